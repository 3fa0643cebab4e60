/* Another dossier in place of the one that is read, and the list of those that were. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/model.h"
#include "app/places.h"
#include "dossier/file.h"
#include "dossier/session.h"

static char folder[] = "/tmp/dossier-open-XXXXXX";
static char state[4096];
static Session *session;
static SessionOptions options;
static Frame frame;
static StrBuf shown;

static const char *at(const char *name)
{
    static char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return path;
}

static void put(const char *name, const char *text)
{
    cr_assert_eq(file_write_atomic(at(name), slice_from(text)), FILE_OK);
}

static void open_first(void)
{
    cr_assert_not_null(mkdtemp(folder));
    snprintf(state, sizeof state, "%s/state.db", folder);
    mkdir(at("quay"), 0700);
    mkdir(at("empty"), 0700);
    put("quay/walls.txt", "The walls of the quay\n\nThe walls were mended in May 2019.\n");
    put("quay/steps.txt", "The steps of the quay\n\nThe steps were washed away.\n");
    put("ferry.yaml", "dossier: 1\ntitle: The ferry\narticles:\n"
                      "  - { id: a, title: One ferry, text: The ferry sails at nine. }\n"
                      "  - { id: b, title: Two ferries, text: Two ferries sail at ten. }\n");
    put("pier.yaml", "dossier: 1\ntitle: The pier\narticles:\n"
                     "  - { id: a, title: A pier, text: The pier is closed. }\n");
    put("broken.yaml", "dossier: 1\narticles: [\n");
    put("list.yaml", "- one\n- two\n");
    char path[4096], *paths[] = {path};
    snprintf(path, sizeof path, "%s", at("ferry.yaml"));
    options = (SessionOptions){.app = {.width = 90,
                                       .height = 24,
                                       .wake_fd = -1,
                                       .wait = true,
                                       .opened = 1546300800 /* 1 January 2019 */},
                               .state = state,
                               .threads = 1};
    session = session_new(paths, 1, &options);
}

static void close_last(void)
{
    char command[4200];
    session_free(session);
    frame_release(&frame);
    strbuf_release(&shown);
    snprintf(command, sizeof command, "rm -rf '%s'", folder);
    cr_assert_eq(system(command), 0);
}

TestSuite(open, .init = open_first, .fini = close_last);

/* As the program around does: what is asked for is opened, a year later. */
static const char *keys(const char *notation)
{
    for (;;) {
        notation = app_run_keys(session->app, notation);
        if (app_take_request(session->app) != REQUEST_OPEN)
            break;
        options.app.opened += 365 * 86400;
        session = session_switch(session, app_errand(session->app).target, &options);
    }
    app_frame(session->app, &frame);
    strbuf_clear(&shown);
    frame_render_text(&frame, &shown);
    return strbuf_str(&shown);
}

/* Types `:open` with a path in the folder. */
static void open_path(const char *name)
{
    StrBuf line = STRBUF_INIT;
    strbuf_printf(&line, ":open %s<Enter>", at(name));
    keys(strbuf_str(&line));
    strbuf_release(&line);
}

#define EXPECT_SHOWN(text)                                                                         \
    cr_expect(strstr(strbuf_str(&shown), text), "not shown: %s\n%s", text, strbuf_str(&shown))

static bool is_open(const char *title)
{
    return slice_eq_str(session->app->info->title, title);
}

Test(open, another_dossier_takes_the_place_of_this)
{
    keys("j");
    open_path("pier.yaml");
    cr_expect(is_open("The pier"));
    EXPECT_SHOWN("The pier is closed.");
    open_path("quay");
    EXPECT_SHOWN("The walls of the quay");
    cr_expect_eq(session->app->all.count, 2u);
    open_path("quay/steps.txt");
    cr_expect_eq(session->app->all.count, 1u);
}

/* What was done in the old one is there when it is opened again. */
Test(open, the_old_one_is_left_with_its_state_saved)
{
    keys("j<Enter>ma");
    open_path("pier.yaml");
    StateMark mark;
    cr_expect_not(state_mark(session->state, 'a', &mark), "marks are each dossier's own");
    open_path("ferry.yaml");
    cr_expect(state_mark(session->state, 'a', &mark));
    EXPECT_SHOWN("Two ferries sail at ten.");
    open_path("ferry.yaml");
    cr_expect(state_mark(session->state, 'a', &mark), "the same once more");
}

Test(open, what_cannot_be_opened_leaves_all_as_it_is)
{
    static const char *const wrong[][2] = {
        {"nowhere.yaml", "no such file or folder"},
        {"empty", "no articles"},
        {"broken.yaml", "broken.yaml"},
        {"list.yaml", "list.yaml"},
    };
    keys("j<Enter>");
    Place place = app_place(session->app);
    Session *before = session;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        open_path(wrong[i][0]);
        cr_expect_eq(session, before, "%s", wrong[i][0]);
        cr_expect(is_open("The ferry"));
        cr_expect_eq(app_place(session->app).article, place.article);
        cr_expect(strstr(session->app->message.text, wrong[i][1]), "%s: %s", wrong[i][0],
                  session->app->message.text);
    }
    keys("/ferry<Enter>");
    EXPECT_SHOWN("hit 1/");
}

Test(open, those_before_are_listed_the_latest_first)
{
    keys("B");
    EXPECT_SHOWN("━ Opened before: 0 dossiers");
    EXPECT_SHOWN("No other dossier was opened yet");
    keys("q");
    open_path("pier.yaml");
    open_path("quay");
    keys(":recent<Enter>");
    EXPECT_SHOWN("━ Opened before: 2 dossiers");
    EXPECT_SHOWN("▌ The pier\n▌   1 Jan 2020 · /tmp/dossier-open-");
    EXPECT_SHOWN("\n  The ferry\n    1 Jan 2019 · /tmp/dossier-open-");
    keys("j<Enter>");
    cr_expect(is_open("The ferry"));
    keys("B");
    EXPECT_SHOWN("▌ quay\n▌   31 Dec 2020 · ");
    unlink(at("pier.yaml"));
    keys("qBj");
    EXPECT_SHOWN("▌ The pier\n▌   1 Jan 2020 · not there any more: /tmp/");
    keys("<Enter>");
    EXPECT_SHOWN("pier.yaml: no such file or folder");
    cr_expect(is_open("The ferry"));
}

Test(open, paths_are_completed)
{
    StrBuf line = STRBUF_INIT;
    strbuf_printf(&line, ":open %s/q<Tab>", folder);
    keys(strbuf_str(&line));
    EXPECT_SHOWN("/quay/\n");
    keys("s<Tab>");
    EXPECT_SHOWN("/quay/steps.txt\n");
    keys("<Enter>");
    cr_expect_eq(session->app->all.count, 1u);
    strbuf_clear(&line);
    strbuf_printf(&line, ":open %s/nothing/x<Tab>", folder);
    keys(strbuf_str(&line));
    EXPECT_SHOWN("nothing completes this");
    strbuf_release(&line);
}
