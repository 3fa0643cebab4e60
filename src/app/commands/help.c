/* help.c - one walk over the tables gives the rows of the help pane and of the key table of the
 * manual. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/commands/help.h"

/* The keys of a command text in every context: "j, <Down>, w (timeline)". */
static void keys_of(const char *text, StrBuf *out)
{
    StrBuf keys = STRBUF_INIT;
    for (int context = 0; context < KEYS_CONTEXTS; context++) {
        strbuf_clear(&keys);
        binding_keys((KeyContext)context, text, &keys);
        if (keys.len == 0)
            continue;
        strbuf_printf(out, "%s%s", out->len ? ", " : "", strbuf_str(&keys));
        if (context != KEYS_EVERYWHERE)
            strbuf_printf(out, " (%s)", context_name((KeyContext)context));
    }
    strbuf_release(&keys);
}

static bool contains(const char *text, Slice find)
{
    size_t n = strlen(text);
    for (size_t i = 0; i + find.len <= n; i++) {
        size_t k = 0;
        while (k < find.len && ((text[i + k] | 32) == (find.ptr[k] | 32)))
            k++;
        if (k == find.len)
            return true;
    }
    return false;
}

static void fill(HelpRow *row, const Command *command, const char *text)
{
    StrBuf keys = STRBUF_INIT;
    if (text)
        keys_of(text, &keys);
    snprintf(row->keys, sizeof row->keys, "%s", strbuf_str(&keys));
    if (text && strchr(text, ' '))
        snprintf(row->text, sizeof row->text, "%s", text);
    else
        snprintf(row->text, sizeof row->text, "%s%s%s", command->name, command->args ? " " : "",
                 command->args ? command->args : "");
    row->help = command->help;
    row->command = command;
    strbuf_release(&keys);
}

/* Whether binding i is the first with its command text, and that text runs the command. */
static bool first_of(size_t i, const Command *command)
{
    size_t n = strcspn(bindings[i].command, " ");
    if (n != strlen(command->name) || strncmp(bindings[i].command, command->name, n) != 0)
        return false;
    for (size_t k = 0; k < i; k++)
        if (strcmp(bindings[k].command, bindings[i].command) == 0)
            return false;
    return true;
}

typedef struct HelpWalk {
    Slice find;
    void (*row)(void *ctx, const HelpRow *row);
    void *ctx;
    int section; /* of the heading given last */
} HelpWalk;

static void give(HelpWalk *walk, const HelpRow *row)
{
    if (walk->find.len && !contains(row->keys, walk->find) && !contains(row->text, walk->find) &&
        !contains(row->help, walk->find))
        return;
    if (walk->section != row->command->section) {
        HelpRow heading = {"", "", section_name((CommandSection)row->command->section), NULL};
        walk->section = row->command->section;
        walk->row(walk->ctx, &heading);
    }
    walk->row(walk->ctx, row);
}

void help_each(Slice find, void (*row)(void *ctx, const HelpRow *row), void *ctx)
{
    HelpWalk walk = {find, row, ctx, -1};
    for (size_t c = 0; c < command_count; c++) {
        bool bound = false;
        HelpRow item;
        for (size_t i = 0; i < binding_count; i++) {
            if (!first_of(i, &commands[c]))
                continue;
            bound = true;
            fill(&item, &commands[c], bindings[i].command);
            give(&walk, &item);
        }
        if (!bound) {
            fill(&item, &commands[c], NULL);
            give(&walk, &item);
        }
    }
}

static void describe(void *ctx, const HelpRow *row)
{
    StrBuf *out = ctx;
    if (!row->command)
        strbuf_printf(out, "%s%s\n", out->len ? "\n" : "", row->help);
    else
        strbuf_printf(out, "  %-24s :%-22s %s\n", row->keys, row->text, row->help);
}

void bindings_describe(StrBuf *out)
{
    help_each((Slice){NULL, 0}, describe, out);
}
