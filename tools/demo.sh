#!/bin/sh
# The demo: a new base, the curated data, and questions. Each command is shown as it would be typed, then run.
set -eu
BIN=${BIN:-.venv/bin}
base=$(mktemp -d)
trap 'rm -rf "$base"' EXIT
export CONFLICTKB_DB="$base/demo.db"

ask() {
    printf '\n$ conflictkb'
    for word in "$@"; do case $word in *\ *) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac; done
    printf '\n'
    "$BIN/python" -m conflictkb "$@"
}

ask db init
ask apply data/ --yes
ask query deployments "place within nagorno-karabakh" --on 2022-01-01
