/* sentence.c - sentence boundaries.
 *
 * A table finds the bytes that may end a sentence; all others cost one look. At such a place the
 * Stop is read: the run of terminators (. ! ? … and those of other scripts) with the closing quotes
 * and brackets that belong to it, the French ones with the space before them. Whether it is a
 * boundary is decided by what follows (a small letter never begins a sentence, UAX #29 SB8) and,
 * for a single full stop, by the word before it: abbreviations, initials and the numbers of a list
 * do not end sentences unless what follows is a word sentences begin with (he, the, mais …). */
#include "config.h"

#include "text/abbreviations.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/sentence.h"
#include "dossier/utf8.h"
#include "dossier/words.h"

#include <string.h>
#include <unictype.h>

typedef enum StopKind {
    STOP_NONE,
    STOP_DOT,      /* one full stop */
    STOP_ELLIPSIS, /* … or several */
    STOP_STRONG,   /* ! ? and the like */
    STOP_WIDE,     /* 。 and others that need no space after them */
    STOP_BREAK     /* an empty line or a paragraph separator */
} StopKind;

typedef struct Stop {
    StopKind kind;
    size_t at;   /* the terminator */
    size_t end;  /* after closing quotes and brackets */
    bool quoted; /* some were there */
} Stop;

/* First bytes of what may end a sentence. */
static const bool may_stop[256] = {
    ['\n'] = true, ['!'] = true,  ['.'] = true,  ['?'] = true,  [0xD6] = true, [0xD8] = true,
    [0xDB] = true, [0xE0] = true, [0xE1] = true, [0xE2] = true, [0xE3] = true, [0xEF] = true,
};

static uint32_t cp_at(Slice text, size_t at, size_t *next)
{
    uint32_t cp = 0;
    *next = at;
    if (at < text.len)
        *next = at + utf8_decode(text.ptr + at, text.len - at, &cp);
    return cp;
}

static bool is_space(uint32_t cp)
{
    return cp == ' ' || (cp >= '\t' && cp <= '\r') || cp == 0xA0 ||
           (cp >= 0x2000 && cp <= 0x200B) || cp == 0x2028 || cp == 0x2029 || cp == 0x202F ||
           cp == 0x3000;
}

static size_t skip_spaces(Slice text, size_t at)
{
    size_t next;
    while (at < text.len && is_space(cp_at(text, at, &next)))
        at = next;
    return at;
}

static StopKind kind_of(uint32_t cp)
{
    switch (cp) {
    case '.':
        return STOP_DOT;
    case '!':
    case '?':
    case 0x203C:
    case 0x203D:
    case 0x2047:
    case 0x2048:
    case 0x2049:
    case 0x61F: /* Arabic question mark, full stop */
    case 0x6D4:
    case 0x589: /* Armenian */
    case 0x964: /* Devanagari */
    case 0x965:
    case 0x1362: /* Ethiopic */
        return STOP_STRONG;
    case 0x2026:
        return STOP_ELLIPSIS;
    case 0x104A: /* Myanmar */
    case 0x104B:
    case 0x17D4: /* Khmer */
    case 0x3002:
    case 0xFF01:
    case 0xFF0E:
    case 0xFF1F:
    case 0xFF61:
        return STOP_WIDE;
    case 0x2029:
        return STOP_BREAK;
    default:
        return STOP_NONE;
    }
}

/* An empty line: a line end, spaces, and another. */
static bool is_empty_line(Slice text, size_t at)
{
    do
        at++;
    while (at < text.len && (text.ptr[at] == ' ' || text.ptr[at] == '\t' || text.ptr[at] == '\r'));
    return at < text.len && text.ptr[at] == '\n';
}

/* The run of terminators at `at`: the strongest kind, and where it ends. */
static StopKind read_run(Slice text, size_t at, size_t *end)
{
    size_t next, count = 0;
    StopKind kind = STOP_NONE, now;
    while (at < text.len && (now = kind_of(cp_at(text, at, &next))) != STOP_NONE) {
        if (now == STOP_DOT && count > 0 && kind == STOP_DOT)
            now = STOP_ELLIPSIS;
        if (now > kind)
            kind = now;
        count++;
        at = next;
    }
    *end = at;
    return kind;
}

static bool is_letter(uint32_t cp)
{
    return uc_is_general_category(cp, UC_CATEGORY_L);
}

/* A quote or bracket that can only close here, straight after a terminator. “ closes in German;
 * glued to a letter it opens. */
