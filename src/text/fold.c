/* fold.c - folding: one spelling for all the ways to write a word.
 *
 * Three ways, from quick to thorough, that give the same result (a property test holds it): ASCII
 * is lowered byte by byte; words of ASCII and Latin letters up to U+017F, with ’ and soft hyphens,
 * go through a table; all others go through Unicode normalization: NFKD, full case folding, NFKD,
 * and NFC at the end. An accent is a mark that Unicode orders by place above, below or through its
 * letter (combining class 1, 10 to 36, 200 and more); the vowel signs of Indic scripts and Thai and
 * the voicing marks of kana have other classes and stay. */
#include "config.h"

#include "base/bits.h"
#include "text/wordclass.h"
#include "text/words.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/latin.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

/* --- Latin letters up to U+017F --- */

/* Letters whose plain form in latin_letters is not what Unicode makes of them: these go the
 * thorough way. */
#define LATIN_BIT(cp) (UINT64_C(1) << (((cp)-LATIN_FIRST) % 64))
static const uint64_t latin_other[3] = {
    LATIN_BIT(0xD7) | LATIN_BIT(0xDE) | LATIN_BIT(0xF7) | LATIN_BIT(0xFE),
    LATIN_BIT(0x130) | LATIN_BIT(0x132) | LATIN_BIT(0x133) | LATIN_BIT(0x138) | LATIN_BIT(0x13F),
    LATIN_BIT(0x140) | LATIN_BIT(0x149) | LATIN_BIT(0x14A) | LATIN_BIT(0x14B) | LATIN_BIT(0x17F),
};

static bool is_plain_latin(uint32_t cp)
{
    return is_latin(cp) && !bits_has(latin_other, cp - LATIN_FIRST);
}

static char *put_pair(char *to, const char *pair)
{
    to[0] = pair[0];
    to[1] = pair[1];
    return to + 2;
}

/* Lower case of a letter of the table. */
static uint32_t latin_lower(uint32_t cp)
{
    if (cp <= 0xDE)
        return cp + 0x20;
    if (cp < 0x100 || cp == 0x131)
        return cp;
    if (cp == 0x178)
        return 0xFF;
    bool odd_is_upper = (cp >= 0x139 && cp <= 0x148) || cp >= 0x179;
    return (cp & 1) == odd_is_upper ? cp + 1 : cp;
}

/* Folds at one level. False, with nothing written, when a code point is not of the table. */
static bool fold_latin(Slice word, FoldLevel level, StrBuf *out)
{
    strbuf_reserve(out, word.len); /* no letter of the table grows */
    char *to = out->ptr + out->len;
    for (size_t at = 0; at < word.len;) {
        uint32_t cp;
        at += utf8_decode(word.ptr + at, word.len - at, &cp);
        if (cp == 0x2019)
            cp = '\'';
        if (cp < 0x80) {
            *to++ = ascii_lower((char)cp);
        } else if (is_plain_latin(cp)) {
            char letter = latin_letters[cp - LATIN_FIRST];
            if (letter <= LATIN_PAIR_MAX)
                to = put_pair(to, latin_pairs[(unsigned char)letter]);
            else if (level == FOLD_BASE)
                *to++ = letter;
            else
                to += utf8_encode(latin_lower(cp), to);
        } else if (cp != 0xAD) {
            return false;
        }
    }
    CHECK((size_t)(to - out->ptr) <= out->len + word.len);
    *to = '\0';
    out->len = (size_t)(to - out->ptr);
    return true;
}

/* --- everything --- */

static bool is_accent(uint32_t cp)
{
    int ccc = uc_combining_class(cp);
    return ccc == 1 || (ccc >= 10 && ccc <= 36) || ccc >= 200;
}

/* Letters with a stroke and the like, which Unicode does not decompose. */
static uint32_t without_stroke(uint32_t cp)
{
    switch (cp) {
    case 0xF0:
    case 0x111:
        return 'd';
    case 0xF8:
        return 'o';
    case 0x127:
        return 'h';
    case 0x131:
        return 'i';
    case 0x142:
        return 'l';
    case 0x167:
        return 't';
    default:
        return cp;
    }
}

/* A growing run of code points; `wide` is the library's word for them. */
typedef struct Wide {
    uint32_t *cps;
    size_t count;
} Wide;

static Wide wide_checked(uint32_t *cps, size_t count, Wide old)
{
    if (!cps)
        abort(); /* out of memory: the library has no other error for valid code points */
    free(old.cps);
    return (Wide){cps, count};
}

static Wide wide_normalize(Wide w, uninorm_t form)
{
    size_t count = 0;
    uint32_t *cps = u32_normalize(form, w.cps, w.count, NULL, &count);
    return wide_checked(cps, count, w);
}

static Wide wide_casefold(Wide w)
{
    size_t count = 0;
    uint32_t *cps = u32_casefold(w.cps, w.count, NULL, UNINORM_NFKD, NULL, &count);
    return wide_checked(cps, count, w);
}

static Wide wide_decode(Slice word)
{
    Wide w = {mem_alloc((word.len + 1) * sizeof *w.cps), 0};
    for (size_t at = 0; at < word.len;)
        at += utf8_decode(word.ptr + at, word.len - at, &w.cps[w.count++]);
    return w;
}

