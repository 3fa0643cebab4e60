/* test_fields.c - what an article is, by the fields of a query; and the names of keyword groups. */
#include "config.h"

#include "search_fixture.h"

#include <criterion/criterion.h>

static Fixture f;

static void put(const char *key, const char *lang, const char *source, const char *author,
                const char *url, const char *date, const Slice *tags, size_t n_tags)
{
    Article article = {.key = slice_from(key), .tags = tags, .n_tags = n_tags};
    article.meta = (Meta){.lang = slice_from(lang),
                          .source = slice_from(source),
                          .author = slice_from(author),
                          .url = slice_from(url),
                          .date = INTERVAL_NONE,
                          .lang_origin = ORIGIN_DECLARED};
    if (*date)
        cr_assert(interval_parse_iso(slice_from(date), &article.meta.date));
    fixture_put(&f, article, "Mary Vane met the council of the port. A mayor spoke.");
}

static void add_groups(void)
{
    static const GroupTerm people[] = {{{NULL, 0}, {"Mary Vane", 9}, 0},
                                       {{NULL, 0}, {"Mrs Vane", 8}, 0},
                                       {{NULL, 0}, {"mayor", 5}, 1}},
                           elders[] = {{{NULL, 0}, {"council", 7}, 0}},
                           places[] = {{{NULL, 0}, {"port", 4}, 0}};
    static Group groups[4];
    groups[0] = (Group){.name = SLICE("people of old"), .terms = elders, .n_terms = 1};
    groups[1] = (Group){.name = SLICE("people"), .terms = people, .n_terms = 3};
    groups[2] = (Group){.name = SLICE("places near"), .terms = places, .n_terms = 1};
    groups[3] = (Group){.name = SLICE("places far"), .terms = elders, .n_terms = 1};
    store_set_info(f.store, &(DossierInfo){.groups = groups, .n_groups = 4});
}

static void setup(void)
{
    static const Slice sea[] = {{"sea trade", 9}, {"ports", 5}}, law[] = {{"law", 3}};
    f = fixture_new();
    put("one", "fr", "Le Courrier du Port", "Anne Vasseur", "https://a.example/Port/1",
        "2021-03-04", sea, 2);
    put("two", "fr-CA", "Herald", "Été Roy", "https://b.example/2", "2021-03", law, 1);
    put("three", "frr", "The Herald on Sunday", "Ete Roy", "", "2020-12-31", NULL, 0);
    put("tree", "en", "", "", "ftp://herald.example/x", "", NULL, 0);
    add_groups();
    fixture_index(&f, 2);
}

static void teardown(void)
{
    fixture_free(&f);
}

TestSuite(fields, .init = setup, .fini = teardown);

typedef struct Case {
    const char *query, *found; /* in the order of the dossier */
} Case;

static const Case cases[] = {
    {"lang:fr", "one two"},
    {"lang:FR", "one two"},
    {"lang:fr-ca", "two"},
    {"lang:frr", "three"},
    {"lang:f", ""},
    {"id:t", ""},
    {"id:tree", "tree"},
    {"id:t*", "two three tree"},
    {"id:tree*", "tree"},
    {"id:*", "one two three tree"},
    {"url:PORT/1", "one"},
    {"url:https", "one two"},
    {"url:herald.example/x", "tree"},
    {"url:example/xx", ""},
    {"source:herald", "two three"},
    {"source:\"herald on\"", "three"},
    {"source:\"herald sunday\"", ""},
    {"source:\"on herald\"", ""},
    {"source:her*", "two three"},
    {"source:her", ""},
    {"source:/^herald$/", "two"},
    {"author:ete", "two three"},
    {"author:\xC3\xA9t\xC3\xA9", "two"},
    {"author:\"ete roy\"", "two three"},
    {"author:\"ete vasseur\"", ""},
    {"tag:ports", "one"},
    {"tag:trade", "one"},
    {"tag:\"sea trade\"", "one"},
    {"tag:\"sea law\"", ""},
    {"tag:law", "two"},
    {"date:2021", "one two"},
    {"date:2021-03-05", "two"},
    {"date:2021-03-04", "one two"},
    {"date:2021-03-31", "two"},
    {"date:2021-04", ""},
    {"date:..2020", "three"},
    {"date:2020-12-31..2021-03-01", "two three"},
    {"date:2021..", "one two"},
    {"-date:2021", "three tree"},
    {"is:read", ""},
    {"is:unread", "one two three tree"},
};

