/* test_wrap.c - widths, graphemes, line breaking, and what may be shown. */
#include "config.h"

#include "random_text.h"
#include "unicode_rules.h"

#include "dossier/grapheme.h"
#include "dossier/show.h"
#include "dossier/show_finding.h"
#include "dossier/utf8.h"
#include "dossier/wrap.h"
#include "text/linebreak.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unigbrk.h>

static const struct {
    const char *text;
    size_t width;
} widths[] = {
    {"", 0},
    {"police", 6},
    {"école", 5},
    {"e\u0301cole", 5},
    {"東京", 4},
    {"서울", 4},
    {"\u1109\u1165", 2}, /* the same syllable by its letters */
    {"😀", 2},
    {"👩\u200D👩\u200D👧", 2},
    {"👍🏽", 2},
    {"🇫🇷🇬🇧", 4},
    {"❤", 1},
    {"❤\uFE0F", 2},
    {"1\uFE0F\u20E3", 2},
    {"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F", 2},
    {"wo\u00ADmen", 5},
    {"\u200Ba\uFEFF", 1},
    {"\x1B[m", 3},
    {"\u202E", 1},
    {"\xFF", 1},
    {"“a” – b…", 8},
    {"« a »", 5},
    {"กำ", 2},
};

Test(width, examples)
{
    for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
        cr_expect_eq(text_width(slice_from(widths[i].text)), widths[i].width, "\"%s\": %zu",
                     widths[i].text, text_width(slice_from(widths[i].text)));
}

static const char *const pieces[] = {
    "a",      "the",    "1",      "2,000",  " ",  " ",      "  ",     ".", ",",      "!",
    "?",      ":",      ";",      "-",      "/",  "(",      ")",      "[", "]",      "{",
    "}",      "|",      "%",      "$",      "\"", "'",      "’",      "‘", "“",      "”",
    "«",      "»",      "« ",     " »",     "—",  "–",      "…",      "é", "œ",      "ß",
    "\u00A0", "\u202F", "\u00AD", "\u2009", "€",  "°",      "§",      "¿", "´",      "\u2011",
    "\u2010", "„",      "†",      "‰",      "›",  "\u2007", "\u2025", "⁄", "\u2045", "\u2056",
    "•",      "\n",     "\t",     "\\",     "+",
};
static const char *const wild[] = {
    "e\u0301",  "東",     "ひ",     "서",     "😀",      "👩\u200D🚒", "🇫🇷", "🇬",  "\u200D", "\uFE0F",
    "👍🏽", "\u1109", "\u1165", "\u11AB", "ก",      "ำ",        "क्",  "ष",  "ि",      "\u0600",
    "\r\n",     "\r",     "\u2028", "\u200B", "\u2060", "א",        "ж",  "a",  " ",      "1",
    ".",        "»",      "« ",     "\x01",   "\x7F",   "\u202E",   "©",  "\n",
};
#define COUNT(list) (sizeof(list) / sizeof *(list))

/* The clusters of a text by the rules; the library's are the same. */
static void cluster_breaks(Slice s, char *breaks)
{
    cluster_breaks_by_rules(s, breaks);
    if (!library_is_pinned())
        return;
    char *library = calloc(s.len, 1);
    u8_grapheme_breaks((const uint8_t *)s.ptr, s.len, library);
    cr_assert_arr_eq(library, breaks, s.len, "\"%s\"", s.ptr);
    free(library);
}

/* Every cluster's end is one by the rules, and the other way round; going back finds the same. */
Test(grapheme, equal_to_the_rules_both_ways)
{
    Random r = {5};
    StrBuf text = STRBUF_INIT;
    for (int round = 0; round < 30000; round++) {
        random_text(&r, wild, COUNT(wild), 1 + random_below(&r, 9), &text);
        Slice s = strbuf_slice(&text);
        char *breaks = calloc(s.len, 1);
        cluster_breaks(s, breaks);
        for (size_t at = 0, next; at < s.len; at = next) {
            int width;
            next = grapheme_next(s, at, &width);
            for (size_t i = at + 1; i < next; i++)
                cr_assert_not(breaks[i], "\"%s\" at %zu", s.ptr, i);
            cr_assert(next == s.len || breaks[next], "\"%s\" at %zu", s.ptr, next);
            cr_assert_eq(grapheme_prev(s, next), at, "\"%s\" at %zu", s.ptr, next);
            cr_assert(width >= 0 && width <= 2);
        }
        free(breaks);
    }
    strbuf_release(&text);
}

