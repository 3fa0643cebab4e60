/* test_walks.c - walks through the reader, key by key: what each key changes on the screen.
 *
 * Every line of tests/golden/walks is a walk: NAME DOSSIER SIZE KEYS. NAME.walk beside it has the
 * first screen, then for each step the rows that it changed, numbered from 1, the cursor where it
 * moved, and what the program around was asked to do. A step is a key, or a whole line of a prompt
 * up to <Enter>. With NAME*-ink the colours are in the rows, an escape character as ␛.
 *
 * The dossier `few` is tests/golden/dossier, `many` is made by tests/golden/many.awk.
 *
 *   WALKS_UPDATE=1 build/test_walks    writes what is shown now */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "dossier/file.h"
#include "dossier/session.h"

typedef struct Walk {
    char name[32], dossier[8];
    int width, height;
    const char *keys;
} Walk;

static char folder[] = "/tmp/dossier-walks-XXXXXX";

static const char *golden(const char *name, const char *ending)
{
    static char path[4096];
    snprintf(path, sizeof path, "%s/tests/golden/%s%s", getenv("srcdir"), name, ending);
    return path;
}

static void run(const char *script, const char *from)
{
    char command[8192];
    snprintf(command, sizeof command, "from='%s' to='%s'; %s", from, folder, script);
    cr_assert_eq(system(command), 0, "%s", command);
}

static void make_dossiers(void)
{
    cr_assert_not_null(mkdtemp(folder));
    setenv("DOSSIER_DICTIONARIES", "/nowhere", 1);
    run("cp -r \"$from\" \"$to/few\"", golden("dossier", ""));
    run("mkdir \"$to/many\" && awk -v dir=\"$to/many\" -f \"$from\"", golden("many.awk", ""));
}

static void remove_dossiers(void)
{
    run("rm -rf \"$to\"", "");
}

TestSuite(walks, .init = make_dossiers, .fini = remove_dossiers);

/* How long the next step is. */
static size_t step_length(const char *keys)
{
    size_t plain = strcspn(keys, "<");
    if (strchr(":/&", *keys) && strncmp(keys + plain, "<Enter>", 7) == 0)
        return plain + 7;
    const char *end = *keys == '<' ? strchr(keys, '>') : NULL;
    return end ? (size_t)(end + 1 - keys) : 1;
}

/* --- what is written of a step --- */

typedef struct Shown {
    StrBuf rows;
    int cursor_x, cursor_y;
} Shown;

static void put_row(StrBuf *out, int number, Slice row)
{
    strbuf_printf(out, "%3d ", number);
    for (size_t i = 0; i < row.len; i++)
        if (row.ptr[i] == '\033')
            strbuf_puts(out, "␛");
        else
            strbuf_putc(out, row.ptr[i]);
    strbuf_putc(out, '\n');
}

static Slice take_row(Slice *rows)
{
    ptrdiff_t end = slice_find(*rows, SLICE("\n"));
    size_t len = end < 0 ? rows->len : (size_t)end;
    Slice row = slice_sub(*rows, 0, len);
    *rows = slice_sub(*rows, end < 0 ? len : len + 1, rows->len);
    return row;
}

static void put_changes(StrBuf *out, const StrBuf *was, const StrBuf *is)
{
    Slice before = strbuf_slice(was), now = strbuf_slice(is);
    for (int number = 1; now.len > 0; number++) {
        Slice row = take_row(&now);
        if (!slice_eq(row, take_row(&before)))
            put_row(out, number, row);
    }
}

static bool put_request(App *app, StrBuf *out)
{
    static const char *const names[] = {
        [REQUEST_NONE] = NULL,   [REQUEST_REDRAW] = "redraw", [REQUEST_SUSPEND] = "suspend",
        [REQUEST_QUIT] = "quit", [REQUEST_COPY] = "copy",     [REQUEST_BROWSE] = "browse",
        [REQUEST_EDIT] = "edit", [REQUEST_PAGE] = "page",     [REQUEST_OPEN] = "open",
    };
    AppRequest request = app_take_request(app);
    if (request == REQUEST_NONE)
        return true;
    AppErrand errand = app_errand(app);
    strbuf_printf(out, "(%s", names[request]);
    if (request >= REQUEST_BROWSE)
        strbuf_printf(out, " %s", errand.target ? errand.target : "");
    if (request == REQUEST_EDIT)
        strbuf_printf(out, " line %u", errand.line);
    if (request == REQUEST_COPY || request == REQUEST_PAGE)
        strbuf_printf(out, ": " SLICE_FMT, SLICE_ARG(errand.text));
    strbuf_puts(out, ")\n");
    return request != REQUEST_QUIT;
}

