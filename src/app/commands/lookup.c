/* lookup.c - a command by its name, a unique beginning, or what other programs call it. */
#include "config.h"

#include <assert.h>

#include "dossier/check.h"
#include "dossier/commands.h"
#include "dossier/nearest.h"

/* What other programs call them. */
static const struct {
    const char *name, *command;
} aliases[] = {
    {"exit", "quit"}, {"h", "help"}, {"qa", "quit"}, {"w", "write"}, {"wq", "quit"}, {"x", "quit"},
};

const Command *command_find(Slice name)
{
    const Command *found = NULL;
    size_t matches = 0;
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (slice_eq_str(name, aliases[i].name))
            name = slice_from(aliases[i].command);
    for (size_t i = 0; i < command_count; i++) {
        Slice full = slice_from(commands[i].name);
        if (slice_eq(full, name))
            return &commands[i];
        if (name.len > 0 && slice_eq(slice_sub(full, 0, name.len), name)) {
            found = &commands[i];
            matches++;
        }
    }
    if (matches == 0 && name.len > 1 && name.ptr[name.len - 1] == '!')
        return command_find(slice_sub(name, 0, name.len - 1)); /* q! is q: nothing to force */
    return matches == 1 ? found : NULL;
}

const char *command_nearest(Slice name)
{
    const char *found = NULL;
    Nearest nearest = nearest_to(name, name.len < 4 ? 1 : 2);
    for (size_t i = 0; i < command_count; i++)
        if (nearest_offer(&nearest, slice_from(commands[i].name)))
            found = commands[i].name;
    return found;
}

const char *section_name(CommandSection section)
{
    static const char *const names[] = {
        [SECTION_MOVE] = "Moving",      [SECTION_PANES] = "Panes",
        [SECTION_SEARCH] = "Searching", [SECTION_HIGHLIGHT] = "Highlighting",
        [SECTION_TIME] = "Time",        [SECTION_PLACES] = "Places",
        [SECTION_PROGRAM] = "Program",
    };
    static_assert(sizeof names / sizeof *names == SECTION_COUNT, "a name for each section");
    CHECK(section < SECTION_COUNT);
    return names[section];
}
