/* utf8.h - decoding, checking and cleaning UTF-8 (Unicode 15, chapter 3, table 3-7). */
#ifndef DOSSIER_UTF8_H
#define DOSSIER_UTF8_H

#include "dossier/str.h"

#define UTF8_REPLACEMENT 0xFFFDu

/* Decodes one code point at s (len > 0). Returns the bytes taken, 1 to 4. Ill-formed input takes
 * the maximal subpart and gives UTF8_REPLACEMENT. */
size_t utf8_decode(const char *s, size_t len, uint32_t *cp);
/* Writes cp (surrogates and beyond U+10FFFF become U+FFFD); returns bytes written, 1 to 4. */
size_t utf8_encode(uint32_t cp, char out[4]);
/* Byte offset of the first ill-formed sequence, or len when all is well. */
size_t utf8_check(const char *s, size_t len);
size_t utf8_count(Slice s); /* code points; an ill-formed maximal subpart counts one */
/* Appends s with every ill-formed maximal subpart made U+FFFD; returns how many there were. */
size_t utf8_repair(Slice s, StrBuf *out);
/* Start of the code point before / after `at` (0..len). */
size_t utf8_prev(Slice s, size_t at);
size_t utf8_next(Slice s, size_t at);

#endif
