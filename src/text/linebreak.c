/* linebreak.c - break opportunities by UAX #14.
 *
 * A block of ASCII, Latin letters and common punctuation is classified by a table (made by
 * tests/unicode.pl from a pinned version of Unicode) and decided by a table of pairs, in one pass.
 * A block that holds anything else goes to libunistring whole. Property tests show the pairs to be
 * the rules as they are written, and both ways to be equal where the library is of that version.
 *
 * Both are tailored. libunistring breaks after a full stop or comma before a letter (p.|m.),
 * against LB29: mended. And French spaces its quotation marks and its ; : ! ? - no break falls
 * inside « oui », nor before » and its kin. */
#include "config.h"

#include "text/linebreak.h"

#include "dossier/check.h"
#include "dossier/utf8.h"

#include <string.h>
#include <unictype.h>
#include <unilbrk.h>

/* UAX #14 classes as far as the table goes. LB_OTHER sends the block to the library. */
typedef enum LineClass {
    LB_AL,
    LB_NU,
    LB_OP,
    LB_CP,
    LB_CL,
    LB_QU,
    LB_EX,
    LB_IS,
    LB_SY,
    LB_HY,
    LB_BA,
    LB_PR,
    LB_B2,
    LB_IN,
    LB_GL,
    LB_BB,
    LB_PAIRED, /* those above have a row and a column in the table */
    LB_SP = LB_PAIRED,
    LB_LF,
    LB_OTHER
} LineClass;

/* Row: what stands before; column: what follows. '_' may break; '%' may when spaces stand between;
 * '^' never. */
static const char pairs[LB_PAIRED][LB_PAIRED + 1] = {
    /*          ANOCCQEISHBPBIGB
     *          LUPPLUXSYYAR2NLB */
    // clang-format off
    [LB_AL] = "%%%^^%^^^%%%_%%_",
    [LB_NU] = "%%%^^%^^^%%%_%%_",
    [LB_OP] = "^^^^^^^^^^^^^^^^",
    [LB_CP] = "%%_^^%^^^%%%_%%_",
    [LB_CL] = "___^^%^^^%%%_%%_",
    [LB_QU] = "%%^^^%^^^%%%%%%%",
    [LB_EX] = "___^^%^^^%%__%%_",
    [LB_IS] = "%%_^^%^^^%%__%%_",
    [LB_SY] = "_%_^^%^^^%%__%%_",
    [LB_HY] = "_%_^^%^^^%%__%__",
    [LB_BA] = "___^^%^^^%%__%__",
    [LB_PR] = "%%%^^%^^^%%__%%_",
    [LB_B2] = "___^^%^^^%%_^%%_",
    [LB_IN] = "___^^%^^^%%__%%_",
    [LB_GL] = "%%%^^%^^^%%%%%%%",
    [LB_BB] = "%%%^^%^^^%%%%%%%",
    // clang-format on
};

#include "text/linebreak_table.h"

static LineClass line_class(uint32_t cp)
{
    if (cp < sizeof line_class_latin)
        return (LineClass)line_class_latin[cp];
    if (cp - 0x2000 < sizeof line_class_marks)
        return (LineClass)line_class_marks[cp - 0x2000];
    return cp == 0x20AC ? LB_PR : LB_OTHER;
}

/* Decides by pairs; false when the block holds something for the library. `before` is the last
 * class that was no space; at the start of a line there is none (LB_LF). */
static bool breaks_by_pairs(Slice text, char *breaks)
{
    LineClass before = LB_LF;
    bool spaces = false;
    memset(breaks, BREAK_NOT, text.len);
    for (size_t at = 0, next; at < text.len; at = next) {
        uint32_t cp = (unsigned char)text.ptr[at];
        next = at + (cp < 0x80 ? 1 : utf8_decode(text.ptr + at, text.len - at, &cp));
        LineClass now = line_class(cp);
        if (now == LB_AL && before == LB_AL && !spaces)
            continue;
        if (now == LB_OTHER)
            return false;
        if (now == LB_SP) {
            spaces = true;
            continue;
        }
        if (now == LB_LF)
            breaks[at] = BREAK_MUST;
        else if (before != LB_LF) {
            CHECK(before < LB_PAIRED && now < LB_PAIRED);
            char rule = pairs[before][now];
            breaks[at] = rule == '_' || (rule == '%' && spaces) ? BREAK_MAY : BREAK_NOT;
        }
        before = now;
        spaces = false;
    }
    return true;
}

