#!/bin/sh
# The completion scripts: each is accepted by its shell, where that is installed, and knows every verb and its options.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
PATH=$builddir:$PATH LC_ALL=C.UTF-8 DOSSIER=$srcdir/content/manifest.yaml
export PATH LC_ALL DOSSIER
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

ok() { # ok NAME STATUS
    if [ "$2" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $1"
    fi
}

verbs=$(dossier --help | sed -n '/^Verbs/,/^$/s/^  \([a-z]*\).*/\1/p')
for shell in bash zsh fish; do
    dossier help completion $shell >"$work/$shell"
    ok "$shell: written" $?
    for verb in $verbs; do
        grep -qw -e "$verb" "$work/$shell"
        ok "$shell: knows $verb" $?
    done
    command -v $shell >/dev/null || continue
    $shell -n "$work/$shell"
    ok "$shell: accepts it" $?
done

# Each option that a verb's help names is in the verb's part of each script.
for verb in $verbs; do
    sed -n "/^    $verb) options/p" "$work/bash" >"$work/part.bash"
    sed -n "/^    $verb)/,/;;/p" "$work/zsh" >"$work/part.zsh"
    sed -n "/seen_subcommand_from $verb'/p" "$work/fish" >"$work/part.fish"
    for option in $(dossier help "$verb" | sed -n '/^Options:/,$s/^ .*--\([a-z-]*\).*/\1/p'); do
        grep -q -e "--$option[ \"]" "$work/part.bash" && grep -q -e "--$option\[" "$work/part.zsh" &&
            grep -q -e " -l $option " "$work/part.fish"
        ok "$verb: --$option" $?
    done
done

# complete WORD...: what bash offers for the last word.
complete_by_bash() {
    bash -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dossier; printf "%s\n" "${COMPREPLY[@]}"' \
        - "$work/bash" "$@"
}
if command -v bash >/dev/null; then
    [ "$(complete_by_bash dossier sea)" = search ]
    ok "bash: completes a verb" $?
    [ "$(complete_by_bash dossier search walk --li)" = --limit ]
    ok "bash: completes an option of the verb" $?
    [ -z "$(complete_by_bash dossier list --key)" ]
    ok "bash: offers no option of another verb" $?
    [ "$(complete_by_bash dossier show walk)" = walk-and-talk ]
    ok "bash: completes an article" $?
    [ "$(complete_by_bash dossier --no)" = --no-watch ]
    ok "bash: completes an option of the reader" $?
fi

dossier help completion tcsh >/dev/null 2>&1
[ $? = 2 ]
ok "another shell is an error" $?
echo "$passed passed, $failed failed"
[ $failed = 0 ]