/* Whether only spaces stand between the start of a line and `at`. */
static bool is_indent(Slice s, size_t at)
{
    while (at > 0 && s.ptr[at - 1] == ' ')
        at--;
    return at == 0 || s.ptr[at - 1] == '\n';
}

/* `breaks` as line_breaks() tells them are those of the rules, but: a line that must end does at
 * its last character, none is broken after its first spaces, and French quotation marks, which are
 * tailored, are left out. */
static void check_line_rules(Slice s, const char *breaks)
{
    if (memchr(s.ptr, '\xC2', s.len) && (strstr(s.ptr, "«") || strstr(s.ptr, "»")))
        return;
    cr_assert(line_rules_cover(s), "\"%s\"", s.ptr);
    char *rules = calloc(s.len, 1);
    line_breaks_by_rules(s, rules);
    for (size_t i = 0; i < s.len; i++) {
        int wanted = s.ptr[i] == '\n' ? BREAK_MUST : rules[i] ? BREAK_MAY : BREAK_NOT;
        if (wanted == BREAK_MAY && is_indent(s, i))
            wanted = BREAK_NOT;
        cr_assert_eq(breaks[i], wanted, "\"%s\" at %zu: %d, not %d", s.ptr, i, breaks[i], wanted);
    }
    free(rules);
}

Test(linebreak, table_equals_rules)
{
    Random r = {12};
    StrBuf text = STRBUF_INIT;
    for (int round = 0; round < 60000; round++) {
        random_text(&r, pieces, COUNT(pieces), 1 + random_below(&r, 8), &text);
        char *breaks = malloc(text.len);
        line_breaks(strbuf_slice(&text), breaks);
        check_line_rules(strbuf_slice(&text), breaks);
        free(breaks);
    }
    strbuf_release(&text);
}

/* Only a library of the pinned version: other versions have other rules. */
Test(linebreak, table_equals_library)
{
    if (!library_is_pinned())
        cr_skip("another version of Unicode");
    Random r = {11};
    StrBuf text = STRBUF_INIT;
    for (int round = 0; round < 60000; round++) {
        random_text(&r, pieces, COUNT(pieces), 1 + random_below(&r, 12), &text);
        char *quick = malloc(text.len), *slow = malloc(text.len);
        line_breaks(strbuf_slice(&text), quick);
        line_breaks_unicode(strbuf_slice(&text), slow);
        for (size_t i = 0; i < text.len; i++)
            cr_assert_eq(quick[i], slow[i], "\"%s\" at %zu: %d, not %d", text.ptr, i, quick[i],
                         slow[i]);
        free(quick);
        free(slow);
    }
    strbuf_release(&text);
}

static const struct {
    size_t cells;
    const char *text, *lines; /* | between lines */
} wraps[] = {
    {10, "", ""},
    {10, "one two three four", "one two|three four"},
    {10, "one two   three", "one two|three"},
    {3, "abcdefgh", "abc|def|gh"},
    {1, "a 東", "a|東"},
    {5, "well-known", "well-|known"},
    {12, "Elle dit : « Oui » et part", "Elle dit :|« Oui » et|part"},
    {10, "il est parti !", "il est|parti !"},
    {8, "das ist »so« gut", "das ist|»so« gut"},
    {9, "at 9 p.m. the U.S. army", "at 9 p.m.|the U.S.|army"},
    {4, "a\n\nb c", "a||b c"},
    {4, "a\n", "a|"},
    {4, "東京都庁", "東京|都庁"},
    {7, "inter\u00ADnational", "inter\u00AD|nationa|l"},
    {5, "inter\u00ADnational", "inter|natio|nal"},
    {4, "   ab cd", "   a|b cd"},
    {3, "   ab cd", "|ab|cd"},
};

Test(wrap, examples)
{
    StrBuf got = STRBUF_INIT;
    for (size_t i = 0; i < COUNT(wraps); i++) {
        Slice text = slice_from(wraps[i].text);
        Lines lines = {NULL, 0, 0};
        strbuf_clear(&got);
        wrap_text(text, (Range){0, (uint32_t)text.len}, wraps[i].cells, &lines);
        for (size_t l = 0; l < lines.count; l++) {
            if (l)
                strbuf_putc(&got, '|');
            strbuf_put_slice(&got, slice_sub(text, lines.items[l].start, lines.items[l].end));
        }
        cr_expect_str_eq(strbuf_str(&got), wraps[i].lines);
        lines_release(&lines);
    }
    strbuf_release(&got);
}

