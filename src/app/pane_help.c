/* The help pane: the key table, searched with /. Enter runs the command of the row, or begins to
 * type it. */
#include "config.h"

#include <stdio.h>

#include "app/commands.h"
#include "app/help.h"

static void help_title(const App *app, StrBuf *out)
{
    strbuf_puts(out, "Keys and commands");
    if (app->help.find.len)
        strbuf_printf(out, " with \"%s\"", strbuf_str(&app->help.find));
}

static void count_row(void *ctx, const HelpRow *row)
{
    (void)row;
    ++*(size_t *)ctx;
}

static void help_settle(App *app, Rect inside)
{
    size_t rows = 0;
    help_each(strbuf_slice(&app->help.find), count_row, &rows);
    list_settle(&app->help.list, rows, inside.h);
}

typedef struct Drawing {
    const App *app;
    Frame *frame;
    Rect at;
    bool focused;
    size_t row;
} Drawing;

static void draw_row(void *ctx, const HelpRow *row)
{
    Drawing *d = ctx;
    size_t i = d->row++;
    const ListView *list = &d->app->help.list;
    if (i < list->top || i >= list->top + list->page)
        return;
    int x = d->at.x + 1, y = d->at.y + (int)(i - list->top), w = d->at.w - 2;
    int keys = w >= 70 ? 24 : 16, text = w >= 70 ? 22 : 0;
    if (!row->command) {
        frame_str(d->frame, x, y, w, row->help, ROLE_HEADING, 0);
    } else {
        StrBuf typed = STRBUF_INIT;
        strbuf_printf(&typed, ":%s", row->text);
        bool bound = *row->keys != '\0';
        frame_text_cut(d->frame, x + 1, y, keys - 2,
                       bound || text ? slice_from(row->keys) : strbuf_slice(&typed), ROLE_KEY, 0);
        frame_text_cut(d->frame, x + keys, y, text - 1, strbuf_slice(&typed), ROLE_DIM, 0);
        frame_text_cut(d->frame, x + keys + text, y, w - keys - text, slice_from(row->help),
                       ROLE_TEXT, 0);
        strbuf_release(&typed);
    }
    if (i == list->selected) {
        frame_restyle(d->frame, d->at.x, y, d->at.w, ROLE_SELECTED, 0);
        if (d->focused)
            frame_cursor(d->frame, d->at.x, y);
    }
}

static void help_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    Drawing drawing = {app, frame, inside, focused, 0};
    help_each(strbuf_slice(&app->help.find), draw_row, &drawing);
    if (drawing.row == 0)
        frame_str(frame, inside.x + 2, inside.y, inside.w - 3,
                  "No key or command with these words.", ROLE_DIM, 0);
}

static void help_move(App *app, Move move, long n)
{
    list_move(&app->help.list, move, n);
}

typedef struct Choice {
    size_t row, want;
    HelpRow found;
} Choice;

static void choose_row(void *ctx, const HelpRow *row)
{
    Choice *choice = ctx;
    if (choice->row++ == choice->want)
        choice->found = *row;
}

static void help_enter(App *app)
{
    Choice choice = {0, app->help.list.selected, {"", "", "", NULL}};
    help_each(strbuf_slice(&app->help.find), choose_row, &choice);
    const Command *command = choice.found.command;
    if (!command)
        return;
    app_overlay(app, PANE_NONE);
    char text[64];
    snprintf(text, sizeof text, "%s ", command->name);
    if (*command->args)
        prompt_open(&app->prompt, PROMPT_COMMAND, slice_from(text));
    else
        app_run(app, command->name);
}

const Pane pane_help = {"help",    KEYS_OVERLAY, help_title, help_settle,
                        help_draw, help_move,    help_enter};
