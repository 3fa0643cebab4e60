/* draw.c - from the state after layout to cells: panes with their title rows, the lines between
 * them, status and prompt. */
#include "config.h"

#include "app/commands/hints.h"
#include "app/model.h"
#include "app/mouse.h"
#include "app/panes/footer.h"
#include "app/panes/status.h"
#include "app/steps.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"

/* A frame waits so long for a search that a key has just begun; most are done by then, and nothing
 * flickers. */
enum { PATIENCE_MS = 4 };

/* As many parts of "Articles 3 · 3 unread · Coast Courier" as have space; the first in any case. */
static Slice title_within(Slice title, int space)
{
    const Slice mark = slice_from(" · ");
    size_t fits = 0, at = 0;
    while (at < title.len) {
        ptrdiff_t dot = slice_find((Slice){title.ptr + at, title.len - at}, mark);
        size_t end = dot < 0 ? title.len : at + (size_t)dot;
        if (text_width((Slice){title.ptr, end}) > (size_t)space)
            break;
        fits = end;
        at = end + mark.len;
    }
    return fits ? (Slice){title.ptr, fits} : title;
}

/* The focused pane's upper line is heavy, so that it is plain to see without colours too. */
static void draw_title(const App *app, Frame *frame, const Pane *pane, Rect outside, bool focused)
{
    StrBuf title = STRBUF_INIT;
    Role role = focused ? ROLE_BORDER_FOCUS : ROLE_BORDER;
    int y = outside.y, space = outside.w - 2; /* behind the corner and a blank */
    frame_repeat(frame, outside.x, y, outside.w, focused ? "━" : "─", role, 0);
    pane->title(app, &title);
    if (space > 0 && title.len > 0) {
        frame_str(frame, outside.x + 1, y, 1, " ", role, 0);
        Slice shown = title_within(strbuf_slice(&title), space);
        int used = frame_text_cut(frame, outside.x + 2, y, space, shown,
                                  focused ? ROLE_BORDER_FOCUS : ROLE_DIM, 0);
        frame_str(frame, outside.x + 2 + used, y, space - used, " ", role, 0);
    }
    strbuf_release(&title);
}

static void draw_separators(const App *app, Frame *frame)
{
    const Layout *layout = &app->layout;
    for (int i = 0; i < layout->n_separators; i++) {
        frame_repeat(frame, layout->separators[i], layout->separator_y, 1, "┬", ROLE_BORDER, 0);
        frame_column(frame, layout->separators[i], layout->separator_y + 1, layout->separator_h - 1,
                     "│", ROLE_BORDER);
    }
}

static void draw_prompt(const App *app, Frame *frame)
{
    Rect at = app->layout.prompt;
    const Prompt *prompt = &app->prompt;
    if (prompt->kind == PROMPT_NONE || at.h <= 0)
        return;
    Slice text = strbuf_slice(&prompt->line.text);
    int sign = frame_str(frame, 0, at.y, at.w, prompt_sign(prompt->kind), ROLE_KEY, 0);
    int space = at.w - sign;
    size_t start = 0;
    while (space > 0 && start < prompt->line.cursor &&
           (int)text_width(slice_sub(text, start, prompt->line.cursor)) >= space) {
        int width;
        start = grapheme_next(text, start, &width);
    }
    frame_text(frame, sign, at.y, space, slice_sub(text, start, text.len), ROLE_TEXT, 0);
    frame_cursor(frame, sign + (int)text_width(slice_sub(text, start, prompt->line.cursor)), at.y);
    Rect below = {0, at.y + 1, at.w, 1}, above = {0, 0, at.w, at.y};
    bool menu = completion_menu_draw(app, frame, above);
    if (at.h > 1 && menu)
        command_hint_draw(app, frame, below);
    else if (at.h > 1 && !completion_hint_draw(app, frame, below))
        (prompt->kind == PROMPT_COMMAND ? command_hint_draw : query_hint_draw)(app, frame, below);
}

/* The border that the pointer holds. */
static void draw_held(const App *app, Frame *frame)
{
    if (!app->pointer.held || app->pointer.border == LAYOUT_SIZES)
        return;
    Rect at = border_line(app, app->pointer.border);
    for (int y = at.y; y < at.y + at.h; y++)
        frame_restyle(frame, at.x, y, at.w, ROLE_BORDER_FOCUS, CELL_REVERSE);
}

void app_frame(App *app, Frame *frame)
{
    if (app->options.wait)
        app_refresh(app);
    if (!app->options.wait)
        app_search_take(app, PATIENCE_MS);
    steps_layout(app);
    reading_shown(app);
    list_unread_update(app);
    frame_reset(frame, app->width, app->height);
    draw_separators(app, frame);
    PaneId focused = app->overlay != PANE_NONE ? app->overlay : app->focus;
    for (int i = 0; i < PANE_COUNT; i++) {
        Rect outside = app->layout.panes[i];
        if (outside.w <= 0 || outside.h <= 0)
            continue;
        const Pane *pane = pane_of(app, (PaneId)i);
        if (outside.h > 1)
            draw_title(app, frame, pane, outside, (PaneId)i == focused);
        pane->draw(app, frame, pane_inside(outside), (PaneId)i == focused);
        if ((PaneId)i == focused && frame->cursor_x < 0) /* no row to stand on */
            frame_cursor(frame, pane_inside(outside).x, pane_inside(outside).y);
    }
    draw_held(app, frame);
    status_draw(app, frame);
    footer_draw(app, frame);
    draw_prompt(app, frame);
    CHECKED(frame_check(frame));
}
