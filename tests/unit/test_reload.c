/* test_reload.c - sources of several articles, and what becomes of articles whose files change. */
#include "config.h"

#include "loading.h"

#include <poll.h>

TestSuite(reload, .init = make_folder, .fini = remove_folder);

/* --- sources of several articles -------------------------------------------------------------- */

static const char FEED[] =
    "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Courier</title>"
    "<item><title>One</title><guid>g1</guid>"
    "<description>The first text is here.</description></item>"
    "<item><title>Two</title><guid>g2</guid>"
    "<description>The second text is here.</description></item>"
    "<item><title>Three</title>"
    "<description>The third text is here.</description></item>"
    "</channel></rss>\n";

Test(reload, items_of_a_feed_are_articles)
{
    put("manifest.yaml", "dossier: 1\nlanguage: en\narticles:\n"
                         "- {id: feed, file: feed.xml, source: The Courier}\n- {id: b, text: b}\n");
    put("feed.xml", FEED);
    static Batches b;
    LoaderOptions options = {.threads = 1, .on_batch = take_batch, .ctx = &b, .wake_fd = -1};
    Loaded l = load("manifest.yaml", &options);
    cr_expect_str_eq(strbuf_str(&l.shown), "");
    cr_assert_eq(store_count(l.store), 4);
    cr_expect(body_has(&l, "feed", "The first text"));
    cr_expect(body_has(&l, "g2", "The second text"));
    cr_expect(body_has(&l, "feed-3", "The third text"));
    ArticleId two = store_find(l.store, SLICE("g2"));
    cr_expect(slice_eq_str(article_title(l.store, two), "Two"));
    cr_expect(slice_eq_str(article_meta(l.store, two)->source, "The Courier"));
    cr_expect(slice_eq_str(article_lang(l.store, two), "en"));
    cr_expect_eq(atomic_load(&b.articles), 4);
    cr_expect_eq(atomic_load(&b.wrong), 0);
    release(&l);
}

Test(reload, changed_feed_replaces_all_its_items)
{
    put("feed.xml", FEED);
    Loaded l = load("", NULL);
    cr_assert_eq(live(l.store), 3);
    char *shorter = mem_strdup(FEED);
    cr_assert_not_null(strstr(shorter, "<item><title>Three"));
    *strstr(shorter, "<item><title>Three") = '\0';
    StrBuf feed = STRBUF_INIT;
    strbuf_printf(&feed, "%s</channel></rss>", shorter);
    put("feed.xml", strbuf_str(&feed));
    look_again(&l);
    cr_expect_eq(live(l.store), 2);
    cr_expect(body_has(&l, "feed", "The first text"));
    cr_expect(body_has(&l, "g2", "The second text"));
    strbuf_release(&feed);
    free(shorter);
    release(&l);
}

Test(reload, table_speaks_for_the_files_it_points_at)
{
    put("list.csv", "title,date,file\nBridge closed,2020-03-02,bridge.txt\n"
                    "Bridge open,2020-11-09,open.txt\nNothing,2020,none.txt\nOut,2020,../x.txt\n");
    put("bridge.txt", "The bridge is closed.\n\nIt is closed indeed.\n");
    put("open.txt", "The bridge is open.\n\nIt is open again.\n");
    put("other.txt", "Another text.\n\nWith two paragraphs.\n");
    Loaded l = load("", NULL);
    cr_expect_eq(live(l.store), 5);
    cr_expect_eq(l.findings.errors, 2);
    ArticleId open = store_find(l.store, SLICE("list-2"));
    cr_assert_neq(open, ARTICLE_NONE);
    cr_expect(slice_eq_str(article_title(l.store, open), "Bridge open"));
    cr_expect_eq(article_date(l.store, open).first, day_from_civil(2020, 11, 9));
    cr_expect(body_has(&l, "list-2", "It is open again."));
    ArticleId none = store_find(l.store, SLICE("list-3")),
              out = store_find(l.store, SLICE("list-4"));
    cr_expect(slice_eq_str(article_title(l.store, none), "Nothing"));
    cr_expect(slice_eq_str(article_error(l.store, none), "no such file"));
    cr_expect_gt(article_error(l.store, out).len, 0);
    look_again(&l);
    cr_expect_eq(live(l.store), 5);
    release(&l);
}

/* --- looking again ---------------------------------------------------------------------------- */

Test(reload, changed_file_comes_in_again_under_its_key)
{
    put("manifest.yaml", "dossier: 1\narticles:\n- {id: a, file: a.txt}\n- {id: b, file: b.txt}\n"
                         "- {id: c, file: c.txt}\n");
    put("a.txt", "The first text of a.\n");
    put("b.txt", "The text of b.\n");
    Loaded l = load("manifest.yaml", NULL);
    ArticleId a = store_find(l.store, SLICE("a")), b = store_find(l.store, SLICE("b"));
    look_again(&l);
    cr_expect_eq(store_count(l.store), 3, "nothing has changed");
    put("a.txt", "The second text of a.\n");
    put("c.txt", "The text of c.\n");
    look_again(&l);
    cr_expect(store_retired(l.store, a));
    cr_expect_eq(store_find(l.store, SLICE("b")), b);
    cr_expect(body_has(&l, "a", "second"));
    cr_expect(body_has(&l, "c", "The text of c."));
    cr_expect_eq(article_error(l.store, store_find(l.store, SLICE("c"))).len, 0);
    cr_expect_eq(live(l.store), 3);
    release(&l);
}

