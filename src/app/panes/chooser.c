/* chooser.c - the mentions of one event: which articles speak of it, when they reported it, and in
 * which words. */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "dossier/grapheme.h"
#include "dossier/wrap.h"

enum { ROWS = 4 /* a mention: article, two lines of its sentence, a blank one */ };

static void chooser_title(const App *app, StrBuf *out)
{
    event_format_date(&app->chooser.event, out);
    strbuf_puts(out, " · told ");
    describe_count(app->chooser.event.n_mentions, "time", out);
}

static void chooser_layout(App *app, Rect inside)
{
    list_layout(&app->chooser.list, app->chooser.event.n_mentions, inside.h / ROWS);
}

static void put_head(const App *app, const Mention *mention, bool first, StrBuf *out)
{
    const Store *store = app->src.store;
    Slice source = article_meta(store, mention->article)->source;
    describe_date(&app->query_context, mention->article, false, out);
    strbuf_printf(out, " · " SLICE_FMT, SLICE_ARG(article_title(store, mention->article)));
    if (source.len)
        strbuf_printf(out, " · " SLICE_FMT, SLICE_ARG(source));
    strbuf_printf(out, " · %s%s", mention_reason(mention), first ? " · first" : "");
}

static void draw_sentence(const App *app, Frame *frame, Rect at, const Mention *mention)
{
    const Body *body = store_body(app->src.store, mention->article);
    Lines lines = {NULL, 0, 0};
    if (!body || at.w < 1)
        return;
    wrap_text(body->text, (Range){mention->sentence_start, mention->sentence_end}, (size_t)at.w,
              &lines);
    for (int i = 0; i < at.h && (size_t)i < lines.count; i++) {
        Slice line = slice_sub(body->text, lines.items[i].start, lines.items[i].end);
        frame_text(frame, at.x, at.y + i, at.w, line, ROLE_TEXT, 0);
        if (mention->start < lines.items[i].start || mention->end > lines.items[i].end)
            continue;
        int x = (int)text_width(slice_sub(body->text, lines.items[i].start, mention->start));
        int w = (int)text_width(slice_sub(body->text, mention->start, mention->end));
        frame_restyle(frame, at.x + x, at.y + i, w, ROLE_DATE, CELL_BOLD);
    }
    lines_release(&lines);
}

static void chooser_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const ChooserView *view = &app->chooser;
    for (size_t i = 0; i < view->list.page && view->list.top + i < view->list.count; i++) {
        size_t row = view->list.top + i;
        const Mention *mention = &view->event.mentions[row];
        int y = inside.y + (int)i * ROWS;
        StrBuf head = STRBUF_INIT;
        put_head(app, mention, row == 0, &head);
        frame_text_cut(frame, inside.x + 2, y, inside.w - 3, strbuf_slice(&head), ROLE_DIM, 0);
        strbuf_release(&head);
        if (row == view->list.selected) {
            int left = inside.y + inside.h - y;
            pane_select(frame, (Rect){inside.x, y, 1, left < ROWS - 1 ? left : ROWS - 1}, focused);
        }
        draw_sentence(app, frame, (Rect){inside.x + 4, y + 1, inside.w - 6, ROWS - 2}, mention);
    }
}

static void chooser_move(App *app, Move move, long n)
{
    list_move(&app->chooser.list, move, n);
}

static void chooser_enter(App *app)
{
    const ChooserView *view = &app->chooser;
    if (view->list.selected >= view->event.n_mentions)
        return;
    const Mention *mention = &view->event.mentions[view->list.selected];
    app_jump(app, (Place){mention->article, mention->sentence_start});
}

static bool chooser_point(App *app, Rect inside, int x, int y)
{
    ListView *list = &app->chooser.list;
    size_t row = list->top + (size_t)(y - inside.y) / ROWS;
    (void)x;
    if (row >= list->count)
        return false;
    list_select(list, row);
    return true;
}

const Pane pane_chooser = {
    .name = "chooser",
    .keys = KEYS_OVERLAY,
    .hint = "Esc or q closes · Enter goes to the sentence · ? help",
    .about = "Here: who speaks of this event, and in which words",
    .title = chooser_title,
    .layout = chooser_layout,
    .draw = chooser_draw,
    .move = chooser_move,
    .point = chooser_point,
    .enter = chooser_enter,
};
