# `make help` lists what there is. Needs make and Python 3.11 or newer; nothing else for `run`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
WORKERS ?= 2
CHROMIUM ?= /usr/bin/chromium
TEST_DATABASE_URL ?= postgres://postgres@127.0.0.1:5432/postgres
TEST_REDIS_URL ?= redis://127.0.0.1:6379/15

# A developer's settings, whatever the shell around make is set to. The linters and the tests
# must not meet another database or bucket either.
DEV := DJANGO_SETTINGS_MODULE=portal.settings.dev PORTAL_BASE_URL=http://127.0.0.1:$(PORT) PYTHONUNBUFFERED=1
CLEAN := env -u DATABASE_URL -u REDIS_URL -u PORTAL_TASKS -u AWS_STORAGE_BUCKET_NAME -u PORTAL_LANGUAGES -u PORTAL_VAR_DIR
BENCH = $(CLEAN) $(DEV) PORTAL_VAR_DIR=$(CURDIR)/var/bench
TEST := DJANGO_SETTINGS_MODULE=portal.settings.test DATABASE_URL=sqlite://:memory:
PYTEST := $(BIN)/python -m pytest

.DEFAULT_GOAL := help
.PHONY: help run demo test test-postgres test-browser screenshots bench lint format messages requirements

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# A stamp per list of requirements: pip runs only when the list has changed.
$(BIN)/python:
	@command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON). Install Python 3.11 or newer, or name it: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(PYTHON) is $$($(PYTHON) -V 2>&1); the portal needs Python 3.11 or newer. Name one: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "The line above says what is missing (on Debian: apt install python3-venv)."; exit 1; }

$(VENV)/.runs: requirements.txt | $(BIN)/python
	@echo "Installing what the portal runs on (about a minute, once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.develops: requirements.txt requirements-dev.txt | $(BIN)/python
	@echo "Installing what tests and linters need (about a minute, once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt -r requirements-dev.txt
	@touch $@ $(VENV)/.runs

run: $(VENV)/.runs ## Serve the demo site, with worker and scheduler (PORT=8000 changes the port)
	@mkdir -p var/static
	@$(DEV) $(BIN)/python manage.py migrate --noinput --verbosity 0
	@$(DEV) $(BIN)/python manage.py demo --first-time
	@echo
	@echo "  Portal  http://127.0.0.1:$(PORT)/"
	@echo "  Admin   http://127.0.0.1:$(PORT)/admin/"
	@echo
	@if [ -f var/demo-accounts.txt ]; then cat var/demo-accounts.txt; echo; fi
	@echo "Ctrl-C ends the site."
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(DEV) honcho --procfile Procfile.dev start --port $(PORT) || [ $$? -eq 130 ]

demo: $(VENV)/.runs ## Bring the demo content up to date (ARGS=--force: also beside other content)
	@mkdir -p var/static
	@$(DEV) $(BIN)/python manage.py migrate --noinput --verbosity 0
	@$(DEV) $(BIN)/python manage.py demo $(ARGS)

test: $(VENV)/.develops ## Run the tests on SQLite, without any server (ARGS=tests/news for some of them)
	$(CLEAN) $(PYTEST) -m "not browser" -n $(WORKERS) $(ARGS)

test-postgres: $(VENV)/.develops ## Run the same tests on PostgreSQL and Redis (TEST_DATABASE_URL, TEST_REDIS_URL)
	$(CLEAN) DATABASE_URL=$(TEST_DATABASE_URL) REDIS_URL=$(TEST_REDIS_URL) $(PYTEST) -m "not browser" -n $(WORKERS) $(ARGS)

test-browser: $(VENV)/.develops ## Run the tests that drive a real Chromium (CHROMIUM=/usr/bin/chromium)
	@test -x "$(CHROMIUM)" || { echo "There is no $(CHROMIUM). Install Chromium, or name it: make test-browser CHROMIUM=/path"; exit 1; }
	$(CLEAN) CHROMIUM=$(CHROMIUM) $(PYTEST) -m browser $(or $(ARGS),tests/browser)

screenshots: $(VENV)/.develops ## Take pictures of the demo site into var/screenshots/ (ARGS=--readme: that of the README too)
	$(CLEAN) CHROMIUM=$(CHROMIUM) $(BIN)/python -m tests.browser.screenshots $(ARGS)

bench: $(VENV)/.runs ## Measure warm pages of the demo site, in a database of its own under var/bench
	@mkdir -p var/bench/static
	@$(BENCH) $(BIN)/python manage.py migrate --noinput --verbosity 0
	@$(BENCH) $(BIN)/python manage.py demo --first-time
	@$(BENCH) $(BIN)/python -m tests.checks.warm_pages

lint: $(VENV)/.develops ## Check style, types, templates, migrations and message catalogues
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --lint --quiet portal media institutes news home
	$(CLEAN) $(TEST) $(BIN)/mypy
	$(CLEAN) $(TEST) $(BIN)/python manage.py makemigrations --check --dry-run
	$(CLEAN) $(TEST) $(BIN)/python manage.py check --fail-level WARNING
	$(CLEAN) $(TEST) $(BIN)/python -m tests.checks.migrations
	$(CLEAN) $(TEST) $(BIN)/python -m tests.checks.messages

format: $(VENV)/.develops ## Format Python
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: $(VENV)/.develops ## Bring the message catalogues up to date (needs gettext)
	@command -v msgmerge >/dev/null || { echo "gettext is not installed (on Debian: apt install gettext)."; exit 1; }
	$(CLEAN) $(TEST) $(BIN)/python -m tests.checks.messages --write

requirements: $(VENV)/.develops ## Pin requirements.in and requirements-dev.in anew, with hashes (ARGS=--upgrade: the newest)
	$(BIN)/uv pip compile $(PINS) requirements.in --output-file requirements.txt $(ARGS)
	$(BIN)/uv pip compile $(PINS) requirements-dev.in --output-file requirements-dev.txt $(ARGS)
	@! grep -nE 'https?://|file:|--(extra-)?index-url|--find-links' requirements.txt requirements-dev.txt

PINS := --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --no-emit-find-links
