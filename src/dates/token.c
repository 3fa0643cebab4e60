/* token.c - text to tokens.
 *
 * One pass over the bytes. Words are folded as they are read and looked up in the lexicon at once;
 * words that begin a compound of the lexicon (aujourd'hui, week-end, o'clock) take the rest along.
 * Numbers get their shape from digits.c, unless what they are glued to says that they are
 * part of a name (A380, COVID-19, $300). */
#include "config.h"

#include "dates/internal.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

typedef enum Stop { STOP_NONE, STOP_MAYBE, STOP_FULL } Stop;

typedef struct Scanner {
    Tokens *out;
    const char *p, *end;
    Stop stop;                      /* did the last token end a sentence */
    bool space, paragraph, newline; /* seen since the last token */
} Scanner;

/* Joins the next part of a compound to w: a hyphen (or a space) stands for '-', any apostrophe for
 * '\''. */
static bool extend_compound(const char *p, const char *end, AsciiWord *w)
{
    static const char apostrophe[] = "\xE2\x80\x99", hyphen[] = "\xE2\x80\x91";
    const char *at = p + w->bytes;
    Slice rest = {at, (size_t)(end - at)};
    if (rest.len < 2)
        return false;
    bool is_apostrophe = rest.ptr[0] == '\'' || slice_starts(rest, apostrophe);
    if (!is_apostrophe && rest.ptr[0] != '-' && rest.ptr[0] != ' ' && !slice_starts(rest, hyphen))
        return false;
    size_t gap = (unsigned char)rest.ptr[0] < 0x80 ? 1 : 3;
    AsciiWord next;
    word_fold(at + gap, end, &next);
    if (!next.bytes || w->len + 1 + next.len > DATE_WORD_MAX)
        return false;
    w->text[w->len++] = is_apostrophe ? '\'' : '-';
    memcpy(w->text + w->len, next.text, next.len);
    w->len += next.len;
    w->bytes += gap + next.bytes;
    return true;
}

/* After a full stop: a capital, a number or a sign. After "a.m.", which may end a sentence, only a
 * capital. */
static bool begins_sentence(const Scanner *s, uint8_t flags)
{
    if (s->stop == STOP_NONE)
        return false;
    if (s->newline)
        return true;
    bool word = (flags & TOKEN_WORD) != 0;
    bool capital = word && (flags & TOKEN_CAP);
    return s->space && (capital || (s->stop == STOP_FULL && !word));
}

static DateToken *push(Scanner *s, size_t bytes, uint8_t flags)
{
    Tokens *t = s->out;
    t->items = mem_grow(t->items, &t->cap, t->count + 1, sizeof *t->items);
    DateToken *token = &t->items[t->count++];
    uint32_t start = (uint32_t)(s->p - t->text.ptr);
    CHECK(bytes > 0 && bytes <= (size_t)(s->end - s->p));
    bool first = t->count == 1;
    if (!s->space && !first)
        flags |= TOKEN_GLUED;
    if (s->paragraph || first)
        flags |= TOKEN_PARAGRAPH | TOKEN_SENTENCE;
    if (begins_sentence(s, flags))
        flags |= TOKEN_SENTENCE;
    *token = (DateToken){
        .start = start, .end = start + (uint32_t)bytes, .word = WORD_NONE, .flags = flags};
    s->p += bytes;
    s->space = s->paragraph = s->newline = false;
    s->stop = STOP_NONE;
    return token;
}

static void scan_word(Scanner *s)
{
    const TimexGrammar *g = s->out->grammar;
    AsciiWord w;
    word_fold(s->p, s->end, &w);
    if (w.len == 1 && w.bytes > 1)
        w.text[w.len++] = '`'; /* "à" alone is another word than "a" */
    uint16_t id = w.len < DATE_WORD_MAX ? grammar_find(g, w.text, w.len) : WORD_NONE;
    if (id != WORD_NONE && grammar_word(g, id)->prefix) {
        AsciiWord longer = w;
        while (extend_compound(s->p, s->end, &longer)) {
            uint16_t found = grammar_find(g, longer.text, longer.len);
            if (found == WORD_NONE)
                continue;
            bool capital = w.capital;
            id = found;
            w = longer;
            w.capital = capital;
        }
    }
    const LexWord *word = id != WORD_NONE ? grammar_word(g, id) : NULL;
    if (word && word->n_rows == 0 && !word->literal)
        word = NULL; /* only the first part of a compound */
    bool single = w.len == 1;
    size_t bytes = w.bytes;
    bool dotted = s->p + bytes < s->end && s->p[bytes] == '.';
    if (word && word->abbr && dotted && (w.capital || grammar_classes(g, word->symbol_low)))
        bytes++; /* the full stop belongs to the abbreviation */
    DateToken *t = push(s, bytes, (uint8_t)(TOKEN_WORD | (w.capital ? TOKEN_CAP : 0)));
    t->word = id;
    t->symbol = !word       ? w.len < DATE_WORD_MAX ? grammar_unknown(g, w.text, w.len, w.capital)
                                                    : grammar_symbol(g, w.capital ? BIT(NAME) : 0)
                      : w.capital ? word->symbol_cap
                            : word->symbol_low;
    if (single && w.capital && dotted && bytes == w.bytes)
        t->digits = 1; /* an initial: its full stop ends no sentence */
}

