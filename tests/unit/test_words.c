/* test_words.c - the tokenizer: examples, and equality with word breaks by the rules plus the
 * tailorings done slowly. */
#include "config.h"

#include "random_text.h"
#include "unicode_rules.h"

#include "dossier/map.h"
#include "dossier/utf8.h"
#include "dossier/function_words.h"
#include "dossier/words.h"
#include "dossier/words_some.h"
#include "dossier/fold.h"
#include "text/wordclass.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <uniwbrk.h>

/* All words of a text, with | between. */
static const char *words_of(const char *text, StrBuf *out)
{
    WordIter iter = words_begin(slice_from(text));
    Word word;
    strbuf_clear(out);
    while (words_next(&iter, &word)) {
        if (out->len)
            strbuf_putc(out, '|');
        strbuf_put(out, text + word.start, word.end - word.start);
    }
    return strbuf_str(out);
}

static const struct {
    const char *text, *words;
} examples[] = {
    {"", ""},
    {" ... !", ""},
    {"The Met said: \"No.\"", "The|Met|said|No"},
    {"walk-and-talk", "walk|and|talk"},
    {"porte-parole", "porte|parole"},
    {"more than 2,000 arrests, 650.", "more|than|2,000|arrests|650"},
    {"3.5 2021-09-30 09:10 14h30", "3.5|2021|09|30|09|10|14h30"},
    {"plus de 2\u202F000, 12\u00A0345\u00A0678 et 1\u2009234 x",
     "plus|de|2\u202F000|12\u00A0345\u00A0678|et|1\u2009234|x"},
    {"2021\u00A0650 12\u00A03456 1\u00A0234e", "2021|650|12|3456|1|234e"},
    {"l’homme l'homme L’École d’aujourd’hui", "l’|homme|l'|homme|L’|École|d’|aujourd’hui"},
    {"jusqu'ici lorsqu’elle Puisqu'il quoiqu’on qu'à",
     "jusqu'|ici|lorsqu’|elle|Puisqu'|il|quoiqu’|on|qu'|à"},
    {"aujourd'hui prud’hommes presqu'île O'Brien don't quelqu'un",
     "aujourd'hui|prud’hommes|presqu'île|O'Brien|don't|quelqu'un"},
    {"Everard's Everard’s WOMEN'S trust", "Everard|Everard|WOMEN|trust"},
    {"Couzens’ crimes, the '90s, O'Neill's", "Couzens|crimes|the|90s|O'Neill"},
    {"l’ homme d'", "l|homme|d"},
    {"d'1 million", "d|1|million"},
    {"at 9 p.m.The U.S.A. and J.K.Rowling", "at|9|p.m|The|U.S.A|and|J.K|Rowling"},
    {"example.com end.The a:b snake_case @met", "example|com|end|The|a|b|snake|case|met"},
    {"col·laborar citoyen·ne·s l·la", "col·laborar|citoyen|ne|s|l·la"},
    {"wo\u00ADmen wo\u00ADman’s", "wo\u00ADmen|wo\u00ADman"},
    {"e\u0301cole l\u2019e\u0301cole", "e\u0301cole|l\u2019|e\u0301cole"},
    {"東京 です 서울 タワー", "東|京|で|す|서울|タワー"},
    {"😀 a\u200D😀b m² ½", "a\u200D|b|m|²|½"},
    {"\xFF\xC3z\xE2\x80", "z"},
    {"Zoë’s naïve coöperation", "Zoë|naïve|coöperation"},
};

Test(words, examples)
{
    StrBuf got = STRBUF_INIT;
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++)
        cr_expect_str_eq(words_of(examples[i].text, &got), examples[i].words, "of \"%s\"",
                         examples[i].text);
    strbuf_release(&got);
}

/* --- the slow tokenizer: segments by the rules, cut by the tailorings one after the other */

typedef struct Piece {
    Slice text;
    char *breaks;
    StrBuf *out;
} Piece;

