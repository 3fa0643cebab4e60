/* unicode_rules.c - the rules of UAX #29 and UAX #14 as they are written; see the header. */
#include "config.h"

#include "unicode_rules.h"

#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unistring/version.h>

typedef struct PinnedRange {
    uint32_t first, last;
    uint8_t value;
} PinnedRange;

#include "unicode14_breaks.h"
#include "unicode14_kinds.h"

static int value_at(const PinnedRange *ranges, size_t count, uint32_t cp)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (ranges[middle].last < cp)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && ranges[low].first <= cp ? ranges[low].value : 0;
}
#define VALUE_AT(ranges, cp) value_at(ranges, sizeof(ranges) / sizeof *(ranges), cp)

bool pinned_is_assigned(uint32_t cp)
{
    return VALUE_AT(pinned_unassigned, cp) == AGE_Assigned;
}

bool pinned_is_pictographic(uint32_t cp)
{
    return VALUE_AT(pinned_pictographic, cp) == KIND_Pictographic;
}

bool library_is_pinned(void)
{
    return _libunistring_version >> 8 == 0x0100; /* libunistring 1.0 */
}

/* A text taken apart: each character's place and property. */
typedef struct Parts {
    uint32_t *cps;
    size_t *at;
    int *is; /* the property */
    size_t count;
} Parts;

static Parts take_apart(Slice text, int (*property)(uint32_t))
{
    Parts p = {malloc((text.len + 1) * sizeof *p.cps), malloc((text.len + 1) * sizeof *p.at),
               malloc((text.len + 1) * sizeof *p.is), 0};
    for (size_t at = 0; at < text.len; p.count++) {
        p.at[p.count] = at;
        at += utf8_decode(text.ptr + at, text.len - at, &p.cps[p.count]);
        p.is[p.count] = property(p.cps[p.count]);
    }
    return p;
}

static void put_together(Parts *p, Slice text, char *breaks,
                         bool (*breaks_before)(const Parts *p, size_t i))
{
    memset(breaks, 0, text.len);
    for (size_t i = 0; i < p->count; i++)
        breaks[p->at[i]] = i == 0 || breaks_before(p, i);
    free(p->cps);
    free(p->at);
    free(p->is);
}

/* Whether an odd number of regional indicators ends at i; `mark` tells what is passed over. */
static bool odd_indicators(const Parts *p, size_t i, int indicator, bool (*mark)(int))
{
    bool odd = false;
    for (size_t n = i + 1; n-- > 0;) {
        if (mark && mark(p->is[n]))
            continue;
        if (p->is[n] != indicator)
            break;
        odd = !odd;
    }
    return odd;
}

/* --- words: WB1 to WB999 */

static int word_property(uint32_t cp)
{
    int value = VALUE_AT(pinned_word, cp);
    return value == WB_Solo ? WB_Other : value;
}

static bool is_word_mark(int is)
{
    return is == WB_Extend || is == WB_Format || is == WB_ZWJ;
}

static bool is_word_newline(int is)
{
    return is == WB_Newline || is == WB_CR || is == WB_LF;
}

static bool is_letter(int is)
{
    return is == WB_ALetter || is == WB_Hebrew_Letter;
}

static bool is_mid_letter(int is)
{
    return is == WB_MidLetter || is == WB_MidNumLet || is == WB_Single_Quote;
}

static bool is_mid_number(int is)
{
    return is == WB_MidNum || is == WB_MidNumLet || is == WB_Single_Quote;
}

#define NONE (-1)

/* WB4: the property of the character before or after `i`, marks passed over; NONE at an end. The
 * index is left in `*at`. Marks at the start of a line stand for themselves. */
static int word_before(const Parts *p, size_t i, size_t *at)
{
    while (i-- > 0)
        if (!is_word_mark(p->is[i]) || i == 0 || is_word_newline(p->is[i - 1])) {
            *at = i;
            return p->is[i];
        }
    return NONE;
}

