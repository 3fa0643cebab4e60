/* The tables of commands and of keys: complete, and without contradictions. */
#include "config.h"

#include "app/commands/help.h"
#include "app_fixture.h"
#include "dossier/commands.h"

TestSuite(tables, .init = open_dossier, .fini = close_dossier);

static Key key_of(const KeyBinding *binding)
{
    Slice notation = slice_from(binding->key);
    size_t at = 0;
    Key key = 0;
    cr_expect(key_parse(notation, &at, &key) && at == notation.len, "%s is not one key",
              binding->key);
    return key;
}

Test(tables, every_key_runs_a_command)
{
    for (size_t i = 0; i < binding_count; i++) {
        Slice text = slice_from(bindings[i].command);
        Slice name = slice_sub(text, 0, strcspn(bindings[i].command, " "));
        Slice arg = slice_trim(slice_sub(text, name.len, text.len));
        const Command *command = command_find(name);
        cr_assert_not_null(command, "%s: %s", bindings[i].key, bindings[i].command);
        cr_expect(slice_eq_str(name, command->name), "%s: the whole name", bindings[i].command);
        cr_expect(arg.len == 0 || command->args, "%s takes no argument", bindings[i].command);
    }
}

/* Keys as they are typed, not as they are written: <lt> and <, <A-1> and <M-1> are one. */
Test(tables, no_key_is_bound_twice_in_a_context)
{
    for (size_t i = 0; i < binding_count; i++)
        for (size_t k = 0; k < i; k++)
            cr_expect(bindings[k].context != bindings[i].context ||
                          key_of(&bindings[k]) != key_of(&bindings[i]),
                      "%s (%s) runs %s and %s", bindings[i].key, context_name(bindings[i].context),
                      bindings[k].command, bindings[i].command);
}

/* Digits gather a count before the table is asked: a binding of one would never be reached. */
Test(tables, no_digit_is_bound)
{
    for (size_t i = 0; i < binding_count; i++)
        cr_expect(key_of(&bindings[i]) < '0' || key_of(&bindings[i]) > '9', "%s", bindings[i].key);
}

/* What a pane means by a key that means something else everywhere: these and no others. */
static const struct {
    KeyContext context;
    const char *key, *pane, *everywhere;
} shadows[] = {
    {KEYS_TIMELINE, "d", "next-day", "half-down"},
    {KEYS_TIMELINE, "D", "previous-day", "dates"},
    {KEYS_TIMELINE, "w", "next-week", "write"},
    {KEYS_TIMELINE, "+", "closer", "wider"},
    {KEYS_TIMELINE, "-", "farther", "narrower"},
    {KEYS_TIMELINE, "{", "previous-year", "height -1"},
    {KEYS_TIMELINE, "}", "next-year", "height +1"},
    {KEYS_CONCORDANCE, "r", "sort-lines 1R", "focus related"},
    {KEYS_CONCORDANCE, "R", "sort-lines 2R", "reload"},
    {KEYS_CONCORDANCE, "c", "sort-lines node", "groups"},
    {KEYS_CONCORDANCE, "d", "sort-lines date", "half-down"},
    {KEYS_CONCORDANCE, "f", "sort-lines found", "page-down"},
    {KEYS_CONCORDANCE, "v", "count-lines", "edit"},
    {KEYS_CONCORDANCE, "&", "filter-lines", "filter"},
    {KEYS_OVERLAY, "/", "find", "search"},
    {KEYS_OVERLAY, "n", "down", "next-hit"},
    {KEYS_OVERLAY, "N", "up", "previous-hit"},
    {KEYS_MARKS, "d", "delete-mark", "half-down"},
    {KEYS_MARKS, "u", "undelete-mark", "half-up"},
};

static bool is_meant(const KeyBinding *pane, const KeyBinding *everywhere)
{
    for (size_t i = 0; i < sizeof shadows / sizeof *shadows; i++)
        if (shadows[i].context == pane->context && strcmp(shadows[i].key, pane->key) == 0)
            return strcmp(shadows[i].pane, pane->command) == 0 &&
                   strcmp(shadows[i].everywhere, everywhere->command) == 0;
    return false;
}