static bool closes(Slice text, uint32_t cp, size_t next)
{
    size_t beyond;
    switch (cp) {
    case ')':
    case ']':
    case '}':
    case '"':
    case '\'':
    case 0xBB:
    case 0x2019:
    case 0x201D:
    case 0x203A:
    case 0x300D:
    case 0x300F:
    case 0xFF09:
        return true;
    case 0x201C:
    case 0xAB:
        return !is_letter(cp_at(text, next, &beyond)) && !is_space(cp_at(text, next, &beyond));
    default:
        return false;
    }
}

/* A spaced » (or ” › after a space) that closes: nothing that could be quoted follows it. */
static size_t spaced_close(Slice text, size_t at)
{
    size_t close = skip_spaces(text, at), end, beyond;
    uint32_t cp = cp_at(text, close, &end);
    if (close == at || (cp != 0xBB && cp != 0x203A && cp != 0x201D))
        return at;
    uint32_t after = cp_at(text, end, &beyond);
    return end == text.len || is_space(after) || kind_of(after) || after == ',' || after == ')'
               ? end
               : at;
}

/* A reference mark, [12]. */
static size_t skip_reference(Slice text, size_t at)
{
    size_t digits = at + 1;
    if (at >= text.len || text.ptr[at] != '[')
        return at;
    while (digits < text.len && ascii_is_digit(text.ptr[digits]))
        digits++;
    return digits > at + 1 && digits < text.len && text.ptr[digits] == ']' ? digits + 1 : at;
}

/* Takes closing marks, and terminators after them (“No.”?), as long as there are any. */
static void read_closers(Slice text, Stop *stop)
{
    for (size_t at = stop->end, next;; at = stop->end) {
        uint32_t cp = cp_at(text, at, &next);
        if (at < text.len && closes(text, cp, next)) {
            stop->end = next;
            stop->quoted = true;
            continue;
        }
        stop->end = skip_reference(text, at);
        if (stop->end == at)
            stop->end = spaced_close(text, at);
        if (stop->end > at)
            continue;
        StopKind more = read_run(text, at, &stop->end);
        if (more == STOP_NONE || more == STOP_BREAK) {
            stop->end = at;
            return;
        }
        stop->kind = more > stop->kind ? more : stop->kind;
    }
}

/* The next stop at or after `at`; STOP_NONE at the end of the text. */
static Stop next_stop(Slice text, size_t at)
{
    for (; at < text.len; at++) {
        while (at < text.len && !may_stop[(unsigned char)text.ptr[at]])
            at++;
        if (at == text.len)
            break;
        Stop stop = {STOP_NONE, at, at, false};
        if (text.ptr[at] == '\n') {
            if (is_empty_line(text, at))
                return (Stop){STOP_BREAK, at, at, false};
            continue;
        }
        stop.kind = read_run(text, at, &stop.end);
        if (stop.kind == STOP_NONE)
            continue;
        if (stop.kind != STOP_BREAK)
            read_closers(text, &stop);
        CHECK(stop.at < stop.end && stop.end <= text.len);
        return stop;
    }
    return (Stop){STOP_NONE, text.len, text.len, false};
}

/* What follows a stop: the first letter, digit or other sign after spaces, opening quotes, brackets
 * and dashes. */
typedef struct Follow {
    size_t at;
    uint32_t cp;
    bool spaced, quote;
} Follow;

static bool opens_quote(uint32_t cp)
{
    return cp == '"' || cp == '\'' || cp == 0xAB || cp == 0xBB || cp == 0x2018 || cp == 0x201C ||
           cp == 0x201E || cp == 0x2039;
}

static bool opens(uint32_t cp)
{
    return opens_quote(cp) || cp == '(' || cp == '[' || cp == '-' || cp == 0xA1 || cp == 0xBF ||
           cp == 0x2013 || cp == 0x2014 || cp == 0x2022;
}

static Follow read_follow(Slice text, size_t end)
{
    size_t at = skip_spaces(text, end), next;
    Follow f = {.spaced = at > end};
    uint32_t cp = cp_at(text, at, &next);
    while (at < text.len && opens(cp)) {
        f.quote = f.quote || opens_quote(cp);
        at = skip_spaces(text, next);
        cp = cp_at(text, at, &next);
    }
    f.at = at;
    f.cp = at < text.len ? cp : 0;
    return f;
}

