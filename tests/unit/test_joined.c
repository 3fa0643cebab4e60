/* test_joined.c - characters that are joined out of several, and wide ones: as wide as terminals
 * paint them, never split by a line, whole in their cell. */
#include "config.h"

#include "random_text.h"

#include "dossier/frame.h"
#include "dossier/grapheme.h"
#include "dossier/utf8.h"
#include "dossier/wrap.h"

#include <criterion/criterion.h>
#include <string.h>

static Frame frame;

static void finish(void)
{
    frame_release(&frame);
}

TestSuite(joined, .fini = finish);

/* Clusters and cells as terminals have them that paint clusters (widths of East Asian Width, two
 * for emoji presentation). */
static const struct {
    const char *text;
    size_t clusters, cells;
} joined[] = {
    /* emoji: joined by U+200D, with a skin tone, flags, keycaps, presentation */
    {"👩‍👩‍👧‍👦", 1, 2},
    {"👨🏽‍🚒", 1, 2},
    {"👩🏿‍❤️‍💋‍👨🏻", 1, 2},
    {"🏳️‍🌈", 1, 2},
    {"🏴‍☠️", 1, 2},
    {"❤️‍🔥", 1, 2},
    {"⛹🏻‍♀️", 1, 2},
    {"🕵️‍♂️", 1, 2},
    {"🧑‍💻", 1, 2},
    {"🐻‍❄️", 1, 2},
    {"🫱🏻‍🫲🏿", 1, 2},
    {"👍🏿", 1, 2},
    {"✌🏽", 1, 2},
    {"🏻", 1, 2},
    {"🏴\U000E0067\U000E0062\U000E0077\U000E006C\U000E0073\U000E007F", 1, 2},
    {"🇫🇷", 1, 2},
    {"🇬🇧🇫🇷", 2, 4},
    {"🇬🇧🇫", 2, 3},
    {"🇬", 1, 1},
    {"#️⃣", 1, 2},
    {"*️⃣", 1, 2},
    {"9️⃣", 1, 2},
    {"1⃣", 1, 1},
    {"☎", 1, 1},
    {"☎️", 1, 2},
    {"☎\uFE0E", 1, 1},
    {"⌚", 1, 2},
    {"☝️", 1, 2},
    {"✈️", 1, 2},
    {"™", 1, 1},
    {"™️", 1, 2},
    {"ℹ️", 1, 2},
    {"㊗️", 1, 2},
    {"⛄️", 1, 2},
    {"☕☕\uFE0E", 2, 4},
    {"😀😀", 2, 4},
    /* marks on a letter, and on nothing */
    {"e\u0301", 1, 1},
    {"o\u0302\u0323", 1, 1},
    {"Z\u0351\u036B\u0343", 1, 1},
    {" \u0301", 1, 1},
    {"\u0301", 1, 1},
    {"\u20E3", 1, 1},
    {"か\u3099", 1, 2},
    {"ｶﾞ", 1, 2},
    /* Hangul: syllables, letters joined to one, letters without one */
    {"한국", 2, 4},
    {"\u1112\u1161\u11AB\u1100\u116E\u11A8", 2, 4},
    {"\uD55C\u11AB", 1, 2},
    {"\uA960\u1161", 1, 2},
    {"\u1112\uD7B0", 1, 2},
    {"\u1100\u1100\u1161", 1, 2},
    {"\u1161", 1, 1},
    {"\u1161\u11AB", 1, 1},
    {"\u11A8", 1, 1},
    {"\u3131\u314F", 2, 4},
    /* right to left */
    {"שָׁלוֹם", 4, 4},
    {"שלום עולם", 9, 9},
    {"العربية", 7, 7},
    {"مُحَمَّد", 4, 4},
    {"لا", 2, 2},
    {"می\u200Cخواهم", 7, 7},
    {"ﷺ", 1, 1},
    /* scripts of India and around */
    {"हिन्दी", 3, 5},
    {"தமிழ்", 3, 4},
    {"กำลัง", 3, 4},
    {"ไทยน้ำ", 4, 5},
    {"ខ្មែរ", 3, 4},
    /* wide, halfwidth, ambiguous */
    {"１２Ａ", 3, 6},
    {"全角、「半角」", 7, 14},
    {"ｱｲｳ", 3, 3},
    {"①→½█", 4, 4},
    {"🀄🂡", 2, 3},
    {"—–…", 3, 3},
};
enum { JOINED = sizeof joined / sizeof *joined };

static size_t count_clusters(Slice text)
{
    size_t n = 0;
    int width;
    for (size_t at = 0; at < text.len; n++)
        at = grapheme_next(text, at, &width);
    return n;
}

Test(joined, are_as_wide_as_terminals_paint_them)
{
    cr_assert_geq((size_t)JOINED, 60u);
    for (size_t i = 0; i < JOINED; i++) {
        Slice text = slice_from(joined[i].text);
        cr_expect_eq(text_width(text), joined[i].cells, "\"%s\": %zu cells", joined[i].text,
                     text_width(text));
        cr_expect_eq(count_clusters(text), joined[i].clusters, "\"%s\": %zu clusters",
                     joined[i].text, count_clusters(text));
    }
}

/* What is painted of a text: the characters of all its cells. */
static void painted(Slice text, size_t cells, StrBuf *out)
{
    frame_reset(&frame, (int)cells + 1, 1);
    cr_expect_eq(frame_text(&frame, 0, 0, (int)cells + 1, text, ROLE_TEXT, 0), (int)cells);
    strbuf_clear(out);
    for (size_t x = 0; x < cells; x++)
        strbuf_puts(out, frame.cells[x].text);
}

