/* asking.c - drawing queries: words and neighbours from places of articles that are as likely as
 * any other. */
#include "config.h"

#include "asking.h"
#include "prose.h"

#include "dossier/fold.h"
#include "dossier/search.h"
#include "dossier/words.h"

#include <stdio.h>
#include <string.h>

/* A word of an article, folded; long enough to be no function word. */
static bool take_word(const Store *store, uint64_t *state, size_t skip, char out[40], Word *at,
                      ArticleId *id)
{
    if (skip == 0)
        *id = (ArticleId)(prose_random(state) % store_count(store));
    Slice text = store_body(store, *id)->text;
    WordIter iter = words_begin(text);
    Word w;
    if (skip) /* the word right after the last one */
        iter.at = at->end;
    else
        iter.at = (uint32_t)(prose_random(state) % text.len);
    while (iter.at < text.len && ((unsigned char)text.ptr[iter.at] & 0xC0) == 0x80)
        iter.at++;
    if (!skip)
        words_next(&iter, &w); /* perhaps half a word */
    if (!words_next(&iter, &w) || w.end - w.start < 4 || w.end - w.start > 30)
        return false;
    StrBuf folded = STRBUF_INIT;
    fold_word(slice_sub(text, w.start, w.end), FOLD_ACCENT, &folded);
    bool plain = folded.len < 40;
    for (size_t i = 0; plain && i < folded.len; i++)
        plain = folded.ptr[i] >= 'a' && folded.ptr[i] <= 'z';
    if (plain)
        snprintf(out, 40, "%s", strbuf_str(&folded));
    strbuf_release(&folded);
    *at = w;
    return plain;
}

static size_t articles_with(const Index *index, const Store *store, const char *text)
{
    Query *query = query_parse(slice_from(text), NULL, NULL);
    SearchOptions options = {.limit = 1};
    Results *results = search_run(index, store, query, &options);
    size_t n = results_total(results);
    results_free(results);
    query_free(query);
    return n;
}

/* Words that at least one article in twenty has, and at most one in four. */
static void take_common(const Index *index, const Store *store, uint64_t *state, char out[40])
{
    Word at = {0, 0};
    ArticleId id = 0;
    for (int tries = 0; tries < 100000; tries++) {
        if (!take_word(store, state, 0, out, &at, &id))
            continue;
        char exact[48];
        snprintf(exact, sizeof exact, "=%s", out);
        size_t n = articles_with(index, store, exact);
        if (n * 20 >= store_count(store) && n * 4 <= store_count(store))
            return;
    }
}

static void take_phrase(const Store *store, uint64_t *state, char a[40], char b[40])
{
    Word at = {0, 0};
    ArticleId id = 0;
    do
        while (!take_word(store, state, 0, a, &at, &id))
            ;
    while (!take_word(store, state, 1, b, &at, &id));
}

static void ask_word(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    take_common(index, store, state, q->a);
    q->kind = QUERY_WORD;
    q->peers = true;
    snprintf(q->text, sizeof q->text, "%s", q->a);
}

static void ask_and(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    take_common(index, store, state, q->a);
    take_common(index, store, state, q->b);
    q->kind = QUERY_AND;
    q->peers = true;
    snprintf(q->text, sizeof q->text, "%s %s", q->a, q->b);
}

static void ask_phrase(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    (void)index;
    take_phrase(store, state, q->a, q->b);
    q->kind = QUERY_PHRASE;
    q->peers = true;
    snprintf(q->text, sizeof q->text, "\"%s %s\"", q->a, q->b);
}

/* A word typed key by key: each call one letter more. */
static void ask_prefix(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    static char word[40];
    static size_t letters;
    Word at = {0, 0};
    ArticleId id = 0;
    (void)index;
    if (letters >= strlen(word)) {
        while (!take_word(store, state, 0, word, &at, &id))
            ;
        letters = 0;
    }
    letters++;
    snprintf(q->a, sizeof q->a, "%.*s", (int)letters, word);
    q->kind = QUERY_PREFIX;
    q->peers = true;
    snprintf(q->text, sizeof q->text, "%s*", q->a);
}

static void ask_regex(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    static const char *const shapes[] = {"/^%.2s.*%s$/", "/%.3s[a-z]+%s/", "/^(%.3s|x).*(%s|q)/",
                                         "/%.2s..?%s$/"};
    Word at = {0, 0};
    ArticleId id = 0;
    (void)index;
    while (!take_word(store, state, 0, q->a, &at, &id))
        ;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(q->text, sizeof q->text, shapes[prose_random(state) % 4], q->a,
             q->a + strlen(q->a) - 2);
#pragma GCC diagnostic pop
}

static void ask_fuzzy(Asked *q, const Index *index, const Store *store, uint64_t *state)
{
    Word at = {0, 0};
    ArticleId id = 0;
    (void)index;
    while (!take_word(store, state, 0, q->a, &at, &id))
        ;
    q->a[prose_random(state) % strlen(q->a)] = (char)('a' + prose_random(state) % 26);
    snprintf(q->text, sizeof q->text, "%s~%s", q->a, prose_random(state) % 2 ? "" : "2");
}

const char *const kind_names[KINDS] = {"prefix, key by key", "common word", "AND of two",
                                       "phrase of two",      "expression",  "fuzzy"};

void asking_draw(Asking *asking, size_t kind, const Index *index, const Store *store)
{
    static void (*const ask[KINDS])(Asked * q, const Index *index, const Store *store,
                                    uint64_t *state) = {ask_prefix, ask_word,  ask_and,
                                                        ask_phrase, ask_regex, ask_fuzzy};
    uint64_t state = 11;
    memset(asking, 0, sizeof *asking);
    asking->name = kind_names[kind];
    for (; asking->count < QUERIES; asking->count++)
        ask[kind](&asking->asked[asking->count], index, store, &state);
}
