/* test_edits.c - edits of a text, and their diff, which another program could apply. */
#include "config.h"

#include "manifest/edits.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TEN "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n"

typedef struct Change {
    size_t at, remove;
    const char *text;
} Change;

static const struct {
    const char *before;
    Change changes[4]; /* up to one without a text */
    const char *after, *diff;
} cases[] = {
    {TEN, {{0}}, TEN, ""},
    {TEN,
     {{8, 1, "E"}},
     "a\nb\nc\nd\nE\nf\ng\nh\ni\nj\n",
     "--- old\n+++ new\n@@ -2,7 +2,7 @@\n b\n c\n d\n-e\n+E\n f\n g\n h\n"},
    /* between two lines: neither is touched */
    {TEN,
     {{8, 0, "x\ny\n"}},
     "a\nb\nc\nd\nx\ny\ne\nf\ng\nh\ni\nj\n",
     "--- old\n+++ new\n@@ -2,6 +2,8 @@\n b\n c\n d\n+x\n+y\n e\n f\n g\n"},
    {TEN,
     {{8, 2, ""}},
     "a\nb\nc\nd\nf\ng\nh\ni\nj\n",
     "--- old\n+++ new\n@@ -2,7 +2,6 @@\n b\n c\n d\n-e\n f\n g\n h\n"},
    /* at both ends */
    {TEN, {{0, 0, "x\n"}}, "x\n" TEN, "--- old\n+++ new\n@@ -1,3 +1,4 @@\n+x\n a\n b\n c\n"},
    {TEN, {{20, 0, "x\n"}}, TEN "x\n", "--- old\n+++ new\n@@ -8,3 +8,4 @@\n h\n i\n j\n+x\n"},
    {TEN,
     {{20, 0, "x"}},
     TEN "x",
     "--- old\n+++ new\n@@ -8,3 +8,4 @@\n h\n i\n j\n+x\n\\ No newline at end of file\n"},
    {"a\nb",
     {{3, 0, "\nc\n"}},
     "a\nb\nc\n",
     "--- old\n+++ new\n@@ -1,2 +1,3 @@\n a\n-b\n\\ No newline at end of file\n+b\n+c\n"},
    {"", {{0, 0, "x\n"}}, "x\n", "--- old\n+++ new\n@@ -0,0 +1,1 @@\n+x\n"},
    {"a\n", {{0, 2, ""}}, "", "--- old\n+++ new\n@@ -1,1 +0,0 @@\n-a\n"},
    /* on one line, one change; added out of order */
    {"one two three\n",
     {{8, 5, "3"}, {0, 3, "1"}},
     "1 two 3\n",
     "--- old\n+++ new\n@@ -1,1 +1,1 @@\n-one two three\n+1 two 3\n"},
    /* at one place: the first added comes first */
    {"a\nb\n",
     {{2, 0, "x\n"}, {2, 0, "y\n"}},
     "a\nx\ny\nb\n",
     "--- old\n+++ new\n@@ -1,2 +1,4 @@\n a\n+x\n+y\n b\n"},
    /* six lines between two changes are one hunk, seven are two */
    {TEN,
     {{0, 1, "A"}, {14, 1, "H"}},
     "A\nb\nc\nd\ne\nf\ng\nH\ni\nj\n",
     "--- old\n+++ new\n@@ -1,10 +1,10 @@\n-a\n+A\n b\n c\n d\n e\n f\n g\n-h\n+H\n i\n j\n"},
    {TEN,
     {{0, 2, "A\nA\n"}, {16, 1, "I"}},
     "A\nA\nb\nc\nd\ne\nf\ng\nh\nI\nj\n",
     "--- old\n+++ new\n@@ -1,4 +1,5 @@\n-a\n+A\n+A\n b\n c\n d\n@@ -6,5 +7,5 @@\n f\n g\n "
     "h\n-i\n+I\n j\n"},
};

static void add_all(TextEdits *edits, const Change *changes)
{
    for (size_t i = 0; i < 4 && changes[i].text; i++)
        edits_add(edits, changes[i].at, changes[i].remove, slice_from(changes[i].text));
}

Test(edits, text_and_diff)
{
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        TextEdits edits = {NULL, 0, 0};
        StrBuf after = STRBUF_INIT, diff = STRBUF_INIT;
        Slice before = slice_from(cases[i].before);
        add_all(&edits, cases[i].changes);
        edits_diff(&edits, before, "old", "new", &diff); /* sorts them as well */
        edits_apply(&edits, before, &after);
        cr_expect_str_eq(strbuf_str(&after), cases[i].after, "%zu", i);
        cr_expect_str_eq(strbuf_str(&diff), cases[i].diff, "%zu", i);
        edits_release(&edits);
        strbuf_release(&after);
        strbuf_release(&diff);
    }
}

/* --- what comes of a diff, by the rules of the format alone --- */