Test(joined, are_painted_whole)
{
    StrBuf got = STRBUF_INIT;
    for (size_t i = 0; i < JOINED; i++) {
        Slice text = slice_from(joined[i].text);
        painted(text, joined[i].cells, &got);
        size_t circle = grapheme_lacks_base(text) ? strlen("◌") : 0;
        cr_expect_eq(strncmp(strbuf_str(&got), "◌", circle), 0, "\"%s\"", joined[i].text);
        cr_expect_str_eq(strbuf_str(&got) + circle, joined[i].text, "%zu", i);
    }
    strbuf_release(&got);
}

/* What is longer than a cell: nothing in it joins with the next, and no flag is left open. */
Test(joined, without_end_is_cut_where_it_may_be)
{
    StrBuf text = STRBUF_INIT;
    for (int i = 0; i < 40; i++)
        strbuf_puts(&text, "👩\u200D");
    strbuf_puts(&text, "👩");
    frame_reset(&frame, 4, 1);
    cr_expect_eq(frame_text(&frame, 0, 0, 4, strbuf_slice(&text), ROLE_TEXT, 0), 2);
    cr_expect_str_eq(frame.cells[0].text, "👩\u200D👩\u200D👩\u200D👩\u200D👩");
    frame_reset(&frame, 4, 1);
    frame_str(&frame, 0, 0, 4, "🏴\U000E0067\U000E0062", ROLE_TEXT, 0);
    cr_expect_str_eq(frame.cells[0].text, "🏴");
    frame_str(&frame, 0, 0, 4, "a\u200Db", ROLE_TEXT, 0);
    cr_expect_str_eq(frame.cells[0].text, "a");
    strbuf_release(&text);
}

/* Joined characters, words and blanks in all mixtures. */
static void mixed(Random *r, StrBuf *out)
{
    static const char *const between[] = {" ", " ", "word", "a", "-", "¿", ".", "«", "\n"};
    strbuf_clear(out);
    for (uint32_t i = random_below(r, 14); i > 0; i--)
        strbuf_puts(out, random_below(r, 2)
                             ? joined[random_below(r, JOINED)].text
                             : between[random_below(r, sizeof between / sizeof *between)]);
}

static bool begins_cluster(Slice text, size_t at)
{
    size_t next = 0;
    int width;
    while (next < at)
        next = grapheme_next(text, next, &width);
    return next == at;
}

static void check_lines(Slice text, size_t measure)
{
    Lines lines = {NULL, 0, 0};
    wrap_text(text, (Range){0, (uint32_t)text.len}, measure, &lines);
    for (size_t l = 0; l < lines.count; l++) {
        Line line = lines.items[l];
        Slice row = slice_sub(text, line.start, line.end);
        size_t sum = 0;
        int width;
        cr_assert(begins_cluster(text, line.start) && begins_cluster(text, line.end),
                  "\"%s\" split at %u–%u in %zu", text.ptr, line.start, line.end, measure);
        for (size_t at = 0; at < row.len; sum += (size_t)width)
            at = grapheme_next(row, at, &width);
        cr_assert_eq(sum, text_width(row));
        cr_assert(sum <= measure || count_clusters(row) == 1, "\"%s\" in %zu", text.ptr, measure);
        if (sum > 0 && sum <= measure) {
            frame_reset(&frame, (int)measure, 1);
            cr_assert_eq(frame_text(&frame, 0, 0, (int)measure, row, ROLE_TEXT, 0), (int)sum);
            frame_check(&frame);
        }
    }
    lines_release(&lines);
}

Test(joined, no_line_splits_a_cluster_or_is_over_its_width)
{
    Random r = {41};
    StrBuf text = STRBUF_INIT;
    for (int round = 0; round < 20000; round++) {
        mixed(&r, &text);
        check_lines((Slice){strbuf_str(&text), text.len}, 1 + random_below(&r, 16));
    }
    strbuf_release(&text);
}

/* | where a line ends: after a slash or the mark of a query, never at a dot, an equals sign or an
 * ampersand. */
static const struct {
    const char *address, *lines;
    size_t cells;
} addresses[] = {
    {"https://www.example.org/news/2021/05/walk-and-talk",
     "https://www.example.org/|news/2021/05/walk-and-talk", 28},
    {"https://www.example.org/news/2021/05/walk-and-talk",
     "https://|www.example.org/|news/2021/05/|walk-and-talk", 16},
    {"see www.example.org/a?b=c&d=e now", "see|www.example.org/a?|b=c&d=e now", 18},
    {"http://example.org/patrouilles_été/liste", "http://example.org/|patrouilles_été/|liste", 20},
    {"mail to ann@example.org today", "mail to|ann@example.org|today", 15},
};

Test(joined, an_address_breaks_where_it_may)
{
    StrBuf got = STRBUF_INIT;
    for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
        Slice text = slice_from(addresses[i].address);
        Lines lines = {NULL, 0, 0};
        wrap_text(text, (Range){0, (uint32_t)text.len}, addresses[i].cells, &lines);
        strbuf_clear(&got);
        for (size_t l = 0; l < lines.count; l++) {
            if (l)
                strbuf_putc(&got, '|');
            strbuf_put_slice(&got, slice_sub(text, lines.items[l].start, lines.items[l].end));
        }
        cr_expect_str_eq(strbuf_str(&got), addresses[i].lines);
        lines_release(&lines);
    }
    strbuf_release(&got);
}
