/* bindings.c - the table of keys. A binding in a pane's context comes before one that holds
 * everywhere. */
#include "config.h"

#include <assert.h>
#include <string.h>

#include "dossier/check.h"
#include "dossier/commands.h"

const KeyBinding bindings[] = {
    {KEYS_EVERYWHERE, "j", "down"},
    {KEYS_EVERYWHERE, "<Down>", "down"},
    {KEYS_EVERYWHERE, "<C-n>", "down"},
    {KEYS_EVERYWHERE, "<C-e>", "down"},
    {KEYS_EVERYWHERE, "k", "up"},
    {KEYS_EVERYWHERE, "<Up>", "up"},
    {KEYS_EVERYWHERE, "<C-p>", "up"},
    {KEYS_EVERYWHERE, "<C-y>", "up"},
    {KEYS_EVERYWHERE, "<Space>", "page-down"},
    {KEYS_EVERYWHERE, "<PgDn>", "page-down"},
    {KEYS_EVERYWHERE, "<C-f>", "page-down"},
    {KEYS_EVERYWHERE, "f", "page-down"},
    {KEYS_EVERYWHERE, "b", "page-up"},
    {KEYS_EVERYWHERE, "<PgUp>", "page-up"},
    {KEYS_EVERYWHERE, "<C-b>", "page-up"},
    {KEYS_EVERYWHERE, "<C-d>", "half-down"},
    {KEYS_EVERYWHERE, "d", "half-down"},
    {KEYS_EVERYWHERE, "<C-u>", "half-up"},
    {KEYS_EVERYWHERE, "u", "half-up"},
    {KEYS_EVERYWHERE, "g", "top"},
    {KEYS_EVERYWHERE, "<Home>", "top"},
    {KEYS_EVERYWHERE, "G", "bottom"},
    {KEYS_EVERYWHERE, "<End>", "bottom"},
    {KEYS_EVERYWHERE, "<Enter>", "open"},
    {KEYS_EVERYWHERE, "]", "next-article"},
    {KEYS_EVERYWHERE, "[", "previous-article"},
    {KEYS_EVERYWHERE, "<Tab>", "next-pane"},
    {KEYS_EVERYWHERE, "<S-Tab>", "previous-pane"},
    {KEYS_EVERYWHERE, "h", "focus list"},
    {KEYS_EVERYWHERE, "<A-1>", "focus list"},
    {KEYS_EVERYWHERE, "<A-2>", "focus article"},
    {KEYS_EVERYWHERE, "t", "focus timeline"},
    {KEYS_EVERYWHERE, "<A-3>", "focus timeline"},
    {KEYS_EVERYWHERE, "r", "focus related"},
    {KEYS_EVERYWHERE, "<A-4>", "focus related"},
    {KEYS_EVERYWHERE, "z", "zoom"},
    {KEYS_EVERYWHERE, "+", "wider"},
    {KEYS_EVERYWHERE, "-", "narrower"},
    {KEYS_EVERYWHERE, "=", "width +2"},
    {KEYS_EVERYWHERE, "_", "width -2"},
    {KEYS_EVERYWHERE, "}", "height +1"},
    {KEYS_EVERYWHERE, "{", "height -1"},
    {KEYS_EVERYWHERE, "/", "search"},
    {KEYS_EVERYWHERE, "n", "next-hit"},
    {KEYS_EVERYWHERE, "N", "previous-hit"},
    {KEYS_EVERYWHERE, "*", "search-word"},
    {KEYS_EVERYWHERE, "<C-t>", "correct"},
    {KEYS_EVERYWHERE, "&", "filter"},
    {KEYS_EVERYWHERE, "K", "concordance"},
    {KEYS_EVERYWHERE, "T", "keywords"},
    {KEYS_EVERYWHERE, "w", "write"},
    {KEYS_EVERYWHERE, "o", "sort"},
    {KEYS_EVERYWHERE, "c", "groups"},
    {KEYS_EVERYWHERE, ".", "next-term"},
    {KEYS_EVERYWHERE, ",", "previous-term"},
    {KEYS_EVERYWHERE, "i", "date"},
    {KEYS_EVERYWHERE, "D", "dates"},
    {KEYS_EVERYWHERE, "U", "read"},
    {KEYS_EVERYWHERE, "J", "next-unread"},
    {KEYS_EVERYWHERE, "A", "mark-all-read"},
    {KEYS_EVERYWHERE, "Z", "unmark-all"},
    {KEYS_EVERYWHERE, "<C-o>", "back"},
    {KEYS_EVERYWHERE, "<lt>", "back"},
    {KEYS_EVERYWHERE, ">", "forward"},
    {KEYS_EVERYWHERE, "m", "mark"},
    {KEYS_EVERYWHERE, "'", "go-mark"},
    {KEYS_EVERYWHERE, "`", "marks"},
    {KEYS_EVERYWHERE, "H", "jumps"},
    {KEYS_EVERYWHERE, "y", "copy"},
    {KEYS_EVERYWHERE, "O", "browse"},
    {KEYS_EVERYWHERE, "v", "edit"},
    {KEYS_EVERYWHERE, "|", "pager"},
    {KEYS_EVERYWHERE, ":", "command-line"},
    {KEYS_EVERYWHERE, "?", "help"},
    {KEYS_EVERYWHERE, "<F1>", "help"},
    {KEYS_EVERYWHERE, "!", "messages"},
    {KEYS_EVERYWHERE, "<Esc>", "close"},
    {KEYS_EVERYWHERE, "<C-l>", "redraw"},
    {KEYS_EVERYWHERE, "R", "reload"},
    {KEYS_EVERYWHERE, "B", "recent"},
    {KEYS_EVERYWHERE, "<C-z>", "suspend"},
    {KEYS_EVERYWHERE, "q", "leave"},
    {KEYS_EVERYWHERE, "Q", "quit"},
    {KEYS_EVERYWHERE, "<C-c>", "close"},

    {KEYS_LIST, "<Right>", "open"},
    {KEYS_LIST, "l", "open"},
    {KEYS_ARTICLE, "<Right>", "word-right"},
    {KEYS_ARTICLE, "l", "word-right"},
    {KEYS_ARTICLE, "<Left>", "word-left"},
    {KEYS_ARTICLE, "a", "group"},
    {KEYS_TIMELINE, "<Left>", "focus article"},
    {KEYS_TIMELINE, "d", "next-day"},
    {KEYS_TIMELINE, "D", "previous-day"},
    {KEYS_TIMELINE, "w", "next-week"},
    {KEYS_TIMELINE, "W", "previous-week"},
    {KEYS_TIMELINE, "M", "next-month"},
    {KEYS_TIMELINE, "(", "previous-month"},
    {KEYS_TIMELINE, ")", "next-month"},
    {KEYS_TIMELINE, "Y", "next-year"},
    {KEYS_TIMELINE, "{", "previous-year"},
    {KEYS_TIMELINE, "}", "next-year"},
    {KEYS_TIMELINE, "+", "closer"},
    {KEYS_TIMELINE, "-", "farther"},
    {KEYS_TIMELINE, "e", "events"},
    {KEYS_TIMELINE, "s", "scope"},
    {KEYS_RELATED, "<Left>", "focus article"},
    {KEYS_RELATED, "<Right>", "next-reason"},
    {KEYS_RELATED, "l", "next-reason"},
    {KEYS_RELATED, "L", "previous-reason"},
    {KEYS_RELATED, "s", "reasons"},
    {KEYS_CONCORDANCE, "s", "sort-lines"},
    {KEYS_CONCORDANCE, "l", "sort-lines 1L"},
    {KEYS_CONCORDANCE, "L", "sort-lines 2L"},
    {KEYS_CONCORDANCE, "r", "sort-lines 1R"},
    {KEYS_CONCORDANCE, "R", "sort-lines 2R"},
    {KEYS_CONCORDANCE, "c", "sort-lines node"},
    {KEYS_CONCORDANCE, "d", "sort-lines date"},
    {KEYS_CONCORDANCE, "a", "sort-lines article"},
    {KEYS_CONCORDANCE, "f", "sort-lines found"},
    {KEYS_CONCORDANCE, "v", "count-lines"},
    {KEYS_CONCORDANCE, "x", "expand"},
    {KEYS_CONCORDANCE, "&", "filter-lines"},
    {KEYS_OVERLAY, "/", "find"},
    {KEYS_OVERLAY, "n", "down"},
    {KEYS_OVERLAY, "N", "up"},
    {KEYS_TABLE, "x", "expand"},
    {KEYS_TABLE, "X", "terms"},
    {KEYS_MARKS, "d", "delete-mark"},
    {KEYS_MARKS, "u", "undelete-mark"},
};
const size_t binding_count = sizeof bindings / sizeof *bindings;

