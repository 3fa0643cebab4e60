/* fuzzy.c - the terms that a misspelt word may stand for.
 *
 * Most words are told apart by their first four letters, which the lexicon has as numbers side by
 * side: a table says of all combinations of the word's own first letters (and "another") whether a
 * near word can begin so. What is left is measured. */
#include "config.h"

#include "search/match/fuzzy.h"

#include "dossier/check.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>

#define LETTERS_MAX 64

typedef struct Letters {
    uint32_t cp[LETTERS_MAX];
    size_t count;
} Letters;

/* False when there are more letters than fit. */
static bool letters_of(Slice s, Letters *l)
{
    l->count = 0;
    for (size_t at = 0; at < s.len;) {
        if (l->count == LETTERS_MAX)
            return false;
        at += utf8_decode(s.ptr + at, s.len - at, &l->cp[l->count++]);
    }
    return true;
}

/* For each letter the places where the pattern has it: a table for ASCII, a search for others. */
typedef struct Places {
    uint64_t ascii[128];
    const Letters *pattern;
} Places;

static uint64_t places_of(const Places *p, uint32_t cp)
{
    if (cp < 128)
        return p->ascii[cp];
    uint64_t places = 0;
    for (size_t i = 0; i < p->pattern->count; i++)
        places |= (uint64_t)(p->pattern->cp[i] == cp) << i;
    return places;
}

/* Optimal string alignment distance (insertion, deletion, substitution, swap of neighbours) by bit
 * vectors: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
 * Nordic J. Computing 10 (2003). Ends early, with more than `most`, when the letters left cannot
 * make up for the distance. */
static size_t distance_to(const Places *p, Slice word, size_t most)
{
    uint64_t vp = UINT64_MAX, vn = 0, d0 = 0, before = 0;
    uint64_t last = UINT64_C(1) << (p->pattern->count - 1);
    size_t distance = p->pattern->count;
    for (size_t at = 0; at < word.len;) {
        uint32_t cp = (unsigned char)word.ptr[at];
        at += cp < 0x80 ? 1 : utf8_decode(word.ptr + at, word.len - at, &cp);
        uint64_t here = places_of(p, cp);
        uint64_t swap = ((~d0 & here) << 1) & before;
        d0 = (((here & vp) + vp) ^ vp) | here | vn | swap;
        uint64_t hp = vn | ~(d0 | vp), hn = d0 & vp;
        distance += (hp & last) != 0;
        distance -= (hn & last) != 0;
        if (distance > most + (word.len - at))
            return distance;
        hp = hp << 1 | 1;
        vp = hn << 1 | ~(d0 | hp);
        vn = hp & d0;
        before = here;
    }
    return distance;
}

static void places_make(Places *places, const Letters *letters)
{
    *places = (Places){.pattern = letters};
    for (size_t i = 0; i < letters->count; i++)
        if (letters->cp[i] < 128)
            places->ascii[letters->cp[i]] |= UINT64_C(1) << i;
}

static bool is_ascii(Slice s)
{
    unsigned char all = 0;
    for (size_t i = 0; i < s.len; i++)
        all |= (unsigned char)s.ptr[i];
    return all < 0x80;
}

/* Whether a word has so many letters that it can be near one with `letters` of them. */
static bool length_fits(Slice word, size_t letters, size_t most)
{
    if (word.len + most < letters)
        return false;
    return word.len <= letters + most || (word.len <= (letters + most) * 4 && !is_ascii(word));
}

/* --- beginnings --- */

#define HEAD  4u /* letters of a key */
#define EDITS 2u /* at most */
#define CELLS (HEAD + EDITS + 1)
/* The six letters that a beginning is compared with, another, and one that says nothing. */
#define KINDS   8u
#define ANOTHER 6u
#define UNKNOWN 7u
#define HEADS   (KINDS * KINDS * KINDS * KINDS)

typedef struct Heads {
    /* of bytes: the number of the letter, ANOTHER, or UNKNOWN beyond ASCII and after the end */
    uint8_t kinds[256];
    /* by four kinds, the first letter's highest: whether a near word can begin so */
    bool may[HEADS];
    size_t letters, most;
} Heads;

/* Distances of the letters so far from each beginning of the pattern. */
typedef struct DistanceRow {
    uint8_t cells[CELLS];
} DistanceRow;

static uint8_t least(uint8_t a, uint8_t b)
{
    return a < b ? a : b;
}

/* The next row, after a letter of this kind; `two` is the row before and `last` the letter before,
 * for swaps. The letters of the pattern are of kinds[]. */
