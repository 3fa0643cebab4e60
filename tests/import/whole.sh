#!/bin/sh
# Everything that comes out of inputs/, byte for byte, as checksums in `whole`: each folder's list and
# findings, each article as JSON, and each file that an import of the folder writes. expect.json says
# what is right; this says that nothing else has changed.
#
# whole.sh --update writes `whole` anew. To see what a line stands for, run its command in inputs/.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
PATH=$(cd "$builddir" && pwd):$PATH LC_ALL=C.UTF-8 TZ=UTC
export PATH LC_ALL TZ
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
cd "$srcdir/tests/import/inputs" || exit 99

sum() { # sum COMMAND…: the checksum of what it prints but for the version, and the command
    printf '%s  %s\n' "$("$@" 2>&1 | sed '/^ *"version":/d' | cksum)" "$*"
}

for folder in *; do
    sum dossier list --json "$folder"
    sum dossier check "$folder"
    dossier list --json "$folder" 2>/dev/null | sed -n 's/^ *{*"id": *"\([^"]*\)".*/\1/p' >"$work/ids"
    while read -r id; do
        sum dossier show --json "$id" "$folder"
    done <"$work/ids"
    dossier import --output "$work/$folder" "$folder" >"$work/said" 2>&1
    (cd "$work" && find "$folder" -type f | sort | while read -r file; do sum cat "$file"; done)
done >"$work/found"

if [ "${1-}" = --update ]; then
    cp "$work/found" ../whole
elif diff -u ../whole "$work/found"; then
    echo "$(wc -l <"$work/found") passed, 0 failed"
else
    echo "(tests/import/whole.sh --update writes what is meant)"
    failed=$(diff ../whole "$work/found" | grep -c '^>')
    echo "$(($(wc -l <"$work/found") - failed)) passed, $failed failed"
    exit 1
fi
