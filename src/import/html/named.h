/* named.h - characters by the names that HTML 4 and XML give them. */
#ifndef DOSSIER_IMPORT_HTML_NAMED_H
#define DOSSIER_IMPORT_HTML_NAMED_H

#include "dossier/str.h"

/* The character of a name without "&" and ";"; 0 when there is none. */
uint32_t entity_named(Slice name);

#endif