/* "a.m." and "p.m." at the cursor: bytes, 0 when it is something else. */
static size_t dotted_half_day(const char *p, const char *end)
{
    size_t left = (size_t)(end - p);
    if (left < 3 || p[1] != '.' || (p[2] | 0x20) != 'm')
        return 0;
    char half = (char)(p[0] | 0x20);
    if (half != 'a' && half != 'p')
        return 0;
    if (left > 3 && p[3] == '.')
        return 4;
    char after = left > 3 ? (char)(p[3] | 0x20) : ' ';
    return ascii_is_lower(after) ? 0 : 3;
}

/* A number belongs to a name when letters, signs of money or another name run into it. */
static bool glued_to_name(const Scanner *s)
{
    const Tokens *t = s->out;
    if (s->space || t->count == 0)
        return false;
    const DateToken *last = &t->items[t->count - 1];
    uint64_t classes = token_classes(t, t->count - 1);
    char c = t->text.ptr[last->end - 1];
    if (last->flags & TOKEN_WORD)
        return (classes & (BIT(UT) | BIT(U) | BIT(M))) == 0;
    if (c == '$' || c == '#' || c == '\xA3' || c == '\xAC' || c == '_')
        return true;
    if (!(classes & BIT(DASH)) || !(last->flags & TOKEN_GLUED) || t->count < 2)
        return false;
    const DateToken *before = &t->items[t->count - 2];
    bool name = (before->flags & TOKEN_WORD) && before->word == WORD_NONE;
    return name && c == '-';
}

static bool followed_by_name(const Scanner *s, const DigitShape *d)
{
    const char *at = s->p + d->len;
    AsciiWord w;
    if (at >= s->end)
        return false;
    if (*at == '%')
        return true;
    word_fold(at, s->end, &w);
    if (!w.bytes)
        return false;
    uint16_t id = w.len < DATE_WORD_MAX ? grammar_find(s->out->grammar, w.text, w.len) : WORD_NONE;
    const uint64_t units = BIT(UT) | BIT(UTS) | BIT(AMPM) | BIT(U) | BIT(US) | BIT(ZONE);
    return !dotted_half_day(at, s->end) &&
           (id == WORD_NONE ||
            !(grammar_classes(s->out->grammar, grammar_word(s->out->grammar, id)->symbol_low) &
              units));
}

static void scan_half_day(Scanner *s, size_t bytes)
{
    const TimexGrammar *g = s->out->grammar;
    const char name[2] = {(char)(*s->p | 0x20), 'm'};
    DateToken *t = push(s, bytes, TOKEN_WORD);
    t->word = grammar_find(g, name, 2);
    t->symbol = t->word == WORD_NONE ? grammar_symbol(g, 0) : grammar_word(g, t->word)->symbol_low;
    s->stop = bytes == 4 ? STOP_MAYBE : STOP_NONE;
}

/* A name made of digits that a rule asks for ("9/11"): its word, and its bytes. */
static uint16_t named_number(const Scanner *s, size_t *bytes)
{
    size_t n = 0, left = (size_t)(s->end - s->p);
    bool slash = false;
    for (; n < left && n < 8 && (ascii_is_digit(s->p[n]) || s->p[n] == '/'); n++)
        slash |= s->p[n] == '/';
    *bytes = n;
    return slash && n < 8 ? grammar_find(s->out->grammar, s->p, n) : WORD_NONE;
}

static void scan_number(Scanner *s)
{
    const TimexGrammar *g = s->out->grammar;
    size_t bytes;
    uint16_t name = named_number(s, &bytes);
    if (name != WORD_NONE) {
        DateToken *named = push(s, bytes, TOKEN_NUMBER);
        named->word = name;
        named->symbol = grammar_word(g, name)->symbol_low;
        return;
    }
    DigitShape d = digits_read(s->p, (size_t)(s->end - s->p), grammar_language(g));
    if (glued_to_name(s) || followed_by_name(s, &d))
        d.classes = 0;
    DateToken *t = push(s, d.len, TOKEN_NUMBER);
    t->symbol = grammar_symbol(g, d.classes);
    t->value = d.value;
    t->digits = d.digits;
}

/* What a sign is called in the lexicon, one byte: '-' for hyphens, '_' for dashes, one name for
 * quotes of all kinds and one for apostrophes, '!' for an ellipsis. 0 for signs without a name.
 * Gives the bytes taken. */
