/* test_import_manifest.c - an import as a user sees it: folders in, manifests out, run again, hand edits kept; and what must
 * not bring it down. */
#include "config.h"

#include "dossier/file.h"
#include "dossier/import_run.h"
#include "dossier/lint.h"
#include "dossier/loader.h"
#include "store/import/edits.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define ARTICLE_ONE "Bridge closed to lorries\n\nBy Anna Carter\n2 March 2020\n\nThe bridge at Saint-Aubin has been closed to lorries since Monday, because a crack was found in its second pier.\n"
#define ARTICLE_TWO "Bridge open again\n\n11 May 2020\n\nThe bridge at Saint-Aubin is open again. The inspection of the piers took five weeks and cost nine thousand crowns.\n"

/* --- a place to work in --------------------------------------------------------------------------- */

typedef struct Place {
    char folder[64];
    DiagList findings;
    size_t added, known, gone;
    StrBuf diff;
    bool ok;
} Place;

static void begin(Place *p)
{
    memset(p, 0, sizeof *p);
    p->findings = DIAG_LIST_INIT;
    strcpy(p->folder, "/tmp/dossier-test-XXXXXX");
    cr_assert_not_null(mkdtemp(p->folder));
}

static char *path_in(const Place *p, const char *name)
{
    return file_join(p->folder, name);
}

static void put(const Place *p, const char *name, const char *text)
{
    char *path = path_in(p, name), *folder = file_folder(path);
    mkdir(folder, 0755);
    cr_assert_eq(file_write_atomic(path, slice_from(text)), FILE_OK);
    free(folder);
    free(path);
}

static char *get(const Place *p, const char *name)
{
    StrBuf text = STRBUF_INIT;
    char *path = path_in(p, name);
    FileError error = file_read(path, 1 << 20, &text);
    free(path);
    if (error != FILE_OK)
        strbuf_clear(&text);
    strbuf_puts(&text, "");
    return text.len ? strbuf_steal(&text) : mem_strdup("");
}

static void end(Place *p)
{
    char *const argv[] = {"rm", "-rf", p->folder, NULL};
    pid_t pid = fork();
    if (pid == 0) {
        execvp(argv[0], argv);
        _exit(1);
    }
    waitpid(pid, NULL, 0);
    strbuf_release(&p->diff);
    diag_list_release(&p->findings);
}

/* Imports the folder (or what is named) once; writes unless dry. */
static void import(Place *p, const char *const *names, size_t n, const char *out, bool dry)
{
    char *sources[8];
    for (size_t i = 0; i < n; i++)
        sources[i] = *names[i] ? path_in(p, names[i]) : mem_strdup(p->folder);
    char *out_path = out ? path_in(p, out) : NULL;
    ImportOptions options = {.threads = 2};
    diag_list_release(&p->findings);
    Collection *c = import_collect(sources, n, &options, &p->findings);
    char *path = import_manifest_path(sources, n, out_path);
    ManifestPlan plan;
    p->ok = manifest_plan_make(&plan, path, c, &p->findings);
    p->added = plan.n_items;
    p->known = plan.known;
    p->gone = plan.gone;
    strbuf_clear(&p->diff);
    manifest_plan_diff(&plan, &p->diff);
    if (p->ok && !dry)
        p->ok = manifest_plan_write(&plan, c, &options, &p->findings);
    manifest_plan_release(&plan);
    collection_free(c);
    for (size_t i = 0; i < n; i++)
        free(sources[i]);
    free(out_path);
    free(path);
}

static void import_folder(Place *p)
{
    const char *const names[] = {""};
    import(p, names, 1, NULL, false);
}

static bool has_finding(const Place *p, DiagLevel level, const char *part)
{
    for (size_t i = 0; i < p->findings.count; i++) {
        if (p->findings.items[i].level == level && strstr(p->findings.items[i].message, part))
            return true;
    }
    return false;
}

/* --- the manifest ---------------------------------------------------------------------------------- */

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
                       "  - id: one\n    file: one.txt\n    title: Bridge closed to lorries\n    date: 2020-03-02\n    lang: en\n"
                       "    author: Anna Carter\n    guessed: [title, lang]\n"
                       "  - id: two\n    file: two.txt\n    title: Bridge open again\n    date: 2020-05-11\n    lang: en\n"
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
    cr_expect(slice_starts(slice_sub(store_body(store, id)->text, store_body(store, id)->blocks[1].start, SIZE_MAX), "The bridge at"));
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

