#!/bin/sh
# The examples in README, the READMEs of the rooms and the manual pages print what they say. When
# mandoc is there, the pages must be well-formed.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
export srcdir builddir
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
status=0 pages=
for page in "$srcdir"/README "$srcdir"/src/*/README "$srcdir"/doc/*.[1-9].in "$srcdir"/doc/*.[1-9]; do
    grep -q '^ *\$ dossier' "$page" && pages="$pages $page"
done
# shellcheck disable=SC2086 # a list of words
sh "$srcdir/tests/cli/transcript" $pages >"$work/out" || status=1
sed '$d' "$work/out"
counts=$(sed -n '$s/\([0-9]*\) passed, \([0-9]*\) failed/\1 \2/p' "$work/out")
passed=${counts% *} failed=${counts#* }

if command -v mandoc >/dev/null; then
    for page in "$builddir"/doc/*.[1-9] "$srcdir"/doc/*.[1-9]; do
        [ -f "$page" ] || continue
        # Warnings about pages of the system that are not installed are not ours.
        if mandoc -T lint -W warning "$page" >"$work/lint" 2>&1; then
            passed=$((passed + 1))
        else
            failed=$((failed + 1)) status=1
            cat "$work/lint"
        fi
    done
fi
echo "$passed passed, $failed failed"
exit $status
