/* A search while it is typed and the same search once Enter kept it are one: random queries over
 * random articles, in the engine and in the reader. */
#include "config.h"

#include "app_fixture.h"
#include "random_text.h"
#include "search_fixture.h"

#include "app/search_hits.h"

#include "dossier/mem.h"

static const char *const words[] = {
    "patrol",  "patrols",  "patrolling", "patron",    "patr",        "woman",         "women",
    "womanly", "walk",     "walked",     "walks",     "wal",         "été",           "ete",
    "enquête", "enquêtes", "enq",        "l’enquête", "aujourd’hui", "walk-and-talk", "walk-and-ta",
    "bridge",  "bridges",  "brid",       "n’est",     "pont",        "ponts",         "U.S.",
    "2021",    "202",      "the",        "of"};
enum { WORDS = sizeof words / sizeof *words };

/* What stands around a word in a query. */
static const char *const before[] = {"",       "",      "",    "",       "",        "",
                                     "title:", "text:", "-",   "NOT ",   "(",       "\"",
                                     "=",      "lang:", "(a ", "text:/", "NOT (b ", "“"};
static const char *const behind[] = {"",  "",  "",  "",  "",  "",  " ", "*",  "~", "\"",
                                     ")", ".", "…", ",", "/", "’", "-", "…)", "  "};
static const char *const between[] = {" ",    " ",    " OR ", " AND ", " NEAR/5 ", " ADJ ",
                                      " /s ", " /p ", " | ",  " NOT ", " -",       "("};
#define PICK(random, list) (list)[random_below(random, sizeof(list) / sizeof *(list))]

static void random_query(Random *random, StrBuf *out)
{
    strbuf_clear(out);
    for (size_t n = 1 + random_below(random, 3), i = 0; i < n; i++) {
        strbuf_puts(out, i ? PICK(random, between) : "");
        strbuf_puts(out, PICK(random, before));
        strbuf_puts(out, words[random_below(random, WORDS)]);
        strbuf_puts(out, PICK(random, behind));
    }
}

static void add_articles(Fixture *f, Random *random)
{
    static const char *const langs[] = {"en", "fr", NULL};
    StrBuf text = STRBUF_INIT;
    for (int i = 0; i < 8; i++) {
        char key[16];
        snprintf(key, sizeof key, "a%d", i);
        strbuf_clear(&text);
        for (size_t n = random_below(random, 30); n > 0; n--)
            strbuf_printf(&text, "%s%s", words[random_below(random, WORDS)],
                          n % 9 == 0   ? ".\n\n"
                          : n % 5 == 0 ? ". "
                                       : " ");
        fixture_add(f, key, langs[random_below(random, 3)], words[random_below(random, WORDS)],
                    strbuf_str(&text));
    }
    strbuf_release(&text);
    fixture_index(f, 3);
}

/* The articles in their order, each with the places of its hits. */
static char *answer(Fixture *f, const Query *query)
{
    StrBuf out = STRBUF_INIT;
    Hits hits = {NULL, 0, 0};
    Results *results = search_run(f->index, f->store, query, NULL);
    for (size_t i = 0; i < results_count(results); i++) {
        ArticleId id = results_at(results, i).article;
        strbuf_printf(&out, "%u:", id);
        hits_of(f->index, f->store, query, id, &hits);
        for (size_t k = 0; k < hits.count; k++)
            strbuf_printf(&out, " %u-%u/%u", hits.items[k].start, hits.items[k].end,
                          hits.items[k].term);
        strbuf_puts(&out, "\n");
    }
    hits_release(&hits);
    results_free(results);
    return strbuf_steal(&out);
}

static char *answer_of(Fixture *f, const char *text, bool typing, StrBuf *kept)
{
    QueryScope scope = {.store = f->store, .partial = typing};
    Query *query = query_parse(slice_from(text), &scope, NULL);
    char *found = answer(f, query);
    strbuf_clear(kept);
    query_put_text(query, kept);
    query_free(query);
    return found;
}

Test(typing, the_kept_text_means_what_stood_on_the_screen)
{
    Random random = {2021};
    StrBuf query = STRBUF_INIT, kept = STRBUF_INIT, again = STRBUF_INIT;
    size_t answered = 0, open = 0;
    for (int run = 0; run < 60; run++) {
        Fixture f = fixture_new();
        add_articles(&f, &random);
        for (int i = 0; i < 150; i++) {
            random_query(&random, &query);
            char *typed = answer_of(&f, strbuf_str(&query), true, &kept);
            char *entered = answer_of(&f, strbuf_str(&kept), false, &again);
            cr_expect_str_eq(typed, entered, "%s kept as %s", strbuf_str(&query),
                             strbuf_str(&kept));
            cr_expect_str_eq(strbuf_str(&kept), strbuf_str(&again), "kept twice");
            answered += *typed != '\0';
            open += kept.len > query.len;
            free(typed);
            free(entered);
        }
        fixture_free(&f);
    }
    cr_expect_gt(answered, 3000u);
    cr_expect_gt(open, 1000u);
    strbuf_release(&query);
    strbuf_release(&kept);
    strbuf_release(&again);
}