Test(reload, file_that_vanishes_leaves_its_error_in_a_manifest)
{
    put("manifest.yaml", "dossier: 1\narticles:\n- {id: a, file: a.txt}\n");
    put("a.txt", "The text of a.\n");
    Loaded l = load("manifest.yaml", NULL);
    char *path = file_join(folder, "a.txt");
    unlink(path);
    look_again(&l);
    cr_expect(
        slice_eq_str(article_error(l.store, store_find(l.store, SLICE("a"))), "no such file"));
    cr_expect_eq(l.findings.errors, 1);
    cr_expect_eq(live(l.store), 1);
    free(path);
    release(&l);
}

Test(reload, changed_manifest_is_merged)
{
    put("a.txt", "The text of a.\n");
    put("manifest.yaml", "dossier: 1\ntitle: Old\narticles:\n- {id: a, file: a.txt}\n"
                         "- {id: b, text: The text of b., tags: [x]}\n- {id: c, text: c}\n");
    Loaded l = load("manifest.yaml", NULL);
    put("manifest.yaml", "dossier: 1\ntitle: New\narticles:\n- {id: d, text: The text of d.}\n"
                         "- {id: a, file: a.txt}\n- {id: b, text: The text of b., tags: [x, y]}\n"
                         "- {id: e, file: none.txt}\n"
                         "groups:\n- {name: g, colour: red, terms: [{en: [x, y]}]}\n"
                         "dates: [{article: a, text: May, dismiss: true}]\n"
                         "events: [{date: 2020, text: It happened, articles: [a, b]}]\n");
    look_again(&l);
    cr_expect(slice_eq_str(store_info(l.store)->title, "New"));
    cr_expect_eq(store_find(l.store, SLICE("a")), 0);
    cr_expect(store_retired(l.store, 1) && store_retired(l.store, 2));
    cr_expect_eq(store_find(l.store, SLICE("c")), ARTICLE_NONE);
    cr_expect_eq(store_article(l.store, store_find(l.store, SLICE("b")))->n_tags, 2);
    cr_expect(body_has(&l, "d", "The text of d."));
    const DossierInfo *info = store_info(l.store);
    cr_expect(slice_eq_str(info->groups[0].terms[1].text, "y"));
    cr_expect(slice_eq_str(info->dates[0].text, "May"));
    cr_expect(slice_eq_str(info->events[0].articles[1], "b"));
    cr_assert_eq(l.findings.count, 1);
    cr_expect_eq(l.findings.items[0].line, 7);
    release(&l);
}

Test(reload, what_a_manifest_no_longer_says_is_gone)
{
    put("a.txt", "The text of a, which no one would take for French.\n");
    put("manifest.yaml",
        "dossier: 1\ntitle: Old\ndescription: What it was\nlanguage: fr\narticles:\n"
        "- {id: a, file: a.txt, source: S, author: W, url: 'https://e.org', date: 2020, tags: [x],"
        " translation_of: b}\n- {id: b, text: The text of b., lang: en}\n"
        "groups:\n- {name: g, terms: [{en: [x, y]}]}\n"
        "dates: [{article: a, text: May, dismiss: true}]\n"
        "events: [{date: 2020, text: It happened, articles: [a, b]}]\n");
    Loaded l = load("manifest.yaml", NULL);
    cr_expect_eq(store_info(l.store)->n_groups, 1);
    cr_expect(slice_eq_str(article_lang(l.store, 0), "fr"));
    put("manifest.yaml", "dossier: 1\narticles:\n- {id: a, file: a.txt}\n"
                         "- {id: b, text: The text of b., lang: en}\n");
    look_again(&l);
    const DossierInfo *info = store_info(l.store);
    cr_expect_eq(info->n_groups + info->n_dates + info->n_events, 0);
    cr_expect_eq(info->title.len + info->description.len + info->lang.len, 0);
    cr_expect(slice_ends(info->path, "manifest.yaml") && slice_eq_str(info->folder, folder));
    ArticleId a = store_find(l.store, SLICE("a"));
    const Article *article = store_article(l.store, a);
    const Meta *meta = article_meta(l.store, a);
    cr_expect_eq(article->n_tags + article->translation_of.len, 0);
    cr_expect_eq(meta->source.len + meta->author.len + meta->url.len, 0);
    cr_expect(interval_is_none(meta->date));
    cr_expect(slice_eq_str(article_lang(l.store, a), "en"));
    cr_expect_eq(store_find(l.store, SLICE("b")), 1, "what says its language is not read again");
    release(&l);
}

