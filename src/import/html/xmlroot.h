/* xmlroot.h - what an XML file is, and parsing it without danger. */
#ifndef DOSSIER_IMPORT_HTML_XMLROOT_H
#define DOSSIER_IMPORT_HTML_XMLROOT_H

#include "dossier/str.h"

#include <libxml/tree.h>

/* Local name of the first element after declaration, comments and DOCTYPE; absent when there is
 * none. *declared: the file begins with <?xml. */
Slice xml_root_name(Slice bytes, bool *declared);
/* libxml2 on memory, quiet. *well_formed says whether it had nothing to mend. */
xmlDoc *xml_parse(Slice bytes, int flags, bool *well_formed);
/* Appends text with HTML's named entities as characters; those that XML knows, and numbers,
 * stay. */
void xml_put_entities(StrBuf *out, Slice text);

#endif
