/* messages.c - the messages pane: what was found wrong with the dossier, one finding a row; below,
 * the selected one as `dossier check` shows it, with its line and a caret. */
#include "config.h"

#include "app/diagnostic.h"
#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/say.h"
#include "dossier/grapheme.h"
#include "dossier/utf8.h"

enum {
    WHOLE_ROWS = 5 /* a rule, the finding in two rows, its line, the caret */,
    LEAST_ROWS = 4 /* of the list, beside that */
};

static void messages_title(const App *app, StrBuf *out)
{
    strbuf_puts(out, "Messages: ");
    describe_count(app->findings.errors, "error", out);
    strbuf_puts(out, ", ");
    describe_count(app->findings.warnings, "warning", out);
}

static int whole_rows(Rect inside)
{
    return inside.h >= WHOLE_ROWS + LEAST_ROWS ? WHOLE_ROWS : 0;
}

static void messages_layout(App *app, Rect inside)
{
    list_layout(&app->messages, app->findings.count, inside.h - whole_rows(inside));
}

/* "manifest.yaml:35:11: error: lost.txt: no such file" */
static void describe_finding(const Diag *diag, StrBuf *out)
{
    if (diag->file)
        strbuf_puts(out, diag->file);
    if (diag->line)
        strbuf_printf(out, ":%u:%u", diag->line, diag->column);
    strbuf_printf(out, "%s%s: %s", out->len ? ": " : "", diag_level_name(diag->level),
                  diag->message);
}

/* The line and the caret under its place, which stays within a narrow pane. */
static void draw_source(const Diag *diag, Frame *frame, Rect at)
{
    Slice line = slice_from(diag->source);
    size_t place = 0, from = 0;
    int grapheme;
    for (uint32_t column = 1; column < diag->column && place < line.len; column++)
        place = utf8_next(line, place);
    while (from < place && (int)text_width(slice_sub(line, from, place)) >= at.w - 8)
        from = grapheme_next(line, from, &grapheme);
    int x = at.x + (int)text_width(slice_sub(line, from, place));
    frame_text_cut(frame, at.x, at.y, at.w, slice_sub(line, from, line.len), ROLE_TEXT, 0);
    frame_str(frame, x, at.y + 1, at.x + at.w - x, "^", ROLE_ERROR, 0);
    for (int i = 1; i < (int)diag->width && x + i < at.x + at.w; i++)
        frame_str(frame, x + i, at.y + 1, 1, "~", ROLE_ERROR, 0);
}

static void draw_whole(const App *app, Frame *frame, Rect inside)
{
    const Diag *diag = &app->findings.items[app->messages.selected];
    int y = inside.y + inside.h - WHOLE_ROWS, x = inside.x + 2, w = inside.w - 3;
    StrBuf text = STRBUF_INIT;
    describe_finding(diag, &text);
    frame_repeat(frame, inside.x, y, inside.w, "─", ROLE_BORDER, 0);
    int rows = frame_lines(frame, x, y + 1, w, 2, strbuf_slice(&text), ROLE_TEXT, 0);
    if (diag->source)
        draw_source(diag, frame, (Rect){x + 2, y + 1 + rows, w - 2, 2});
    strbuf_release(&text);
}

static void draw_finding(const Diag *diag, Frame *frame, Rect row)
{
    StrBuf text = STRBUF_INIT;
    describe_finding(diag, &text);
    frame_text_cut(frame, row.x + 2, row.y, row.w - 3, strbuf_slice(&text),
                   diag->level == DIAG_ERROR ? ROLE_ERROR : ROLE_TEXT, 0);
    strbuf_release(&text);
}

static void messages_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const ListView *list = &app->messages;
    if (app->findings.count == 0) {
        pane_note(frame, inside, "Nothing was found wrong.");
        return;
    }
    for (size_t i = list->top; i < list->count && i < list->top + list->page; i++) {
        int y = inside.y + (int)(i - list->top);
        draw_finding(&app->findings.items[i], frame, (Rect){inside.x, y, inside.w, 1});
        if (i == list->selected)
            pane_select(frame, (Rect){inside.x, y, 1, 1}, focused);
    }
    if (whole_rows(inside))
        draw_whole(app, frame, inside);
}

static void messages_move(App *app, Move move, long n)
{
    list_move(&app->messages, move, n);
}

static bool messages_point(App *app, Rect inside, int x, int y)
{
    ListView *list = &app->messages;
    size_t line = (size_t)(y - inside.y), row = list->top + line;
    (void)x;
    if (line >= list->page || row >= list->count)
        return false;
    list_select(list, row);
    return true;
}

static void messages_enter(App *app)
{
    if (app->messages.selected >= app->findings.count)
        return;
    ArticleId id = diagnostic_article(app, &app->findings.items[app->messages.selected]);
    if (id == ARTICLE_NONE) {
        app_say(app, "this is about no single article");
        return;
    }
    app_overlay(app, PANE_NONE);
    app_jump(app, (Place){id, 0});
}

const Pane pane_messages = {
    .name = "messages",
    .keys = KEYS_OVERLAY,
    .hint = "Esc or q closes · Enter goes to the article · ? help",
    .about = "Here: what was found wrong with the dossier",
    .title = messages_title,
    .layout = messages_layout,
    .draw = messages_draw,
    .move = messages_move,
    .point = messages_point,
    .enter = messages_enter,
};
