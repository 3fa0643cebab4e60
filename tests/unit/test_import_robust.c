/* test_import_robust.c - what must not bring an import down; and that all inputs at once give what
 * each gives alone. */
#include "config.h"

#include "import_place.h"

/* --- what must not bring it down -------------------------------------------------------------- */

Test(robust, one_line_for_each_thing_that_is_no_article, .timeout = 120)
{
    Place p;
    begin(&p);
    put(&p, "one.txt", ARTICLE_ONE);
    char *fifo = path_in(&p, "fifo.txt"), *secret = path_in(&p, "secret.txt"),
         *huge = path_in(&p, "huge.txt");
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

/* Elements nested deeper than libxml2 goes, and a line of some megabytes: what can be read comes
 * in. */
Test(robust, deep_pages_and_long_lines, .timeout = 120)
{
    Place p;
    begin(&p);
    StrBuf deep = STRBUF_INIT, wide = STRBUF_INIT;
    strbuf_puts(&deep, "<html><body><h1>Deep page</h1><p>This is the only paragraph of a page that "
                       "then goes down and down and down.</p>");
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
        const CollectedArticle *f = collection_at(all, i);
        char *path = mem_strdup(f->file);
        Collection *alone = import_collect(&path, 1, &options, &findings);
        const CollectedArticle *g = collection_at(alone, f->part - 1);
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
