/* linebreak.h - where lines may be broken (UAX #14). */
#ifndef DOSSIER_TEXT_LINEBREAK_H
#define DOSSIER_TEXT_LINEBREAK_H

#include "dossier/str.h"

enum { BREAK_NOT, BREAK_MAY, BREAK_MUST };

/* breaks[i] for each byte i of the text: BREAK_MAY, a line may end before byte i; BREAK_MUST, byte
 * i begins a line end
 * ('\n', U+2028, U+2029); BREAK_NOT otherwise. */
void line_breaks(Slice text, char *breaks);
void line_breaks_unicode(Slice text, char *breaks); /* the same by libunistring alone, slower */

#endif
