/* Help and messages, which lie over the panes. */
#include "config.h"

#include "app/diagnostic.h"
#include "app_fixture.h"
#include "dossier/mem.h"

TestSuite(overlays, .init = open_dossier, .fini = close_dossier);

/* Help goes on in lines of its own where the screen is narrow. */
Test(overlays, help_is_whole_on_a_narrow_screen)
{
    app_resize(session.app, 60, 250);
    keys("??");
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
    keys("??");
    EXPECT_SHOWN("j, <Down>, ");
    EXPECT_NOT_SHOWN("<C-\n");
    EXPECT_NOT_SHOWN("<C- ");
}

Test(overlays, help_is_searched)
{
    keys("??");
    EXPECT_SHOWN(":page-down");
    keys("/timeline<Enter>");
    EXPECT_SHOWN(":closer");
    EXPECT_NOT_SHOWN(":page-down");
    keys("q");
    cr_expect_eq(session.app->overlay, PANE_NONE);
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
    keys("q");
    cr_expect_eq(app_take_request(session.app), REQUEST_QUIT);
}

/* --- q closes what lies on top ------------------------------------------------------------------
 */

/* Everything that can lie on the base, one after the other. */
static const struct {
    int width, height;
    const char *open;
    int presses; /* of q, until only the base shows */
} layers[] = {
    {120, 40, "?", 1},
    {120, 40, "T", 1},
    {120, 40, "!", 1},
    {120, 40, "T?", 2},
    {120, 40, "T?!", 3},
    {120, 40, "z", 1},
    {120, 40, "tzT", 2},
    {120, 40, "/bridge<Enter>", 1},
    {120, 40, "/bridge<Enter>K", 2},
    {120, 40, "/bridge<Enter>K<A-2>z", 3},
    {120, 40, "&lang:fr<Enter>", 1},
    {120, 40, "&lang:en<Enter>/bridge<Enter>", 2},
    {120, 40, "t", 0},
    {120, 40, "<Enter><Space>", 0},
    {120, 40, ":goto 2018-11<Enter><Enter>", 1},
    {80, 24, "t", 1},
    {80, 24, "r", 1},
    {80, 24, "t<Enter>", 1},
    {80, 24, "/bridge<Enter>t", 2},
    {80, 24, "<Enter>", 0},
    {60, 12, "<Enter>", 1},
    {60, 12, "/bridge<Enter>", 2},
    {60, 12, "/bridge<Enter>K", 3},
};

Test(overlays, q_closes_one_thing_a_time_and_leaves_from_the_base)
{
    for (size_t i = 0; i < sizeof layers / sizeof *layers; i++) {
        app_resize(session.app, layers[i].width, layers[i].height);
        keys("<A-1>gj");
        keys(layers[i].open);
        Place place = app_place(session.app);
        for (int press = 0; press < layers[i].presses; press++) {
            keys("q");
            cr_expect_eq(app_take_request(session.app), REQUEST_NONE, "%s: %d", layers[i].open,
                         press);
        }
        cr_expect_eq(app_place(session.app).article, place.article, "%s", layers[i].open);
        cr_expect(!session.app->zoom && !session.app->concordance, "%s", layers[i].open);
        cr_expect(!session.app->search.active && !session.app->search.filtering);
        cr_expect_eq(session.app->overlay, PANE_NONE, "%s", layers[i].open);
        keys("q");
        cr_expect_eq(app_take_request(session.app), REQUEST_QUIT, "%s", layers[i].open);
        keys(layers[i].open);
        keys("Q");
        cr_expect_eq(app_take_request(session.app), REQUEST_QUIT, "%s", layers[i].open);
        for (int press = 0; press < layers[i].presses; press++)
            keys("q");
    }
}

Test(overlays, q_leaves_the_reader_at_the_line_that_is_read)
{
    app_resize(session.app, 80, 10);
    keys("/bridge<Enter>nnn");
    Place place = app_place(session.app);
    cr_assert_gt(place.at, 0u);
    keys("q");
    EXPECT_SHOWN("Articles 6");
    cr_expect_eq(app_place(session.app).article, place.article);
    cr_expect_eq(app_place(session.app).at, place.at);
}

