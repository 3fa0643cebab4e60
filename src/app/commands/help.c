/* help.c - one walk over the tables gives the rows of the help pane and of the key table of the
 * manual. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "app/commands/help.h"
#include "dossier/check.h"

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

/* What a command does by the argument that keys give it, where its own sentence says less. */
static const struct {
    const char *text, *help;
} sentences[] = {
    {"focus list", "to the list of articles"},
    {"focus article", "to the article"},
    {"focus timeline", "to the timeline: what happened when"},
    {"focus related", "to the related articles, and what they share"},
    {"width +2", "the focused pane wider"},
    {"width -2", "the focused pane narrower"},
    {"height +1", "the focused pane higher"},
    {"height -1", "the focused pane lower"},
    {"sort-lines 1L", "the concordance by the first word on the left"},
    {"sort-lines 2L", "the concordance by the second word on the left"},
    {"sort-lines 1R", "the concordance by the first word on the right"},
    {"sort-lines 2R", "the concordance by the second word on the right"},
    {"sort-lines node", "the concordance by the words that were found"},
    {"sort-lines date", "the concordance by the dates of its articles"},
    {"sort-lines article", "the concordance by article"},
    {"sort-lines found", "the concordance in the order of the results"},
};

static const char *sentence_of(const char *text, const Command *command)
{
    for (size_t i = 0; text && i < sizeof sentences / sizeof *sentences; i++)
        if (strcmp(sentences[i].text, text) == 0)
            return sentences[i].help;
    return command->help;
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
    row->help = sentence_of(text, command);
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
    HelpRowFn *row;
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

static void walk_command(HelpWalk *walk, const Command *command)
{
    bool plain = false; /* a key runs it without an argument */
    HelpRow item;
    for (size_t i = 0; i < binding_count; i++) {
        if (!first_of(i, command))
            continue;
        plain = plain || strcmp(bindings[i].command, command->name) == 0;
        fill(&item, command, bindings[i].command);
        give(walk, &item);
    }
    if (!plain) {
        fill(&item, command, NULL);
        give(walk, &item);
    }
}

void help_each(Slice find, HelpRowFn *row, void *ctx)
{
    HelpWalk walk = {find, row, ctx, -1};
    for (size_t c = 0; c < command_count; c++)
        walk_command(&walk, &commands[c]);
}

void help_of_command(const Command *command, HelpRowFn *row, void *ctx)
{
    HelpWalk walk = {{NULL, 0}, row, ctx, -1};
    walk_command(&walk, command);
}

/* --- the primer --- */

/* A heading, or what one or two commands do; Enter on the line runs the first. Their keys come from
 * the table of bindings. */
static const struct {
    const char *heading, *first, *second, *help;
} primer[] = {
    {.heading = "Read"},
    {NULL, "down", "up", "down and up: the list, the text, the rows of any pane"},
    {NULL, "open", "next-pane", "into the article; on to the next pane"},
    {NULL, "page-down", "page-up", "a page on, a page back"},
    {NULL, "next-article", "previous-article", "the next article, and the one before"},
    {NULL, "next-unread", "mark-all-read", "the next unread one; all marked as read"},
    {.heading = "Search"},
    {NULL, "search", NULL, "type words: the list narrows; Enter goes there, Esc back"},
    {NULL, "next-hit", "previous-hit", "from hit to hit, across articles"},
    {NULL, "concordance", NULL, "every hit on a line of its own"},
    {NULL, "filter", NULL, "only the articles that match"},
    {.heading = "Timeline"},
    {NULL, "focus timeline", NULL, "what happened when; Enter goes to the sentence that tells it"},
    {NULL, "next-day", "next-week", "there: to the next day, the next week"},
    {NULL, "date", NULL, "how a date in the text was read"},
    {.heading = "Related"},
    {NULL, "focus related", NULL, "what is like this article, and why; Enter goes there"},
    {NULL, "back", "forward", "back to where one was, and forward again"},
    {.heading = "And"},
    {NULL, "command-line", "help", "a command by its name; once more: every key there is"},
    {NULL, "leave", "quit", "close what lies on top; leave at once"},
};

static const char *first_key(const char *text)
{
    for (size_t i = 0; i < binding_count; i++)
        if (strcmp(bindings[i].command, text) == 0)
            return bindings[i].key;
    return "";
}

void help_primer(HelpRowFn *row, void *ctx)
{
    for (size_t i = 0; i < sizeof primer / sizeof *primer; i++) {
        HelpRow item = {"", "", primer[i].heading, NULL};
        const char *first = primer[i].first, *second = primer[i].second;
        if (first) {
            item.command = command_find((Slice){first, strcspn(first, " ")});
            CHECK(item.command); /* tests/unit/test_bindings.c asks for each */
            item.help = primer[i].help;
            snprintf(item.keys, sizeof item.keys, "%s%s%s", first_key(first), second ? "  " : "",
                     second ? first_key(second) : "");
            snprintf(item.text, sizeof item.text, "%s", first);
        }
        row(ctx, &item);
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
