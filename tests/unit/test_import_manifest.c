/* test_import_manifest.c - an import as a user sees it: folders in, manifests out, run again, hand
 * edits kept. */
#include "config.h"

#include "import_place.h"
#include "dossier/load.h"

/* --- the manifest ----------------------------------------------------------------------------- */

Test(import, a_folder_becomes_a_dossier)
{
    Place p;
    begin(&p);
    put(&p, "two.txt", ARTICLE_TWO);
    put(&p, "one.txt", ARTICLE_ONE);
    import_folder(&p);
    cr_expect(p.ok);
    char *text = get(&p, "manifest.yaml");
    const char *want = "\narticles:\n"
                       "  - id: one\n    file: one.txt\n    title: Bridge closed to lorries\n    "
                       "date: 2020-03-02\n    lang: en\n"
                       "    author: Anna Carter\n    guessed: [title, lang]\n"
                       "  - id: two\n    file: two.txt\n    title: Bridge open again\n    date: "
                       "2020-05-11\n    lang: en\n"
                       "    guessed: [title, lang]\n";
    cr_expect_not_null(strstr(text, want), "found:\n%s", text);
    free(text);
    end(&p);
}

Test(import, what_it_writes_the_loader_reads_without_a_finding)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    put(&p, "two.txt", ARTICLE_TWO);
    import_folder(&p);
    char *path = path_in(&p, "manifest.yaml");
    Store *store = store_new();
    LoaderOptions options = {.threads = 2, .wake_fd = -1};
    Loader *loader = loader_open(store, &path, 1, &options);
    loader_wait(loader);
    DiagList findings = DIAG_LIST_INIT;
    loader_findings(loader, &findings);
    cr_expect_eq(findings.count, 0, "%s", findings.count ? findings.items[0].message : "");
    cr_expect_eq(store_bodies(store), 2);
    ArticleId id = store_find(store, SLICE("one"));
    cr_assert_neq(id, ARTICLE_NONE);
    cr_expect(slice_eq_str(article_title(store, id), "Bridge closed to lorries"));
    cr_expect(slice_starts(
        slice_sub(store_body(store, id)->text, store_body(store, id)->blocks[1].start, SIZE_MAX),
        "The bridge at"));
    diag_list_release(&findings);
    loader_free(loader);
    store_free(store);
    free(path);
    end(&p);
}

Test(import, running_again_changes_nothing)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    import_folder(&p);
    char *before = get(&p, "manifest.yaml");
    import_folder(&p);
    char *after = get(&p, "manifest.yaml");
    cr_expect_str_eq(before, after);
    cr_expect_eq(p.added, 0);
    cr_expect_eq(p.known, 1);
    cr_expect_eq(p.diff.len, 0);
    free(before);
    free(after);
    end(&p);
}

Test(import, a_dry_run_writes_nothing_and_shows_the_edit)
{
    Place p;
    begin(&p);
    const char *const names[] = {""};
    put(&p, "one.txt", ARTICLE_ONE);
    import(&p, names, 1, NULL, true);
    char *path = path_in(&p, "manifest.yaml");
    cr_expect_neq(access(path, F_OK), 0);
    cr_expect_not_null(strstr(strbuf_str(&p.diff), "+  - id: one\n"));
    free(path);
    end(&p);
}

/* Before, and what stands after it when two.txt has been added; %N marks where the new entry
 * belongs. */
