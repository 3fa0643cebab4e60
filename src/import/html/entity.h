/* entity.h - character references of HTML in a text: &eacute; &#8217; &#x2019; */
#ifndef DOSSIER_IMPORT_HTML_ENTITY_H
#define DOSSIER_IMPORT_HTML_ENTITY_H

#include "dossier/str.h"

/* Appends text with its character references resolved once; unknown ones stay as they are. */
void text_put_entities(StrBuf *out, Slice text);

#endif
