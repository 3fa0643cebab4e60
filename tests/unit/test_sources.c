/* test_sources.c - which files an import reads out of the folders that were named, and records:
 * what a list of references or a table says about a file of its own. */
#include "config.h"

#include "curate/sources.h"
#include "loading.h"

static SourceList list;
static DiagList findings;

static void begin(void)
{
    make_folder();
    source_list_init(&list);
}

static void end(void)
{
    source_list_release(&list);
    diag_list_release(&findings);
    remove_folder();
}

TestSuite(sources, .init = begin, .fini = end);

static void add(const char *name)
{
    char *path = file_join(folder, name);
    source_list_add(&list, path, NULL, &findings);
    free(path);
}

static void expect_names(const char *const *names, size_t count)
{
    cr_assert_eq(list.count, count, "%zu files", list.count);
    for (size_t i = 0; i < count; i++)
        cr_expect_str_eq(list.items[i].path + strlen(folder) + 1, names[i]);
}

Test(sources, a_folder_is_walked_by_names_without_what_a_browser_saved_beside_a_page)
{
    static const char *const names[] = {"a.txt", "dock_files/g.txt", "mill.htm", "pier.html",
                                        "y/b.txt"};
    put("y/b.txt", "Second.\n");
    put("a.txt", "First.\n");
    put("pier.html", "<p>Pier</p>");
    put("pier_files/c.html", "<p>frame</p>");
    put("mill.htm", "<p>Mill</p>");
    put("mill-Dateien/d.html", "<p>frame</p>");
    put("dock_files/g.txt", "There is no page of this name.\n");
    put(".hidden/e.txt", "hidden\n");
    put("library.yaml", "dossier: 1\n");
    put("other.yml", "dossier: 1\n");
    put("photo.jpg", "x");
    add("");
    expect_names(names, 5);
    cr_expect_eq(list.items[0].bytes, 7);
    cr_expect_eq(list.unknown, 1);
    cr_expect_eq(findings.count, 0);
}

Test(sources, a_file_is_read_once_and_what_is_named_is_not_judged)
{
    static const char *const names[] = {"photo.jpg", "y/b.txt", "gone.txt"};
    put("y/b.txt", "Second.\n");
    put("photo.jpg", "x");
    add("photo.jpg");
    add("y/b.txt");
    add("y/");
    add("gone.txt");
    expect_names(names, 3);
    cr_expect_eq(list.items[0].bytes, 1);
    cr_expect_eq(list.items[2].bytes, 0);
}

Test(sources, links_to_files_are_followed_and_links_to_folders_are_not)
{
    static const char *const names[] = {"a.txt", "b.txt"};
    char *link = file_join(folder, "b.txt"), *loop = file_join(folder, "loop.txt");
    put("a.txt", "First.\n");
    cr_assert_eq(symlink("a.txt", link), 0);
    cr_assert_eq(symlink(".", loop), 0);
    add("");
    expect_names(names, 2);
    cr_expect_eq(list.items[1].bytes, 7);
    cr_expect_eq(list.unknown, 1);
    free(link), free(loop);
}

Test(sources, folders_too_deep_are_told)
{
    StrBuf name = STRBUF_INIT;
    for (int i = 1; i < 32; i++) /* the folder itself is the first */
        strbuf_puts(&name, "d/");
    strbuf_puts(&name, "a.txt");
    put(strbuf_str(&name), "First.\n");
    name.len -= strlen("a.txt");
    strbuf_puts(&name, "d/a.txt");
    put(strbuf_str(&name), "Second.\n");
    add("");
    cr_assert_eq(list.count, 1);
    cr_expect_eq(list.items[0].bytes, 7);
    cr_assert_eq(findings.count, 1);
    cr_expect_eq(findings.items[0].level, DIAG_WARNING);
    strbuf_release(&name);
}

/* --- records ---------------------------------------------------------------------------------- */

static const char *title_of(const Loaded *l, const char *key)
{
    static char title[80];
    ArticleId id = store_find(l->store, slice_from(key));
    snprintf(title, sizeof title, SLICE_FMT,
             SLICE_ARG(id == ARTICLE_NONE ? SLICE("none") : article_title(l->store, id)));
    return title;
}

/* By its path, by the name it has in the same folder, or by the key of a record anywhere. */
Test(sources, a_record_is_found_by_its_key)
{
    put("refs/all.bib", "@misc{mill, title = {The Mill}}\n@misc{pier, title = {The Pier}}\n");
    put("refs/mill.txt", "Some words of a text about a mill.\n");
    put("texts/pier.txt", "Some words of a text about a pier.\n");
    Loaded l = load("", NULL);
    cr_expect_str_eq(title_of(&l, "refs/mill"), "The Mill");
    cr_expect_str_eq(title_of(&l, "texts/pier"), "The Pier");
    release(&l);
}
