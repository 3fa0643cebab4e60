/* reader_keys.c - from a key to its frame, without a terminal between.
 *
 * While the dossier is loading, keys come at a steady pace from a thread of their own, as from a
 * person, and a loop like the program's takes keys and news; what is measured then includes the
 * wait for the processor. When all is there, keys are pressed one after another. A search is typed
 * key by key; its results come in by the pipe that wakes the program. */
#include "config.h"

#include "desk.h"
#include "reader_bench.h"

#include "dossier/fold.h"
#include "dossier/session.h"
#include "dossier/words.h"
#include "dossier/workers.h"

#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PACE_MS = 10, WORDS = 40 };

/* --- while loading
 * ------------------------------------------------------------------------------ */

typedef struct Typist {
    int fd;
    atomic_bool stop;
} Typist;

static void *type_steadily(void *arg)
{
    Typist *typist = arg;
    while (!atomic_load(&typist->stop)) {
        uint64_t now = clock_ns();
        if (write(typist->fd, &now, sizeof now) != sizeof now)
            break;
        poll(NULL, 0, PACE_MS);
    }
    return NULL;
}

static void answer_key(Desk *desk, int fd, size_t number, Sample *keys)
{
    static const Key cycle[] = {'j', 'j', 'j', 'j', 'j', 'j', 'j', ']', ']', '['};
    uint64_t sent;
    if (read(fd, &sent, sizeof sent) != sizeof sent)
        return;
    app_key(desk->session.app, cycle[number % (sizeof cycle / sizeof *cycle)]);
    app_frame(desk->session.app, &desk->frame);
    sample_add(keys, clock_ns() - sent);
}

typedef struct Milestones {
    uint64_t searchable, dated, news; /* nanoseconds from the start; news: the last there was */
} Milestones;

/* The program's loop, without a terminal, until nothing has been new for a second. */
static Milestones read_while_loading(Desk *desk, int fd, Sample *keys, Sample *news)
{
    Milestones at = {0, 0, 0};
    uint64_t start = clock_ns();
    struct pollfd fds[] = {{fd, POLLIN, 0}, {desk->wake[0], POLLIN, 0}};
    app_frame(desk->session.app, &desk->frame);
    for (size_t number = 0; !at.dated || clock_ns() - start < at.news + 1000000000;) {
        poll(fds, 2, 100);
        uint64_t began = clock_ns();
        if (!at.searchable && loader_progress(desk->session.loader).done)
            at.searchable = began - start;
        if (at.searchable && !at.dated && desk_is_tagged(desk))
            at.dated = began - start;
        if (fds[1].revents && desk_take_news(desk)) {
            app_frame(desk->session.app, &desk->frame);
            sample_add(news, clock_ns() - began);
            at.news = clock_ns() - start;
        }
        if (fds[0].revents)
            answer_key(desk, fd, number++, keys);
    }
    return at;
}

static void measure_while_loading(Desk *desk)
{
    static Sample keys, news;
    int keyboard[2];
    keys.count = news.count = 0;
    if (pipe(keyboard) != 0)
        return;
    Typist typist = {.fd = keyboard[1]};
    pthread_t thread;
    if (pthread_create(&thread, NULL, type_steadily, &typist) == 0) {
        Milestones at = read_while_loading(desk, keyboard[0], &keys, &news);
        atomic_store(&typist.stop, true);
        pthread_join(thread, NULL);
        report("until all is searchable, while reading", (double)at.searchable / 1e6, "ms");
        report("   … all dates are tagged", (double)at.dated / 1e6, "ms");
        report("   … the last news is on the screen", (double)at.news / 1e6, "ms");
        report_sample("key to frame while loading", &keys);
        report_sample("   … news taken in and painted", &news);
    }
    close(keyboard[0]);
    close(keyboard[1]);
}

/* --- when loaded
 * -------------------------------------------------------------------------------- */