static int word_after(const Parts *p, size_t i)
{
    for (i++; i < p->count; i++)
        if (!is_word_mark(p->is[i]))
            return p->is[i];
    return NONE;
}

static bool extends_number(int is)
{
    return is_letter(is) || is == WB_Numeric || is == WB_Katakana;
}

/* From WB5 on; b and a stand before the break, c and d after it. */
static bool words_joined(const Parts *p, size_t i, int a, int b, size_t b_at)
{
    int c = p->is[i], d = word_after(p, i);
    return (is_letter(b) && is_letter(c)) ||                                           /* WB5 */
           (is_letter(b) && is_mid_letter(c) && is_letter(d)) ||                       /* WB6 */
           (is_letter(a) && is_mid_letter(b) && is_letter(c)) ||                       /* WB7 */
           (b == WB_Hebrew_Letter && c == WB_Single_Quote) ||                          /* WB7a */
           (b == WB_Hebrew_Letter && c == WB_Double_Quote && d == WB_Hebrew_Letter) || /* WB7b */
           (a == WB_Hebrew_Letter && b == WB_Double_Quote && c == WB_Hebrew_Letter) || /* WB7c */
           (b == WB_Numeric && c == WB_Numeric) ||                                     /* WB8 */
           (is_letter(b) && c == WB_Numeric) ||                                        /* WB9 */
           (b == WB_Numeric && is_letter(c)) ||                                        /* WB10 */
           (a == WB_Numeric && is_mid_number(b) && c == WB_Numeric) ||                 /* WB11 */
           (b == WB_Numeric && is_mid_number(c) && d == WB_Numeric) ||                 /* WB12 */
           (b == WB_Katakana && c == WB_Katakana) ||                                   /* WB13 */
           ((extends_number(b) || b == WB_ExtendNumLet) && c == WB_ExtendNumLet) ||    /* WB13a */
           (b == WB_ExtendNumLet && extends_number(c)) ||                              /* WB13b */
           (c == WB_Regional_Indicator && /* WB15, WB16 */
            odd_indicators(p, b_at, WB_Regional_Indicator, is_word_mark));
}

static bool word_breaks_before(const Parts *p, size_t i)
{
    int before = p->is[i - 1], now = p->is[i];
    if (before == WB_CR && now == WB_LF) /* WB3 */
        return false;
    if (is_word_newline(before) || is_word_newline(now)) /* WB3a, WB3b */
        return true;
    if (before == WB_ZWJ && pinned_is_pictographic(p->cps[i])) /* WB3c */
        return false;
    if (before == WB_WSegSpace && now == WB_WSegSpace) /* WB3d */
        return false;
    if (is_word_mark(now)) /* WB4 */
        return false;
    size_t b_at = 0, a_at;
    int b = word_before(p, i, &b_at), a = word_before(p, b_at, &a_at);
    return !words_joined(p, i, a, b, b_at); /* WB999 */
}

void word_breaks_by_rules(Slice text, char *breaks)
{
    Parts p = take_apart(text, word_property);
    put_together(&p, text, breaks, word_breaks_before);
}

bool pinned_is_mark(uint32_t cp)
{
    return is_word_mark(VALUE_AT(pinned_word, cp));
}

bool pinned_is_number(uint32_t cp)
{
    return VALUE_AT(pinned_word, cp) == WB_Numeric;
}

bool pinned_is_wordy(uint32_t cp)
{
    int is = VALUE_AT(pinned_word, cp);
    return extends_number(is) || is == WB_Solo;
}

