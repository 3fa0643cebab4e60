/* obvious_match.c - see obvious_match.h. */
#include "config.h"

#include "obvious_match.h"

#include "dossier/fold.h"
#include "dossier/mem.h"
#include "dossier/sentence.h"
#include "dossier/stem.h"
#include "dossier/words.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <stdio.h>

#include <criterion/criterion.h>

#define SPANS_MOST 20000

const Thing things[N_THINGS] = {
    {"walk talk", NULL}, {"the police", "en"}, {"talk", NULL}, {"école", "fr"}, {"police", "fr"}};

static Ask pool[4096];
static size_t pooled;

Ask *ask_new(Kind kind)
{
    cr_assert_lt(pooled, sizeof pool / sizeof *pool);
    Ask *ask = &pool[pooled++];
    memset(ask, 0, sizeof *ask);
    ask->kind = kind;
    return ask;
}

void asks_clear(void)
{
    pooled = 0;
}

static void fold_to(Slice word, FoldLevel level, char out[64])
{
    StrBuf b = STRBUF_INIT;
    fold_word(word, level, &b);
    snprintf(out, 64, "%s", strbuf_str(&b));
    strbuf_release(&b);
}

static void stem_to(const char *lang, const char *form, char out[64])
{
    Stemmer *stemmer = stemmer_new(lang);
    Slice stem = stemmer_stem(stemmer, slice_from(form));
    snprintf(out, 64, SLICE_FMT, SLICE_ARG(stem));
    stemmer_free(stemmer);
}

/* Number of the sentence of a block that holds byte `at` of it: sentences that end at or before
 * it. */
static unsigned sentence_of(Slice block, const char *lang, uint32_t at)
{
    SentenceIter iter = sentences_begin(block, lang);
    Range r;
    unsigned n = 0;
    while (sentences_next(&iter, &r))
        n += r.end <= at;
    return n;
}

void read_text(const Store *store, ArticleId id, Text *t)
{
    WordIter iter;
    Word w;
    t->body = store_body(store, id);
    t->count = t->title = 0;
    snprintf(t->lang, sizeof t->lang, "%.2s",
             article_lang(store, id).len ? article_lang(store, id).ptr : "");
    iter = words_begin(t->body->text);
    while (words_next(&iter, &w)) {
        cr_assert_lt(t->count, WORDS_MOST);
        Token *token = &t->tokens[t->count++];
        Slice word = slice_sub(t->body->text, w.start, w.end);
        token->start = w.start;
        token->end = w.end;
        fold_to(word, FOLD_ACCENT, token->form);
        fold_to(word, FOLD_BASE, token->base);
        stem_to(t->lang, token->form, token->stem);
        token->block = (unsigned)body_block_at(t->body, w.start);
        const Block *block = &t->body->blocks[token->block];
        Slice text = slice_sub(t->body->text, block->start, block->end);
        token->sentence = token->block * 1000 + sentence_of(text, t->lang, w.start - block->start);
        t->title += token->block == 0;
    }
}

typedef struct Place {
    unsigned first, last; /* words */
    uint32_t start, end;  /* bytes */
} Place;

/* A stretch of words and the places it is made of. */
typedef struct Stretch {
    unsigned first, last;
    const Place *made_of[16];
    unsigned n;
} Stretch;

typedef struct List {
    Stretch *items;
    size_t count;
} List;

static Place places[4096];
static size_t n_places;

static void list_add(List *list, Stretch s)
{
    cr_assert_lt(list->count, SPANS_MOST);
    if (list->count % 64 == 0)
        list->items = mem_realloc(list->items, list->count + 64, sizeof *list->items);
    list->items[list->count++] = s;
}

