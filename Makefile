# `make site` and `make check` set up all they need; see README.md.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
# pip would compile one file after the other, which takes longer than all else it does; here on every
# processor, and not those of large packages of which next to nothing is loaded: mypy is a library of its
# own, and of the others a few files. What cannot be compiled, which some packages bring, pip passes over too.
UNUSED = /(mypy|mypyc|pygments|frictionless|petl)/
COMPILE = $(BIN)/python -m compileall -qq -j 0 -x '$(UNUSED)' $(VENV)/lib/python3*/site-packages || true
INSTALLED := $(VENV)/.installed
READY := $(VENV)/.ready
TOOLS := tests/browser/node_modules/.ready

.PHONY: install setup site check types order offices tools prepared units browser-tests office-tests browser audit serve schema docs golden figures variations mutants bench bench-quick fuzz growth faults \
  program wheelhouse lock clean

# What a site needs, and `.venv/bin/yqsite`; and what a developer needs beside it.
install: $(INSTALLED)
setup: $(READY)
	@:

# Locked and hashed; the package itself is installed in place, without its dependencies.
$(INSTALLED): requirements/runtime.txt requirements/install.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "yqsite needs Python 3.11 or newer; name one with: make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -m venv $(VENV) \
	  || { echo "Python's venv module is missing; on Debian and Ubuntu: apt-get install python3-venv"; exit 1; }
	$(PIP) --no-compile --require-hashes -r requirements/runtime.txt -r requirements/install.txt
	@$(COMPILE)
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

$(READY): $(INSTALLED) requirements/dev.txt
	$(PIP) --no-compile --require-hashes -r requirements/dev.txt
	@$(COMPILE)
	@touch $@

site: $(INSTALLED)
	$(BIN)/yqsite build $(if $(BASE_URL),--base-url "$(BASE_URL)")

serve: $(INSTALLED)
	$(BIN)/yqsite serve || test $$? = 130

# All at once as far as one does not wait for the other, so that neither processor does while something is
# fetched: what reads the code alone first, the browser's set-up and tests beside the others, which tell their
# counts at their end, and all where one fails.
check:
	@$(MAKE) --no-print-directory --jobs=3 types order units browser-tests office-tests

types: $(READY)
	$(BIN)/mypy
order: $(READY)
	$(BIN)/ruff format --check generator tests bench release
	$(BIN)/ruff check generator tests bench release
	$(BIN)/lint-imports --no-cache
	$(BIN)/yqsite check

units: $(READY)
	$(BIN)/python -m pytest -q -n auto --dist worksteal -m "not offices"
# Apart, so that nothing else waits until LibreOffice is installed.
office-tests: $(READY) offices
	$(BIN)/python -m pytest -q -m offices tests/pages/report
browser-tests: prepared
	@mkdir -p .yqsite
	@tests/browser/run.sh >.yqsite/browser.txt 2>&1 || { cat .yqsite/browser.txt; exit 1; }
	@tail -n 8 .yqsite/browser.txt

# The site in a real browser. Skipped, aloud, where there is none and none can be installed; not in CI.
browser: prepared
	@tests/browser/run.sh
# One after the other: both may ask the system's packages, which serve one at a time.
offices:
	@tests/offices.sh || { test $$? = 2 && test -z "$(CI)"; }
tools: offices
	@tests/browser/setup.sh || { test $$? = 2 && test -z "$(CI)"; }
prepared: $(READY) tools
	@rm -rf .yqsite/browser
	@test ! -e $(TOOLS) || $(BIN)/python -m tests.browser.prepare

# Lighthouse on one page of every type; slower and heavier than the tests, and not part of them.
audit: $(READY)
	tests/browser/setup.sh
	npm ci --prefix tests/audit --no-progress --loglevel=error >/dev/null
	$(BIN)/yqsite build --output .yqsite/audit/site --base-url https://report.example
	node tests/audit/audit.mjs

# Files in the tree that are made from the code; a test fails when they are out of date.
schema: $(READY)
	$(BIN)/yqsite schema
docs: $(READY)
	$(BIN)/python -m tests.make_docs
	$(BIN)/python -m tests.make_first_hour
	$(BIN)/python -m tests.make_floors
golden: $(READY)
	$(BIN)/python -m pytest -q tests/golden tests/problems tests/figures --rewrite
	$(BIN)/python -m tests.golden.sample --rewrite

# What is read and asked of the texts in tests/figures, by kind; a test fails where a figure falls.
figures: $(READY)
	$(BIN)/python -m tests.figures $(if $(KEEP),--keep)

# The same texts with something else beside, or in another form: how many are read as before. A test
# tries one of six, and fails where a smaller share is right; KEEP=1 keeps the shares.
variations: $(READY)
	$(BIN)/python -m tests.figures.variations $(if $(KEEP),--keep)

# Small faults in what counts and reads figures and asks about them, one at a time: tests must notice
# each, or tests/mutants/explained.yaml says why none can.
mutants: $(READY)
	$(BIN)/python -m tests.mutants

# yqsite beside other generators, in turns. What cannot be installed here is left out, aloud.
BENCH = --output .yqsite/bench/tables.md --plot .yqsite/bench/plot.svg
bench: $(READY)
	$(BIN)/python -m bench.tools
	$(BIN)/python -m bench $(BENCH)
	$(BIN)/python bench/build.py
bench-quick: $(READY)
	$(BIN)/python -m bench.tools
	$(BIN)/python -m bench $(BENCH) --quick

# What `make check` runs a sample of, in full: 100,000 inputs for each reader, and where atheris can be
# installed some minutes more that follow the code; 1,000 kills and every call that can fail.
fuzz: $(READY)
	$(BIN)/python -W ignore -m tests.fuzz --examples 100000 --seed 1
	@if $(PIP) --require-hashes -r requirements/fuzz.txt; \
	  then $(BIN)/python -m tests.fuzz --guided; \
	  else echo "guided fuzzing SKIPPED: atheris cannot be installed here"; fi
faults: $(READY)
	$(BIN)/python -m tests.faults --kills 1000
	$(BIN)/python -m tests.site.variations

# How the time of every reader, check and import grows when its input is doubled: what grows too fast has a
# star. A tenth of it is in the tests.
growth: $(READY)
	$(BIN)/python -m tests.growth

# What is handed to offices that have no Python, or no network: the program of one file for this system,
# tried with every verb without a network, in a folder with its guide; and the wheels for Windows, macOS
# and Linux.
program: $(READY)
	$(BIN)/python -m release.make_program
	$(BIN)/python -m release.try_program dist/program/yqsite
	$(BIN)/python -m release.hand_over dist/program/yqsite
wheelhouse: $(READY)
	$(BIN)/python -m release.wheelhouse

# Needs uv; the locked files carry hashes and no index address.
LOCK = uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header
lock:
	$(LOCK) pyproject.toml --group dev --output-file requirements/dev.txt
	$(LOCK) pyproject.toml --constraints requirements/dev.txt --output-file requirements/runtime.txt
	$(LOCK) --group pyproject.toml:install --constraints requirements/dev.txt --output-file requirements/install.txt
	$(LOCK) --group pyproject.toml:fuzz --output-file requirements/fuzz.txt
	$(LOCK) --group pyproject.toml:program --output-file requirements/program.txt
	$(LOCK) --group pyproject.toml:bench --output-file requirements/bench.txt

clean:
	-test -x $(BIN)/yqsite && $(BIN)/yqsite clean
	rm -rf tests/browser/node_modules tests/audit/node_modules
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .yqsite dist
