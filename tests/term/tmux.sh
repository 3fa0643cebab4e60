#!/bin/sh
# The live program in tmux shows, byte for byte, what `dossier frame` prints for the same keys.
set -u
: "${srcdir:=$(cd "$(dirname "$0")/../.." && pwd)}" "${builddir:=$srcdir/build}"
command -v tmux >/dev/null || exit 77
LC_ALL=C.UTF-8 TZ=UTC
export LC_ALL TZ
dossier=$srcdir/tests/golden/dossier/manifest.yaml
work=$(mktemp -d) || exit 99
tmux="tmux -L dossier-test-$$ -f /dev/null"
trap '$tmux kill-server 2>/dev/null; rm -rf "$work"' EXIT
failed=0
# The server ends with its last session; this one keeps it while others come and go.
$tmux new-session -d -s keep 'exec tail -f /dev/null' || exit 99

# Waits a little before the next look, once it has looked often; false when it has looked for too long.
again() {
    tries=$((tries + 1))
    [ $tries -lt 200 ] || sleep 1
    [ $tries -lt 260 ]
}

# same SIZE KEYS TMUX-KEYS...: starts the program, types, and polls until both screens are the same.
same() {
    size=$1 keys=$2
    shift 2
    "$builddir/dossier" frame --size "$size" --keys "$keys" "$dossier" >"$work/frame"
    $tmux new-session -d -s "$size" -x "${size%x*}" -y "${size#*x}" \
        "XDG_STATE_HOME=$work/state-$size '$builddir/dossier' '$dossier'"
    tries=0
    until $tmux capture-pane -p -t "$size" | grep -q -e '?:help' -e 'all keys'; do
        again || break
    done
    [ $# -eq 0 ] || $tmux send-keys -t "$size" "$@"
    tries=0
    until $tmux capture-pane -p -t "$size" >"$work/live" && cmp -s "$work/frame" "$work/live"; do
        if ! again; then
            echo "not ok: $size, $keys"
            diff -u "$work/frame" "$work/live"
            failed=1
            break
        fi
    done
    $tmux kill-session -t "$size" 2>/dev/null
}

same 120x40 ''
same 80x24 'jj<Enter><Space>' j j Enter Space
same 200x60 '/ferry<Enter>n' /ferry Enter n
exit $failed