/* What one folded code point becomes: itself, another, two, or nothing. Returns how many. */
static size_t respell(uint32_t cp, FoldLevel level, uint32_t out[2])
{
    if (uc_is_property_default_ignorable_code_point(cp) || (level == FOLD_BASE && is_accent(cp)))
        return 0;
    out[0] = cp;
    out[1] = 'e';
    if (cp == 0xE6 || cp == 0x153) {
        out[0] = cp == 0xE6 ? 'a' : 'o';
        return 2;
    }
    if (cp == 0x2018 || cp == 0x2019 || cp == 0x2BC)
        out[0] = '\'';
    else if (level == FOLD_BASE)
        out[0] = without_stroke(cp);
    return 1;
}

static Wide wide_respell(Wide w, FoldLevel level)
{
    Wide out = {mem_alloc((w.count * 2 + 1) * sizeof *out.cps), 0};
    for (size_t i = 0; i < w.count; i++)
        out.count += respell(w.cps[i], level, out.cps + out.count);
    CHECK(out.count <= w.count * 2);
    free(w.cps);
    return out;
}

/* What would fold to nothing (marks alone) keeps its marks, or stays what it is. */
static void fold_unicode(Slice word, FoldLevel level, StrBuf *out)
{
    Wide w = wide_normalize(wide_decode(word), UNINORM_NFKD);
    w = wide_respell(wide_casefold(w), level);
    w = wide_normalize(w, UNINORM_NFC);
    if (w.count == 0 && level == FOLD_BASE)
        fold_unicode(word, FOLD_ACCENT, out);
    else if (w.count == 0)
        strbuf_put_slice(out, word);
    for (size_t i = 0; i < w.count; i++)
        strbuf_put_cp(out, w.cps[i]);
    free(w.cps);
}

/* --- initials and numbers, on folded text --- */

static WordClass class_at(Slice s, size_t at)
{
    uint32_t cp = 0;
    if (at < s.len)
        utf8_decode(s.ptr + at, s.len - at, &cp);
    return word_class(cp);
}

static bool single_after(Slice s, size_t dot)
{
    size_t at = dot + 1;
    if (class_at(s, at) != WORD_LETTER)
        return false;
    do
        at = utf8_next(s, at);
    while (class_at(s, at) == WORD_EXTEND);
    WordClass next = class_at(s, at);
    return next != WORD_LETTER && next != WORD_DIGIT;
}

/* Drops the dots between single letters. `run` counts letters since a dot or a break; a digit
 * counts as two. */
static void drop_initial_dots(StrBuf *out, size_t from)
{
    Slice s = {out->ptr, out->len};
    size_t to = from;
    unsigned run = 0;
    for (size_t at = from, next; at < s.len; at = next) {
        next = utf8_next(s, at);
        WordClass cls = class_at(s, at);
        bool drop = s.ptr[at] == '.' && run == 1 && single_after(s, at);
        if (cls == WORD_LETTER || cls == WORD_DIGIT)
            run += cls == WORD_LETTER ? 1 : 2;
        else if (cls == WORD_DOT || cls == WORD_BREAK)
            run = 0;
        if (!drop)
            for (size_t i = at; i < next; i++)
                out->ptr[to++] = out->ptr[i];
    }
    CHECK(from <= to && to <= out->len);
    out->len = to;
    out->ptr[to] = '\0';
}

static size_t digits_at(Slice s, size_t at)
{
    size_t n = 0;
    while (at + n < s.len && ascii_is_digit(s.ptr[at + n]))
        n++;
    return n;
}

/* 2,000 -> 2000: one to three digits, then groups of three after a comma, apostrophe or (folded)
 * no-break space. */
static void join_thousands(StrBuf *out, size_t from)
{
    Slice s = {out->ptr, out->len};
    size_t at = from + digits_at(s, from), to = at;
    if (at - from == 0 || at - from > 3)
        return;
    while (at < s.len && memchr(",' ", s.ptr[at], 3) && digits_at(s, at + 1) == 3) {
        memmove(out->ptr + to, out->ptr + at + 1, 3);
        to += 3;
        at += 4;
    }
    CHECK(to <= at && at <= s.len);
    memmove(out->ptr + to, out->ptr + at, s.len - at);
    out->len = to + (s.len - at);
    out->ptr[out->len] = '\0';
}

static void tidy(StrBuf *out, size_t from)
{
    if (out->len == from)
        return;
    if (memchr(out->ptr + from, '.', out->len - from))
        drop_initial_dots(out, from);
    join_thousands(out, from);
}

void fold_word(Slice word, FoldLevel level, StrBuf *out)
{
    size_t from = out->len;
    if (!fold_latin(word, level, out))
        fold_unicode(word, level, out);
    else if (out->len == from)
        strbuf_put_slice(out, word); /* nothing but soft hyphens */
    tidy(out, from);
}

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

