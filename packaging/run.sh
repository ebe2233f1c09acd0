#!/bin/bash
# Builds Stykovka and walks its main job on the sample release: align, store, check, export, open the window.
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

usage() {
    cat <<'TEXT'
packaging/run.sh [--no-install] [--no-window]
  Installs the packages of Debian 12 that are missing, builds into build/, aligns the sample release with its
  translation, stores the pairs in build/sample/sample.stykovka, checks the spelling, exports build/sample/seed.tmx
  and opens the window on the release when there is a display.
  --no-install  install nothing
  --no-window   do not open the window
TEXT
}

install=ask_apt
window=yes
for argument in "$@"; do
    case $argument in
    --no-install) install=skip ;;
    --no-window) window=no ;;
    -h | --help) usage && exit 0 ;;
    *) usage >&2 && exit 2 ;;
    esac
done

install_missing "$install" build run

say "Building into $build"
# Options that test.sh or a user set in the folder stay; ninja configures again by itself when a CMake file changed.
[ -f "$build/build.ninja" ] || configure "$build" -DCMAKE_BUILD_TYPE=RelWithDebInfo -DSTYKOVKA_TESTS=OFF
build_targets "$build" programs

sample=$build/sample
release=$project/tests/data/releases/seed
stykovka=$build/bin/stykovka
export STYKOVKA_ARCHIVE=$sample/sample.stykovka
mkdir -p "$sample"

# findings COMMAND…: runs it; exit code 1 means that it found something, which is no failure here.
findings() {
    local code=0
    "$@" || code=$?
    [ "$code" -le 1 ] || exit "$code"
}

say "Aligning the sample release and storing it (beads with a confidence of 0.9 and more are accepted)"
"$stykovka" align "$release/ru.txt" "$release/en.txt" --number seed --add --accept-above 0.9
say "Its pairs, with the confidence of each"
"$stykovka" releases show seed
say "Words that are not known"
findings "$stykovka" spell --lang ru "$release/ru.txt"
findings "$stykovka" spell --lang en-US "$release/en.txt"
say "Findings of all checks"
findings "$stykovka" check seed
say "Exporting the memory"
"$stykovka" export -o "$sample/seed.tmx"
printf '\nTMX:     %s\narchive: %s\n' "$sample/seed.tmx" "$STYKOVKA_ARCHIVE"

if [ "$window" = no ]; then
    say "The window is not opened, as asked (--no-window)."
elif [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "There is no display, so the window is not opened. Later: $build/bin/stykovka-gui $STYKOVKA_ARCHIVE"
else
    say "Opening the window: $build/bin/stykovka-gui $STYKOVKA_ARCHIVE"
    # It lives on when this script ends; what it says goes to a file, not between the lines of a shell.
    setsid "$build/bin/stykovka-gui" "$STYKOVKA_ARCHIVE" </dev/null >"$sample/window.log" 2>&1 &
fi