/* False when the reader is left. */
static bool put_step(App *app, bool ink, Shown *shown, StrBuf *out)
{
    Frame frame = FRAME_INIT;
    StrBuf rows = STRBUF_INIT;
    Theme theme;
    app_frame(app, &frame);
    app_theme(app, DEPTH_256, &theme);
    if (ink)
        frame_render_ansi(&frame, &theme, &rows);
    else
        frame_render_text(&frame, &rows);
    put_changes(out, &shown->rows, &rows);
    if (frame.cursor_x != shown->cursor_x || frame.cursor_y != shown->cursor_y)
        strbuf_printf(out, "(cursor %d,%d)\n", frame.cursor_x, frame.cursor_y);
    shown->cursor_x = frame.cursor_x;
    shown->cursor_y = frame.cursor_y;
    strbuf_release(&shown->rows);
    shown->rows = rows;
    frame_release(&frame);
    return put_request(app, out);
}

static void go(const Walk *walk, StrBuf *out)
{
    char manifest[] = "manifest.yaml", step[1024];
    char *paths[] = {manifest};
    bool ink = strstr(walk->name, "-ink");
    Shown shown = {STRBUF_INIT, -1, -1};
    Session session;
    SessionOptions options = {
        .app = {.width = walk->width, .height = walk->height, .wake_fd = -1, .wait = true},
        .state = ":memory:",
        .threads = 1};
    snprintf(step, sizeof step, "%s/%s", folder, walk->dossier);
    cr_assert_eq(chdir(step), 0);
    session_open(&session, paths, 1, &options);
    bool goes_on = put_step(session.app, ink, &shown, out);
    for (const char *keys = walk->keys; *keys && goes_on; keys += step_length(keys)) {
        snprintf(step, sizeof step, "%.*s", (int)step_length(keys), keys);
        strbuf_printf(out, "━━ %s\n", step);
        app_run_keys(session.app, step);
        goes_on = put_step(session.app, ink, &shown, out);
    }
    session_close(&session);
    strbuf_release(&shown.rows);
}

/* --- compared --- */

static void compare(const Walk *walk, const StrBuf *out)
{
    const char *path = golden(walk->name, ".walk");
    StrBuf expected = STRBUF_INIT;
    if (getenv("WALKS_UPDATE")) {
        cr_assert_eq(file_write_atomic(path, strbuf_slice(out)), FILE_OK);
        return;
    }
    cr_assert_eq(file_read(path, 1 << 24, &expected), FILE_OK, "%s", path);
    if (!slice_eq(strbuf_slice(&expected), strbuf_slice(out))) {
        char made[4096], command[9000];
        snprintf(made, sizeof made, "%s/made", folder);
        cr_assert_eq(file_write_atomic(made, strbuf_slice(out)), FILE_OK);
        snprintf(command, sizeof command, "diff -u '%s' %s", path, made);
        cr_expect(system(command) == 0, "%s is another (WALKS_UPDATE=1 writes what is meant)",
                  walk->name);
    }
    strbuf_release(&expected);
}

Test(walks, each_key_changes_what_it_should)
{
    StrBuf list = STRBUF_INIT;
    const char *only = getenv("WALKS_ONLY");
    cr_assert_eq(file_read(golden("walks", ""), 1 << 20, &list), FILE_OK);
    size_t n = 0;
    for (char *line = strtok(list.ptr, "\n"); line; line = strtok(NULL, "\n")) {
        Walk walk;
        int at = 0;
        if (*line == '#')
            continue;
        int fields = sscanf(line, "%31s %7s %dx%d %n", walk.name, walk.dossier, &walk.width,
                            &walk.height, &at);
        cr_assert(fields == 4 && at > 0, "%s", line);
        walk.keys = line + at;
        if (only && strcmp(only, walk.name) != 0)
            continue;
        StrBuf out = STRBUF_INIT;
        go(&walk, &out);
        compare(&walk, &out);
        strbuf_release(&out);
        n++;
    }
    cr_expect(n > 0);
    strbuf_release(&list);
}
