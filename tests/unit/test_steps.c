/* test_steps.c - long steps: a little at a time they come to what they would come to at once; they
 * say how far they are; a key stops them, and a file that was stopped is not there. */
#include "config.h"

#include "app_fixture.h"
#include "random_text.h"

#include "app/kwic_filter.h"
#include "app/write_thread.h"
#include "dossier/fold.h"
#include "dossier/mem.h"

#include <dirent.h>
#include <poll.h>
#include <sys/stat.h>

TestSuite(steps, .init = open_dossier, .fini = close_dossier);

/* From here on as in a terminal: nothing waits for a step. */
static void go_by_steps(void)
{
    keys("");
    session.app->options.wait = false;
}

static size_t files_in(const char *path)
{
    DIR *dir = opendir(path);
    size_t n = 0;
    cr_assert_not_null(dir);
    while (readdir(dir))
        n++;
    closedir(dir);
    return n - 2;
}

/* --- writing --- */

/* Rows that are never all written, but when they are told to end. */
typedef struct Endless {
    atomic_bool end;
    atomic_size_t released;
} Endless;

static void put_endless(void *rows, WriteThread *thread, StrBuf *out)
{
    Endless *endless = rows;
    do {
        strbuf_pad(out, 'x', 1000);
        poll(NULL, 0, 1);
    } while (write_thread_goes_on(thread, 1200, out) && !atomic_load(&endless->end));
}

static void release_endless(void *rows)
{
    atomic_fetch_add(&((Endless *)rows)->released, 1);
}

static void start_endless(Endless *endless, const char *path, bool timeline)
{
    WriteRows rows = {20000, put_endless, release_endless, endless};
    writing_start(session.app, path, &rows, timeline);
    while (write_thread_done(session.app->writing.thread) == 0)
        poll(NULL, 0, 1);
}

static char *path_in_folder(const char *name)
{
    return file_join(folder, name);
}

static void expect_content(const char *path, const char *content)
{
    StrBuf text = STRBUF_INIT;
    cr_expect_eq(file_read(path, 1 << 24, &text), FILE_OK);
    cr_expect_str_eq(strbuf_str(&text), content);
    strbuf_release(&text);
}

Test(steps, a_file_is_written_while_one_reads_on)
{
    Endless endless = {false, 0};
    char *path = path_in_folder("rows.csv");
    go_by_steps();
    start_endless(&endless, path, false);
    keys("");
    EXPECT_SHOWN("writing 1,200 of 20,000 · Esc stops");
    keys("j");
    EXPECT_SHOWN("writing 1,200 of 20,000 · Esc stops");
    cr_expect_geq(app_timeout(session.app), 0);
    keys(":w");
    EXPECT_NOT_SHOWN("Esc stops");
    keys("<Esc>");
    EXPECT_SHOWN("writing 1,200 of 20,000");
    keys(":write! other.csv<Enter>");
    EXPECT_SHOWN("is still being written: Esc stops it");
    atomic_store(&endless.end, true);
    cr_assert(write_thread_ended(session.app->writing.thread, 10000));
    app_refresh(session.app);
    keys("");
    EXPECT_SHOWN("20,000 rows written to");
    cr_expect_eq(atomic_load(&endless.released), 1);
    cr_expect_eq(access(path, F_OK), 0);
    unlink(path);
    free(path);
}

Test(steps, a_stopped_file_is_not_there_and_the_old_one_stays)
{
    Endless endless = {false, 0};
    char *path = path_in_folder("rows.csv"), *old = path_in_folder("old.csv");
    go_by_steps();
    size_t before = files_in(folder);
    start_endless(&endless, path, false);
    cr_expect_eq(files_in(folder), before + 1, "only the temporary one");
    keys("<Esc>");
    EXPECT_SHOWN("stopped: ");
    EXPECT_SHOWN("was not written");
    cr_expect_eq(files_in(folder), before);
    cr_assert_eq(file_write_atomic(old, SLICE("as it was")), FILE_OK);
    start_endless(&endless, old, false);
    keys("<Esc>");
    EXPECT_SHOWN("was not written");
    expect_content(old, "as it was");
    unlink(old);
    cr_expect_eq(files_in(folder), before);
    cr_expect_eq(atomic_load(&endless.released), 2);
    free(path);
    free(old);
}

Test(steps, leaving_does_not_lose_a_file_without_a_word)
{
    Endless endless = {false, 0};
    char *path = path_in_folder("rows.csv");
    go_by_steps();
    size_t before = files_in(folder);
    start_endless(&endless, path, false);
    keys("q");
    EXPECT_SHOWN("is not whole yet: Q leaves without it");
    cr_expect_eq(app_take_request(session.app), REQUEST_NONE);
    keys("Q");
    cr_expect_eq(app_take_request(session.app), REQUEST_QUIT);
    writing_release(session.app);
    cr_expect_eq(files_in(folder), before);
    session.app->writing.thread = NULL;
    free(path);
}

