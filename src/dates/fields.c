/* fields.c - reads the fields (year, month, unit, clock ...) off the tokens of a match.
 *
 * A field comes from the class by which the pattern took a token, so no rule has to say where its
 * year stands. */
#include "config.h"

#include "dates/fields.h"

#include "dossier/ascii.h"
#include "dossier/check.h"

static int two_digits(const char *p)
{
    return (p[0] - '0') * 10 + (p[1] - '0');
}

static int digits_at(Slice s, size_t *at)
{
    int value = 0;
    while (*at < s.len && (s.ptr[*at] < '0' || s.ptr[*at] > '9'))
        ++*at;
    while (*at < s.len && ascii_is_digit(s.ptr[*at]))
        value = value * 10 + (s.ptr[(*at)++] - '0');
    return value;
}

static void read_clock(Fields *f, Slice s)
{
    size_t at = 0;
    f->hour = digits_at(s, &at);
    f->minute = digits_at(s, &at);
    if (at < s.len)
        f->second = digits_at(s, &at);
}

static void read_zone_digits(Fields *f, Slice s, size_t at)
{
    if (at >= s.len)
        return;
    int sign = s.ptr[at] == '-' ? -1 : 1;
    size_t pos = at;
    int h = s.ptr[at] == 'Z' ? 0 : digits_at(s, &pos);
    int m = pos < s.len ? digits_at(s, &pos) : 0;
    f->zone = sign * (h * 60 + m);
}

static void read_iso(Fields *f, Slice s)
{
    size_t at = 0;
    f->year = digits_at(s, &at);
    f->month = digits_at(s, &at);
    f->day = digits_at(s, &at);
    if (s.len < 16)
        return;
    f->hour = two_digits(s.ptr + 11);
    f->minute = two_digits(s.ptr + 14);
    size_t after = s.len > 16 && s.ptr[16] == ':' ? 19 : 16;
    if (after == 19)
        f->second = two_digits(s.ptr + 17);
    read_zone_digits(f, s, after);
}

static void read_numeric(Fields *f, Slice s)
{
    size_t at = 0;
    for (int i = 0; i < 3; i++)
        f->numeric[i] = digits_at(s, &at);
    f->year = f->numeric[2];
    f->short_year = f->year < 100;
}

static void add_number(Fields *f, const Tokens *t, size_t i, TimexClass as)
{
    if (f->zone != UNSAID) { /* GMT +8 */
        int hours = token_value(t, i, as);
        f->zone += hours <= 14 ? 60 * hours : 0;
        return;
    }
    if (f->n_numbers == 3)
        return;
    f->number[f->n_numbers] = token_value(t, i, as);
    f->number_text[f->n_numbers++] = as == C_DECI ? token_text(t, i) : (Slice){NULL, 0};
}

static void set_direction(Fields *f, int direction, Anchor anchor)
{
    f->directed = true;
    f->direction = direction;
    f->anchor = anchor;
}

static void take_direction(Fields *f, TimexClass class)
{
    switch (class) {
    case C_THIS:
        set_direction(f, 0, ANCHOR_REPORT);
        break;
    case C_LAST:
        set_direction(f, -1, ANCHOR_REPORT);
        break;
    case C_NEXT:
        set_direction(f, 1, ANCHOR_REPORT);
        break;
    case C_PREV:
        set_direction(f, -1, ANCHOR_TEXT);
        break;
    case C_FOL:
        set_direction(f, 1, ANCHOR_TEXT);
        break;
    default:
        CHECK(class == C_SAME);
        set_direction(f, 0, ANCHOR_TEXT);
    }
}

static void take_time(Fields *f, const Tokens *t, size_t i, TimexClass class)
{
    int value = token_value(t, i, class);
    switch (class) {
    case C_HOUR:
        f->hour = value;
        break;
    case C_MIN:
        f->minute = value;
        break;
    case C_CLK:
    case C_CLKD:
        read_clock(f, token_text(t, i));
        break;
    case C_NOON:
        f->hour = value;
        f->minute = 0;
        break;
    case C_POD:
        f->part = (TimexPart)value;
        break;
    case C_AMPM:
        f->half_day = value;
        break;
    default:
        CHECK(class == C_ZONE);
        f->zone = value;
    }
}

