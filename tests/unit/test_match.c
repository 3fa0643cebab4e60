/* test_match.c - the one matcher against a slow and obvious one.
 *
 * Articles and queries are made at random out of few words, so that much happens. What
 * obvious_match.h finds is held against the program's hits, and then all views of a match are
 * compared with each other. */
#include "config.h"

#include "obvious_match.h"
#include "random_text.h"
#include "search_fixture.h"

#include "dossier/concordance.h"
#include "dossier/snippet.h"

#include <criterion/criterion.h>

#define ROUNDS   40
#define QUERIES  50
#define ARTICLES 9

static Random chance;

static unsigned below(size_t n)
{
    return random_below(&chance, n);
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

static const char *const words[] = {"walk", "talk",  "talks", "police", "école", "ecole",
                                    "cœur", "homme", "the",   "2,000",  "été",   "Mr"};
#define WORDS (sizeof words / sizeof *words)
static const char *const prefixes[] = {"wal", "t", "éc", "ec", "po", "hom"};
static const char *const typos[] = {"wlak", "tlak", "polise", "homm", "ecol", "école"};
static const char *const expressions[] = {"^walk", "ing$", "o.*e", "^(talk|the)s?$", "é", "k"};
static const char *const passages[] = {"walk. ", "the\\W+\\w+", "école", "\\. [A-Z]"};

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
    GroupTerm *terms = store_alloc(f->store, N_THINGS * sizeof *terms);
    for (size_t i = 0; i < N_THINGS; i++)
        terms[i] = (GroupTerm){slice_from(things[i].lang), slice_from(things[i].text), (uint32_t)i};
    Group *group = store_alloc(f->store, sizeof *group);
    *group = (Group){.name = SLICE("things"), .terms = terms, .n_terms = N_THINGS};
    store_set_info(f->store, &(DossierInfo){.groups = group, .n_groups = 1});
}

Test(match, agrees_with_the_obvious_matcher)
{
    static Text texts[ARTICLES];
    for (unsigned round = 0; round < ROUNDS; round++) {
        chance.state = round * 7919 + 1;
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
            asks_clear();
            compare(&f, texts, ask_tree(below(4), false));
        }
        fixture_free(&f);
    }
}
