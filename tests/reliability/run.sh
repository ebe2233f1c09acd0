#!/bin/sh
# The long runs of reliability: every write and sync fails in turn, the power goes at each of them, 1 000 kills.
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tests/reliability/run.sh BUILD_FOLDER [KILLS]
set -e
build=${1:?usage: run.sh BUILD_FOLDER [KILLS]}
STYKOVKA_LONG_TESTS=1 "$build/tests/test_memory" -tc="faults:*"
STYKOVKA_KILLS=${2:-1000} "$build/tests/test_archive" -tc="archive: a program that is killed*"
