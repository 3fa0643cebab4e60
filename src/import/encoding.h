/* encoding.h - from bytes to UTF-8: what encoding a source is in, or that it is no text at all. */
#ifndef DOSSIER_IMPORT_ENCODING_H
#define DOSSIER_IMPORT_ENCODING_H

#include "dossier/import.h"

typedef struct Decoded {
    Slice
        text; /* UTF-8 but for what draft_put() repairs; points into the source or into `buffer` */
    const char *encoding; /* "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", … */
    Slice label; /* in the source: the name of another encoding, by which it was read; or absent */
    StrBuf buffer;
} Decoded;

/* Finds the encoding by byte order mark, label (HTML meta, XML declaration) and the bytes
 * themselves, and decodes. What was not plain UTF-8 becomes a note, what does not fit its label or
 * its encoding a warning. False, with one error, when the bytes are no text: empty, an archive, an
 * image, noise. The caller releases *out also on failure. */
bool text_decode(const ImportSource *source, DiagList *findings, Decoded *out);
void decoded_release(Decoded *decoded);
/* Decodes bytes whose encoding is known by its label, as in a message; false when the label is not
 * known. */
bool bytes_decode(Slice bytes, Slice label, StrBuf *out);
/* The code point of a byte of Windows-1252; the five bytes it leaves out stand for themselves. */
uint32_t windows_1252_cp(unsigned char byte);

#endif
