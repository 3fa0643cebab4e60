/* Help and messages, which lie over the panes. */
#include "config.h"

#include "app/finding.h"
#include "app_fixture.h"

TestSuite(overlays, .init = open_dossier, .fini = close_dossier);

/* Help goes on in lines of its own where the screen is narrow. */
Test(overlays, help_is_whole_on_a_narrow_screen)
{
    app_resize(session.app, 60, 250);
    keys("?");
    EXPECT_SHOWN("  <Right>, l       move the word cursor in the article to\n");
    EXPECT_SHOWN("  (article)        the next word\n");
}

Test(overlays, help_runs_the_row_of_any_of_its_lines)
{
    app_resize(session.app, 80, 24);
    keys("?/sort the list<Enter>jj<Enter>");
    EXPECT_SHOWN("\n:sort\n");
}

/* A key is not broken at its hyphen. */
Test(overlays, help_keeps_keys_whole)
{
    app_resize(session.app, 60, 250);
    keys("?");
    EXPECT_SHOWN("j, <Down>, ");
    EXPECT_NOT_SHOWN("<C-\n");
    EXPECT_NOT_SHOWN("<C- ");
}

Test(overlays, help_is_searched)
{
    keys("?");
    EXPECT_SHOWN(":page-down");
    keys("/timeline<Enter>");
    EXPECT_SHOWN(":closer");
    EXPECT_NOT_SHOWN(":page-down");
    keys("q");
    cr_expect_eq(session.app->overlay, PANE_NONE);
    cr_expect_eq(app_take_wish(session.app), WISH_NONE);
    keys("q");
    cr_expect_eq(app_take_wish(session.app), WISH_QUIT);
}

/* --- messages -----------------------------------------------------------------------------------
 */

Test(overlays, messages_show_the_place_and_lead_to_the_article)
{
    keys("!");
    EXPECT_SHOWN("manifest.yaml:35:11: error: lost.txt: no such file\n        file: lost.txt\n"
                 "              ^~~~~~~~\n");
    keys("<Enter>");
    cr_expect_str_eq(open_article(), "lost");
    cr_expect_eq(session.app->overlay, PANE_NONE);
}

static const char *article_of(const char *file, uint32_t line)
{
    static char name[64];
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, file);
    ArticleId id = finding_article(session.app, &(Diag){.file = path, .line = line, .column = 1});
    Slice key = id == ARTICLE_NONE ? SLICE("none") : store_article(session.store, id)->key;
    snprintf(name, sizeof name, SLICE_FMT, SLICE_ARG(key));
    return name;
}

Test(overlays, a_finding_is_about_the_article_whose_lines_or_file_it_names)
{
    keys("");
    cr_expect_str_eq(article_of("manifest.yaml", 7), "closed");
    cr_expect_str_eq(article_of("manifest.yaml", 13), "closed");
    cr_expect_str_eq(article_of("manifest.yaml", 14), "closed-fr");
    cr_expect_str_eq(article_of("manifest.yaml", 26), "letters");
    cr_expect_str_eq(article_of("manifest.yaml", 3), "none", "the dossier's title");
    cr_expect_str_eq(article_of("manifest.yaml", 40), "none", "a keyword group");
    cr_expect_str_eq(article_of("ferry.md", 1), "ferry");
    cr_expect_str_eq(article_of("other.md", 1), "none");
}
