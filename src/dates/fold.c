/* fold.c - letters of UTF-8 text folded to plain lower-case ASCII, as the lexicons are
 * written.
 *
 * Only what English and French words need is mapped (Latin-1 and Latin Extended-A by their base
 * letter); every other letter counts as one that no lexicon knows. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/ascii.h"
#include "dossier/latin.h"

static size_t put(char out[2], unsigned *n, char a, char b, size_t bytes)
{
    out[0] = a;
    out[1] = b;
    *n = b ? 2 : 1;
    return bytes;
}

/* A letter of U+00C0..U+017F, two bytes. */
static size_t fold_latin(unsigned cp, char out[2], unsigned *n, bool *capital)
{
    char letter = latin_letters[cp - LATIN_FIRST];
    *capital = cp < 0x100 ? cp < 0xE0 : (cp & 1) == 0;
    if (letter == '.')
        return 0; /* multiplication and division signs */
    if (letter > LATIN_PAIR_MAX)
        return put(out, n, letter, 0, 2);
    const char *pair = latin_pairs[(unsigned char)letter];
    return put(out, n, pair[0], pair[1], 2);
}

size_t letter_fold(const unsigned char *p, size_t left, char out[2], unsigned *n, bool *capital)
{
    unsigned char c = p[0];
    *capital = false;
    if (c < 0x80) {
        unsigned char lower = c | 0x20;
        *capital = c >= 'A' && c <= 'Z';
        return ascii_is_lower(lower) ? put(out, n, (char)lower, 0, 1) : 0;
    }
    if (left < 2 || c < 0xC3)
        return c == 0xC2 && left >= 2 && (p[1] == 0xAA || p[1] == 0xB5 || p[1] == 0xBA)
                   ? put(out, n, '~', 0, 2)
                   : 0;
    if (c <= 0xC5)
        return fold_latin((c & 0x1Fu) << 6 | (p[1] & 0x3Fu), out, n, capital);
    if (c == 0xCC || (c == 0xCD && p[1] < 0xB0)) { /* combining marks vanish */
        *n = 0;
        return 2;
    }
    if (c == 0xE2 || (c == 0xE3 && left >= 3 && p[1] == 0x80))
        return 0; /* punctuation and signs, CJK punctuation */
    size_t bytes = c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
    return put(out, n, '~', 0, bytes < left ? bytes : left);
}

void word_fold(const char *p, const char *end, AsciiWord *w)
{
    const char *start = p;
    w->len = 0;
    bool capital = false;
    for (; p < end;) {
        unsigned char c = (unsigned char)*p;
        unsigned char lower = c | 0x20;
        if (c < 0x80 && ascii_is_lower(lower)) {
            if (w->len < DATE_WORD_MAX)
                w->text[w->len++] = (char)lower;
            if (p == start)
                capital = c != lower;
            p++;
            continue;
        }
        char pair[2];
        unsigned n;
        bool upper;
        size_t bytes =
            c < 0x80 ? 0
                     : letter_fold((const unsigned char *)p, (size_t)(end - p), pair, &n, &upper);
        if (!bytes)
            break;
        if (p == start)
            capital = upper;
        for (unsigned i = 0; i < n && w->len < DATE_WORD_MAX; i++)
            w->text[w->len++] = pair[i];
        p += bytes;
    }
    w->bytes = (size_t)(p - start);
    w->capital = capital;
}
