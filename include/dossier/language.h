/* language.h - which language a text is in. */
#ifndef DOSSIER_LANGUAGE_H
#define DOSSIER_LANGUAGE_H

#include "dossier/str.h"

/* Writes an ISO 639-1 code ("en", "fr", "de", …) to lang[8] and returns confidence 0..100; 0 and ""
 * when the text is too short or unclear. Function words first (short texts), libexttextcat for
 * others. Thread-safe. */
int language_guess(Slice text, char lang[8]);
bool language_code_valid(Slice code); /* shaped like a BCP 47 tag: "en", "fr-CA" */

#endif