static bool accents_fit(const char *typed, const char *base, const char *form)
{
    Slice t = slice_from(typed), b = slice_from(base), f = slice_from(form);
    size_t i = 0, k = 0, m = 0;
    while (i < t.len) {
        Slice letter = slice_sub(t, i, i + 1), plain = slice_sub(b, k, k + 1), other;
        size_t ni = i + 1, nk = k + 1, nm = m + 1;
        while (ni < t.len && (t.ptr[ni] & 0xC0) == 0x80)
            ni++;
        while (nk < b.len && (b.ptr[nk] & 0xC0) == 0x80)
            nk++;
        while (nm < f.len && (f.ptr[nm] & 0xC0) == 0x80)
            nm++;
        letter = slice_sub(t, i, ni);
        plain = slice_sub(b, k, nk);
        other = slice_sub(f, m, nm);
        if (!slice_eq(letter, plain) && !slice_eq(letter, other))
            return false;
        i = ni;
        k = nk;
        m = nm;
    }
    return true;
}

/* Edits (swaps of neighbours too) between two words, by the book. */
static unsigned edits(const char *a, const char *b)
{
    unsigned d[64][64];
    unsigned n = (unsigned)strlen(a), m = (unsigned)strlen(b);
    for (unsigned i = 0; i <= n; i++)
        for (unsigned k = 0; k <= m; k++) {
            if (i == 0 || k == 0) {
                d[i][k] = i + k;
                continue;
            }
            unsigned best = d[i - 1][k - 1] + (a[i - 1] != b[k - 1]);
            best = d[i - 1][k] + 1 < best ? d[i - 1][k] + 1 : best;
            best = d[i][k - 1] + 1 < best ? d[i][k - 1] + 1 : best;
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1] &&
                d[i - 2][k - 2] + 1 < best)
                best = d[i - 2][k - 2] + 1;
            d[i][k] = best;
        }
    return d[n][m];
}

/* Letters of a word as single bytes, so that edits() counts letters; the few beyond ASCII get
 * numbers of their own. */
static void letters_to(const char *word, char out[64])
{
    size_t n = 0;
    for (; *word && n < 63; word++) {
        if ((*word & 0xC0) == 0x80)
            out[n - 1] = (char)(out[n - 1] * 31 + *word);
        else
            out[n++] = *word;
    }
    out[n] = '\0';
}

static bool regex_has(const char *pattern, const char *subject)
{
    int code;
    size_t at;
    pcre2_code *re = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
                                   PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS, &code, &at, NULL);
    pcre2_match_data *data = pcre2_match_data_create(1, NULL);
    int rc = pcre2_match(re, (PCRE2_SPTR)subject, strlen(subject), 0, 0, data, NULL);
    pcre2_match_data_free(data);
    pcre2_code_free(re);
    return rc >= 0;
}

/* Whether token i is a word the query term stands for; `word` is one word as typed. */
static bool token_is(const Text *t, unsigned i, const Ask *ask, const char *word, Kind kind)
{
    const Token *token = &t->tokens[i];
    char form[64], base[64], stem[64], a[64], b[64];
    fold_to(slice_from(word), FOLD_ACCENT, form);
    fold_to(slice_from(word), FOLD_BASE, base);
    stem_to(t->lang, form, stem);
    switch (kind) {
    case STEM:
        return (strcmp(token->base, base) == 0 || strcmp(token->stem, stem) == 0) &&
               accents_fit(form, base, token->form);
    case PREFIX:
        return strncmp(token->base, base, strlen(base)) == 0 &&
               accents_fit(form, base, token->form);
    case FUZZY:
        letters_to(strcmp(form, base) ? form : base, a);
        letters_to(strcmp(form, base) ? token->form : token->base, b);
        return edits(a, b) <= ask->distance;
    case REGEX:
        return regex_has(word, token->form) || regex_has(word, token->base);
    default:
        return strcmp(token->base, base) == 0 && accents_fit(form, base, token->form);
    }
}

static void add_place(List *list, unsigned first, unsigned last, uint32_t start, uint32_t end)
{
    cr_assert_lt(n_places, sizeof places / sizeof *places);
    places[n_places] = (Place){first, last, start, end};
    list_add(list, (Stretch){first, last, {&places[n_places]}, 1});
    n_places++;
}

