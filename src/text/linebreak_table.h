/* linebreak_table.h - line classes of common characters, for one file to include.
 *
 * Made by tests/unicode.pl from Unicode 14.0; not to be edited. */
#ifndef DOSSIER_TEXT_LINEBREAK_TABLE_H
#define DOSSIER_TEXT_LINEBREAK_TABLE_H
// clang-format off
#define AL LB_AL
#define B2 LB_B2
#define BA LB_BA
#define BB LB_BB
#define CL LB_CL
#define CP LB_CP
#define EX LB_EX
#define GL LB_GL
#define HY LB_HY
#define IN LB_IN
#define IS LB_IS
#define LF LB_LF
#define NU LB_NU
#define OP LB_OP
#define PR LB_PR
#define QU LB_QU
#define SP LB_SP
#define SY LB_SY
#define __ LB_OTHER

static const uint8_t line_class_latin[] = {
    __, __, __, __, __, __, __, __, __, BA, LF, __, __, __, __, __, /* 0000 */
    __, __, __, __, __, __, __, __, __, __, __, __, __, __, __, __, /* 0010 */
    SP, EX, QU, AL, PR, PR, AL, QU, OP, CP, AL, PR, IS, HY, IS, SY, /* 0020 */
    NU, NU, NU, NU, NU, NU, NU, NU, NU, NU, IS, IS, AL, AL, AL, EX, /* 0030 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0040 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, OP, PR, CP, AL, AL, /* 0050 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0060 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, OP, BA, CL, AL, __, /* 0070 */
    __, __, __, __, __, __, __, __, __, __, __, __, __, __, __, __, /* 0080 */
    __, __, __, __, __, __, __, __, __, __, __, __, __, __, __, __, /* 0090 */
    GL, OP, PR, PR, PR, PR, AL, AL, AL, AL, AL, QU, AL, BA, AL, AL, /* 00A0 */
    PR, PR, AL, AL, BB, AL, AL, AL, AL, AL, AL, QU, AL, AL, AL, OP, /* 00B0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 00C0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 00D0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 00E0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 00F0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0100 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0110 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0120 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0130 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0140 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0150 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0160 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0170 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0180 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0190 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 01A0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 01B0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 01C0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 01D0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 01E0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 01F0 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0200 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0210 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0220 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0230 */
    AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, AL, /* 0240 */
};

static const uint8_t line_class_marks[] /* from U+2000 */ = {
    BA, BA, BA, BA, BA, BA, BA, GL, BA, BA, BA, __, __, __, __, __, /* 2000 */
    BA, GL, BA, BA, B2, AL, AL, AL, QU, QU, OP, QU, QU, QU, OP, QU, /* 2010 */
    AL, AL, AL, AL, IN, IN, IN, BA, __, __, __, __, __, __, __, GL, /* 2020 */
    PR, PR, PR, PR, PR, PR, PR, PR, AL, QU, QU, AL, __, __, AL, AL, /* 2030 */
    AL, AL, AL, AL, IS, OP, CL, __, __, __, AL, AL, AL, AL, AL, AL, /* 2040 */
    AL, AL, AL, AL, AL, AL, BA, AL, BA, BA, BA, BA, AL, BA, BA, BA, /* 2050 */
    __, AL, AL, AL, AL, __, __, __, __, __, __, __, __, __, __, __, /* 2060 */
};

#undef AL
#undef B2
#undef BA
#undef BB
#undef CL
#undef CP
#undef EX
#undef GL
#undef HY
#undef IN
#undef IS
#undef LF
#undef NU
#undef OP
#undef PR
#undef QU
#undef SP
#undef SY
#undef __
// clang-format on
#endif
