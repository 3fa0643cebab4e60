/* app_fixture.h - the reader over a copy of the small dossier of the golden frames: keys in, frames
 * out. */
#ifndef TEST_APP_FIXTURE_H
#define TEST_APP_FIXTURE_H

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/model.h"
#include "app/places.h"
#include "dossier/file.h"
#include "dossier/session.h"

static Session session;
static Frame frame;
static StrBuf shown;

static char folder[] = "/tmp/dossier-app-XXXXXX";

static void copy_file(const char *name)
{
    char from[4096], to[4096];
    StrBuf content = STRBUF_INIT;
    snprintf(from, sizeof from, "%s/tests/golden/dossier/%s", getenv("srcdir"), name);
    snprintf(to, sizeof to, "%s/%s", folder, name);
    cr_assert_eq(file_read(from, 1 << 20, &content), FILE_OK);
    cr_assert_eq(file_write_atomic(to, strbuf_slice(&content)), FILE_OK);
    strbuf_release(&content);
}

static const char *const files[] = {"manifest.yaml", "closed.md",   "closed.fr.md",
                                    "ferry.md",      "letters.txt", "reopened.md"};

/* Of a copy: some commands write to the manifest. */
static void open_dossier(void)
{
    char path[4096];
    char *paths[] = {path};
    cr_assert_not_null(mkdtemp(folder));
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        copy_file(files[i]);
    snprintf(path, sizeof path, "%s/manifest.yaml", folder);
    SessionOptions options = {.app = {.width = 120, .height = 40, .wake_fd = -1, .wait = true},
                              .state = ":memory:",
                              .threads = 1};
    session_open(&session, paths, 1, &options);
}

static void close_dossier(void)
{
    session_close(&session);
    frame_release(&frame);
    strbuf_release(&shown);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, files[i]);
        unlink(path);
    }
    rmdir(folder);
}

static const char *keys(const char *notation)
{
    app_run_keys(session.app, notation);
    app_frame(session.app, &frame);
    strbuf_clear(&shown);
    frame_render_text(&frame, &shown);
    return strbuf_str(&shown);
}

static bool has(const char *text)
{
    return strstr(strbuf_str(&shown), text) != NULL;
}

#define EXPECT_SHOWN(text)     cr_expect(has(text), "not shown: %s\n%s", text, strbuf_str(&shown))
#define EXPECT_NOT_SHOWN(text) cr_expect(!has(text), "shown: %s\n%s", text, strbuf_str(&shown))

static const char *status_line(void)
{
    static char line[1024];
    const Cell *row = frame.cells + (size_t)session.app->layout.status_y * (size_t)frame.width;
    line[0] = '\0';
    for (int x = 0; x < frame.width; x++)
        strncat(line, row[x].text, sizeof line - strlen(line) - 1);
    return line;
}

#define EXPECT_STATUS(text) cr_expect(strstr(status_line(), text), "status: %s", status_line())

static const char *open_article(void)
{
    static char key[64];
    Slice id = store_article(session.store, session.app->article.id)->key;
    snprintf(key, sizeof key, SLICE_FMT, SLICE_ARG(id));
    return key;
}

#endif
