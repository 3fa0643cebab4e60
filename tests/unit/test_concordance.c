/* test_concordance.c - rows of a concordance: order, context, company, and as text for other
 * programs. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/concordance.h"
#include "dossier/export.h"
#include "dossier/snippet.h"
#include "dossier/tally.h"

#include <criterion/criterion.h>

static Fixture f;
static Query *query;
static Concordance lines;

static bool add(void *ctx, ArticleId id, const Hits *hits)
{
    concordance_add(ctx, id, hits->items, hits->count);
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
    concordance_sort(&lines, KWIC_ARTICLE, NULL, NULL);
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
    concordance_sort(&lines, KWIC_LEFT_1, NULL, NULL);
    expect_lines("l safe on a |patrol|. The patrol\n"
                 "Every |patrol| began at ni\n"
                 "ght, and no |Patrol| ended early\n"
                 "A quiet |patrol|, \"unseen\", \n"
                 "patrol. The |patrol| met a crowd\n");
}

Test(concordance, sorts_by_the_word_after)
{
    concordance_sort(&lines, KWIC_RIGHT_1, NULL, NULL);
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
