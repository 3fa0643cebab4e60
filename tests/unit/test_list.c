/* The list of articles: what it says once for all, months, the selected row. */
#include "config.h"

#include "app_fixture.h"

TestSuite(list, .init = open_dossier, .fini = close_dossier);

/* Five of six articles are in English: only the other one says so, and the one whose language was
 * guessed. */
Test(list, rows_say_what_differs)
{
    keys("");
    EXPECT_SHOWN("4 Mar 2019 · Coast ");
    EXPECT_SHOWN("≈ 4 Mar 2019 · fr");
    EXPECT_SHOWN("undated · en?");
    cr_expect(slice_eq_str(session.app->list_shared.lang, "en"));
    cr_expect_not(session.app->list_shared.one_lang);
    cr_expect_eq(session.app->list_shared.source.len, 0);
    cr_expect_eq(session.app->list_shared.year, 0);
    cr_expect_not(session.app->list_shared.by_date, "an undated one stands between dated ones");
}

Test(list, the_title_counts_the_unread)
{
    keys("");
    EXPECT_SHOWN("Articles 6 · 6 unread");
    keys("<Enter>");
    EXPECT_SHOWN("Articles 6 · 5 unread");
    keys(":filter lang:fr<Enter>");
    EXPECT_SHOWN("Articles 1 of 6 & lang:fr ");
}

/* The order of the results is that of their dates: months are headings, and rows say the day. */
Test(list, months_are_headings_where_dates_ascend)
{
    keys("/ferry OR bridge<Enter>h:order date<Enter>");
    EXPECT_SHOWN("\n Mar 2019 ");
    EXPECT_SHOWN("Jun 2021");
    EXPECT_SHOWN("Sat 12 · Coast");
    EXPECT_NOT_SHOWN("   4 Mar 2019 · Coast");
    app_resize(session.app, 120, 10);
    keys("");
    EXPECT_NOT_SHOWN("\n Mar 2019 ");
}

/* Every line of the selected row has the bar, and no cell on screen is in reverse. */
Test(list, a_bar_marks_the_selected_row)
{
    Theme theme;
    keys("j");
    EXPECT_SHOWN("\n▌● Le pont d’Aldmouth ");
    EXPECT_SHOWN("\n▌  après une inspection");
    EXPECT_SHOWN("\n▌  ≈ 4 Mar 2019 · fr");
    cr_expect_eq(frame.cells[frame.cursor_y * frame.width].role, ROLE_SELECTED);
    keys("t");
    EXPECT_SHOWN("\n▌● Le pont d’Aldmouth ");
    cr_expect_neq(frame.cells[frame.width * 5].role, ROLE_SELECTED, "the focus is elsewhere");
    for (int depth = DEPTH_NONE; depth <= DEPTH_TRUE; depth++) {
        app_theme(session.app, (Depth)depth, &theme);
        for (int i = 0; i < frame.width * frame.height; i++)
            if (frame.cells[i].role != ROLE_HIT_CURRENT)
                cr_expect_not(theme_style(&theme, frame.cells[i].role, frame.cells[i].attrs).attrs &
                              CELL_REVERSE);
    }
}

/* --- the row of keys --- */

static const char *last_line(void)
{
    static char line[1024];
    const Cell *row = frame.cells + (size_t)(frame.height - 1) * (size_t)frame.width;
    line[0] = '\0';
    for (int x = 0; x < frame.width; x++)
        strncat(line, row[x].text, sizeof line - strlen(line) - 1);
    return line;
}

#define EXPECT_KEYS(text) cr_expect(strstr(last_line(), text), "keys: %s", last_line())

Test(list, the_keys_that_matter_stand_below)
{
    keys("");
    EXPECT_KEYS(" Enter read   / search   t when");
    EXPECT_KEYS("? all keys");
    EXPECT_STATUS("1/6");
    keys("t");
    EXPECT_KEYS(" Enter read   d next day");
    keys("/ferry<Enter>");
    EXPECT_KEYS(" n next hit   N hit before   K every hit");
    EXPECT_STATUS("hit 1/8");
    keys("K");
    EXPECT_KEYS("s sort");
    keys("T");
    EXPECT_KEYS(" Esc or q closes · o sorts");
    EXPECT_STATUS("hit 1/8");
}

/* None in a low screen or beside a prompt; what does not fit is left out whole. */
Test(list, the_keys_take_no_space_from_a_low_screen)
{
    app_resize(session.app, 80, 19);
    keys("");
    cr_expect_eq(session.app->layout.hints_y, -1);
    EXPECT_STATUS("?:help");
    app_resize(session.app, 40, 24);
    keys("");
    EXPECT_KEYS(" Enter read   / search   ? all keys");
    keys("/");
    cr_expect_eq(session.app->layout.hints_y, -1);
}

Test(list, hints_are_switched_off)
{
    keys(":set hints off<Enter>");
    cr_expect_eq(session.app->layout.hints_y, -1);
    EXPECT_STATUS("hints off");
    keys(":set<Enter>");
    EXPECT_STATUS("hints off");
    keys(":set hints perhaps<Enter>");
    EXPECT_STATUS("hints is on or off, found \"perhaps\"");
    keys(":set colour<Enter>");
    EXPECT_STATUS("nothing to set by the name \"colour\"");
    keys(":set hi<Tab><Enter>");
    EXPECT_STATUS("hints on");
    cr_expect_geq(session.app->layout.hints_y, 0);
}