static const struct {
    const char *before, *after;
} EDITS[] = {
    {"# mine\ndossier: 1\n\narticles:\n  # the first\n  - file: one.txt   # here\n    id: my-one\n "
     "   title: \"My title\"\n\n# groups follow\ngroups: []\n",
     "# mine\ndossier: 1\n\narticles:\n  # the first\n  - file: one.txt   # here\n    id: my-one\n "
     "   title: \"My title\"\n%N\n# groups follow\ngroups: []\n"},
    {"dossier: 1\narticles:\n- id: one\n  file: one.txt\n",
     "dossier: 1\narticles:\n- id: one\n  file: one.txt\n%N"},
    {"dossier: 1\narticles:\n  - id: one\n    file: one.txt",
     "dossier: 1\narticles:\n  - id: one\n    file: one.txt\n%N"},
    {"dossier: 1\narticles:\n      - id: one\n        file: one.txt\n        tags: [a,\n          "
     "b]  # two\ntitle: x\n",
     "dossier: 1\narticles:\n      - id: one\n        file: one.txt\n        tags: [a,\n          "
     "b]  # two\n%Ntitle: x\n"},
    {"dossier: 1\narticles:\n  - id: one\n    file: one.txt\n    source: >-\n      A long\n      "
     "name\ntitle: x\n",
     "dossier: 1\narticles:\n  - id: one\n    file: one.txt\n    source: >-\n      A long\n      "
     "name\n%Ntitle: x\n"},
    {"dossier: 1\r\narticles:\r\n  - id: one\r\n    file: one.txt\r\ntitle: x\r\n",
     "dossier: 1\r\narticles:\r\n  - id: one\r\n    file: one.txt\r\n%Ntitle: x\r\n"},
    {"\xEF\xBB\xBF"
     "dossier: 1\narticles:\n  - id: one\n    file: ./one.txt\ntitle: x\n",
     "\xEF\xBB\xBF"
     "dossier: 1\narticles:\n  - id: one\n    file: ./one.txt\n%Ntitle: x\n"},
    {"dossier: 1\ntitle: x\narticles: [{id: one, file: one.txt}]  # short\n",
     "dossier: 1\ntitle: x\narticles: [{id: one, file: one.txt}%N]  # short\n"},
};

static size_t indent_of(const char *before)
{
    const char *dash = strstr(before, "- ");
    size_t n = 0;
    while (dash && dash - n > before && dash[-1 - (ptrdiff_t)n] == ' ')
        n++;
    return n;
}

static void put_new_entry(StrBuf *out, const char *before)
{
    static const char *const lines[] = {
        "id: two",          "file: two.txt", "title: Bridge open again",
        "date: 2020-05-11", "lang: en",      "guessed: [title, lang]"};
    const char *eol = strstr(before, "\r\n") ? "\r\n" : "\n";
    bool flow = strchr(before, '{') != NULL;
    strbuf_puts(out, flow ? ", {" : "");
    for (size_t i = 0; i < 6; i++) {
        if (flow) {
            strbuf_printf(out, "%s%s", i ? ", " : "", lines[i]);
            continue;
        }
        strbuf_pad(out, ' ', indent_of(before));
        strbuf_printf(out, "%s%s%s", i ? "  " : "- ", lines[i], eol);
    }
    strbuf_puts(out, flow ? "}" : "");
}

ParameterizedTestParameters(import, edits)
{
    static size_t numbers[sizeof EDITS / sizeof *EDITS];
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        numbers[i] = i;
    return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof *numbers);
}

ParameterizedTest(size_t *number, import, edits)
{
    const char *before = EDITS[*number].before, *mark = strstr(EDITS[*number].after, "%N");
    StrBuf want = STRBUF_INIT;
    strbuf_put(&want, EDITS[*number].after, (size_t)(mark - EDITS[*number].after));
    put_new_entry(&want, before);
    strbuf_puts(&want, mark + 2);
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    put(&p, "two.txt", ARTICLE_TWO);
    put(&p, "manifest.yaml", before);
    import_folder(&p);
    char *after = get(&p, "manifest.yaml");
    cr_expect(p.ok);
    cr_expect_eq(p.added, 1);
    cr_expect_str_eq(after, strbuf_str(&want), "found:\n%s\nexpected:\n%s", after,
                     strbuf_str(&want));
    free(after);
    strbuf_release(&want);
    end(&p);
}