Test(steps, a_file_that_cannot_be_written_says_why)
{
    Endless endless = {true, 0};
    char *path = path_in_folder("nowhere/rows.csv");
    WriteRows rows = {1200, put_endless, release_endless, &endless};
    writing_start(session.app, path, &rows, false);
    keys("");
    EXPECT_SHOWN("cannot write");
    EXPECT_SHOWN("no such file");
    free(path);
}

/* Its rows are those of one snapshot. */
Test(steps, the_timeline_stays_while_it_is_written)
{
    Endless endless = {false, 0};
    char *path = path_in_folder("timeline.json");
    go_by_steps();
    const Timeline *before = session.app->time.timeline;
    start_endless(&endless, path, true);
    chronicle_add(session.chronicle, NULL, 0);
    app_refresh(session.app);
    cr_expect_eq(session.app->time.timeline, before);
    keys("<Esc>");
    app_refresh(session.app);
    cr_expect_neq(session.app->time.timeline, before);
    free(path);
}

/* --- the concordance --- */

static const char *const vocabulary[] = {"ferry ",
                                         "the ",
                                         "Été ",
                                         "quay ",
                                         "2,000 ",
                                         "U.S. ",
                                         "“ferry” ",
                                         "été\n",
                                         "queue, ",
                                         "ferries ",
                                         "coo\u0308rdinate ",
                                         "the quay ",
                                         "ferry.\n\n"};

static void add_long_article(const char *name, uint64_t seed)
{
    Random random = {seed};
    StrBuf text = STRBUF_INIT;
    char *path = path_in_folder(name);
    random_text(&random, vocabulary, sizeof vocabulary / sizeof *vocabulary, 3000, &text);
    cr_assert_eq(file_write_atomic(path, strbuf_slice(&text)), FILE_OK);
    free(path);
    strbuf_release(&text);
}

/* Another folder, with long articles in it. */
static void open_long(void)
{
    char *paths[] = {path_in_folder("long")};
    session_close(&session);
    cr_assert_eq(mkdir(paths[0], 0700), 0);
    add_long_article("long/1.txt", 1);
    add_long_article("long/2.txt", 2);
    SessionOptions options = {.app = {.width = 120, .height = 40, .wake_fd = -1, .wait = true},
                              .state = ":memory:",
                              .threads = 1};
    session_open(&session, paths, 1, &options);
    free(paths[0]);
    keys("/ferr*<Enter>K");
    go_by_steps();
}

static void close_long(void)
{
    static const char *const made[] = {"long/1.txt", "long/2.txt", "long"};
    for (size_t i = 0; i < sizeof made / sizeof *made; i++) {
        char *path = path_in_folder(made[i]);
        remove(path);
        free(path);
    }
}

/* What the filter means, said plainly. */
static bool obviously_passes(const KwicRow *row, const char *filter)
{
    StrBuf paragraph = STRBUF_INIT, wanted = STRBUF_INIT;
    Range range = kwic_paragraph(session.store, row);
    fold_text(slice_sub(store_body(session.store, row->article)->text, range.start, range.end),
              FOLD_BASE, &paragraph);
    fold_text(slice_from(filter), FOLD_BASE, &wanted);
    bool found = strstr(strbuf_str(&paragraph), strbuf_str(&wanted)) != NULL;
    strbuf_release(&paragraph);
    strbuf_release(&wanted);
    return found;
}

static void expect_filtered(const char *filter)
{
    const KwicView *view = &session.app->kwic;
    size_t at = 0;
    for (size_t i = 0; i < view->lines.count; i++) {
        if (!obviously_passes(&view->lines.rows[i], filter))
            continue;
        cr_assert(at < view->n_shown && view->shown[at] == i, "\"%s\": line %zu", filter, i);
        at++;
    }
    cr_expect_eq(at, view->n_shown, "\"%s\": %zu of %zu", filter, view->n_shown, at);
}

/* Typed, with some of the work done between the keys, and letters taken back. */
Test(steps, a_filter_in_steps_is_the_filter_at_once)
{
    static const char *const typed[] = {"the quay", "ete ferr", "“ferry”",
                                        "2,000 f",  "us",       "queue,"};
    Random random = {7};
    open_long();
    App *app = session.app;
    cr_assert_gt(app->kwic.lines.count, 500);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        char text[40];
        size_t len = strlen(typed[i]);
        for (size_t n = 1; n <= len; n++) {
            size_t done, of;
            snprintf(text, sizeof text, "%.*s", (int)n, typed[i]);
            kwic_filter(app, slice_from(text));
            kwic_filter(app, slice_sub(slice_from(text), 0, n - random_below(&random, 2)));
            kwic_filter(app, slice_from(text));
            for (size_t steps = random_below(&random, 20);
                 steps > 0 && kwic_filter_progress(app, &done, &of); steps--)
                kwic_filter_go_on(app, 0);
        }
        size_t done, of;
        while (kwic_filter_progress(app, &done, &of))
            kwic_filter_go_on(app, 0);
        expect_filtered(typed[i]);
        cr_expect_gt(app->kwic.n_shown, 0, "%s", typed[i]);
        cr_expect_lt(app->kwic.n_shown, app->kwic.lines.count, "%s", typed[i]);
    }
    kwic_filter(app, SLICE(""));
    cr_expect_null(app->kwic.shown);
    close_long();
}

