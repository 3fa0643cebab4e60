/* help.c - the help pane: the key table, searched with /. Enter runs the command of the row, or
 * begins to type it.
 *
 * A row takes as many lines as it needs to be read whole; the list counts lines. */
#include "config.h"

#include <stdio.h>

#include "app/commands/help.h"
#include "app/model.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "dossier/wrap.h"

static void help_title(const App *app, StrBuf *out)
{
    bool all = app->help.all || app->help.find.len || app->help.command;
    strbuf_puts(out, all ? "Keys and commands" : "Help: the first keys");
    if (app->help.command)
        strbuf_printf(out, ": %s", app->help.command->name);
    else if (app->help.find.len)
        strbuf_printf(out, " with \"%s\"", strbuf_str(&app->help.find));
}

static bool is_primer(const HelpView *help)
{
    return !help->all && help->find.len == 0 && !help->command;
}

/* What is known of the overlay that help lies over. */
static void rows_here(const App *app, HelpRowFn *row, void *ctx)
{
    if (app->n_below == 0)
        return;
    const Pane *below = pane_of(app, app->below[app->n_below - 1]);
    const Command *close = command_find(SLICE("close"));
    row(ctx, &(HelpRow){.help = below->about});
    row(ctx, &(HelpRow){.keys = "<Esc>", .text = "close", .help = below->hint, .command = close});
}

static void each_row(const App *app, HelpRowFn *row, void *ctx)
{
    const HelpView *help = &app->help;
    if (help->command) {
        help_of_command(help->command, row, ctx);
    } else if (is_primer(help)) {
        rows_here(app, row, ctx);
        help_primer(row, ctx);
    } else {
        help_each(strbuf_slice(&help->find), row, ctx);
    }
}

/* Widths of the columns: keys, what is typed, help. A narrow pane and the primer do without the
 * second; in a wide one keys get the width with which all takes the fewest lines. */
typedef struct Columns {
    int keys, text, help;
} Columns;

static Columns columns_of(const App *app, int width)
{
    bool brief = is_primer(&app->help) || width < 70;
    Columns c = {brief ? 18 : app->help.keys_width, brief ? 0 : 22, 0};
    c.help = width - 2 - c.keys - c.text;
    return c;
}

static size_t lines_of(Slice text, int width)
{
    Lines lines = {NULL, 0, 0};
    wrap_text(text, (Range){0, (uint32_t)text.len}, width < 1 ? 1 : (size_t)width, &lines);
    size_t count = lines.count;
    lines_release(&lines);
    return count;
}

/* The keys of a row, with a word joiner behind each hyphen: <C-n> is not to be broken. */
static void put_keys(const HelpRow *row, StrBuf *out)
{
    for (const char *c = row->keys; *c; c++) {
        strbuf_putc(out, *c);
        if (*c == '-')
            strbuf_put_cp(out, 0x2060);
    }
}

/* Lines that a row takes on the screen: as many as its keys or its help need. */
static size_t row_lines(const HelpRow *row, const Columns *c)
{
    if (!row->command)
        return 1;
    StrBuf text = STRBUF_INIT;
    put_keys(row, &text);
    size_t keys = lines_of(strbuf_slice(&text), c->keys - 2);
    strbuf_release(&text);
    size_t help = lines_of(slice_from(row->help), c->help);
    return keys > help ? keys : help;
}

typedef struct HelpLines {
    Columns columns;
    size_t lines;
} HelpLines;

static void count_row(void *ctx, const HelpRow *row)
{
    HelpLines *counting = ctx;
    counting->lines += row_lines(row, &counting->columns);
}

static void help_layout(App *app, Rect inside)
{
    static const int keys[] = {25, 29, 33, 37, 41};
    size_t fewest = SIZE_MAX;
    int best = keys[0];
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        app->help.keys_width = keys[i];
        HelpLines counting = {columns_of(app, inside.w), 0};
        each_row(app, count_row, &counting);
        if (counting.lines < fewest) {
            fewest = counting.lines;
            best = keys[i];
        }
    }
    app->help.keys_width = best;
    app->help.width = inside.w;
    list_layout(&app->help.list, fewest, inside.h);
}

typedef struct Drawing {
    const App *app;
    Frame *frame;
    Rect at;
    bool focused;
    size_t line;
} Drawing;

