#!/bin/sh
# Golden output over the dossier beside this file: every line of `frames` is a screen, of `inks` a
# screen with its colours, of `rows` what a verb prints. Compared with NAME.txt, .ink and .rows;
# --update writes these anew.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
PATH=$(cd "$builddir" && pwd):$PATH LC_ALL=C.UTF-8 TZ=UTC DOSSIER_DICTIONARIES=/nowhere
export PATH LC_ALL TZ DOSSIER_DICTIONARIES
golden=$srcdir/tests/golden update=${1-}
cd "$golden/dossier" || exit 99 # paths on the screen are those that were given
made=$(mktemp) || exit 99
trap 'rm -f "$made"' EXIT
passed=0 failed=0

compare() { # compare FILE WHAT: what was made with the file
    if [ "$update" = --update ]; then
        cp "$made" "$golden/$1"
    elif ! diff -u "$golden/$1" "$made"; then
        echo "not ok: $1 ($2)"
        failed=$((failed + 1))
    else
        passed=$((passed + 1))
    fi
}

while read -r name size keys; do
    case $name in '' | '#'*) continue ;; esac
    dossier frame --size "$size" --keys "$keys" manifest.yaml >"$made"
    compare "$name.txt" "$size, $keys"
done <"$golden/frames"
while read -r name size keys; do
    case $name in '' | '#'*) continue ;; esac
    dossier frame --ansi --size "$size" --keys "$keys" manifest.yaml |
        sed "s/$(printf '\033')/␛/g" >"$made"
    compare "$name.ink" "$size, $keys"
done <"$golden/inks"
while read -r name arguments; do
    case $name in '' | '#'*) continue ;; esac
    eval "dossier $arguments manifest.yaml" >"$made" 2>&1
    compare "$name.rows" "$arguments"
done <"$golden/rows"
[ $failed = 0 ] || echo "(tests/golden/check.sh --update writes what is meant)"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
