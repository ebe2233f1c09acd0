# What run.sh and test.sh share: the packages of Debian and the build. Read by them, not run.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC1111,SC2034

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$project/build

say() { printf '\n== %s\n' "$*"; }
fail() {
    printf 'packaging: %s\n' "$*" >&2
    exit 1
}

# packages_of LIST…: the names in packages/LIST.txt.
packages_of() {
    local list
    for list in "$@"; do sed -e 's/[[:space:]]*#.*//' -e '/^[[:space:]]*$/d' "$project/packaging/packages/$list.txt"; done
}

# missing_packages LIST…: those of the lists that are not installed, one a line.
missing_packages() {
    local names installed
    names=$(packages_of "$@" | sort -u)
    # shellcheck disable=SC2086  # one word a name
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' $names 2>/dev/null | sed -n 's/ installed$//p' | sort -u) || true
    comm -23 <(printf '%s\n' "$names") <(printf '%s\n' "$installed")
}

# as_root COMMAND…: runs it as root, by sudo when that is needed and there.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

can_be_root() {
    [ "$(id -u)" -eq 0 ] && return 0
    command -v sudo >/dev/null || return 1
    # Without a terminal sudo could not ask for the password and would fail half-way.
    [ -t 0 ] || sudo -n true 2>/dev/null
}

# install_missing MODE LIST…: says what is missing and, unless MODE is "skip", installs it.
install_missing() {
    local mode=$1 missing
    shift
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system, so nothing is installed. Needed, by Debian's names:"
        packages_of "$@" | tr '\n' ' '
        echo
        return 0
    fi
    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        say "All packages are there; nothing is installed."
        return 0
    fi
    say "Missing packages of Debian:"
    printf '%s\n' "$missing" | tr '\n' ' '
    echo
    if [ "$mode" = skip ]; then
        say "They are not installed, as asked (--no-install); the build may fail for want of them."
        return 0
    fi
    command -v apt-get >/dev/null || fail "there is no apt-get; install the packages above and start again."
    can_be_root || fail "installing needs root or sudo. Ask for the packages above, or start again with --no-install."
    say "Installing them by apt-get"
    as_root apt-get update || fail "apt-get could not fetch the lists of packages; its message stands above."
    # shellcheck disable=SC2086  # one word a name
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends $missing ||
        fail "apt-get could not install the packages; its message stands above."
}

# Objects of one checkout serve another one too: ccache is told where the project begins.
prepare_ccache() {
    export CCACHE_BASEDIR=$project CCACHE_NOHASHDIR=1
}

# configure FOLDER OPTION…: makes the build folder ready.
configure() {
    local folder=$1
    shift
    for program in cmake ninja g++; do
        command -v "$program" >/dev/null || fail "“$program” is not there; start again without --no-install."
    done
    prepare_ccache
    cmake -S "$project" -B "$folder" -G Ninja "$@" || fail "the project could not be configured; see above."
}

# build_targets FOLDER [TARGET…]: builds them, or everything.
build_targets() {
    local folder=$1
    shift
    prepare_ccache
    ninja -C "$folder" "$@" || fail "the build failed; the first message of the compiler above says where."
}
