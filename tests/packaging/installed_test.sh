#!/bin/bash
# What is installed is complete, valid, and works away from the source tree.
# SPDX-License-Identifier: GPL-3.0-or-later
# Arguments: the project, the build folder, a folder for the test.
set -uo pipefail
project=$1
build=$2
folder=$3
# shellcheck source=tests/packaging/checks.sh
source "$(dirname "${BASH_SOURCE[0]}")/checks.sh"

rm -rf "$folder" && mkdir -p "$folder/home"
cmake --install "$build" --prefix "$folder/usr" >"$folder/log" 2>&1 || {
    cat "$folder/log"
    exit 1
}

for file in bin/stykovka bin/stykovka-gui share/stykovka/dictionaries/segmentation.srx \
    share/stykovka/dictionaries/ru.dic share/locale/ru/LC_MESSAGES/stykovka.mo \
    share/applications/org.stykovka.stykovka.desktop share/metainfo/org.stykovka.stykovka.metainfo.xml \
    share/mime/packages/stykovka.xml share/icons/hicolor/scalable/apps/stykovka.svg \
    share/man/man1/stykovka.1.gz share/man/man1/stykovka-gui.1.gz share/bash-completion/completions/stykovka \
    share/doc/stykovka/copyright share/doc/stykovka/changelog.gz; do
    check "installed: $file" test -s "$folder/usr/$file"
done

check "desktop entry: valid" desktop-file-validate "$folder"/usr/share/applications/*.desktop
check "metainfo: valid" appstreamcli validate --no-net "$folder"/usr/share/metainfo/*.xml
check "MIME type and icon: well-formed" xmllint --noout "$folder"/usr/share/mime/packages/stykovka.xml \
    "$folder"/usr/share/icons/hicolor/scalable/apps/stykovka.svg

# stykovka as a user of the package has it: no data but the installed one.
installed() {
    env -i HOME="$folder/home" PATH="$folder/usr/bin:/usr/bin:/bin" LANG=C.UTF-8 "$@"
}
release=$project/tests/data/releases/seed
segments() { installed stykovka segment "$release/ru.txt" --lang ru --explain; }
check "program: uses the installed sentence breaks" test -n "$(segments)"
# The folder that a program opens is named in its system calls only; here a broken rule file is enough to see it.
mv "$folder/usr/share/stykovka/dictionaries/segmentation.srx" "$folder/rules.srx"
echo "<broken" >"$folder/usr/share/stykovka/dictionaries/segmentation.srx"
check "program: prefers them to those of the source tree" test -z "$(segments 2>/dev/null)"
mv "$folder/rules.srx" "$folder/usr/share/stykovka/dictionaries/segmentation.srx"

# offered WORD…: what the completion offers at the end of the line.
offered() {
    # shellcheck disable=SC2016  # the inner shell expands it
    installed bash -c 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _stykovka; printf "%s\n" "${COMPREPLY[@]}"' \
        "$folder/usr/share/bash-completion/completions/stykovka" stykovka "$@"
}
check "completion: commands" grep -qx align <(offered al)
check "completion: commands of a command" grep -qx history <(offered archive hi)
check "completion: options of a command" grep -qx -- --accept-above <(offered align --acc)
check "completion: options of a command of a command" grep -qx -- --limit <(offered archive history --l)
finish