static char *kept_text(const char *typed)
{
    StrBuf out = STRBUF_INIT;
    Query *query = query_parse(slice_from(typed), &(QueryScope){.partial = true}, NULL);
    query_put_text(query, &out);
    query_free(query);
    return strbuf_steal(&out);
}

Test(typing, a_last_word_is_kept_open_and_no_other)
{
    static const struct {
        const char *typed, *kept;
    } rows[] = {
        {"patr", "patr…"},
        {"patr ", "patr"},
        {"patr…", "patr…"},
        {"walk patr", "walk patr…"},
        {"patr.", "patr."},
        {"patr*", "patr*"},
        {"=patr", "=patr"},
        {"patr~", "patr~"},
        {"walk NOT patr", "walk NOT patr"},
        {"walk -patr", "walk -patr"},
        {"(walk patr", "(walk patr…"},
        {"(walk patr)", "(walk patr)"},
        {"title:patr", "title:patr…"},
        {"lang:fr", "lang:fr"},
        {"walk-and-ta", "walk-and-ta…"},
        {"\"public dec", "\"public dec*"},
        {"\"public ", "\"public"},
        {"\"public dec\"", "\"public dec\""},
        {"walk AND", "walk AND"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *kept = kept_text(rows[i].typed);
        cr_expect_str_eq(kept, rows[i].kept, "%s: %s", rows[i].typed, kept);
        free(kept);
    }
}

/* --- in the reader --- */

static char *rows_and_hits(void)
{
    StrBuf out = STRBUF_INIT;
    const App *app = session.app;
    Hits hits = {NULL, 0, 0};
    for (size_t row = 0; app->search.active && row < app->narrowed.count; row++) {
        strbuf_printf(&out, "%u:", app->narrowed.ids[row]);
        app_search_find_hits(app, app->narrowed.ids[row], &hits);
        for (size_t k = 0; k < hits.count; k++)
            strbuf_printf(&out, " %u-%u", hits.items[k].start, hits.items[k].end);
        strbuf_puts(&out, "\n");
    }
    hits_release(&hits);
    return strbuf_steal(&out);
}

static void type_text(const char *text)
{
    StrBuf notation = STRBUF_INIT;
    for (; *text; text++)
        strbuf_printf(&notation, *text == '<' ? "<lt>" : "%c", *text);
    keys(strbuf_str(&notation));
    strbuf_release(&notation);
}

static const char *const typed[] = {"bri",          "bridge clo",     "bridge",
                                    "fer",          "\"the bri",      "title:fer",
                                    "pont",         "bridge NOT fer", "council NEAR/9 fer",
                                    "aldm OR harb", "ferry ",         "inspec",
                                    "bridge -clos", "(fer OR pon",    "lang:fr pon"};
enum { TYPED = sizeof typed / sizeof *typed };

TestSuite(typing_reader, .init = open_dossier, .fini = close_dossier);

Test(typing_reader, enter_keeps_what_stands_on_the_screen)
{
    for (size_t i = 0; i < TYPED; i++) {
        keys("<Esc><Esc><Esc><Esc>/");
        type_text(typed[i]);
        char *before_enter = rows_and_hits();
        keys("<Enter>");
        char *after = rows_and_hits();
        cr_expect_str_eq(before_enter, after, "%s", typed[i]);
        cr_expect_neq(*after, '\0', "%s", typed[i]);
        keys("<Esc>n");
        char *renewed = rows_and_hits();
        cr_expect_str_eq(after, renewed, "%s taken up again", typed[i]);
        keys("<Esc>/<Up>");
        char *recalled = rows_and_hits();
        cr_expect_str_eq(after, recalled, "%s from the history", typed[i]);
        keys("<Enter>:save it<Enter><Esc>:search query:it<Enter>");
        char *saved = rows_and_hits();
        cr_expect_str_eq(after, saved, "%s by its name", typed[i]);
        free(before_enter), free(after), free(renewed), free(recalled), free(saved);
    }
}

static char *filtered(void)
{
    StrBuf out = STRBUF_INIT;
    for (size_t row = 0; row < app_rows(session.app)->count; row++)
        strbuf_printf(&out, "%u ", app_rows(session.app)->ids[row]);
    return strbuf_steal(&out);
}

Test(typing_reader, a_filter_is_kept_as_it_stands)
{
    for (size_t i = 0; i < TYPED; i++) {
        keys("&");
        type_text(typed[i]);
        char *before_enter = filtered();
        keys("<Enter>");
        char *after = filtered();
        keys("&<Up><Enter>");
        char *later = filtered();
        cr_expect_str_eq(before_enter, after, "%s", typed[i]);
        cr_expect_str_eq(after, later, "%s: %s, later %s", typed[i], after, later);
        free(before_enter), free(after), free(later);
    }
}

Test(typing_reader, a_whole_word_of_the_history_is_not_opened)
{
    keys(":search fer<Enter>");
    EXPECT_STATUS("nothing found for fer");
    keys("/<Up>");
    EXPECT_SHOWN("Nothing matches.");
    keys("<BS>");
    EXPECT_SHOWN("Results 4");
    keys("<Esc>/fer<Enter>");
    EXPECT_STATUS("· fer…");
    keys("/<Up>ry");
    EXPECT_SHOWN("/ferry");
    EXPECT_SHOWN("ferry…  ·");
}