/* Words of a phrase or a single word, split by the tokenizer as the article is. */
static unsigned split(const char *text, char out[8][64])
{
    WordIter iter = words_begin(slice_from(text));
    Word w;
    unsigned n = 0;
    while (n < 8 && words_next(&iter, &w))
        snprintf(out[n++], 64, "%.*s", (int)(w.end - w.start), text + w.start);
    return n;
}

static bool in_place(const Text *t, int where, unsigned first, unsigned last)
{
    if (first < t->title && last >= t->title)
        return false;
    return where == 0 || (where == 1) == (first < t->title);
}

static void sequence_places(const Text *t, const Ask *ask, const char *text, List *list)
{
    char parts[8][64];
    unsigned n = ask->kind == REGEX ? 1 : split(text, parts), next = 0;
    if (ask->kind == REGEX)
        snprintf(parts[0], 64, "%s", text);
    for (unsigned i = 0; i + n <= t->count; i++) {
        unsigned k = 0;
        while (k < n && token_is(t, i + k, ask, parts[k], n > 1 ? EXACT : ask->kind))
            k++;
        if (k == n && i >= next && in_place(t, ask->where, i, i + n - 1)) {
            add_place(list, i, i + n - 1, t->tokens[i].start, t->tokens[i + n - 1].end);
            next = i + n;
        }
    }
}

static void group_places(const Text *t, List *list)
{
    Ask exact = {.kind = EXACT};
    for (unsigned i = 0; i < t->count; i++)
        for (size_t k = 0; k < N_THINGS; k++) {
            char parts[8][64];
            unsigned n = split(things[k].text, parts), at = 0;
            if (things[k].lang && strcmp(things[k].lang, t->lang) != 0)
                continue;
            while (at < n && i + at < t->count && token_is(t, i + at, &exact, parts[at], EXACT))
                at++;
            if (at == n && in_place(t, 0, i, i + n - 1)) {
                add_place(list, i, i + n - 1, t->tokens[i].start, t->tokens[i + n - 1].end);
                i += n - 1;
                break;
            }
        }
}

static unsigned token_at(const Text *t, uint32_t at)
{
    unsigned i = 0;
    while (i + 1 < t->count && t->tokens[i + 1].start <= at)
        i++;
    return i;
}

static void passage_places(const Text *t, const char *pattern, List *list)
{
    int code;
    size_t where, at = 0;
    Slice text = t->body->text;
    pcre2_code *re = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED,
                                   PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_MULTILINE, &code,
                                   &where, NULL);
    pcre2_match_data *data = pcre2_match_data_create(1, NULL);
    while (pcre2_match(re, (PCRE2_SPTR)text.ptr, text.len, at, PCRE2_NOTEMPTY, data, NULL) >= 0) {
        size_t *found = pcre2_get_ovector_pointer(data);
        add_place(list, token_at(t, (uint32_t)found[0]), token_at(t, (uint32_t)found[1] - 1),
                  (uint32_t)found[0], (uint32_t)found[1]);
        at = found[1];
    }
    pcre2_match_data_free(data);
    pcre2_code_free(re);
}

static void leaf_list(const Text *t, const Ask *ask, List *list)
{
    if (ask->kind == GROUP)
        group_places(t, list);
    else if (ask->kind == TEXT)
        passage_places(t, ask->word, list);
    else
        sequence_places(t, ask, ask->word, list);
}

static bool is_near(const Text *t, const Ask *ask, const Stretch *a, const Stretch *b)
{
    if (a->last >= b->first && b->last >= a->first)
        return false;
    unsigned gap = a->last < b->first ? b->first - a->last : a->first - b->last;
    const Token *w = t->tokens;
    switch (ask->kind) {
    case NEAR:
        return gap <= ask->distance;
    case ADJ:
        return a->last < b->first && gap <= ask->distance;
    case SENTENCE:
        return w[a->first].sentence == w[b->last].sentence &&
               w[a->last].sentence == w[b->first].sentence &&
               w[a->first].sentence == w[a->last].sentence;
    default:
        return w[a->first].block == w[b->last].block && w[a->last].block == w[b->first].block &&
               w[a->first].block == w[a->last].block;
    }
}

