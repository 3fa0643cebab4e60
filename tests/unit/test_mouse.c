/* test_mouse.c - the pointer over the panes. */
#include "config.h"

#include "app_fixture.h"

TestSuite(mouse, .init = open_dossier, .fini = close_dossier);

enum { MS = 1000000 };

static uint64_t now = 1000 * (uint64_t)MS;

static void tell(AppMouse action, int x, int y)
{
    app_mouse(session.app, action, x, y, now);
    keys("");
}

static void click(int x, int y)
{
    tell(APP_PRESS, x, y);
    tell(APP_RELEASE, x, y);
    now += 50 * MS;
}

/* Where text stands on the screen; false when it does not. */
static bool find(const char *text, int *x, int *y)
{
    keys("");
    for (*y = 0; *y < frame.height; (*y)++)
        for (*x = 0; *x < frame.width; (*x)++) {
            char line[1024] = "";
            for (int i = *x; i < frame.width && strlen(line) < strlen(text); i++)
                strncat(line, frame.cells[*y * frame.width + i].text,
                        sizeof line - strlen(line) - 1);
            if (strncmp(line, text, strlen(text)) == 0)
                return true;
        }
    return false;
}

static void click_on(const char *text)
{
    int x, y;
    cr_assert(find(text, &x, &y), "not shown: %s\n%s", text, strbuf_str(&shown));
    click(x, y);
}

static int width_of(PaneId pane)
{
    return session.app->layout.panes[pane].w;
}

Test(mouse, does_nothing_until_it_is_set)
{
    cr_expect_not(app_wants_mouse(session.app));
    click_on("A ferry every hour");
    cr_expect_str_eq(open_article(), "closed");
    keys(":set mouse on<Enter>");
    cr_expect(app_wants_mouse(session.app));
    click_on("A ferry every hour");
    cr_expect_str_eq(open_article(), "ferry");
}

Test(mouse, a_click_focuses_and_selects)
{
    keys(":set mouse on<Enter>");
    click_on("Tom Archer, the engineer");
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    Slice word = article_view_point_word(&session.app->article);
    cr_expect(slice_eq_str(word, "Tom"), SLICE_FMT, SLICE_ARG(word));
    click_on("Bridge open again");
    cr_expect_eq(session.app->focus, PANE_LIST);
    cr_expect_str_eq(open_article(), "reopened");
    click_on("A meeting is to be held");
    cr_expect_eq(session.app->focus, PANE_TIMELINE);
    cr_expect_str_eq(open_article(), "closed");
}

Test(mouse, a_second_click_opens)
{
    keys(":set mouse on<Enter>");
    int x, y;
    cr_assert(find("● A ferry every hour", &x, &y));
    click(x, y);
    cr_expect_eq(session.app->focus, PANE_LIST);
    now += 600 * MS;
    click(x, y);
    cr_expect_eq(session.app->focus, PANE_LIST, "too late");
    click(x, y);
    cr_expect_eq(session.app->focus, PANE_ARTICLE);
    cr_expect_str_eq(open_article(), "ferry");
    click_on("Bridge open again");
    click(x, y);
    cr_expect_eq(session.app->focus, PANE_LIST, "on another cell");
}

Test(mouse, the_wheel_scrolls_what_lies_below_it)
{
    app_resize(session.app, 120, 16);
    keys(":set mouse on<Enter>");
    Rect article = session.app->layout.panes[PANE_ARTICLE];
    cr_assert_eq(session.app->focus, PANE_LIST);
    tell(APP_WHEEL_DOWN, article.x + 5, article.y + 5);
    cr_expect_eq(session.app->article.top, 3);
    cr_expect_eq(session.app->focus, PANE_LIST);
    tell(APP_WHEEL_UP, article.x + 5, article.y + 5);
    cr_expect_eq(session.app->article.top, 0);
    tell(APP_WHEEL_DOWN, 2, 4);
    cr_expect_eq(session.app->list.selected, 3);
}

Test(mouse, a_border_follows_the_pointer)
{
    keys(":set mouse on<Enter>");
    Rect list = session.app->layout.panes[PANE_LIST];
    tell(APP_PRESS, list.w, 10);
    tell(APP_DRAG, list.w + 6, 10);
    cr_expect_eq(width_of(PANE_LIST), list.w + 6);
    tell(APP_RELEASE, list.w + 6, 10);
    tell(APP_DRAG, list.w - 6, 10);
    cr_expect_eq(width_of(PANE_LIST), list.w + 6, "it was let go");
    Rect time = session.app->layout.panes[PANE_TIMELINE];
    tell(APP_PRESS, time.x - 1, 10);
    tell(APP_DRAG, time.x - 5, 10);
    cr_expect_eq(width_of(PANE_TIMELINE), time.w + 4);
    tell(APP_RELEASE, time.x - 5, 10);
    Rect related = session.app->layout.panes[PANE_RELATED];
    tell(APP_PRESS, related.x + 20, related.y);
    tell(APP_DRAG, related.x + 20, related.y - 3);
    cr_expect_eq(session.app->layout.panes[PANE_RELATED].h, related.h + 3);
}

