/* test_strip.c - the axis of the timeline over random dossiers: its dates are never overwritten,
 * and the mark of the selected event is there. */
#include "config.h"

#include "app/time.h"
#include "app_fixture.h"
#include "random_text.h"

enum { ARTICLES = 30 };

static void path_of(int article, char *path, size_t size)
{
    snprintf(path, size, "%s/%02d.txt", folder, article);
}

/* A date as prose says it: of a day, a month or a year, around 2020 or centuries away. */
static void put_date(Random *r, StrBuf *out)
{
    static const char *const months[] = {"March", "May", "June", "September", "December"};
    int year =
        random_below(r, 6) ? 2018 + (int)random_below(r, 4) : 1650 + (int)random_below(r, 400);
    uint32_t kind = random_below(r, 3);
    if (kind == 0)
        strbuf_printf(out, "On %d ", 1 + (int)random_below(r, 28));
    else
        strbuf_puts(out, "In ");
    if (kind < 2)
        strbuf_printf(out, "%s ", months[random_below(r, 5)]);
    strbuf_printf(out, "%d the lock was mended. ", year);
}

static void open_random(Random *r)
{
    char path[4096];
    char *paths[] = {folder};
    StrBuf text = STRBUF_INIT;
    strcpy(folder, "/tmp/dossier-app-XXXXXX");
    cr_assert_not_null(mkdtemp(folder));
    int articles = 1 + (int)random_below(r, ARTICLES);
    for (int i = 0; i < articles; i++) {
        strbuf_clear(&text);
        strbuf_printf(&text, "The lock %d\n\n%d May 2020\n\n", i, 1 + (int)random_below(r, 28));
        for (uint32_t n = random_below(r, 8); n > 0; n--)
            put_date(r, &text);
        strbuf_putc(&text, '\n');
        path_of(i, path, sizeof path);
        cr_assert_eq(file_write_atomic(path, strbuf_slice(&text)), FILE_OK);
    }
    SessionOptions options = {.app = {.width = 120, .height = 40, .wake_fd = -1, .wait = true},
                              .state = ":memory:",
                              .threads = 1};
    session_open(&session, paths, 1, &options);
    strbuf_release(&text);
}

static void close_random(void)
{
    char path[4096];
    session_close(&session);
    frame_release(&frame);
    strbuf_release(&shown);
    for (int i = 0; i < ARTICLES; i++) {
        path_of(i, path, sizeof path);
        unlink(path);
    }
    rmdir(folder);
}

/* All that may stand at an end: its date as it is, and by day, month and year; with the number of
 * events beyond, or without. */
static bool may_stand(const char *label, size_t len)
{
    const TimelineView *view = session.app->time.view;
    size_t before, after;
    Interval core = timeline_view_core(view, &before, &after);
    const Event *ends[] = {timeline_view_event(view, 0),
                           timeline_view_event(view, timeline_view_count(view) - 1)};
    bool found = false;
    for (int e = 0; e < 2; e++) {
        size_t beyond = e ? after : before;
        Interval when = ends[e]->when;
        Day day = beyond ? (e ? core.last : core.first) : e ? when.last : when.first;
        Civil c = day_to_civil(day);
        Interval ways[] = {when, interval_day(day), interval_month(c.year, c.month),
                           interval_year(c.year)};
        for (size_t w = 0; w < 4; w++) {
            StrBuf text = STRBUF_INIT;
            if (beyond && !e)
                strbuf_printf(&text, "‹%zu ", beyond);
            interval_format(ways[w], &text);
            if (beyond && e)
                strbuf_printf(&text, " %zu›", beyond);
            found |= text.len == len && memcmp(text.ptr, label, len) == 0;
            strbuf_release(&text);
        }
    }
    return found;
}

