/* test_match.c - the one matcher against a slow and obvious one.
 *
 * Articles and queries are made at random out of few words, so that much happens. The obvious
 * matcher lists, for every part of a query, all stretches of words it stands for, pair by pair; it
 * shares with the program only the tokenizer, folding, stemming and sentence ends. Then all views
 * of a match are compared with each other. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/concordance.h"
#include "dossier/export.h"
#include "dossier/fold.h"
#include "dossier/sentence.h"
#include "dossier/snippet.h"
#include "dossier/stem.h"
#include "dossier/words.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <criterion/criterion.h>

#define ROUNDS     40
#define QUERIES    50
#define ARTICLES   9
#define WORDS_MOST 120
#define SPANS_MOST 20000

static uint64_t state;

static unsigned below(unsigned n)
{
    state = state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (unsigned)((state >> 33) % n);
}

/* --- articles
 * --------------------------------------------------------------------------------------- */

static const char *const vocabulary[] = {
    "walk",  "walks",  "walked",    "talk",  "Talks",  "talking",      "the",     "école",
    "ecole", "École",  "cœur",      "coeur", "police", "policing",     "l’école", "l'homme",
    "homme", "hommes", "walk-talk", "2,000", "Mr.",    "porte-parole", "été"};
#define VOCABULARY (sizeof vocabulary / sizeof *vocabulary)

static void put_sentence(StrBuf *out, unsigned words)
{
    for (unsigned i = 0; i < words; i++) {
        strbuf_puts(out, vocabulary[below(VOCABULARY)]);
        strbuf_puts(out, i + 1 == words ? ". " : below(9) ? " " : ", ");
    }
}

static void make_article(Fixture *f, unsigned number)
{
    static const char *const langs[] = {"en", "fr", "fr-CA", NULL};
    StrBuf title = STRBUF_INIT, text = STRBUF_INIT;
    char key[16];
    snprintf(key, sizeof key, "a%u", number);
    put_sentence(&title, 1 + below(3));
    for (unsigned p = below(4); p < 4; p++) {
        for (unsigned s = 1 + below(3); s; s--)
            put_sentence(&text, 1 + below(8));
        strbuf_puts(&text, p < 3 ? "\n\n" : "");
    }
    fixture_add(f, key, langs[below(4)], strbuf_str(&title), strbuf_str(&text));
    strbuf_release(&title);
    strbuf_release(&text);
}

/* --- queries
 * ---------------------------------------------------------------------------------------- */

typedef enum Kind {
    STEM,
    EXACT,
    PREFIX,
    FUZZY,
    REGEX,
    PHRASE,
    GROUP,
    TEXT,
    AND,
    OR,
    NOT,
    NEAR,
    ADJ,
    SENTENCE,
    PARAGRAPH
} Kind;

typedef struct Ask {
    Kind kind;
    int where; /* 0 anywhere, 1 title, 2 text */
    unsigned distance;
    char word[64]; /* of a phrase: words parted by spaces */
    struct Ask *kids[2];
} Ask;

static Ask pool[4096];
static size_t pooled;

static const char *const words[] = {"walk", "talk",  "talks", "police", "école", "ecole",
                                    "cœur", "homme", "the",   "2,000",  "été",   "Mr"};
#define WORDS (sizeof words / sizeof *words)
static const char *const prefixes[] = {"wal", "t", "éc", "ec", "po", "hom"};
static const char *const typos[] = {"wlak", "tlak", "polise", "homm", "ecol", "école"};
static const char *const expressions[] = {"^walk", "ing$", "o.*e", "^(talk|the)s?$", "é", "k"};
static const char *const passages[] = {"walk. ", "the\\W+\\w+", "école", "\\. [A-Z]"};

static Ask *ask_new(Kind kind)
{
    cr_assert_lt(pooled, sizeof pool / sizeof *pool);
    Ask *ask = &pool[pooled++];
    memset(ask, 0, sizeof *ask);
    ask->kind = kind;
    return ask;
}

#define PICK(list) (list)[below(sizeof(list) / sizeof *(list))]

static Ask *ask_leaf(void)
{
    static const Kind kinds[] = {STEM,  STEM,   STEM,   EXACT, PREFIX, FUZZY,
                                 REGEX, PHRASE, PHRASE, GROUP, TEXT};
    Ask *ask = ask_new(PICK(kinds));
    const char *word = PICK(words);
    switch (ask->kind) {
    case PREFIX:
        word = PICK(prefixes);
        break;
    case FUZZY:
        word = PICK(typos);
        ask->distance = 1 + below(2);
        break;
    case REGEX:
        word = PICK(expressions);
        break;
    case TEXT:
        word = PICK(passages);
        break;
    case GROUP:
        word = "things";
        break;
    default:
        break;
    }
    snprintf(ask->word, sizeof ask->word, "%s", word);
    for (unsigned n = ask->kind == PHRASE ? 1 + below(2) : 0; n; n--) {
        size_t len = strlen(ask->word);
        snprintf(ask->word + len, sizeof ask->word - len, " %s", PICK(words));
    }
    if (ask->kind != GROUP && ask->kind != TEXT && below(8) == 0)
        ask->where = 1 + (int)below(ask->kind == REGEX ? 1 : 2); /* text:/…/ is over the text */
    return ask;
}