static const struct {
    const char *name;
    const char *before, *keys; /* in notation; the keys are pressed over and over */
    int times;
} presses[] = {
    {"cursor in the list", "1<Esc>gg", "jjjjjjjk", 400},
    {"pages of the list", "gg", "<Space><Space><Space>b", 200},
    {"ends of the list", "", "Gg", 100},
    {"next, previous article", "", "]]][", 200},
    {"other pane", "", "<Tab>", 100},
    {"scrolling the text", "2<Esc>", "jjj<Space>kkb", 400},
    {"cursor in the timeline", "t", "jjjjjjjk", 400},
    {"pages of the timeline", "", "<Space><Space>b", 100},
    {"timeline by month and year", "", "MMY", 60},
    {"related article and back", "r", "<Enter><C-o>", 60},
};

static void measure_presses(Desk *desk)
{
    for (size_t i = 0; i < sizeof presses / sizeof *presses; i++) {
        static Sample sample;
        Slice keys = slice_from(presses[i].keys);
        size_t at = 0;
        Key key;
        sample.count = 0;
        app_run_keys(desk->session.app, presses[i].before);
        app_frame(desk->session.app, &desk->frame);
        for (int k = 0; k < presses[i].times; k++) {
            if (!key_parse(keys, &at, &key) && !(at = 0, key_parse(keys, &at, &key)))
                break;
            sample_add(&sample, desk_press(desk, key));
            desk_take_news(desk);
        }
        if (sample.count)
            report_sample(presses[i].name, &sample);
    }
}

/* --- searching
 * ---------------------------------------------------------------------------------- */

/* A word of an article, folded: 4 to 12 letters. */
static bool word_of(const Store *store, size_t number, char out[16])
{
    const Body *body = store_body(store, (ArticleId)(number * 7919 % store_count(store)));
    WordIter iter = words_begin(body->text);
    FoldedWord folded = FOLDED_WORD_INIT;
    Word word;
    bool found = false;
    for (size_t skip = number % 60; !found && words_next_folded(&iter, &word, &folded);) {
        found = folded.base.len >= 4 && folded.base.len <= 12 && skip-- == 0;
        if (found)
            snprintf(out, 16, SLICE_FMT, SLICE_ARG(folded.base));
        else if (skip == SIZE_MAX)
            skip = 0;
    }
    folded_word_release(&folded);
    return found;
}

/* Milliseconds from the key until its results are on the frame. */
static uint64_t press_and_search(Desk *desk, Key key, Sample *frames)
{
    struct pollfd wake = {desk->wake[0], POLLIN, 0};
    uint64_t start = clock_ns();
    sample_add(frames, desk_press(desk, key));
    if (poll(&wake, 1, 1000) > 0) {
        desk_take_news(desk);
        app_frame(desk->session.app, &desk->frame);
    }
    return clock_ns() - start;
}

static void measure_typing(Desk *desk)
{
    static Sample frames, results, walking;
    char word[16];
    frames.count = results.count = walking.count = 0;
    for (size_t i = 0; i < WORDS; i++) {
        if (!word_of(desk->session.store, i, word))
            continue;
        desk_press(desk, '/');
        for (const char *c = word; *c; c++)
            sample_add(&results, press_and_search(desk, (unsigned char)*c, &frames));
        desk_press(desk, K_ENTER);
        for (int n = 0; n < 5; n++) {
            desk_take_news(desk);
            sample_add(&walking, desk_press(desk, 'n'));
        }
        app_run_keys(desk->session.app, "<Esc><Esc>1<Esc>");
        poll(NULL, 0, 20);
        desk_take_news(desk);
    }
    report_sample("search typed: key to frame", &frames);
    report_sample("search typed: key to results on the frame", &results);
    report_sample("next hit", &walking);
}

void measure_keys(const char *manifest)
{
    Desk desk;
    if (!desk_open(&desk, manifest))
        return;
    measure_while_loading(&desk);
    measure_presses(&desk);
    measure_typing(&desk);
    desk_close(&desk);
}
