/* mime.h - messages of electronic mail: headers, encoded words, parts (RFC 5322, 2045-2047, 2231 in
 * part). */
#ifndef DOSSIER_IMPORT_MIME_H
#define DOSSIER_IMPORT_MIME_H

#include "dossier/str.h"

/* The value of a header field in a message's or part's head, unfolded, encoded words decoded, as
 * UTF-8. False when it is not there. */
bool mime_header(Slice message, const char *name, StrBuf *out);
/* The text of the message: the HTML part, or the plain one; *html says which. Transfer encoding and
 * charset are undone; attachments are no text. False when it has no text. */
bool mime_text(Slice message, StrBuf *out, bool *html);

#endif
