/* test_concordance.c - rows of a concordance: order, context, company, and as text for other
 * programs. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/concordance.h"
#include "dossier/export.h"
#include "dossier/fold.h"
#include "dossier/snippet.h"
#include "dossier/tally.h"

#include <criterion/criterion.h>

static Fixture f;
static Query *query;
static Concordance lines;

static bool add(void *ctx, ArticleId id, const Hits *hits)
{
    concordance_add(ctx, NULL, id, hits->items, hits->count);
    return true;
}

static void setup(void)
{
    f = fixture_new();
    fixture_add(&f, "one", "en", "Night patrols",
                "Women feel safe on a patrol. The patrol met a crowd.\n\nA quiet patrol, "
                "\"unseen\", ended.");
    fixture_add(&f, "two", "en", "The week",
                "Every patrol began at night, and no Patrol ended early.");
    fixture_index(&f, 1);
    query = query_parse(SLICE("=patrol"), NULL, NULL);
    concordance_init(&lines, f.store);
    search_each(f.index, f.store, query, NULL, add, &lines);
    concordance_sort(&lines, &(KwicSort){{KWIC_ARTICLE, KWIC_ADDED}, KWIC_CELLS, KWIC_CELLS}, NULL,
                     NULL);
}

static void teardown(void)
{
    concordance_release(&lines);
    query_free(query);
    fixture_free(&f);
}

TestSuite(concordance, .init = setup, .fini = teardown);

static void expect_lines(const char *expected)
{
    StrBuf out = STRBUF_INIT;
    for (size_t i = 0; i < lines.count; i++) {
        const KwicRow *row = &lines.rows[i];
        Slice text = store_body(f.store, row->article)->text;
        strbuf_put_slice(&out, kwic_left(f.store, row, 12));
        strbuf_printf(&out, "|" SLICE_FMT "|",
                      SLICE_ARG(slice_sub(text, row->hit.start, row->hit.end)));
        strbuf_put_slice(&out, kwic_right(f.store, row, 12));
        strbuf_putc(&out, '\n');
    }
    cr_expect_str_eq(strbuf_str(&out), expected, "%s", strbuf_str(&out));
    strbuf_release(&out);
}

Test(concordance, rows_are_the_hits)
{
    cr_expect_eq(lines.count, 5);
    expect_lines("l safe on a |patrol|. The patrol\n"
                 "patrol. The |patrol| met a crowd\n"
                 "A quiet |patrol|, \"unseen\", \n"
                 "Every |patrol| began at ni\n"
                 "ght, and no |Patrol| ended early\n");
}

Test(concordance, sorts_by_the_word_before)
{
    concordance_sort(&lines, &(KwicSort){{KWIC_LEFT_1, KWIC_ADDED}, KWIC_CELLS, KWIC_CELLS}, NULL,
                     NULL);
    expect_lines("l safe on a |patrol|. The patrol\n"
                 "Every |patrol| began at ni\n"
                 "ght, and no |Patrol| ended early\n"
                 "A quiet |patrol|, \"unseen\", \n"
                 "patrol. The |patrol| met a crowd\n");
}

Test(concordance, sorts_by_the_word_after)
{
    concordance_sort(&lines, &(KwicSort){{KWIC_RIGHT_1, KWIC_ADDED}, KWIC_CELLS, KWIC_CELLS}, NULL,
                     NULL);
    expect_lines("Every |patrol| began at ni\n"
                 "ght, and no |Patrol| ended early\n"
                 "patrol. The |patrol| met a crowd\n"
                 "l safe on a |patrol|. The patrol\n"
                 "A quiet |patrol|, \"unseen\", \n");
}

Test(concordance, exports_exactly_these_rows)
{
    ExportHead head = {
        SLICE("=patrol"), SLICE("=patrol"), SLICE("Test, \"one\""), SLICE("1"), 2, 0, 5};
    StrBuf csv = STRBUF_INIT, json = STRBUF_INIT, markdown = STRBUF_INIT;
    lines.rows[0] = lines.rows[2];
    lines.count = 1;
    export_rows(EXPORT_CSV, &head, &lines, &csv);
    cr_expect_str_eq(
        strbuf_str(&csv),
        "# query: =patrol\n# understood: =patrol\n# dossier: Test, \"one\"\n# articles searched: "
        "2\n"
        "# articles unreadable: 0\n# rows: 1\n# hits: 5\n# dossier version: 1\n"
        "id,title,source,date,url,paragraph,start,end,word,left,hit,right\r\n"
        "one,Night patrols,,,,2,77,83,15,A quiet ,patrol,\", \"\"unseen\"\", ended.\"\r\n");
    export_row(EXPORT_JSONL, f.store, &lines.rows[0], &json);
    cr_expect_str_eq(strbuf_str(&json),
                     "{\"id\":\"one\",\"title\":\"Night "
                     "patrols\",\"source\":null,\"date\":null,\"url\":null,\"paragraph\":2,"
                     "\"start\":77,\"end\":83,\"word\":15,\"left\":\"A quiet \",\"hit\":\"patrol\","
                     "\"right\":\", \\\"unseen\\\", ended.\"}\n");
    export_row(EXPORT_MARKDOWN, f.store, &lines.rows[0], &markdown);
    cr_expect_str_eq(strbuf_str(&markdown), "| one | Night patrols |  |  |  | 2 | 77 | 83 | 15 | A "
                                            "quiet  | patrol | , \"unseen\", ended. |\n");
    strbuf_release(&csv);
    strbuf_release(&json);
    strbuf_release(&markdown);
}

static const Tally *tally_named(const Tallies *tallies, const char *word)
{
    for (size_t i = 0; i < tallies->count; i++)
        if (slice_eq_str(tallies->items[i].text, word))
            return &tallies->items[i];
    return NULL;
}

Test(concordance, weighs_the_company_of_the_node)
{
    Tallies company = {.count = 0};
    tally_collocates(&lines, 2, &company);
    tally_weigh(&company, f.index, TALLY_LIKELIHOOD);
    const Tally *ended = tally_named(&company, "ended"), *patrol = tally_named(&company, "patrol");
    cr_assert(ended && patrol);
    cr_expect_eq(ended->count, 2);
    cr_expect_eq(ended->total, 2);
    cr_expect_eq(ended->articles, 2);
    cr_expect_eq(patrol->total, 5);
    cr_expect_gt(ended->likelihood, patrol->likelihood);
    cr_expect_gt(ended->information, 0);
    tallies_release(&company);
}

Test(concordance, spreads_hits_over_bins)
{
    Hits hits = {NULL, 0, 0};
    uint32_t bins[4];
    cr_assert(hits_of(f.index, f.store, query, 0, &hits));
    hits_dispersion(&hits, store_body(f.store, 0)->text.len, bins, 4);
    cr_expect_eq(bins[0] + bins[1] + bins[2] + bins[3], 3);
    cr_expect_eq(bins[3], 1);
    hits_release(&hits);
}

/* --- text for other programs --- */

