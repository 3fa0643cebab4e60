/* links.c - copies and translations among many articles.
 *
 * Only pairs that share something rare are looked at: an index from shingles (for copies) and from
 * cognates (for translations) to articles, in which what is common to many is passed over, gives
 * the candidates. A copy shares a large part of the smaller text's shingles. A translation is in
 * another language, names most of the same names and numbers, and names them in the same order;
 * another report of the same events shares names, but not their order. */
#include "config.h"

#include "curate/links.h"
#include "curate/sketch.h"

#include "dossier/check.h"
#include "dossier/file.h"
#include "dossier/map.h"

#include <stdlib.h>
#include <string.h>

#define COMMON_LIMIT 40 /* articles that share a hash before it counts as common */
#define COPY_LEAST   50 /* percent of the smaller text's shingles */
#define COPY_WORDS   12
#define DAYS_APART   31  /* a translation is not a month younger than its original */
#define FRENCH_WORDS 112 /* for 100 words of English */
#define MUCH_LONGER  10  /* percent; less says nothing of what was left out */

typedef struct Posting {
    uint32_t hash, article;
} Posting;

typedef struct Pair {
    uint32_t a, b; /* a < b */
} Pair;

typedef struct PairList {
    Pair *items;
    size_t count, cap;
} PairList;

/* --- likeness --- */

static bool same_language(const CollectedArticle *a, const CollectedArticle *b)
{
    Slice x = a->meta.lang, y = b->meta.lang;
    return x.len < 2 || y.len < 2 || memcmp(x.ptr, y.ptr, 2) == 0;
}

static bool both_languages_known(const CollectedArticle *a, const CollectedArticle *b)
{
    return a->meta.lang.len >= 2 && b->meta.lang.len >= 2;
}

/* As links_find() weighs them: percent of likeness of two articles as copies; 0 below the
 * threshold. */
static unsigned copy_likeness(const CollectedArticle *a, const CollectedArticle *b)
{
    if (!a->sketch || !b->sketch || !same_language(a, b))
        return 0;
    if (a->sketch->content == b->sketch->content && a->sketch->words == b->sketch->words)
        return 100;
    if (a->sketch->words < COPY_WORDS || b->sketch->words < COPY_WORDS)
        return 0;
    unsigned percent = sketch_containment(a->sketch, b->sketch);
    return percent >= COPY_LEAST ? percent : 0;
}

static bool far_apart(const CollectedArticle *a, const CollectedArticle *b)
{
    Interval x = a->meta.date, y = b->meta.date;
    return !interval_is_none(x) && !interval_is_none(y) &&
           (x.first > y.last + DAYS_APART || y.first > x.last + DAYS_APART);
}

unsigned translation_likeness(const CollectedArticle *a, const CollectedArticle *b)
{
    const Sketch *x = a->sketch, *y = b->sketch;
    if (!x || !y || !both_languages_known(a, b) || same_language(a, b) || far_apart(a, b))
        return 0;
    Cognates cognates_a = sketch_cognates(x), cognates_b = sketch_cognates(y);
    return cognates_translation(&cognates_a, &cognates_b);
}

/* --- candidates --- */

/* By hash, in two passes of 16 bits; articles of one hash keep their order. */
static void sort_postings(Posting *items, size_t n)
{
    Posting *other = mem_alloc(n * sizeof *other), *from = items, *to = other;
    size_t *starts = mem_alloc(65537 * sizeof *starts);
    for (unsigned shift = 0; shift < 32; shift += 16) {
        memset(starts, 0, 65537 * sizeof *starts);
        for (size_t i = 0; i < n; i++)
            starts[(from[i].hash >> shift & 0xFFFF) + 1]++;
        for (size_t i = 0; i < 65536; i++)
            starts[i + 1] += starts[i];
        for (size_t i = 0; i < n; i++)
            to[starts[from[i].hash >> shift & 0xFFFF]++] = from[i];
        Posting *swap = from;
        from = to;
        to = swap;
    }
    free(starts);
    free(other);
}

static int pair_cmp(const void *pa, const void *pb)
{
    const Pair *x = pa, *y = pb;
    if (x->a != y->a)
        return x->a < y->a ? -1 : 1;
    return (x->b > y->b) - (x->b < y->b);
}

static void add_pairs(PairList *pairs, const Posting *run, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = i + 1; j < n; j++) {
            pairs->items =
                mem_grow(pairs->items, &pairs->cap, pairs->count + 1, sizeof *pairs->items);
            CHECK(run[i].article < run[j].article);
            pairs->items[pairs->count++] = (Pair){run[i].article, run[j].article};
        }
    }
}