static bool binds(const KeyBinding *binding, KeyContext context, Key key)
{
    Key bound;
    size_t at = 0;
    return binding->context == context && key_parse(slice_from(binding->key), &at, &bound) &&
           bound == key;
}

bool context_is_overlay(KeyContext context)
{
    return context >= KEYS_OVERLAY;
}

/* Where a key is looked for that is not bound in a context. */
static KeyContext context_around(KeyContext context)
{
    return context > KEYS_OVERLAY ? KEYS_OVERLAY : KEYS_EVERYWHERE;
}

const char *binding_find(KeyContext context, Key key)
{
    for (size_t i = 0; i < binding_count; i++)
        if (binds(&bindings[i], context, key))
            return bindings[i].command;
    return context == KEYS_EVERYWHERE ? NULL : binding_find(context_around(context), key);
}

const char *context_name(KeyContext context)
{
    static const char *const names[] = {
        [KEYS_EVERYWHERE] = "everywhere", [KEYS_LIST] = "list",
        [KEYS_ARTICLE] = "article",       [KEYS_TIMELINE] = "timeline",
        [KEYS_RELATED] = "related",       [KEYS_CONCORDANCE] = "concordance",
        [KEYS_OVERLAY] = "overlay",       [KEYS_TABLE] = "table",
        [KEYS_MARKS] = "marks",
    };
    static_assert(sizeof names / sizeof *names == KEYS_CONTEXTS, "a name for each context");
    CHECK(context < KEYS_CONTEXTS);
    return names[context];
}

void binding_keys(KeyContext context, const char *command, StrBuf *out)
{
    size_t start = out->len;
    for (size_t i = 0; i < binding_count; i++) {
        if (bindings[i].context != context || strcmp(bindings[i].command, command) != 0)
            continue;
        if (out->len > start)
            strbuf_puts(out, ", ");
        strbuf_puts(out, bindings[i].key);
    }
}
