# Everything a contributor runs. Needs Python 3.11 or later and make; `.venv` is made when it is first needed.
# `make PYTHON=/path/to/python …` chooses the interpreter.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	$$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done)
BIN := .venv/bin
STAMP := .venv/installed
PYTEST := $(BIN)/python -m pytest -n 2

.PHONY: help demo test check format bench migration nightly torture fuzz docs brief clean
.DEFAULT_GOAL := help

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

$(STAMP): pyproject.toml
	@test -n "$(PYTHON)" || { echo "no Python 3.11 or later with venv found: install one (Debian: apt install python3-venv), or make PYTHON=/path/to/python" >&2; exit 1; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

demo: $(STAMP) ## Load the curated data into a new base and ask it
	@$(BIN)/python -m tools.demo

test: $(STAMP) ## Run every test, on SQLite and on PostgreSQL
	$(PYTEST)

nightly: $(STAMP) ## The same with many more random cases
	HYPOTHESIS_PROFILE=nightly $(PYTEST)

torture: $(STAMP) ## Kill, fill and corrupt at every statement and many moments; writes docs/reliability.md
	$(BIN)/python -m tools.torture

fuzz: $(STAMP) ## 100,000 broken files, filters, dates and estimates; then what atheris finds, where it is installed
	$(BIN)/python -m tools.fuzz
	-$(BIN)/python -c 'import atheris' && $(BIN)/python -m tools.fuzz --guided

check: $(STAMP) ## Lint, format, types and the direction of imports
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(STAMP) ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench: $(STAMP) ## Measure the store with generated records
	$(BIN)/python benchmarks/run.py

migration: $(STAMP) ## Draft a migration: make migration m="what changes"
	@test -n '$(m)' || { echo 'say what changes: make migration m="add vessels"' >&2; exit 2; }
	@mkdir -p build && rm -f build/migration.db* && touch build/migration.db
	CONFLICTKB_DB=build/migration.db $(BIN)/alembic upgrade head
	CONFLICTKB_DB=build/migration.db $(BIN)/alembic revision --autogenerate -m '$(m)'

docs: $(STAMP) ## Write the pages that are generated
	$(BIN)/python -m tools.docs

brief: $(STAMP) ## Print the example brief with Chromium; it must have two pages
	$(BIN)/python -m tools.brief

clean: ## Remove what was built
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests -name __pycache__ -type d -exec rm -rf {} +
