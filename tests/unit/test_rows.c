/* test_rows.c - the rows of a concordance sorted, and what stands in them counted, by the obvious
 * way.
 *
 * Articles are drawn out of few words, and the test knows every word of them: keys are read off the
 * words beside a node, counts are made word by word, and what a collocate weighs is reckoned from
 * its table of two by two. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/concordance.h"
#include "dossier/tally.h"

#include <criterion/criterion.h>
#include <math.h>

#define ARTICLES 40
#define WORDS    120 /* of an article, most */
#define ROWS     800

static uint64_t state;

static unsigned below(unsigned n)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((state >> 33) % n);
}

/* --- articles --- */

typedef struct Form {
    const char *text, *folded, *base;
    bool function;
} Form;

static const Form forms[] = {
    {"node", "node", "node", false}, {"Node", "node", "node", false},
    {"quay", "quay", "quay", false}, {"the", "the", "the", true},
    {"of", "of", "of", true},        {"bell", "bell", "bell", false},
    {"Bell", "bell", "bell", false}, {"été", "été", "ete", false},
    {"ete", "ete", "ete", false},    {"fog", "fog", "fog", false},
    {"mast", "mast", "mast", false}, {"rope", "rope", "rope", false},
    {"and", "and", "and", true},     {"sail", "sail", "sail", false},
};
#define FORMS    (sizeof forms / sizeof *forms)
#define NODES    3u  /* the first ones are asked for */
#define RARENESS 12u /* of nodes among the words */

typedef struct Text {
    unsigned words[WORDS], blocks[WORDS], count;
} Text;

static Text texts[ARTICLES];
static Fixture f;
static Concordance lines;

static unsigned draw_word(void)
{
    return below(RARENESS) == 0 ? below(NODES) : NODES + below(FORMS - NODES);
}

static void put_block(Text *t, unsigned block, unsigned words, StrBuf *out)
{
    for (unsigned i = 0; i < words && t->count < WORDS; i++) {
        unsigned word = draw_word();
        t->words[t->count] = word;
        t->blocks[t->count++] = block;
        strbuf_puts(out, i == 0 ? "" : below(8) ? " " : ", ");
        strbuf_puts(out, forms[word].text);
    }
}

static void draw_article(unsigned number)
{
    Text *t = &texts[number];
    StrBuf title = STRBUF_INIT, text = STRBUF_INIT;
    char key[16];
    t->count = 0;
    put_block(t, 0, 1 + below(4), &title);
    for (unsigned block = 1; block < 5; block++) {
        strbuf_puts(&text, block > 1 ? "\n\n" : "");
        put_block(t, block, 1 + below(25), &text);
    }
    snprintf(key, sizeof key, "a%u", number);
    fixture_add(&f, key, "en", strbuf_str(&title), strbuf_str(&text));
    strbuf_release(&title);
    strbuf_release(&text);
}

static bool take_row(void *ctx, ArticleId id, const Hits *hits)
{
    concordance_add(ctx, NULL, id, hits->items, hits->count);
    return true;
}

static void setup(void)
{
    f = fixture_new();
    state = 17;
    for (unsigned i = 0; i < ARTICLES; i++)
        draw_article(i);
    fixture_index(&f, 7);
    Query *query = query_parse(SLICE("=node OR =quay"), NULL, NULL);
    concordance_init(&lines, f.store);
    search_each(f.index, f.store, query, NULL, take_row, &lines);
    query_free(query);
    cr_assert_gt(lines.count, 100u);
    cr_assert_lt(lines.count, (size_t)ROWS);
}

static void teardown(void)
{
    concordance_release(&lines);
    fixture_free(&f);
}

TestSuite(rows, .init = setup, .fini = teardown);

/* The word so many words after a row's node in its paragraph, NULL where there is none. */
static const Form *beside(const KwicRow *row, int steps)
{
    const Text *t = &texts[row->article];
    int node = (int)row->hit.word, at = node + steps;
    if (at < 0 || at >= (int)t->count || t->blocks[at] != t->blocks[node])
        return NULL;
    return &forms[t->words[at]];
}

/* --- order --- */

static KwicOrder order;

static int by_word(const KwicRow *a, const KwicRow *b, int steps)
{
    const Form *x = beside(a, steps), *y = beside(b, steps);
    return strcmp(x ? x->base : "", y ? y->base : "");
}

/* Half of the articles have a day, and the first added are not the first in time. */
static Interval date_of(void *ctx, ArticleId id)
{
    (void)ctx;
    return id % 2 ? interval_day((Day)(id * 7 % 11)) : INTERVAL_NONE;
}

static int by_places(const KwicRow *a, const KwicRow *b, int first, int then)
{
    int compared = by_word(a, b, first);
    return compared ? compared : by_word(a, b, then);
}

