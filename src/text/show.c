/* show.c - what text from outside may send to a terminal.
 *
 * A code point is looked at by itself first (show_code_point), then in the grapheme cluster that it
 * stands in: a joiner, a variation selector or a tag has a meaning after some characters only, and
 * hides text after all others. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/show.h"
#include "dossier/utf8.h"

#include <unictype.h>

/* Format characters (general category Cf). Joiners and tags shape the cluster they stand in,
 * prefixed signs of Arabic and other scripts are visible; both may pass. What only marks a place to
 * break or not shows as nothing. The others, bidi controls first among them, can make a line read
 * as what it is not, and get a mark. */
static bool show_format(uint32_t cp, uint32_t *mark)
{
    switch (cp) {
    case 0xAD:
    case 0x200B:
    case 0x2060:
    case 0xFEFF:
        *mark = 0;
        return false;
    case 0x200C:
    case 0x200D:
    case 0x6DD:
    case 0x70F:
    case 0x8E2:
    case 0x110BD:
    case 0x110CD:
        return true;
    default:
        *mark = UTF8_REPLACEMENT;
        return (cp >= 0x600 && cp <= 0x605) || (cp >= 0xE0020 && cp <= 0xE007F);
    }
}

static bool is_noncharacter(uint32_t cp)
{
    return (cp & 0xFFFE) == 0xFFFE || (cp >= 0xFDD0 && cp <= 0xFDEF) || cp > 0x10FFFF;
}

bool show_code_point(uint32_t cp, uint32_t *mark)
{
    if ((cp >= 0x20 && cp < 0x7F) || (cp >= 0xA0 && cp < 0x370 && cp != 0xAD))
        return true;
    *mark = UTF8_REPLACEMENT;
    if (cp < 0x20)
        *mark = 0x2400 + cp;
    else if (cp == 0x7F)
        *mark = 0x2421;
    if (cp < 0xA0 || is_noncharacter(cp) || (cp >= 0xD800 && cp <= 0xDFFF))
        return false;
    if (cp == 0x2028 || cp == 0x2029) {
        *mark = ' ';
        return false;
    }
    if (cp == 0x3164 || cp == 0xFFA0) /* fillers of Hangul, which show nothing */
        return false;
    uint32_t category = uc_general_category(cp).bitmask;
    if (category == UC_CATEGORY_MASK_Cn) /* what emoji will be given is known already */
        return uc_is_property(cp, UC_PROPERTY_EXTENDED_PICTOGRAPHIC);
    return category != UC_CATEGORY_MASK_Co &&
           (category != UC_CATEGORY_MASK_Cf || show_format(cp, mark));
}

/* --- in a cluster --- */

#define MARKS_A_CELL 4
#define BLACK_FLAG   0x1F3F4
#define TAG_END      0xE007F
#define ZWNJ         0x200C
#define ZWJ          0x200D

/* A grapheme cluster while it is gone through. */
typedef struct ClusterWalk {
    Slice cluster;
    size_t next;    /* byte after the code point looked at */
    uint32_t base;  /* the first code point */
    uint32_t last;  /* the one before, as it was shown; 0 for none */
    unsigned marks; /* shown */
} ClusterWalk;

static bool is_tag(uint32_t cp)
{
    return cp >= 0xE0020 && cp <= TAG_END;
}

static bool is_selector(uint32_t cp)
{
    return (cp >= 0xFE00 && cp <= 0xFE0F) || (cp >= 0x180B && cp <= 0x180D) || cp == 0x180F ||
           (cp >= 0xE0100 && cp <= 0xE01EF);
}

/* What has no meaning as the first of a cluster. */
static bool follows_only(uint32_t cp)
{
    return cp == ZWNJ || cp == ZWJ || is_selector(cp) || is_tag(cp);
}

/* A flag of a part of a country: the black flag, letters as tags, the tag that ends it
 * (UTS #51, ED-14a). */
static bool is_tagged_flag(const ClusterWalk *w)
{
    uint32_t cp = 0;
    if (w->base != BLACK_FLAG || w->cluster.len > sizeof(uint32_t) * 8)
        return false;
    for (size_t at = 0; at < w->cluster.len;)
        at += utf8_decode(w->cluster.ptr + at, w->cluster.len - at, &cp);
    return cp == TAG_END;
}

/* Variation sequences have one selector, right after the character that it varies: the forms of
 * emoji and digits, the registered forms of ideographs, those of Mongolian and others. */
static bool may_vary(uint32_t last, uint32_t selector)
{
    if (last == 0 || is_selector(last) || last == ' ')
        return false;
    if (selector >= 0xFE0E && selector <= 0xFE0F)
        return uc_is_property(last, UC_PROPERTY_EXTENDED_PICTOGRAPHIC) ||
               (last >= '0' && last <= '9') || last == '#' || last == '*' ||
               (last >= 0x1F1E6 && last <= 0x1F3FF);
    if (selector >= 0xE0100)
        return uc_is_property_ideographic(last);
    return true;
}

/* Joiners shape letters from Hebrew onwards, and emoji when one more follows. */
static bool may_join(const ClusterWalk *w)
{
    if (w->last >= 0x590 && w->last < 0x2000)
        return true;
    return w->next < w->cluster.len && w->last >= 0x2000;
}

static bool belongs(const ClusterWalk *w, uint32_t cp)
{
    if (is_tag(cp))
        return is_tagged_flag(w);
    if (is_selector(cp))
        return may_vary(w->last, cp);
    if (cp == ZWNJ || cp == ZWJ)
        return may_join(w);
    return w->marks < MARKS_A_CELL || !uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_M);
}

bool show_grapheme(Slice cluster, StrBuf *out)
{
    ClusterWalk w = {.cluster = cluster};
    bool whole = true;
    for (size_t at = 0; at < cluster.len; at = w.next) {
        uint32_t cp, mark = 0;
        w.next = at + utf8_decode(cluster.ptr + at, cluster.len - at, &cp);
        if (at == 0)
            w.base = cp;
        bool shown = at == 0 ? !follows_only(cp) : belongs(&w, cp);
        whole = whole && shown;
        if (!shown)
            continue;
        if (at == 0 && grapheme_lacks_base(cluster))
            strbuf_puts(out, "◌");
        if (show_code_point(cp, &mark))
            mark = cp;
        if (mark)
            strbuf_put_cp(out, mark);
        w.marks += uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_M) && !is_selector(cp);
        w.last = cp;
    }
    CHECK(w.marks <= MARKS_A_CELL);
    return whole;
}

/* Lines stay lines where they may; tabs are always spaces. */
static void show(Slice text, bool lines, StrBuf *out)
{
    strbuf_reserve(out, text.len);
    for (size_t at = 0, end; at < text.len; at = end) {
        int width;
        end = grapheme_next(text, at, &width);
        char c = text.ptr[at];
        if (c == '\r' && end == at + 2)
            end = at + 1; /* the line end after it is looked at by itself */
        if (c == '\n' || c == '\t')
            strbuf_putc(out, c == '\n' && lines ? c : ' ');
        else if (c >= ' ' && c < 0x7F && end == at + 1)
            strbuf_putc(out, c);
        else if (!show_grapheme(slice_sub(text, at, end), out))
            strbuf_put_cp(out, UTF8_REPLACEMENT);
    }
}

void show_text(Slice text, StrBuf *out)
{
    show(text, false, out);
}

void show_lines(Slice text, StrBuf *out)
{
    show(text, true, out);
}
