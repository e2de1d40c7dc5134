# Every command of the project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run dev test check html bench crawl lighthouse pictures lock secret

# The first Python that is new enough; PYTHON=… chooses another.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$name; break; }; done)
python = $(or $(strip $(PYTHON)),$(error Python 3.11 or newer was not found. Install it (python.org or your system's packages), then try again))

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: ## the site as readers see it, on http://localhost:8000/ (another port: PORT=8001 make run)
	@$(python) tools/run.py

dev: ## the site for developers: errors shown, changes at once
	@$(python) tools/run.py dev

test: ## every test: SQLite, a real browser, PostgreSQL (fewer: make test ARGS="-k booking")
	@$(python) tools/test.py $(ARGS)

check: ## style, imports, settings, migrations, translations, known weak packages
	@$(python) tools/check.py

html: ## every page read by the Nu HTML checker (needs Java)
	@$(python) tools/markup.py

bench: ## what pages cost: on the server, as the site grows, in searches, on a phone (parts: ARGS="pages", "growth", "search", "kits", "bookings", "browser"; ARGS="--write")
	@$(python) tools/bench.py $(ARGS)

crawl: ## every page in a real browser in every way people read; goes on where it stopped (ARGS="--only /services/")
	@$(python) tools/crawl.py $(ARGS)

lighthouse: ## Lighthouse's four scores of one page of each kind; each has to be 100 (needs npm)
	@$(python) tools/lighthouse.py

pictures: ## docs/pictures/ anew: one page of each kind at 320, 768 and 1280 pixels (fewer: ARGS="home")
	@$(python) tools/pictures.py $(ARGS)

lock: ## write requirements.txt and requirements-dev.txt anew (needs uv)
	@$(python) tools/lock.py

secret: ## a good SECRET_KEY for the real site
	@$(python) -c 'import secrets; print(secrets.token_urlsafe(48))'
