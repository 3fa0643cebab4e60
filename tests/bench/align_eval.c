/* align_eval.c - how well two texts are aligned, against gold made by hand.
 *
 *   align_eval [--misses] [--no-dictionary] [FILE.pair …]   pairs of texts as tests/align has them
 *   align_eval … --gold GOLD.tsv A B LANG-A LANG-B          bare files, one segment a line
 *
 * Precision counts all beads found, those without counterpart too; recall the beads of the gold
 * that have both sides. Strict: the same bead; lax: they share a segment on both sides (B. Thompson
 * and P. Koehn, Vecalign, 2019, count so). */
#include "config.h"

#include "dossier/align.h"
#include "dossier/file.h"
#include "dossier/mem.h"
#include "dossier/workers.h"
#include "story/dictionary.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Segments {
    Slice *items;
    size_t count, cap;
} Segments;

typedef struct Pair {
    Segments a, b;
    Alignment gold;
    const char *lang_a, *lang_b;
} Pair;

typedef struct Counts {
    size_t found, strict, lax; /* beads found */
    size_t gold, gold_strict, gold_lax;
} Counts;

static bool misses;

static void add_segment(Segments *list, Slice text)
{
    list->items = mem_grow(list->items, &list->cap, list->count + 1, sizeof *list->items);
    list->items[list->count++] = text;
}

static void add_gold(Pair *pair, Range a, Range b)
{
    Alignment *gold = &pair->gold;
    gold->items = mem_grow(gold->items, &gold->cap, gold->count + 1, sizeof *gold->items);
    gold->items[gold->count++] = (Bead){a, b, 1};
}

static bool next_line(Slice text, size_t *at, Slice *line)
{
    if (*at >= text.len)
        return false;
    const char *end = memchr(text.ptr + *at, '\n', text.len - *at);
    size_t stop = end ? (size_t)(end - text.ptr) : text.len;
    *line = slice_sub(text, *at, stop);
    *at = stop + 1;
    return true;
}

static void read_pair(Slice text, Pair *pair)
{
    Slice line;
    uint32_t a = 0, b = 0;
    for (size_t at = 0; next_line(text, &at, &line);) {
        if (slice_starts(line, "E ")) {
            add_segment(&pair->a, slice_sub(line, 2, line.len));
        } else if (slice_starts(line, "F ")) {
            add_segment(&pair->b, slice_sub(line, 2, line.len));
        } else if (pair->a.count > a || pair->b.count > b) {
            add_gold(pair, (Range){a, (uint32_t)pair->a.count},
                     (Range){b, (uint32_t)pair->b.count});
            a = (uint32_t)pair->a.count;
            b = (uint32_t)pair->b.count;
        }
    }
    if (pair->a.count > a || pair->b.count > b)
        add_gold(pair, (Range){a, (uint32_t)pair->a.count}, (Range){b, (uint32_t)pair->b.count});
}