static const char *const EMPTY[] = {
    "dossier: 1\narticles:\ntitle: x\n", "dossier: 1\narticles: []\ntitle: x\n",
    "dossier: 1\ntitle: x\n", "dossier: 1\narticles: [] # none\n", ""};

ParameterizedTestParameters(import, empty)
{
    static size_t numbers[sizeof EMPTY / sizeof *EMPTY];
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        numbers[i] = i;
    return cr_make_param_array(size_t, numbers, sizeof numbers / sizeof *numbers);
}

/* Whatever stands there for no articles, a second run finds the one that the first has added. */
ParameterizedTest(size_t *number, import, empty)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    put(&p, "manifest.yaml", EMPTY[*number]);
    import_folder(&p);
    cr_expect(p.ok);
    cr_expect_eq(p.added, 1);
    char *text = get(&p, "manifest.yaml");
    import_folder(&p);
    cr_expect_eq(p.added, 0, "after:\n%s", text);
    cr_expect_eq(p.known, 1, "after:\n%s", text);
    free(text);
    end(&p);
}

Test(import, a_manifest_that_cannot_be_read_is_left_alone)
{
    static const char *const broken[] = {"dossier: 1\narticles:\n  - id: [one\n",
                                         "dossier: 1\narticles: {a: b}\n",
                                         "dossier: 1\ntitle: \xFF\narticles:\n  - id: x\n"};
    for (size_t i = 0; i < 3; i++) {
        Place p;
        begin(&p);
        put(&p, "one.txt", ARTICLE_ONE);
        put(&p, "manifest.yaml", broken[i]);
        import_folder(&p);
        char *after = get(&p, "manifest.yaml");
        cr_expect_not(p.ok);
        cr_expect_gt(p.findings.errors, 0);
        cr_expect_str_eq(after, broken[i]);
        free(after);
        end(&p);
    }
}

Test(import, gone_files_are_counted_and_kept)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    put(&p, "two.txt", ARTICLE_TWO);
    import_folder(&p);
    char *path = path_in(&p, "two.txt");
    unlink(path);
    free(path);
    import_folder(&p);
    cr_expect_eq(p.gone, 1);
    char *text = get(&p, "manifest.yaml");
    cr_expect_not_null(strstr(text, "id: two"));
    free(text);
    end(&p);
}

/* --- texts beside the manifest ---------------------------------------------------------------- */

#define FEED                                                                                       \
    "<rss version=\"2.0\"><channel><title>The Courier</title>"                                     \
    "<item><title>First item</title><link>https://c.example/1</link><description>&lt;p&gt;A text " \
    "with &lt;em&gt;emphasis&lt;/em&gt; in it.&lt;/p&gt;</description></item>"                     \
    "<item><title>Second item</title><link>https://c.example/2</link><description>Another text, "  \
    "about something else.</description></item>%s</channel></rss>"

static void put_feed(const Place *p, const char *more)
{
    StrBuf feed = STRBUF_INIT;
    const char *mark = strstr(FEED, "%s");
    strbuf_put(&feed, FEED, (size_t)(mark - FEED));
    strbuf_puts(&feed, more);
    strbuf_puts(&feed, mark + 2);
    put(p, "courier.rss", strbuf_str(&feed));
    strbuf_release(&feed);
}

Test(import, items_of_a_feed_get_files_of_their_own)
{
    Place p;
    begin(&p);
    put_feed(&p, "");
    import_folder(&p);
    cr_expect(p.ok);
    cr_expect_eq(p.added, 2);
    char *text = get(&p, "articles/courier-first-item.md");
    cr_expect_str_eq(text, "A text with *emphasis* in it.\n");
    free(text);
    end(&p);
}

