/* help.c - --help, and "dossier help VERB". */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/help.h"
#include "dossier/grapheme.h"

#define HELP_WIDTH 78

/* One paragraph broken at spaces only, so that no option name is cut in two. */
static void put_paragraph(StrBuf *out, Slice text, size_t indent)
{
    size_t used = 0;
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && text.ptr[end] != ' ')
            end++;
        Slice word = slice_sub(text, at, end);
        size_t width = text_width(word);
        if (used && used + 1 + width > HELP_WIDTH) {
            strbuf_putc(out, '\n');
            used = 0;
        }
        strbuf_pad(out, ' ', used ? 1 : indent);
        strbuf_put_slice(out, word);
        used += width + (used ? 1 : indent);
        at = end + 1;
    }
    strbuf_putc(out, '\n');
}

/* Paragraphs, parted by blank lines. */
static void put_paragraphs(StrBuf *out, const char *text, size_t indent)
{
    for (const char *end; (end = strstr(text, "\n\n")); text = end + 2) {
        put_paragraph(out, (Slice){text, (size_t)(end - text)}, indent);
        strbuf_putc(out, '\n');
    }
    put_paragraph(out, slice_from(text), indent);
}

static void put_option_line(StrBuf *out, OptionId id)
{
    const Option *o = &option_table[id];
    StrBuf name = STRBUF_INIT;
    if (o->letter)
        strbuf_printf(&name, "-%c, ", o->letter);
    strbuf_printf(&name, o->value ? "--%s %s" : "--%s", o->name, o->value);
    strbuf_printf(out, "  %-18s  %s\n", strbuf_str(&name), o->help);
    strbuf_release(&name);
}

static void put_options(StrBuf *out, OptionSet set)
{
    if (!set)
        return;
    strbuf_puts(out, "\nOptions:\n");
    for (OptionId id = 0; id < OPT_COUNT; id++)
        if (set & OPT_BIT(id))
            put_option_line(out, id);
}

static Status print_and_release(StrBuf *text)
{
    Status status = print_out(strbuf_slice(text));
    strbuf_release(text);
    return status;
}

Status help_verb(const Verb *verb)
{
    StrBuf out = STRBUF_INIT, usage = STRBUF_INIT;
    verb_usage(verb, &usage);
    put_paragraphs(&out, strbuf_str(&usage), 0);
    strbuf_printf(&out, "\n  %s\n\n", verb->summary);
    put_paragraphs(&out, verb->help, 2);
    put_options(&out, verb->options);
    strbuf_release(&usage);
    return print_and_release(&out);
}

Status help_all(const Verbs *verbs)
{
    StrBuf out = STRBUF_INIT;
    strbuf_puts(
        &out,
        "dossier - read one story across many articles\n\n"
        "  dossier [PATH…]                   open the reader on a manifest, a folder or files\n"
        "  dossier VERB [ARGUMENT…] [PATH…]  do one thing and print it\n\nVerbs:\n");
    for (size_t i = 0; i < verbs->count; i++) {
        const Verb *v = &verbs->items[i];
        StrBuf head = STRBUF_INIT;
        strbuf_printf(&head, "%s %s", v->name, v->args);
        strbuf_printf(&out, "  %s", strbuf_str(&head));
        strbuf_pad(&out, ' ', 20 - text_width(strbuf_slice(&head)));
        strbuf_printf(&out, "%s\n", v->summary);
        strbuf_release(&head);
    }
    put_options(&out, READER_OPTIONS);
    strbuf_puts(&out, "\nWithout PATH: $DOSSIER, else the dossier installed with the program.\n"
                      "\"dossier help VERB\" explains a verb; in the reader, ? shows the keys.\n");
    return print_and_release(&out);
}
