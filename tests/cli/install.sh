#!/bin/sh
# make install puts everything where it belongs, and make uninstall takes all of it away.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
root=$(mktemp -d) || exit 99
trap 'rm -rf "$root"' EXIT
passed=0 failed=0

ok() { # ok NAME STATUS
    if [ "$2" = 0 ]; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $1"
    fi
}

"${MAKE:-make}" -C "$builddir" -s install prefix=/usr DESTDIR="$root" >"$root/log" 2>&1
ok "make install" $?
for file in bin/dossier share/dossier/content/manifest.yaml share/doc/dossier/README share/man/man1/dossier.1 \
    share/bash-completion/completions/dossier share/zsh/site-functions/_dossier \
    share/fish/vendor_completions.d/dossier.fish; do
    [ -s "$root/usr/$file" ]
    ok "$file" $?
done
for page in "$srcdir"/doc/*.[1-9]; do
    [ -s "$root/usr/share/man/man${page##*.}/${page##*/}" ]
    ok "${page##*/}" $?
done
# Every article of the manifest is there.
for file in "$srcdir"/content/articles/*; do
    cmp -s "$file" "$root/usr/share/dossier/content/articles/${file##*/}"
    ok "${file##*/}" $?
done
"$root/usr/bin/dossier" check "$root/usr/share/dossier/content" >/dev/null
ok "the installed content is clean" $?

"${MAKE:-make}" -C "$builddir" -s uninstall prefix=/usr DESTDIR="$root" >"$root/log" 2>&1
ok "make uninstall" $?
[ -z "$(find "$root/usr" -type f)" ]
ok "nothing is left" $?
echo "$passed passed, $failed failed"
[ $failed = 0 ]
