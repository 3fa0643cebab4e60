/* quantity.c - numbers by their value.
 *
 * In digits: separators by language; French groups of three with a plain space between them are
 * joined. In words: parts add up from the left as long as each is smaller than what the one before
 * leaves open ("two hundred and five", "quatre-vingt-dix-sept"), and hundred, thousand, million
 * multiply. What follows a number in digits may scale it ("1.2 million") or make it a time of day
 * ("7 p.m.", "19 h 30"). */
#include "config.h"

#include "story/align/quantity.h"

#include "dossier/ascii.h"
#include "dossier/check.h"

#define THOUSANDTHS 1000
#define VALUE_MAX   (UINT64_MAX / 10000000)

typedef struct NumberWord {
    Slice word;
    uint32_t value;
} NumberWord;

static const NumberWord english[] = {
    {SLICE("one"), 1},
    {SLICE("two"), 2},
    {SLICE("three"), 3},
    {SLICE("four"), 4},
    {SLICE("five"), 5},
    {SLICE("six"), 6},
    {SLICE("seven"), 7},
    {SLICE("eight"), 8},
    {SLICE("nine"), 9},
    {SLICE("ten"), 10},
    {SLICE("eleven"), 11},
    {SLICE("twelve"), 12},
    {SLICE("thirteen"), 13},
    {SLICE("fourteen"), 14},
    {SLICE("fifteen"), 15},
    {SLICE("sixteen"), 16},
    {SLICE("seventeen"), 17},
    {SLICE("eighteen"), 18},
    {SLICE("nineteen"), 19},
    {SLICE("twenty"), 20},
    {SLICE("thirty"), 30},
    {SLICE("forty"), 40},
    {SLICE("fifty"), 50},
    {SLICE("sixty"), 60},
    {SLICE("seventy"), 70},
    {SLICE("eighty"), 80},
    {SLICE("ninety"), 90},
    {SLICE("hundred"), 100},
    {SLICE("thousand"), 1000},
    {SLICE("million"), 1000000},
    {SLICE("billion"), 1000000000},
};

static const NumberWord french_words[] = {
    {SLICE("un"), 1},
    {SLICE("une"), 1},
    {SLICE("deux"), 2},
    {SLICE("trois"), 3},
    {SLICE("quatre"), 4},
    {SLICE("cinq"), 5},
    {SLICE("six"), 6},
    {SLICE("sept"), 7},
    {SLICE("huit"), 8},
    {SLICE("neuf"), 9},
    {SLICE("dix"), 10},
    {SLICE("onze"), 11},
    {SLICE("douze"), 12},
    {SLICE("treize"), 13},
    {SLICE("quatorze"), 14},
    {SLICE("quinze"), 15},
    {SLICE("seize"), 16},
    {SLICE("vingt"), 20},
    {SLICE("vingts"), 20},
    {SLICE("trente"), 30},
    {SLICE("quarante"), 40},
    {SLICE("cinquante"), 50},
    {SLICE("soixante"), 60},
    {SLICE("septante"), 70},
    {SLICE("huitante"), 80},
    {SLICE("nonante"), 90},
    {SLICE("cent"), 100},
    {SLICE("cents"), 100},
    {SLICE("mille"), 1000},
    {SLICE("million"), 1000000},
    {SLICE("millions"), 1000000},
    {SLICE("milliard"), 1000000000},
    {SLICE("milliards"), 1000000000},
};

static uint32_t number_word(Slice base, bool french)
{
    const NumberWord *list = french ? french_words : english;
    size_t count =
        french ? sizeof french_words / sizeof *french_words : sizeof english / sizeof *english;
    for (size_t i = 0; i < count; i++)
        if (slice_eq(base, list[i].word))
            return list[i].value;
    return 0;
}

/* --- in words --- */

typedef struct WordSum {
    uint64_t total, current; /* closed thousands; what is below */
    uint32_t room;           /* the next part must be smaller */
    size_t end;              /* after the last part */
} WordSum;

static bool add_word(WordSum *sum, uint32_t value, bool french)
{
    bool four_twenties = french && value == 20 && sum->current % 100 == 4;
    bool teen = french && sum->current % 20 == 10 && value >= 7 && value <= 9; /* dix-huit */
    if (value >= 1000) {
        if (sum->total && sum->total < (uint64_t)value * 1000)
            return false;
        sum->total += (sum->current ? sum->current : 1) * value;
        sum->current = 0;
        sum->room = value > 1000 ? value : 1000;
        return true;
    }
    if (value == 100) {
        if (sum->current > 20 || (sum->current == 0 && sum->room < 1000))
            return false;
        sum->current = (sum->current ? sum->current : 1) * 100;
        sum->room = 100;
        return true;
    }
    if (!four_twenties && !teen && value >= sum->room)
        return false;
    sum->current += four_twenties ? 76 : value;
    sum->room = four_twenties || (french && value == 60) ? 20
                : value >= 20 && value % 10 == 0         ? 10
                                                         : 0;
    return true;
}

