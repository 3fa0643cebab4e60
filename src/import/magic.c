/* magic.c - archives, images and noise are refused in one line instead of being shown as text. */
#include "config.h"

#include "base/bytes8.h"
#include "import/magic.h"

#include <string.h>

#define SAMPLE 65536

static const char *magic_name(Slice bytes)
{
    static const struct {
        uint8_t at, len;
        const char *bytes, *name;
    } table[] = {
        {0, 4, "PK\3\4", "a ZIP archive (or an office document, or an EPUB)"},
        {0, 4, "PK\5\6", "a ZIP archive"},
        {0, 5, "%PDF-", "a PDF document"},
        {0, 4, "%!PS", "a PostScript document"},
        {0, 8, "\211PNG\r\n\032\n", "a PNG image"},
        {0, 3, "\377\330\377", "a JPEG image"},
        {0, 4, "GIF8", "a GIF image"},
        {0, 4, "RIFF", "a RIFF file (image or sound)"},
        {0, 4, "II*\0", "a TIFF image"},
        {0, 4, "MM\0*", "a TIFF image"},
        {4, 4, "ftyp", "a film or sound file"},
        {0, 4, "OggS", "an Ogg sound file"},
        {0, 3, "ID3", "an MP3 sound file"},
        {0, 4, "fLaC", "a FLAC sound file"},
        {0, 4, "\177ELF", "a program"},
        {0, 2, "\037\213", "a gzip archive"},
        {0, 6, "\3757zXZ\0", "an xz archive"},
        {0, 3, "BZh", "a bzip2 archive"},
        {0, 4, "\050\265\057\375", "a Zstandard archive"},
        {0, 6, "7z\274\257\047\034", "a 7z archive"},
        {0, 4, "Rar!", "a RAR archive"},
        {0, 8, "\320\317\021\340\241\261\032\341", "an old office document"},
        {0, 15, "SQLite format 3", "an SQLite database"},
        {0, 5, "{\\rtf", "an RTF document"},
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        size_t end = (size_t)table[i].at + table[i].len;
        if (bytes.len >= end && memcmp(bytes.ptr + table[i].at, table[i].bytes, table[i].len) == 0)
            return table[i].name;
    }
    return NULL;
}

/* Bytes that stand in no text, and of these the NULs. */
static size_t count_controls(Slice bytes, size_t *nuls)
{
    size_t controls = 0;
    *nuls = 0;
    for (size_t at = 0; at < bytes.len;) {
        if (at + 8 <= bytes.len && !bytes8_below(bytes8_load(bytes.ptr + at), ' ')) {
            at += 8;
            continue;
        }
        unsigned char c = (unsigned char)bytes.ptr[at++];
        controls += c < 0x20 && !(c >= '\t' && c <= '\r') && c != 0x1B;
        *nuls += c == 0;
    }
    return controls;
}

bool magic_check(const ImportSource *source, DiagList *findings)
{
    const char *name = magic_name(source->bytes);
    size_t nuls;
    Slice sample = slice_sub(source->bytes, 0, SAMPLE);
    if (name) {
        diag_add(findings, DIAG_ERROR, source->name,
                 "this is %s, not a text; declare a filter for it to import it", name);
        return false;
    }
    if (count_controls(sample, &nuls) * 20 > sample.len) {
        diag_add(findings, DIAG_ERROR, source->name,
                 "this is not a text: too many of its bytes are control codes");
        return false;
    }
    if (nuls)
        diag_add(findings, DIAG_WARNING, source->name, "NUL bytes in the text: %zu", nuls);
    return true;
}