/* Line ends that are meant: the others the library names (CR, VT, FF, NEL) are shown as marks. */
static bool is_line_end(Slice text, size_t at)
{
    Slice rest = slice_sub(text, at, text.len);
    return slice_starts(rest, "\n") || slice_starts(rest, "\xE2\x80\xA8") ||
           slice_starts(rest, "\xE2\x80\xA9");
}

/* LB29, which the library lacks: IS stays with AL that follows. */
static bool breaks_after_stop(Slice text, size_t at)
{
    uint32_t cp;
    if (at == 0)
        return false;
    size_t stop = utf8_prev(text, at);
    utf8_decode(text.ptr + stop, at - stop, &cp);
    if (line_class(cp) != LB_IS)
        return false;
    utf8_decode(text.ptr + at, text.len - at, &cp);
    LineClass class = line_class(cp);
    return class == LB_AL || (class == LB_OTHER && uc_is_general_category(cp, UC_CATEGORY_L));
}

/* For bytes that are no UTF-8, which the library must not see: a line may end after a space. */
static void breaks_by_spaces(Slice text, char *breaks)
{
    for (size_t at = 0; at < text.len; at++)
        breaks[at] = at > 0 && text.ptr[at - 1] == ' ' && text.ptr[at] != ' ' ? UC_BREAK_POSSIBLE
                                                                              : UC_BREAK_PROHIBITED;
}

static void breaks_by_library(Slice text, char *breaks)
{
    if (utf8_check(text.ptr, text.len) == text.len)
        u8_possible_linebreaks((const uint8_t *)text.ptr, text.len, "UTF-8", breaks);
    else
        breaks_by_spaces(text, breaks);
    for (size_t at = 0; at < text.len; at++) {
        bool may = breaks[at] == UC_BREAK_POSSIBLE && !breaks_after_stop(text, at);
        breaks[at] = may ? BREAK_MAY : BREAK_NOT;
        if (is_line_end(text, at))
            breaks[at] = BREAK_MUST;
    }
}

static size_t skip_spaces(Slice text, size_t at)
{
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    return at;
}

/* « with a space after it and no letter before it opens a French quotation; » with a space before
 * it and no letter after it closes one. The other way round (»so«, as Germans print) they do not
 * touch spaces, and nothing is kept together. */
static void keep_guillemets(Slice text, char *breaks)
{
    for (size_t at = 0; at + 1 < text.len; at++) {
        const char *p = memchr(text.ptr + at, '\xC2', text.len - 1 - at);
        if (!p)
            return;
        at = (size_t)(p - text.ptr);
        bool open = p[1] == '\xAB', close = p[1] == '\xBB';
        size_t after = at + 2, words = skip_spaces(text, after);
        bool space_before = at > 0 && text.ptr[at - 1] == ' ', space_after = words > after;
        if (open && space_after && (at == 0 || strchr(" \n([", text.ptr[at - 1])) &&
            words < text.len && breaks[words] == BREAK_MAY)
            breaks[words] = BREAK_NOT;
        if (close && space_before && breaks[at] == BREAK_MAY &&
            (after == text.len || strchr(" \n.,;:!?)]", text.ptr[after])))
            breaks[at] = BREAK_NOT;
    }
}

void line_breaks(Slice text, char *breaks)
{
    if (!breaks_by_pairs(text, breaks))
        breaks_by_library(text, breaks);
    keep_guillemets(text, breaks);
}

void line_breaks_unicode(Slice text, char *breaks)
{
    breaks_by_library(text, breaks);
    keep_guillemets(text, breaks);
}