static void take_date(Fields *f, const Tokens *t, size_t i, TimexClass class)
{
    int value = token_value(t, i, class);
    switch (class) {
    case C_Y4:
    case C_YW:
    case C_Y2:
        f->year = value;
        f->short_year = class == C_Y2;
        break;
    case C_D:
        f->day = value;
        f->month_before_day = f->month != 0;
        break;
    case C_M:
    case C_MU:
    case C_MN:
        f->month = value;
        f->day_before_month = f->day != 0;
        break;
    case C_WD:
    case C_WDX:
    case C_WDS:
        f->weekday = value;
        break;
    case C_SEASON:
    case C_SEASONU:
        f->season = value;
        break;
    case C_DEC:
        f->decade = value;
        f->has_decade = true;
        break;
    case C_DEIC:
        f->deictic = true;
        f->deictic_days = value;
        break;
    case C_ISO:
        read_iso(f, token_text(t, i));
        break;
    default:
        CHECK(class == C_NDATE);
        read_numeric(f, token_text(t, i));
    }
}

static void take_quantity(Fields *f, const Tokens *t, size_t i, TimexClass class)
{
    int value = token_value(t, i, class);
    switch (class) {
    case C_N:
    case C_DECI:
        add_number(f, t, i, class);
        break;
    case C_ORD:
        f->ordinal = value;
        break;
    case C_NAINE:
        f->naine = value;
        break;
    case C_QUANT:
        f->quantity = true;
        break;
    case C_REF:
        f->vague = value;
        break;
    case C_FREQ:
        f->frequent = true;
        f->frequency = value;
        break;
    case C_TIMES:
        f->has_times = true;
        break;
    case C_EDGE:
    case C_EDGEN:
    case C_ABOUT:
        f->mod = (TimexMod)value;
        break;
    default: /* units */
        CHECK(class == C_U || class == C_US || class == C_UT || class == C_UTS || class == C_HALF);
        f->plural_unit = class == C_US || class == C_UTS;
        if (f->n_units < 3)
            f->unit[f->n_units++] = (TimexUnit)value;
    }
}

#define DATES                                                                                      \
    (BIT(Y4) | BIT(YW) | BIT(Y2) | BIT(D) | BIT(M) | BIT(MU) | BIT(MN) | BIT(WD) | BIT(WDX) |      \
     BIT(WDS) | BIT(SEASON) | BIT(SEASONU) | BIT(DEC) | BIT(DEIC) | BIT(ISO) | BIT(NDATE))
#define TIMES                                                                                      \
    (BIT(HOUR) | BIT(MIN) | BIT(CLK) | BIT(CLKD) | BIT(NOON) | BIT(POD) | BIT(AMPM) | BIT(ZONE))
#define DIRECTIONS (BIT(THIS) | BIT(LAST) | BIT(NEXT) | BIT(PREV) | BIT(FOL) | BIT(SAME))
#define QUANTITIES                                                                                 \
    (BIT(N) | BIT(DECI) | BIT(ORD) | BIT(NAINE) | BIT(QUANT) | BIT(REF) | BIT(FREQ) | BIT(TIMES) | \
     BIT(EDGE) | BIT(EDGEN) | BIT(ABOUT) | BIT(U) | BIT(US) | BIT(UT) | BIT(UTS) | BIT(HALF))

void fields_collect(const Tokens *t, const Match *m, unsigned extent, Fields *f)
{
    *f = (Fields){.year = UNSAID,
                  .hour = UNSAID,
                  .minute = UNSAID,
                  .second = UNSAID,
                  .zone = UNSAID,
                  .half_day = UNSAID};
    for (size_t i = 0; i < m->n_captures; i++) {
        const Capture *c = &m->captures[i];
        if (c->class == C_TOTAL || c->extent != extent || c->token < m->from[extent] ||
            c->token >= m->to[extent])
            continue;
        uint64_t bit = UINT64_C(1) << c->class;
        if (bit & DATES)
            take_date(f, t, c->token, (TimexClass)c->class);
        else if (bit & TIMES)
            take_time(f, t, c->token, (TimexClass)c->class);
        else if (bit & DIRECTIONS)
            take_direction(f, (TimexClass)c->class);
        else if (bit & QUANTITIES)
            take_quantity(f, t, c->token, (TimexClass)c->class);
    }
}
