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
    case $1 in query) "$BIN/python" -m conflictkb "$@" -f table ;; *) "$BIN/python" -m conflictkb "$@" ;; esac
}

ask db init
ask apply data/ --yes
ask query deployments "place within nagorno-karabakh" --on 2022-01-01 --cite
ask query deployments "place within nagorno-karabakh" --on 2024-04-20 --columns id,contributor,start,end,match,disputed --cite
ask query postings "of = deployment/ru-peacekeepers-nk and role = commander" --on 2020-12-01 --cite
ask query postings "of = deployment/ru-peacekeepers-nk and role = commander" --on 2023-09-19 --cite
ask query incidents --between armenia,russia --during 2023-10-17/2024-04-17 --sort when --cite
for day in 2019-01-01 2021-06-01 2023-12-01; do
    ask query controls --place nagorno-karabakh --on "$day" --cite
done