static char *find(const char *text, const QueryHooks *hooks)
{
    QueryScope scope = {.store = f.store, .hooks = hooks};
    SearchOptions options = {.order = ORDER_LIST};
    StrBuf out = STRBUF_INIT;
    Query *query = query_parse(slice_from(text), &scope, NULL);
    Results *results = search_run(f.index, f.store, query, &options);
    for (size_t i = 0; i < results_count(results); i++) {
        strbuf_puts(&out, i ? " " : "");
        strbuf_put_slice(&out, store_article(f.store, results_at(results, i).article)->key);
    }
    results_free(results);
    query_free(query);
    return out.ptr ? strbuf_steal(&out) : mem_strdup("");
}

Test(fields, find_what_articles_are)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *found = find(cases[i].query, NULL);
        cr_expect_str_eq(found, cases[i].found, "%s: %s, expected %s", cases[i].query, found,
                         cases[i].found);
        free(found);
    }
}

/* --- what others know of an article --- */

static bool is_read(void *ctx, ArticleId id)
{
    (void)ctx;
    return id == 2;
}

static Interval date_of(void *ctx, ArticleId id)
{
    (void)ctx;
    return id == 3 ? interval_year(1999) : INTERVAL_NONE;
}

Test(fields, ask_those_who_know_better)
{
    static const QueryHooks hooks = {.is_read = is_read, .date = date_of};
    char *read = find("is:read", &hooks), *unread = find("is:unread", &hooks),
         *dated = find("date:1999-05", &hooks), *none = find("date:2021", &hooks);
    cr_expect_str_eq(read, "three");
    cr_expect_str_eq(unread, "one two tree");
    cr_expect_str_eq(dated, "tree");
    cr_expect_str_eq(none, "");
    free(read);
    free(unread);
    free(dated);
    free(none);
}

/* --- keyword groups --- */

/* What is hit in the first article, or what is wrong with the query. */
static void expect_group(const char *text, const char *want)
{
    QueryScope scope = {.store = f.store};
    QueryError error;
    Hits hits = {NULL, 0, 0};
    StrBuf out = STRBUF_INIT;
    Query *query = query_parse(slice_from(text), &scope, &error);
    if (error.message[0])
        strbuf_puts(&out, error.message);
    else if (hits_of(f.index, f.store, query, 0, &hits))
        for (size_t i = 0; i < hits.count; i++) {
            strbuf_puts(&out, i ? "," : "");
            strbuf_put_slice(&out, slice_sub(store_body(f.store, 0)->text, hits.items[i].start,
                                             hits.items[i].end));
        }
    cr_expect_str_eq(strbuf_str(&out), want, "%s: %s", text, strbuf_str(&out));
    strbuf_release(&out);
    hits_release(&hits);
    query_free(query);
}

Test(fields, a_group_is_meant_by_its_name_or_the_only_beginning)
{
    expect_group("@people", "Mary Vane,mayor");
    expect_group("@PEOPLE", "Mary Vane,mayor");
    expect_group("@\"people of\"", "council");
    expect_group("@\"places near\"", "port");
    expect_group("@places ", "no keyword group “places” in this dossier");
    expect_group("@near ", "no keyword group “near” in this dossier");
    expect_group("group:people", "Mary Vane,mayor");
}

Test(fields, a_member_of_a_group_is_meant_by_words_of_one_of_its_terms)
{
    expect_group("@people:mayor", "mayor");
    expect_group("@people:vane", "Mary Vane");
    expect_group("@people:mrs", "Mary Vane");
    expect_group("@people:mary-vane", "Mary Vane");
    expect_group("@people:vane-mary ", "no “vane-mary” in the keyword group “people”");
    expect_group("@people:council ", "no “council” in the keyword group “people”");
}