void fold_text(Slice text, FoldLevel level, StrBuf *out)
{
    for (size_t at = 0, end; at < text.len; at = end) {
        bool blank = is_blank(text.ptr[at]);
        for (end = at + 1; end < text.len && is_blank(text.ptr[end]) == blank; end++)
            continue;
        if (blank)
            strbuf_putc(out, ' ');
        else
            fold_word(slice_sub(text, at, end), level, out);
    }
}

/* --- folding on the way --- */

static bool is_ascii(Slice s)
{
    unsigned char any = 0;
    for (size_t i = 0; i < s.len; i++)
        any |= (unsigned char)s.ptr[i];
    return any < 0x80;
}

/* The longest word for the quick ways; a fold is never longer than its word. */
#define QUICK_BYTES 48u

/* ASCII letters and digits, eight at a time: bit 5 makes a letter small and is set in digits. Reads
 * up to seven bytes beyond the word, which must be there. */
static void fold_ascii(Slice word, FoldedWord *folded)
{
    const uint64_t small = UINT64_C(0x2020202020202020);
    static_assert(QUICK_BYTES + 8 <= sizeof folded->quick[0], "a last step of eight fits");
    CHECK(word.len > 0 && word.len <= QUICK_BYTES);
    uint64_t hash = hash_begin(word.len), rest = 0;
    size_t at = 0;
    for (; at + 8 <= word.len; at += 8) {
        uint64_t eight = bytes8_load(word.ptr + at) | small;
        bytes8_store(folded->quick[0] + at, eight);
        hash = hash_step(hash, eight);
    }
    if (at < word.len) {
        rest = (bytes8_load(word.ptr + at) | small) & (UINT64_MAX >> (64 - 8 * (word.len - at)));
        bytes8_store(folded->quick[0] + at, rest);
    }
    folded->hash = hash_end(hash, rest);
    folded->base = folded->accent = (Slice){folded->quick[0], word.len};
    folded->accents = false;
}

/* The same for letters up to U+017F, by the table. False when one is not in it. */
static bool fold_latin_both(Slice word, FoldedWord *folded)
{
    char *accent = folded->quick[0], *base = folded->quick[1];
    for (size_t at = 0; at < word.len; at++) {
        unsigned char c = (unsigned char)word.ptr[at];
        if (c < 0x80) {
            *base++ = *accent++ = (char)(c | 0x20);
            continue;
        }
        uint32_t cp = (c & 0x1Fu) << 6 | ((unsigned char)word.ptr[++at] & 0x3Fu);
        char letter = latin_letters[cp - LATIN_FIRST];
        if (!is_plain_latin(cp))
            return false;
        if (letter <= LATIN_PAIR_MAX) {
            accent = put_pair(accent, latin_pairs[(unsigned char)letter]);
            base = put_pair(base, latin_pairs[(unsigned char)letter]);
        } else {
            *base++ = letter;
            accent += utf8_encode(latin_lower(cp), accent);
        }
    }
    folded->accent = (Slice){folded->quick[0], (size_t)(accent - folded->quick[0])};
    folded->base = (Slice){folded->quick[1], (size_t)(base - folded->quick[1])};
    CHECK(folded->accent.len <= word.len && folded->base.len <= folded->accent.len);
    folded->accents = folded->accent.len != folded->base.len;
    if (!folded->accents)
        folded->accent = folded->base;
    folded->hash = hash_bytes(folded->base.ptr, folded->base.len);
    return true;
}

static void fold_both(Slice word, FoldedWord *folded)
{
    strbuf_clear(&folded->room[0]);
    strbuf_clear(&folded->room[1]);
    fold_word(word, FOLD_ACCENT, &folded->room[0]);
    folded->accent = folded->base = strbuf_slice(&folded->room[0]);
    if (!is_ascii(folded->accent)) {
        fold_word(folded->accent, FOLD_BASE, &folded->room[1]);
        folded->base = strbuf_slice(&folded->room[1]);
    }
    folded->accents = !slice_eq(folded->accent, folded->base);
    folded->hash = hash_bytes(folded->base.ptr, folded->base.len);
}

bool fold_begins_capital(Slice word, Slice folded)
{
    uint32_t as_is, small;
    return word.len && folded.len && utf8_decode(word.ptr, word.len, &as_is) > 0 &&
           utf8_decode(folded.ptr, folded.len, &small) > 0 && as_is != small;
}

bool words_next_folded(WordIter *iter, Word *word, FoldedWord *folded)
{
    WordKind kind;
    if (!words_scan(iter, word, &kind))
        return false;
    Slice bytes = {iter->text.ptr + word->start, word->end - word->start};
    bool quick = bytes.len <= QUICK_BYTES && iter->text.len - word->start >= bytes.len + 8;
    if (quick && kind == WORD_ASCII)
        fold_ascii(bytes, folded);
    else if (!quick || kind != WORD_LATIN || !fold_latin_both(bytes, folded))
        fold_both(bytes, folded);
    CHECK(folded->base.len > 0);
    CHECK(folded->hash == hash_bytes(folded->base.ptr, folded->base.len));
    return true;
}

void folded_word_release(FoldedWord *folded)
{
    strbuf_release(&folded->room[0]);
    strbuf_release(&folded->room[1]);
    *folded = FOLDED_WORD_INIT;
}
