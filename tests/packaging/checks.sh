# How the shell tests say what is wrong. Read by them, not run.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

failures=0

# check "unit: what is true" COMMAND…: the command succeeds.
check() {
    local sentence=$1
    shift
    if "$@"; then
        echo "ok      $sentence"
    else
        echo "FAILED  $sentence ($*)"
        failures=$((failures + 1))
    fi
}

# The exit code of the test is 1 as soon as one check failed.
finish() { [ "$failures" -eq 0 ]; }