/* Before, and what stands after it when two.txt has been added; %N marks where the new entry belongs. */
static const struct {
    const char *before, *after;
} EDITS[] = {
    {"# mine\ndossier: 1\n\narticles:\n  # the first\n  - file: one.txt   # here\n    id: my-one\n    title: \"My title\"\n\n# groups follow\ngroups: []\n",
     "# mine\ndossier: 1\n\narticles:\n  # the first\n  - file: one.txt   # here\n    id: my-one\n    title: \"My title\"\n%N\n# groups follow\ngroups: []\n"},
    {"dossier: 1\narticles:\n- id: one\n  file: one.txt\n", "dossier: 1\narticles:\n- id: one\n  file: one.txt\n%N"},
    {"dossier: 1\narticles:\n  - id: one\n    file: one.txt", "dossier: 1\narticles:\n  - id: one\n    file: one.txt\n%N"},
    {"dossier: 1\narticles:\n      - id: one\n        file: one.txt\n        tags: [a,\n          b]  # two\ntitle: x\n",
     "dossier: 1\narticles:\n      - id: one\n        file: one.txt\n        tags: [a,\n          b]  # two\n%Ntitle: x\n"},
    {"dossier: 1\narticles:\n  - id: one\n    file: one.txt\n    source: >-\n      A long\n      name\ntitle: x\n",
     "dossier: 1\narticles:\n  - id: one\n    file: one.txt\n    source: >-\n      A long\n      name\n%Ntitle: x\n"},
    {"dossier: 1\r\narticles:\r\n  - id: one\r\n    file: one.txt\r\ntitle: x\r\n",
     "dossier: 1\r\narticles:\r\n  - id: one\r\n    file: one.txt\r\n%Ntitle: x\r\n"},
    {"\xEF\xBB\xBF" "dossier: 1\narticles:\n  - id: one\n    file: ./one.txt\ntitle: x\n",
     "\xEF\xBB\xBF" "dossier: 1\narticles:\n  - id: one\n    file: ./one.txt\n%Ntitle: x\n"},
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
    static const char *const lines[] = {"id: two", "file: two.txt", "title: Bridge open again", "date: 2020-05-11", "lang: en", "guessed: [title, lang]"};
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
    cr_expect_str_eq(after, strbuf_str(&want), "found:\n%s\nexpected:\n%s", after, strbuf_str(&want));
    free(after);
    strbuf_release(&want);
    end(&p);
}

static const char *const EMPTY[] = {"dossier: 1\narticles:\ntitle: x\n", "dossier: 1\narticles: []\ntitle: x\n", "dossier: 1\ntitle: x\n", "dossier: 1\narticles: [] # none\n", ""};

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
    static const char *const broken[] = {"dossier: 1\narticles:\n  - id: [one\n", "dossier: 1\narticles: {a: b}\n", "dossier: 1\ntitle: \xFF\narticles:\n  - id: x\n"};
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

/* --- edits ------------------------------------------------------------------------------------------ */

Test(edits, several_in_one_diff)
{
    const char *before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n";
    TextEdits edits = {NULL, 0, 0};
    StrBuf after = STRBUF_INIT, diff = STRBUF_INIT;
    edits_add(&edits, 30, 0, SLICE("new\n")); /* between 13 and 14 */
    edits_add(&edits, 2, 1, SLICE("two"));
    edits_apply(&edits, slice_from(before), &after);
    cr_expect_str_eq(strbuf_str(&after), "1\ntwo\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\nnew\n14\n15\n");
    edits_diff(&edits, slice_from(before), "a", "b", &diff);
    cr_expect_str_eq(strbuf_str(&diff), "--- a\n+++ b\n@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n"
                                        "@@ -11,5 +11,6 @@\n 11\n 12\n 13\n+new\n 14\n 15\n");
    edits_release(&edits);
    strbuf_release(&after);
    strbuf_release(&diff);
}

/* --- lint -------------------------------------------------------------------------------------------- */

typedef struct Loaded {
    Store *store;
    Loader *loader;
    char *path;
    StrBuf text;
    DiagList findings;
    LintSummary summary;
} Loaded;

static void load_and_lint(const Place *p, Loaded *l)
{
    l->path = path_in(p, "manifest.yaml");
    l->store = store_new();
    l->text = STRBUF_INIT;
    l->findings = DIAG_LIST_INIT;
    file_read(l->path, 1 << 20, &l->text);
    LoaderOptions options = {.threads = 2, .wake_fd = -1};
    l->loader = loader_open(l->store, &l->path, 1, &options);
    loader_wait(l->loader);
    LintOptions lint = {.manifest = l->path, .text = strbuf_slice(&l->text)};
    l->summary = lint_articles(l->store, &lint, &l->findings);
}

static void unload(Loaded *l)
{
    loader_free(l->loader);
    store_free(l->store);
    free(l->path);
    strbuf_release(&l->text);
    diag_list_release(&l->findings);
}

static const Diag *finding_of(const Loaded *l, const char *part)
{
    for (size_t i = 0; i < l->findings.count; i++) {
        if (strstr(l->findings.items[i].message, part))
            return &l->findings.items[i];
    }
    return NULL;
}

