# Everything that is done with Pagt, by name. `make` alone lists it.

BUILD_PACKAGES := build-essential pkg-config libpq-dev nodejs npm
TEST_PACKAGES := $(BUILD_PACKAGES) postgresql poppler-utils chromium chromium-driver python3-venv
FUZZ_PACKAGES := $(BUILD_PACKAGES) python3-venv

# The suites that meet a database; the others come out the same on any.
DATABASE_SUITES := --test databases --test persistence --test journeys --test attacks --test outside

# What comes through npm: what the pages are dressed in, and what Pagt meets in its tests (an identity provider, a mail
# server, two strict readers of pages, and one of calendars).
DRESS := crates/web/node_modules/.package-lock.json
PEERS := tests/peers/node_modules/.package-lock.json

# Cargo's companions, at one version each. They take minutes to build, so they outlive the work tree.
TOOLS := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/pagt
DENY := $(TOOLS)/cargo-deny-0.20.2/bin/cargo-deny
MACHETE := $(TOOLS)/cargo-machete-0.9.2/bin/cargo-machete

# An unattended run changes neither the lock file nor a snapshot.
ifdef CI
LOCKED := --locked
export INSTA_UPDATE := no
export INSTA_REQUIRE_FULL_MATCH := 1
export CARGO_INCREMENTAL := 0
endif

MAKEFLAGS += --no-builtin-rules --no-print-directory
.NOTPARALLEL:
.PHONY: help run test test-sqlite test-postgres check audit bench screenshots fuzz-api setup setup-build clean-tools

help: ## List what can be done
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup-build ## Serve the demo on http://localhost:8080
	cargo run $(LOCKED) --release --package server --bin pagt -- serve --demo

test: test-sqlite test-postgres ## Run all tests, on SQLite and on PostgreSQL

test-sqlite: setup ## Run all tests, on SQLite
	TEST_DATABASE=sqlite cargo test $(LOCKED) --workspace

# Chosen by target and not by package, so that the features, and with them the crates that are built, stay the same.
test-postgres: setup ## Run the tests that meet a database on PostgreSQL, which is started for them
	scripts/with-postgres cargo test $(LOCKED) --workspace $(DATABASE_SUITES)

check: setup-build $(DENY) $(MACHETE) ## Look for what is wrong without running anything
	cargo fmt --all --check
	cargo clippy $(LOCKED) --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS='-D warnings' cargo doc $(LOCKED) --workspace --no-deps --document-private-items
	$(DENY) --log-level error $(LOCKED) check licenses bans sources
	$(MACHETE)

# Not in `check`: the list of advisories comes from a git host, and a new one is no fault of the change at hand.
audit: setup-build $(DENY) ## Look for known vulnerabilities and double versions among the dependencies
	$(DENY) check advisories bans

# The program is built as `make run` builds it. BENCH holds flags: make bench BENCH='--quick --only sqlite'
bench: setup ## Measure a release build, on SQLite and on PostgreSQL
	cargo build $(LOCKED) --release --package server --bin pagt
	cargo build $(LOCKED) --release --package bench
	scripts/with-postgres $(or $(CARGO_TARGET_DIR),target)/release/bench $(BENCH)

# Each walk keeps a picture of each page that it meets first.
screenshots: setup ## Take pictures of the pages, into target/screenshots
	rm -rf target/screenshots
	PAGT_SCREENSHOTS=$(CURDIR)/target/screenshots cargo test $(LOCKED) --package browser

fuzz-api: ## Send made-up requests to every operation of the API
	@scripts/install-missing $(FUZZ_PACKAGES)
	scripts/fuzz-api

setup: setup-build ## Install what building and testing need, where it is missing
	@scripts/install-missing $(TEST_PACKAGES)
	@$(MAKE) --silent $(PEERS)
	@scripts/read-calendar --prepare

setup-build:
	@scripts/install-missing $(BUILD_PACKAGES)
	@$(MAKE) --silent $(DRESS)

%/node_modules/.package-lock.json: %/package-lock.json
	cd $* && npm ci --no-audit --no-fund
	@touch $@

clean-tools: ## Remove the tools that were installed for Pagt alone
	rm -rf $(TOOLS) target/fuzz-api

$(DENY):
	cargo install --locked --root $(TOOLS)/cargo-deny-0.20.2 cargo-deny@0.20.2

$(MACHETE):
	cargo install --locked --root $(TOOLS)/cargo-machete-0.9.2 cargo-machete@0.9.2