/* wordclass.h's tailorings of the property. */
WordClass pinned_word_class(uint32_t cp)
{
    static const uint8_t classes[] = {
        [WB_ALetter] = WORD_LETTER,      [WB_Hebrew_Letter] = WORD_HEBREW,
        [WB_Numeric] = WORD_DIGIT,       [WB_Katakana] = WORD_KATAKANA,
        [WB_Solo] = WORD_SOLO,           [WB_Extend] = WORD_EXTEND,
        [WB_Format] = WORD_EXTEND,       [WB_ZWJ] = WORD_EXTEND,
        [WB_Single_Quote] = WORD_APOS,   [WB_MidNumLet] = WORD_DOT,
        [WB_MidNum] = WORD_COMMA,        [WB_MidLetter] = WORD_MIDDLE,
        [WB_Double_Quote] = WORD_DQUOTE,
    };
    switch (cp) {
    case ':':
    case 0xFE13:
    case 0xFE55:
    case 0xFF1A:
        return WORD_BREAK;
    case 0x2BC:
    case 0x2018:
    case 0x2019:
    case 0xFF07:
        return WORD_APOS;
    case 0xB7:
    case 0x387:
        return WORD_POINT;
    default:
        break;
    }
    size_t value = (size_t)VALUE_AT(pinned_word, cp);
    return value < sizeof classes ? (WordClass)classes[value] : WORD_BREAK;
}

/* --- grapheme clusters: GB3 to GB999 */

enum { GB_LV = 100, GB_LVT }; /* Hangul's syllables: by turns, 28 to a pair of letters */

static int cluster_property(uint32_t cp)
{
    if (cp >= 0xAC00 && cp <= 0xD7A3)
        return (cp - 0xAC00) % 28 == 0 ? GB_LV : GB_LVT;
    return VALUE_AT(pinned_cluster, cp);
}

static bool is_cluster_control(int is)
{
    return is == GB_Control || is == GB_CR || is == GB_LF;
}

/* Before GB11's ZWJ at i: a pictograph and Extend. */
static bool follows_pictograph(const Parts *p, size_t i)
{
    while (i-- > 0)
        if (p->is[i] != GB_Extend)
            return pinned_is_pictographic(p->cps[i]);
    return false;
}

static bool cluster_breaks_before(const Parts *p, size_t i)
{
    int a = p->is[i - 1], b = p->is[i];
    if (a == GB_CR && b == GB_LF) /* GB3 */
        return false;
    if (is_cluster_control(a) || is_cluster_control(b)) /* GB4, GB5 */
        return true;
    if (a == GB_L && (b == GB_L || b == GB_V || b == GB_LV || b == GB_LVT)) /* GB6 */
        return false;
    if ((a == GB_LV || a == GB_V) && (b == GB_V || b == GB_T)) /* GB7 */
        return false;
    if ((a == GB_LVT || a == GB_T) && b == GB_T) /* GB8 */
        return false;
    if (b == GB_Extend || b == GB_ZWJ) /* GB9 */
        return false;
    if (b == GB_SpacingMark) /* GB9a */
        return false;
    if (a == GB_Prepend) /* GB9b */
        return false;
    if (a == GB_ZWJ && follows_pictograph(p, i - 1) && pinned_is_pictographic(p->cps[i])) /* GB11 */
        return false;
    return !(b == GB_Regional_Indicator && /* GB12, GB13, GB999 */
             odd_indicators(p, i - 1, GB_Regional_Indicator, NULL));
}

void cluster_breaks_by_rules(Slice text, char *breaks)
{
    Parts p = take_apart(text, cluster_property);
    put_together(&p, text, breaks, cluster_breaks_before);
}

/* --- lines: LB1 to LB31, of what has properties here: Latin letters, punctuation, currency */

static int line_property(uint32_t cp)
{
    int is = VALUE_AT(pinned_line, cp);
    return is == LB_AI || is == LB_Unknown ? LB_AL : is; /* LB1 */
}

bool line_rules_cover(Slice text)
{
    for (size_t at = 0; at < text.len;) {
        uint32_t cp;
        at += utf8_decode(text.ptr + at, text.len - at, &cp);
        if (VALUE_AT(pinned_line, cp) == LB_None)
            return false;
    }
    return true;
}

static bool is_forced(int is)
{
    return is == LB_BK || is == LB_CR || is == LB_LF || is == LB_NL;
}

static bool takes_marks(int is)
{
    return !is_forced(is) && is != LB_SP && is != LB_ZW;
}

