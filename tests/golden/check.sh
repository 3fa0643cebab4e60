#!/bin/sh
# Golden frames: every line of tests/golden/frames is painted and compared with its file.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
PATH=$(cd "$builddir" && pwd):$PATH LC_ALL=C.UTF-8 TZ=UTC
export PATH LC_ALL TZ
golden=$srcdir/tests/golden
cd "$golden/dossier" || exit 99 # paths on the screen are those that were given
frame=$(mktemp) || exit 99
trap 'rm -f "$frame"' EXIT
passed=0 failed=0
while read -r name size keys; do
    case $name in '' | '#'*) continue ;; esac
    dossier frame --size "$size" --keys "$keys" manifest.yaml >"$frame"
    if [ "${1-}" = --update ]; then
        cp "$frame" "$golden/$name.txt"
    elif ! diff -u "$golden/$name.txt" "$frame"; then
        echo "not ok: $name ($size, $keys)"
        failed=$((failed + 1))
    else
        passed=$((passed + 1))
    fi
done <"$golden/frames"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