static int by_description(const KwicRow *a, const KwicRow *b)
{
    switch (order) {
    case KWIC_LEFT_1:
        return by_places(a, b, -1, -2);
    case KWIC_LEFT_2:
        return by_places(a, b, -2, -1);
    case KWIC_LEFT_3:
        return by_places(a, b, -3, -1);
    case KWIC_RIGHT_3:
        return by_places(a, b, 3, 1);
    case KWIC_RIGHT_1:
        return by_places(a, b, 1, 2);
    case KWIC_RIGHT_2:
        return by_places(a, b, 2, 1);
    case KWIC_NODE:
        return by_word(a, b, 0);
    case KWIC_DATE:
        return interval_cmp(date_of(NULL, a->article), date_of(NULL, b->article));
    case KWIC_ARTICLE:
        if (a->article != b->article)
            return a->article < b->article ? -1 : 1;
        return a->hit.start < b->hit.start ? -1 : a->hit.start > b->hit.start;
    default:
        return 0;
    }
}

/* Equal rows stay as they were added. */
static int in_order(const void *left, const void *right)
{
    const KwicRow *a = left, *b = right;
    int compared = by_description(a, b);
    return compared ? compared : a->order < b->order ? -1 : 1;
}

Test(rows, every_order_is_the_one_described)
{
    static KwicRow sorted[ROWS];
    for (order = KWIC_ADDED; order < KWIC_ORDERS; order++) {
        memcpy(sorted, lines.rows, lines.count * sizeof *sorted);
        qsort(sorted, lines.count, sizeof *sorted, in_order);
        concordance_sort(&lines, &(KwicSort){{order, KWIC_ADDED}, KWIC_CELLS, KWIC_CELLS}, date_of,
                         NULL);
        for (size_t i = 0; i < lines.count; i++)
            cr_expect_eq(lines.rows[i].order, sorted[i].order, "%s: row %zu",
                         kwic_order_name(order), i);
    }
}

Test(rows, dates_are_the_articles_own_when_nobody_knows_better)
{
    static const char *const days[] = {"2021-05-03", "2020-01-09", "2020-12-31"};
    Fixture own = fixture_new();
    Concordance few;
    for (unsigned i = 0; i < 3; i++) {
        Article article = {.key = slice_from(days[i])};
        article.meta = (Meta){.lang = SLICE("en"), .date_origin = ORIGIN_DECLARED};
        cr_assert(interval_parse_iso(slice_from(days[i]), &article.meta.date));
        fixture_put(&own, article, "a bell");
    }
    fixture_index(&own, 3);
    Query *query = query_parse(SLICE("bell"), NULL, NULL);
    concordance_init(&few, own.store);
    search_each(own.index, own.store, query, NULL, take_row, &few);
    concordance_sort(&few, &(KwicSort){{KWIC_DATE, KWIC_ADDED}, KWIC_CELLS, KWIC_CELLS}, NULL,
                     NULL);
    cr_assert_eq(few.count, 3);
    cr_expect_eq(few.rows[0].article, 1);
    cr_expect_eq(few.rows[1].article, 2);
    cr_expect_eq(few.rows[2].article, 0);
    query_free(query);
    concordance_release(&few);
    fixture_free(&own);
}

/* --- counts --- */

typedef struct Counted {
    unsigned count, left, right, articles, total;
    bool seen[ARTICLES];
} Counted;

/* The first form that is folded alike stands for all of them. */
static size_t form_of(const char *folded)
{
    size_t i = 0;
    while (strcmp(forms[i].folded, folded) != 0)
        i++;
    return i;
}

static void note(Counted *counted, const Form *form, ArticleId id, int side)
{
    Counted *c = &counted[form_of(form->folded)];
    c->count++;
    c->left += side < 0;
    c->right += side > 0;
    c->articles += !c->seen[id];
    c->seen[id] = true;
}

static unsigned all_words(bool with_rows)
{
    unsigned words = 0;
    bool has[ARTICLES] = {false};
    for (size_t i = 0; i < lines.count; i++)
        has[lines.rows[i].article] = true;
    for (unsigned i = 0; i < ARTICLES; i++)
        words += has[i] || !with_rows ? texts[i].count : 0;
    return words;
}

static size_t of_some(const Counted *counted)
{
    size_t n = 0;
    for (size_t i = 0; i < FORMS; i++)
        n += counted[i].count > 0;
    return n;
}

static void expect_counts(const Tallies *tallies, const Counted *counted)
{
    cr_assert_eq(tallies->count, of_some(counted));
    cr_expect_eq(tallies->words, all_words(true));
    for (size_t i = 0; i < tallies->count; i++) {
        const Tally *t = &tallies->items[i];
        char text[16];
        snprintf(text, sizeof text, SLICE_FMT, SLICE_ARG(t->text));
        const Counted *c = &counted[form_of(text)];
        cr_expect_eq(t->count, c->count, "%s: %u, counted %u", text, t->count, c->count);
        cr_expect_eq(t->left, c->left, "%s", text);
        cr_expect_eq(t->right, c->right, "%s", text);
        cr_expect_eq(t->articles, c->articles, "%s", text);
    }
}