/* The row of the dates: split at marks and where two blanks stand, each piece is a whole label. */
static size_t check_dates(int x, int y, int w, const char *where)
{
    StrBuf row = STRBUF_INIT;
    size_t marks = 0;
    for (int i = 0; i < w; i++)
        strbuf_puts(&row, frame.cells[y * frame.width + x + i].text);
    strbuf_puts(&row, "  ");
    const char *from = strbuf_str(&row);
    for (const char *c = from; *c;) {
        bool mark = strncmp(c, "▲", strlen("▲")) == 0;
        if (!mark && strncmp(c, "  ", 2) != 0) {
            c++;
            continue;
        }
        while (*from == ' ')
            from++;
        size_t len = c > from ? (size_t)(c - from) : 0;
        while (len > 0 && from[len - 1] == ' ')
            len--;
        cr_assert(len == 0 || may_stand(from, len), "%s: \"%s\"", where, strbuf_str(&row));
        marks += mark;
        c += mark ? strlen("▲") : 2;
        from = c;
    }
    strbuf_release(&row);
    return marks;
}

static void check_strip(const char *where)
{
    const App *app = session.app;
    Rect pane = app->layout.panes[PANE_TIMELINE];
    int inside = pane.h - 1, w = app->time.strip_width;
    if (inside < 8 || pane.w < 14 || timeline_view_count(app->time.view) < 2)
        return;
    size_t marks = check_dates(pane.x + 1, pane.y + 2, w, where);
    const TimelineView *view = app->time.view;
    size_t row = app->time.list.selected;
    if (row >= timeline_view_rows(view) || timeline_view_row(view, row).kind != ROW_EVENT)
        return;
    int from, to;
    size_t before, after;
    const Event *event = timeline_view_event(view, timeline_view_row(view, row).shown);
    Interval core = timeline_view_core(view, &before, &after);
    bool all = timeline_bar(event->when, core, w, &from, &to) && to - from == w;
    cr_assert(all ? marks == 0 : marks > 0, "%s: %zu marks\n%s", where, marks, strbuf_str(&shown));
}

Test(strip, dates_are_never_overwritten, .timeout = 120)
{
    static const char *const moves[] = {"t",        "tg",  "tG",  "tj", "tk",
                                        "t<Space>", "t7j", "t--", "t+", "te"};
    Random r = {17};
    for (int dossier = 0; dossier < 25; dossier++) {
        open_random(&r);
        for (int round = 0; round < 60; round++) {
            int width = 24 + (int)random_below(&r, 200);
            app_resize(session.app, width, 16 + (int)random_below(&r, 40));
            const char *move = moves[random_below(&r, sizeof moves / sizeof *moves)];
            keys(move);
            char where[64];
            snprintf(where, sizeof where, "dossier %d, round %d, %d cells, %s", dossier, round,
                     width, move);
            check_strip(where);
        }
        close_random();
    }
}

/* Cells of the row that hold the text, from x on. */
static int cells_with(int x, int y, const char *text)
{
    int n = 0;
    for (; x < frame.width; x++)
        n += strcmp(frame.cells[y * frame.width + x].text, text) == 0;
    return n;
}

/* On the axis beside the rows of a wide timeline. */
Test(strip, a_day_is_a_point)
{
    Random r = {29};
    size_t days = 0;
    for (int dossier = 0; dossier < 5; dossier++) {
        open_random(&r);
        app_resize(session.app, 200, 50);
        keys("tz++");
        const TimeView *time = &session.app->time;
        for (size_t i = 0; i < time->plan.n; i++) {
            const Event *event = time_event(session.app, time->list.top + i);
            if (!event || event->when.first != event->when.last)
                continue;
            int y = session.app->layout.panes[PANE_TIMELINE].y + 3 + time->plan.rows[i].y;
            cr_expect_eq(cells_with(121, y, "━"), 0, "%s", strbuf_str(&shown));
            days += (size_t)cells_with(121, y, "●") + (size_t)cells_with(121, y, "○");
            cr_expect_leq(cells_with(121, y, "●") + cells_with(121, y, "○"), 1);
        }
        close_random();
    }
    cr_expect_gt(days, 10u);
}
