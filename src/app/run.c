/* run.c - a command line is looked up in the table of commands and run. */
#include "config.h"

#include "app/model.h"
#include "app/panes/pane.h"
#include "app/run.h"
#include "app/say.h"
#include "dossier/check.h"
#include "dossier/commands.h"

static void complain_of_unknown(App *app, Slice name)
{
    const char *nearest = command_nearest(name);
    if (nearest)
        app_complain(app, "no command \"" SLICE_FMT "\"; did you mean %s?", SLICE_ARG(name),
                     nearest);
    else
        app_complain(app, "no command \"" SLICE_FMT "\": ? lists them", SLICE_ARG(name));
}

/* "no command", or the commands that a beginning may mean. */
static void complain_of_name(App *app, Slice name)
{
    StrBuf names = STRBUF_INIT;
    for (size_t i = 0; i < command_count; i++)
        if (slice_eq(slice_sub(slice_from(commands[i].name), 0, name.len), name))
            strbuf_printf(&names, "%s%s", names.len ? ", " : "", commands[i].name);
    if (names.len > 0)
        app_complain(app, "\"" SLICE_FMT "\" may be %s", SLICE_ARG(name), strbuf_str(&names));
    else
        complain_of_unknown(app, name);
    strbuf_release(&names);
}

void run_command(App *app, Slice text, long count)
{
    text = slice_trim(text);
    size_t end = 0;
    while (end < text.len && text.ptr[end] != ' ')
        end++;
    Slice name = slice_sub(text, 0, end), arg = slice_trim(slice_sub(text, end, text.len));
    uint64_t row;
    if (name.len == 0)
        return;
    if (arg.len == 0 && slice_to_u64(name, &row)) {
        pane_of(app, app->focus)->move(app, MOVE_TOP, row > COUNT_MAX ? COUNT_MAX : (long)row);
        return;
    }
    CHECK(count >= 0 && count <= COUNT_MAX);
    const Command *command = command_find(name);
    if (!command)
        complain_of_name(app, name);
    else if (arg.len > 0 && !command->args)
        app_complain(app, "%s takes no argument, found \"" SLICE_FMT "\"", command->name,
                     SLICE_ARG(arg));
    else
        command->run(app, arg, count);
}

void app_run(App *app, const char *command)
{
    panes_layout(app);
    run_command(app, slice_from(command), 0);
}