static DistanceRow next_row(const Heads *h, const uint8_t *kinds, const DistanceRow *one,
                            const DistanceRow *two, unsigned last, unsigned kind)
{
    DistanceRow row;
    row.cells[0] = (uint8_t)(one->cells[0] + 1);
    for (size_t i = 1; i <= h->letters; i++) {
        uint8_t same = (uint8_t)(one->cells[i - 1] + (kinds[i - 1] != kind));
        row.cells[i] = least(same, (uint8_t)(least(one->cells[i], row.cells[i - 1]) + 1));
        bool swap = two && i > 1 && kind != ANOTHER && last != ANOTHER && kinds[i - 1] == last &&
                    kinds[i - 2] == kind;
        if (swap)
            row.cells[i] = least(row.cells[i], (uint8_t)(two->cells[i - 2] + 1));
    }
    return row;
}

static bool may_go_on(const Heads *h, const DistanceRow *row)
{
    for (size_t i = 0; i <= h->letters; i++)
        if (row->cells[i] <= h->most)
            return true;
    return false;
}

static void fill(Heads *h, const uint8_t *kinds, const DistanceRow *one, const DistanceRow *two,
                 unsigned head, unsigned depth)
{
    if (depth == HEAD) {
        h->may[head] = may_go_on(h, one);
        return;
    }
    for (unsigned kind = 0; kind <= ANOTHER; kind++) {
        DistanceRow row = next_row(h, kinds, one, two, head % KINDS, kind);
        fill(h, kinds, &row, one, head * KINDS + kind, depth + 1);
    }
}

static void note_unknown(Heads *h)
{
    for (unsigned head = 0; head < HEADS; head++)
        for (unsigned rest = head, i = 0; i < HEAD; i++, rest /= KINDS)
            h->may[head] = h->may[head] || rest % KINDS == UNKNOWN;
}

static void heads_make(Heads *h, const Letters *letters, size_t most)
{
    uint8_t kinds[CELLS];
    DistanceRow row;
    memset(h, 0, sizeof *h);
    memset(h->kinds, ANOTHER, 128);
    memset(h->kinds + 128, UNKNOWN, 128);
    h->kinds[0] = UNKNOWN;
    h->most = most;
    CHECK(most <= EDITS);
    h->letters = letters->count < HEAD + EDITS ? letters->count : HEAD + EDITS;
    for (size_t i = h->letters; i-- > 0;)
        if (letters->cp[i] < 128)
            h->kinds[letters->cp[i]] = (uint8_t)i;
    for (size_t i = 0; i < h->letters; i++)
        kinds[i] = letters->cp[i] < 128 ? h->kinds[letters->cp[i]] : UNKNOWN;
    for (size_t i = 0; i < CELLS; i++)
        row.cells[i] = (uint8_t)i;
    fill(h, kinds, &row, NULL, 0, 0);
    note_unknown(h);
}

static bool may_begin(const Heads *h, uint32_t key)
{
    unsigned head = h->kinds[key >> 24];
    head = head * KINDS + h->kinds[key >> 16 & 0xFF];
    head = head * KINDS + h->kinds[key >> 8 & 0xFF];
    return h->may[head * KINDS + h->kinds[key & 0xFF]];
}

/* --- words --- */

typedef struct FuzzySearch {
    const Lexicon *lexicon;
    Letters letters;
    Places places;
    Heads heads;
    size_t most;
    TermList *out;
} FuzzySearch;

static void measure(FuzzySearch *n, TermId term, Slice word)
{
    if (length_fits(word, n->letters.count, n->most) &&
        distance_to(&n->places, word, n->most) <= n->most)
        terms_add(n->out, term);
}

/* The bases of all terms, told apart by their keys first. */
static void find_bases(FuzzySearch *n)
{
    const uint32_t *keys;
    size_t count;
    for (TermId first = 0; (count = lexicon_keys(n->lexicon, first, &keys)) > 0;
         first += (TermId)count)
        for (size_t i = 0; i < count; i++)
            if (may_begin(&n->heads, keys[i]))
                measure(n, first + (TermId)i, lexicon_base(n->lexicon, first + (TermId)i));
}

static void find_forms(FuzzySearch *n)
{
    TermId count = (TermId)lexicon_count(n->lexicon);
    for (TermId term = 0; term < count; term++)
        measure(n, term, lexicon_form(n->lexicon, term));
}

void find_fuzzy(const Lexicon *lexicon, const Pattern *pattern, TermList *out)
{
    bool accents = !slice_eq(pattern->form, pattern->base);
    FuzzySearch near = {.lexicon = lexicon, .most = pattern->distance, .out = out};
    if (!letters_of(accents ? pattern->form : pattern->base, &near.letters) ||
        near.letters.count == 0) {
        lexicon_find_base(lexicon, pattern->base, out);
        return;
    }
    places_make(&near.places, &near.letters);
    if (accents) {
        find_forms(&near);
        return;
    }
    heads_make(&near.heads, &near.letters, near.most);
    find_bases(&near);
}
