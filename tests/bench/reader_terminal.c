/* reader_terminal.c - the program as a reader meets it: in a terminal. */
#include "config.h"

#include "dossiers.h"
#include "pty.h"
#include "reader_bench.h"

#include "dossier/file.h"
#include "dossier/workers.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    WIDTH = 120,
    HEIGHT = 40,
    STARTS = 15,
    WARM = 2,
    START_MS = 5000,
    QUIET_MS = 6,
    LIMIT_MS = 60000
};

/* The last thing on a screen comes last: a frame is sent at once, from top to bottom. */
static const char *const list_markers[] = {FIRST_TITLE, "?:help", NULL};
static const char *const text_markers[] = {FIRST_TITLE, "?:help", FIRST_TEXT, NULL};
static const char *const floor_markers[] = {FIRST_TITLE, FIRST_TEXT, NULL};
static const char *const less_markers[] = {FIRST_TITLE, FIRST_TEXT, "a0.txt", NULL};
static const char *const no_markers[] = {NULL};

/* --- first paint
 * -------------------------------------------------------------------------------- */

typedef struct Starting {
    const char *name;
    char *argv[3];
    const char *const *markers;
    Sample sample;
} Starting;

static void start_once(Starting *starting, bool counts)
{
    Pty pty;
    if (!starting->argv[0] || !pty_start(&pty, WIDTH, HEIGHT, starting->argv))
        return;
    uint64_t shown = pty_wait(&pty, starting->markers, 0, START_MS);
    if (shown && counts)
        sample_add(&starting->sample, shown - pty.started);
    pty_end(&pty);
}

/* In turns, so that what else the machine does falls on all alike. */
static void measure_starts(const char *program, const char *floor, char *manifest, char *article)
{
    static Starting starts[4];
    const Starting all[] = {
        {"first paint: dossier, list",
         {(char *)program, manifest, NULL},
         list_markers,
         {.count = 0}},
        {"first paint: dossier, list and text",
         {(char *)program, manifest, NULL},
         text_markers,
         {.count = 0}},
        {"first paint: floor, list and text",
         {(char *)floor, manifest, NULL},
         floor_markers,
         {.count = 0}},
        {"first paint: less, text", {"less", article, NULL}, less_markers, {.count = 0}},
    };
    memcpy(starts, all, sizeof all);
    for (int i = 0; i < STARTS + WARM; i++)
        for (size_t k = 0; k < sizeof starts / sizeof *starts; k++)
            start_once(&starts[k], i >= WARM);
    for (size_t k = 0; k < sizeof starts / sizeof *starts; k++)
        if (starts[k].sample.count)
            report_sample(starts[k].name, &starts[k].sample);
}

/* --- keys
 * --------------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    const char *before, *keys[2]; /* sent once; sent in turns */
    int times;
} presses[] = {
    {"terminal: cursor in the list", "1", {"j", "j"}, 60},
    {"terminal: pages of the list", "", {" ", "b"}, 30},
    {"terminal: next, previous article", "", {"]", "["}, 30},
    {"terminal: other pane", "", {"\t", "\t"}, 30},
    {"terminal: scrolling the text", "2", {"j", "k"}, 60},
};

static void press_all(Pty *pty)
{
    for (size_t i = 0; i < sizeof presses / sizeof *presses; i++) {
        static Sample sample;
        sample.count = 0;
        pty_send(pty, presses[i].before);
        pty_wait(pty, no_markers, QUIET_MS, 1000);
        poll(NULL, 0, 1000); /* longer than a count is waited for */
        for (int k = 0; k < presses[i].times; k++) {
            pty_forget(pty);
            uint64_t sent = clock_ns();
            pty_send(pty, presses[i].keys[k % 2]);
            uint64_t shown = pty_wait(pty, no_markers, QUIET_MS, 2000);
            if (shown)
                sample_add(&sample, shown - sent);
        }
        report_sample(presses[i].name, &sample);
    }
}

static void measure_running(const char *program, char *manifest, double text_bytes)
{
    Pty pty;
    uint64_t cpu_ms;
    size_t resident;
    if (!pty_start(&pty, WIDTH, HEIGHT, (char *[]){(char *)program, manifest, NULL}))
        return;
    pty_wait(&pty, text_markers, 0, LIMIT_MS);
    pty_settle(&pty, LIMIT_MS);
    if (pty_usage(&pty, &cpu_ms, &resident)) {
        report("processor time until all is loaded", (double)cpu_ms, "ms");
        report("resident when loaded", (double)resident / 1e6, "MB");
        report("   … bytes for one of text", (double)resident / text_bytes, "");
    }
    press_all(&pty);
    pty_end(&pty);
}

void measure_terminal(const char *program, const char *manifest)
{
    char *folder = file_folder(manifest), *article = file_join(folder, "articles/0/a0.txt");
    char *beside = file_folder(program), *floor = file_join(beside, "floor");
    measure_starts(program, floor, (char *)manifest, article);
    measure_running(program, (char *)manifest, (double)dossier_text(manifest));
    free(folder);
    free(article);
    free(beside);
    free(floor);
}