/* PairList that share at least `least` hashes that are not common; each pair once. */
static void find_pairs(Posting *postings, size_t n, size_t least, PairList *pairs)
{
    sort_postings(postings, n);
    CHECK(n < 2 || postings[0].hash <= postings[n - 1].hash);
    for (size_t i = 0; i < n;) {
        size_t end = i + 1;
        while (end < n && postings[end].hash == postings[i].hash)
            end++;
        if (end - i <= COMMON_LIMIT)
            add_pairs(pairs, postings + i, end - i);
        i = end;
    }
    if (pairs->count)
        qsort(pairs->items, pairs->count, sizeof *pairs->items, pair_cmp);
    size_t out = 0;
    for (size_t i = 0; i < pairs->count;) {
        size_t end = i + 1;
        while (end < pairs->count && pair_cmp(&pairs->items[end], &pairs->items[i]) == 0)
            end++;
        if (end - i >= least)
            pairs->items[out++] = pairs->items[i];
        i = end;
    }
    pairs->count = out;
}

static size_t gather(const CollectedArticle *found, size_t count, bool cognates, Posting **out)
{
    Posting *list = NULL;
    size_t n = 0, cap = 0;
    for (size_t i = 0; i < count; i++) {
        const Sketch *s = found[i].sketch;
        size_t k = !s ? 0 : cognates ? s->n_unique : s->n_shingles;
        list = mem_grow(list, &cap, n + k, sizeof *list);
        for (size_t j = 0; j < k; j++)
            list[n++] = (Posting){cognates ? s->unique[j] : s->shingles[j], (uint32_t)i};
    }
    *out = list;
    return n;
}

/* --- choosing --- */

/* The sign of a - b for the order in which articles are taken for originals: dated before undated,
 * earlier before later, signed before unsigned. */
static int origin_cmp(const CollectedArticle *a, const CollectedArticle *b)
{
    bool da = !interval_is_none(a->meta.date), db = !interval_is_none(b->meta.date);
    if (da != db)
        return da ? -1 : 1;
    int dates = da ? interval_cmp(a->meta.date, b->meta.date) : 0;
    if (dates)
        return dates;
    bool sa = a->meta.author.ptr || a->meta.source.ptr,
         sb = b->meta.author.ptr || b->meta.source.ptr;
    return (int)sb - (int)sa;
}

static int name_cmp(const CollectedArticle *a, const CollectedArticle *b)
{
    int names = strcmp(a->file, b->file);
    return names ? names : (a->part > b->part) - (a->part < b->part);
}

static bool is_french(const CollectedArticle *f)
{
    return slice_starts(f->meta.lang, "fr");
}

/* Words of the other language in 10,000: a translation into French keeps the English of titles and
 * programmes, and the other way round. */
static unsigned foreign_share(const CollectedArticle *f)
{
    const Sketch *s = f->sketch;
    uint32_t foreign = is_french(f) ? s->english : s->french;
    return foreign > 1 ? (unsigned)((uint64_t)foreign * 10000 / s->words) : 0;
}

/* Words, as many as it would have in English. */
static uint64_t length_of(const CollectedArticle *f)
{
    return (uint64_t)f->sketch->words * 100 * 100 / (is_french(f) ? FRENCH_WORDS : 100);
}

/* The sign of a - b when their texts tell which is the original, else 0: a translation has words of
 * the other language, and may leave things out. */
static int evidence_cmp(const CollectedArticle *a, const CollectedArticle *b)
{
    unsigned fa = foreign_share(a), fb = foreign_share(b);
    if (fa > 2 * fb || fb > 2 * fa)
        return fa < fb ? -1 : 1;
    uint64_t la = length_of(a), lb = length_of(b);
    if (la * 100 > lb * (100 + MUCH_LONGER))
        return -1;
    return lb * 100 > la * (100 + MUCH_LONGER) ? 1 : 0;
}

static void link_copies(CollectedArticle *found, const PairList *pairs)
{
    for (size_t i = 0; i < pairs->count; i++) {
        CollectedArticle *a = &found[pairs->items[i].a], *b = &found[pairs->items[i].b];
        unsigned percent = copy_likeness(a, b);
        int order = origin_cmp(a, b);
        bool a_first = (order ? order : name_cmp(a, b)) < 0;
        CollectedArticle *copy = a_first ? b : a;
        uint32_t original = a_first ? pairs->items[i].a : pairs->items[i].b;
        if (percent > 0 && (copy->copy_of == COLLECTED_NONE || percent > copy->likeness)) {
            CHECK(&found[original] != copy && percent <= 100);
            copy->copy_of = original;
            copy->likeness = percent;
        }
    }
}

/* Originals may not be translations themselves. Best pairs first. */
typedef struct Candidate {
    uint32_t original, translation;
    unsigned percent;
    bool either_way;
} Candidate;