static bool holds_and(const Ask *ask)
{
    return ask->kind == AND ||
           (ask->kind == OR && (holds_and(ask->kids[0]) || holds_and(ask->kids[1])));
}

Ask *outward(Ask *ask)
{
    for (size_t i = 0; i < 2; i++)
        if (ask->kids[i])
            ask->kids[i] = outward(ask->kids[i]);
    if (ask->kind < NEAR)
        return ask;
    size_t side = holds_and(ask->kids[0]) ? 0 : 1;
    const Ask *over = ask->kids[side];
    if (!holds_and(over))
        return ask;
    Ask *top = ask_new(over->kind);
    for (size_t i = 0; i < 2; i++) {
        Ask *near = ask_new(ask->kind);
        *near = *ask;
        near->kids[side] = over->kids[i];
        top->kids[i] = outward(near);
    }
    return top;
}

static bool evaluate(const Text *t, const Ask *ask, List *list);

/* Every two stretches of the sides that qualify. */
static bool pairs(const Text *t, const Ask *ask, List *list)
{
    List a = {NULL, 0}, b = {NULL, 0};
    size_t before = list->count;
    evaluate(t, ask->kids[0], &a);
    evaluate(t, ask->kids[1], &b);
    for (size_t i = 0; i < a.count; i++)
        for (size_t k = 0; k < b.count; k++) {
            const Stretch *p = &a.items[i], *q = &b.items[k];
            if (!is_near(t, ask, p, q))
                continue;
            Stretch s = *p;
            s.first = p->first < q->first ? p->first : q->first;
            s.last = p->last > q->last ? p->last : q->last;
            for (unsigned j = 0; j < q->n && s.n < 16; j++)
                s.made_of[s.n++] = q->made_of[j];
            list_add(list, s);
        }
    free(a.items);
    free(b.items);
    return list->count > before;
}

/* Whether the query matches the text, and all its stretches. */
static bool evaluate(const Text *t, const Ask *ask, List *list)
{
    size_t before = list->count;
    bool first, second;
    switch (ask->kind) {
    case AND:
    case OR:
        first = evaluate(t, ask->kids[0], list);
        second = evaluate(t, ask->kids[1], list);
        if (ask->kind == AND && !(first && second))
            list->count = before;
        return ask->kind == AND ? first && second : first || second;
    case NOT:
        first = evaluate(t, ask->kids[0], list);
        list->count = before;
        return !first;
    case NEAR:
    case ADJ:
    case SENTENCE:
    case PARAGRAPH:
        return pairs(t, ask, list);
    default:
        leaf_list(t, ask, list);
        return list->count > before;
    }
}

static int by_place(const void *a, const void *b)
{
    const Range *x = a, *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    return (x->end < y->end) - (x->end > y->end);
}

bool expected_hits(const Text *t, const Ask *ask, Range *out, size_t *count)
{
    List list = {NULL, 0};
    n_places = 0;
    bool matches = evaluate(t, ask, &list);
    size_t n = 0;
    bool *seen = mem_zalloc(n_places + 1, 1);
    for (size_t i = 0; i < list.count; i++)
        for (unsigned k = 0; k < list.items[i].n; k++) {
            size_t at = (size_t)(list.items[i].made_of[k] - places);
            if (!seen[at])
                out[n++] = (Range){places[at].start, places[at].end};
            seen[at] = true;
        }
    qsort(out, n, sizeof *out, by_place);
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (kept == 0 || memcmp(&out[i], &out[kept - 1], sizeof *out) != 0)
            out[kept++] = out[i];
    *count = kept;
    free(seen);
    free(list.items);
    return matches;
}
