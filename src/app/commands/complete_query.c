/* complete_query.c - completion of queries: what the word that ends at the cursor may become.
 *
 * The query up to the cursor is cut where words of the query language begin; what stands there says
 * what is wanted: a group after @, a value after a field's colon, else a field or a word. Names
 * come from the table of fields and from the dossier; words are those of its articles, those in
 * most articles first. Beginnings are compared without case and accents, except that accents which
 * were typed are wanted. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/commands/complete_query.h"
#include "app/commands/completions.h"
#include "app/model.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/map.h"
#include "dossier/mem.h"

enum { WORDS = 50, LETTERS = 2 /* of a word, before words are offered */ };

typedef struct WantedWord {
    const App *app;
    Slice typed; /* what the candidates begin with */
    StrBuf stem; /* the same, folded to its base */
    Completions *out;
} WantedWord;

/* --- offers --- */

/* The text, or a word of it, begins as what was typed. */
static bool begins_so(Slice text, Slice stem)
{
    StrBuf folded = STRBUF_INIT;
    bool found = stem.len == 0;
    fold_word(text, FOLD_BASE, &folded);
    Slice base = strbuf_slice(&folded);
    for (size_t at = 0; at < base.len && !found; at++)
        found = (at == 0 || base.ptr[at - 1] == ' ') &&
                slice_eq(slice_sub(base, at, at + stem.len), stem);
    strbuf_release(&folded);
    return found;
}

static bool contains(Slice text, const char *bytes)
{
    for (size_t i = 0; i < text.len; i++)
        if (strchr(bytes, text.ptr[i]))
            return true;
    return false;
}

/* A name, in quotation marks when the language would cut it. */
static void offer(WantedWord *wanted, Slice name)
{
    StrBuf text = STRBUF_INIT;
    if (name.len == 0 || contains(name, "\"") || !begins_so(name, strbuf_slice(&wanted->stem)))
        return;
    strbuf_printf(&text, contains(name, " \t()|/") ? "\"" SLICE_FMT "\"" : SLICE_FMT,
                  SLICE_ARG(name));
    completions_add(wanted->out, strbuf_slice(&text));
    strbuf_release(&text);
}

static size_t letters_of(Slice text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++)
        n += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
    return n;
}

static void offer_words(WantedWord *wanted)
{
    IndexWord words[WORDS + 1];
    StrBuf accents = STRBUF_INIT;
    Slice stem = strbuf_slice(&wanted->stem);
    if (letters_of(stem) < LETTERS)
        return;
    fold_word(wanted->typed, FOLD_ACCENT, &accents);
    bool plain = slice_eq(strbuf_slice(&accents), stem);
    IndexView *view = index_view_open(wanted->app->src.index);
    size_t n = index_view_words(view, stem, words, WORDS);
    for (size_t i = 0; i < n; i++)
        if (!slice_eq(words[i].form, strbuf_slice(&accents)) &&
            (plain || slice_starts(words[i].form, strbuf_str(&accents))))
            completions_add(wanted->out, words[i].form);
    index_view_close(view);
    strbuf_release(&accents);
}

static void offer_groups(WantedWord *wanted)
{
    const DossierInfo *info = wanted->app->info;
    for (size_t i = 0; i < info->n_groups; i++)
        offer(wanted, info->groups[i].name);
}

/* Terms of more than one word are joined by hyphens, which makes one word of the query of them. */
static void offer_terms(WantedWord *wanted, const Group *group)
{
    for (size_t i = 0; i < group->n_terms; i++) {
        char *term = slice_dup(group->terms[i].text);
        if (begins_so(group->terms[i].text, strbuf_slice(&wanted->stem))) {
            for (char *c = term; *c; c++)
                if (strchr(" \t()|\"", *c))
                    *c = '-';
            completions_add(wanted->out, slice_from(term));
        }
        free(term);
    }
}

static void offer_saved(WantedWord *wanted)
{
    const State *state = wanted->app->src.state;
    for (size_t i = 0; i < state_saved_count(state); i++)
        offer(wanted, state_saved_name(state, i));
}

static void offer_ids(WantedWord *wanted)
{
    const App *app = wanted->app;
    for (size_t i = 0; i < app->all.count; i++)
        offer(wanted, store_article(app->src.store, app->all.ids[i])->key);
}

/* --- what articles have --- */

typedef struct ValueCount {
    Slice value;
    size_t articles;
} ValueCount;

