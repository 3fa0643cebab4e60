/* digits.c - what a cluster of digits may be: a plain number, a date, a clock time, a
 * quantity.
 *
 * The shapes are tried from the longest to the shortest; each is one token, so that rules need
 * not spell them. "2019-2020" and "10-16 February" stay separate numbers: ranges belong to the
 * rules. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/ascii.h"

#include <string.h>

typedef struct DigitCursor {
    const char *p, *end;
} DigitCursor;

static bool is_digit(const DigitCursor *c, size_t at)
{
    return c->p + at < c->end && ascii_is_digit(c->p[at]);
}

static char char_at(const DigitCursor *c, size_t at)
{
    return c->p + at < c->end ? c->p[at] : '\0';
}

/* Digits at `at`: how many (at most 9 are valued), and their value. */
static unsigned run(const DigitCursor *c, size_t at, int *value)
{
    unsigned n = 0;
    *value = 0;
    for (; is_digit(c, at + n); n++)
        if (n < 9)
            *value = *value * 10 + (c->p[at + n] - '0');
    return n;
}

uint64_t digits_classes(int value, unsigned digits)
{
    uint64_t classes = BIT(N);
    if (digits <= 2 && value >= 1 && value <= 31)
        classes |= BIT(D);
    if (digits <= 2 && value <= 24)
        classes |= BIT(HOUR);
    if (digits == 2)
        classes |= BIT(Y2) | (value <= 59 ? BIT(MIN) : 0);
    if (digits == 4 && value >= 1000 && value <= 2199)
        classes |= BIT(Y4);
    return classes;
}

static DigitShape shape(size_t len, uint64_t classes, int value, unsigned digits)
{
    return (DigitShape){(uint32_t)len, classes, value, (uint8_t)(digits > 99 ? 99 : digits)};
}

/* 2021-05-13, 2021/05/13, and T09:10:00+01:00 after the former. */
static bool read_iso(const DigitCursor *c, DigitShape *out)
{
    int v;
    char sep = char_at(c, 4);
    if (run(c, 0, &v) != 4 || (sep != '-' && sep != '/') || run(c, 5, &v) != 2 || v < 1 || v > 12 ||
        char_at(c, 7) != sep || run(c, 8, &v) != 2 || v < 1 || v > 31)
        return false;
    size_t len = 10;
    if (char_at(c, 10) == 'T' && run(c, 11, &v) == 2 && char_at(c, 13) == ':' &&
        run(c, 14, &v) == 2) {
        len = 16;
        if (char_at(c, 16) == ':' && run(c, 17, &v) == 2)
            len = 19;
        char z = char_at(c, len);
        if (z == 'Z')
            len++;
        else if ((z == '+' || z == '-') && run(c, len + 1, &v) == 2)
            len += char_at(c, len + 3) == ':' ? 6 : 3;
    }
    if (c->p + len > c->end)
        return false;
    *out = shape(len, BIT(ISO), 0, 8);
    return true;
}

/* 13/05/2021, 5-13-21, 13.05.2021. */
static bool read_numeric_date(const DigitCursor *c, DigitShape *out)
{
    int a, b, y;
    unsigned n1 = run(c, 0, &a);
    char sep = char_at(c, n1);
    if (n1 > 2 || (sep != '/' && sep != '-' && sep != '.'))
        return false;
    unsigned n2 = run(c, n1 + 1, &b);
    if (n2 < 1 || n2 > 2 || char_at(c, n1 + n2 + 1) != sep)
        return false;
    unsigned n3 = run(c, n1 + n2 + 2, &y);
    size_t len = n1 + n2 + n3 + 2;
    bool day_and_month = a >= 1 && b >= 1 && a <= 31 && b <= 31 && (a <= 12 || b <= 12);
    if ((n3 != 2 && n3 != 4) || !day_and_month || (n3 == 4 && (y < 1000 || y > 2199)))
        return false;
    if (char_at(c, len) == sep && is_digit(c, len + 1))
        return false; /* a longer chain: a version, an address */
    *out = shape(len, BIT(NDATE), 0, 6);
    return true;
}

/* 16:08, 16:08:30, 9.10 */
static bool read_clock(const DigitCursor *c, DigitShape *out)
{
    int h, m, s;
    unsigned n1 = run(c, 0, &h);
    char sep = char_at(c, n1);
    if (n1 > 2 || h > 24 || (sep != ':' && sep != '.') || run(c, n1 + 1, &m) != 2 || m > 59)
        return false;
    size_t len = n1 + 3;
    if (char_at(c, len) == sep && is_digit(c, len + 1)) {
        if (sep != ':' || run(c, len + 1, &s) != 2 || s > 59)
            return false;
        len += 3;
    }
    uint64_t classes = sep == ':' ? BIT(CLK) : BIT(CLKD) | BIT(DECI);
    *out = shape(len, classes, h * 60 + m, 4);
    return true;
}

