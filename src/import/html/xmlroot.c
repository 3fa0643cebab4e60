/* xmlroot.c - what an XML file is, and parsing it without danger. */
#include "config.h"

#include "import/html/named.h"
#include "import/html/xmllib.h"
#include "import/html/xmlroot.h"

#include "dossier/ascii.h"

#include <string.h>

#define PROLOG_WINDOW 65536

/* Past a construct that begins at `at` and ends with `mark`. */
static size_t skip_past(Slice bytes, size_t at, const char *mark)
{
    ptrdiff_t end = slice_find(slice_sub(bytes, at, bytes.len), slice_from(mark));
    return end < 0 ? bytes.len : at + (size_t)end + strlen(mark);
}

static size_t skip_doctype(Slice bytes, size_t at)
{
    while (at < bytes.len && bytes.ptr[at] != '>' && bytes.ptr[at] != '[')
        at++;
    if (at < bytes.len && bytes.ptr[at] == '[') {
        size_t end = skip_past(bytes, at, "]>");
        return end < bytes.len ? end : skip_past(bytes, at, "] >");
    }
    return at + 1;
}

Slice xml_root_name(Slice bytes, bool *declared)
{
    Slice head = slice_sub(bytes, 0, PROLOG_WINDOW);
    *declared = false;
    for (size_t at = 0; at < head.len;) {
        Slice rest = slice_sub(head, at, head.len);
        if ((unsigned char)rest.ptr[0] <= ' ') {
            at++;
        } else if (slice_starts(rest, "<?")) {
            *declared |= slice_starts(rest, "<?xml");
            at = skip_past(head, at, "?>");
        } else if (slice_starts(rest, "<!--")) {
            at = skip_past(head, at, "-->");
        } else if (slice_starts(rest, "<!")) {
            at = skip_doctype(head, at);
        } else if (rest.ptr[0] == '<') {
            size_t start = 1, end = 1;
            while (end < rest.len && (unsigned char)rest.ptr[end] > ' ' && rest.ptr[end] != '>' &&
                   rest.ptr[end] != '/') {
                start = rest.ptr[end] == ':' ? end + 1 : start;
                end++;
            }
            return slice_sub(rest, start, end);
        } else {
            break;
        }
    }
    return (Slice){NULL, 0};
}

xmlDoc *xml_parse(Slice bytes, int flags, bool *well_formed)
{
    *well_formed = false;
    bool can = bytes.len <= INT32_MAX && xml_ready();
    xmlParserCtxt *ctxt = can ? xml.xmlNewParserCtxt() : NULL;
    if (!ctxt)
        return NULL;
    xmlDoc *doc = xml.xmlCtxtReadMemory(ctxt, bytes.ptr, (int)bytes.len, NULL, "UTF-8", flags);
    *well_formed = ctxt->wellFormed;
    xml.xmlFreeParserCtxt(ctxt);
    return doc;
}

static bool is_xml_name(Slice name)
{
    static const char *const known[] = {"amp", "lt", "gt", "quot", "apos"};
    for (size_t i = 0; i < 5; i++) {
        if (slice_eq_str(name, known[i]))
            return true;
    }
    return name.len == 0 || name.ptr[0] == '#';
}

void xml_put_entities(StrBuf *out, Slice text)
{
    while (text.len) {
        const char *amp = memchr(text.ptr, '&', text.len);
        size_t start = amp ? (size_t)(amp - text.ptr) : text.len;
        strbuf_put(out, text.ptr, start);
        if (!amp)
            return;
        size_t end = start + 1;
        while (
            end < text.len && end < start + 32 &&
            ((text.ptr[end] | 32) >= 'a' || text.ptr[end] == '#' || ascii_is_digit(text.ptr[end])))
            end++;
        Slice name = slice_sub(text, start + 1, end);
        bool closed = end < text.len && text.ptr[end] == ';';
        uint32_t cp = closed && !is_xml_name(name) ? entity_named(name) : 0;
        if (cp)
            strbuf_put_cp(out, cp);
        else if (closed)
            strbuf_put(out, amp, end + 1 - start);
        else
            strbuf_puts(out, "&amp;"); /* a bare ampersand, which XML does not allow */
        size_t used = closed ? end + 1 : start + 1;
        text = slice_sub(text, used, text.len);
    }
}
