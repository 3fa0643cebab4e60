/* test_renew.c - a dossier that changes on disk while it is read: rows, place and text follow. */
#include "config.h"

#include "loading.h"

#include "app/model.h"
#include "dossier/session.h"

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
    cr_expect_eq(shown_place(&session.app->all, session.app->reading.id), 1);
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

Test(renew, what_is_new_comes_in)
{
    put("d.txt", "Fourth title\n\nThe fourth text speaks of lighthouses.\n");
    reload();
    cr_expect(on_screen("Fourth title"));
    cr_expect_eq(session.app->all.count, 4);
}