/* "and", "et" between parts; "a hundred" has no part before. */
static size_t skip_and(const QuantityWord *words, size_t count, size_t at, bool french)
{
    bool joins = at + 1 < count && slice_eq_str(words[at].base, french ? "et" : "and");
    return joins ? at + 1 : at;
}

static bool read_words(const QuantityWord *words, size_t count, size_t at, bool french,
                       Quantity *out)
{
    WordSum sum = {.room = UINT32_MAX, .end = at};
    while (sum.end < count) {
        size_t next = sum.end > at ? skip_and(words, count, sum.end, french) : sum.end;
        uint32_t value = number_word(words[next].base, french);
        if (value == 0 || !add_word(&sum, value, french))
            break;
        sum.end = next + 1;
    }
    if (sum.end == at || sum.total > VALUE_MAX)
        return false;
    *out = (Quantity){.value = (sum.total + sum.current) * THOUSANDTHS, .words = sum.end - at};
    out->small = out->value == THOUSANDTHS && out->words == 1;
    return true;
}

/* --- in digits --- */

typedef struct Digits {
    uint64_t whole, thousandths;
    unsigned n_whole; /* digits before the decimals */
    bool grouped, decimals;
    Slice tail; /* letters that follow: pm, h, er */
} Digits;

static bool three_digits(Slice s, size_t at)
{
    size_t n = 0;
    while (at + n < s.len && ascii_is_digit(s.ptr[at + n]))
        n++;
    return n == 3;
}

static void read_decimals(Slice s, size_t *at, Digits *d)
{
    uint64_t unit = THOUSANDTHS / 10;
    d->decimals = true;
    for (; *at < s.len && ascii_is_digit(s.ptr[*at]); ++*at, unit /= 10)
        d->thousandths += unit * (uint64_t)(s.ptr[*at] - '0');
}

/* Bytes of what groups thousands at `at` of a number; 0 when nothing does. */
static size_t group_mark(Slice s, size_t at, bool french)
{
    unsigned char c = (unsigned char)s.ptr[at];
    size_t len = c == 0xC2 ? 2 : c == 0xE2 ? 3 : 1; /* no-break and thin spaces */
    bool mark = len > 1 || c == '\'' || c == (french ? '.' : ',');
    return mark && at + len < s.len && three_digits(s, at + len) ? len : 0;
}

static bool read_digits(Slice s, bool french, Digits *d)
{
    size_t at = 0;
    *d = (Digits){.whole = 0};
    while (at < s.len) {
        unsigned char c = (unsigned char)s.ptr[at];
        size_t mark;
        if (ascii_is_digit((char)c)) {
            if (d->whole > VALUE_MAX / THOUSANDTHS)
                return false;
            d->whole = d->whole * 10 + (uint64_t)(c - '0');
            d->n_whole++;
            at++;
        } else if (d->n_whole && (mark = group_mark(s, at, french)) > 0) {
            d->grouped = true;
            at += mark;
        } else {
            break;
        }
    }
    bool point = at + 1 < s.len && (s.ptr[at] == '.' || s.ptr[at] == ',');
    if (d->n_whole && point && ascii_is_digit(s.ptr[at + 1])) {
        at++;
        read_decimals(s, &at, d);
    }
    d->tail = slice_sub(s, at, s.len);
    return d->n_whole > 0;
}

/* 2 000 with a plain space is two words; returns how many words of three digits follow. */
static size_t join_groups(Slice text, const QuantityWord *words, size_t count, size_t at, Digits *d)
{
    size_t joined = 0;
    if (d->n_whole > 3 || d->grouped || d->decimals || d->tail.len || d->whole == 0)
        return 0;
    while (at + joined + 1 < count && joined < 3) {
        Word last = words[at + joined].word, next = words[at + joined + 1].word;
        Digits more;
        Slice raw = slice_sub(text, next.start, next.end);
        bool blank = next.start - last.end == 1 && text.ptr[last.end] == ' ';
        if (!blank || !three_digits(raw, 0) || !read_digits(raw, true, &more) || more.n_whole != 3)
            break;
        d->whole = d->whole * 1000 + more.whole;
        d->thousandths = more.thousandths;
        joined++;
        if (more.decimals || more.tail.len)
            break;
    }
    return joined;
}

/* --- times of day --- */

static bool is_hours(Slice base, bool french)
{
    return french &&
           (slice_eq_str(base, "h") || slice_eq_str(base, "heures") || slice_eq_str(base, "heure"));
}

static bool tail_is(Slice tail, char half)
{
    return tail.len >= 2 && ascii_lower(tail.ptr[0]) == half &&
           (ascii_lower(tail.ptr[1]) == 'm' || tail.ptr[1] == '.');
}

