/* wordclass_table.h - word classes of common characters, for one file to include.
 *
 * Made by tests/unicode.pl from Unicode 14.0; not to be edited. */
#ifndef DOSSIER_TEXT_WORDCLASS_TABLE_H
#define DOSSIER_TEXT_WORDCLASS_TABLE_H
// clang-format off
#define A WORD_APOS
#define B WORD_BREAK
#define C WORD_COMMA
#define D WORD_DIGIT
#define L WORD_LETTER
#define M WORD_MIDDLE
#define P WORD_DOT
#define Q WORD_DQUOTE
#define S WORD_SOLO
#define T WORD_POINT
#define X WORD_EXTEND

const uint8_t word_class_latin[WORD_LATIN_END] = {
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* 0000 */
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* 0010 */
    B, B, Q, B, B, B, B, A, B, B, B, B, C, B, P, B, /* 0020 */
    D, D, D, D, D, D, D, D, D, D, B, C, B, B, B, B, /* 0030 */
    B, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0040 */
    L, L, L, L, L, L, L, L, L, L, L, B, B, B, B, B, /* 0050 */
    B, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0060 */
    L, L, L, L, L, L, L, L, L, L, L, B, B, B, B, B, /* 0070 */
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* 0080 */
    B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, /* 0090 */
    B, B, B, B, B, B, B, B, B, B, L, B, B, X, B, B, /* 00A0 */
    B, B, S, S, B, L, B, T, B, S, L, B, S, S, S, B, /* 00B0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 00C0 */
    L, L, L, L, L, L, L, B, L, L, L, L, L, L, L, L, /* 00D0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 00E0 */
    L, L, L, L, L, L, L, B, L, L, L, L, L, L, L, L, /* 00F0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0100 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0110 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0120 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0130 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0140 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0150 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0160 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0170 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0180 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0190 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 01A0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 01B0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 01C0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 01D0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 01E0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 01F0 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0200 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0210 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0220 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0230 */
    L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* 0240 */
};

static const uint8_t word_class_marks[] /* from U+2010 */ = {
    B, B, B, B, B, B, B, B, A, A, B, B, B, B, B, B, /* 2010 */
    B, B, B, B, P, B, B, M, /* 2020 */
};

#undef A
#undef B
#undef C
#undef D
#undef L
#undef M
#undef P
#undef Q
#undef S
#undef T
#undef X
// clang-format on
#endif