typedef struct Patching {
    Slice before, diff;
    size_t old, at;              /* read up to here */
    size_t old_lines, new_lines; /* so far */
    StrBuf *after;
} Patching;

static Slice line_of(Slice text, size_t at)
{
    const char *end = memchr(text.ptr + at, '\n', text.len - at);
    return slice_sub(text, at, end ? (size_t)(end - text.ptr) + 1 : text.len);
}

static void keep_line(Patching *p)
{
    Slice line = line_of(p->before, p->old);
    strbuf_put_slice(p->after, line);
    p->old += line.len;
    p->old_lines++;
    p->new_lines++;
}

/* A line of a hunk; the one after it may say that it has no end. */
static void take_line(Patching *p)
{
    Slice line = line_of(p->diff, p->at);
    char mark = line.ptr[0];
    p->at += line.len;
    if (p->at < p->diff.len && p->diff.ptr[p->at] == '\\') {
        p->at += line_of(p->diff, p->at).len;
        line.len--;
    }
    line = slice_sub(line, 1, line.len);
    if (mark != '+') {
        cr_assert(p->old < p->before.len);
        cr_assert(slice_eq(line, line_of(p->before, p->old)), "the old text has another line");
        p->old += line.len;
        p->old_lines++;
    }
    if (mark != '-') {
        strbuf_put_slice(p->after, line);
        p->new_lines++;
    }
}

/* Lines of context before and after what changes are at most three. */
static void take_hunk(Patching *p)
{
    unsigned from, count, to, fresh;
    cr_assert_eq(sscanf(p->diff.ptr + p->at, "@@ -%u,%u +%u,%u @@", &from, &count, &to, &fresh), 4);
    p->at += line_of(p->diff, p->at).len;
    for (size_t first = from - (count > 0); p->old_lines < first;)
        keep_line(p);
    cr_expect_eq(p->new_lines, to - (fresh > 0));
    size_t old_end = p->old_lines + count, new_end = p->new_lines + fresh, context = 0, changed = 0;
    while (p->old_lines < old_end || p->new_lines < new_end) {
        bool same = p->diff.ptr[p->at] == ' ';
        context = same ? context + 1 : 0;
        changed += !same;
        take_line(p);
        cr_assert(p->old_lines <= old_end && p->new_lines <= new_end);
        cr_assert(context <= (changed ? 6u : 3u), "%zu lines stay the same", context);
    }
    cr_expect(context <= 3 && changed > 0);
}

static void patch(Slice before, Slice diff, StrBuf *after)
{
    Patching p = {.before = before, .diff = diff, .after = after};
    if (diff.len > 0) {
        p.at = line_of(diff, 0).len;
        p.at += line_of(diff, p.at).len;
    }
    while (p.at < diff.len)
        take_hunk(&p);
    while (p.old < before.len)
        keep_line(&p);
}

static size_t random_below(unsigned *state, size_t n)
{
    *state = *state * 1103515245u + 12345u;
    return (*state >> 8) % n;
}

static void random_lines(unsigned *state, size_t lines, StrBuf *out)
{
    for (size_t i = 0; i < lines; i++)
        strbuf_printf(out, "%zu%s\n", random_below(state, 4),
                      random_below(state, 5) ? "" : " and more");
    if (out->len > 0 && random_below(state, 4) == 0)
        out->len--;
}

/* One behind the other, as edits may be: whole lines, parts of them, nothing but what is new. */
static void random_edits(unsigned *state, Slice before, TextEdits *edits)
{
    static const char *const texts[] = {"", "x", "x\n", "x\ny\n", "\n", "x\ny"};
    for (size_t at = random_below(state, 9); at <= before.len; at += 1 + random_below(state, 40)) {
        size_t left = before.len - at, remove = random_below(state, left < 7 ? left + 1 : 7);
        const char *text = texts[random_below(state, 6)];
        if (remove == 0 && !*text)
            continue;
        edits_add(edits, at, remove, slice_from(text));
        at += remove;
    }
}

Test(edits, a_diff_makes_the_new_text_of_the_old)
{
    unsigned state = 20210303;
    for (int round = 0; round < 3000; round++) {
        StrBuf before = STRBUF_INIT, after = STRBUF_INIT, diff = STRBUF_INIT, made = STRBUF_INIT;
        TextEdits edits = {NULL, 0, 0};
        random_lines(&state, random_below(&state, 40), &before);
        random_edits(&state, strbuf_slice(&before), &edits);
        edits_apply(&edits, strbuf_slice(&before), &after);
        edits_diff(&edits, strbuf_slice(&before), "old", "new", &diff);
        patch(strbuf_slice(&before), strbuf_slice(&diff), &made);
        cr_assert(slice_eq(strbuf_slice(&made), strbuf_slice(&after)), "round %d:\n%s", round,
                  strbuf_str(&diff));
        edits_release(&edits);
        strbuf_release(&before);
        strbuf_release(&after);
        strbuf_release(&diff);
        strbuf_release(&made);
    }
}