static uint32_t cp_at(Slice text, size_t at)
{
    uint32_t cp = 0;
    if (at < text.len)
        utf8_decode(text.ptr + at, text.len - at, &cp);
    return cp;
}

/* The next code point after `at` that is no mark. */
static size_t after_marks(Slice s, size_t at)
{
    at = utf8_next(s, at);
    while (at < s.len && pinned_is_mark(cp_at(s, at)))
        at = utf8_next(s, at);
    return at;
}

/* The code point before `at`, marks passed over. */
static uint32_t before_marks(Slice s, size_t at)
{
    do
        at = utf8_prev(s, at);
    while (at > 0 && pinned_is_mark(cp_at(s, at)));
    return cp_at(s, at);
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019 || cp == 0x2018;
}

static void put_word(StrBuf *out, Slice text, size_t start, size_t end)
{
    while (end > start) {
        size_t last = utf8_prev(text, end);
        if (pinned_is_wordy(cp_at(text, last)) || pinned_is_mark(cp_at(text, last)) ||
            is_apostrophe(cp_at(text, last)))
            break;
        end = last;
    }
    for (size_t at = start; at < end; at = utf8_next(text, at)) /* WB3c */
        if (pinned_is_pictographic(cp_at(text, at)))
            end = at;
    if (end == start)
        return;
    if (out->len)
        strbuf_putc(out, '|');
    strbuf_put(out, text.ptr + start, end - start);
}

/* The segment's text ends at `end`; what stands after the apostrophe at `apos` is an s alone. */
static bool ends_possessive(Slice s, size_t apos)
{
    size_t letter = after_marks(s, apos), next = after_marks(s, letter);
    if (letter >= s.len || (cp_at(s, letter) | 0x20) != 's')
        return false;
    if (next >= s.len)
        return true;
    return !pinned_is_wordy(cp_at(s, next)) &&
           !(is_apostrophe(cp_at(s, next)) && pinned_is_wordy(cp_at(s, after_marks(s, next))));
}