static bool minutes_of(const QuantityWord *words, size_t count, size_t at, Slice text,
                       uint64_t *out)
{
    Digits d;
    if (at >= count)
        return false;
    Slice raw = slice_sub(text, words[at].word.start, words[at].word.end);
    if (!read_digits(raw, false, &d) || d.n_whole != 2 || d.whole > 59 || d.decimals)
        return false;
    *out = d.whole;
    return true;
}

static bool set_clock(Quantity *out, uint64_t hour, uint64_t minute, size_t words)
{
    if (hour > 24 || minute > 59)
        return false;
    *out = (Quantity){.value = hour % 24 * 60 + minute, .clock = true, .words = words};
    return true;
}

/* 19 h 30, 19h30, 19 heures */
static bool french_clock(Slice text, const QuantityWord *words, size_t count, size_t at,
                         const Digits *d, Quantity *out)
{
    Digits tail;
    uint64_t minute = 0;
    bool glued = d->tail.len && ascii_lower(d->tail.ptr[0]) == 'h';
    if (d->decimals || d->whole > 24)
        return false;
    if (glued && read_digits(slice_sub(d->tail, 1, d->tail.len), true, &tail))
        return set_clock(out, d->whole, tail.whole, 1);
    if (glued && d->tail.len == 1)
        return set_clock(out, d->whole,
                         minutes_of(words, count, at + 1, text, &minute) ? minute : 0,
                         minute ? 2 : 1);
    if (d->tail.len || at + 1 >= count || !is_hours(words[at + 1].base, true))
        return false;
    bool more = minutes_of(words, count, at + 2, text, &minute);
    if (!more && d->whole <= 12 && !slice_eq_str(words[at + 1].base, "h") &&
        !(at > 0 &&
          (slice_eq_str(words[at - 1].base, "a") || slice_eq_str(words[at - 1].base, "vers"))))
        return false; /* 5 heures: how long, perhaps */
    return set_clock(out, d->whole, minute, more ? 3 : 2);
}

/* 7pm, 7 p.m., 6.30pm, 6:30 p.m. */
static bool english_clock(Slice text, const QuantityWord *words, size_t count, size_t at,
                          const Digits *d, Quantity *out)
{
    uint64_t minute = d->decimals ? d->thousandths / 10 : 0;
    size_t used = 1;
    Slice tail = d->tail;
    if (d->whole > 12 || d->whole == 0)
        return false;
    if (!tail.len && !d->decimals && at + 1 < count && text.ptr[words[at].word.end] == ':') {
        Digits second;
        Slice raw = slice_sub(text, words[at + 1].word.start, words[at + 1].word.end);
        if (!read_digits(raw, false, &second) || second.n_whole != 2)
            return false;
        minute = second.whole;
        tail = second.tail;
        used = 2;
    }
    if (!tail.len && at + used < count) {
        tail = words[at + used].base;
        used++;
    }
    bool afternoon = tail_is(tail, 'p');
    if ((!afternoon && !tail_is(tail, 'a')) || tail.len > 4)
        return false;
    return set_clock(out, d->whole % 12 + (afternoon ? 12 : 0), minute, used);
}

/* --- all of it --- */

static uint64_t scale_of(Slice base, bool french)
{
    uint32_t value = number_word(base, french);
    return value >= 1000 ? value : 1;
}

static bool read_number(Slice text, const QuantityWord *words, size_t count, size_t at, bool french,
                        Quantity *out)
{
    Digits d;
    Slice raw = slice_sub(text, words[at].word.start, words[at].word.end);
    if (!read_digits(raw, french, &d))
        return false;
    if (french ? french_clock(text, words, count, at, &d, out)
               : english_clock(text, words, count, at, &d, out))
        return true;
    size_t used = 1 + (french ? join_groups(text, words, count, at, &d) : 0);
    *out = (Quantity){.value = d.whole * THOUSANDTHS + d.thousandths, .words = used};
    uint64_t scale = at + used < count ? scale_of(words[at + used].base, french) : 1;
    if (scale > 1 && out->value < VALUE_MAX / scale) {
        out->value *= scale;
        out->words++;
    }
    return true;
}

bool quantity_read(Slice text, const QuantityWord *words, size_t count, size_t at, bool french,
                   Quantity *out)
{
    CHECK(at < count && words[at].word.end <= text.len);
    if (ascii_is_digit(text.ptr[words[at].word.start]))
        return read_number(text, words, count, at, french, out);
    if (slice_eq_str(words[at].base, french ? "midi" : "noon"))
        return set_clock(out, 12, 0, 1);
    if (slice_eq_str(words[at].base, french ? "minuit" : "midnight"))
        return set_clock(out, 0, 0, 1);
    return read_words(words, count, at, french, out);
}
