/* quote.h - values as other formats want them written. Each appends to `out`. */
#ifndef DOSSIER_QUOTE_H
#define DOSSIER_QUOTE_H

#include "dossier/str.h"

/* A field of CSV (RFC 4180): as it is, or in quotation marks where it holds one, a comma or a line
 * end. */
void quote_csv(Slice value, StrBuf *out);
/* The same for a cell that holds text. What a spreadsheet would take for a formula (it begins with
 * = + - @, a tab or a carriage return, and is neither a number nor a date) gets an apostrophe
 * before it. */
void quote_csv_text(Slice value, StrBuf *out);
/* A cell's text without the apostrophe that quote_csv_text put before it. */
Slice unquote_csv_text(Slice cell);
/* A string of JSON with its quotation marks. What is not UTF-8 stays as it is. */
void quote_json(Slice value, StrBuf *out);
/* Text for XML or HTML, or a quoted attribute of it; characters that XML 1.0 forbids become
 * U+FFFD. */
void quote_xml(Slice value, StrBuf *out);
/* A scalar of YAML: plain where that is safe, else in double quotes. In a flow collection more
 * needs quotes. */
void quote_yaml(Slice value, bool flow, StrBuf *out);

#endif
