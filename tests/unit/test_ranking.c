/* test_ranking.c - what a match weighs, reckoned again from plain counts.
 *
 * Articles are drawn out of few words. The test knows every word of them by number and weighs each
 * match by the book: BM25 over the counts, and what neighbouring words of the query add by standing
 * near each other. With the program it shares the stemmer alone. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/stem.h"

#include <criterion/criterion.h>
#include <math.h>

#define ROUNDS   12
#define ARTICLES 90
#define WORDS    60 /* of an article, most */
#define LEAVES   4

/* The figures that the ranking stands on. */
#define K1        1.5
#define B         0.7
#define STEM      0.75 /* of a word, another form of the one that was typed */
#define TITLE     2.0  /* words more, for a form that the title has */
#define NEARNESS  0.3  /* of a word's weight */
#define WINDOW    5    /* words */
#define APART     0.5  /* in the window, not right after */
#define LOOKED_AT 24u  /* articles whose words' places are looked at */

static uint64_t state;

static unsigned below(unsigned n)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((state >> 33) % n);
}

/* --- articles --- */

static const char *const vocabulary[] = {"walk",  "walks", "walking", "stone", "stones",
                                         "river", "house", "tree",    "cloud"};
#define VOCABULARY (sizeof vocabulary / sizeof *vocabulary)

typedef struct Text {
    unsigned words[WORDS], count, title;
    bool german;
} Text;

static Text texts[ARTICLES];
static char stems[2][VOCABULARY][24]; /* English, German */

static void find_stems(void)
{
    for (size_t lang = 0; lang < 2; lang++) {
        Stemmer *stemmer = stemmer_new(lang ? "de" : "en");
        for (size_t i = 0; i < VOCABULARY; i++) {
            Slice stem = stemmer_stem(stemmer, slice_from(vocabulary[i]));
            snprintf(stems[lang][i], sizeof stems[lang][i], SLICE_FMT, SLICE_ARG(stem));
        }
        stemmer_free(stemmer);
    }
}

/* German ones are longer, so that the averages of the languages differ. */
static void draw_article(Fixture *f, unsigned number)
{
    Text *t = &texts[number];
    StrBuf title = STRBUF_INIT, text = STRBUF_INIT;
    char key[16];
    t->german = below(3) == 0;
    t->title = 1 + below(3);
    t->count = t->title + 1 + below(t->german ? WORDS - 4 : 20);
    for (unsigned i = 0; i < t->count; i++) {
        StrBuf *to = i < t->title ? &title : &text;
        t->words[i] = below(1 + below(VOCABULARY));
        strbuf_puts(to, to->len ? " " : "");
        strbuf_puts(to, vocabulary[t->words[i]]);
    }
    snprintf(key, sizeof key, "a%u", number);
    fixture_add(f, key, t->german ? "de" : "en", strbuf_str(&title), strbuf_str(&text));
    strbuf_release(&title);
    strbuf_release(&text);
}

/* --- by the book --- */

/* One word of a query, or a phrase of two. */
typedef struct Asked {
    int first, second; /* of the vocabulary; second -1: a word */
    bool exact;
} Asked;

typedef struct Case {
    const char *query;
    Asked leaves[LEAVES]; /* those that rank */
    unsigned n;
} Case;

static const Case cases[] = {
    {"walk", {{0, -1, false}}, 1},
    {"=walk", {{0, -1, true}}, 1},
    {"stones", {{3 + 1, -1, false}}, 1},
    {"cloud", {{8, -1, false}}, 1},
    {"walk river", {{0, -1, false}, {5, -1, false}}, 2},
    {"=tree OR =cloud", {{7, -1, true}, {8, -1, true}}, 2},
    {"stone OR river OR =house", {{3, -1, false}, {5, -1, false}, {6, -1, true}}, 3},
    {"walk OR (river NOT stone)", {{0, -1, false}, {5, -1, false}}, 2},
    {"\"walks walk\"", {{1, 0, true}}, 1},
    {"\"stone river\"", {{3, 5, true}}, 1},
};

static bool is_form(const Text *t, unsigned word, int asked, bool exact)
{
    return (int)word == asked ||
           (!exact && strcmp(stems[t->german][word], stems[t->german][asked]) == 0);
}

/* How often it stands in a text, in words as typed. */
static double frequency(const Text *t, const Asked *leaf)
{
    double sum = 0;
    bool in_title[VOCABULARY] = {false};
    for (unsigned i = 0; i < t->count; i++) {
        unsigned word = t->words[i];
        double unit = (int)word == leaf->first ? 1 : STEM;
        if (!is_form(t, word, leaf->first, leaf->exact))
            continue;
        if (leaf->second >= 0 &&
            (i + 1 == t->count || i + 1 == t->title || (int)t->words[i + 1] != leaf->second))
            continue;
        sum += unit + (i < t->title && !in_title[word] ? unit * TITLE : 0);
        in_title[word] |= i < t->title;
        i += leaf->second >= 0;
    }
    return sum;
}

