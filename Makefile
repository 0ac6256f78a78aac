# Needs python3 (3.12 or newer) on PATH; everything else goes into .venv, with hashes checked.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed-by-make
DEMO := build/demo

.DEFAULT_GOAL := help
.PHONY: help venv demo test check eval bench docs lock clean

help:
	@echo "make demo    build a small record from examples/cuba-1962 and show it"
	@echo "make test    all checks and tests"
	@echo "make check   format, lint, types, import rules, documentation"
	@echo "make eval    score the reading against gold/ (EVAL_DIR=path for another collection)"
	@echo "make bench   reading speed beside the bare parse"
	@echo "make docs    write docs/codebook.md and docs/reference/ anew from the code"
	@echo "make lock    resolve the dependencies anew and write the lock files"

venv: $(STAMP)

$(STAMP): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 12))' \
	  || { echo "dragoman needs Python 3.12 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)." \
	       "Name another with: make PYTHON=python3.12"; exit 2; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-index --no-deps --no-build-isolation --editable .
	@touch $(STAMP)

demo: $(STAMP)
	rm -rf $(DEMO)
	$(BIN)/dragoman init $(DEMO)
	cd $(DEMO) && $(CURDIR)/$(BIN)/dragoman add ../../examples/cuba-1962
	@echo
	cd $(DEMO) && $(CURDIR)/$(BIN)/dragoman timeline
	@echo
	@echo "The record is in $(DEMO). To ask it more, and to open its pages in a browser:"
	@echo "  . $(BIN)/activate && cd $(DEMO)"
	@echo "  dragoman statements --speaker Khrushchev"
	@echo "  dragoman serve"

test: check
	$(BIN)/python -m pytest

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict src
	$(BIN)/lint-imports
	$(BIN)/python tools/check_docs.py

eval: $(STAMP)
	$(BIN)/dragoman evaluate $(if $(EVAL_DIR),--external "$(EVAL_DIR)")

bench: $(STAMP)
	$(BIN)/python benchmarks/reading_speed.py

docs: $(STAMP)
	$(BIN)/python tools/check_docs.py --write

# the second file is the part of the first that make installs
LOCK := uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.12
lock: $(STAMP)
	$(BIN)/$(LOCK) --all-extras --upgrade pyproject.toml -o requirements.lock
	$(BIN)/$(LOCK) --extra dev --extra postgres --extra languages -c requirements.lock pyproject.toml -o requirements-dev.lock

clean:
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
