/* nearest.c - how far texts are from each other: optimal string alignment.
 *
 * Wagner and Fischer's table of the edits between all beginnings of the two, of which three rows
 * are kept: an exchange of neighbours looks two rows back. Each letter may take part in one edit
 * only, so "ca" is three from "abc". */
#include "config.h"

#include "dossier/nearest.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

static bool same(Slice a, size_t i, Slice b, size_t j)
{
    return ascii_lower(a.ptr[i]) == ascii_lower(b.ptr[j]);
}

static unsigned lesser(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* The row of a's first i letters against each beginning of b. */
static void fill_row(Slice a, size_t i, Slice b, unsigned *const rows[3])
{
    unsigned *row = rows[i % 3];
    const unsigned *one = rows[(i + 2) % 3], *two = rows[(i + 1) % 3];
    row[0] = (unsigned)i;
    for (size_t j = 1; j <= b.len; j++) {
        row[j] = lesser(one[j], row[j - 1]) + 1;
        row[j] = lesser(row[j], one[j - 1] + !same(a, i - 1, b, j - 1));
        if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1))
            row[j] = lesser(row[j], two[j - 2] + 1);
    }
}

unsigned edit_distance(Slice a, Slice b, unsigned limit)
{
    size_t gap = a.len > b.len ? a.len - b.len : b.len - a.len, width = b.len + 1;
    if (gap > limit)
        return limit + 1;
    unsigned *cells = mem_alloc(3 * width * sizeof *cells);
    unsigned *const rows[] = {cells, cells + width, cells + 2 * width};
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = (unsigned)j;
    for (size_t i = 1; i <= a.len; i++)
        fill_row(a, i, b, rows);
    unsigned distance = rows[a.len % 3][b.len];
    CHECK(distance >= gap && distance <= (a.len > b.len ? a.len : b.len));
    free(cells);
    return lesser(distance, limit + 1);
}

Nearest nearest_to(Slice wanted, unsigned limit)
{
    return (Nearest){.wanted = wanted, .limit = limit};
}

bool nearest_offer(Nearest *n, Slice name)
{
    unsigned edits = n->exact ? 1 : edit_distance(n->wanted, name, n->limit);
    if (n->exact || edits > n->limit)
        return false;
    n->name = name;
    n->exact = edits == 0;
    n->limit = edits ? edits - 1 : 0;
    return true;
}
