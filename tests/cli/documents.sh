#!/bin/sh
# The examples in README, the READMEs of the rooms and the manual pages print what they say. When
# mandoc is there, the pages must be well-formed, and dossier(1) says of each verb what its help does.
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
    PATH=$builddir:$PATH LC_ALL=C.UTF-8
    export PATH LC_ALL
    page=$(mandoc -T utf8 -O width=400 "$builddir/doc/dossier.1" | sed "s/.$(printf '\b')//g" |
        tr -s ' \n' ' ')
    for verb in $(dossier --help | sed -n '/^Verbs/,/^$/s/^  \([a-z]*\).*/\1/p'); do
        # Behind the usage and the summary, up to the options.
        text=$(dossier help "$verb" | awk '/^Options:/ { exit } /^$/ { n++ } n > 1' |
            tr -s ' \n' ' ' | sed 's/^ //; s/ $//')
        case $page in
        *"$text"*) passed=$((passed + 1)) ;;
        *)
            failed=$((failed + 1)) status=1
            echo "not ok: dossier(1) does not say: $text"
            ;;
        esac
        for option in $(dossier help "$verb" | sed -n '/^Options:/,$s/^ .*--\([a-z-]*\).*/\1/p'); do
            case $page in
            *"--$option "*) passed=$((passed + 1)) ;;
            *)
                failed=$((failed + 1)) status=1
                echo "not ok: dossier(1) does not name --$option"
                ;;
            esac
        done
    done
fi
echo "$passed passed, $failed failed"
exit $status
