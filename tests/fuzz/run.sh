#!/bin/sh
# Fuzzes every target with Clang's libFuzzer and the sanitizers, and keeps what found new ways in the corpus.
# SPDX-License-Identifier: GPL-3.0-or-later
# usage: tests/fuzz/run.sh BUILD_FOLDER [SECONDS_A_TARGET [TARGET…]]
set -e
here=$(cd "$(dirname "$0")" && pwd)
build=${1:?usage: run.sh BUILD_FOLDER [SECONDS [TARGET…]]}
if ! command -v "${CXX:-clang++}" >/dev/null; then
    echo "Fuzzing needs Clang with its runtime: in Debian 12 the packages clang and libclang-rt-14-dev." >&2
    exit 2
fi
seconds=${2:-600}
[ $# -gt 2 ] && shift 2 || set -- $(sed -n 's/^    Target{"\([a-z_]*\)".*/\1/p' "$here/targets.cpp")
cmake -S "$here/../.." -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="${CXX:-clang++}" -DCMAKE_C_COMPILER="${CC:-clang}" \
    -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" \
    -DCMAKE_CXX_FLAGS="-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined" \
    -DSTYKOVKA_GUI=OFF -DSTYKOVKA_TESTS=ON -DSTYKOVKA_FUZZ=ON
for target in "$@"; do set -- "$@" "fuzz_$target"; shift; done
ninja -C "$build" "$@"
for program in "$@"; do
    target=${program#fuzz_}
    mkdir -p "$build/corpus/$target"
    "$build/tests/fuzz/$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -max_len=65536 \
        -artifact_prefix="$build/$target-" "$build/corpus/$target" "$here/corpus/$target"
    # Only what reaches code that nothing in the corpus reaches yet is kept.
    "$build/tests/fuzz/$program" -merge=1 -max_len=4096 "$here/corpus/$target" "$build/corpus/$target"
done
