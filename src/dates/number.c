/* number.c - numbers in words become one token each.
 *
 * One small grammar serves English and French: units, tens, hundreds and thousands add up from the
 * left as long as each part is smaller than what the one before leaves open ("two hundred and
 * five", "quatre-vingt-seize", "soixante et onze"). A pair that does not add up but reads as a year
 * does ("nineteen ninety-six", "eighteen hundred") is a year; so is "mil neuf cent ...". */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"

typedef struct NumberInWords {
    int total;   /* thousands closed so far */
    int current; /* below a thousand */
    int room;    /* the next part must be smaller than this */
    bool ordinal, year;
    size_t end; /* token after the last part */
    unsigned parts;
} NumberInWords;

#define PARTS   (BIT(NUNIT) | BIT(NTEN) | BIT(NBIG) | BIT(OUNIT) | BIT(OTEN))
#define ORDINAL (BIT(OUNIT) | BIT(OTEN))

static int room_after(int value)
{
    return value < 10 ? 0 : value < 20 ? 0 : value == 60 || value == 80 ? 20 : 10;
}

/* A unit or a ten. */
static bool add_small(NumberInWords *r, int value, bool hyphen)
{
    bool four_twenties = hyphen && value == 20 && r->current % 100 == 4; /* quatre-vingt */
    if (four_twenties) {
        r->current += 76;
        r->room = 20;
        return true;
    }
    bool teen = hyphen && r->current % 20 == 10 && value >= 7 &&
                value <= 9; /* dix-huit, soixante-dix-sept */
    if (r->parts == 0 || value < r->room || teen) {
        r->current += value;
        r->room = value < 20 ? 0 : room_after(value);
        return true;
    }
    int head = r->total + r->current;
    if (head >= 13 && head <= 20 && !r->year && value >= 10) { /* nineteen ninety */
        r->current = head * 100 + value;
        r->total = 0;
        r->room = room_after(value);
        r->year = true;
        return true;
    }
    return false;
}

static bool add_big(NumberInWords *r, int value)
{
    if (value >= 1000) {
        if (r->total)
            return false;
        r->total = (r->current ? r->current : 1) * value;
        r->current = 0;
        r->room = 1000;
        return true;
    }
    int head = r->current ? r->current : 1;
    if (head > 21)
        return false;
    r->year = head >= 10; /* eighteen hundred */
    r->current = head * 100;
    r->room = 100;
    return true;
}

static bool add_part(NumberInWords *r, const Tokens *t, size_t i)
{
    uint64_t classes = token_classes(t, i);
    bool hyphen = r->parts > 0 && token_is(t, i - 1, BIT(DASH));
    bool added;
    if (classes & (BIT(NUNIT) | BIT(NTEN)))
        added = add_small(r, token_value(t, i, classes & BIT(NUNIT) ? C_NUNIT : C_NTEN), hyphen);
    else if (classes & (BIT(OUNIT) | BIT(OTEN)))
        added = add_small(r, token_value(t, i, classes & BIT(OUNIT) ? C_OUNIT : C_OTEN), hyphen);
    else
        added = add_big(r, token_value(t, i, C_NBIG));
    if (!added)
        return false;
    r->ordinal = (classes & ORDINAL) != 0;
    r->parts++;
    r->end = i + 1;
    return true;
}

/* Hyphens within, and "and"/"et" after a hundred or before a unit. */
static size_t skip_joint(const Tokens *t, size_t i, const NumberInWords *r)
{
    bool glued = token_is(t, i, BIT(DASH)) && (t->items[i].flags & TOKEN_GLUED);
    bool joined = token_is(t, i, BIT(NAND)) && r->room > 1;
    return (glued || joined) && token_is(t, i + 1, PARTS) ? i + 1 : i;
}

static NumberInWords read_number(const Tokens *t, size_t i)
{
    NumberInWords r = {.end = i};
    while (token_is(t, i, PARTS) && !r.ordinal) {
        if (!add_part(&r, t, i))
            break;
        i = skip_joint(t, r.end, &r);
        if (i < t->count && (t->items[i].flags & TOKEN_PARAGRAPH))
            break;
    }
    return r;
}

static bool is_year(const NumberInWords *r, int value)
{
    return !r->ordinal && value >= 1000 && value <= 2199 &&
           (r->year || (r->total == 1000 && r->parts > 2));
}

void tokens_join_numbers(Tokens *t)
{
    size_t to = 0;
    for (size_t i = 0; i < t->count;) {
        NumberInWords r = token_is(t, i, PARTS) ? read_number(t, i) : (NumberInWords){.end = i};
        if (r.parts < 2) {
            t->items[to++] = t->items[i++];
            continue;
        }
        DateToken joined = t->items[i];
        int value = r.total + r.current;
        uint64_t classes = is_year(&r, value) ? BIT(YW) | BIT(N) : r.ordinal ? BIT(ORD) : BIT(N);
        CHECK(r.end > i && r.end <= t->count && to <= i && value >= 0);
        joined.end = t->items[r.end - 1].end;
        joined.word = WORD_NONE;
        joined.value = value;
        joined.flags |= TOKEN_NUMBER;
        joined.symbol = grammar_symbol(t->grammar, classes);
        t->items[to++] = joined;
        i = r.end;
    }
    t->count = to;
}
