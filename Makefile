# Dossier. The two that matter: `make run` opens the program, `make test` passes the tests.

PREFIX ?= /usr/local
# What Debian has to have beside Swift: the libraries that are linked, and the C++ one for Swift's runtime.
LIBRARIES = g++ libncurses-dev libsqlite3-dev zlib1g-dev
RELEASE = -c release --static-swift-stdlib --product dossier
SHARE = $(DESTDIR)$(PREFIX)/share
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Where the benchmarks keep their made-up pages and libraries.
BENCH = $${TMPDIR:-/tmp}/dossier-bench

.PHONY: run build test lint bench bench-full fuzz torture install uninstall libraries clean

run: build
	@.build/release/dossier $(ARGS)

build: libraries
	swift build $(RELEASE)

test: libraries
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint -rs Package.swift Sources Tests Fuzz

# Every reader in turn, SECONDS of damage each; SUBJECTS="html feed" chooses some. What breaks one is left in .build-fuzz/found.
SECONDS = 600
fuzz: export DOSSIER_FUZZ = 1
fuzz: export SWIFT_BACKTRACE = enable=no
fuzz: libraries
	swift build -c release --scratch-path .build-fuzz --product Fuzz -debug-info-format none
	@mkdir -p .build-fuzz/found; for subject in $(or $(SUBJECTS),$$(.build-fuzz/release/Fuzz)); do \
	  echo "== $$subject"; export DOSSIER_SUBJECT=$$subject; \
	  .build-fuzz/release/Fuzz --seeds .build-fuzz/inputs/$$subject && \
	  .build-fuzz/release/Fuzz -max_total_time=$(SECONDS) -timeout=5 -rss_limit_mb=1024 -max_len=8192 -verbosity=0 \
	    -print_final_stats=1 -artifact_prefix=.build-fuzz/found/$$subject- .build-fuzz/inputs/$$subject || exit 1; \
	done

# The long tests: KILLS kills and FULL full disks at seeded moments of an import and of marking.
KILLS = 200
FULL = 50
torture: build
	DOSSIER_KILLS=$(KILLS) DOSSIER_FULL=$(FULL) swift test --filter TortureTests

# A few minutes; `bench-full` takes an hour or two. Peers are measured where they are installed.
bench: build
	swift build --package-path Benchmarks -c release
	@Benchmarks/.build/release/measure .build/release/dossier $(BENCH) 1000 10000

bench-full: build
	swift build --package-path Benchmarks -c release
	@Benchmarks/.build/release/measure .build/release/dossier $(BENCH) 1000 10000 100000

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build/release/dossier $(DESTDIR)$(PREFIX)/bin/dossier
	install -d $(SHARE)/man/man1 $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	.build/release/dossier manual > $(SHARE)/man/man1/dossier.1
	.build/release/dossier --generate-completion-script bash > $(SHARE)/bash-completion/completions/dossier
	.build/release/dossier --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_dossier
	.build/release/dossier --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/dossier.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/dossier $(SHARE)/man/man1/dossier.1 $(SHARE)/bash-completion/completions/dossier \
	  $(SHARE)/zsh/site-functions/_dossier $(SHARE)/fish/vendor_completions.d/dossier.fish

libraries:
	@$(call packages,$(LIBRARIES))

clean:
	swift package clean

# Installs those of the named Debian packages that are missing, and says so; where there is no apt-get it only says which.
define packages
missing=; for package in $(1); do \
  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
done; \
if [ -n "$$missing" ]; then \
  if command -v apt-get >/dev/null; then \
    echo "Installing:$$missing"; \
    $(SUDO) apt-get update -qq && $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
  else \
    echo "These Debian packages, or what your system calls them, are needed:$$missing"; \
  fi; \
fi
endef