/* Below a proximity nothing may stand that has no place: no NOT. */
static Ask *ask_tree(unsigned depth, bool near)
{
    static const Kind anywhere[] = {AND, AND, OR, NOT, NEAR, ADJ, SENTENCE, PARAGRAPH, NEAR};
    static const Kind nearby[] = {OR, AND, NEAR, ADJ, SENTENCE, PARAGRAPH, OR};
    if (depth == 0 || below(3) == 0)
        return ask_leaf();
    Ask *ask = ask_new(near ? PICK(nearby) : PICK(anywhere));
    ask->distance = 1 + below(6);
    bool inner = near || ask->kind >= NEAR;
    ask->kids[0] = ask_tree(depth - 1, inner);
    if (ask->kind != NOT)
        ask->kids[1] = ask_tree(depth - 1, inner);
    return ask;
}

static void write_ask(const Ask *ask, StrBuf *out)
{
    static const char *const where[] = {"", "title:", "text:"};
    static const char *const between[] = {
        [AND] = " ", [OR] = " OR ", [SENTENCE] = " /s ", [PARAGRAPH] = " /p "};
    strbuf_puts(out, where[ask->where]);
    switch (ask->kind) {
    case STEM:
        strbuf_puts(out, ask->word);
        return;
    case EXACT:
        strbuf_printf(out, "=%s", ask->word);
        return;
    case PREFIX:
        strbuf_printf(out, "%s*", ask->word);
        return;
    case FUZZY:
        strbuf_printf(out, ask->distance == 1 ? "%s~" : "%s~2", ask->word);
        return;
    case REGEX:
        strbuf_printf(out, "/%s/", ask->word);
        return;
    case PHRASE:
        strbuf_printf(out, "\"%s\"", ask->word);
        return;
    case GROUP:
        strbuf_puts(out, "@things");
        return;
    case TEXT:
        strbuf_printf(out, "text:/%s/", ask->word);
        return;
    case NOT:
        strbuf_puts(out, "NOT (");
        break;
    default:
        strbuf_puts(out, "(");
        break;
    }
    write_ask(ask->kids[0], out);
    if (ask->kind == NEAR)
        strbuf_printf(out, ") NEAR/%u (", ask->distance);
    else if (ask->kind == ADJ)
        strbuf_printf(out, ") ADJ/%u (", ask->distance);
    else if (ask->kind != NOT)
        strbuf_printf(out, ")%s(", between[ask->kind]);
    if (ask->kids[1])
        write_ask(ask->kids[1], out);
    strbuf_puts(out, ")");
}

/* --- the obvious matcher
 * ---------------------------------------------------------------------------- */

typedef struct Token {
    uint32_t start, end;
    char form[64], base[64], stem[64];
    unsigned sentence, block;
} Token;

typedef struct Text {
    const Body *body;
    Token tokens[WORDS_MOST];
    unsigned count, title;
    char lang[8];
} Text;

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

static void read_text(const Store *store, ArticleId id, Text *t)
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

/* Terms of the test's group, longest first, so that the first that fits at a word wins. */
typedef struct Thing {
    const char *text, *lang;
} Thing;
static const Thing things[] = {
    {"walk talk", NULL}, {"the police", "en"}, {"talk", NULL}, {"école", "fr"}, {"police", "fr"}};