/* Whatever the text: lines ascend, none is too wide unless it is one grapheme, and only spaces and
 * line ends are left out between them. */
static void check_lines(Slice text, size_t cells)
{
    Lines lines = {NULL, 0, 0};
    wrap_text(text, (Range){0, (uint32_t)text.len}, cells, &lines);
    size_t at = 0;
    for (size_t l = 0; l < lines.count; l++) {
        Slice line = slice_sub(text, lines.items[l].start, lines.items[l].end);
        int width;
        cr_assert(lines.items[l].start >= at && lines.items[l].end >= lines.items[l].start);
        for (; at < lines.items[l].start; at++)
            cr_assert(strchr(" \t\n\xE2\x80\xA8\xC2\xAD", text.ptr[at]), "\"%s\" lost byte %zu",
                      text.ptr, at);
        cr_assert(text_width(line) <= cells || grapheme_next(line, 0, &width) == line.len,
                  "\"%s\" in %zu", text.ptr, cells);
        at = lines.items[l].end;
    }
    for (; at < text.len; at++)
        cr_assert(strchr(" \t\n\xE2\x80\xA8\xC2\xAD", text.ptr[at]));
    lines_release(&lines);
}

Test(wrap, lines_fit_and_lose_nothing)
{
    Random r = {3};
    StrBuf text = STRBUF_INIT;
    for (int round = 0; round < 30000; round++) {
        bool plain = random_below(&r, 2);
        random_text(&r, plain ? pieces : wild, plain ? COUNT(pieces) : COUNT(wild),
                    random_below(&r, 20), &text);
        check_lines((Slice){strbuf_str(&text), text.len}, 1 + random_below(&r, 12));
    }
    strbuf_release(&text);
}

Test(wrap, a_block_inside_a_text)
{
    Lines lines = {NULL, 0, 0};
    wrap_text(SLICE("first block\nsecond block here"), (Range){12, 29}, 12, &lines);
    cr_assert_eq(lines.count, 2);
    cr_expect_eq(lines.items[0].start, 12);
    cr_expect_eq(lines.items[0].end, 24);
    cr_expect_eq(lines.items[1].start, 25);
    cr_expect_eq(lines.items[1].end, 29);
    lines_release(&lines);
}

Test(fit, whole_graphemes)
{
    size_t used;
    cr_expect_eq(text_fit(SLICE("abcdef"), 4, &used), 4);
    cr_expect_eq(used, 4);
    cr_expect_eq(text_fit(SLICE("a東京"), 4, &used), 4);
    cr_expect_eq(used, 3);
    cr_expect_eq(text_fit(SLICE("e\u0301a"), 1, &used), 3);
    cr_expect_eq(used, 1);
    cr_expect_eq(text_fit(SLICE("東"), 1, &used), 0);
    cr_expect_eq(used, 0);
}

static const struct {
    uint32_t cp;
    bool shown;
    uint32_t mark;
} shows[] = {
    {'a', true, 0},
    {0xE9, true, 0},
    {0x1B, false, 0x241B},
    {0, false, 0x2400},
    {0x7F, false, 0x2421},
    {0x9B, false, 0xFFFD},
    {0x202E, false, 0xFFFD},
    {0x2066, false, 0xFFFD},
    {0x200E, false, 0xFFFD},
    {0x61C, false, 0xFFFD},
    {0xAD, false, 0},
    {0x200B, false, 0},
    {0xFEFF, false, 0},
    {0x200D, true, 0},
    {0x301, true, 0},
    {0x1F600, true, 0},
    {0xE0067, true, 0},
    {0xE0001, false, 0xFFFD},
    {0xFFFE, false, 0xFFFD},
    {0xD800, false, 0xFFFD},
    {0x2028, false, ' '},
    {0xFFFD, true, 0},
    {0xFFF9, false, 0xFFFD},
    {0x600, true, 0},
    {0x2060, false, 0},
    {0xE0020, true, 0},
    {0xE007F, true, 0},
    {0x2029, false, ' '},
    {0xFDCF, true, 0},
    {0xFDD0, false, 0xFFFD},
    {0xFDEF, false, 0xFFFD},
    {0xFDF0, true, 0},
    {0x3164, false, 0xFFFD},
    {0xFFA0, false, 0xFFFD},
    {0xE000, false, 0xFFFD},
    {0xF8FF, false, 0xFFFD},
    {0x10FFFD, false, 0xFFFD},
    {0x378, false, 0xFFFD},
    {0x1FAFF, true, 0},
};

