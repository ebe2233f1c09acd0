#!/bin/bash
# Builds Stykovka with its tests and runs them all under a display without a screen; the exit code is that of ctest.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC1111
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

usage() {
    cat <<'TEXT'
packaging/test.sh [--no-install] [ARGUMENTS OF CTEST…]
  Installs the packages of Debian 12 that are missing, builds everything into build/ and runs the tests.
  --no-install  install nothing
  Everything else goes to ctest:  packaging/test.sh -R align   packaging/test.sh -L core
TEXT
}

install=ask_apt
ctest_arguments=()
for argument in "$@"; do
    case $argument in
    --no-install) install=skip ;;
    -h | --help) usage && exit 0 ;;
    *) ctest_arguments+=("$argument") ;;
    esac
done

install_missing "$install" build run test

say "Building everything into $build"
# A folder that run.sh made has no tests yet; the other options in it stay.
if ! grep -qs '^STYKOVKA_TESTS:BOOL=ON' "$build/CMakeCache.txt" || [ ! -f "$build/build.ninja" ]; then
    type=$(sed -n 's/^CMAKE_BUILD_TYPE:[A-Z]*=//p' "$build/CMakeCache.txt" 2>/dev/null || true)
    configure "$build" -DCMAKE_BUILD_TYPE="${type:-RelWithDebInfo}" -DSTYKOVKA_TESTS=ON
fi
build_targets "$build"

say "Running the tests"
command -v xvfb-run >/dev/null || fail "“xvfb-run” is not there; start again without --no-install."
code=0
xvfb-run -a -s "-screen 0 1600x1200x24" \
    ctest --test-dir "$build" --output-on-failure --parallel "$(nproc)" "${ctest_arguments[@]}" || code=$?
exit "$code"
