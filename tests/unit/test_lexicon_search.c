/* test_lexicon_search.c - words that stand for many: misspelt ones against the plain distance,
 * first letters of large segments against the same by an expression, and the article that is to
 * stay. */
#include "config.h"

#include "search_fixture.h"

#include <criterion/criterion.h>

static uint64_t draw(uint64_t *state, uint64_t below)
{
    *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (*state >> 33) % below;
}

/* --- misspelt words --------------------------------------------------------------------------- */

#define WORDS    700
#define WORD_MAX 12

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Optimal string alignment, by its definition. */
static size_t distance(const char *a, const char *b)
{
    size_t n = strlen(a), m = strlen(b), d[WORD_MAX + 1][WORD_MAX + 1];
    for (size_t i = 0; i <= n; i++)
        for (size_t j = 0; j <= m; j++) {
            d[i][j] = i && j ? d[i - 1][j - 1] + (a[i - 1] != b[j - 1]) : i + j;
            if (i && j)
                d[i][j] = least(d[i][j], least(d[i - 1][j], d[i][j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
        }
    return d[n][m];
}

static void draw_word(uint64_t *state, char out[WORD_MAX])
{
    size_t len = 1 + draw(state, WORD_MAX - 2);
    for (size_t i = 0; i < len; i++)
        out[i] = (char)('a' + draw(state, 5));
    out[len] = '\0';
}

static void add(Fixture *f, size_t number, const char *lang, const char *title, const char *text)
{
    char key[24];
    snprintf(key, sizeof key, "k%zu", number);
    fixture_add(f, key, lang, title, text);
}

static size_t count_found(const Fixture *f, const char *text)
{
    Query *query = query_parse(slice_from(text), NULL, NULL);
    Results *results = search_run(f->index, f->store, query, NULL);
    size_t n = results_count(results);
    results_free(results);
    query_free(query);
    return n;
}

Test(lexicon_search, misspelt_words_are_those_within_the_distance)
{
    static char words[WORDS][WORD_MAX];
    uint64_t state = 7;
    Fixture f = fixture_new();
    for (size_t i = 0; i < WORDS; i++) {
        draw_word(&state, words[i]);
        add(&f, i, "de", "", words[i]);
    }
    fixture_index(&f, 256);
    for (int round = 0; round < 150; round++) {
        char word[WORD_MAX], query[WORD_MAX + 3];
        size_t most = 1 + draw(&state, 2), expected = 0;
        draw_word(&state, word);
        for (size_t i = 0; i < WORDS; i++)
            expected += distance(word, words[i]) <= most;
        snprintf(query, sizeof query, "%s~%zu", word, most);
        size_t found = count_found(&f, query);
        cr_expect_eq(found, expected, "%s: %zu, expected %zu", query, found, expected);
    }
    fixture_free(&f);
}

/* --- first letters, and the one that stays ---------------------------------------------------- */

#define MANY 1300

static Fixture many_articles(void)
{
    Fixture f = fixture_new();
    uint64_t state = 3;
    for (size_t i = 0; i < MANY; i++) {
        StrBuf text = STRBUF_INIT;
        char title[WORD_MAX], word[WORD_MAX];
        draw_word(&state, title);
        for (size_t n = 3 + draw(&state, i % 100 ? 30 : 2000); n; n--) {
            draw_word(&state, word);
            strbuf_printf(&text, "%s%s", word, n > 1 ? " " : "");
        }
        add(&f, i, "en", title, strbuf_str(&text));
        strbuf_release(&text);
    }
    fixture_index(&f, 256);
    search_settle(f.index, 1);
    return f;
}

static Results *ask(const Fixture *f, const char *text, const SearchOptions *options)
{
    Query *query = query_parse(slice_from(text), NULL, NULL);
    Results *results = search_run(f->index, f->store, query, options);
    query_free(query);
    return results;
}

/* The letters of a large segment have been added up; an expression is added up when it is asked. */
Test(lexicon_search, a_letter_is_all_that_begins_with_it)
{
    Fixture f = many_articles();
    for (char c = 'a'; c <= 'e'; c++) {
        char prefix[3] = {c, '*', '\0'}, regex[5] = {'/', '^', c, '/', '\0'};
        Results *a = ask(&f, prefix, NULL), *b = ask(&f, regex, NULL);
        cr_expect_gt(results_count(a), MANY / 2);
        cr_assert_eq(results_count(a), results_count(b));
        for (size_t i = 0; i < results_count(a); i++) {
            cr_expect_eq(results_at(a, i).article, results_at(b, i).article);
            cr_expect_eq(results_at(a, i).score, results_at(b, i).score);
        }
        results_free(a);
        results_free(b);
    }
    fixture_free(&f);
}

Test(lexicon_search, the_best_of_many_are_the_first_of_all)
{
    static const char *const queries[] = {"a*", "a b", "a OR cab OR dec*", "b* d*", "ab"};
    Fixture f = many_articles();
    for (size_t q = 0; q < sizeof queries / sizeof *queries; q++)
        for (ResultOrder order = ORDER_RANK; order <= ORDER_LIST; order++) {
            SearchOptions all = {.order = order}, some = {.limit = 70, .order = order};
            Results *a = ask(&f, queries[q], &all), *b = ask(&f, queries[q], &some);
            size_t n = least(results_count(a), 70);
            cr_assert_eq(results_count(b), n);
            cr_expect_eq(results_total(b), results_count(a));
            for (size_t i = 0; i < n; i++)
                cr_expect_eq(results_at(a, i).article, results_at(b, i).article, "%s: %zu",
                             queries[q], i);
            results_free(a);
            results_free(b);
        }
    fixture_free(&f);
}

Test(lexicon_search, what_is_to_stay_comes_last_when_it_is_not_among_the_best)
{
    Fixture f = many_articles();
    Results *all = ask(&f, "b* d*", NULL);
    size_t n = results_count(all);
    cr_assert_gt(n, 200u);
    SearchOptions options = {.limit = 50, .stays = true, .stay = results_at(all, n - 1).article};
    Results *kept = ask(&f, "b* d*", &options);
    cr_assert_eq(results_count(kept), 51);
    cr_expect_eq(results_at(kept, 50).article, options.stay);
    cr_expect_float_eq(results_at(kept, 50).score, results_at(all, n - 1).score, 1e-6f);
    cr_expect_eq(results_rank_of(kept, options.stay), 50);
    results_free(kept);
    options.stay = results_at(all, 7).article;
    kept = ask(&f, "b* d*", &options);
    cr_expect_eq(results_count(kept), 50, "it is among the best");
    results_free(kept);
    results_free(all);
    fixture_free(&f);
}
