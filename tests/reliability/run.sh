#!/bin/sh
# The long runs of reliability: hostile files, every write and sync fails in turn, the power goes at each, 1 000 kills.
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tests/reliability/run.sh BUILD_FOLDER [KILLS]
set -e
build=${1:?usage: run.sh BUILD_FOLDER [KILLS]}
python3 -W ignore "$(dirname "$0")/hostile.py" "$build/bin/stykovka"
STYKOVKA_LONG_TESTS=1 "$build/tests/test_memory" -tc="faults:*"
python3 "$(dirname "$0")/kill.py" "$build/bin/stykovka" "${2:-1000}"
STYKOVKA_KILLS=${2:-1000} "$build/tests/test_archive" -tc="archive: a program that is killed*"