Test(import, a_feed_that_grew_adds_its_new_item_only)
{
    Place p;
    begin(&p);
    const char *const names[] = {"courier.rss"};
    put_feed(&p, "");
    import(&p, names, 1, NULL, false);
    put_feed(&p, "<item><title>Third item</title><description>A third text, longer than "
                 "nothing.</description></item>");
    import(&p, names, 1, NULL, false);
    cr_expect_eq(p.added, 1);
    cr_expect_eq(p.known, 2);
    char *text = get(&p, "articles/courier-third-item.md");
    cr_expect_str_eq(text, "A third text, longer than nothing.\n");
    free(text);
    end(&p);
}

Test(import, a_folder_of_its_own_gets_the_texts)
{
    Place p;
    begin(&p);
    const char *const names[] = {"in/one.txt", "in/two.txt"};
    put(&p, "in/one.txt", ARTICLE_ONE);
    put(&p, "in/two.txt", ARTICLE_TWO);
    import(&p, names, 2, "out", false);
    cr_expect(p.ok);
    char *text = get(&p, "out/articles/one.txt"), *manifest = get(&p, "out/manifest.yaml"),
         *beside = path_in(&p, "in/manifest.yaml");
    cr_expect_str_eq(text, ARTICLE_ONE);
    cr_expect_not_null(strstr(manifest, "file: articles/one.txt"));
    cr_expect_neq(access(beside, F_OK), 0);
    import(&p, names, 2, "out", false);
    cr_expect_eq(p.added, 0);
    cr_expect_eq(p.known, 2);
    free(text);
    free(manifest);
    free(beside);
    end(&p);
}

Test(import, never_writes_over_a_file)
{
    Place p;
    begin(&p);
    const char *const names[] = {"in/one.txt"};
    put(&p, "in/one.txt", ARTICLE_ONE);
    put(&p, "out/x", "");
    put(&p, "out/articles/one.txt", "precious");
    import(&p, names, 1, "out", false);
    char *text = get(&p, "out/articles/one.txt"), *manifest = get(&p, "out/manifest.yaml");
    cr_expect_not(p.ok);
    cr_expect_str_eq(text, "precious");
    cr_expect_str_empty(manifest);
    free(text);
    free(manifest);
    end(&p);
}

Test(import, the_manifest_lies_in_what_the_sources_have_in_common)
{
    char *const sources[] = {"/tmp/dossier-nowhere/a/x.txt", "/tmp/dossier-nowhere/a/b/y.txt",
                             "/tmp/dossier-nowhere/ab/z.txt"};
    char *two = import_manifest_path(sources, 2, NULL),
         *three = import_manifest_path(sources, 3, NULL);
    cr_expect_str_eq(two, "/tmp/dossier-nowhere/a/manifest.yaml");
    cr_expect_str_eq(three, "/tmp/dossier-nowhere/manifest.yaml");
    free(two);
    free(three);
}

/* --- in memory -------------------------------------------------------------------------------- */

Test(folder, a_library_speaks_for_the_texts_and_is_no_article)
{
    Place p;
    begin(&p);
    put(&p, "steps.txt", "There are ninety-one steps on the quay, and one more at low tide.\n");
    put(&p, "other.txt", ARTICLE_ONE);
    put(&p, "z.bib", "@misc{steps, title = {The steps}, year = 2019, keywords = {quay}}\n");
    char *path = mem_strdup(p.folder);
    Store *store = store_new();
    LoaderOptions options = {.threads = 2, .wake_fd = -1};
    Loader *loader = loader_open(store, &path, 1, &options);
    loader_wait(loader);
    cr_expect_eq(store_count(store), 2);
    ArticleId id = store_find(store, SLICE("steps"));
    cr_assert_neq(id, ARTICLE_NONE);
    cr_expect(slice_eq_str(article_title(store, id), "The steps"));
    cr_expect_eq(article_date(store, id).precision, PRECISION_YEAR);
    cr_expect_eq(store_article(store, id)->n_tags, 1);
    loader_free(loader);
    store_free(store);
    free(path);
    end(&p);
}