static bool has_word(const Text *t, int asked, bool exact)
{
    for (unsigned i = 0; i < t->count; i++)
        if (is_form(t, t->words[i], asked, exact))
            return true;
    return false;
}

/* What a place that fills an article would weigh. A phrase is as rare as its words together. */
static double top_of(const Asked *leaf)
{
    double n = ARTICLES, df = 0;
    for (unsigned i = 0; i < ARTICLES; i++)
        df += has_word(&texts[i], leaf->first, leaf->exact) &&
              (leaf->second < 0 || has_word(&texts[i], leaf->second, true));
    return log(1 + (n - df + 0.5) / (df + 0.5)) * (K1 + 1);
}

static double norm_of(const Text *t)
{
    double words = 0, count = 0;
    for (unsigned i = 0; i < ARTICLES; i++) {
        words += texts[i].german == t->german ? texts[i].count : 0;
        count += texts[i].german == t->german;
    }
    return K1 * (1 - B + B * t->count / (words / count));
}

static double weight_of(const Text *t, const Case *c)
{
    double score = 0;
    for (unsigned i = 0; i < c->n; i++) {
        double f = frequency(t, &c->leaves[i]);
        score += top_of(&c->leaves[i]) * f / (f + norm_of(t));
    }
    return score;
}

/* Places of b in the window around each place of a. */
static double near_places(const Text *t, const Asked *a, const Asked *b)
{
    double sum = 0;
    for (int i = 0; i < (int)t->count; i++)
        for (int k = 0; k < (int)t->count; k++)
            if (i != k && abs(i - k) <= WINDOW && is_form(t, t->words[i], a->first, a->exact) &&
                is_form(t, t->words[k], b->first, b->exact))
                sum += k == i + 1 ? 1 : APART;
    return sum;
}

static double nearness_of(const Text *t, const Case *c)
{
    double gain = 0;
    for (unsigned i = 1; i < c->n; i++) {
        const Asked *a = &c->leaves[i - 1], *b = &c->leaves[i];
        double near = near_places(t, a, b);
        gain += fmin(top_of(a), top_of(b)) * near / (near + norm_of(t));
    }
    return NEARNESS * gain;
}

/* --- comparing --- */

static int larger(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x < *y) - (*x > *y);
}

/* The weight of the last article whose places are looked at; equal ones may be either. */
static double least_looked_at(const Results *results, const Case *c)
{
    double weights[ARTICLES];
    size_t n = results_count(results);
    for (size_t i = 0; i < n; i++)
        weights[i] = weight_of(&texts[results_at(results, i).article], c);
    qsort(weights, n, sizeof *weights, larger);
    return n > LOOKED_AT ? weights[LOOKED_AT - 1] : 0;
}

#define CLOSE 2e-4

static void compare(const Fixture *f, const Case *c)
{
    Query *query = query_parse(slice_from(c->query), NULL, NULL);
    Results *results = search_run(f->index, f->store, query, NULL);
    double least = least_looked_at(results, c);
    cr_expect_gt(results_count(results), 0u);
    for (size_t i = 0; i < results_count(results); i++) {
        Result found = results_at(results, i);
        const Text *t = &texts[found.article];
        double plain = weight_of(t, c), near = plain + nearness_of(t, c);
        bool as_plain = fabs(found.score - plain) < CLOSE && plain < least + CLOSE;
        bool as_near = fabs(found.score - near) < CLOSE && plain > least - CLOSE;
        cr_expect(as_plain || as_near, "%s, article %u: %f, by the book %f or %f", c->query,
                  found.article, (double)found.score, plain, near);
    }
    results_free(results);
    query_free(query);
}

Test(ranking, weighs_by_the_book)
{
    find_stems();
    for (unsigned round = 0; round < ROUNDS; round++) {
        state = round + 1;
        Fixture f = fixture_new();
        for (unsigned i = 0; i < ARTICLES; i++)
            draw_article(&f, i);
        fixture_index(&f, 1 + below(ARTICLES));
        if (round % 2)
            search_settle(f.index, 1);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
            compare(&f, &cases[i]);
        fixture_free(&f);
    }
}

/* A word that every article has weighs little, but something. */
Test(ranking, a_word_of_all_articles_weighs_something)
{
    Fixture f = fixture_new();
    static const char *const keys[] = {"a", "b", "c"};
    for (size_t i = 0; i < 3; i++)
        fixture_add(&f, keys[i], "en", "", "river");
    fixture_index(&f, 3);
    Query *query = query_parse(SLICE("river"), NULL, NULL);
    Results *results = search_run(f.index, f.store, query, NULL);
    cr_assert_eq(results_count(results), 3);
    cr_expect_float_eq(results_at(results, 0).score, log(1 + 0.5 / 3.5), 1e-5,
                       "one word in an article of the average length");
    results_free(results);
    query_free(query);
    fixture_free(&f);
}
