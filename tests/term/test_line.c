/* test_line.c - the reader on slow lines: 9600 baud, where a screen takes seconds. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "term.h"

enum {
    SOON = 60000,
    BAUD_9600 = 960, /* bytes a second */
    KEYS = 40
};

static Term term;
static char program[4096], dossier[4096], state[] = "XDG_STATE_HOME=/tmp/dossier-line-XXXXXX";

static void prepare(void)
{
    snprintf(program, sizeof program, "%s/dossier", getenv("builddir"));
    snprintf(dossier, sizeof dossier, "%s/tests/golden/dossier/manifest.yaml", getenv("srcdir"));
    if (!mkdtemp(strchr(state, '=') + 1))
        abort();
}

static void clean(void)
{
    char path[64];
    term_end(&term);
    snprintf(path, sizeof path, "%s/dossier/state.db", strchr(state, '=') + 1);
    unlink(path);
    snprintf(path, sizeof path, "%s/dossier", strchr(state, '=') + 1);
    rmdir(path);
    rmdir(strchr(state, '=') + 1);
}

TestSuite(line, .init = prepare, .fini = clean, .timeout = 180);

static void start(int width, int height, const char *name)
{
    static char terminal[64];
    char *argv[] = {program, dossier, NULL};
    char *environment[] = {state, terminal, NULL};
    snprintf(terminal, sizeof terminal, "TERM=%s", name);
    term_start(&term, width, height, argv, environment);
}

static long now_ms(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

#define SHOWS(text)                                                                                \
    cr_assert(term_shows(&term, text, SOON), "%s is not shown:\n%s", text, term_text(&term))

/* One types on while screens are still coming. */
static void type_steadily(int keys, const char *one, const char *other)
{
    for (int i = 0; i < keys; i++) {
        term_type(&term, i % 2 ? other : one);
        term_shows(&term, "this is never shown", 50);
    }
}

/* Forty screens would take minutes; what is shown is the last one, soon. */
static void expect_frames_dropped(const char *terminal)
{
    start(120, 40, terminal);
    term_pace(&term, BAUD_9600);
    SHOWS("/6 ·");
    type_steadily(KEYS, "]", "[");
    size_t before = term.raw_len;
    term_type(&term, "?");
    SHOWS("Esc or q closes");
    cr_expect_lt(term.raw_len - before, 8000, "%zu bytes", term.raw_len - before);
    term_pace(&term, 0);
    term_type(&term, "Q");
    cr_assert(term_ended(&term, SOON));
}

Test(line, frames_that_are_behind_are_dropped)
{
    expect_frames_dropped("xterm-256color");
}

Test(line, so_they_are_on_a_serial_terminal)
{
    expect_frames_dropped("vt220");
}

/* In the middle of the first screen, and of others. */
Test(line, leaving_does_not_wait_for_what_was_under_way)
{
    for (int keys = 0; keys < 2; keys++) {
        start(200, 60, "xterm-256color");
        term_pace(&term, BAUD_9600);
        SHOWS(keys ? "/6 ·" : "Articles");
        type_steadily(KEYS * keys, "z]", "]");
        term_type(&term, "Q");
        long began = now_ms();
        cr_assert(term_ended(&term, SOON));
        cr_expect_lt(now_ms() - began, 6000, "%ld ms", now_ms() - began);
        term_pace(&term, 0);
        if (keys == 0)
            term_end(&term);
    }
}

/* Nobody takes anything at all: keys are heard all the same. */
Test(line, a_line_that_stands_still_holds_nobody)
{
    start(200, 60, "xterm-256color");
    SHOWS("/6 ·");
    for (int i = 0; i < KEYS; i++) {
        term_type(&term, "z]?q");
        nanosleep(&(struct timespec){0, 10000000}, NULL);
    }
    term_type(&term, "Q");
    cr_assert(term_ended_unheard(&term, SOON), "it waits for the line");
}

/* A terminal without answers is not waited for. */
Test(line, a_terminal_that_does_not_answer_is_sent_its_frames)
{
    start(120, 40, "xterm-256color");
    term.mute = true;
    SHOWS("/6 ·");
    for (int i = 0; i < 4; i++) {
        term_type(&term, "?");
        SHOWS("Read");
        term_type(&term, "q");
        SHOWS("Articles 6");
    }
    term_type(&term, "Q");
    cr_assert(term_ended(&term, SOON));
}
