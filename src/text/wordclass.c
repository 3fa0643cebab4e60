/* wordclass.c - word classes from a table for what most European text is made of, and from
 * libunistring for the rest.
 *
 * ASCII is a table. Latin-1 to Latin Extended-B and General Punctuation follow from a few
 * comparisons. The test "tables_agree_with_the_library" walks over all code points. */
#include "config.h"

#include "text/wordclass.h"

#include <unictype.h>
#include <uniwbrk.h>

#define L WORD_LETTER
#define D WORD_DIGIT

const uint8_t word_class_ascii[0x80] = {
    ['"'] = WORD_DQUOTE, ['\''] = WORD_APOS, [','] = WORD_COMMA, ['.'] = WORD_DOT,
    [';'] = WORD_COMMA,  ['0'] = D,          ['1'] = D,          ['2'] = D,
    ['3'] = D,           ['4'] = D,          ['5'] = D,          ['6'] = D,
    ['7'] = D,           ['8'] = D,          ['9'] = D,          ['A'] = L,
    ['B'] = L,           ['C'] = L,          ['D'] = L,          ['E'] = L,
    ['F'] = L,           ['G'] = L,          ['H'] = L,          ['I'] = L,
    ['J'] = L,           ['K'] = L,          ['L'] = L,          ['M'] = L,
    ['N'] = L,           ['O'] = L,          ['P'] = L,          ['Q'] = L,
    ['R'] = L,           ['S'] = L,          ['T'] = L,          ['U'] = L,
    ['V'] = L,           ['W'] = L,          ['X'] = L,          ['Y'] = L,
    ['Z'] = L,           ['a'] = L,          ['b'] = L,          ['c'] = L,
    ['d'] = L,           ['e'] = L,          ['f'] = L,          ['g'] = L,
    ['h'] = L,           ['i'] = L,          ['j'] = L,          ['k'] = L,
    ['l'] = L,           ['m'] = L,          ['n'] = L,          ['o'] = L,
    ['p'] = L,           ['q'] = L,          ['r'] = L,          ['s'] = L,
    ['t'] = L,           ['u'] = L,          ['v'] = L,          ['w'] = L,
    ['x'] = L,           ['y'] = L,          ['z'] = L,
};

#undef L
#undef D

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

static WordClass class_of_latin1(uint32_t cp)
{
    switch (cp) {
    case 0xAD:
        return WORD_EXTEND;
    case 0xAA:
    case 0xB5:
    case 0xBA:
        return WORD_LETTER;
    case 0xB7:
        return WORD_POINT;
    case 0xB2:
    case 0xB3:
    case 0xB9:
    case 0xBC:
    case 0xBD:
    case 0xBE:
        return WORD_SOLO;
    default:
        return WORD_BREAK;
    }
}

WordClass word_class(uint32_t cp)
{
    if (cp < 0x80)
        return (WordClass)word_class_ascii[cp];
    if (cp < 0xC0)
        return class_of_latin1(cp);
    if (cp < 0x250)
        return cp == 0xD7 || cp == 0xF7 ? WORD_BREAK : WORD_LETTER;
    if (cp == 0x2019)
        return WORD_APOS;
    if (cp >= 0x201A && cp <= 0x2023)
        return WORD_BREAK;
    if (cp >= 0x2010 && cp <= 0x2017)
        return WORD_BREAK;
    if (cp == 0x2026)
        return WORD_BREAK;
    return word_class_unicode(cp);
}