Test(lint, says_what_a_curator_wants_to_know)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    put(&p, "copy.txt", ARTICLE_ONE);
    put(&p, "undated.txt", "A title of its own\n\nA text without a date, which nobody will ever be able to place in time.\n");
    put(&p, "strange.txt", "Qwx zzk\n\nQrk plm zzt vvk. Wqx jkl zzk.\n");
    put(&p, "manifest.yaml", "dossier: 1\narticles:\n  - id: one\n    file: one.txt\n    title: Bridge closed to lorries\n    date: 2020-03-02\n    lang: en\n"
                             "  - id: copy\n    file: copy.txt\n    title: Bridge closed to lorries\n    date: 2020-03-03\n    lang: en\n"
                             "  - id: undated\n    file: undated.txt\n    title: A title of its own\n    lang: en\n    guessed: [title]\n"
                             "  - id: strange\n    file: strange.txt\n    date: 2020\n"
                             "  - id: dead\n    file: dead.txt\n");
    Loaded l;
    load_and_lint(&p, &l);
    cr_expect_eq(l.summary.articles, 5);
    cr_expect_eq(l.summary.dead, 1);
    cr_expect_eq(l.summary.duplicates, 1);
    cr_expect_eq(l.summary.undated, 1);
    const Diag *copy = finding_of(&l, "its text is that of one");
    cr_assert_not_null(copy);
    cr_expect_eq(copy->line, 8);
    cr_expect_eq(copy->level, DIAG_WARNING);
    cr_expect_not_null(finding_of(&l, "undated: no date"));
    cr_expect_not_null(finding_of(&l, "undated: the title is a guess"));
    unload(&l);
    end(&p);
}

Test(lint, the_fix_adds_what_the_text_says_and_nothing_else)
{
    static const char before[] = "dossier: 1\narticles:\n  - id: one  # mine\n    file: one.txt\n    title: My title\n    guessed: [title]\n\n"
                                 "  - {id: two, file: two.txt}\ngroups: []\n";
    static const char after[] = "dossier: 1\narticles:\n  - id: one  # mine\n    file: one.txt\n    title: My title\n    guessed: [title, lang]\n"
                                "    date: 2020-03-02\n    lang: en\n    author: Anna Carter\n\n"
                                "  - {id: two, file: two.txt}\ngroups: []\n";
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    put(&p, "two.txt", ARTICLE_TWO);
    put(&p, "manifest.yaml", before);
    Loaded l;
    load_and_lint(&p, &l);
    ManifestPlan plan;
    size_t filled;
    cr_assert(lint_fix(l.store, l.path, &plan, &filled, &p.findings));
    cr_expect_eq(filled, 3);
    cr_expect_str_eq(strbuf_str(&plan.after), after, "found:\n%s", strbuf_str(&plan.after));
    cr_expect(manifest_plan_save(&plan, &p.findings));
    manifest_plan_release(&plan);
    unload(&l);
    load_and_lint(&p, &l);
    cr_assert(lint_fix(l.store, l.path, &plan, &filled, &p.findings));
    cr_expect_eq(filled, 0);
    manifest_plan_release(&plan);
    unload(&l);
    end(&p);
}

/* --- texts beside the manifest ---------------------------------------------------------------------- */

#define FEED "<rss version=\"2.0\"><channel><title>The Courier</title>" \
             "<item><title>First item</title><link>https://c.example/1</link><description>&lt;p&gt;A text with &lt;em&gt;emphasis&lt;/em&gt; in it.&lt;/p&gt;</description></item>" \
             "<item><title>Second item</title><link>https://c.example/2</link><description>Another text, about something else.</description></item>%s</channel></rss>"

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
    put_feed(&p, "<item><title>Third item</title><description>A third text, longer than nothing.</description></item>");
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
    char *text = get(&p, "out/articles/one.txt"), *manifest = get(&p, "out/manifest.yaml"), *beside = path_in(&p, "in/manifest.yaml");
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
    char *const sources[] = {"/tmp/dossier-nowhere/a/x.txt", "/tmp/dossier-nowhere/a/b/y.txt", "/tmp/dossier-nowhere/ab/z.txt"};
    char *two = import_manifest_path(sources, 2, NULL), *three = import_manifest_path(sources, 3, NULL);
    cr_expect_str_eq(two, "/tmp/dossier-nowhere/a/manifest.yaml");
    cr_expect_str_eq(three, "/tmp/dossier-nowhere/manifest.yaml");
    free(two);
    free(three);
}

/* --- what must not bring it down --------------------------------------------------------------------- */

