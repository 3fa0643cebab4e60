/* reader_steps.c - the reader's long steps: for how long, at the worst, no key would have been
 * answered.
 *
 * Each step is begun by its keys; then a loop like the program's goes on until there is nothing
 * more to do. What is measured is each time that the loop is away from the keyboard: a key and its
 * frame, a tick and its frame, news taken in and painted. */
#include "config.h"

#include "desk.h"
#include "reader_bench.h"

#include "dossier/workers.h"

#include <poll.h>
#include <stdio.h>

enum { QUIET_MS = 300, LONG_MS = 60000 };

static const struct {
    const char *name, *before, *keys;
} steps[] = {
    {"list by title", "h", ":sort title<Enter>"},
    {"   … by source", "", ":sort source<Enter>"},
    {"   … by date", "", ":sort date<Enter>"},
    {"   … as listed", "", ":sort list<Enter>"},
    {"a query of many hits", "", "/a*<Enter>"},
    {"its concordance", "", "K"},
    {"   … by the word on the right", "", ":sort-lines 1R<Enter>"},
    {"   … by two keys", "", ":sort-lines 1L 2L<Enter>"},
    {"   … by date", "", ":sort-lines date<Enter>"},
    {"   … filtered, first letter", "", "&s"},
    {"   … second letter", "", "a"},
    {"   … a letter taken back", "", "<BS>"},
    {"   … the filter ends", "", "<Esc>"},
    {"   … as barcodes", "", ":count-lines barcode<Enter>"},
    {"   … forms", "", ":count-lines forms<Enter>"},
    {"   … collocates", "", ":count-lines collocates<Enter>"},
    {"   … lines", "", ":count-lines lines<Enter>"},
    {"hits written as CSV", "", ":write! steps.csv<Enter>"},
    {"   … as JSON Lines", "", ":write! steps.jsonl<Enter>"},
    {"passages of two words", "<Esc><Esc>", "/a* AND s*<Enter>"},
    {"   … their concordance", "", "K"},
    {"a saved search", "<Esc><Esc>", ":save steps<Enter>/@steps<Enter>"},
    {"timeline of the article", "<Esc><Esc><Esc>t", ":scope article<Enter>"},
    {"   … of all", "", ":scope all<Enter>"},
    {"   … its reports", "", "e"},
    {"   … all events again", "", "e"},
    {"   … told only", "", "e"},
    {"   … written as JSON", "", ":write! steps.json<Enter>"},
    {"   … as calendar", "", ":write! steps.ics<Enter>"},
    {"   … as CSV", "", ":write! steps.csv<Enter>"},
    {"table of groups", "h", "T"},
    {"   … by total", "", ":sort total<Enter>"},
    {"   … closed", "", "<Esc>"},
    {"the next group", "", "c"},
    {"all marked as read", "", "A"},
    {"   … and taken back", "", "Z"},
    {"related articles", "", "r"},
    {"messages", "", "!"},
    {"   … closed", "", "<Esc>"},
    {"read anew", "", "R"},
};

typedef struct Away {
    uint64_t longest, total; /* nanoseconds away from the keyboard */
    uint64_t until;          /* from the first key to the last frame that something changed */
} Away;

static void add_away(Away *away, uint64_t began)
{
    uint64_t ns = clock_ns() - began;
    away->total += ns;
    away->longest = ns > away->longest ? ns : away->longest;
}

static void press_all(Desk *desk, const char *keys, Away *away)
{
    size_t at = 0;
    Key key;
    while (key_parse(slice_from(keys), &at, &key)) {
        uint64_t began = clock_ns();
        desk_press(desk, key);
        add_away(away, began);
    }
}

static void go_on(Desk *desk, Away *away, uint64_t start)
{
    App *app = desk->session.app;
    struct pollfd wake = {desk->wake[0], POLLIN, 0};
    for (uint64_t last = clock_ns(); clock_ns() - start < LONG_MS * UINT64_C(1000000);) {
        int due = app_timeout(app);
        bool busy = due >= 0 && due < QUIET_MS;
        int news = poll(&wake, 1, busy ? due : QUIET_MS);
        if (!busy && news == 0 && clock_ns() - last >= QUIET_MS * UINT64_C(1000000))
            return;
        uint64_t began = clock_ns();
        if (news > 0)
            desk_take_news(desk);
        app_tick(app);
        app_frame(app, &desk->frame);
        add_away(away, began);
        if (news > 0 || due == 0) {
            last = clock_ns();
            away->until = last - start;
        }
    }
}

static void measure_step(Desk *desk, size_t i)
{
    Away before = {0, 0, 0}, away = {0, 0, 0};
    press_all(desk, steps[i].before, &before);
    if (*steps[i].before)
        go_on(desk, &before, clock_ns());
    uint64_t start = clock_ns();
    press_all(desk, steps[i].keys, &away);
    away.until = clock_ns() - start;
    go_on(desk, &away, start);
    printf("  %-44s %9.1f ms at a time, %9.1f ms until it is done\n", steps[i].name,
           (double)away.longest / 1e6, (double)away.until / 1e6);
}

static void wait_for_all(Desk *desk)
{
    Away loading = {0, 0, 0};
    uint64_t start = clock_ns();
    app_painted(desk->session.app);
    do
        go_on(desk, &loading, start);
    while (!loader_progress(desk->session.loader).done || !desk_is_tagged(desk));
    printf("  %-44s %9.1f ms at a time, %9.1f ms until it is done\n", "loading",
           (double)loading.longest / 1e6, (double)loading.until / 1e6);
}

void measure_steps(const char *manifest)
{
    Desk desk;
    if (!desk_open(&desk, manifest))
        return;
    app_frame(desk.session.app, &desk.frame);
    wait_for_all(&desk);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        measure_step(&desk, i);
    desk_close(&desk);
}
