# pairs.awk - one pair of texts with its alignment, written bead by bead, taken apart: lines "E text"
# and "F text", a blank line after each bead. Writes NAME.en, NAME.fr (a segment a line) and NAME.gold.
function flush() {
    if (e || f)
        print (e ? join_(e0, e) : "-") "\t" (f ? join_(f0, f) : "-") >(out ".gold")
    e0 += e; f0 += f; e = f = 0
}
function join_(from, n,   s, i) {
    s = from + 1
    for (i = 2; i <= n; i++)
        s = s "," (from + i)
    return s
}
/^E / { print substr($0, 3) >(out ".en"); e++ }
/^F / { print substr($0, 3) >(out ".fr"); f++ }
/^$/ { flush() }
END { flush() }