Test(list, the_background_is_chosen_by_hand)
{
    Theme dark, light, now;
    keys("");
    app_set_ground(session.app, GROUND_LIGHT);
    app_theme(session.app, DEPTH_TRUE, &light);
    app_set_ground(session.app, GROUND_DARK);
    app_theme(session.app, DEPTH_TRUE, &dark);
    keys(":set background light<Enter>");
    EXPECT_STATUS("background light");
    app_theme(session.app, DEPTH_TRUE, &now);
    cr_expect_eq(now.styles[ROLE_DATE].fg, light.styles[ROLE_DATE].fg);
    app_set_ground(session.app, GROUND_DARK); /* an answer that comes late changes nothing */
    app_theme(session.app, DEPTH_TRUE, &now);
    cr_expect_eq(now.styles[ROLE_DATE].fg, light.styles[ROLE_DATE].fg);
    keys(":set background auto<Enter>");
    app_theme(session.app, DEPTH_TRUE, &now);
    cr_expect_eq(now.styles[ROLE_DATE].fg, dark.styles[ROLE_DATE].fg);
    keys(":set background blue<Enter>");
    EXPECT_STATUS("background is auto, dark or light, found \"blue\"");
}

/* --- borders --- */

Test(list, a_border_is_moved_by_command_and_key)
{
    keys(":width list 40<Enter>");
    cr_expect_eq(session.app->layout.panes[PANE_LIST].w, 40);
    EXPECT_STATUS("width of list: 40");
    keys("==_");
    cr_expect_eq(session.app->layout.panes[PANE_LIST].w, 42);
    keys(":width list auto<Enter>");
    EXPECT_STATUS("as its content asks");
    keys(":width article 40<Enter>");
    EXPECT_STATUS("the width of article is what the other panes leave");
    keys(":width list much<Enter>");
    EXPECT_STATUS("a width is 1 to 500");
    keys(":height timeline 12<Enter>");
    cr_expect_eq(session.app->layout.panes[PANE_TIMELINE].h, 12);
    keys("r}");
    cr_expect_eq(session.app->layout.panes[PANE_TIMELINE].h, 11);
    keys(":width list 400<Enter>");
    cr_expect_geq(session.app->layout.panes[PANE_ARTICLE].w, 24, "the article is never lost");
    app_resize(session.app, 80, 24);
    keys(":width list 30<Enter>:height auto<Enter>t");
    cr_expect_eq(session.app->layout.panes[PANE_TIMELINE].w, 80, "a drawer is as wide as all");
    keys(":height timeline 8<Enter>");
    cr_expect_eq(session.app->layout.panes[PANE_TIMELINE].h, 8);
    keys("h");
    cr_expect_eq(session.app->layout.panes[PANE_LIST].w, 30);
}

/* The days of one event cover its whole strip: no mark stands in the blanks of the dates. */
Test(list, no_mark_stands_in_a_date)
{
    for (int w = 60; w < 200; w++) {
        app_resize(session.app, w, 40);
        for (int i = 0; i < 3; i++) {
            keys(i == 0 ? "t" : i == 1 ? "g" : "G");
            EXPECT_NOT_SHOWN("30▲Jun");
            EXPECT_NOT_SHOWN("Jun▲2021");
        }
    }
    keys(":filter id:reopened<Enter>:scope results<Enter>:filter<Enter>:goto 2021-06-12<Enter>");
    EXPECT_NOT_SHOWN("12▲");
    EXPECT_NOT_SHOWN("Jun▲");
}

/* Five articles, 120 by 40: what is known of them is all there. */
Test(list, nothing_is_cut_while_lines_are_free)
{
    keys("");
    for (int y = 1; y < session.app->layout.status_y; y++)
        for (int x = 0; x < session.app->layout.panes[PANE_LIST].w; x++)
            cr_expect_str_neq(frame.cells[y * frame.width + x].text, "…", "line %d", y);
    Rect related = session.app->layout.panes[PANE_RELATED];
    for (int y = related.y; y < related.y + related.h; y++)
        for (int x = related.x; x < related.x + related.w; x++)
            cr_expect_str_neq(frame.cells[y * frame.width + x].text, "…", "line %d", y);
}

Test(list, is_sorted_as_a_reader_expects)
{
    static const char *const by_title[] = {"closed",  "reopened",  "ferry",
                                           "letters", "closed-fr", "lost"};
    keys(":sort title<Enter>");
    EXPECT_SHOWN("by title");
    for (size_t row = 0; row < 6; row++) {
        Slice key = store_article(session.store, session.app->all.ids[row])->key;
        cr_expect(slice_eq_str(key, by_title[row]), "%zu: " SLICE_FMT, row, SLICE_ARG(key));
    }
    keys(":sort author<Enter>");
    EXPECT_SHOWN("by author");
    Slice first = store_article(session.store, session.app->all.ids[0])->key;
    cr_expect(slice_eq_str(first, "closed"), "the only one with an author");
}