/* The word before a full stop, back to a space, quote or bracket; never before `start`. */
static Slice word_before(Slice text, size_t start, size_t stop)
{
    size_t at = stop;
    while (at > start && stop - at < 40) {
        size_t prev = utf8_prev(text, at), next;
        uint32_t cp = cp_at(text, prev, &next);
        if (cp != '.' && cp != '-' && cp != 0xB0 && !ascii_is_digit(cp) && !is_letter(cp))
            break;
        at = prev;
    }
    return slice_sub(text, at, stop);
}

/* The word that follows is one of grammar: with a capital it begins a sentence. `second`, where the
 * word after it begins. */
static bool is_starter(Slice text, size_t at, bool french, size_t *second)
{
    WordIter iter = words_begin(slice_sub(text, at, at + 64));
    FoldedWord folded = FOLDED_WORD_INIT;
    Word word;
    bool starter = words_next_folded(&iter, &word, &folded) &&
                   word_is_function(folded.base, french ? "fr" : "en");
    folded_word_release(&folded);
    *second = starter ? skip_spaces(text, at + word.end) : at;
    return starter;
}

/* After an initial, Le Goff and La Rue are names. */
static bool begins_sentence(Slice text, Follow f, bool french, bool initial)
{
    size_t second, next;
    if (f.quote)
        return true;
    if (!is_starter(text, f.at, french, &second))
        return false;
    return !(initial && french &&
             uc_is_general_category(cp_at(text, second, &next), UC_CATEGORY_Lu));
}

/* 1. or a. or IV. alone before the stop: the number of a list. */
static bool is_list_number(Slice word, bool first)
{
    if (!first || word.len > 4)
        return false;
    for (size_t i = 0; i < word.len; i++)
        if (!ascii_is_digit((unsigned char)word.ptr[i]) &&
            !(word.len == 1 && is_letter((unsigned char)word.ptr[i])))
            return false;
    return true;
}

static bool dot_ends(Slice text, size_t start, const Stop *stop, Follow f, bool french)
{
    Slice word = word_before(text, start, stop->at);
    if (is_list_number(word, word.ptr == text.ptr + start))
        return false;
    switch (abbreviation_kind(word, french)) {
    case ABBREV_TITLE:
        return false;
    case ABBREV_NUMBER:
        return !ascii_is_digit(f.cp);
    case ABBREV_EITHER:
        return !ascii_is_digit(f.cp) && begins_sentence(text, f, french, false);
    case ABBREV_INITIAL:
        return begins_sentence(text, f, french, true);
    case ABBREV_NONE:
        break;
    }
    return true;
}

/* Without a space after it a stop ends a sentence only before or after a quotation, or as ! and ?
 * before a capital. */
static bool ends_glued(const Stop *stop, Follow f)
{
    bool capital = uc_is_general_category(f.cp, UC_CATEGORY_Lu);
    return f.quote || (capital && (stop->quoted || stop->kind == STOP_STRONG));
}

static bool ends_sentence(Slice text, size_t start, const Stop *stop, bool french)
{
    if (stop->kind == STOP_BREAK || stop->kind == STOP_WIDE)
        return true;
    Follow f = read_follow(text, stop->end);
    if (f.cp == 0)
        return true;
    if (uc_is_general_category(f.cp, UC_CATEGORY_Ll) || (!f.spaced && !ends_glued(stop, f)))
        return false;
    return stop->kind != STOP_DOT || dot_ends(text, start, stop, f, french);
}

SentenceIter sentences_begin(Slice text, const char *lang)
{
    return (SentenceIter){slice_sub(text, 0, UINT32_MAX), 0, lang && strncmp(lang, "fr", 2) == 0};
}

static size_t trim_end(Slice text, size_t start, size_t end)
{
    size_t next;
    while (end > start && is_space(cp_at(text, utf8_prev(text, end), &next)))
        end = utf8_prev(text, end);
    return end;
}

bool sentences_next(SentenceIter *iter, Range *sentence)
{
    size_t start = skip_spaces(iter->text, iter->at), at = start;
    Stop stop;
    do {
        stop = next_stop(iter->text, at);
        at = stop.end > at ? stop.end : at + 1;
    } while (stop.kind != STOP_NONE && !ends_sentence(iter->text, start, &stop, iter->french));
    CHECK(start <= stop.end && stop.end <= iter->text.len);
    iter->at = (uint32_t)stop.end;
    *sentence = (Range){(uint32_t)start, (uint32_t)trim_end(iter->text, start, stop.end)};
    return start < iter->text.len;
}
