/* test_loader.c - manifests, folders and files from disk to a filled store. */
#include "config.h"

#include "loading.h"

TestSuite(loader, .init = make_folder, .fini = remove_folder);

Test(loader, manifest_with_files_and_text)
{
    put("manifest.yaml", "dossier: 1\ntitle: T\narticles:\n"
                         "- {id: a, file: texts/a.md, title: Declared}\n"
                         "- {id: b, text: The text of b.}\n");
    put("texts/a.md", "# Heading\n\nThe *text* of a.\n");
    Loaded l = load("manifest.yaml", NULL);
    cr_expect_str_eq(strbuf_str(&l.shown), "");
    LoaderProgress p = loader_progress(l.loader);
    cr_expect(p.done && p.listing_done && !p.fatal);
    cr_expect_eq(p.listed, 2);
    cr_expect_eq(p.loaded, 2);
    cr_expect_eq(p.bytes, store_bytes(l.store));
    cr_expect(slice_eq_str(article_title(l.store, 0), "Declared"));
    cr_expect(body_has(&l, "a", "The text of a."));
    cr_expect(body_has(&l, "b", "The text of b."));
    release(&l);
}

Test(loader, unreadable_files_are_told_and_the_others_open)
{
    put("sub/manifest.yaml", "dossier: 1\narticles:\n"
                             "- {id: gone, file: gone.txt}\n"
                             "- id: out\n  file: ../secret.txt\n"
                             "- {id: abs, file: /etc/hostname}\n"
                             "- {id: link, file: link.txt}\n"
                             "- {id: dir, file: dir}\n"
                             "- {id: fifo, file: fifo}\n"
                             "- {id: good, file: good.txt, title: Good}\n");
    put("secret.txt", "secret");
    put("sub/dir/x", "");
    put("sub/good.txt", "The good text.\n");
    char *path = file_join(folder, "sub/link.txt");
    cr_assert_eq(symlink("../secret.txt", path), 0);
    free(path);
    path = file_join(folder, "sub/fifo");
    cr_assert_eq(mkfifo(path, 0644), 0);
    free(path);
    Loaded l = load("sub/manifest.yaml", NULL);
    cr_expect_str_eq(
        strbuf_str(&l.shown),
        "/sub/manifest.yaml:3:20: error: gone.txt: no such file\n"
        "    - {id: gone, file: gone.txt}\n"
        "                       ^~~~~~~~\n"
        "/sub/manifest.yaml:5:9: error: ../secret.txt: the path leaves the folder it is "
        "read from\n"
        "      file: ../secret.txt\n"
        "            ^~~~~~~~~~~~~\n"
        "/sub/manifest.yaml:6:19: error: /etc/hostname: the path leaves the folder it is "
        "read from\n"
        "    - {id: abs, file: /etc/hostname}\n"
        "                      ^~~~~~~~~~~~~\n"
        "/sub/manifest.yaml:7:20: error: link.txt: the path leaves the folder it is read "
        "from\n"
        "    - {id: link, file: link.txt}\n"
        "                       ^~~~~~~~\n"
        "/sub/manifest.yaml:8:19: error: dir: not a regular file\n"
        "    - {id: dir, file: dir}\n"
        "                      ^~~\n"
        "/sub/manifest.yaml:9:20: error: fifo: not a regular file\n"
        "    - {id: fifo, file: fifo}\n"
        "                       ^~~~\n");
    cr_expect_eq(store_bodies(l.store), 7);
    cr_expect(slice_eq_str(article_error(l.store, 0), "no such file"));
    cr_expect(slice_eq_str(article_title(l.store, 0), "gone"));
    cr_expect(slice_eq_str(store_body(l.store, 0)->text, "gone"), "its name is there to be read");
    cr_expect(body_has(&l, "good", "The good text."));
    cr_expect_eq(article_error(l.store, 6).len, 0);
    release(&l);
}

Test(loader, folder_is_read_by_name_without_hidden_and_unknown_files)
{
    put("b.txt", "Second\n\nText of b.\n");
    put("a.md", "# First\n\nText of a.\n");
    put("in/c.txt", "Third\n\nText of c.\n");
    put("in/b.txt", "Fourth\n\nText of in/b.\n");
    put("b.md", "# Same name\n\nText.\n");
    put(".hidden.txt", "x");
    put(".git/x.txt", "x");
    put("image.jpg", "x");
    Loaded l = load("", NULL);
    static const char *const keys[] = {"a", "b", "b.txt", "in/b", "in/c"};
    cr_assert_eq(store_count(l.store), 5);
    for (ArticleId id = 0; id < 5; id++)
        cr_expect(slice_eq_str(store_article(l.store, id)->key, keys[id]), "%s", keys[id]);
    cr_expect(slice_eq_str(article_title(l.store, 0), "First"));
    cr_expect(slice_eq_str(article_title(l.store, 4), "Third"));
    cr_expect(slice_eq_str(store_info(l.store)->title, folder + strlen("/tmp/")));
    cr_expect_eq(l.findings.count, 0);
    release(&l);
}

