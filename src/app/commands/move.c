/* move.c - commands that move: within the focused pane, between articles, and among remembered
 * places. */
#include "config.h"

#include "app/commands/internal.h"
#include "app/commands/open.h"

#include "dossier/ascii.h"

static void move(App *app, Move how, long count)
{
    pane_of(app, app->overlay != PANE_NONE ? app->overlay : app->focus)->move(app, how, count);
    reading_scrolled(app);
}

#define MOVE_COMMAND(name, how)                                                                    \
    COMMAND_FN(name)                                                                               \
    {                                                                                              \
        (void)arg;                                                                                 \
        move(app, how, count);                                                                     \
    }

MOVE_COMMAND(down, MOVE_DOWN)
MOVE_COMMAND(up, MOVE_UP)
MOVE_COMMAND(page_down, MOVE_PAGE_DOWN)
MOVE_COMMAND(page_up, MOVE_PAGE_UP)
MOVE_COMMAND(half_down, MOVE_HALF_DOWN)
MOVE_COMMAND(half_up, MOVE_HALF_UP)

/* From end to end of an article is a jump, as from one article to another. */
static void move_far(App *app, Move how, long count)
{
    if (app->focus == PANE_ARTICLE && app->overlay == PANE_NONE)
        app_leave(app);
    move(app, how, count);
}

COMMAND_FN(top)
{
    (void)arg;
    move_far(app, MOVE_TOP, count);
}

COMMAND_FN(bottom)
{
    (void)arg;
    move_far(app, MOVE_BOTTOM, count);
}

COMMAND_FN(word_right)
{
    (void)arg;
    article_view_word(&app->article, count > 0 ? count : 1);
}

COMMAND_FN(word_left)
{
    (void)arg;
    article_view_word(&app->article, count > 0 ? -count : -1);
}

COMMAND_FN(open)
{
    (void)count;
    if (arg.len > 0) {
        open_dossier(app, arg);
        return;
    }
    const Pane *pane = pane_of(app, app->overlay != PANE_NONE ? app->overlay : app->focus);
    if (pane->enter)
        pane->enter(app);
}

/* From one article to another in the order of the list; what it shows is a preview while the list
 * has the focus. */
static void step_article(App *app, long step)
{
    const RowOrder *rows = app_rows(app);
    size_t row = row_order_place(rows, app->article.id);
    if (rows->count == 0) {
        app_say(app, "no articles");
        return;
    }
    if (row == SIZE_MAX) /* the rows may have become fewer since the list was laid out */
        row = app->list.selected < rows->count ? app->list.selected : rows->count - 1;
    else if (step < 0 ? row == 0 : row + 1 == rows->count)
        app_say(app, step < 0 ? "this is the first article" : "this is the last article");
    size_t last = rows->count - 1, far = (size_t)(step < 0 ? -step : step);
    row = step < 0 ? (far > row ? 0 : row - far) : (far > last - row ? last : row + far);
    if (app->focus == PANE_ARTICLE && rows->ids[row] != app->article.id)
        app_leave(app);
    app_preview(app, rows->ids[row]);
    if (app->focus == PANE_ARTICLE)
        app->previewing = false;
}

COMMAND_FN(next_article)
{
    (void)arg;
    step_article(app, count > 0 ? count : 1);
}

COMMAND_FN(previous_article)
{
    (void)arg;
    step_article(app, count > 0 ? -count : -1);
}

COMMAND_FN(back)
{
    (void)arg;
    Place to;
    long steps = 0;
    while (steps < (count > 0 ? count : 1) && jumps_back(&app->jumps, app_place(app), &to))
        steps++;
    if (steps > 0)
        app_go(app, to);
    else
        app_say(app, "no earlier place");
}

COMMAND_FN(forward)
{
    (void)arg;
    Place to;
    long steps = 0;
    while (steps < (count > 0 ? count : 1) && jumps_forward(&app->jumps, &to))
        steps++;
    if (steps > 0)
        app_go(app, to);
    else
        app_say(app, "no later place");
}

static bool letter_of(Slice arg, char *letter)
{
    *letter = arg.len == 1 ? arg.ptr[0] : '\0';
    return ascii_is_letter(*letter);
}

COMMAND_FN(mark)
{
    (void)count;
    char letter;
    Place here = app_place(app);
    if (arg.len == 0) {
        app->pending = 'm';
        app_say(app, "mark: a letter");
    } else if (!letter_of(arg, &letter)) {
        app_complain(app, "a mark is one letter, found \"" SLICE_FMT "\"", SLICE_ARG(arg));
    } else if (here.article != ARTICLE_NONE) {
        state_set_mark(app->src.state, letter, store_article(app->src.store, here.article)->key,
                       here.at);
        app_say(app, "marked as %c", letter);
    }
}

COMMAND_FN(go_mark)
{
    (void)count;
    char letter;
    if (arg.len == 0) {
        app->pending = '\'';
        app_say(app, "to which mark: a letter, or ' for the place before the last jump");
    } else if (slice_eq_str(arg, "'")) {
        if (app->before.article == ARTICLE_NONE)
            app_say(app, "no place before");
        else
            app_jump(app, app->before);
    } else if (letter_of(arg, &letter)) {
        app_go_mark(app, letter);
    } else {
        app_complain(app, "a mark is one letter, found \"" SLICE_FMT "\"", SLICE_ARG(arg));
    }
}

void app_pending_key(App *app, Key key)
{
    char letter = key < 0x7f && key > ' ' ? (char)key : '\0';
    char pending = app->pending;
    app->pending = 0;
    if (!letter)
        return;
    if (pending == 'y')
        copy_key(app, letter);
    else if (pending == 'm')
        cmd_mark(app, (Slice){&letter, 1}, 0);
    else
        cmd_go_mark(app, (Slice){&letter, 1}, 0);
}

COMMAND_FN(article)
{
    (void)count;
    ArticleId id = store_find(app->src.store, arg);
    if (id == ARTICLE_NONE)
        app_complain(app, "no article \"" SLICE_FMT "\"", SLICE_ARG(arg));
    else
        app_jump(app, (Place){id, 0});
}
