/* check.c - where an invariant that does not hold ends the program. */
#include "config.h"

#include "dossier/check.h"

#include <stdio.h>
#include <stdlib.h>

void check_failed(const char *condition, const char *file, int line)
{
    fprintf(stderr, "dossier: %s:%d: this must hold and does not: %s\n", file, line, condition);
    abort();
}