/* What was left out is marked, on the side where it was. */
Test(concordance, snippets_are_marked_where_they_were_cut)
{
    static const struct {
        size_t cells;
        bool before, after;
    } cases[] = {{80, false, false}, {16, true, true}};
    static const char mark[] = "\xE2\x80\xA6";
    Hits hits = {NULL, 0, 0};
    Query *safe = query_parse(SLICE("safe"), NULL, NULL);
    cr_assert(hits_of(f.index, f.store, safe, 0, &hits));
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        Snippet snippet = {.text = STRBUF_INIT};
        snippet_make(store_body(f.store, 0), &hits, cases[i].cells, &snippet);
        Slice text = strbuf_slice(&snippet.text);
        cr_expect_eq(slice_starts(text, mark), cases[i].before, "%s", strbuf_str(&snippet.text));
        cr_expect_eq(slice_ends(text, mark), cases[i].after, "%s", strbuf_str(&snippet.text));
        snippet_release(&snippet);
    }
    hits_release(&hits);
    query_free(safe);
}

/* --- passages --- */

/* The rows of a query as "node+other+other|…", the words of a passage joined by +. */
static char *passages(Fixture *fixture, const char *text)
{
    Query *asked = query_parse(slice_from(text), NULL, NULL);
    Concordance rows;
    StrBuf out = STRBUF_INIT;
    concordance_init(&rows, fixture->store);
    for (ArticleId id = 0; id < store_count(fixture->store); id++) {
        Hits hits = {NULL, 0, 0};
        hits_of(fixture->index, fixture->store, asked, id, &hits);
        concordance_add(&rows, asked, id, hits.items, hits.count);
        hits_release(&hits);
    }
    for (size_t i = 0; i < rows.count; i++) {
        Slice body = store_body(fixture->store, rows.rows[i].article)->text;
        strbuf_puts(&out, i ? "|" : "");
        for (uint32_t k = 0; k < rows.rows[i].n_hits; k++) {
            const Hit *hit = &rows.hits[rows.rows[i].hits + k];
            strbuf_puts(&out, k ? "+" : "");
            strbuf_put_slice(&out, slice_sub(body, hit->start, hit->end));
        }
    }
    concordance_release(&rows);
    query_free(asked);
    return strbuf_steal(&out);
}