Test(show, code_points)
{
    for (size_t i = 0; i < COUNT(shows); i++) {
        uint32_t mark = 1;
        cr_expect_eq(show_code_point(shows[i].cp, &mark), shows[i].shown, "U+%04X", shows[i].cp);
        if (!shows[i].shown)
            cr_expect_eq(mark, shows[i].mark, "U+%04X: U+%04X", shows[i].cp, mark);
    }
}

static const struct {
    const char *text, *shown;
} clusters[] = {
    {"e\u0301\u0302\u0303\u0304", "e\u0301\u0302\u0303\u0304"},
    {"e\u0301\u0302\u0303\u0304\u0305\u0306!", "e\u0301\u0302\u0303\u0304\uFFFD!"},
    {"🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F",
     "🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F"},
    {"🏴\U000E0067\U000E0062", "🏴\uFFFD"}, /* a flag that does not end */
    {"yes\U000E006E\U000E006F\U000E007F.", "yes\uFFFD."},
    {"\U000E006E\U000E006F", "\uFFFD"},
    {"👩\u200D👧", "👩\u200D👧"},
    {"👩\u200D", "👩\uFFFD"},
    {"a\u200Db", "a\uFFFDb"},
    {"\u200D", "\uFFFD"},
    {"क\u094D\u200D", "क\u094D\u200D"},
    {"می\u200Cخواهم", "می\u200Cخواهم"},
    {"❤\uFE0F", "❤\uFE0F"},
    {"❤\uFE0F\uFE0F", "❤\uFE0F\uFFFD"},
    {"🇫🇷\uFE0F", "🇫🇷\uFE0F"},
    {"1\uFE0F\u20E3", "1\uFE0F\u20E3"},
    {"a\uFE0F", "a\uFFFD"},
    {" \uFE0F", " \uFFFD"},
    {"葛\U000E0100", "葛\U000E0100"},
    {"😀\U000E0150\U000E0151", "😀\uFFFD"}, /* bytes hidden behind a face */
    {"\u115F\u1161", "\u115F\u1161"},
    {"a\r\nb", "a␍ b"},
    {"\u3164", "\uFFFD"},
};

Test(show, what_has_no_meaning_in_its_cluster_is_marked)
{
    for (size_t i = 0; i < COUNT(clusters); i++) {
        StrBuf out = STRBUF_INIT;
        show_text(slice_from(clusters[i].text), &out);
        cr_expect_str_eq(strbuf_str(&out), clusters[i].shown, "%zu", i);
        strbuf_release(&out);
    }
}

Test(show, lines_stay_lines)
{
    StrBuf out = STRBUF_INIT;
    show_lines(SLICE("a\tb\x1B\n\nc\r\nd"), &out);
    cr_expect_str_eq(strbuf_str(&out), "a b␛\n\nc␍\nd");
    strbuf_release(&out);
}

Test(show, text_is_harmless_and_as_wide_as_measured)
{
    StrBuf out = STRBUF_INIT;
    show_text(SLICE("a\x1B[31m\tb\n\xFF"
                    "\xC2\x9B"
                    "wo\u00ADmen\u202E"),
              &out);
    cr_expect_str_eq(strbuf_str(&out), "a␛[31m b \uFFFD\uFFFDwomen\uFFFD");
    Random r = {8};
    for (int round = 0; round < 20000; round++) {
        char bytes[24];
        size_t len = random_below(&r, sizeof bytes);
        for (size_t i = 0; i < len; i++)
            bytes[i] = (char)random_below(&r, 256);
        strbuf_clear(&out);
        show_text((Slice){bytes, len}, &out);
        cr_assert_eq(utf8_check(strbuf_str(&out), out.len), out.len);
        for (size_t at = 0; at < out.len;) {
            uint32_t cp, mark;
            at += utf8_decode(out.ptr + at, out.len - at, &cp);
            cr_assert(show_code_point(cp, &mark), "U+%04X", cp);
        }
    }
    strbuf_release(&out);
}

/* --- findings --- */

Test(finding, is_shown_as_compilers_show_theirs)
{
    DiagList list = DIAG_LIST_INIT;
    Slice text = SLICE("first\nclé: [oops\nlast");
    diag_add_at(&list, DIAG_ERROR, "m.yaml", text, 12, 5, "found %s", "\"[oops\"");
    StrBuf out = STRBUF_INIT;
    show_finding(&list.items[0], &out);
    cr_expect_str_eq(out.ptr, "m.yaml:2:6: error: found \"[oops\"\n"
                              "    clé: [oops\n"
                              "         ^~~~~\n");
    strbuf_release(&out);
    diag_list_release(&list);
}