/* --- help ---------------------------------------------------------------------------------------
 */

Test(overlays, help_opens_on_a_primer_of_one_screen)
{
    static const char *const parts[] = {"Read\n", "Search\n", "Timeline\n", "Related\n",
                                        "leave at once\n"};
    app_resize(session.app, 80, 24);
    keys("?");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        EXPECT_SHOWN(parts[i]);
    cr_expect_leq(session.app->help.list.count, session.app->help.list.page);
    keys("jj<Enter>");
    cr_expect_eq(session.app->overlay, PANE_NONE, "open was run");
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    keys("??");
    EXPECT_SHOWN("Keys and commands ━");
    EXPECT_SHOWN(":down");
    keys("?");
    cr_expect_eq(session.app->overlay, PANE_NONE);
}

Test(overlays, help_over_an_overlay_says_what_that_is)
{
    keys("T?");
    EXPECT_SHOWN("Here: how often each keyword group stands in each article");
    keys("qq!?");
    EXPECT_SHOWN("Here: what was found wrong with the dossier");
    keys("qq?");
    EXPECT_NOT_SHOWN("Here: ");
}

Test(overlays, help_of_a_command_or_a_key_is_its_own)
{
    keys(":help sort<Enter>");
    EXPECT_SHOWN("Keys and commands: sort ━");
    EXPECT_SHOWN("  o                       :sort [ORDER]         sort the list");
    EXPECT_NOT_SHOWN("sort-lines");
    keys("q:help K<Enter>");
    EXPECT_SHOWN("Keys and commands: concordance ━");
    keys("/hits<Enter>");
    EXPECT_SHOWN("with \"hits\"");
    EXPECT_SHOWN(":write [FILE]");
    keys("q:help barcode<Enter>");
    EXPECT_SHOWN(":count-lines [HOW]");
}

/* --- overlays lie over each other --------------------------------------------------------------
 */

Test(overlays, closing_help_comes_back_to_the_table_below)
{
    static const char *const closers[] = {"q", "<Esc>"};
    for (size_t i = 0; i < 2; i++) {
        keys("Tj");
        EXPECT_SHOWN("━ Keyword groups");
        keys("?");
        EXPECT_SHOWN("━ Help: the first keys ━");
        keys(closers[i]);
        EXPECT_SHOWN("━ Keyword groups");
        cr_expect_eq(session.app->table.list.selected, 1, "the row stays");
        keys(closers[i]);
        EXPECT_SHOWN("Articles 6");
    }
}

Test(overlays, an_overlay_lies_there_once)
{
    keys("T?:keywords<Enter>:messages<Enter>:keywords<Enter>");
    EXPECT_SHOWN("━ Keyword groups");
    keys("q");
    EXPECT_SHOWN("━ Messages");
    keys("q");
    EXPECT_SHOWN("━ Help");
    keys("q");
    cr_expect_eq(session.app->overlay, PANE_NONE);
}

/* Whatever can lie over the panes: says its keys in one line, answers ? with help, and closes. */
Test(overlays, each_overlay_says_its_keys_and_heeds_them)
{
    static const PaneId overlays[] = {PANE_HELP,  PANE_KEYWORDS, PANE_CHOOSER, PANE_MESSAGES,
                                      PANE_MARKS, PANE_JUMPS,    PANE_RECENT};
    static const char *const openers[] = {"?", "T", ":goto 2018-11<Enter><Enter>", "!", "`",
                                          "H", "B"};
    enum { OVERLAYS = sizeof overlays / sizeof *overlays };
    static const int sizes[][2] = {{120, 40}, {80, 24}, {40, 12}};
    for (int id = 0; id < PANE_COUNT; id++) {
        bool overlay = context_is_overlay(pane_of(session.app, (PaneId)id)->keys);
        cr_expect_eq(overlay, id >= PANE_KEYWORDS, "another overlay belongs into this test");
    }
    cr_expect_eq(PANE_COUNT - PANE_KEYWORDS, OVERLAYS);
    for (size_t i = 0; i < OVERLAYS; i++)
        for (size_t size = 0; size < 3; size++) {
            app_resize(session.app, sizes[size][0], sizes[size][1]);
            keys(openers[i]);
            cr_expect_eq(session.app->overlay, overlays[i]);
            const char *said = strstr(strbuf_str(&shown), "Esc or q closes");
            cr_expect(said && !strstr(said + 1, "Esc or q closes"), "its keys, once:\n%s",
                      strbuf_str(&shown));
            keys("q");
            cr_expect_eq(session.app->overlay, PANE_NONE, "%s: q", openers[i]);
            keys(openers[i]);
            keys("<Esc>");
            cr_expect_eq(session.app->overlay, PANE_NONE, "%s: Esc", openers[i]);
            keys(openers[i]);
            keys(i == 0 ? "??" : "?");
            cr_expect_eq(session.app->overlay, i == 0 ? PANE_NONE : PANE_HELP);
            keys(i == 0 ? "" : "qq");
            cr_expect_eq(session.app->overlay, PANE_NONE);
        }
}

