/* wordclass.c - word classes from tables for what most European text is made of (Latin letters, the
 * common punctuation), of a pinned version of Unicode, and from libunistring for the rest.
 *
 * tests/unicode.pl makes the tables; test_unicode holds both against whole Unicode. */
#include "config.h"

#include "text/wordclass.h"

#include <unictype.h>
#include <uniwbrk.h>

#include "text/wordclass_table.h"

static WordClass class_of_other(uint32_t cp)
{
    if (uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N))
        return WORD_SOLO;
    return WORD_BREAK;
}

static WordClass class_of_mid_letter(uint32_t cp)
{
    switch (cp) {
    case ':':
    case 0xFE13: /* the colon's presentation, small and full-width forms */
    case 0xFE55:
    case 0xFF1A:
        return WORD_BREAK;
    case 0xB7:
    case 0x387:
        return WORD_POINT;
    default:
        return WORD_MIDDLE;
    }
}

WordClass word_class_unicode(uint32_t cp)
{
    if (cp == 0x2BC)
        return WORD_APOS;
    switch (uc_wordbreak_property(cp)) {
    case WBP_ALETTER:
        return WORD_LETTER;
    case WBP_HL:
        return WORD_HEBREW;
    case WBP_NUMERIC:
        return WORD_DIGIT;
    case WBP_KATAKANA:
        return WORD_KATAKANA;
    case WBP_EXTEND:
    case WBP_FORMAT:
    case WBP_ZWJ:
        return WORD_EXTEND;
    case WBP_SQ:
        return WORD_APOS;
    case WBP_DQ:
        return WORD_DQUOTE;
    case WBP_MIDNUMLET:
        return cp == 0x2018 || cp == 0x2019 || cp == 0xFF07 ? WORD_APOS : WORD_DOT;
    case WBP_MIDNUM:
        return WORD_COMMA;
    case WBP_MIDLETTER:
        return class_of_mid_letter(cp);
    case WBP_OTHER:
        return class_of_other(cp);
    default:
        return WORD_BREAK;
    }
}

WordClass word_class(uint32_t cp)
{
    if (cp < WORD_LATIN_END)
        return (WordClass)word_class_latin[cp];
    if (cp - 0x2010 < sizeof word_class_marks)
        return (WordClass)word_class_marks[cp - 0x2010];
    return word_class_unicode(cp);
}
