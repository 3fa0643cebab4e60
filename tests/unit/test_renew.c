/* test_renew.c - a dossier that changes on disk while it is read: rows, place and text follow. */
#include "config.h"

#include "loading.h"

#include "app/model.h"
#include "app/places.h"
#include "dossier/session.h"

#include <poll.h>
#include <stdio.h>
#include <unistd.h>

static Session session;
static Frame frame;
static StrBuf screen;

static void begin(void)
{
    make_folder();
    put("a.txt", "First title\n\nThe first text speaks of rivers.\n");
    put("b.txt", "Second title\n\nThe second text speaks of bridges.\n");
    put("c.txt", "Third title\n\nThe third text speaks of harbours.\n");
    char *paths[] = {folder};
    SessionOptions options = {.app = {.width = 110, .height = 24, .wake_fd = -1, .wait = true},
                              .state = ":memory:"};
    session_open(&session, paths, 1, &options);
    app_refresh(session.app);
}

static void end(void)
{
    session_close(&session);
    frame_release(&frame);
    strbuf_release(&screen);
    remove_folder();
}

TestSuite(renew, .init = begin, .fini = end);

static bool on_screen(const char *words)
{
    app_refresh(session.app);
    app_frame(session.app, &frame);
    strbuf_clear(&screen);
    frame_render_text(&frame, &screen);
    return slice_find(strbuf_slice(&screen), slice_from(words)) >= 0;
}

static void reload(void)
{
    app_run(session.app, "reload");
    app_refresh(session.app);
}

Test(renew, the_changed_article_keeps_its_row_and_stays_open)
{
    app_run_keys(session.app, "j<Enter>");
    cr_assert(on_screen("speaks of bridges"));
    put("b.txt", "Second title\n\nThe second text now speaks of tunnels instead.\n");
    reload();
    cr_expect(on_screen("speaks of tunnels"));
    cr_expect_not(on_screen("bridges"));
    cr_expect_eq(session.app->all.count, 3);
    cr_expect_eq(row_order_place(&session.app->all, session.app->article.id), 1);
}

Test(renew, searches_find_the_new_text_and_not_the_old)
{
    put("b.txt", "Second title\n\nThe second text now speaks of tunnels instead.\n");
    reload();
    app_run_keys(session.app, "/tunnels<Enter>");
    cr_expect(on_screen("article 1/1"));
    app_run_keys(session.app, "<Esc>/bridges<Enter>");
    cr_expect_not(on_screen("article 1/1"));
}

Test(renew, what_is_gone_leaves_the_list_but_not_the_eyes)
{
    app_run_keys(session.app, "j<Enter>");
    cr_assert(on_screen("speaks of bridges"));
    char *path = file_join(folder, "b.txt");
    unlink(path);
    free(path);
    reload();
    cr_expect(on_screen("speaks of bridges"));
    cr_expect_eq(session.app->all.count, 2);
    app_run_keys(session.app, "h");
    cr_expect(on_screen("Articles 2"));
}

Test(renew, the_selected_row_follows_its_article)
{
    app_run_keys(session.app, "j");
    char *path = file_join(folder, "a.txt");
    unlink(path);
    free(path);
    reload();
    cr_expect_eq(session.app->all.count, 2);
    cr_expect_eq(session.app->list.selected, 0);
    cr_expect(on_screen("speaks of bridges"));
    app_run_keys(session.app, "j");
    cr_expect(on_screen("speaks of harbours"));
}

Test(renew, the_unread_are_counted_anew)
{
    cr_expect(on_screen("Articles 3 · 3 unread"), "%s", strbuf_str(&screen));
    app_run_keys(session.app, ":read<Enter>");
    cr_expect(on_screen("Articles 3 · 2 unread"));
    app_run_keys(session.app, ":read<Enter>");
    cr_expect(on_screen("Articles 3 · 3 unread"), "%s", strbuf_str(&screen));
    app_run_keys(session.app, "A");
    cr_expect_not(on_screen("unread"));
    put("d.txt", "Fourth title\n\nThe fourth text speaks of lighthouses.\n");
    reload();
    cr_expect(on_screen("Articles 4 · 1 unread"));
    char *path = file_join(folder, "d.txt");
    unlink(path);
    free(path);
    put("e.txt", "Fifth title\n\nThe fifth text speaks of locks.\n");
    put("f.txt", "Sixth title\n\nThe sixth text speaks of weirs.\n");
    reload();
    cr_expect(on_screen("Articles 5 · 2 unread"));
}

Test(renew, what_is_new_comes_in)
{
    put("d.txt", "Fourth title\n\nThe fourth text speaks of lighthouses.\n");
    reload();
    cr_expect(on_screen("Fourth title"));
    cr_expect_eq(session.app->all.count, 4);
}

/* Without waiting until it is on the disk. */
static void put_quickly(const char *name, const char *content)
{
    char *path = file_join(folder, name);
    FILE *file = fopen(path, "w");
    cr_assert(file);
    fputs(content, file);
    fclose(file);
    free(path);
}

