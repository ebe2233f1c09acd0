#!/bin/bash
# packaging/setup.sh: what is missing is found, said, and installed as root, by sudo, or not at all.
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2016  # made-up programs expand their own variables
# Arguments: the project, a folder for the test. dpkg-query, apt-get, sudo and id are made up and write down their calls.
set -uo pipefail
project=$1
folder=$2
# shellcheck source=tests/packaging/checks.sh
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh"

rm -rf "$folder" && mkdir -p "$folder/bin" "$folder/project/packaging/packages"
cp "$project/packaging/setup.sh" "$folder/project/packaging/"
printf '# a comment\nalpha\n\nbeta  # why\n' >"$folder/project/packaging/packages/one.txt"
printf 'beta\ngamma\n' >"$folder/project/packaging/packages/two.txt"

# made_up NAME LINES: a program that is found before the system's.
made_up() {
    printf '#!/bin/bash\n%s\n' "$2" >"$folder/bin/$1"
    chmod +x "$folder/bin/$1"
}
made_up apt-get 'echo "apt-get $*" >>"'"$folder"'/calls"'
made_up sudo 'echo "sudo $*" >>"'"$folder"'/calls"; [ "$1" = -n ] && exit "${SUDO_ASKS:-0}"; "$@"'
made_up id 'echo "${WHO:-0}"'
made_up dpkg-query 'echo "beta deinstall"; echo "alpha ${ALPHA:-installed}"; [ -n "${ALL:-}" ] && printf "beta installed\ngamma installed\n"; exit 1'

# in_setup COMMAND: runs it with setup.sh read; what it says goes to $folder/said.
in_setup() {
    : >"$folder/calls"
    PATH="$folder/bin:$PATH" bash -c "set -euo pipefail; source '$folder/project/packaging/setup.sh'; $1" \
        </dev/null >"$folder/said" 2>&1
}
said() { grep -q -- "$1" "$folder/said"; }
called() { grep -qx -- "$1" "$folder/calls"; }
called_nothing() { [ ! -s "$folder/calls" ]; }
fails() { ! "$@"; }

in_setup 'missing_packages one two'
check "missing: packages of several lists are named once, removed ones count as missing" \
    test "$(cat "$folder/said")" = $'beta\ngamma'

check "install: root installs what is missing after fetching the lists" in_setup 'install_missing ask one two'
check "install: what is missing is said first" said '^beta gamma'
check "install: the lists are fetched" called 'apt-get update'
check "install: only missing packages are installed" called 'apt-get install --yes --no-install-recommends beta gamma'

check "install: --no-install is no failure" in_setup 'install_missing skip one two'
check "install: --no-install still says what is missing" said '^beta gamma'
check "install: --no-install calls nothing" called_nothing

ALL=1 in_setup 'install_missing ask one two'
check "install: nothing is needed when all is there" said 'nothing is installed'
check "install: the lists are not fetched when all is there" called_nothing

WHO=1000 in_setup 'install_missing ask one'
check "install: others than root go through sudo" called 'sudo apt-get update'
check "install: no password can be asked without a terminal, and that is said" \
    fails env WHO=1000 SUDO_ASKS=1 bash -c "$(declare -f in_setup); folder='$folder'; in_setup 'install_missing ask one'"
check "install: the sentence names the way out" said 'start again with --no-install'

made_up apt-get 'exit 100'
check "install: a failure of apt-get ends the work" fails in_setup 'install_missing ask one'
check "install: and is said" said 'could not fetch'

check "run: an unknown option is wrong usage" \
    test "$("$project/packaging/run.sh" --no-such-option >/dev/null 2>&1; echo $?)" = 2
check "run: --help explains the options" grep -q -- --no-window <("$project/packaging/run.sh" --help)
check "test: --help explains the options" grep -q -- --no-install <("$project/packaging/test.sh" --help)
for list in build run test; do
    check "packages: each line of $list.txt is one name" \
        test -z "$(sed -e 's/#.*//' "$project/packaging/packages/$list.txt" | grep -vE '^([a-z0-9][a-z0-9.+-]+)?$')"
done
finish