Test(reload, another_language_is_that_of_all_that_name_none)
{
    put("a.txt", "The text of a, in a few words.\n");
    put("manifest.yaml", "dossier: 1\nlanguage: fr\narticles:\n- {id: a, file: a.txt}\n");
    Loaded l = load("manifest.yaml", NULL);
    put("manifest.yaml", "dossier: 1\nlanguage: de\narticles:\n- {id: a, file: a.txt}\n");
    look_again(&l);
    cr_expect(slice_eq_str(article_lang(l.store, store_find(l.store, SLICE("a"))), "de"));
    release(&l);
}

Test(reload, broken_manifest_changes_nothing)
{
    put("manifest.yaml", "dossier: 1\ntitle: Old\narticles:\n- {id: a, text: a}\n");
    Loaded l = load("manifest.yaml", NULL);
    put("manifest.yaml", "dossier: 1\ntitle: New\narticles:\n- {id: b, text: b}\n- {id: [\n");
    look_again(&l);
    cr_expect(slice_eq_str(store_info(l.store)->title, "Old"));
    cr_expect_eq(store_find(l.store, SLICE("a")), 0);
    cr_expect_eq(store_count(l.store), 1);
    cr_expect_geq(l.findings.errors, 1);
    release(&l);
}

/* The findings as the loader gave them: load() has taken the folder off. */
static void restore_files(Loaded *l)
{
    for (size_t i = 0; i < l->findings.count; i++) {
        char *file = l->findings.items[i].file;
        l->findings.items[i].file = file_join(folder, *file == '/' ? file + 1 : file);
        free(file);
    }
}

/* As look_again(), but what was found before is kept. */
static void look_on(Loaded *l)
{
    loader_reload(l->loader);
    loader_wait(l->loader);
    loader_findings(l->loader, &l->findings);
}

/* What was found before in a source that is read again is past; the rest still holds. */
Test(reload, findings_are_those_of_now)
{
    put("manifest.yaml", "dossier: 1\nlanguage: en\nlangauge: fr\narticles:\n"
                         "- {id: a, file: a.txt}\n- {id: b, file: b.txt}\n");
    put("a.txt", "First\n\nThe first text.\n");
    Loaded l = load("manifest.yaml", NULL);
    restore_files(&l);
    cr_expect_eq(l.findings.errors, 1); /* b.txt is not there */
    cr_expect_eq(l.findings.warnings, 1);
    put("manifest.yaml", "dossier: 1\nlanguage: en\narticles:\n"
                         "- {id: a, file: a.txt}\n- {id: b, file: b.txt}\n- {id\n");
    look_on(&l);
    cr_expect_eq(l.findings.errors, 2);
    cr_expect_eq(l.findings.warnings, 0);
    put("manifest.yaml", "dossier: 1\nlanguage: en\narticles:\n"
                         "- {id: a, file: a.txt}\n- {id: b, file: b.txt}\n");
    look_on(&l);
    cr_expect_eq(l.findings.errors, 1);
    put("b.txt", "Second\n\nThe second text.\n");
    look_on(&l);
    cr_expect_eq(l.findings.errors, 0);
    release(&l);
}

/* Polls with a deadline: the watch tells when it does. */
static bool becomes(const Loaded *l, bool (*condition)(const Loaded *))
{
    for (int i = 0; i < 12000; i++) {
        if (condition(l))
            return true;
        usleep(5000);
    }
    return false;
}

static bool b_is_there(const Loaded *l)
{
    return body_has(l, "sub/b", "The text of b.");
}

static bool a_is_gone(const Loaded *l)
{
    return store_find(l->store, SLICE("a")) == ARTICLE_NONE;
}

static bool b_is_new(const Loaded *l)
{
    return body_has(l, "sub/b", "Quite another text.");
}

Test(reload, watched_folder_follows_its_files, .timeout = 60)
{
    put("a.txt", "The text of a.\n");
    int fds[2];
    cr_assert_eq(pipe2(fds, O_NONBLOCK), 0);
    LoaderOptions options = {.threads = 1, .wake_fd = fds[1], .watch = true};
    Loaded l = load("", &options);
    char bytes[256];
    usleep(1000);
    while (read(fds[0], bytes, sizeof bytes) > 0)
        ;
    put("sub/b.txt", "The text of b.\n");
    cr_expect(becomes(&l, b_is_there));
    struct pollfd news = {fds[0], POLLIN, 0}; /* said after it is done, perhaps a little later */
    cr_expect_eq(poll(&news, 1, 60000), 1);
    put("sub/b.txt", "Quite another text.\n");
    cr_expect(becomes(&l, b_is_new));
    char *path = file_join(folder, "a.txt");
    unlink(path);
    cr_expect(becomes(&l, a_is_gone));
    cr_expect_eq(live(l.store), 1);
    free(path);
    release(&l);
    close(fds[0]);
    close(fds[1]);
}