static bool elides(Slice prefix)
{
    static const char *const list[] = {"c", "d",  "j",     "l",      "m",      "n",     "s",
                                       "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (slice_ieq_str(prefix, list[i]))
            return true;
    return false;
}

/* Cuts one segment. Letters are counted since the last dot to tell initials. */
static void cut_segment(Slice s, StrBuf *out)
{
    size_t start = 0, letters = 0;
    bool digits = false;
    for (size_t at = 0, next; at < s.len; at = next) {
        uint32_t cp = cp_at(s, at), after;
        next = after_marks(s, at);
        after = cp_at(s, next);
        if (pinned_is_wordy(cp)) {
            letters++;
            digits = digits || pinned_is_number(cp);
        } else if (is_apostrophe(cp) && !pinned_is_number(before_marks(s, at)) &&
                   ends_possessive(s, at)) {
            put_word(out, s, start, at);
            start = next = after_marks(s, next);
            letters = 0;
        } else if (is_apostrophe(cp) && next < s.len && pinned_is_wordy(after) &&
                   elides(slice_sub(s, start, at))) {
            put_word(out, s, start, next);
            start = next;
            letters = 0;
        } else if (cp == '.' && next < s.len && !pinned_is_number(after)) {
            bool initials =
                letters == 1 && !digits && !pinned_is_wordy(cp_at(s, after_marks(s, next)));
            letters = 0;
            digits = false;
            if (!initials) {
                put_word(out, s, start, at);
                start = next;
            }
        } else if (cp == ':' || cp == '_' || cp == 0x203F ||
                   (cp == 0xB7 &&
                    !((before_marks(s, at) | 0x20) == 'l' && (after | 0x20) == 'l'))) {
            put_word(out, s, start, at);
            start = next;
            letters = 0;
            digits = false;
        }
        if (start == next)
            digits = false;
    }
    put_word(out, s, start, s.len);
}

static bool has_wordy(Slice s)
{
    for (size_t at = 0; at < s.len; at = utf8_next(s, at))
        if (pinned_is_wordy(cp_at(s, at)))
            return true;
    return false;
}

/* The rules; the library's breaks, where it is of the same version, are the same. */
static void segments(Slice text, char *breaks)
{
    word_breaks_by_rules(text, breaks);
    if (!library_is_pinned())
        return;
    char *library = calloc(text.len + 1, 1);
    u8_wordbreaks((const uint8_t *)text.ptr, text.len, library);
    for (size_t i = 1; i < text.len; i++)
        cr_assert_eq(library[i], breaks[i], "\"%s\" at %zu", text.ptr, i);
    free(library);
}

static void slow_words(Slice text, StrBuf *out)
{
    char *breaks = calloc(text.len + 1, 1);
    strbuf_clear(out);
    segments(text, breaks);
    for (size_t start = 0, end; start < text.len; start = end) {
        end = start + 1;
        while (end < text.len && !breaks[end])
            end++;
        Slice segment = slice_sub(text, start, end);
        if (has_wordy(segment))
            cut_segment(segment, out);
    }
    free(breaks);
}

static const char *const pieces[] = {
    "a",   "b",  "l",  "s",      "S",    "qu",      "the",  "women",  "0",        "7",
    "123", " ",  " ",  "'",      "’",    "‘",       ".",    ".",      ",",        ";",
    ":",   "_",  "-",  "\"",     "é",    "e\u0301", "œ",    "ß",      "\u00AD",   "·",
    "l·l", "東", "ひ", "カ",     "ー",   "서",      "😀",    "\u200D", "👩\u200D🚒", "א",
    "ב",   "ж",  "क",  "\u0903", "٣",    "\n",      "\r\n", "\u2028", "(",        "—",
    "…",   "“",  "«",  "1,0",    "p.m.", "d’",      "n'",   "×",      "Ž",        "đ",
    "ŀ",   "ĳ",  "ǅ",  "²",      "ª",    "𝒜",       "🇫🇷",
};

Test(words, equal_to_the_rules_with_tailorings)
{
    Random r = {20210930};
    StrBuf text = STRBUF_INIT, quick = STRBUF_INIT, slow = STRBUF_INIT;
    for (int round = 0; round < 60000; round++) {
        random_text(&r, pieces, sizeof pieces / sizeof *pieces, 1 + random_below(&r, 14), &text);
        words_of(strbuf_str(&text), &quick);
        slow_words(strbuf_slice(&text), &slow);
        cr_assert_str_eq(strbuf_str(&quick), strbuf_str(&slow), "of \"%s\": %s, not %s",
                         strbuf_str(&text), strbuf_str(&quick), strbuf_str(&slow));
    }
    strbuf_release(&text);
    strbuf_release(&quick);
    strbuf_release(&slow);
}

Test(words, ranges_ascend_within_any_bytes)
{
    Random r = {7};
    char bytes[64];
    for (int round = 0; round < 20000; round++) {
        size_t len = random_below(&r, sizeof bytes + 1);
        for (size_t i = 0; i < len; i++)
            bytes[i] =
                (char)(random_below(&r, 2) ? random_below(&r, 256) : 'a' + random_below(&r, 3));
        WordIter iter = words_begin((Slice){bytes, len});
        Word word;
        uint32_t last = 0;
        while (words_next(&iter, &word)) {
            cr_assert(word.start >= last && word.start < word.end && word.end <= len);
            last = word.end;
            cr_assert_geq(iter.at, last);
        }
        cr_assert_not(words_next(&iter, &word));
    }
}

Test(words, many_at_a_time_are_the_same_as_one_by_one)
{
    Random r = {64};
    StrBuf text = STRBUF_INIT;
    for (int round = 0; round < 20000; round++) {
        random_text(&r, pieces, round % 2 ? 11 : sizeof pieces / sizeof *pieces,
                    1 + random_below(&r, 120), &text);
        WordIter one = words_begin(strbuf_slice(&text)), some = one;
        Word word, words[40];
        size_t max = 1 + random_below(&r, 40), n = 0;
        do {
            n = words_some(&some, words, max);
            for (size_t i = 0; i < n; i++) {
                cr_assert(words_next(&one, &word), "%s", strbuf_str(&text));
                cr_assert(word.start == words[i].start && word.end == words[i].end,
                          "%u-%u, not %u-%u in \"%s\"", words[i].start, words[i].end, word.start,
                          word.end, strbuf_str(&text));
            }
        } while (n > 0);
        cr_assert_not(words_next(&one, &word));
    }
    strbuf_release(&text);
}

Test(words, folded_walk_equals_word_by_word)
{
    Random r = {99};
    StrBuf text = STRBUF_INIT, base = STRBUF_INIT, accent = STRBUF_INIT;
    FoldedWord folded = FOLDED_WORD_INIT;
    for (int round = 0; round < 20000; round++) {
        random_text(&r, pieces, sizeof pieces / sizeof *pieces, 1 + random_below(&r, 14), &text);
        WordIter one = words_begin(strbuf_slice(&text)), two = one;
        Word a, b;
        while (words_next(&one, &a)) {
            cr_assert(words_next_folded(&two, &b, &folded));
            cr_assert(a.start == b.start && a.end == b.end && one.at == two.at);
            strbuf_clear(&base);
            strbuf_clear(&accent);
            fold_word(slice_sub(one.text, a.start, a.end), FOLD_BASE, &base);
            fold_word(slice_sub(one.text, a.start, a.end), FOLD_ACCENT, &accent);
            cr_assert(slice_eq(folded.base, strbuf_slice(&base)) &&
                          slice_eq(folded.accent, strbuf_slice(&accent)),
                      "\"%s\"", strbuf_str(&base));
            cr_assert_eq(folded.accents, !slice_eq(folded.base, folded.accent));
            cr_assert_eq(folded.hash, hash_bytes(base.ptr, base.len));
        }
        cr_assert_not(words_next_folded(&two, &b, &folded));
    }
    folded_word_release(&folded);
    strbuf_release(&text);
    strbuf_release(&base);
    strbuf_release(&accent);
}

Test(words, function_words_are_sorted_and_folded)
{
    static const char *const langs[] = {"en", "fr"};
    StrBuf fold = STRBUF_INIT;
    for (size_t l = 0; l < 2; l++) {
        Slice list = function_words(langs[l]), before = {NULL, 0};
        size_t count = 0;
        for (size_t start = 0; start < list.len; count++) {
            size_t end = start;
            while (end < list.len && list.ptr[end] != ' ')
                end++;
            Slice word = slice_sub(list, start, end);
            strbuf_clear(&fold);
            fold_word(word, FOLD_BASE, &fold);
            cr_expect(slice_eq(strbuf_slice(&fold), word), SLICE_FMT, SLICE_ARG(word));
            cr_expect(count == 0 || slice_cmp(before, word) < 0, SLICE_FMT, SLICE_ARG(word));
            cr_expect(word_is_function(word, langs[l]));
            before = word;
            start = end + 1;
        }
        cr_assert_gt(count, 100u);
    }
    strbuf_release(&fold);
}

Test(words, function_words_by_language)
{
    cr_expect(word_is_function(SLICE("the"), "en"));
    cr_expect(word_is_function(SLICE("the"), "en-GB"));
    cr_expect_not(word_is_function(SLICE("the"), "fr"));
    cr_expect(word_is_function(SLICE("qu'"), "fr"));
    cr_expect_not(word_is_function(SLICE("police"), "en"));
    cr_expect_not(word_is_function(SLICE("the"), "de"));
    cr_expect_not(word_is_function(SLICE("the"), NULL));
    cr_expect_not(word_is_function(SLICE(""), "en"));
}