static void group_places(const Text *t, List *list)
{
    Ask exact = {.kind = EXACT};
    for (unsigned i = 0; i < t->count; i++)
        for (size_t k = 0; k < sizeof things / sizeof *things; k++) {
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

/* An AND beside a proximity, and an OR that holds one, is moved outwards, the left side first. */
static bool holds_and(const Ask *ask)
{
    return ask->kind == AND ||
           (ask->kind == OR && (holds_and(ask->kids[0]) || holds_and(ask->kids[1])));
}

static Ask *outward(Ask *ask)
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

/* The hits as the obvious matcher sees them; returns whether the article matches. */
static bool expected_hits(const Text *t, const Ask *ask, Range *out, size_t *count)
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

/* --- comparing
 * -------------------------------------------------------------------------------------- */

typedef struct Each {
    bool matched[ARTICLES];
    size_t hits[ARTICLES];
    Concordance lines;
} Each;

static bool note_each(void *ctx, ArticleId id, const Hits *hits)
{
    Each *each = ctx;
    each->matched[id] = true;
    each->hits[id] = hits->count;
    concordance_add(&each->lines, NULL, id, hits->items, hits->count);
    return true;
}

static void write_ranges(Slice text, const Range *ranges, size_t count, StrBuf *out)
{
    for (size_t i = 0; i < count; i++)
        strbuf_printf(out, " %u-%u" SLICE_FMT, ranges[i].start, ranges[i].end,
                      SLICE_ARG(slice_sub(text, ranges[i].start, ranges[i].end)));
}

static void expect_same_hits(const Text *t, const char *query, const Range *wanted, size_t n,
                             const Hits *hits)
{
    Range got[4096];
    StrBuf a = STRBUF_INIT, b = STRBUF_INIT;
    cr_assert_lt(hits->count, 4096);
    for (size_t i = 0; i < hits->count; i++)
        got[i] = (Range){hits->items[i].start, hits->items[i].end};
    write_ranges(t->body->text, wanted, n, &a);
    write_ranges(t->body->text, got, hits->count, &b);
    cr_assert_str_eq(strbuf_str(&b), strbuf_str(&a), "%s in (%s) " SLICE_FMT ":\n got%s\nwant%s",
                     query, t->lang, SLICE_ARG(t->body->text), strbuf_str(&b), strbuf_str(&a));
    strbuf_release(&a);
    strbuf_release(&b);
}

/* Every mark of the snippet is the text of a hit; one that runs over a paragraph's end is cut
 * there. */
static void expect_snippet(const Body *body, const Hits *hits)
{
    Snippet snippet = {.text = STRBUF_INIT};
    snippet_make(body, hits, 60, &snippet);
    cr_expect(hits->count == 0 || snippet.n_marks > 0);
    for (size_t i = 0; i < snippet.n_marks; i++) {
        Slice mark =
            slice_sub(strbuf_slice(&snippet.text), snippet.marks[i].start, snippet.marks[i].end);
        bool found = false;
        for (size_t k = 0; k < hits->count && !found; k++)
            found =
                slice_eq(mark, slice_sub(body->text, hits->items[k].start, hits->items[k].end)) ||
                memchr(body->text.ptr + hits->items[k].start, '\n',
                       hits->items[k].end - hits->items[k].start);
        cr_expect(found, "mark " SLICE_FMT " of %s [%s]", SLICE_ARG(mark),
                  strbuf_str(&snippet.text), body->text.ptr);
    }
    snippet_release(&snippet);
}

static void compare(Fixture *f, const Text *texts, Ask *ask)
{
    static Range wanted[8192];
    StrBuf text = STRBUF_INIT;
    QueryError error;
    QueryScope scope = {.store = f->store};
    Hits hits = {NULL, 0, 0};
    Each each = {.matched = {false}};
    size_t n, matching = 0, rows = 0;
    write_ask(ask, &text);
    ask = outward(ask);
    Query *query = query_parse(strbuf_slice(&text), &scope, &error);
    cr_assert_str_empty(error.message, "%s: %s", strbuf_str(&text), error.message);
    Results *results = search_run(f->index, f->store, query, NULL);
    concordance_init(&each.lines, f->store);
    search_each(f->index, f->store, query, NULL, note_each, &each);
    for (ArticleId id = 0; id < ARTICLES; id++) {
        bool want = expected_hits(&texts[id], ask, wanted, &n);
        bool got = hits_of(f->index, f->store, query, id, &hits);
        cr_assert_eq(got, want, "%s in (%s) " SLICE_FMT, strbuf_str(&text), texts[id].lang,
                     SLICE_ARG(texts[id].body->text));
        expect_same_hits(&texts[id], strbuf_str(&text), wanted, n, &hits);
        cr_assert_eq(results_rank_of(results, id) != SIZE_MAX, want, "%s", strbuf_str(&text));
        cr_assert_eq(each.matched[id], want);
        cr_assert_eq(each.hits[id], want ? n : 0);
        expect_snippet(texts[id].body, &hits);
        matching += want;
        rows += n;
    }
    cr_assert_eq(results_total(results), matching);
    cr_assert_eq(results_count(results), matching);
    cr_assert_eq(each.lines.count, rows);
    for (size_t i = 1; i < results_count(results); i++)
        cr_assert_leq(results_at(results, i).score, results_at(results, i - 1).score);
    concordance_release(&each.lines);
    hits_release(&hits);
    results_free(results);
    query_free(query);
    strbuf_release(&text);
}

static void add_group(Fixture *f)
{
    size_t n = sizeof things / sizeof *things;
    GroupTerm *terms = store_alloc(f->store, n * sizeof *terms);
    for (size_t i = 0; i < n; i++)
        terms[i] = (GroupTerm){slice_from(things[i].lang), slice_from(things[i].text), (uint32_t)i};
    Group *group = store_alloc(f->store, sizeof *group);
    *group = (Group){.name = SLICE("things"), .terms = terms, .n_terms = n};
    store_set_info(f->store, &(DossierInfo){.groups = group, .n_groups = 1});
}

Test(match, agrees_with_the_obvious_matcher)
{
    static Text texts[ARTICLES];
    for (unsigned round = 0; round < ROUNDS; round++) {
        state = round * 7919 + 1;
        Fixture f = fixture_new();
        add_group(&f);
        for (unsigned i = 0; i < ARTICLES; i++)
            make_article(&f, i);
        fixture_index(&f, 1 + below(ARTICLES));
        if (below(2))
            search_settle(f.index, 1 + below(2));
        for (ArticleId id = 0; id < ARTICLES; id++)
            read_text(f.store, id, &texts[id]);
        for (unsigned q = 0; q < QUERIES; q++) {
            pooled = 0;
            compare(&f, texts, ask_tree(below(4), false));
        }
        fixture_free(&f);
    }
}