/* In each layout: the border is marked while it is held, and goes to where the pointer is. */
static void drag_row(PaneId below, int x, int by)
{
    int y = session.app->layout.panes[below].y;
    tell(APP_PRESS, x, y);
    const Cell *cell = &frame.cells[(size_t)y * (size_t)frame.width + (size_t)x];
    cr_expect(cell->attrs & CELL_REVERSE, "marked while it is held");
    tell(APP_DRAG, x, y + by);
    cr_expect_eq(session.app->layout.panes[below].y, y + by);
    tell(APP_RELEASE, x, y + by);
    cell = &frame.cells[(size_t)(y + by) * (size_t)frame.width + (size_t)x];
    cr_expect_not(cell->attrs & CELL_REVERSE);
}

Test(mouse, borders_follow_in_every_layout)
{
    keys(":set mouse on<Enter>/the<Enter>K");
    drag_row(PANE_CONCORDANCE, 20, -3);
    drag_row(PANE_RELATED, 110, -2);
    keys("q<Esc>");
    app_resize(session.app, 80, 24);
    keys("t");
    drag_row(PANE_TIMELINE, 20, 3);
    app_resize(session.app, 60, 24);
    keys(":focus list<Enter>");
    drag_row(PANE_ARTICLE, 20, 2);
    cr_expect(session.app->unsaved > 0, "kept like what a key does");
}

Test(mouse, a_move_without_a_press_drags_nothing)
{
    keys(":set mouse on<Enter>");
    int width = width_of(PANE_LIST);
    tell(APP_DRAG, 50, 10);
    cr_expect_eq(width_of(PANE_LIST), width);
}

Test(mouse, a_click_selects_a_line_of_the_concordance)
{
    keys(":set mouse on<Enter>/ferry<Enter>K");
    Rect at = pane_inside(session.app->layout.panes[PANE_CONCORDANCE]);
    click(10, at.y + 2);
    cr_expect_eq(session.app->kwic.list.selected, 2);
    session.app->kwic.expanded = true;
    keys("");
    now += 1000 * MS;
    click(10, at.y + 4);
    cr_expect_eq(session.app->kwic.list.selected, 2, "its paragraph is it too");
    click(10, at.y + 8);
    cr_expect_eq(session.app->kwic.list.selected, 3);
}

Test(mouse, clicks_open_the_article_of_a_message)
{
    keys(":set mouse on<Enter>:messages<Enter>");
    click(10, 5);
    click(10, 5);
    cr_expect_eq(session.app->overlay, PANE_MESSAGES, "nothing stands there");
    click(10, 1);
    click(10, 1);
    cr_expect_eq(session.app->overlay, PANE_NONE, "the second one opens its article");
}

Test(mouse, an_overlay_takes_it_all)
{
    keys(":set mouse on<Enter>T");
    cr_assert_eq(session.app->overlay, PANE_KEYWORDS);
    click_on("A ferry every hour");
    cr_expect_eq(session.app->overlay, PANE_KEYWORDS);
    cr_expect_eq(session.app->table.list.selected, 2);
    click_on("A ferry every hour");
    cr_expect_eq(session.app->overlay, PANE_NONE, "the second one on the row opens it");
    cr_expect_str_eq(open_article(), "ferry");
}

Test(mouse, what_is_typed_stays)
{
    keys(":set mouse on<Enter>/bri");
    int before = session.app->focus;
    click(50, 5);
    tell(APP_WHEEL_DOWN, 50, 5);
    cr_expect_eq((int)session.app->focus, before);
    cr_expect_str_eq(strbuf_str(&session.app->prompt.line.text), "bri");
}

/* Any report at any size. */
Test(mouse, any_reports_at_any_size)
{
    static const int sizes[][2] = {{120, 40}, {80, 24}, {60, 20}, {20, 5}, {1, 1}, {200, 60}};
    keys(":set mouse on<Enter>");
    srand(3);
    for (int i = 0; i < 3000; i++) {
        const int *size = sizes[(size_t)rand() % 6];
        if (i % 50 == 0)
            app_resize(session.app, size[0], size[1]);
        if (i % 30 == 0)
            app_run_keys(session.app, i % 60 ? "T" : "<Esc>");
        app_mouse(session.app, (AppMouse)(rand() % 5), rand() % 210 - 2, rand() % 64 - 2,
                  now += (uint64_t)(rand() % 500) * MS);
        app_frame(session.app, &frame);
    }
}