static int by_articles(const void *a, const void *b)
{
    const ValueCount *x = a, *y = b;
    return x->articles != y->articles ? (x->articles < y->articles ? 1 : -1)
                                      : slice_cmp(x->value, y->value);
}

typedef struct ValueCounts {
    Map *entries;
    ValueCount *items;
    size_t cap;
} ValueCounts;

static void count_value(ValueCounts *counts, Slice value)
{
    if (value.len == 0)
        return;
    size_t before = map_count(counts->entries);
    uint32_t entry = map_intern(counts->entries, value);
    if (map_count(counts->entries) > before) {
        counts->items = mem_grow(counts->items, &counts->cap, before + 1, sizeof(ValueCount));
        CHECK(entry == before); /* entries are numbered as they come */
        counts->items[entry] = (ValueCount){map_key(counts->entries, entry), 0};
    }
    counts->items[entry].articles++;
}

typedef void (*CountFn)(const Store *store, ArticleId id, ValueCounts *counts);

static void count_lang(const Store *store, ArticleId id, ValueCounts *counts)
{
    count_value(counts, article_lang(store, id));
}

static void count_source(const Store *store, ArticleId id, ValueCounts *counts)
{
    count_value(counts, article_meta(store, id)->source);
}

static void count_author(const Store *store, ArticleId id, ValueCounts *counts)
{
    count_value(counts, article_meta(store, id)->author);
}

static void count_tags(const Store *store, ArticleId id, ValueCounts *counts)
{
    const Article *article = store_article(store, id);
    for (size_t i = 0; i < article->n_tags; i++)
        count_value(counts, article->tags[i]);
}

/* The values that articles have, the most frequent first. */
static void offer_counted(WantedWord *wanted, CountFn count)
{
    ValueCounts counts = {map_new(16), NULL, 0};
    const App *app = wanted->app;
    for (size_t i = 0; i < app->all.count; i++)
        count(app->src.store, app->all.ids[i], &counts);
    size_t n = map_count(counts.entries);
    if (n > 0)
        qsort(counts.items, n, sizeof *counts.items, by_articles);
    for (size_t i = 0; i < n; i++)
        offer(wanted, counts.items[i].value);
    free(counts.items);
    map_free(counts.entries);
}

/* --- fields --- */

/* Where the values of a field come from. */
typedef struct Values {
    const char *field;
    void (*offer)(WantedWord *wanted);
    CountFn count;
} Values;

static const Values values[] = {
    {"author", NULL, count_author}, {"group", offer_groups, NULL}, {"id", offer_ids, NULL},
    {"lang", NULL, count_lang},     {"query", offer_saved, NULL},  {"source", NULL, count_source},
    {"tag", NULL, count_tags},
};

static const Values *values_of(const QueryField *field)
{
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (strcmp(values[i].field, field->name) == 0)
            return &values[i];
    return NULL;
}

/* "read|unread" */
static void offer_choices(WantedWord *wanted, const char *choices)
{
    for (size_t n; *choices; choices += n + (choices[n] == '|')) {
        n = strcspn(choices, "|");
        offer(wanted, (Slice){choices, n});
    }
}

/* With nothing typed yet the groups too: what a query may begin with. */
static void offer_fields(WantedWord *wanted)
{
    StrBuf text = STRBUF_INIT;
    Slice stem = strbuf_slice(&wanted->stem);
    for (const QueryField *field = query_fields; field->name; field++) {
        strbuf_clear(&text);
        strbuf_printf(&text, "%s:", field->name);
        if (begins_so(slice_from(field->name), stem))
            completions_add(wanted->out, strbuf_slice(&text));
    }
    for (size_t i = 0; stem.len == 0 && i < wanted->app->info->n_groups; i++) {
        Slice name = wanted->app->info->groups[i].name;
        strbuf_clear(&text);
        strbuf_printf(&text, contains(name, " ") ? "@\"" SLICE_FMT "\"" : "@" SLICE_FMT,
                      SLICE_ARG(name));
        completions_add(wanted->out, strbuf_slice(&text));
    }
    strbuf_release(&text);
}

/* --- where the word begins --- */

/* The last word of a query: from byte `token` on, and from the open quotation mark in it. */
typedef struct LastWord {
    size_t token, quote;
    bool quoted;
} LastWord;

static size_t mark_at(Slice text, size_t at)
{
    static const char *const marks[] = {"\"", "“", "”", "«", "»"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_starts(slice_sub(text, at, text.len), marks[i]))
            return strlen(marks[i]);
    return 0;
}