/* "4-6" or "4,5,6" or "-" */
static Range read_run(Slice text)
{
    Range run = {0, 0};
    for (size_t at = 0; at < text.len;) {
        uint32_t n = 0;
        size_t start = at;
        for (; at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9'; at++)
            n = n * 10 + (uint32_t)(text.ptr[at] - '0');
        if (at > start) {
            run.start = run.end ? run.start : n - 1;
            run.end = n;
        }
        at++;
    }
    return run;
}

static void read_gold(Slice text, Pair *pair)
{
    Slice line;
    for (size_t at = 0; next_line(text, &at, &line);) {
        const char *tab = line.len ? memchr(line.ptr, '\t', line.len) : NULL;
        if (!tab)
            continue;
        size_t first = (size_t)(tab - line.ptr), end = first + 1;
        while (end < line.len && line.ptr[end] != '\t')
            end++;
        add_gold(pair, read_run(slice_sub(line, 0, first)),
                 read_run(slice_sub(line, first + 1, end)));
    }
}

static bool same_run(Range a, Range b)
{
    return a.start == b.start && a.end == b.end;
}

static bool meet(Range a, Range b)
{
    return a.start < b.end && b.start < a.end;
}

/* 2: there is the same bead; 1: one that shares both sides; 0: none. Both lists ascend. */
static int held(const Bead *bead, const Alignment *in, size_t *from)
{
    bool gap = bead_is_gap(bead);
    int best = 0;
    while (*from > 0 && in->items[*from - 1].a.end >= bead->a.start)
        --*from;
    for (size_t k = *from; k < in->count && in->items[k].a.start <= bead->a.end + 64; k++) {
        const Bead *other = &in->items[k];
        bool both_a = same_run(bead->a, other->a) ||
                      (gap && bead->a.start == bead->a.end && other->a.start == other->a.end);
        bool both_b = same_run(bead->b, other->b) ||
                      (gap && bead->b.start == bead->b.end && other->b.start == other->b.end);
        if (both_a && both_b)
            best = 2;
        else if (best == 0 && !gap && meet(bead->a, other->a) && meet(bead->b, other->b))
            best = 1;
        if (other->a.end < bead->a.start)
            *from = k;
    }
    return best;
}

static void print_runs(const char *what, const Bead *bead)
{
    printf("  %s %u-%u : %u-%u (%.2f)\n", what, bead->a.start + 1, bead->a.end, bead->b.start + 1,
           bead->b.end, (double)bead->confidence);
}

static void count(const Alignment *found, const Alignment *gold, Counts *c)
{
    size_t from = 0;
    for (size_t k = 0; k < found->count; k++) {
        int how = held(&found->items[k], gold, &from);
        c->found++;
        c->strict += how == 2;
        c->lax += how >= 1;
        if (misses && how < 2)
            print_runs(how ? "near " : "wrong", &found->items[k]);
    }
    from = 0;
    for (size_t k = 0; k < gold->count; k++) {
        if (bead_is_gap(&gold->items[k]))
            continue;
        int how = held(&gold->items[k], found, &from);
        c->gold++;
        c->gold_strict += how == 2;
        c->gold_lax += how >= 1;
    }
}

static double f1(size_t hits, size_t found, size_t gold_hits, size_t gold)
{
    double p = found ? (double)hits / (double)found : 0,
           r = gold ? (double)gold_hits / (double)gold : 0;
    return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

static void print_counts(const char *name, const Counts *c, double ms)
{
    printf("%-24s %6zu beads  strict P %.3f R %.3f F1 %.3f  lax F1 %.3f  %.1f ms\n", name, c->gold,
           (double)c->strict / (double)(c->found ? c->found : 1),
           (double)c->gold_strict / (double)(c->gold ? c->gold : 1),
           f1(c->strict, c->found, c->gold_strict, c->gold),
           f1(c->lax, c->found, c->gold_lax, c->gold), ms);
}

/* --- whether confidence tells --- */

typedef struct Trust {
    size_t beads[10], right[10];
} Trust;

static void count_trust(const Alignment *found, const Alignment *gold, Trust *trust)
{
    size_t from = 0;
    for (size_t k = 0; k < found->count; k++) {
        size_t tenth = (size_t)(found->items[k].confidence * 9.999F);
        trust->beads[tenth]++;
        trust->right[tenth] += held(&found->items[k], gold, &from) == 2;
    }
}

static void score(const char *name, const Pair *pair, Counts *all, double *sums, Trust *trust)
{
    Alignment found = {.items = NULL};
    AlignText a = {.segments = pair->a.items, .count = pair->a.count, .lang = pair->lang_a},
              b = {.segments = pair->b.items, .count = pair->b.count, .lang = pair->lang_b};
    align_texts(&a, &b, &found); /* the dictionary is read here */
    uint64_t start = clock_ns();
    align_texts(&a, &b, &found);
    double ms = (double)(clock_ns() - start) / 1e6;
    Counts c = {.found = 0};
    count(&found, &pair->gold, &c);
    print_counts(name, &c, ms);
    count_trust(&found, &pair->gold, trust);
    sums[0] += f1(c.strict, c.found, c.gold_strict, c.gold);
    sums[1] += f1(c.lax, c.found, c.gold_lax, c.gold);
    all->found += c.found;
    all->strict += c.strict;
    all->lax += c.lax;
    all->gold += c.gold;
    all->gold_strict += c.gold_strict;
    all->gold_lax += c.gold_lax;
    alignment_release(&found);
}

static Slice read_file(const char *path)
{
    StrBuf text = STRBUF_INIT;
    FILE *file = fopen(path, "r");
    char bytes[65536];
    if (!file) {
        perror(path);
        exit(1);
    }
    for (size_t n; (n = fread(bytes, 1, sizeof bytes, file)) > 0;)
        strbuf_put(&text, bytes, n);
    fclose(file);
    size_t len = text.len;
    return (Slice){strbuf_steal(&text), len};
}

static void read_segments(Slice text, Segments *out)
{
    Slice line;
    for (size_t at = 0; next_line(text, &at, &line);)
        add_segment(out, line);
}

int main(int argc, char **argv)
{
    Counts all = {.found = 0};
    Trust trust = {{0}, {0}};
    double sums[2] = {0, 0};
    int at = 1, pairs = 0;
    for (; at < argc && argv[at][0] == '-' && strcmp(argv[at], "--gold") != 0; at++) {
        misses |= strcmp(argv[at], "--misses") == 0;
        if (strcmp(argv[at], "--no-dictionary") == 0)
            dictionary_turn(false);
    }
    for (; at < argc; pairs++) {
        Pair pair = {.lang_a = "en", .lang_b = "fr"};
        const char *name = argv[at];
        if (strcmp(name, "--gold") == 0 && at + 5 < argc) {
            name = argv[at + 1];
            read_gold(read_file(argv[at + 1]), &pair);
            read_segments(read_file(argv[at + 2]), &pair.a);
            read_segments(read_file(argv[at + 3]), &pair.b);
            pair.lang_a = argv[at + 4];
            pair.lang_b = argv[at + 5];
            at += 6;
        } else {
            read_pair(read_file(argv[at++]), &pair);
        }
        score(strrchr(name, '/') ? strrchr(name, '/') + 1 : name, &pair, &all, sums, &trust);
        alignment_release(&pair.gold);
        free(pair.a.items);
        free(pair.b.items);
    }
    if (pairs == 0)
        return printf("align_eval [--misses] [--no-dictionary] FILE.pair …: nothing to score\n"), 0;
    print_counts("all", &all, 0);
    printf("mean of %d: strict %.4f  lax %.4f\n", pairs, sums[0] / pairs, sums[1] / pairs);
    for (int k = 0; k < 10; k++)
        if (trust.beads[k])
            printf("confidence .%d: %zu of %zu right\n", k, trust.right[k], trust.beads[k]);
    return 0;
}