/* --- messages
 * ----------------------------------------------------------------------------------- */

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
    ArticleId id =
        diagnostic_article(session.app, &(Diag){.file = path, .line = line, .column = 1});
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
    cr_expect_str_eq(article_of("old-ferry.md", 1), "none");
}

/* The manifest is read anew while the table is open: what was counted by the groups before is not
 * kept. */
Test(overlays, the_table_counts_by_the_groups_as_they_are)
{
    char path[4096];
    StrBuf manifest = STRBUF_INIT;
    keys("T");
    cr_assert(has("people"));
    char *before = mem_strdup(strstr(strbuf_str(&shown), "▌ Bridge at Aldmouth"));
    before[strcspn(before, "\n")] = '\0';
    snprintf(path, sizeof path, "%s/manifest.yaml", folder);
    cr_assert_eq(file_read(path, 1 << 20, &manifest), FILE_OK);
    char *term = strstr(manifest.ptr, "- Aldmouth");
    cr_assert_not_null(term);
    memcpy(term, "- Nowhere.", strlen("- Nowhere."));
    cr_assert_eq(file_write_atomic(path, strbuf_slice(&manifest)), FILE_OK);
    app_run(session.app, "reload");
    app_refresh(session.app);
    keys("");
    EXPECT_SHOWN("▌ Bridge at Aldmouth");
    EXPECT_NOT_SHOWN(before);
    free(before);
    strbuf_release(&manifest);
}

/* --- what is gone --- */

/* Cuts the manifest before this line and reads it again. */
static void cut_manifest(const char *from)
{
    char path[128];
    StrBuf text = STRBUF_INIT;
    snprintf(path, sizeof path, "%s/manifest.yaml", folder);
    cr_assert_eq(file_read(path, 1 << 20, &text), FILE_OK);
    ptrdiff_t at = slice_find(strbuf_slice(&text), slice_from(from));
    cr_assert_gt(at, 0);
    cr_assert_eq(file_write_atomic(path, slice_sub(strbuf_slice(&text), 0, (size_t)at)), FILE_OK);
    strbuf_release(&text);
    app_run(session.app, "reload");
    app_refresh(session.app);
    keys("");
}

Test(overlays, keyword_groups_that_are_gone_are_not_shown)
{
    keys(":scope bodies<Enter>:groups bodies<Enter>");
    EXPECT_SHOWN(" · bodies");
    cut_manifest("  - name: bodies\n");
    EXPECT_NOT_SHOWN("bodies");
    cr_expect_eq(session.app->time.scope, SCOPE_ALL);
    cr_expect_eq(session.app->groups, GROUPS_ALL);
}

/* Its mentions are borrowed from a snapshot of the timeline, which ends when there is a newer. */
Test(overlays, the_mentions_of_an_event_go_with_their_timeline)
{
    keys(":focus chooser<Enter>");
    cr_expect_eq(session.app->overlay, PANE_CHOOSER);
    keys("<Esc>:goto 2018-11<Enter><Enter>");
    cr_assert_eq(session.app->overlay, PANE_CHOOSER);
    cr_assert_gt(session.app->chooser.event.n_mentions, 1);
    keys("<Esc>");
    cut_manifest("  - name: bodies\n");
    keys(":focus chooser<Enter>");
    cr_expect_eq(session.app->chooser.event.n_mentions, 0);
}