Test(tables, a_pane_shadows_no_key_by_mistake)
{
    size_t found = 0;
    for (size_t i = 0; i < binding_count; i++)
        for (size_t k = 0; k < binding_count && bindings[i].context != KEYS_EVERYWHERE; k++) {
            if (bindings[k].context != KEYS_EVERYWHERE ||
                key_of(&bindings[k]) != key_of(&bindings[i]))
                continue;
            found++;
            cr_expect(is_meant(&bindings[i], &bindings[k]), "%s (%s) runs %s in place of %s",
                      bindings[i].key, context_name(bindings[i].context), bindings[i].command,
                      bindings[k].command);
        }
    cr_expect_eq(found, sizeof shadows / sizeof *shadows, "a shadowing of the list is gone");
}

Test(tables, every_command_has_a_name_of_its_own_and_a_line_of_help)
{
    for (size_t i = 0; i < command_count; i++) {
        cr_expect_eq(command_find(slice_from(commands[i].name)), &commands[i]);
        cr_expect_gt(strlen(commands[i].help), 3u);
        cr_expect_lt(strlen(commands[i].help), 100u);
        for (size_t k = 0; k < i; k++)
            cr_expect_str_neq(commands[k].name, commands[i].name);
    }
    cr_expect_null(command_find(SLICE("frobnicate")));
    cr_expect_null(command_find(SLICE("pre")), "an ambiguous beginning is no command");
    cr_expect_not_null(command_find(SLICE("concor")));
    cr_expect_not_null(command_find(SLICE("q!")));
    cr_expect_eq(command_find(SLICE("q!")), command_find(SLICE("quit")));
    cr_expect_str_eq(command_find(SLICE("write!"))->name, "write!");
}

Test(tables, the_description_has_every_command_and_every_key)
{
    StrBuf text = STRBUF_INIT;
    bindings_describe(&text);
    for (size_t i = 0; i < command_count; i++) {
        char name[64];
        snprintf(name, sizeof name, ":%s", commands[i].name);
        cr_expect(strstr(strbuf_str(&text), name), "%s", name);
        cr_expect(strstr(strbuf_str(&text), commands[i].help), "%s", commands[i].help);
    }
    for (size_t i = 0; i < binding_count; i++)
        cr_expect(strstr(strbuf_str(&text), bindings[i].key), "%s", bindings[i].key);
    strbuf_release(&text);
}

/* Each command runs in each pane, with and without an argument, and something can be painted after.
 */
Test(tables, every_command_runs_everywhere)
{
    static const char *const panes[] = {"list", "article", "timeline", "related", "concordance"};
    for (size_t p = 0; p < sizeof panes / sizeof *panes; p++)
        for (size_t i = 0; i < command_count; i++) {
            char line[128];
            if (strncmp(commands[i].name, "write", 5) == 0)
                continue;
            snprintf(line, sizeof line, "focus %s", panes[p]);
            app_run(session.app, line);
            app_run(session.app, commands[i].name);
            keys("<Esc><Esc><Esc>");
            snprintf(line, sizeof line, "%s nonsense", commands[i].name);
            app_run(session.app, line);
            keys("<Esc><Esc><Esc>");
        }
    cr_expect_neq(session.app->article.id, ARTICLE_NONE);
}

/* --- help --- */

typedef struct Seen {
    const char *sentences[256];
    size_t count;
} Seen;

static void see(void *ctx, const HelpRow *row)
{
    Seen *seen = ctx;
    for (size_t i = 0; row->command && i < seen->count; i++)
        cr_expect_str_neq(seen->sentences[i], row->help);
    cr_assert_lt(seen->count, sizeof seen->sentences / sizeof *seen->sentences);
    seen->sentences[seen->count++] = row->help;
}

Test(tables, no_two_rows_of_help_say_the_same)
{
    Seen table = {{NULL}, 0}, primer = {{NULL}, 0};
    help_each((Slice){NULL, 0}, see, &table);
    cr_expect_gt(table.count, command_count);
    help_primer(see, &primer);
}

static void run_by_keys(void *ctx, const HelpRow *row)
{
    (void)ctx;
    size_t at = 0;
    Key key;
    if (!row->command)
        return;
    cr_expect(key_parse(slice_from(row->keys), &at, &key), "%s has no key", row->text);
    cr_expect(at == strlen(row->keys) || strncmp(row->keys + at, "  ", 2) == 0, "%s", row->keys);
    cr_expect(at == strlen(row->keys) || strlen(row->keys) > at + 2, "%s: a key", row->keys);
}

Test(tables, each_line_of_the_primer_has_its_keys)
{
    help_primer(run_by_keys, NULL);
}
