/* words.c - the tokenizer.
 *
 * Most words are runs of ASCII letters and digits before a space or a full stop; run_end() finds
 * those eight bytes at a time and takes Latin letters of two bytes along. Whatever else touches
 * such a run, and every word that begins with another letter, goes to scan_rules(), which walks by
 * code points and applies rules WB4 to WB13 of UAX #29 and the tailorings named in words.h. It
 * looks ahead at most one code point and the marks that hang on it, so nothing is allocated and a
 * word costs what it is long.
 *
 * A WordChar is a decoded code point: its class and the bytes [at, end) it takes together with the
 * marks after it (WB4). */
#include "config.h"

#include "text/wordclass.h"
#include "text/words.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/utf8.h"

#include <string.h>

typedef struct WordChar {
    WordClass cls;
    uint32_t cp;
    size_t at, end;
} WordChar;

/* The state of one scan: the code point that stands last, and how many letters stand since the
 * word's start or its last dot, which is how initials are known from words. */
typedef struct WordScan {
    Slice text;
    size_t start;
    WordChar last;
    unsigned run; /* letters and digits since the start or the last dot */
    bool pure;    /* that run is letters alone */
} WordScan;

static WordChar peek_bare(Slice text, size_t at)
{
    WordChar c = {WORD_BREAK, 0, at, at};
    if (at >= text.len)
        return c;
    c.end += utf8_decode(text.ptr + at, text.len - at, &c.cp);
    c.cls = word_class(c.cp);
    return c;
}

/* Whether a mark may begin with this byte: none has one from ASCII or from U+00C0 to U+02FF. */
static bool may_be_mark(unsigned char lead)
{
    return lead >= 0x80 && (lead < 0xC3 || lead > 0xCB);
}

static WordChar peek(Slice text, size_t at)
{
    WordChar c = peek_bare(text, at);
    while (c.end < text.len && may_be_mark((unsigned char)text.ptr[c.end])) {
        WordChar mark = peek_bare(text, c.end);
        if (mark.cls != WORD_EXTEND)
            break;
        c.end = mark.end;
    }
    return c;
}

static bool is_letter(WordClass cls)
{
    return cls == WORD_LETTER || cls == WORD_HEBREW;
}

/* WB5, 8, 9, 10, 13: classes that join without anything between. */
static bool joins(WordClass a, WordClass b)
{
    if (a == WORD_KATAKANA || b == WORD_KATAKANA)
        return a == b;
    return (is_letter(a) || a == WORD_DIGIT) && (is_letter(b) || b == WORD_DIGIT);
}

/* A dot joins single letters: the run before it is one, and after the letter comes no other. */
static bool is_initial(const WordScan *s, WordChar after)
{
    WordClass next = peek_bare(s->text, after.end).cls;
    return s->run == 1 && s->pure && !is_letter(next) && next != WORD_DIGIT;
}

/* WB6, 7, 7b, 7c, 11, 12: whether `mid` between s->last and `after` belongs to the word. */
static bool bridges(const WordScan *s, WordChar mid, WordChar after)
{
    WordClass a = s->last.cls, b = after.cls;
    if (a == WORD_DIGIT && b == WORD_DIGIT)
        return mid.cls == WORD_COMMA || mid.cls == WORD_APOS || mid.cls == WORD_DOT;
    if (!is_letter(a) || !is_letter(b))
        return false;
    switch (mid.cls) {
    case WORD_APOS:
    case WORD_MIDDLE:
        return true;
    case WORD_DOT:
        return is_initial(s, after);
    case WORD_POINT:
        return (s->last.cp | 0x20) == 'l' && (after.cp | 0x20) == 'l';
    case WORD_DQUOTE:
        return a == WORD_HEBREW && b == WORD_HEBREW;
    default:
        return false;
    }
}

