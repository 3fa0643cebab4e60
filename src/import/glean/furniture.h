/* furniture.h - recognising the furniture of news sites in a folded line. */
#ifndef DOSSIER_IMPORT_GLEAN_FURNITURE_H
#define DOSSIER_IMPORT_GLEAN_FURNITURE_H

#include "dossier/str.h"

typedef enum Furniture {
    FURNITURE_NONE,
    FURNITURE_EDGE,     /* furniture at the head or foot of a text */
    FURNITURE_ANYWHERE, /* furniture wherever it stands */
    FURNITURE_MARKER    /* heads a block of furniture at the foot: related articles, comments */
} Furniture;

/* `folded` by line_fold(). */
Furniture furniture_of(Slice folded);
bool furniture_is_breadcrumb(Slice folded);
bool furniture_is_age(Slice folded); /* "3 hours ago" */

#endif
