/* furniture.h - recognising the furniture of news sites in a folded line. */
#ifndef DOSSIER_IMPORT_GLEAN_FURNITURE_H
#define DOSSIER_IMPORT_GLEAN_FURNITURE_H

#include "dossier/str.h"

typedef enum Chrome {
    CHROME_NONE,
    CHROME_EDGE,     /* furniture at the head or foot of a text */
    CHROME_ANYWHERE, /* furniture wherever it stands */
    CHROME_MARKER    /* heads a block of furniture at the foot: related articles, comments */
} Chrome;

/* `folded` by line_fold(). */
Chrome chrome_of(Slice folded);
bool chrome_is_breadcrumb(Slice folded);
bool chrome_is_age(Slice folded); /* "3 hours ago" */

#endif