Test(loader, folder_with_a_manifest_is_opened_by_it)
{
    put("manifest.yaml", "dossier: 1\ntitle: By manifest\narticles: [{id: one, file: a.txt}]\n");
    put("a.txt", "A\n\na\n");
    put("b.txt", "B\n\nb\n");
    Loaded l = load("", NULL);
    cr_expect_eq(store_count(l.store), 1);
    cr_expect(slice_eq_str(store_info(l.store)->title, "By manifest"));
    release(&l);
}

Test(loader, folders_too_deep_are_told)
{
    StrBuf path = STRBUF_INIT;
    for (int i = 0; i < 20; i++)
        strbuf_puts(&path, "d/");
    strbuf_puts(&path, "deep.txt");
    put(strbuf_str(&path), "x");
    put("d/high.txt", "High\n\ntext\n");
    Loaded l = load("", NULL);
    cr_expect_eq(store_count(l.store), 1);
    cr_expect_eq(l.findings.warnings, 1);
    release(&l);
    strbuf_release(&path);
}

Test(loader, files_the_user_names_may_lie_anywhere)
{
    put("x/a.txt", "One\n\ntext one\n");
    put("y/a.txt", "Two\n\ntext two\n");
    char *paths[] = {file_join(folder, "x/a.txt"), file_join(folder, "y/a.txt"),
                     file_join(folder, "none.txt")};
    Loaded l = load_paths(paths, 3, NULL);
    cr_assert_eq(store_count(l.store), 3);
    cr_expect(slice_eq_str(store_article(l.store, 0)->key, "a"));
    cr_expect_str_eq(store_article(l.store, 1)->key.ptr, paths[1]);
    cr_expect(slice_eq_str(article_title(l.store, 1), "Two"));
    cr_expect_str_eq(strbuf_str(&l.shown), "/none.txt: error: no such file\n");
    cr_expect_gt(article_error(l.store, 2).len, 0);
    release(&l);
    for (size_t i = 0; i < 3; i++)
        free(paths[i]);
}

Test(loader, what_cannot_be_opened_is_fatal)
{
    Loaded l = load("none.yaml", NULL);
    LoaderProgress p = loader_progress(l.loader);
    cr_expect(p.fatal && p.done && p.listing_done);
    cr_expect_str_eq(strbuf_str(&l.shown), "/none.yaml: error: no such file\n");
    release(&l);
    put("list.yaml", "- a\n");
    l = load("list.yaml", NULL);
    cr_expect(loader_progress(l.loader).fatal);
    cr_expect_eq(l.findings.errors, 1);
    release(&l);
}

/* --- batches and waking ----------------------------------------------------------------------- */

Test(loader, every_article_is_in_one_ascending_batch)
{
    static Batches b;
    StrBuf yaml = STRBUF_INIT;
    strbuf_puts(&yaml, "dossier: 1\narticles:\n");
    for (int i = 0; i < 4000; i++)
        strbuf_printf(&yaml, i % 3 ? "- {id: a%d, text: Some text.}\n" : "- {id: a%d, file: no}\n",
                      i);
    put("manifest.yaml", strbuf_str(&yaml));
    int fds[2];
    cr_assert_eq(pipe2(fds, O_NONBLOCK), 0);
    LoaderOptions options = {.threads = 3, .on_batch = take_batch, .ctx = &b, .wake_fd = fds[1]};
    Loaded l = load("manifest.yaml", &options);
    cr_expect_eq(atomic_load(&b.articles), 4000);
    cr_expect_eq(atomic_load(&b.wrong), 0);
    cr_expect_geq(atomic_load(&b.count), 4000 / 256);
    char byte;
    cr_expect_eq(read(fds[0], &byte, 1), 1);
    release(&l);
    strbuf_release(&yaml);
    close(fds[0]);
    close(fds[1]);
}

/* Freeing at any moment stops and joins; nothing hangs and nothing is touched afterwards. */
Test(loader, free_in_the_middle, .timeout = 60)
{
    StrBuf yaml = STRBUF_INIT;
    strbuf_puts(&yaml, "dossier: 1\narticles:\n");
    for (int i = 0; i < 3000; i++)
        strbuf_printf(&yaml, "- {id: a%d, text: Some text.}\n", i);
    put("manifest.yaml", strbuf_str(&yaml));
    char *path = file_join(folder, "manifest.yaml");
    for (int i = 0; i < 40; i++) {
        LoaderOptions options = {.threads = 2, .wake_fd = -1};
        Store *store = store_new();
        Loader *loader = loader_open(store, &path, 1, &options);
        while (store_count(store) < (size_t)i * 50)
            usleep(50);
        loader_free(loader);
        cr_assert_leq(store_bodies(store), store_count(store));
        store_free(store);
    }
    free(path);
    strbuf_release(&yaml);
}

/* Polls until so many texts are there; not for ever. */
static void await_bodies(const Loaded *l, size_t count)
{
    for (int i = 0; i < 60000 && store_bodies(l->store) < count; i++)
        usleep(1000);
    cr_assert_eq(store_bodies(l->store), count);
}