Test(passages, one_row_holds_the_words_that_the_query_joins)
{
    static const struct {
        const char *query, *rows;
    } cases[] = {
        {"ox", "ox|ox|ox"},
        {"ox OR hen", "ox|hen|hen|ox|ox"},
        {"ox NEAR/4 hen", "ox+hen"},
        {"hen ADJ/9 ox", "hen+hen+ox|ox"},
        {"ox NEAR/9 hen", "ox+hen+hen+ox|ox"},
        {"ox /s hen", "ox+hen"},
        {"ox /p hen", "ox+hen+hen+ox"},
        {"ox AND hen", "ox+hen|hen|ox|ox"},
        {"ox lang:en", "ox|ox|ox"},
        {"ox -cow", "ox|ox|ox"},
        {"ox hen cat", ""},
        {"(ox NEAR/4 hen) OR pig", "ox+hen|pig|pig"},
        {"(ox /p hen) AND pig", "ox+pig+hen+hen+ox|pig"},
        {"ox (hen OR pig)", "ox+pig+hen|hen|ox|ox+pig"},
    };
    Fixture farm = fixture_new();
    fixture_add(&farm, "one", "en", "A farm",
                "The ox, the pig, the hen. And a hen came by. There stood an ox.\n\n"
                "Another ox met a pig.");
    fixture_index(&farm, 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *rows = passages(&farm, cases[i].query);
        cr_expect_str_eq(rows, cases[i].rows, "%s: %s", cases[i].query, rows);
        free(rows);
    }
    fixture_free(&farm);
}

static void expect_sort(const char *text, const char *name)
{
    KwicSort sort = {.by = {KWIC_DATE, KWIC_NODE}};
    StrBuf out = STRBUF_INIT;
    bool ok = kwic_sort_parse(slice_from(text), &sort);
    kwic_sort_format(&sort, &out);
    cr_expect_eq(ok, name != NULL, "%s", text);
    cr_expect_str_eq(strbuf_str(&out), name ? name : "date node", "%s", text);
    strbuf_release(&out);
}

Test(passages, one_key_or_two_are_read)
{
    expect_sort("1R", "1R");
    expect_sort("3l", "3L");
    expect_sort("1R 2R", "1R 2R");
    expect_sort(" 3R,node ", "3R node");
    expect_sort("found", "found");
    expect_sort("", NULL);
    expect_sort("4L", NULL);
    expect_sort("1R 2R 3R", NULL);
}

/* Rows ascend by the words that the keys name, as far as these are shown. */
Test(concordance, rows_are_sorted_by_two_keys_and_the_words_are_known)
{
    static const KwicOrder by[] = {KWIC_LEFT_1,  KWIC_LEFT_2,  KWIC_LEFT_3,
                                   KWIC_RIGHT_1, KWIC_RIGHT_2, KWIC_RIGHT_3};
    for (size_t a = 0; a < 6; a++)
        for (size_t b = 0; b < 6; b++) {
            KwicSort sort = {{by[a], by[b]}, 5 + 7 * b, 9 + 5 * a};
            StrBuf before = STRBUF_INIT, key = STRBUF_INIT;
            concordance_sort(&lines, &sort, NULL, NULL);
            for (size_t i = 0; i < lines.count; i++) {
                strbuf_clear(&key);
                for (int k = 0; k < 2; k++) {
                    Range word;
                    Slice text = store_body(f.store, lines.rows[i].article)->text;
                    if (kwic_sort_word(f.store, &lines.rows[i], &sort, k, &word))
                        fold_word(slice_sub(text, word.start, word.end), FOLD_BASE, &key);
                    strbuf_puts(&key, " ");
                }
                cr_expect_leq(strcmp(strbuf_str(&before), strbuf_str(&key)), 0, "%s before %s",
                              strbuf_str(&before), strbuf_str(&key));
                strbuf_clear(&before);
                strbuf_puts(&before, strbuf_str(&key));
            }
            strbuf_release(&before);
            strbuf_release(&key);
        }
}

Test(concordance, the_third_word_is_counted_from_the_node)
{
    static const char *const left[] = {"safe", "a", "", "", "night"};
    KwicSort sort = {{KWIC_LEFT_3, KWIC_ADDED}, 80, 80};
    for (size_t i = 0; i < lines.count; i++) {
        Range word = {0, 0};
        Slice text = store_body(f.store, lines.rows[i].article)->text;
        bool found = kwic_sort_word(f.store, &lines.rows[i], &sort, 0, &word);
        cr_expect_eq(found, *left[i] != '\0', "row %zu", i);
        cr_expect(slice_eq_str(slice_sub(text, word.start, word.end), left[i]), "row %zu", i);
    }
}
