/* test_import_lint.c - edits and their diff; what a curator is told, and what the fix adds. */
#include "config.h"

#include "import_place.h"
#include "dossier/curate.h"
#include "dossier/load.h"
#include "manifest/edits.h"

/* --- edits ------------------------------------------------------------------------------------ */

Test(edits, several_in_one_diff)
{
    const char *before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n";
    TextEdits edits = {NULL, 0, 0};
    StrBuf after = STRBUF_INIT, diff = STRBUF_INIT;
    edits_add(&edits, 30, 0, SLICE("new\n")); /* between 13 and 14 */
    edits_add(&edits, 2, 1, SLICE("two"));
    edits_apply(&edits, slice_from(before), &after);
    cr_expect_str_eq(strbuf_str(&after),
                     "1\ntwo\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\nnew\n14\n15\n");
    edits_diff(&edits, slice_from(before), "a", "b", &diff);
    cr_expect_str_eq(strbuf_str(&diff), "--- a\n+++ b\n@@ -1,5 +1,5 @@\n 1\n-2\n+two\n 3\n 4\n 5\n"
                                        "@@ -11,5 +11,6 @@\n 11\n 12\n 13\n+new\n 14\n 15\n");
    edits_release(&edits);
    strbuf_release(&after);
    strbuf_release(&diff);
}

/* --- lint ------------------------------------------------------------------------------------- */

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
    put(&p, "undated.txt",
        "A title of its own\n\nA text without a date, which nobody will ever be able to place in "
        "time.\n");
    put(&p, "strange.txt", "Qwx zzk\n\nQrk plm zzt vvk. Wqx jkl zzk.\n");
    put(&p, "manifest.yaml",
        "dossier: 1\narticles:\n  - id: one\n    file: one.txt\n    title: Bridge closed to "
        "lorries\n    date: 2020-03-02\n    lang: en\n"
        "  - id: copy\n    file: copy.txt\n    title: Bridge closed to lorries\n    date: "
        "2020-03-03\n    lang: en\n"
        "  - id: undated\n    file: undated.txt\n    title: A title of its own\n    lang: en\n    "
        "guessed: [title]\n"
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
    static const char before[] = "dossier: 1\narticles:\n  - id: one  # mine\n    file: one.txt\n  "
                                 "  title: My title\n    guessed: [title]\n\n"
                                 "  - {id: two, file: two.txt}\ngroups: []\n";
    static const char after[] = "dossier: 1\narticles:\n  - id: one  # mine\n    file: one.txt\n   "
                                " title: My title\n    guessed: [title, lang]\n"
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