/* The French words that lose their last vowel before another. */
static bool is_elided(Slice word)
{
    static const char *const elided[] = {"qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};
    if (word.len == 1)
        return memchr("cdjlmnstCDJLMNST", word.ptr[0], 16) != NULL;
    for (size_t i = 0; i < sizeof elided / sizeof *elided; i++)
        if (slice_ieq_str(word, elided[i]))
            return true;
    return false;
}

/* ’s at the end of a word; `s` is what follows the apostrophe. */
static bool is_possessive(const WordScan *scan, WordChar s)
{
    if (!is_letter(scan->last.cls) || (s.cp | 0x20) != 's')
        return false;
    WordChar next = peek(scan->text, s.end);
    if (is_letter(next.cls) || next.cls == WORD_DIGIT)
        return false;
    return next.cls != WORD_APOS || !is_letter(peek_bare(scan->text, next.end).cls);
}

static void step(WordScan *s, WordChar c)
{
    s->last = c;
    s->run++;
    s->pure = s->pure && c.cls != WORD_DIGIT;
}

/* At a code point that does not join by itself. True when the word goes on; otherwise *end and
 * *resume are set. */
static bool step_bridge(WordScan *s, WordChar mid, size_t *end, size_t *resume)
{
    WordChar after = peek(s->text, mid.end);
    *end = *resume = mid.at;
    if (mid.cls == WORD_APOS && is_possessive(s, after)) {
        *resume = after.end;
        return false;
    }
    if (!bridges(s, mid, after)) {
        if (s->last.cls == WORD_HEBREW && mid.cp == '\'') /* WB7a */
            *end = *resume = mid.end;
        return false;
    }
    if (mid.cls == WORD_APOS && is_elided(slice_sub(s->text, s->start, s->last.end))) {
        *end = *resume = mid.end;
        return false;
    }
    if (mid.cls == WORD_DOT) {
        s->run = 0;
        s->pure = true;
    }
    step(s, after);
    return true;
}

/* The end of the word at `start`, of which the letters and digits before `from` are known to join;
 * *resume gets where to look for the next. */
static size_t scan_rules(Slice text, size_t start, size_t from, size_t *resume)
{
    CHECK(start <= from && from < text.len);
    WordScan s = {.text = text, .start = start, .pure = true, .run = from > start};
    step(&s, peek(text, from));
    for (;;) {
        size_t end;
        WordChar c = peek(text, s.last.end);
        if (joins(s.last.cls, c.cls)) {
            step(&s, c);
        } else if (c.cls <= WORD_EXTEND || s.last.cls == WORD_SOLO || s.last.cls == WORD_KATAKANA) {
            *resume = s.last.end;
            return s.last.end;
        } else if (!step_bridge(&s, c, &end, resume)) {
            return end;
        }
    }
}

/* A no-break space of French numbers at `at`: its bytes, or 0. */
static size_t group_space(Slice text, size_t at)
{
    static const char *const spaces[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE2\x80\x89"};
    Slice rest = slice_sub(text, at, text.len);
    for (size_t i = 0; i < 3; i++)
        if (slice_starts(rest, spaces[i]))
            return strlen(spaces[i]);
    return 0;
}

static bool is_digit(Slice text, size_t at)
{
    return at < text.len && ascii_is_digit(text.ptr[at]);
}

/* Where a number of digits in [start, end) goes on after a no-break space in groups of three; `end`
 * when it does not. */
static size_t scan_groups(Slice text, size_t start, size_t end)
{
    size_t space;
    for (size_t i = start; i < end; i++)
        if (!is_digit(text, i))
            return end;
    while (end - start <= 3 && (space = group_space(text, end)) > 0) {
        size_t g = end + space;
        if (!is_digit(text, g) || !is_digit(text, g + 1) || !is_digit(text, g + 2))
            break;
        WordClass next = peek_bare(text, g + 3).cls;
        if (next == WORD_DIGIT || is_letter(next) || next == WORD_EXTEND)
            break;
        start = g;
        end = g + 3;
    }
    return end;
}

static bool is_plain(unsigned char c)
{
    return c < 0x80 && (word_class_latin[c] == WORD_LETTER || word_class_latin[c] == WORD_DIGIT);
}

static size_t plain_end(Slice text, size_t at)
{
    for (; at + 8 <= text.len; at += 8) {
        uint64_t others = ~plain_bits(bytes8_load(text.ptr + at)) & BYTES8(0x80);
        if (others)
            return at + (size_t)__builtin_ctzll(others) / 8;
    }
    while (at < text.len && is_plain((unsigned char)text.ptr[at]))
        at++;
    return at;
}

/* The end of a run of ASCII letters and digits and Latin letters. */
static size_t run_end(Slice text, size_t at, WordKind *kind)
{
    *kind = WORD_ASCII;
    for (at = plain_end(text, at); is_latin_letter(text, at); at = plain_end(text, at + 2))
        *kind = WORD_LATIN;
    return at;
}

/* Punctuation beyond ASCII that surely ends a word: « » – — “ ” …, and a no-break space where no
 * number stands before. */
static bool is_far_break(Slice text, size_t at, bool number)
{
    unsigned char lead = (unsigned char)text.ptr[at];
    if (lead == 0xC2 && at + 1 < text.len) {
        unsigned char next = (unsigned char)text.ptr[at + 1];
        return next == 0xAB || next == 0xBB || (next == 0xA0 && !number);
    }
    if (lead != 0xE2 || at + 2 >= text.len || (unsigned char)text.ptr[at + 1] != 0x80)
        return false;
    unsigned char last = (unsigned char)text.ptr[at + 2];
    return last == 0x93 || last == 0x94 || last == 0x9C || last == 0x9D || last == 0xA6 ||
           (last == 0xAF && !number);
}

/* Whether a run that ends at `at` is surely a whole word. */
static bool ends_surely(Slice text, size_t at)
{
    if (at >= text.len)
        return true;
    unsigned char c = (unsigned char)text.ptr[at];
    if (c >= 0x80)
        return is_far_break(text, at, is_digit(text, at - 1));
    if (word_class_latin[c] == WORD_BREAK)
        return true;
    if (at + 1 >= text.len)
        return true;
    unsigned char next = (unsigned char)text.ptr[at + 1];
    return next < 0x80 && !is_plain(next);
}

/* The first byte at or after `at` where a word begins, or the text's length. */
static size_t find_start(Slice text, size_t at)
{
    while (at < text.len) {
        unsigned char c = (unsigned char)text.ptr[at];
        if (is_plain(c))
            return at;
        if (c < 0x80) {
            at++;
            continue;
        }
        WordChar cursor = peek_bare(text, at);
        if (cursor.cls >= WORD_LETTER && cursor.cls <= WORD_SOLO)
            return at;
        at = cursor.end;
    }
    return text.len;
}

WordIter words_begin(Slice text)
{
    return (WordIter){slice_sub(text, 0, UINT32_MAX), 0};
}

bool words_scan(WordIter *iter, Word *word, WordKind *kind)
{
    Slice text = iter->text;
    size_t start = find_start(text, iter->at), end = run_end(text, start, kind), resume = end;
    if (start == end ? start < text.len : !ends_surely(text, end)) {
        size_t from = end > start ? utf8_prev(text, end) : start;
        size_t run = end;
        end = scan_rules(text, start, from, &resume);
        if (resume == end && end - start <= 3 && is_digit(text, start))
            resume = end = scan_groups(text, start, end);
        if (end != run)
            *kind = WORD_MIXED;
    }
    CHECK(iter->at <= start && start <= end && end <= resume && resume <= text.len);
    CHECK(start < end || start == text.len);
    iter->at = (uint32_t)resume;
    *word = (Word){(uint32_t)start, (uint32_t)end};
    return start < text.len;
}

bool words_next(WordIter *iter, Word *word)
{
    WordKind kind;
    return words_scan(iter, word, &kind);
}
