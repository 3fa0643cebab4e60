/* test_resume.c - the next time one is where one left: article, place, and how it was looked at. */
#include "config.h"

#include "loading.h"

#include "app/model.h"
#include "app/places.h"
#include "dossier/session.h"
#include "dossier/workers.h"

#include <poll.h>
#include <stdio.h>
#include <unistd.h>

enum { MANY = 300, LONG_MS = 60000 };

static Session session;
static Frame frame;
static StrBuf screen;
static char database[96];
static int pipe_ends[2];

static void begin(void)
{
    make_folder();
    snprintf(database, sizeof database, "%s.db", folder);
    cr_assert_eq(pipe(pipe_ends), 0);
}

static void end(void)
{
    char command[400];
    frame_release(&frame);
    strbuf_release(&screen);
    remove_folder();
    snprintf(command, sizeof command, "rm -f %s %s-wal %s-shm", database, database, database);
    cr_assert_eq(system(command), 0);
    close(pipe_ends[0]);
    close(pipe_ends[1]);
}

TestSuite(resume, .init = begin, .fini = end, .timeout = 240);

static void write_articles(int n)
{
    for (int i = 1; i <= n; i++) {
        char name[32], text[4000];
        size_t used = (size_t)snprintf(
            text, sizeof text,
            "Piece %03d\n\nPublished: 14 May 2021\n\nThe board met in room %d.\n", i, i);
        for (int p = 0; p < 30; p++)
            used += (size_t)snprintf(text + used, sizeof text - used,
                                     "\nParagraph %d of piece %d speaks of the sea wall.\n", p, i);
        snprintf(name, sizeof name, "p%03d.txt", i);
        put(name, text);
    }
}

/* As the terminal opens it: no more is read than the first screen wants. */
static void open_held(void)
{
    char *paths[] = {folder};
    SessionOptions options = {.app = {.width = 120, .height = 24, .wake_fd = pipe_ends[1]},
                              .state = database,
                              .hold = true,
                              .threads = 2};
    session_open(&session, paths, 1, &options);
}

static void open_whole(void)
{
    char *paths[] = {folder};
    SessionOptions options = {.app = {.width = 120, .height = 24, .wake_fd = -1, .wait = true},
                              .state = database};
    session_open(&session, paths, 1, &options);
    app_refresh(session.app);
}

static const char *shown(void)
{
    app_frame(session.app, &frame);
    strbuf_clear(&screen);
    frame_render_text(&frame, &screen);
    return strbuf_str(&screen);
}

/* The first frame that the terminal would paint. */
static const char *first_frame(void)
{
    uint64_t deadline = clock_ns() + LONG_MS * UINT64_C(1000000);
    while (!app_ready(session.app) && clock_ns() < deadline) {
        struct pollfd wake = {pipe_ends[0], POLLIN, 0};
        char bytes[64];
        if (poll(&wake, 1, 10) > 0)
            cr_assert_gt(read(pipe_ends[0], bytes, sizeof bytes), 0);
        app_refresh(session.app);
    }
    cr_assert(app_ready(session.app));
    return shown();
}

Test(resume, the_first_frame_is_where_one_left)
{
    write_articles(MANY);
    open_whole();
    app_run_keys(session.app, "G<Enter>");
    cr_expect(strstr(shown(), "300/300"), "%s", strbuf_str(&screen));
    session_close(&session);
    open_held();
    cr_expect_eq(app_patience(session.app) > 100, true);
    cr_expect(strstr(first_frame(), "Piece 300"), "%s", strbuf_str(&screen));
    cr_expect(strstr(strbuf_str(&screen), "room 300."), "the text too: %s", strbuf_str(&screen));
    cr_expect(store_count(session.store) >= MANY, "listed up to it");
    session_close(&session);
}

/* The article that was read before its turn is there once, and all others are. */
Test(resume, all_articles_are_read_once)
{
    write_articles(MANY);
    for (int left = 1; left <= MANY; left = left == 1 ? 99 : left + 67) {
        char key[8];
        DiagList findings = DIAG_LIST_INIT;
        snprintf(key, sizeof key, "p%03d", left);
        State *state = state_open(database, folder, &findings);
        state_set_last_article(state, slice_from(key));
        state_close(state);
        open_held();
        first_frame();
        app_painted(session.app);
        loader_wait(session.loader);
        app_refresh(session.app);
        cr_expect_eq(store_count(session.store), (size_t)MANY);
        cr_expect_eq(store_bodies(session.store), (size_t)MANY, "left at %d", left);
        for (ArticleId id = 0; id < MANY; id++)
            cr_expect_not_null(store_body(session.store, id));
        cr_expect_str_eq(store_article(session.store, session.app->article.id)->key.ptr, key);
        session_close(&session);
        diag_list_release(&findings);
    }
}

Test(resume, an_article_that_is_gone_costs_nothing)
{
    write_articles(MANY);
    open_whole();
    app_run_keys(session.app, "G<Enter>");
    session_close(&session);
    char path[128];
    snprintf(path, sizeof path, "%s/p300.txt", folder);
    cr_assert_eq(unlink(path), 0);
    open_held();
    cr_expect(strstr(first_frame(), "Piece 001"), "%s", strbuf_str(&screen));
    session_close(&session);
}

Test(resume, the_view_comes_back)
{
    write_articles(3);
    open_whole();
    app_run(session.app, "sort title");
    app_run(session.app, "measure 50");
    app_run(session.app, "events reports");
    app_run(session.app, "scope article");
    app_run(session.app, "filter p00*");
    app_run(session.app, "width list 37");
    app_run(session.app, "set hints off");
    app_run(session.app, "set background light");
    app_run(session.app, "focus article");
    app_run(session.app, "zoom");
    session_close(&session);
    open_whole();
    App *app = session.app;
    cr_expect_eq(app->sort, SORT_TITLE);
    cr_expect_eq(app->measure, 50);
    cr_expect_neq(app->time.kinds, 0u);
    cr_expect_eq(app->time.scope, SCOPE_ARTICLE);
    cr_expect_eq(app->focus, PANE_ARTICLE);
    cr_expect(app->zoom);
    cr_expect(app->no_hints);
    cr_expect_eq(app->background, 2);
    cr_expect_eq(app->sizes[LAYOUT_LIST_W], 37);
    cr_expect_str_eq(strbuf_str(&app->search.filter_text), "p00*");
    app_run(app, "zoom");
    app_run(app, "sort list");
    session_close(&session);
    open_whole();
    cr_expect_eq(session.app->sort, SORT_LIST);
    cr_expect_not(session.app->zoom);
    cr_expect_eq(session.app->measure, 50);
    session_close(&session);
}