static void expect_most_first(const Tallies *tallies)
{
    for (size_t i = 1; i < tallies->count; i++) {
        const Tally *a = &tallies->items[i - 1], *b = &tallies->items[i];
        cr_expect(a->count > b->count || (a->count == b->count && slice_cmp(a->text, b->text) < 0));
    }
}

Test(rows, forms_of_the_node_are_counted)
{
    Counted counted[FORMS] = {{.count = 0}};
    Tallies tallies = {.count = 0};
    for (size_t i = 0; i < lines.count; i++)
        note(counted, beside(&lines.rows[i], 0), lines.rows[i].article, 0);
    tally_nodes(&lines, &tallies);
    expect_counts(&tallies, counted);
    expect_most_first(&tallies);
    tallies_release(&tallies);
}

/* Accents make another form of the node. */
Test(rows, forms_of_the_node_keep_their_accents)
{
    Tallies tallies = {.count = 0};
    Query *query = query_parse(SLICE("=ete"), NULL, NULL);
    concordance_release(&lines);
    search_each(f.index, f.store, query, NULL, take_row, &lines);
    tally_nodes(&lines, &tallies);
    cr_expect_eq(tallies.count, 2);
    tallies_release(&tallies);
    query_free(query);
}

/* Words of all windows; function words are counted among them and in no tally. */
static unsigned count_beside(Counted *counted, int window)
{
    unsigned near = 0;
    for (size_t i = 0; i < lines.count; i++)
        for (int step = -window; step <= window; step++) {
            const Form *form = step ? beside(&lines.rows[i], step) : NULL;
            near += form != NULL;
            if (form && !form->function)
                note(counted, form, lines.rows[i].article, step);
        }
    for (unsigned i = 0; i < ARTICLES; i++)
        for (unsigned k = 0; k < texts[i].count; k++)
            counted[form_of(forms[texts[i].words[k]].folded)].total++;
    return near;
}

static double cell(double observed, double row, double column, double all)
{
    return observed > 0 ? observed * log(observed * all / (row * column)) : 0;
}

/* Dunning's ratio of the table: the word or another, near or far. */
static double likelihood_of(const Counted *c, double near, double all)
{
    double in = c->count, total = c->total, far = all - near;
    double g = cell(in, near, total, all) + cell(total - in, far, total, all) +
               cell(near - in, near, all - total, all) +
               cell(far - (total - in), far, all - total, all);
    return 2 * g * (in < near * total / all ? -1 : 1);
}

static void expect_weights(const Tallies *tallies, const Counted *counted, double near)
{
    double all = all_words(false);
    for (size_t i = 0; i < tallies->count; i++) {
        const Tally *t = &tallies->items[i];
        char text[16];
        snprintf(text, sizeof text, SLICE_FMT, SLICE_ARG(t->text));
        const Counted *c = &counted[form_of(text)];
        cr_assert_leq(c->count, c->total, "%s", text);
        cr_expect_eq(t->total, c->total, "%s", text);
        cr_expect_float_eq(t->likelihood, likelihood_of(c, near, all), 1e-6, "%s", text);
        cr_expect_float_eq(t->information, log2(c->count * all / (near * c->total)), 1e-6, "%s",
                           text);
    }
}

static double key_of(const Tally *tally, TallyOrder by)
{
    return by == TALLY_COUNT        ? tally->count
           : by == TALLY_LIKELIHOOD ? tally->likelihood
                                    : tally->information;
}

Test(rows, collocates_are_counted_and_weighed)
{
    for (unsigned window = 1; window < 5; window++)
        for (TallyOrder by = TALLY_COUNT; by <= TALLY_INFORMATION; by++) {
            Counted counted[FORMS] = {{.count = 0}};
            Tallies tallies = {.count = 0};
            unsigned near = count_beside(counted, (int)window);
            tally_collocates(&lines, window, &tallies);
            cr_expect_eq(tallies.near, near);
            expect_most_first(&tallies);
            tally_weigh(&tallies, f.index, by);
            expect_counts(&tallies, counted);
            expect_weights(&tallies, counted, near);
            for (size_t i = 1; i < tallies.count; i++)
                cr_expect_geq(key_of(&tallies.items[i - 1], by), key_of(&tallies.items[i], by));
            tallies_release(&tallies);
        }
}

/* --- where hits lie --- */

Test(rows, each_hit_falls_in_the_stretch_of_its_first_byte)
{
    Hit items[] = {{.start = 0, .end = 3},
                   {.start = 24, .end = 26},
                   {.start = 25, .end = 29},
                   {.start = 75, .end = 80},
                   {.start = 99, .end = 100}};
    Hits hits = {items, 5, 5};
    uint32_t bins[4];
    hits_dispersion(&hits, 100, bins, 4);
    cr_expect_eq(bins[0], 2);
    cr_expect_eq(bins[1], 1);
    cr_expect_eq(bins[2], 0);
    cr_expect_eq(bins[3], 2);
}
