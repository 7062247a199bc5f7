# Each target first installs the Debian packages that it needs and that are missing
# (cli/packages/setup; SETUP=no goes without), and needs nothing done before it.

JOBS   ?= $(shell nproc)
PREFIX ?= /usr/local
SETUP  ?= yes
FUZZ_SECONDS ?= 600

# One folder per preset: two targets at a time would configure it twice.
.NOTPARALLEL:
.PHONY: build help run test asan tsan judge golden bench fuzz install uninstall deb lint format clean

ifeq ($(SETUP),yes)
setup = @cli/packages/setup
install_judges = @tests/judge/install && tests/judge/unpack
else
setup = @:
install_judges = @:
endif

# $(call compile,PRESET,TARGET)
compile = cmake --preset $(1) >/dev/null && cmake --build --preset $(1) --parallel $(JOBS) --target $(2)

# $(call check,PRESET,FOLDER): ctest's own words, then the count of cases.
check = status=0; \
	ctest --preset $(1) --parallel $(JOBS) --output-junit tests.xml || status=$$?; \
	python3 -B tests/tools/tally.py $(2)/tests.xml || status=1; \
	exit $$status

sources = $(shell find cli lib tests examples -name '*.cpp' -o -name '*.hpp')

build: ## the program: build/plan
	$(setup) build
	@$(call compile,release,plan)

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10

run: build ## build, check the plans of this repository, and say what came of it
	@echo '$$ plan check plans'
	@status=0; build/plan check plans || status=$$?; echo; \
	case $$status in \
	0) echo 'Exit status 0: nothing is overdue.';; \
	1) echo 'Exit status 1: it found overdue work (listed above); for cron or CI that is the alarm.';; \
	2) echo 'Exit status 2: it could not do its work whole; what is wrong stands above.';; \
	*) echo "Exit status $$status: that is a bug."; exit 1;; \
	esac

test: ## every test
	$(setup) build test
	@$(call compile,release,tests)
	@$(call check,release,build)

asan: ## every test under AddressSanitizer and UndefinedBehaviorSanitizer
	$(setup) build test
	@$(call compile,asan,tests)
	@$(call check,asan,build-asan)

tsan: ## every test of what has several threads under ThreadSanitizer: reading, the model, the whole program
	$(setup) build test
	@$(call compile,tsan,tests)
	@$(call check,tsan,build-tsan)

# Debian's modules are those of Debian's Python, whatever else the PATH has.
system_python := $(firstword $(wildcard /usr/bin/python3) python3)

judge: ## what judges that are not ours say of the outputs: schemas, xmllint, GitHub's own library, a browser, calendars, monitoring
	$(setup) build test judge $(shell command -v npm >/dev/null || echo npm)
	$(install_judges)
	@$(call compile,release,plan)
	@status=0; for judge in judge schema ci page feed monitoring runs; do \
	$(system_python) -B tests/judge/$$judge.py --plan build/plan || status=1; done; exit $$status

golden: ## rewrite what the golden files and the documents expect with what the program says now
	$(setup) build test
	@$(call compile,release,plan)
	@python3 -B tests/tools/golden.py --plan build/plan --rewrite tests/golden/*.test
	@python3 -B tests/tools/readme.py --plan build/plan --rewrite $(wildcard README*.md) CONTRIBUTING.md examples/letters/README.md
	@python3 -B tests/tools/documents.py --plan build/plan --rewrite

# BENCH_QUICK=yes: a tenth of the items, little repeated, and the table of the repository stays.
BENCH_QUICK ?= no
bench_folder := build/tests/bench
ifeq ($(BENCH_QUICK),yes)
BENCH_RUNS ?= 3
bench_seconds := 0.2
bench_options := --items 10000 --starts 50 --table $(bench_folder)/RESULTS.md
else
BENCH_RUNS ?= 7
bench_seconds := 2
bench_options := --table tests/bench/RESULTS.md $(if $(BENCH_DATE),--date '$(BENCH_DATE)')
endif

bench: ## the stages and the whole program on 100,000 items, beside others; BENCH_QUICK=yes, BENCH_RUNS=7, BENCH_DATE=…
	$(setup) build bench
	@$(call compile,release,bench bare-tomlplusplus)
	@$(bench_folder)/bench --benchmark_min_time=$(bench_seconds) --benchmark_out=$(bench_folder)/stages.json \
		--benchmark_out_format=json $(bench_folder)/corpus/plans/corpus.toml
	@$(system_python) -B tests/bench/whole_process.py --plan build/plan \
		--tomlplusplus $(bench_folder)/bare-tomlplusplus --folder $(bench_folder)/corpora --runs $(BENCH_RUNS) \
		--stages $(bench_folder)/stages.json --compiler "$$(cat $(bench_folder)/compiler)" $(bench_options)

install: build ## the program and its library into PREFIX (/usr/local), below DESTDIR where one is given
	@DESTDIR="$(DESTDIR)" cmake --install build --prefix "$(PREFIX)"

uninstall: ## takes away what `make install` put into the same PREFIX and DESTDIR
	@cli/packaging/uninstall build "$(PREFIX)" "$(DESTDIR)"

deb: ## Debian packages of the program and of its library: build-deb/*.deb
	$(setup) build deb
	@$(call compile,deb,plan)
	@cd build-deb && rm -f -- *.deb && cpack -G DEB && lintian --fail-on error -- *.deb

# What begins as a script of a shell that shellcheck knows, wherever it stands.
scripts = $(shell find .ci cli examples tests -type f -exec awk \
	'FNR == 1 && /^\#!.*[ \/](ba)?sh$$/ { print FILENAME } { nextfile }' {} +) cli/completions/plan.bash

# Every step runs, whatever the one before it found; one that found something makes the whole fail.
lint: ## clang-format, shellcheck, cppcheck, clang-tidy
	$(setup) build test lint
	@cmake --preset debug >/dev/null
	@status=0; \
	clang-format --dry-run -Werror $(sources) || status=1; \
	shellcheck $(scripts) || status=1; \
	cppcheck --quiet --error-exitcode=1 --std=c++20 -j $(JOBS) --inline-suppr --suppressions-list=.cppcheck \
		--enable=warning,performance,portability -I lib -I tests cli lib tests || status=1; \
	python3 -B tests/tools/tidy.py build-debug $(JOBS) cli lib || status=1; \
	exit $$status

format: ## put the sources in form
	$(setup) lint
	@clang-format -i $(sources)

fuzz: ## each fuzzer for FUZZ_SECONDS (600), from its corpus
	$(setup) build fuzz
	@$(call compile,fuzz,fuzzers)
	@python3 -B tests/fuzz/seeds.py build-fuzz/seeds
	@for name in number rrule due reader; do \
	mkdir -p build-fuzz/corpus/$$name; \
	(cd build-fuzz && tests/fuzz/$${name}_fuzzer -max_total_time=$(FUZZ_SECONDS) -timeout=5 \
		-max_len=4096 -print_final_stats=1 corpus/$$name seeds/$$name) || exit 1; \
	done

clean: ## the build folders
	@rm -rf build build-deb build-debug build-asan build-tsan build-fuzz
