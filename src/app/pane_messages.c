/* The messages pane: what was found wrong with the dossier, one finding a row. */
#include "config.h"

#include "app/commands.h"
#include "app/describe.h"

static void messages_title(const App *app, StrBuf *out)
{
    strbuf_puts(out, "Messages: ");
    describe_count(app->findings.errors, "error", out);
    strbuf_puts(out, ", ");
    describe_count(app->findings.warnings, "warning", out);
}

static void messages_settle(App *app, Rect inside)
{
    list_settle(&app->messages, app->findings.count, inside.h - 2);
}

/* The selected finding in full, below the rows. */
static void draw_full(const App *app, Frame *frame, Rect inside)
{
    const Diag *diag = &app->findings.items[app->messages.selected];
    int y = inside.y + inside.h - 1;
    if (diag->source)
        frame_text_cut(frame, inside.x + 2, y, inside.w - 3, slice_from(diag->source), ROLE_DIM, 0);
}

static void messages_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const ListView *list = &app->messages;
    if (app->findings.count == 0) {
        pane_note(frame, inside, "Nothing was found wrong.");
        return;
    }
    for (size_t i = list->top; i < list->count && i < list->top + list->page; i++) {
        const Diag *diag = &app->findings.items[i];
        int y = inside.y + (int)(i - list->top);
        StrBuf text = STRBUF_INIT;
        if (diag->file)
            strbuf_puts(&text, diag->file);
        if (diag->line)
            strbuf_printf(&text, ":%u:%u", diag->line, diag->column);
        strbuf_printf(&text, "%s%s: %s", text.len ? ": " : "", diag_level_name(diag->level),
                      diag->message);
        frame_text_cut(frame, inside.x + 2, y, inside.w - 3, strbuf_slice(&text),
                       diag->level == DIAG_ERROR ? ROLE_ERROR : ROLE_TEXT, 0);
        strbuf_release(&text);
        if (i == list->selected) {
            frame_restyle(frame, inside.x, y, inside.w, ROLE_SELECTED, 0);
            if (focused)
                frame_cursor(frame, inside.x, y);
        }
    }
    draw_full(app, frame, inside);
}

static void messages_move(App *app, Move move, long n)
{
    list_move(&app->messages, move, n);
}

const Pane pane_messages = {
    "messages", KEYS_OVERLAY, messages_title, messages_settle, messages_draw, messages_move, NULL};
