/* text.h - the text of a manifest while it is read and after: clean UTF-8 and its lines.
 *
 * The text grows at its end as the file is read. What is no UTF-8, and control characters that YAML
 * does not allow, become U+FFFD on the way in (one for each maximal ill-formed part, so that lines
 * and columns stay what they are in the file), and the first of them is remembered. Findings need
 * line and column for a byte; libyaml tells places in characters; both are answered from marks
 * every few thousand bytes, in time that does not grow with the text. */
#ifndef DOSSIER_MANIFEST_TEXT_H
#define DOSSIER_MANIFEST_TEXT_H

#include "manifest/manifest.h"

#include "dossier/diag.h"
#include "dossier/str.h"

typedef struct ManifestText {
    StrBuf text;
    int fd;       /* read from here, or -1 */
    Slice bytes;  /* else from here */
    size_t taken; /* of bytes */
    bool at_end, too_large, failed, utf16, utf32;
    bool hash;    /* it has a "#", so that it may have comments */
    char held[4]; /* the beginning of a sequence whose rest has not been read */
    size_t n_held;
    size_t n_bad; /* sequences replaced */
    size_t bad_at;
    uint32_t bad; /* the first one: its first byte, or the control character */
    bool bad_control;
    struct TextMark *marks;
    size_t n_marks, marks_cap;
    size_t last_character, last_offset; /* the place last asked for */
} ManifestText;

/* fd is borrowed; bytes, used when fd is -1, must stay. `expected` bytes are reserved at once. */
void manifest_text_init(ManifestText *t, int fd, Slice bytes, size_t expected);
void manifest_text_release(ManifestText *t);
/* Reads on; false at the end of the file or when a limit or an error (see the flags) stopped it. */
bool manifest_text_more(ManifestText *t);
/* Everything is read, and the clean text is the bytes of the file: so that a place in the one is a
 * place in the other. Not where a byte had to be replaced, or the file is in another encoding. */
bool manifest_text_all(ManifestText *t, Slice bytes);
/* The line end that a text has: "\n", "\r\n" or "\r". */
const char *manifest_line_end(Slice text);
/* After the line of `at`, or there if a line begins there. */
size_t manifest_after_line(Slice text, size_t at);
/* Byte offset of the character with that number. */
size_t manifest_text_offset(ManifestText *t, size_t character);
size_t manifest_text_line(ManifestText *t, size_t offset); /* from 1 */
/* A finding at bytes [offset, offset+len). */
void manifest_text_find(ManifestText *t, DiagList *out, DiagLevel level, const char *file,
                        size_t offset, size_t len, const char *message);

#endif