/* The separator of thousands at `at`, its bytes; 0 when none: comma, full stop, no-break spaces,
 * perhaps a space. */
static size_t thousands_mark(const DigitCursor *c, size_t at, bool spaced)
{
    static const char nbsp[] = "\xC2\xA0", narrow[] = "\xE2\x80\xAF";
    Slice rest = {c->p + at, (size_t)(c->end - (c->p + at))};
    size_t bytes = 0;
    if (rest.len && (rest.ptr[0] == ',' || rest.ptr[0] == '.' || (spaced && rest.ptr[0] == ' ')))
        bytes = 1;
    else if (slice_starts(rest, nbsp))
        bytes = 2;
    else if (slice_starts(rest, narrow))
        bytes = 3;
    int v;
    return bytes && run(c, at + bytes, &v) == 3 ? bytes : 0;
}

/* 1,850 and 12 000 and 3.000.000: groups of three. */
static bool read_thousands(const DigitCursor *c, bool spaced, DigitShape *out)
{
    int value;
    size_t len = run(c, 0, &value);
    if (len > 3 || (len > 1 && c->p[0] == '0'))
        return false;
    size_t mark = thousands_mark(c, len, spaced);
    if (!mark)
        return false;
    for (; mark; mark = thousands_mark(c, len, spaced)) {
        int group;
        len += mark + run(c, len + mark, &group);
        value = value < 1000000 ? value * 1000 + group : value;
    }
    *out = shape(len, BIT(N), value, 9);
    return true;
}

static bool read_decimal(const DigitCursor *c, DigitShape *out)
{
    int whole, part;
    unsigned n = run(c, 0, &whole);
    char sep = char_at(c, n);
    unsigned m = sep == '.' || sep == ',' ? run(c, n + 1, &part) : 0;
    if (!m)
        return false;
    size_t len = n + 1 + m;
    bool chain = (char_at(c, len) == '.' || char_at(c, len) == ',') && is_digit(c, len + 1);
    *out = shape(len, chain ? 0 : BIT(DECI), whole, 9);
    return true;
}

/* Bytes of the first of the space-separated affixes that `rest` begins with and that ends a
 * word. */
static size_t affix(Slice rest, const char *affixes)
{
    while (*affixes) {
        Slice one = {affixes, strcspn(affixes, " ")};
        affixes += one.len + (affixes[one.len] == ' ');
        if (rest.len < one.len || memcmp(rest.ptr, one.ptr, one.len) != 0)
            continue;
        char out[2];
        unsigned n;
        bool capital;
        Slice after = slice_sub(rest, one.len, rest.len);
        if (!after.len ||
            (!letter_fold((const unsigned char *)after.ptr, after.len, out, &n, &capital) &&
             (after.ptr[0] < '0' || after.ptr[0] > '9')))
            return one.len;
    }
    return 0;
}

/* Letters directly after a number that make it an ordinal or a decade; their bytes. */
static size_t suffix(Slice rest, const TimexLanguage *language, int value, unsigned digits,
                     uint64_t *classes)
{
    size_t bytes = affix(rest, language->ordinals);
    *classes = BIT(ORD) | (value >= 1 && value <= 31 ? BIT(D) : 0);
    if (!bytes && value % 10 == 0 && (digits == 4 || (digits == 2 && value >= 10))) {
        bytes = affix(rest, language->decades);
        *classes = BIT(DEC);
    }
    return bytes;
}

DigitShape digits_read(const char *p, size_t left, const TimexLanguage *language)
{
    DigitCursor c = {p, p + left};
    DigitShape s;
    int value;
    unsigned digits = run(&c, 0, &value);
    char next = char_at(&c, digits);
    bool compound = digits <= 4 && next &&
                    (next == '.' || next == ',' || next == ':' || next == '/' || next == '-');
    if (compound && (read_iso(&c, &s) || read_numeric_date(&c, &s) || read_clock(&c, &s)))
        return s;
    if (digits <= 3 && (compound || next == ' ' || (unsigned char)next >= 0x80) &&
        read_thousands(&c, language->space_thousands, &s))
        return s;
    if ((next == '.' || next == ',') && read_decimal(&c, &s))
        return s;
    uint64_t classes;
    Slice rest = {p + digits, left - digits};
    size_t extra = suffix(rest, language, value, digits, &classes);
    if (extra)
        return shape(digits + extra, classes, value, digits);
    return shape(digits, digits_classes(value, digits), value, digits);
}
