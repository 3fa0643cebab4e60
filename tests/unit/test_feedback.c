/* test_feedback.c - a query widened by words of its best answers, reckoned again from counts. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/feedback.h"

#include <criterion/criterion.h>
#include <math.h>

#define ROUNDS   12
#define ARTICLES 60
#define WORDS    60
#define CONTENT  70u /* words that say something */
#define OTHERS   3u  /* that do not */
#define FORMS    (CONTENT + OTHERS)

#define ANSWERS 5u
#define ADDED   30u /* words, most */
#define SHARE   0.5 /* of the wide query's weight */
#define K1      1.5
#define B       0.7

static uint64_t state;

static unsigned below(unsigned n)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((state >> 33) % n);
}

typedef struct Text {
    unsigned words[WORDS], count;
} Text;

static Text texts[ARTICLES];

/* Word number i; no two have a stem in common. */
static const char *form(unsigned i)
{
    static const char *const others[OTHERS] = {"the", "2021", "x"};
    static char text[8];
    if (i >= CONTENT)
        return others[i - CONTENT];
    snprintf(text, sizeof text, "%c%co%ck", "bdfgm"[i % 5], "ae"[i / 5 % 2], "lmnprtv"[i / 10]);
    return text;
}

static Fixture draw(void)
{
    Fixture f = fixture_new();
    for (unsigned i = 0; i < ARTICLES; i++) {
        Text *t = &texts[i];
        StrBuf text = STRBUF_INIT;
        char key[16];
        t->count = 5 + below(WORDS - 5);
        for (unsigned k = 0; k < t->count; k++) {
            t->words[k] = below(4) ? below(1 + below(CONTENT)) : CONTENT + below(OTHERS);
            strbuf_printf(&text, "%s%s", k ? " " : "", form(t->words[k]));
        }
        snprintf(key, sizeof key, "a%u", i);
        fixture_add(&f, key, "en", "", strbuf_str(&text));
        strbuf_release(&text);
    }
    fixture_index(&f, 1 + below(ARTICLES));
    return f;
}

static double times(ArticleId id, unsigned word)
{
    double n = 0;
    for (unsigned i = 0; i < texts[id].count; i++)
        n += texts[id].words[i] == word;
    return n;
}

/* --- by the book --- */

/* Of each word: what it weighs in the best answers, and how many of them have it. */
typedef struct Model {
    double weight[FORMS];
    unsigned answers[FORMS], least;
} Model;

static void make_model(const Results *best, Model *m)
{
    double all = 0;
    size_t n = results_count(best);
    *m = (Model){.least = n > 2 ? 2 : 1};
    for (size_t i = 0; i < n; i++)
        all += (double)results_at(best, i).score;
    for (size_t i = 0; i < n; i++)
        for (unsigned word = 0; word < FORMS; word++) {
            Result found = results_at(best, i);
            double count = times(found.article, word);
            m->weight[word] += (double)found.score / all * count / texts[found.article].count;
            m->answers[word] += count > 0;
        }
}

static bool can_be_added(const Model *m, unsigned word)
{
    return word < CONTENT && m->answers[word] >= m->least;
}

#define CLOSE 1e-6

/* What was added are the weightiest words, in their order; `added` gets them. */
static void expect_weightiest(const Model *m, const char *text, unsigned asked, bool *added)
{
    double before = INFINITY, rest = 0;
    unsigned count = 0, able = 0;
    char *words = mem_strdup(text);
    for (char *word = strtok(words, ", "); word; word = strtok(NULL, ", "), count++) {
        unsigned i = 0;
        while (i < FORMS && strcmp(form(i), word) != 0)
            i++;
        cr_assert(i < FORMS && can_be_added(m, i), "%s of %s", word, text);
        cr_expect_leq(m->weight[i], before + CLOSE, "%s in %s", word, text);
        before = m->weight[i];
        added[i] = true;
    }
    for (unsigned i = 0; i < FORMS; i++) {
        able += can_be_added(m, i);
        if (i != asked && can_be_added(m, i) && !added[i])
            rest = fmax(rest, m->weight[i]);
    }
    cr_expect_leq(rest, before + CLOSE);
    added[asked] = true; /* it is in every answer, and weighs the more for it */
    cr_expect_eq(count + 1, able < ADDED ? able : ADDED);
    free(words);
}

static double top_of(unsigned word)
{
    double df = 0;
    for (ArticleId id = 0; id < ARTICLES; id++)
        df += times(id, word) > 0;
    return log(1 + (ARTICLES - df + 0.5) / (df + 0.5)) * (K1 + 1);
}

static double norm_of(const Text *t)
{
    double words = 0;
    for (unsigned i = 0; i < ARTICLES; i++)
        words += texts[i].count;
    return K1 * (1 - B + B * t->count / (words / ARTICLES));
}

static double weight_of(ArticleId id, const Model *m, const bool *added, unsigned asked)
{
    double sum = 0, score = 0;
    for (unsigned i = 0; i < FORMS; i++)
        sum += added[i] ? m->weight[i] : 0;
    for (unsigned i = 0; i < FORMS; i++) {
        double part = m->weight[i] / sum * SHARE / (1 - SHARE), n = times(id, i);
        if (added[i])
            score += (part + (i == asked)) * top_of(i) * n / (n + norm_of(&texts[id]));
    }
    return score;
}

/* --- comparing --- */

static void compare(const Fixture *f, unsigned asked)
{
    char text[8];
    snprintf(text, sizeof text, "%s", form(asked));
    SearchOptions few = {.limit = ANSWERS};
    Query *query = query_parse(slice_from(text), NULL, NULL);
    Results *best = search_run(f->index, f->store, query, &few);
    StrBuf words = STRBUF_INIT;
    Model model;
    bool added[FORMS] = {false};
    make_model(best, &model);
    cr_assert_gt(results_count(best), 0u);
    query = feedback_widen(f->index, f->store, query, slice_from(text), NULL);
    query_added(query, FORMS, &words);
    expect_weightiest(&model, strbuf_str(&words), asked, added);
    cr_expect_eq(query_before(query), results_total(best));
    Results *wide = search_run(f->index, f->store, query, NULL);
    cr_expect_gt(results_count(wide), results_total(best));
    for (size_t i = 0; i < results_count(wide); i++) {
        Result found = results_at(wide, i);
        double want = weight_of(found.article, &model, added, asked);
        cr_expect_float_eq(found.score, want, 2e-4, "%s, article %u: %f, by the book %f", text,
                           found.article, (double)found.score, want);
    }
    strbuf_release(&words);
    results_free(wide);
    results_free(best);
    query_free(query);
}

static bool is_somewhere(unsigned word)
{
    for (ArticleId id = 0; id < ARTICLES; id++)
        if (times(id, word) > 0)
            return true;
    return false;
}

Test(feedback, widens_by_the_book)
{
    for (unsigned round = 0; round < ROUNDS; round++) {
        state = round + 1;
        Fixture f = draw();
        for (unsigned asked = 0; asked < CONTENT; asked += 3)
            if (is_somewhere(asked))
                compare(&f, asked);
        fixture_free(&f);
    }
}
