/* timeml.c - TimeML (ISO 24617-1): <TIMEX3> around each expression, t0 the document creation
 * time. */
#include "config.h"

#include "cli/timeml.h"
#include "dossier/quote.h"

static void put_attribute(StrBuf *out, const char *name, const char *value)
{
    if (!*value)
        return;
    strbuf_printf(out, " %s=\"", name);
    quote_xml(slice_from(value), out);
    strbuf_putc(out, '"');
}

static void put_timex(StrBuf *out, Slice text, const Timex *timex, size_t number)
{
    strbuf_printf(out, "<TIMEX3 tid=\"t%zu\"", number + 1);
    put_attribute(out, "type", timex_type_name(timex->type));
    put_attribute(out, "value", timex->value);
    put_attribute(out, "mod", timex->mod);
    if (timex->anchor != UINT32_MAX)
        strbuf_printf(out, " anchorTimeID=\"t%u\"", timex->anchor + 1);
    strbuf_putc(out, '>');
    quote_xml(slice_sub(text, timex->start, timex->end), out);
    strbuf_puts(out, "</TIMEX3>");
}

static void put_creation_time(StrBuf *out, Interval dct)
{
    if (interval_is_none(dct))
        return;
    StrBuf iso = STRBUF_INIT;
    interval_format_iso(dct, &iso);
    strbuf_printf(out,
                  "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" "
                  "functionInDocument=\"CREATION_TIME\">%s</TIMEX3></DCT>\n",
                  strbuf_str(&iso), strbuf_str(&iso));
    strbuf_release(&iso);
}

void timeml_write(Slice name, Slice text, Interval dct, const TimexList *list, StrBuf *out)
{
    strbuf_puts(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>");
    quote_xml(name, out);
    strbuf_puts(out, "</DOCID>\n");
    put_creation_time(out, dct);
    strbuf_puts(out, "<TEXT>");
    size_t at = 0;
    for (size_t i = 0; i < list->count; i++) {
        quote_xml(slice_sub(text, at, list->items[i].start), out);
        put_timex(out, text, &list->items[i], i);
        at = list->items[i].end;
    }
    quote_xml(slice_sub(text, at, text.len), out);
    strbuf_puts(out, "</TEXT>\n</TimeML>\n");
}