static bool is_line_mark(int is)
{
    return is == LB_CM || is == LB_ZWJ;
}

/* LB9 and LB10: the property of the character at or before `i`, marks passed over; marks with
 * nothing to stand on are AL. */
static int line_base(const Parts *p, size_t i)
{
    while (i > 0 && is_line_mark(p->is[i]) && takes_marks(p->is[i - 1]))
        i--;
    return is_line_mark(p->is[i]) ? LB_AL : p->is[i];
}

/* The property before `i` with spaces passed over. */
static int before_spaces(const Parts *p, size_t i)
{
    while (i-- > 0)
        if (p->is[i] != LB_SP)
            return line_base(p, i);
    return LB_None;
}

/* LB25: numbers with what stands before and after them. */
static bool numbers_joined(int a, int b)
{
    if (b == LB_PO || b == LB_PR)
        return a == LB_CL || a == LB_CP || a == LB_NU;
    if (b == LB_OP)
        return a == LB_PO || a == LB_PR;
    return b == LB_NU &&
           (a == LB_PO || a == LB_PR || a == LB_HY || a == LB_IS || a == LB_NU || a == LB_SY);
}

/* LB19 to LB30, without spaces between. */
static bool lines_joined(int a, int b)
{
    return a == LB_QU || b == LB_QU ||                                           /* LB19 */
           b == LB_BA || b == LB_HY || b == LB_NS || a == LB_BB ||               /* LB21 */
           b == LB_IN ||                                                         /* LB22 */
           (a == LB_AL && b == LB_NU) || (a == LB_NU && b == LB_AL) ||           /* LB23 */
           ((a == LB_PR || a == LB_PO) && b == LB_AL) ||                         /* LB24 */
           (a == LB_AL && (b == LB_PR || b == LB_PO)) || numbers_joined(a, b) || /* LB25 */
           (a == LB_AL && b == LB_AL) ||                                         /* LB28 */
           (a == LB_IS && b == LB_AL) ||                                         /* LB29 */
           ((a == LB_AL || a == LB_NU) && b == LB_OP) ||                         /* LB30 */
           (a == LB_CP && (b == LB_AL || b == LB_NU));
}

static bool line_breaks_before(const Parts *p, size_t i)
{
    int before = p->is[i - 1], now = p->is[i];
    if (is_forced(before)) /* LB4, LB5 */
        return !(before == LB_CR && now == LB_LF);
    if (is_forced(now) || now == LB_SP || now == LB_ZW) /* LB6, LB7 */
        return false;
    if (before == LB_ZW || before_spaces(p, i) == LB_ZW) /* LB8 */
        return true;
    if (before == LB_ZWJ) /* LB8a */
        return false;
    if (is_line_mark(now) && takes_marks(before)) /* LB9 */
        return false;
    int a = line_base(p, i - 1), b = is_line_mark(now) ? LB_AL : now;
    int far = before_spaces(p, i);              /* a, or what stands before spaces */
    if (a == LB_WJ || b == LB_WJ || a == LB_GL) /* LB11, LB12 */
        return false;
    if (b == LB_GL && a != LB_SP && a != LB_BA && a != LB_HY) /* LB12a */
        return false;
    if (b == LB_CL || b == LB_CP || b == LB_EX || b == LB_IS || b == LB_SY) /* LB13 */
        return false;
    if (far == LB_OP || (far == LB_QU && b == LB_OP)) /* LB14, LB15 */
        return false;
    if ((far == LB_CL || far == LB_CP) && b == LB_NS) /* LB16 */
        return false;
    if (far == LB_B2 && b == LB_B2) /* LB17 */
        return false;
    return a == LB_SP || !lines_joined(a, b); /* LB18, LB31 */
}

void line_breaks_by_rules(Slice text, char *breaks)
{
    Parts p = take_apart(text, line_property);
    put_together(&p, text, breaks, line_breaks_before);
    if (text.len > 0)
        breaks[0] = 0; /* LB2 */
}
