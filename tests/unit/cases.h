/* cases.h - tests that are texts: an input, and the whole of what the program makes of it.
 *
 * A file in tests/cases holds many (the README there says how they are written). What is compared
 * is all that comes out, so that a change which nobody thought of shows as well. */
#ifndef CASES_H
#define CASES_H

#include "dossier/str.h"

/* Writes what comes of a case. `name` is what stands behind "===" at its head. */
typedef void (*CaseFn)(Slice name, Slice input, StrBuf *out);

/* Runs all cases of tests/cases/FILE; with UPDATE_CASES in the environment, writes anew what they
 * expect. */
void cases_run(const char *file, CaseFn render);
/* The words of a case's name, one after the other; absent when there are no more. */
Slice case_word(Slice *name);
/* A line "LABEL: VALUE", nothing when the value is absent. */
void case_put(StrBuf *out, const char *label, Slice value);

#endif