static LastWord ending_of(Slice text)
{
    LastWord ending = {0, 0, false};
    for (size_t at = 0, len; at < text.len; at += len ? len : 1) {
        len = mark_at(text, at);
        if (len && ending.quoted)
            ending = (LastWord){at + len, 0, false};
        else if (len)
            ending.quote = at + len, ending.quoted = true;
        else if (!ending.quoted && strchr(" \t()|", text.ptr[at]))
            ending.token = at + 1;
    }
    CHECK(ending.token <= text.len && ending.quote <= text.len);
    while (ending.token < text.len && strchr("-=", text.ptr[ending.token]))
        ending.token++;
    return ending;
}

static const QueryField *field_of(Slice token, size_t *colon)
{
    for (const QueryField *field = query_fields; field->name; field++) {
        *colon = strlen(field->name);
        if (token.len > *colon && token.ptr[*colon] == ':' &&
            slice_ieq_str(slice_sub(token, 0, *colon), field->name))
            return field;
    }
    return NULL;
}

/* Behind the last byte of [start, end) that parts words within a phrase, l’été or walk-and-talk. */
static size_t word_start(Slice text, size_t start)
{
    for (size_t at = start; at < text.len; at++) {
        Slice rest = slice_sub(text, at, text.len);
        if (strchr(" -'", text.ptr[at]))
            start = at + 1;
        else if (slice_starts(rest, "’"))
            start = at + strlen("’");
    }
    return start;
}

static void want(WantedWord *wanted, Slice typed)
{
    wanted->typed = typed;
    strbuf_clear(&wanted->stem);
    fold_word(typed, FOLD_BASE, &wanted->stem);
}

static size_t complete_words(WantedWord *wanted, Slice text, size_t start)
{
    start = word_start(text, start);
    want(wanted, slice_sub(text, start, text.len));
    offer_words(wanted);
    return start;
}

static const Group *group_named(const App *app, Slice name)
{
    for (size_t i = 0; i < app->info->n_groups; i++)
        if (slice_eq(app->info->groups[i].name, name))
            return &app->info->groups[i];
    return NULL;
}

/* @name or @name:term; `start` is behind the @. */
static size_t complete_group(WantedWord *wanted, Slice text, size_t start, const LastWord *ending)
{
    Slice name = slice_sub(text, start, text.len);
    ptrdiff_t colon = ending->quoted ? -1 : slice_find(name, SLICE(":"));
    const Group *group =
        colon < 0 ? NULL : group_named(wanted->app, slice_sub(name, 0, (size_t)colon));
    size_t from = colon < 0 ? start : start + (size_t)colon + 1;
    want(wanted, slice_sub(text, ending->quoted ? ending->quote : from, text.len));
    if (group)
        offer_terms(wanted, group);
    else if (colon < 0)
        offer_groups(wanted);
    return from;
}

/* `start` is behind the colon. Fields that take words of the text are completed word by word,
 * others as a whole. */
static size_t complete_field(WantedWord *wanted, const QueryField *field, Slice text, size_t start,
                             const LastWord *ending)
{
    const Values *from = values_of(field);
    size_t inside = ending->quoted ? ending->quote : start;
    if (!from && strcmp(field->takes, "words") == 0)
        return complete_words(wanted, text, inside);
    want(wanted, slice_sub(text, inside, text.len));
    if (strchr(field->takes, '|'))
        offer_choices(wanted, field->takes);
    else if (from && from->count)
        offer_counted(wanted, from->count);
    else if (from)
        from->offer(wanted);
    return start;
}

size_t query_completions(const App *app, Slice query, Completions *out)
{
    WantedWord wanted = {app, {NULL, 0}, STRBUF_INIT, out};
    LastWord ending = ending_of(query);
    Slice token = slice_sub(query, ending.token, query.len);
    size_t colon = 0, start = ending.token;
    const QueryField *field = field_of(token, &colon);
    completions_clear(out);
    if (field) {
        start = complete_field(&wanted, field, query, start + colon + 1, &ending);
    } else if (slice_starts(token, "@")) {
        start = complete_group(&wanted, query, start + 1, &ending);
    } else if (ending.quoted) {
        start = complete_words(&wanted, query, ending.quote);
    } else {
        want(&wanted, token);
        offer_fields(&wanted);
        start = complete_words(&wanted, query, start);
    }
    strbuf_release(&wanted.stem);
    CHECK(start >= ending.token && start <= query.len);
    return start;
}
