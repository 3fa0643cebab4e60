#!/bin/sh
# Golden frames: every line of tests/golden/frames is painted and compared with its file.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
PATH=$builddir:$PATH LC_ALL=C.UTF-8 TZ=UTC
export PATH LC_ALL TZ
golden=$srcdir/tests/golden
frame=$(mktemp) || exit 99
trap 'rm -f "$frame"' EXIT
failed=0
while read -r name size keys; do
    case $name in '' | '#'*) continue ;; esac
    dossier frame --size "$size" --keys "$keys" "$golden/dossier/manifest.yaml" >"$frame"
    if [ "${1-}" = --update ]; then
        cp "$frame" "$golden/$name.txt"
    elif ! diff -u "$golden/$name.txt" "$frame"; then
        echo "not ok: $name ($size, $keys)"
        failed=1
    fi
done <"$golden/frames"
exit $failed