/* A column of a row whose first line is at y; lines outside the pane are left out. */
static void draw_column(const Drawing *d, int x, int y, int width, Slice text, Role role)
{
    Lines lines = {NULL, 0, 0};
    wrap_text(text, (Range){0, (uint32_t)text.len}, width < 1 ? 1 : (size_t)width, &lines);
    for (size_t i = 0; i < lines.count; i++, y++)
        if (y >= d->at.y && y < d->at.y + d->at.h)
            frame_text(d->frame, x, y, width,
                       slice_sub(text, lines.items[i].start, lines.items[i].end), role, 0);
    lines_release(&lines);
}

static void draw_columns(const Drawing *d, const HelpRow *row, const Columns *c, int y)
{
    int x = d->at.x + 1;
    StrBuf typed = STRBUF_INIT, keys = STRBUF_INIT;
    strbuf_printf(&typed, ":%s", row->text);
    put_keys(row, &keys);
    bool named = keys.len == 0 && c->text == 0;
    draw_column(d, x + 1, y, c->keys - 2, strbuf_slice(named ? &typed : &keys), ROLE_KEY);
    if (c->text > 0)
        draw_column(d, x + c->keys, y, c->text - 1, strbuf_slice(&typed), ROLE_DIM);
    draw_column(d, x + c->keys + c->text, y, c->help, slice_from(row->help), ROLE_TEXT);
    strbuf_release(&typed);
    strbuf_release(&keys);
}

static void draw_row(void *ctx, const HelpRow *row)
{
    Drawing *d = ctx;
    const ListView *list = &d->app->help.list;
    Columns c = columns_of(d->app, d->at.w);
    size_t first = d->line, end = first + row_lines(row, &c);
    d->line = end;
    if (end <= list->top || first >= list->top + list->page)
        return;
    int y = d->at.y + (int)first - (int)list->top;
    if (row->command)
        draw_columns(d, row, &c, y);
    else
        draw_column(d, d->at.x + 1, y, d->at.w - 2, slice_from(row->help), ROLE_HEADING);
    if (list->selected < first || list->selected >= end)
        return;
    int from = y > d->at.y ? y : d->at.y, to = y + (int)(end - first);
    if (to > d->at.y + d->at.h)
        to = d->at.y + d->at.h;
    pane_select(d->frame, (Rect){d->at.x, from, 1, to - from}, d->focused);
    if (d->focused)
        frame_cursor(d->frame, d->at.x, d->at.y + (int)(list->selected - list->top));
}

static void help_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    Drawing drawing = {app, frame, inside, focused, 0};
    each_row(app, draw_row, &drawing);
    if (drawing.line == 0)
        pane_note(frame, inside, "No key or command with these words.");
}

static void help_move(App *app, Move move, long n)
{
    list_move(&app->help.list, move, n);
}

typedef struct Choice {
    Columns columns;
    size_t line, want; /* on the screen */
    HelpRow found;
} Choice;

static void choose_row(void *ctx, const HelpRow *row)
{
    Choice *choice = ctx;
    size_t end = choice->line + row_lines(row, &choice->columns);
    if (choice->want >= choice->line && choice->want < end)
        choice->found = *row;
    choice->line = end;
}

static void help_enter(App *app)
{
    Choice choice = {
        columns_of(app, app->help.width), 0, app->help.list.selected, {"", "", "", NULL}};
    each_row(app, choose_row, &choice);
    const Command *command = choice.found.command;
    if (!command)
        return;
    bool bare = is_primer(&app->help) && command->args && command->args[0] == '[';
    app_overlay_close(app, PANE_HELP);
    char text[64];
    snprintf(text, sizeof text, "%s ", command->name);
    if (command->args && !bare)
        prompt_open(&app->prompt, PROMPT_COMMAND, slice_from(text));
    else
        app_run(app, command->name);
}

static bool help_point(App *app, Rect inside, int x, int y)
{
    ListView *list = &app->help.list;
    size_t row = list->top + (size_t)(y - inside.y);
    (void)x;
    if (row >= list->count)
        return false;
    list_select(list, row);
    return true;
}

const Pane pane_help = {
    .name = "help",
    .keys = KEYS_OVERLAY,
    .hint = "Esc or q closes · / narrows · ? all keys · Enter runs the row",
    .title = help_title,
    .layout = help_layout,
    .draw = help_draw,
    .move = help_move,
    .point = help_point,
    .enter = help_enter,
};
