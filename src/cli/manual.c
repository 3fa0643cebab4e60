/* manual.c - the sections of dossier(1) that come from the tables, in mdoc(7). */
#include "config.h"

#include <string.h>

#include "app/commands/help.h"
#include "cli/manual.h"

/* Running text: backslashes escaped, a line of its own for each sentence as mdoc wants it, blank
 * lines as .Pp. A control character at the start of a line is made harmless by \&. */
static void put_text(StrBuf *out, const char *text)
{
    bool fresh = true;
    for (const char *p = text; *p; p++) {
        if (p[0] == '\n' && p[1] == '\n') {
            strbuf_puts(out, "\n.Pp\n");
            fresh = true;
            p++;
            continue;
        }
        if (fresh && (*p == '.' || *p == '\''))
            strbuf_puts(out, "\\&");
        fresh = false;
        if (*p == '\\')
            strbuf_puts(out, "\\e");
        else if (*p == '-')
            strbuf_puts(out, "\\-");
        else if ((*p == '.' || *p == ';') && p[1] == ' ') {
            strbuf_printf(out, "%c\n", *p++);
            fresh = true;
        } else
            strbuf_putc(out, *p);
    }
    strbuf_putc(out, '\n');
}

static void put_item(StrBuf *out, OptionId id)
{
    const Option *o = &option_table[id];
    strbuf_puts(out, ".It ");
    if (o->letter)
        strbuf_printf(out, "Fl %c , ", o->letter);
    strbuf_printf(out, "Fl \\-%s", o->name);
    if (o->value)
        strbuf_printf(out, " Ar %s", o->value);
    strbuf_putc(out, '\n');
    put_text(out, o->help);
}

static void manual_options(StrBuf *out)
{
    for (OptionId id = 0; id < OPT_COUNT; id++)
        put_item(out, id);
}

/* The line of a verb: each option in brackets, then its arguments. */
static void put_verb_head(StrBuf *out, const Verb *verb)
{
    strbuf_printf(out, ".It Xo\n.Ic %s\n", verb->name);
    for (OptionId id = 0; id < OPT_COUNT; id++) {
        const Option *o = &option_table[id];
        if (verb->options & OPT_BIT(id))
            strbuf_printf(out, ".Op Fl \\-%s%s%s\n", o->name, o->value ? " Ar " : "",
                          o->value ? o->value : "");
    }
    size_t len = strlen(verb->args);
    if (verb->args[0] == '[') /* may be left out */
        strbuf_printf(out, ".Op Ar %.*s\n", (int)len - 2, verb->args + 1);
    else if (len)
        strbuf_printf(out, ".Ar %s\n", verb->args);
    strbuf_printf(out, "%s.Xc\n", verb->more ? "" : ".Op Ar PATH…\n");
}

static void put_verb(StrBuf *out, const Verb *verb)
{
    put_verb_head(out, verb);
    StrBuf summary = STRBUF_INIT;
    strbuf_printf(&summary, "%c%s.", verb->summary[0] - 'a' + 'A', verb->summary + 1);
    put_text(out, strbuf_str(&summary));
    strbuf_release(&summary);
    put_text(out, verb->help);
}

static void manual_verbs(const Verbs *verbs, StrBuf *out)
{
    for (size_t i = 0; i < verbs->count; i++)
        put_verb(out, &verbs->items[i]);
}

/* One argument of an mdoc macro, in which nothing is markup. */
static void put_quoted(StrBuf *out, const char *text)
{
    strbuf_puts(out, "\"");
    for (const char *p = text; *p; p++)
        if (*p == '"')
            strbuf_puts(out, "\\(dq");
        else if (*p == '\\')
            strbuf_puts(out, "\\e");
        else if (*p == '-')
            strbuf_puts(out, "\\-");
        else
            strbuf_putc(out, *p);
    strbuf_puts(out, "\"");
}

static void put_key_row(void *ctx, const HelpRow *row)
{
    StrBuf *out = ctx, item = STRBUF_INIT;
    if (!row->command) {
        strbuf_puts(out, out->len ? ".El\n.Ss " : ".Ss ");
        put_quoted(out, row->help);
        strbuf_puts(out, "\n.Bl -tag -width indent\n");
        return;
    }
    strbuf_printf(&item, "%s%s:%s", row->keys, *row->keys ? "   " : "", row->text);
    strbuf_puts(out, ".It Xo\n.Li ");
    put_quoted(out, strbuf_str(&item));
    strbuf_puts(out, "\n.Xc\n");
    put_text(out, row->help);
    strbuf_release(&item);
}

/* Keys and commands, a list for each section of the table. */
static void manual_keys(StrBuf *out)
{
    StrBuf rows = STRBUF_INIT;
    help_each((Slice){NULL, 0}, put_key_row, &rows);
    strbuf_put_slice(out, strbuf_slice(&rows));
    strbuf_puts(out, rows.len ? ".El\n" : "");
    strbuf_release(&rows);
}

bool manual_section(const Verbs *verbs, Slice name, StrBuf *out)
{
    if (slice_eq_str(name, "verbs"))
        manual_verbs(verbs, out);
    else if (slice_eq_str(name, "options"))
        manual_options(out);
    else if (slice_eq_str(name, "keys"))
        manual_keys(out);
    else
        return false;
    return true;
}
