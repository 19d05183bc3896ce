# What a newcomer types. Each task first sees to what it needs (scripts/need); `make` alone lists them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
.PHONY: help demo build release test check format record pictures bench fuzz install deb check-deb clean

RELEASE := .build/release/batru
BUILT := .build/release.stamp
# Folders too: a deleted or renamed file changes only them.
SOURCES := Package.swift $(wildcard Package.resolved) scripts/release $(shell find Sources)
NAME ?= bac-giang
READER ?= all
MINUTES ?= 30
PREFIX ?= /usr/local
# Its other sources are links to what is listed anyway.
FUZZ := fuzz/Package.swift fuzz/Sources/Fuzz/Fuzz.swift
STRICT := --explicit-target-dependency-import-check error

help: ## in danh sách này
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(BUILT) ## cài những gì còn thiếu, dựng rồi mở bản trình diễn (NAME=bac-giang, bac-kan, nghe-an)
	@exec $(RELEASE) demo $(NAME)

release: $(BUILT) ## dựng chương trình để dùng thật: .build/release/batru
	@echo $(RELEASE)

$(BUILT): $(SOURCES)
	@scripts/need build
	scripts/release
	touch $@

build: ## dựng bản gỡ lỗi cùng các kiểm thử; mọi cảnh báo là lỗi
	@scripts/need build
	swift build --build-tests $(STRICT)

test: ## cài những gì còn thiếu rồi chạy toàn bộ kiểm thử
	@scripts/need test
	swift build --build-tests $(STRICT)
	swift test --skip-build --disable-xctest

check: ## tất cả: định dạng, dựng, kiểm thử, tài liệu sinh ra có còn đúng
	@scripts/need format
	swift format lint --strict --recursive --parallel Package.swift Sources Tests bench $(FUZZ)
	$(MAKE) --no-print-directory test
	$(MAKE) --no-print-directory pictures
	if git status --porcelain -- docs/pictures | grep '^.[^ ]'; then
	  echo 'Hình trong docs/pictures đã cũ: hãy xem lại rồi commit các hình vừa vẽ.' >&2
	  exit 1
	fi

format: ## định dạng lại mã nguồn
	@scripts/need format
	swift format --in-place --recursive --parallel Package.swift Sources Tests bench $(FUZZ)

record: ## ghi lại các ảnh chụp màn hình mà kiểm thử đối chiếu
	@scripts/need test
	swift build --build-tests $(STRICT)
	RECORD_SNAPSHOTS=1 swift test --skip-build --disable-xctest

pictures: $(BUILT) ## vẽ lại các hình trong docs/pictures
	@scripts/pictures $(RELEASE)

bench: $(BUILT) ## đo tốc độ, so với chương trình C viết thẳng trên ncurses (WRITE=1: ghi vào docs; SCALE=1: với mười triệu số liệu; WALL=1: màn hình treo tường)
	@scripts/need bench
	scripts/release FrameBench
	if [[ -n "$(WALL)" ]]; then
	  bench/wall.py $(RELEASE) --minutes $(MINUTES) $(if $(WRITE),--write docs/benchmarks.md)
	elif [[ -n "$(SCALE)" ]]; then
	  bench/scale.py $(RELEASE) $(if $(WRITE),--write docs/benchmarks-scale.md)
	else
	  bench/run $(RELEASE) $(if $(WRITE),--write)
	  bench/making.py $(RELEASE) $(if $(WRITE),--write docs/benchmarks.md)
	  bench/session.py $(RELEASE) $(if $(WRITE),--write docs/benchmarks.md)
	  bench/intake.py $(RELEASE) $(if $(WRITE),--write docs/benchmarks.md)
	fi

fuzz: ## thử từng bộ đọc tệp bằng dữ liệu hỏng do libFuzzer nghĩ ra (READER=all, MINUTES=30)
	@scripts/need build
	fuzz/run $(READER) $(MINUTES)

install: $(BUILT) ## đặt chương trình, trang man, gợi ý lệnh, dịch vụ màn hình treo tường vào $$DESTDIR$$PREFIX (mặc định /usr/local)
	@scripts/need install
	DESTDIR="$(DESTDIR)" PREFIX="$(PREFIX)" scripts/install $(RELEASE)

deb: $(BUILT) ## lập gói Debian, chạy được trên máy không có Swift
	@scripts/need install
	scripts/deb $(RELEASE)

check-deb: $(BUILT) ## lập gói rồi thử: nội dung, chạy ở nơi chỉ có gói, việc làm khi cài, nâng cấp và gỡ
	@scripts/need install
	deploy/check-install $(RELEASE)
	deploy/check-deb "$$(scripts/deb $(RELEASE))"

clean: ## xoá mọi thứ đã dựng
	rm -rf .build fuzz/.build