/* Of two without a date and a signature, and alike otherwise, the first by name is taken. */
static Candidate candidate(const CollectedArticle *found, Pair pair, unsigned percent)
{
    const CollectedArticle *a = &found[pair.a], *b = &found[pair.b];
    int order = origin_cmp(a, b);
    if (order == 0)
        order = evidence_cmp(a, b);
    bool a_first = (order ? order : name_cmp(a, b)) < 0;
    return (Candidate){a_first ? pair.a : pair.b, a_first ? pair.b : pair.a, percent, order == 0};
}

static int candidate_cmp(const void *pa, const void *pb)
{
    const Candidate *a = pa, *b = pb;
    if (a->percent != b->percent)
        return a->percent > b->percent ? -1 : 1;
    if (a->original != b->original)
        return a->original < b->original ? -1 : 1;
    return (a->translation > b->translation) - (a->translation < b->translation);
}

static void link_translations(CollectedArticle *found, size_t count, const PairList *pairs)
{
    Candidate *list = mem_alloc(pairs->count * sizeof *list);
    bool *is_source = mem_zalloc(count, sizeof *is_source);
    size_t n = 0;
    for (size_t i = 0; i < count; i++) {
        if (found[i].translation_of != COLLECTED_NONE)
            is_source[found[i].translation_of] = true;
    }
    for (size_t i = 0; i < pairs->count; i++) {
        Pair pair = pairs->items[i];
        unsigned percent = translation_likeness(&found[pair.a], &found[pair.b]);
        if (percent)
            list[n++] = candidate(found, pair, percent);
    }
    qsort(list, n, sizeof *list, candidate_cmp);
    for (size_t i = 0; i < n; i++) {
        CollectedArticle *t = &found[list[i].translation], *o = &found[list[i].original];
        if (t->translation_of != COLLECTED_NONE || is_source[list[i].translation] ||
            o->translation_of != COLLECTED_NONE)
            continue;
        CHECK(t != o && list[i].percent <= 100);
        t->translation_of = list[i].original;
        t->translation_origin = ORIGIN_GUESSED;
        t->likeness = list[i].percent;
        t->either_way = list[i].either_way;
        is_source[list[i].original] = true;
    }
    free(list);
    free(is_source);
}

/* --- what the sources say --- */

static void name_article(Map *names, Slice name, uint32_t index)
{
    if (name.len && map_get(names, name) == MAP_NONE)
        map_set(names, name, index);
}

/* A source names the original by its key, its file (with or without the extension), its address or
 * its title. */
void links_declared(CollectedArticle *found, size_t count)
{
    Map *names = map_new(count);
    for (size_t i = 0; i < count; i++) {
        const CollectedArticle *f = &found[i];
        Slice file = slice_from(file_name(f->file));
        const char *dot = strrchr(file.ptr, '.');
        name_article(names, f->key, (uint32_t)i);
        name_article(names, f->meta.url, (uint32_t)i);
        name_article(names, f->meta.title, (uint32_t)i);
        if (f->parts == 1)
            name_article(names, file, (uint32_t)i);
        if (f->parts == 1 && dot && dot != file.ptr)
            name_article(names, slice_sub(file, 0, (size_t)(dot - file.ptr)), (uint32_t)i);
    }
    for (size_t i = 0; i < count; i++) {
        uint32_t to = found[i].original.len ? map_get(names, found[i].original) : MAP_NONE;
        if (to == MAP_NONE || to == i || found[to].translation_of == i)
            continue;
        found[i].translation_of = to;
        found[i].translation_origin = ORIGIN_DECLARED;
    }
    map_free(names);
}

#ifdef DOSSIER_CHECKS
/* Links lead to other articles, and a guessed translation is of an original. */
static void links_check(const CollectedArticle *found, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t copy = found[i].copy_of, original = found[i].translation_of;
        CHECK(copy == COLLECTED_NONE || (copy < count && copy != i));
        CHECK(original == COLLECTED_NONE || (original < count && original != i));
        if (original != COLLECTED_NONE && found[i].translation_origin == ORIGIN_GUESSED)
            CHECK(found[original].translation_of == COLLECTED_NONE);
        CHECK(found[i].likeness <= 100);
    }
}
#endif

void links_find(CollectedArticle *found, size_t count)
{
    Posting *postings;
    PairList pairs = {NULL, 0, 0};
    size_t n = gather(found, count, false, &postings);
    find_pairs(postings, n, 2, &pairs);
    link_copies(found, &pairs);
    free(postings);
    pairs.count = 0;
    n = gather(found, count, true, &postings);
    find_pairs(postings, n, COGNATES_LEAST, &pairs);
    link_translations(found, count, &pairs);
    free(postings);
    free(pairs.items);
    CHECKED(links_check(found, count));
}