/* A slow processor: nothing was looked at yet. */
static void hold_filter(const char *text)
{
    KwicView *view = &session.app->kwic;
    kwic_filter(session.app, slice_from(text));
    for (size_t i = 0; i < view->lines.count; i++)
        view->shown[i] = i;
    view->n_shown = view->looked = 0;
    view->n_lines = view->lines.count;
}

Test(steps, a_filter_is_stopped_and_goes_on)
{
    open_long();
    App *app = session.app;
    hold_filter("quay");
    kwic_filter_go_on(app, 0);
    keys("");
    EXPECT_SHOWN("filtering 16 of ");
    EXPECT_SHOWN("Esc stops");
    EXPECT_SHOWN(" not looked at");
    cr_expect_eq(app_timeout(app), 0);
    keys("<Esc>");
    EXPECT_SHOWN("stopped: 16 of ");
    EXPECT_SHOWN(" not looked at");
    cr_expect(app->concordance, "Esc stopped the step and closed nothing");
    app_tick(app);
    cr_expect_eq(app->kwic.looked, 16);
    kwic_filter(app, SLICE("quay "));
    for (int i = 0; i < 1000; i++)
        app_tick(app);
    expect_filtered("quay ");
    keys("");
    EXPECT_NOT_SHOWN(" not looked at");
    close_long();
}

static void expect_collocates(void)
{
    App *app = session.app;
    Tallies at_once = {NULL, NULL, 0, 0, 0, 0};
    tally_collocates(&app->kwic.lines, 5, &at_once);
    tally_weigh(&at_once, session.index, TALLY_LIKELIHOOD);
    cr_assert_eq(app->kwic.tallies.count, at_once.count);
    cr_expect_eq(app->kwic.tallies.words, at_once.words);
    for (size_t i = 0; i < at_once.count; i++) {
        cr_expect(slice_eq(app->kwic.tallies.items[i].text, at_once.items[i].text));
        cr_expect_eq(app->kwic.tallies.items[i].count, at_once.items[i].count);
    }
    tallies_release(&at_once);
}

static void count_to_the_end(void)
{
    for (int i = 0; i < 1000; i++)
        app_tick(session.app);
    keys("");
    EXPECT_NOT_SHOWN("counting ");
}

Test(steps, collocates_in_steps_are_those_at_once)
{
    open_long();
    keys(":count-lines collocates<Enter>");
    EXPECT_SHOWN("counting 0 of ");
    cr_expect_eq(app_timeout(session.app), 0);
    count_to_the_end();
    expect_collocates();
    close_long();
}

/* Sorted by what fits beside the node, the lines move when the pane gets narrower. */
Test(steps, lines_that_move_are_counted_from_the_first)
{
    open_long();
    keys(":sort-lines 3R<Enter>:count-lines collocates<Enter>");
    for (int i = 0; i < 10; i++)
        kwic_count_go_on(session.app, 0);
    app_resize(session.app, 60, 24);
    keys("");
    EXPECT_SHOWN("counting 0 of ");
    count_to_the_end();
    expect_collocates();
    close_long();
}

Test(steps, counting_is_stopped_and_begun_anew)
{
    open_long();
    App *app = session.app;
    keys(":count-lines collocates<Enter>");
    kwic_count_go_on(app, 0);
    keys("<Esc>");
    EXPECT_SHOWN("stopped: 32 of ");
    EXPECT_SHOWN("are counted");
    cr_expect(app->concordance);
    cr_expect_gt(app->kwic.tallies.count, 0);
    keys(":count-lines forms<Enter>");
    EXPECT_SHOWN("counting 0 of ");
    keys(":sort-lines 1R<Enter>"); /* the lines go away from under it */
    for (int i = 0; i < 1000; i++)
        app_tick(app);
    keys("");
    EXPECT_NOT_SHOWN("counting ");
    close_long();
}

Test(steps, the_table_counts_on_and_esc_closes_it)
{
    App *app = session.app;
    go_by_steps();
    keys("T");
    app->table.counted = 0;
    memset(app->table.totals, 0, sizeof app->table.totals);
    keys("");
    EXPECT_SHOWN("counting: 0 of");
    cr_expect_eq(app_timeout(app), 0);
    for (int i = 0; i < 100; i++)
        app_tick(app);
    keys("");
    EXPECT_NOT_SHOWN("counting: ");
    app->table.counted = 0;
    keys("<Esc>");
    cr_expect_eq(app->overlay, PANE_NONE);
}