static size_t sign_at(const char *p, size_t left, char *name)
{
    unsigned char c = (unsigned char)p[0];
    *name = 0;
    if (c < 0x80) {
        *name = (char)c;
        return 1;
    }
    size_t bytes = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    if (bytes > left)
        return left;
    unsigned char last = (unsigned char)p[bytes - 1];
    if (c == 0xC2)
        *name = last == 0xAB || last == 0xBB ? '"' : 0;
    if (c == 0xE2 && (unsigned char)p[1] == 0x80) {
        if (last >= 0x90 && last <= 0x95)
            *name = last <= 0x91 ? '-' : '_';
        else if (last >= 0x98 && last <= 0x9F)
            *name = last <= 0x99 ? '\'' : '"';
        else if (last == 0xA6)
            *name = '!';
    }
    return bytes;
}

static bool is_initial(const Tokens *t)
{
    const DateToken *last = t->count ? &t->items[t->count - 1] : NULL;
    return last && (last->flags & TOKEN_WORD) && last->digits == 1;
}

static void scan_sign(Scanner *s)
{
    const TimexGrammar *g = s->out->grammar;
    char name;
    size_t bytes = sign_at(s->p, (size_t)(s->end - s->p), &name);
    bool ends = (name == '.' && !(is_initial(s->out) && !s->space)) || name == '!' || name == '?';
    bool closes = s->stop && !s->space && (name == '"' || name == '\'' || name == ')');
    DateToken *t = push(s, bytes, 0);
    uint16_t id = name ? grammar_find(g, &name, 1) : WORD_NONE;
    t->word = id;
    t->symbol = id == WORD_NONE ? grammar_symbol(g, 0) : grammar_word(g, id)->symbol_low;
    s->stop = ends || closes ? STOP_FULL : STOP_NONE;
}

/* White space of all widths; notes line ends. Bytes, 0 when the cursor stands on something else. */
static size_t space_at(const char *p, size_t left)
{
    unsigned char c = (unsigned char)*p;
    if (c <= ' ')
        return 1;
    if (c == 0xC2 && left >= 2 && (unsigned char)p[1] == 0xA0)
        return 2;
    if (c == 0xE2 && left >= 3 && (unsigned char)p[1] == 0x80 &&
        ((unsigned char)p[2] <= 0x8A || (unsigned char)p[2] == 0xAF || (unsigned char)p[2] == 0xA8))
        return 3;
    return 0;
}

static bool skip_space(Scanner *s)
{
    size_t bytes = space_at(s->p, (size_t)(s->end - s->p));
    if (!bytes)
        return false;
    s->space = true;
    if (*s->p == '\n') {
        s->paragraph |= s->newline;
        s->newline = true;
    }
    s->p += bytes;
    return true;
}

void tokens_scan(Tokens *tokens, const TimexGrammar *grammar, Slice text)
{
    tokens->grammar = grammar;
    tokens->text = text;
    tokens->count = 0;
    Scanner s = {.out = tokens, .p = text.ptr, .end = text.ptr + text.len};
    while (s.p < s.end) {
        if (skip_space(&s))
            continue;
        char pair[2];
        unsigned n;
        bool capital;
        size_t half_day = dotted_half_day(s.p, s.end);
        if (ascii_is_digit(*s.p))
            scan_number(&s);
        else if (half_day)
            scan_half_day(&s, half_day);
        else if (letter_fold((const unsigned char *)s.p, (size_t)(s.end - s.p), pair, &n, &capital))
            scan_word(&s);
        else
            scan_sign(&s);
    }
}

#ifdef DOSSIER_CHECKS
void tokens_check(const Tokens *tokens)
{
    for (size_t i = 0; i < tokens->count; i++) {
        const DateToken *t = &tokens->items[i];
        CHECK(t->start < t->end && t->end <= tokens->text.len);
        CHECK(i == 0 || tokens->items[i - 1].end <= t->start);
        CHECK(t->symbol < tokens->grammar->n_symbols);
        CHECK(t->word == WORD_NONE || t->word < tokens->grammar->n_words);
        CHECK(i > 0 || (t->flags & TOKEN_PARAGRAPH));
    }
}
#endif

void tokens_release(Tokens *tokens)
{
    free(tokens->items);
    *tokens = (Tokens){0};
}

uint64_t token_classes(const Tokens *tokens, size_t i)
{
    return grammar_classes(tokens->grammar, tokens->items[i].symbol);
}

bool token_is(const Tokens *tokens, size_t i, uint64_t classes)
{
    return i < tokens->count && (token_classes(tokens, i) & classes) != 0;
}

int token_value(const Tokens *tokens, size_t i, TimexClass as)
{
    CHECK(i < tokens->count);
    const DateToken *t = &tokens->items[i];
    return t->word == WORD_NONE ? t->value : grammar_word_value(tokens->grammar, t->word, as);
}

Slice token_text(const Tokens *tokens, size_t i)
{
    CHECK(i < tokens->count);
    const DateToken *t = &tokens->items[i];
    return slice_sub(tokens->text, t->start, t->end);
}

bool token_says(const Tokens *tokens, size_t i, const char *folded)
{
    if (i >= tokens->count || tokens->items[i].word == WORD_NONE)
        return false;
    return strcmp(grammar_word(tokens->grammar, tokens->items[i].word)->text, folded) == 0;
}
