/* cognates.c - names and numbers, the same in every language; a translation keeps their order. */
#include "config.h"

#include "import/glean/lines.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/cognates.h"
#include "dossier/fold.h"
#include "dossier/hash.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>

#define ORDER_LEAST  45 /* percent of the shorter list of cognates that must be common, in order */
#define LONGER_LEAST 30 /* and of the longer one: a short text shares its few names with many */
#define LENGTH_RATIO 3  /* of the words of a text and its translation */

/* --- reading --- */

/* The digits of a number, without what groups them or parts its decimals. */
static uint32_t number_cognate(Slice word)
{
    char digits[24];
    size_t n = 0;
    for (size_t i = 0; i < word.len && n < sizeof digits; i++) {
        if (ascii_is_digit(word.ptr[i]))
            digits[n++] = word.ptr[i];
    }
    return n >= 2 ? (uint32_t)hash_bytes(digits, n) : 0;
}

/* The last character before `at` that is no blank or opening mark ends a sentence, or there is
 * none. */
static bool begins_sentence(Slice text, size_t at)
{
    while (at > 0) {
        size_t prev = utf8_prev(text, at);
        uint32_t cp;
        utf8_decode(text.ptr + prev, at - prev, &cp);
        bool skip = cp == ' ' || cp == 0xA0 || cp == 0x202F || cp == '"' || cp == '\'' ||
                    cp == 0x201C || cp == 0x2018 || cp == 0xAB || cp == '(' || cp == '\n';
        if (!skip)
            return cp == '.' || cp == '!' || cp == '?' || cp == ':' || cp == 0x2026 || cp == 0xBB ||
                   cp == 0x201D;
        at = prev;
    }
    return true;
}

uint32_t cognate_of(Slice text, Word word, Slice folded)
{
    Slice raw = slice_sub(text, word.start, word.end);
    uint32_t first = text_first_cp(raw);
    if (ascii_is_digit(first))
        return number_cognate(raw);
    if (cp_is_upper(first) && folded.len >= 3 && !begins_sentence(text, word.start))
        return (uint32_t)hash_bytes(folded.ptr, folded.len);
    return 0;
}

static int u32_cmp(const void *pa, const void *pb)
{
    uint32_t a = *(const uint32_t *)pa, b = *(const uint32_t *)pb;
    return (a > b) - (a < b);
}

size_t cognates_sort_unique(uint32_t *items, size_t count)
{
    size_t out = 0;
    qsort(items, count, sizeof *items, u32_cmp);
    for (size_t i = 0; i < count; i++) {
        if (out == 0 || items[i] != items[out - 1])
            items[out++] = items[i];
        CHECK(out <= i + 1 && (out < 2 || items[out - 2] < items[out - 1]));
    }
    return out;
}

typedef struct CognateScan {
    uint32_t words;
    size_t count;
    uint32_t order[COGNATES_MAX], unique[COGNATES_MAX];
    FoldedWord folded;
} CognateScan;

static void read_block(CognateScan *r, Slice text)
{
    WordIter iter = words_begin(text);
    for (Word word; words_next_folded(&iter, &word, &r->folded); r->words++) {
        uint32_t cognate = r->count < COGNATES_MAX ? cognate_of(text, word, r->folded.base) : 0;
        if (cognate)
            r->order[r->count++] = cognate;
    }
}

Cognates *cognates_of_body(const Body *body)
{
    CognateScan r = {.folded = FOLDED_WORD_INIT};
    for (size_t i = 1; i < body->n_blocks; i++)
        read_block(&r, slice_sub(body->text, body->blocks[i].start, body->blocks[i].end));
    folded_word_release(&r.folded);
    memcpy(r.unique, r.order, r.count * sizeof *r.order);
    size_t unique = cognates_sort_unique(r.unique, r.count);
    CHECK(unique <= r.count && r.count <= COGNATES_MAX);
    Cognates *cognates = mem_alloc(sizeof *cognates + (r.count + unique) * sizeof *r.order);
    uint32_t *items = (uint32_t *)(cognates + 1);
    memcpy(items, r.order, r.count * sizeof *items);
    memcpy(items + r.count, r.unique, unique * sizeof *items);
    *cognates = (Cognates){r.words, (uint16_t)r.count, (uint16_t)unique, items, items + r.count};
    return cognates;
}

/* --- comparing --- */

/* How many different ones both have. */
static unsigned count_common(const Cognates *a, const Cognates *b)
{
    unsigned both = 0;
    for (size_t i = 0, j = 0; i < a->n_unique && j < b->n_unique;) {
        uint32_t x = a->unique[i], y = b->unique[j];
        both += x == y;
        i += x <= y;
        j += y <= x;
    }
    return both;
}

/* How many agree in the same order: the longest common subsequence. */
static unsigned count_in_order(const Cognates *a, const Cognates *b)
{
    CHECK(b->count <= COGNATES_MAX);
    uint16_t row[COGNATES_MAX + 1] = {0};
    for (size_t i = 0; i < a->count; i++) {
        uint16_t diagonal = 0;
        for (size_t j = 0; j < b->count; j++) {
            uint16_t above = row[j + 1];
            uint16_t left = row[j];
            row[j + 1] = a->order[i] == b->order[j] ? (uint16_t)(diagonal + 1)
                         : above > left             ? above
                                                    : left;
            diagonal = above;
        }
    }
    CHECK(row[b->count] <= a->count && row[b->count] <= b->count);
    return row[b->count];
}

unsigned cognates_translation(const Cognates *a, const Cognates *b)
{
    if (a->words > LENGTH_RATIO * b->words || b->words > LENGTH_RATIO * a->words)
        return 0;
    unsigned shorter = a->count < b->count ? a->count : b->count;
    unsigned longer = a->count + b->count - shorter;
    if (count_common(a, b) < COGNATES_LEAST)
        return 0;
    unsigned order = count_in_order(a, b);
    CHECK(order <= shorter && shorter <= longer);
    bool likely = order >= COGNATES_LEAST && 100 * order >= ORDER_LEAST * shorter &&
                  100 * order >= LONGER_LEAST * longer;
    return likely ? 100 * order / shorter : 0;
}
