/* grapheme.c - grapheme clusters (UAX #29, GB3 to GB13) and their width in cells.
 *
 * A cluster's width is the sum of its code points' widths, at most 2: combining marks and
 * joiners are 0, so é is 1, a family of emoji 2, a Thai syllable with a spacing vowel 2. A mark
 * that stands on nothing is 1, for the circle that it is shown on. U+FE0F (emoji presentation)
 * makes the cluster 2. A code point that is shown by a mark is as wide as the mark. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/show.h"
#include "dossier/utf8.h"

#include <unictype.h>
#include <unigbrk.h>
#include <uniwidth.h>

/* What the rules need to know of the cluster so far. */
typedef struct GraphemeCluster {
    int last;       /* Grapheme_Cluster_Break of the last code point */
    bool pictogram; /* an emoji, marks after it, and at most a joiner after these: GB11 */
    bool odd_flag;  /* an odd number of regional indicators: GB12 */
    int width;
} GraphemeCluster;

static int cells_of(uint32_t cp)
{
    uint32_t mark;
    if (cp < 0x300)
        return cp != 0xAD;
    if (cp >= 0x2010 && cp <= 0x2027)
        return 1;
    if (!show_code_point(cp, &mark))
        return mark != 0;
    int width = uc_width(cp, "UTF-8");
    return width < 0 ? 1 : width;
}

static int break_class(uint32_t cp)
{
    if (cp >= 0x20 && cp < 0x300)
        return cp == 0xAD || (cp >= 0x7F && cp < 0xA0) ? GBP_CONTROL : GBP_OTHER;
    return uc_graphemeclusterbreak_property(cp);
}

static bool is_pictogram(uint32_t cp)
{
    return cp == 0xA9 || cp == 0xAE ||
           (cp >= 0x203C && uc_is_property(cp, UC_PROPERTY_EXTENDED_PICTOGRAPHIC));
}

static bool is_control(int class)
{
    return class == GBP_CONTROL || class == GBP_CR || class == GBP_LF;
}

/* GB6 to GB8. */
static bool joins_hangul(int a, int b)
{
    if (a == GBP_L)
        return b == GBP_L || b == GBP_V || b == GBP_LV || b == GBP_LVT;
    if (a == GBP_LV || a == GBP_V)
        return b == GBP_V || b == GBP_T;
    return (a == GBP_LVT || a == GBP_T) && b == GBP_T;
}

static bool joins(const GraphemeCluster *c, int class, uint32_t cp)
{
    if (c->last == GBP_CR && class == GBP_LF)
        return true;
    if (is_control(c->last) || is_control(class))
        return false;
    if (class == GBP_EXTEND || class == GBP_ZWJ || class == GBP_SPACINGMARK ||
        c->last == GBP_PREPEND)
        return true;
    if (c->last == GBP_RI && class == GBP_RI)
        return c->odd_flag;
    if (c->last == GBP_ZWJ && c->pictogram)
        return is_pictogram(cp);
    return joins_hangul(c->last, class);
}

static void take(GraphemeCluster *c, int class, uint32_t cp)
{
    if (class != GBP_EXTEND && class != GBP_ZWJ)
        c->pictogram = is_pictogram(cp);
    else if (c->last == GBP_ZWJ)
        c->pictogram = false; /* GB11 has one joiner, the last */
    c->last = class;
    c->odd_flag = class == GBP_RI && !c->odd_flag;
    c->width += cp == 0xFE0F ? 2 * (c->width > 0) : cells_of(cp);
}

static bool is_ascii(Slice text, size_t at)
{
    return (unsigned char)text.ptr[at] < 0x80;
}

/* Of no width, but seen: not a selector, a joiner or a tag. */
static bool stands_on_another(uint32_t cp)
{
    if (cp < 0x300 || (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0xE0100 && cp <= 0xE01EF) ||
        (cp >= 0x180B && cp <= 0x180F) || cells_of(cp) != 0)
        return false;
    int class = break_class(cp);
    return class == GBP_V || class == GBP_T ||
           uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_M);
}

bool grapheme_lacks_base(Slice cluster)
{
    uint32_t cp;
    if (cluster.len == 0 || is_ascii(cluster, 0))
        return false;
    utf8_decode(cluster.ptr, cluster.len, &cp);
    return stands_on_another(cp);
}

size_t grapheme_next(Slice text, size_t at, int *width)
{
    *width = 0;
    if (at >= text.len)
        return text.len;
    *width = 1;
    if (is_ascii(text, at) &&
        (at + 1 == text.len || (is_ascii(text, at + 1) && text.ptr[at] != '\r')))
        return at + 1;
    GraphemeCluster c = {.last = GBP_CONTROL};
    uint32_t cp;
    size_t next = at + utf8_decode(text.ptr + at, text.len - at, &cp);
    int class = break_class(cp);
    c.width = stands_on_another(cp);
    do {
        take(&c, class, cp);
        at = next;
        if (at == text.len)
            break;
        next = at + utf8_decode(text.ptr + at, text.len - at, &cp);
        class = break_class(cp);
    } while (joins(&c, class, cp));
    *width = c.width > 2 ? 2 : c.width;
    CHECK(*width >= 0 && at <= text.len);
    return at;
}

/* Goes back to a place where a cluster surely begins, which is between two ASCII characters, then
 * forward. */
size_t grapheme_prev(Slice text, size_t at)
{
    int width;
    if (at > text.len)
        at = text.len;
    if (at == 0)
        return 0;
    size_t start = at - 1;
    while (start > 0 &&
           !(is_ascii(text, start) && is_ascii(text, start - 1) && text.ptr[start] != '\n'))
        start--;
    for (size_t next; (next = grapheme_next(text, start, &width)) < at;)
        start = next;
    CHECK(start < at);
    return start;
}

size_t text_width(Slice text)
{
    size_t cells = 0;
    int width;
    for (size_t at = 0; at < text.len; cells += (size_t)width)
        at = grapheme_next(text, at, &width);
    return cells;
}

size_t text_fit(Slice text, size_t cells, size_t *used)
{
    size_t at = 0, next;
    int width;
    *used = 0;
    for (; at < text.len; at = next) {
        next = grapheme_next(text, at, &width);
        if (*used + (size_t)width > cells)
            break;
        *used += (size_t)width;
    }
    CHECK(*used <= cells && at <= text.len);
    return at;
}