static Loaded open_held(const char *name, Batches *batches)
{
    char *path = file_join(folder, name);
    LoaderOptions options = {
        .threads = 2, .on_batch = take_batch, .ctx = batches, .wake_fd = -1, .hold = true};
    Loaded l = {.store = store_new(), .findings = DIAG_LIST_INIT, .shown = STRBUF_INIT};
    l.loader = loader_open(l.store, &path, 1, &options);
    free(path);
    return l;
}

Test(loader, held_it_reads_a_first_screen_and_goes_on_when_told)
{
    static Batches batches;
    StrBuf manifest = STRBUF_INIT;
    strbuf_puts(&manifest, "dossier: 1\narticles:\n");
    for (int i = 0; i < 400; i++)
        strbuf_printf(&manifest, "- {id: a%d, text: Text %d.}\n", i, i);
    put("manifest.yaml", strbuf_str(&manifest));
    strbuf_release(&manifest);
    Loaded l = open_held("manifest.yaml", &batches);
    for (int i = 0; i < 60000 && !loader_progress(l.loader).held; i++)
        usleep(1000);
    size_t listed = loader_progress(l.loader).listed;
    cr_assert(loader_progress(l.loader).held);
    cr_expect(listed >= 100 && listed < 400);
    await_bodies(&l, listed);
    cr_expect(body_has(&l, "a0", "Text 0."));
    cr_expect_eq(batches.count, 0);
    loader_go(l.loader);
    loader_wait(l.loader);
    cr_expect_eq(batches.articles, 400);
    cr_expect_eq(batches.wrong, 0);
    release(&l);
}

Test(loader, held_a_small_dossier_is_done_when_it_may_go_on)
{
    static Batches batches;
    put("manifest.yaml", "dossier: 1\narticles:\n- {id: a, text: One.}\n- {id: b, text: Two.}\n");
    Loaded l = open_held("manifest.yaml", &batches);
    await_bodies(&l, 2);
    cr_expect_eq(batches.count, 0);
    cr_expect_not(loader_progress(l.loader).done);
    loader_wait(l.loader); /* goes on by itself */
    cr_expect(loader_progress(l.loader).done);
    cr_expect_eq(batches.articles, 2);
    release(&l);
    l = open_held("manifest.yaml", &batches);
    await_bodies(&l, 2);
    release(&l); /* also without */
}

/* At any moment: while a worker has read some texts and takes the next, too. */
Test(loader, held_it_may_be_told_to_go_on_at_any_moment, .timeout = 60)
{
    StrBuf manifest = STRBUF_INIT;
    strbuf_puts(&manifest, "dossier: 1\narticles:\n");
    for (int i = 0; i < 300; i++)
        strbuf_printf(&manifest, "- {id: a%d, text: Text %d.}\n", i, i);
    put("manifest.yaml", strbuf_str(&manifest));
    strbuf_release(&manifest);
    for (unsigned i = 0; i < 300; i++) {
        static Batches batches;
        batches = (Batches){0};
        Loaded l = open_held("manifest.yaml", &batches);
        usleep(i * 7 % 2000);
        loader_wait(l.loader);
        cr_assert_eq(batches.articles, 300);
        release(&l);
    }
}

/* Letters by index: feeds and texts in turns, so that whoever reads a text could be first. */
static void put_sources(void)
{
    for (int i = 0; i < 40; i++) {
        char name[16], item[64];
        StrBuf text = STRBUF_INIT;
        snprintf(name, sizeof name, "s%02d.%s", i, i % 4 ? "txt" : "csv");
        strbuf_puts(&text, i % 4 ? "A title\n\nSome text that is read.\n" : "title,text\n");
        for (int k = 0; i % 4 == 0 && k < 25; k++) {
            snprintf(item, sizeof item, "Title %d,Text %d of source %d.\n", k, k, i);
            strbuf_puts(&text, item);
        }
        put(name, strbuf_str(&text));
        strbuf_release(&text);
    }
}

Test(loader, articles_out_of_one_source_are_numbered_by_it_and_not_by_threads)
{
    put_sources();
    for (int round = 0; round < 8; round++) {
        static Batches batches;
        memset(&batches, 0, sizeof batches);
        LoaderOptions options = {
            .threads = 4, .on_batch = take_batch, .ctx = &batches, .wake_fd = -1};
        Loaded l = load("", &options);
        cr_assert_eq(store_count(l.store), 40 + 10 * 24);
        cr_expect_eq(batches.articles, 40 + 10 * 24);
        cr_expect_eq(batches.wrong, 0);
        for (ArticleId id = 0; id < store_count(l.store); id++) {
            char key[32];
            unsigned further = id - 40;
            if (id < 40)
                snprintf(key, sizeof key, "s%02u", id);
            else
                snprintf(key, sizeof key, "s%02u-%u", further / 24 * 4, further % 24 + 2);
            Slice found = store_article(l.store, id)->key;
            cr_expect(slice_eq_str(found, key), "%u: %.*s, not %s", id, (int)found.len, found.ptr,
                      key);
        }
        release(&l);
    }
}
