/* What counts as read, and where the real cursor stands. */
#include "config.h"

#include "app_fixture.h"

TestSuite(read, .init = open_dossier, .fini = close_dossier);
TestSuite(cursor, .init = open_dossier, .fini = close_dossier);

/* --- what is read -------------------------------------------------------------------------------
 */

static bool is_read(const char *key)
{
    return state_is_read(session.state, slice_from(key));
}

Test(read, what_is_chosen_is_read_when_its_end_was_on_the_screen)
{
    app_resize(session.app, 120, 40);
    keys("jjjj");
    cr_expect(!is_read("reopened") && !is_read("ferry"), "previews");
    keys("<Enter>");
    cr_expect(is_read("reopened"));
    app_resize(session.app, 80, 12);
    keys("hg<Enter>");
    cr_expect(!is_read("closed"), "its end is below the screen");
    app_resize(session.app, 120, 60);
    keys("");
    cr_expect(is_read("closed"));
}

Test(read, passing_through_reads_nothing)
{
    keys("<Tab>]]");
    keys("");
    keys("]]");
    keys("[[");
    cr_expect(!is_read("closed-fr") && !is_read("ferry") && !is_read("letters"));
    cr_expect_str_eq(open_article(), "ferry");
    keys("j");
    cr_expect(is_read("ferry"), "moved in");
    cr_expect(!is_read("closed-fr") && !is_read("letters"));
}

Test(read, a_move_in_the_open_article_reads_it)
{
    static const char *const moves[] = {"j", "<Space>", "d", "G", "5j"};
    app_resize(session.app, 80, 12);
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
        keys("hg<Enter>g");
        keys("U");
        while (is_read("closed"))
            keys("U");
        keys("]["); /* another visit */
        cr_expect(!is_read("closed"));
        keys(moves[i]);
        cr_expect(is_read("closed"), "%s", moves[i]);
    }
}

/* Ten seconds, counted while it has the focus. */
Test(read, what_stays_open_for_ten_seconds_is_read)
{
    enum { SECOND = 1000000000 };
    app_resize(session.app, 80, 12);
    keys("<Tab>]");
    cr_assert_neq(session.app->reading.since, 0u);
    cr_expect_leq(app_timeout(session.app), 10001);
    session.app->reading.since -= (uint64_t)5 * SECOND;
    app_tick(session.app);
    cr_expect(!is_read("closed-fr"));
    session.app->reading.since -= (uint64_t)6 * SECOND;
    cr_expect_eq(app_timeout(session.app), 0);
    app_tick(session.app);
    cr_expect(is_read("closed-fr"));
    keys("h");
    cr_expect_eq(session.app->reading.since, 0u, "not open");
}

Test(read, a_mark_made_by_hand_stays)
{
    app_resize(session.app, 80, 12);
    keys("<Enter>UU");
    cr_expect(!is_read("closed"));
    keys("jk");
    keys("");
    cr_expect(!is_read("closed"));
    keys("][");
    keys("j");
    cr_expect(is_read("closed"), "at the next visit");
}

Test(read, the_next_unread_article_is_gone_to)
{
    keys("jUjjjUg"); /* closed-fr and reopened are read */
    cr_expect(is_read("closed-fr") && is_read("reopened"));
    keys("J");
    cr_expect_str_eq(open_article(), "ferry");
    keys("J");
    cr_expect_str_eq(open_article(), "letters");
    keys("J");
    cr_expect_str_eq(open_article(), "lost");
    keys("J");
    cr_expect_str_eq(open_article(), "closed");
    EXPECT_STATUS("on from the first article");
    keys("2J");
    cr_expect_str_eq(open_article(), "letters");
    cr_expect(!is_read("letters") && !is_read("ferry"), "they were passed");
}

Test(read, all_are_marked_and_that_is_taken_back)
{
    keys("jUjU&lang:en<Enter>A");
    EXPECT_STATUS("marked as read; :unmark-all takes it back");
    cr_expect(is_read("closed") && is_read("ferry") && is_read("reopened"));
    keys("&<C-u><Enter>J");
    EXPECT_STATUS("no article is unread");
    keys("Z");
    EXPECT_STATUS("unread again");
    cr_expect(!is_read("closed") && !is_read("reopened"));
    cr_expect(is_read("ferry") && is_read("closed-fr"), "these were read before");
    keys("Z");
    EXPECT_STATUS("nothing to take back");
}

/* --- the real cursor ----------------------------------------------------------------------------
 */

static const Cell *cursor_cell(void)
{
    cr_assert(frame.cursor_x >= 0 && frame.cursor_y >= 0);
    return &frame.cells[(size_t)frame.cursor_y * (size_t)frame.width + (size_t)frame.cursor_x];
}

/* What the row of the cursor says, from the cursor on. */
static const char *at_cursor(void)
{
    static char text[1024];
    text[0] = '\0';
    for (int x = 0; frame.cursor_x + x < frame.width; x++)
        strncat(text, cursor_cell()[x].text, sizeof text - strlen(text) - 1);
    return text;
}

Test(cursor, stands_on_the_hit)
{
    static const int sizes[][2] = {{120, 40}, {80, 24}, {80, 10}, {40, 12}};
    for (size_t size = 0; size < 4; size++) {
        app_resize(session.app, sizes[size][0], sizes[size][1]);
        keys("/bridge<Enter>");
        for (int i = 0; i < 20; i++) {
            cr_assert_eq(session.app->focus, PANE_ARTICLE);
            cr_expect(strncmp(at_cursor() + 1, "ridge", 5) == 0, "%d: %s", i, at_cursor());
            cr_expect_eq(cursor_cell()->role, ROLE_HIT_CURRENT);
            keys(i % 5 == 4 ? "N" : i % 7 == 6 ? "ln" : "n");
        }
    }
}

Test(cursor, stands_on_the_sentence_that_was_gone_to)
{
    keys(":goto 2018-11<Enter><Enter><Enter>");
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    cr_expect(strncmp(at_cursor(), "November", 8) == 0 || strncmp(at_cursor(), "since", 5) == 0,
              "%s", at_cursor());
}

Test(cursor, stands_on_the_selected_row_of_each_pane)
{
    static const char *const panes[] = {"hj",
                                        "tjj",
                                        "rj",
                                        "Tj",
                                        "!",
                                        "?jjj",
                                        "/bridge<Enter>Kjj",
                                        "Kvj",
                                        "Kvvj",
                                        "Kvvvj",
                                        ":goto 2018-11<Enter><Enter>j"};
    static const int sizes[][2] = {{120, 40}, {80, 24}, {60, 12}};
    for (size_t i = 0; i < sizeof panes / sizeof *panes; i++)
        for (size_t size = 0; size < 3; size++) {
            app_resize(session.app, sizes[size][0], sizes[size][1]);
            keys("qqqqqqqq");
            (void)app_take_request(session.app);
            keys("hg");
            keys(panes[i]);
            uint8_t role = cursor_cell()->role;
            cr_expect(role == ROLE_SELECTED || role == ROLE_KEY, "%s at %d: %d\n%s", panes[i],
                      sizes[size][0], role, strbuf_str(&shown));
            keys("<Esc>");
        }
}

Test(cursor, stands_at_the_beginning_of_a_pane_without_rows)
{
    keys("Gr");
    cr_expect_eq(session.app->related.list.count, 0);
    cr_expect(strncmp(at_cursor(), "  No article shares", 19) == 0, "%s", at_cursor());
}