Test(robust, one_line_for_each_thing_that_is_no_article, .timeout = 20)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    char *fifo = path_in(&p, "fifo.txt"), *secret = path_in(&p, "secret.txt"), *huge = path_in(&p, "huge.txt");
    char *dangling = path_in(&p, "dangling.txt");
    cr_assert_eq(mkfifo(fifo, 0644), 0);
    put(&p, "secret.txt", "x");
    cr_assert_eq(chmod(secret, 0), 0);
    int fd = open(huge, O_WRONLY | O_CREAT, 0644);
    cr_assert_eq(ftruncate(fd, (off_t)1 << 30), 0);
    close(fd);
    cr_assert_eq(symlink("nowhere", dangling), 0);
    const char *const names[] = {"", "vanished.txt", "dangling.txt"};
    import(&p, names, 3, NULL, false);
    cr_expect(p.ok);
    cr_expect_eq(p.added, geteuid() == 0 ? 2 : 1); /* root may read everything */
    cr_expect(has_finding(&p, DIAG_ERROR, "not a regular file"));
    cr_expect(has_finding(&p, DIAG_ERROR, "file too large"));
    cr_expect(has_finding(&p, DIAG_ERROR, "no such file"));
    if (geteuid() != 0)
        cr_expect(has_finding(&p, DIAG_ERROR, "permission denied"));
    free(fifo);
    free(secret);
    free(huge);
    free(dangling);
    end(&p);
}

/* Elements nested deeper than libxml2 goes, and a line of some megabytes: what can be read comes in, soon. */
Test(robust, deep_pages_and_long_lines, .timeout = 30)
{
    Place p;
    begin(&p);
    StrBuf deep = STRBUF_INIT, wide = STRBUF_INIT;
    strbuf_puts(&deep, "<html><body><h1>Deep page</h1><p>This is the only paragraph of a page that then goes down and down and down.</p>");
    for (int i = 0; i < 100000; i++)
        strbuf_puts(&deep, "<div>");
    strbuf_puts(&deep, "bottom");
    strbuf_puts(&wide, "A title\n\n");
    for (int i = 0; i < 500000; i++)
        strbuf_puts(&wide, "word ");
    put(&p, "deep.html", strbuf_str(&deep));
    put(&p, "wide.txt", strbuf_str(&wide));
    put(&p, "one.txt", ARTICLE_ONE);
    import_folder(&p);
    cr_expect(p.ok);
    cr_expect_geq(p.added, 2);
    cr_expect_leq(p.findings.errors + p.findings.warnings, 2);
    strbuf_release(&deep);
    strbuf_release(&wide);
    end(&p);
}

Test(robust, a_stop_ends_the_reading)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    atomic_bool stop = true;
    ImportOptions options = {.threads = 1, .stop = &stop};
    char *source = mem_strdup(p.folder);
    Collection *c = import_collect(&source, 1, &options, &p.findings);
    cr_expect_eq(collection_count(c), 0);
    collection_free(c);
    free(source);
    end(&p);
}

static void note_progress(void *ctx, const ImportProgress *progress)
{
    *(ImportProgress *)ctx = *progress;
}

Test(robust, progress_ends_with_everything_done)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    put(&p, "two.txt", ARTICLE_TWO);
    ImportProgress last = {.files = 0};
    ImportOptions options = {.threads = 2, .on_progress = note_progress, .ctx = &last};
    char *source = mem_strdup(p.folder);
    collection_free(import_collect(&source, 1, &options, &p.findings));
    cr_expect(last.done);
    cr_expect_eq(last.files, 2);
    cr_expect_eq(last.articles, 2);
    cr_expect_eq(last.bytes, last.of_bytes);
    free(source);
    end(&p);
}

/* All inputs of tests/import at once: articles, links and titles are those of each input alone. */
Test(import, all_at_once_gives_the_same, .timeout = 60)
{
    const char *srcdir = getenv("srcdir");
    StrBuf root = STRBUF_INIT;
    strbuf_printf(&root, "%s/tests/import/inputs/txt", srcdir ? srcdir : ".");
    char *folder = strbuf_steal(&root);
    DiagList findings = DIAG_LIST_INIT;
    ImportOptions options = {.threads = 2};
    Collection *all = import_collect(&folder, 1, &options, &findings);
    cr_assert_gt(collection_count(all), 60);
    for (size_t i = 0; i < collection_count(all); i++) {
        const Found *f = collection_at(all, i);
        char *path = mem_strdup(f->file);
        Collection *alone = import_collect(&path, 1, &options, &findings);
        const Found *g = collection_at(alone, f->part - 1);
        cr_expect(slice_eq(f->meta.title, g->meta.title), "%s", path);
        cr_expect(slice_eq(f->meta.lang, g->meta.lang), "%s", path);
        cr_expect_eq(interval_cmp(f->meta.date, g->meta.date), 0, "%s", path);
        collection_free(alone);
        free(path);
    }
    collection_free(all);
    diag_list_release(&findings);
    free(folder);
}