Test(finding, control_characters_of_the_source_never_come_out)
{
    DiagList list = DIAG_LIST_INIT;
    diag_add_at(&list, DIAG_WARNING, "a", SLICE("x\x1b[31m\xE2\x80\xAEy"), 0, 1, "bad");
    StrBuf out = STRBUF_INIT;
    show_finding(&list.items[0], &out);
    cr_expect_eq(slice_find(strbuf_slice(&out), SLICE("\x1b")), -1);
    cr_expect_eq(slice_find(strbuf_slice(&out), SLICE("\xE2\x80\xAE")), -1);
    strbuf_release(&out);
    diag_list_release(&list);
}

/* What a source line's code point becomes on the way to the terminal; 0: it stays. */
static const struct {
    uint32_t cp, shown;
} shown_as[] = {
    {0x1F, 0x241F},
    {0x7F, 0x2421},
    {0x80, UTF8_REPLACEMENT},
    {0x9F, UTF8_REPLACEMENT},
    {0xA0, 0},
    {0x61C, UTF8_REPLACEMENT},
    {0x200D, UTF8_REPLACEMENT},
    {0x200E, UTF8_REPLACEMENT},
    {0x200F, UTF8_REPLACEMENT},
    {0x2010, 0},
    {0x2028, ' '},
    {0x202E, UTF8_REPLACEMENT},
    {0x202F, 0},
    {0x2065, UTF8_REPLACEMENT},
    {0x2066, UTF8_REPLACEMENT},
    {0x2069, UTF8_REPLACEMENT},
    {0x206A, UTF8_REPLACEMENT},
};

Test(finding, every_control_and_bidi_control_of_the_source_has_a_mark)
{
    for (size_t i = 0; i < COUNT(shown_as); i++) {
        DiagList list = DIAG_LIST_INIT;
        StrBuf line = STRBUF_INIT, out = STRBUF_INIT, want = STRBUF_INIT;
        strbuf_put_cp(&line, shown_as[i].cp);
        strbuf_puts(&want, "a:1:1: note: n\n    ");
        strbuf_put_cp(&want, shown_as[i].shown ? shown_as[i].shown : shown_as[i].cp);
        strbuf_puts(&want, "\n    ^\n");
        diag_add_at(&list, DIAG_NOTE, "a", strbuf_slice(&line), 0, 1, "n");
        show_finding(&list.items[0], &out);
        cr_expect_str_eq(strbuf_str(&out), strbuf_str(&want), "U+%04X", shown_as[i].cp);
        strbuf_release(&line), strbuf_release(&out), strbuf_release(&want);
        diag_list_release(&list);
    }
}

/* Columns are code points, the caret stands by cells. */
Test(finding, the_caret_stands_below_its_place)
{
    static const struct {
        const char *line;
        size_t at, len;
        const char *caret;
    } lines[] = {
        {"title: \"漢漢漢漢\" x", 22, 1, "                  ^"},
        {"漢字 abc", 0, 6, "^~~~"},
        {"e\u0301e\u0301 x", 7, 1, "   ^"},
        {"a\tb", 2, 1, "  ^"},
        {"a\u200Bb", 4, 1, " ^"},
        {"", 0, 0, "^"},
        {"ab", 2, 3, "  ^"},
    };
    for (size_t i = 0; i < COUNT(lines); i++) {
        DiagList list = DIAG_LIST_INIT;
        StrBuf out = STRBUF_INIT, want = STRBUF_INIT;
        diag_add_at(&list, DIAG_ERROR, NULL, slice_from(lines[i].line), lines[i].at, lines[i].len,
                    "no");
        show_finding(&list.items[0], &out);
        Slice caret = strbuf_slice(&out);
        while (slice_find(caret, SLICE("\n")) + 1 < (ptrdiff_t)caret.len)
            caret = slice_sub(caret, (size_t)slice_find(caret, SLICE("\n")) + 1, caret.len);
        strbuf_printf(&want, "    %s\n", lines[i].caret);
        cr_expect(slice_eq(caret, strbuf_slice(&want)), "%zu: " SLICE_FMT, i, SLICE_ARG(caret));
        strbuf_release(&out), strbuf_release(&want);
        diag_list_release(&list);
    }
}