/* So many better answers come in that the list has no room for the one that is open. */
Test(renew, what_one_reads_stays_among_the_results)
{
    char name[16];
    app_run_keys(session.app, "/rivers<Enter>");
    cr_assert(on_screen("hit 1/1 · article 1/1"));
    for (int i = 0; i < RESULTS_KEPT + 20; i++) {
        snprintf(name, sizeof name, "n%04d.txt", i);
        put_quickly(name, "Rivers\n\nOf rivers, rivers and rivers.\n");
    }
    reload();
    cr_expect(on_screen("The first text speaks of rivers"));
    app_run_keys(session.app, "N");
    cr_expect(on_screen("hit 8,000/8,001+ · article 2,000/2,001 of 2,021"));
    app_run_keys(session.app, "n");
    cr_expect(on_screen("hit 8,001/8,001+ · article 2,001/2,001 of 2,021"));
    cr_expect(on_screen("The first text speaks of rivers"));
    app_run_keys(session.app, "n");
    cr_expect(on_screen("on from the first: hit 1/8,001+ · article 1/2,001 of 2,021"));
}

/* As in a terminal: everything goes on in the background and says so through a pipe. */
static bool comes_to(Session *live, int fd, size_t events)
{
    char bytes[256];
    for (int waits = 0; waits < 100; waits++) {
        app_refresh(live->app);
        const Timeline *timeline = live->app->time.timeline;
        if (timeline && timeline->count == events)
            return true;
        struct pollfd news = {fd, POLLIN, 0};
        if (poll(&news, 1, 60000) <= 0 || read(fd, bytes, sizeof bytes) < 0)
            return false;
    }
    return false;
}

Test(renew, what_a_deleted_article_told_leaves_the_timeline)
{
    Session live;
    int pipe_fds[2];
    char *paths[] = {folder}, *path = file_join(folder, "d.txt");
    cr_assert_eq(pipe(pipe_fds), 0);
    put("d.txt", "Fourth title\n\nOn 3 May 2019 the lighthouse of Roc-Saint-Elme was sold.\n");
    SessionOptions options = {.app = {.width = 110, .height = 24, .wake_fd = pipe_fds[1]},
                              .state = ":memory:"};
    session_open(&live, paths, 1, &options);
    cr_expect(comes_to(&live, pipe_fds[0], 1));
    unlink(path);
    app_run(live.app, "reload");
    cr_expect(comes_to(&live, pipe_fds[0], 0));
    session_close(&live);
    close(pipe_fds[0]);
    close(pipe_fds[1]);
    free(path);
}

Test(renew, what_breaks_and_is_mended_is_said_at_once)
{
    put("list.csv", "title,date,file\nBridge closed,2020-03-02,none.txt\n");
    reload();
    cr_expect(on_screen("1 error in this dossier: ! shows it"));
    put("none.txt", "Bridge closed\n\nIt is closed indeed.\n");
    put("list.csv", "title,date,file\nBridge closed,2020-03-02,none.txt\n\n");
    reload();
    cr_expect(on_screen("what was wrong with this dossier is mended"));
    cr_expect_eq(session.app->findings.errors, 0);
}

/* A group is the reader's choice by its name, wherever it stands; one that is gone is no choice. */
Test(renew, groups_of_the_manifest_come_and_go)
{
#define ARTICLES "dossier: 1\narticles:\n- {id: a, file: a.txt}\n"
    Session live;
    char *path = file_join(folder, "m.yaml"), *paths[] = {path};
    put("m.yaml", ARTICLES "groups:\n- {name: One, terms: [x]}\n- {name: Two, terms: [rivers]}\n");
    SessionOptions options = {.app = {.width = 110, .height = 24, .wake_fd = -1, .wait = true},
                              .state = ":memory:"};
    session_open(&live, paths, 1, &options);
    app_refresh(live.app);
    app_run(live.app, "groups Two");
    app_run(live.app, "scope Two");
    cr_assert_eq(live.app->groups, 1);
    cr_assert(live.app->time.scope == SCOPE_GROUP && live.app->time.scope_group == 1);
    put("m.yaml", ARTICLES "groups:\n- {name: Two, terms: [rivers]}\n- {name: One, terms: [x]}\n");
    app_run(live.app, "reload");
    app_refresh(live.app);
    cr_expect_eq(live.app->groups, 0);
    cr_expect(live.app->time.scope == SCOPE_GROUP && live.app->time.scope_group == 0);
    put("m.yaml", ARTICLES "groups:\n- {name: One, terms: [x]}\n");
    app_run(live.app, "reload");
    app_refresh(live.app);
    cr_expect_eq(live.app->groups, GROUPS_ALL);
    cr_expect_eq(live.app->time.scope, SCOPE_ALL);
    put("m.yaml", ARTICLES);
    app_run(live.app, "reload");
    app_refresh(live.app);
    cr_expect_eq(live.app->info->n_groups, 0);
    cr_expect_null(live.app->matcher);
    session_close(&live);
    free(path);
}
