/* related.c - related articles: nearest first, what each score is made of, and the words that both
 * share; of the selected one a reason where it stands in both articles. A translation stands at the
 * head. */
#include "config.h"

#include "app/model.h"
#include "app/panes/pane.h"
#include "app/panes/related.h"
#include "app/panes/row_text.h"
#include "app/places.h"
#include "app/say.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"
#include "dossier/workers.h"
#include "story/dictionary.h"

#include <string.h>

enum {
    REST_MS = 15,
    TITLE_LINES = 3,
    WHY_LINES = 3,
    PLACE_LINES = 3, /* of a passage */
    INDENT = 2,
    WORDS = 8,   /* shared ones that a row shows */
    BEFORE = 40, /* bytes of text before what is shared */
    BEHIND = 60  /* and behind it */
};

static const Related *item_at(const RelatedView *view, size_t row)
{
    CHECK(row < view->count && view->rows[row] < view->found);
    return &view->items[view->rows[row]];
}

const Related *related_selected(const App *app)
{
    const RelatedView *view = &app->related;
    return view->list.selected < view->count ? item_at(view, view->list.selected) : NULL;
}

static bool of_part(const RelatedView *view, const RelatedReason *reason)
{
    return view->part == RELATED_PARTS || reason->part == (RelatedPart)view->part;
}

static size_t reasons_shown(const RelatedView *view, const Related *item)
{
    size_t count = 0;
    for (size_t i = 0; i < item->n_reasons; i++)
        count += of_part(view, &item->reasons[i]);
    return count;
}

const RelatedReason *related_reason(const App *app)
{
    const RelatedView *view = &app->related;
    const Related *item = related_selected(app);
    size_t left = view->reason;
    for (size_t i = 0; item && i < item->n_reasons; i++)
        if (of_part(view, &item->reasons[i]) && left-- == 0)
            return &item->reasons[i];
    return NULL;
}

void related_step(App *app, long n)
{
    RelatedView *view = &app->related;
    const Related *item = related_selected(app);
    long count = item ? (long)reasons_shown(view, item) : 0;
    if (count > 0)
        view->reason = (size_t)((((long)view->reason + n) % count + count) % count);
}

static void choose_rows(RelatedView *view)
{
    view->count = 0;
    view->reason = 0;
    for (size_t i = 0; i < view->found; i++)
        if (view->part == RELATED_PARTS || reasons_shown(view, &view->items[i]) > 0)
            view->rows[view->count++] = (uint8_t)i;
    view->list.count = view->count;
}

void related_filter(App *app, int part)
{
    RelatedView *view = &app->related;
    view->part = part;
    view->list.selected = view->list.top = 0;
    choose_rows(view);
}

static void related_title(const App *app, StrBuf *out)
{
    const RelatedView *view = &app->related;
    strbuf_puts(out, "Related");
    if (view->count > 0)
        strbuf_printf(out, " %zu", view->count);
    if (view->part < RELATED_PARTS)
        strbuf_printf(out, " by %s", related_part((RelatedPart)view->part));
}

static bool is_due(const App *app)
{
    const RelatedView *view = &app->related;
    return view->of != app->article.id || view->indexed != index_stats(app->src.index).articles ||
           view->dictionaries != dictionary_count();
}

/* No key came for a moment. */
static bool keys_rest(const App *app)
{
    return clock_ns() - app->last_key >= REST_MS * UINT64_C(1000000);
}

int related_timeout(const App *app)
{
    return app_pane_visible(app, PANE_RELATED) && is_due(app) ? REST_MS : -1;
}

static void select_article(RelatedView *view, ArticleId id)
{
    for (size_t row = 0; row < view->count; row++)
        if (item_at(view, row)->article == id)
            list_select(&view->list, row);
}

/* Found anew for the same article, the row that is selected stays so. */
static void find_related(App *app)
{
    RelatedView *view = &app->related;
    const Related *item = view->of == app->article.id ? related_selected(app) : NULL;
    ArticleId selected = item ? item->article : ARTICLE_NONE;
    size_t reason = view->reason;
    if (view->of != app->article.id)
        view->list.selected = view->list.top = 0;
    view->of = app->article.id;
    view->indexed = index_stats(app->src.index).articles;
    view->dictionaries = dictionary_count();
    view->found = view->of == ARTICLE_NONE
                      ? 0
                      : related_find(app->src.index, app->src.store, app->src.chronicle, view->of,
                                     view->items, RELATED_SHOWN);
    choose_rows(view);
    select_article(view, selected);
    item = related_selected(app);
    if (item && item->article == selected && reason < reasons_shown(view, item))
        view->reason = reason;
}

/* --- what a row says --- */

/* "▇ names ▃ words": how much each part adds, the most first. */
static void put_parts(const Related *item, StrBuf *out)
{
    static const char *const bars[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    uint32_t shown = 0;
    for (;;) {
        size_t best = RELATED_PARTS;
        for (size_t i = 0; i < RELATED_PARTS; i++)
            if (!(shown >> i & 1) && item->parts[i] >= item->score / 20 && item->parts[i] > 0 &&
                (best == RELATED_PARTS || item->parts[i] > item->parts[best]))
                best = i;
        if (best == RELATED_PARTS)
            return;
        shown |= UINT32_C(1) << best;
        float share = item->parts[best] / (item->score > 0 ? item->score : 1);
        size_t bar = (size_t)(share * 8);
        strbuf_printf(out, "%s%s %s", shown & (shown - 1) ? "  " : "", bars[bar < 8 ? bar : 7],
                      related_part((RelatedPart)best));
    }
}

/* "0.42 · 3 days later" or "⇄ translation · 0.81 …" */
static void put_why(const Related *item, StrBuf *out)
{
    if (item->why != RELATED_TERMS_SHARED)
        strbuf_printf(out, "⇄ %s · ", related_why(item->why));
    strbuf_printf(out, "%.2f", (double)item->score);
    if (item->dated)
        strbuf_puts(out, " · ");
    related_days(item, out);
}

/* "patrols, trust, Sarah Everard" */
static void put_words(const App *app, const Related *item, StrBuf *out)
{
    Slice words[WORDS];
    const Body *body = store_body(app->src.store, app->related.of);
    size_t count = body ? related_words(item, body->text, words, WORDS) : 0;
    for (size_t i = 0; i < count; i++)
        strbuf_printf(out, "%s" SLICE_FMT, i ? ", " : "", SLICE_ARG(words[i]));
}

static bool is_break(char c)
{
    return c == ' ' || c == '\n';
}

/* What is shared, with the words of its paragraph around it; the bytes of `out` where it stands. */
static Range put_passage(Slice text, uint32_t start, uint32_t end, StrBuf *out)
{
    CHECK(start <= end && end <= text.len);
    size_t from = start, to = end;
    for (size_t at = start; at > 0 && start - at < BEFORE && text.ptr[at - 1] != '\n'; at--)
        if (at == 1 || is_break(text.ptr[at - 2]))
            from = at - 1;
    for (size_t at = end; at < text.len && at - end < BEHIND && text.ptr[at] != '\n'; at++)
        if (at + 1 == text.len || is_break(text.ptr[at + 1]))
            to = at + 1;
    strbuf_puts(out, from > 0 && text.ptr[from - 1] != '\n' ? "… " : "");
    Range shared = {(uint32_t)(out->len + start - from), (uint32_t)(out->len + end - from)};
    strbuf_put_slice(out, slice_sub(text, from, to));
    for (size_t i = shared.start; i < shared.end; i++)
        if (out->ptr[i] == '\n')
            out->ptr[i] = ' ';
    strbuf_puts(out, to < text.len && text.ptr[to] != '\n' ? " …" : "");
    return shared;
}

static Range put_place(const App *app, bool there, StrBuf *out)
{
    const RelatedReason *reason = related_reason(app);
    const Related *item = related_selected(app);
    const Body *body =
        item ? store_body(app->src.store, there ? item->article : app->related.of) : NULL;
    if (!reason || !body)
        return (Range){0, 0};
    return there ? put_passage(body->text, reason->other, reason->other_end, out)
                 : put_passage(body->text, reason->start, reason->end, out);
}

/* The texts of a row, from above. */
enum { ROW_TITLE, ROW_WHY, ROW_WORDS, ROW_PARTS, ROW_REASON, ROW_HERE, ROW_THERE, ROW_TEXTS };

static const int most_lines[ROW_TEXTS] = {
    [ROW_TITLE] = TITLE_LINES, [ROW_WHY] = 2,    [ROW_WORDS] = WHY_LINES,
    [ROW_PARTS] = 2,           [ROW_REASON] = 1, [ROW_HERE] = PLACE_LINES,
    [ROW_THERE] = PLACE_LINES};

/* Returns the bytes that are the reason. */
static Range put_text(const App *app, size_t row, bool selected, int which, StrBuf *out)
{
    const RelatedView *view = &app->related;
    const Related *item = item_at(view, row);
    const RelatedReason *reason = selected ? related_reason(app) : NULL;
    strbuf_clear(out);
    switch (which) {
    case ROW_TITLE:
        strbuf_put_slice(out, article_title(app->src.store, item->article));
        break;
    case ROW_WHY:
        put_why(item, out);
        break;
    case ROW_WORDS:
        put_words(app, item, out);
        break;
    case ROW_PARTS:
        if (selected)
            put_parts(item, out);
        break;
    case ROW_REASON:
        if (reason)
            strbuf_printf(out, "%s %zu/%zu, %.2f", related_part(reason->part), view->reason + 1,
                          reasons_shown(view, item), (double)reason->value);
        break;
    case ROW_HERE:
    case ROW_THERE:
        return reason ? put_place(app, which == ROW_THERE, out) : (Range){0, 0};
    }
    return (Range){0, 0};
}

/* A cursor that runs through the list does not wait for what is related to each article it passes:
 * it is looked up when the keys rest. */
void related_update(App *app)
{
    if (!app->options.wait && !app->painted)
        return; /* the first frame does not wait for it */
    if (is_due(app) && (app->options.wait || app->focus == PANE_RELATED || keys_rest(app)))
        find_related(app);
}

static int text_width_of(int width)
{
    return width - INDENT - 1;
}

typedef struct RelatedRows {
    const App *app;
    int width; /* of the text */
} RelatedRows;

/* Only where one looks at the pane the selected row shows a reason. */
static bool is_open(const App *app, size_t row)
{
    return app->focus == PANE_RELATED && row == app->related.list.selected;
}

static RowNeed related_need(const void *ctx, size_t row, bool selected)
{
    const RelatedRows *rows = ctx;
    StrBuf text = STRBUF_INIT;
    int lines = 0, whole = 0;
    for (int i = 0; i < ROW_TEXTS; i++) {
        put_text(rows->app, row, selected && is_open(rows->app, row), i, &text);
        int need = text.len ? row_text_lines(strbuf_slice(&text), rows->width, most_lines[i]) : 0;
        lines += need;
        whole += i >= ROW_PARTS ? need : 0;
    }
    strbuf_release(&text);
    return (RowNeed){.text = lines - whole - 1, .fixed = 1 + whole};
}

static ElasticRows rows_of(const RelatedRows *ctx)
{
    return (ElasticRows){related_need, ctx, TITLE_LINES + WHY_LINES - 1, true};
}

static int related_ask_lines(const App *app, int width, int most)
{
    RelatedRows ctx = {app, text_width_of(width)};
    ElasticRows rows = rows_of(&ctx);
    return app->related.count ? elastic_ask(app->related.count, most, &rows) : 2;
}

static void related_layout(App *app, Rect inside)
{
    RelatedView *view = &app->related;
    related_update(app);
    RelatedRows ctx = {app, text_width_of(inside.w)};
    ElasticRows rows = rows_of(&ctx);
    elastic_layout(&view->plan, &view->list, view->count, inside.h, &rows);
}

static void draw_item(const App *app, Frame *frame, Rect at, size_t row)
{
    static const Role roles[ROW_TEXTS] = {
        [ROW_TITLE] = ROLE_TEXT, [ROW_WHY] = ROLE_DIM,    [ROW_WORDS] = ROLE_DIM,
        [ROW_PARTS] = ROLE_DIM,  [ROW_REASON] = ROLE_DIM, [ROW_HERE] = ROLE_TEXT,
        [ROW_THERE] = ROLE_TEXT};
    StrBuf text = STRBUF_INIT;
    bool open = is_open(app, row);
    int y = at.y, end = at.y + at.h;
    for (int i = 0; i < ROW_TEXTS && y < end; i++) {
        Range shared = put_text(app, row, open, i, &text);
        int lines = end - y < most_lines[i] ? end - y : most_lines[i];
        Rect space = {at.x + INDENT, y, text_width_of(at.w), lines};
        RowText lined = row_text_wrap(strbuf_slice(&text), space.w);
        if (text.len)
            y += row_text_paint(&lined, frame, space, roles[i], 0);
        if (shared.end > shared.start)
            row_text_restyle(&lined, frame, space, shared, ROLE_BORDER_FOCUS, 0);
        row_text_release(&lined);
    }
    strbuf_release(&text);
}

static const char *empty_text(const App *app)
{
    return is_due(app)                         ? ""
           : app_loading(app)                  ? "Still reading…"
           : app->related.part < RELATED_PARTS ? "No article shares anything of that."
                                               : "No article shares enough words.";
}

static void related_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const RelatedView *view = &app->related;
    if (view->count == 0) {
        Rect at = {inside.x + INDENT, inside.y, text_width_of(inside.w), inside.h};
        row_text_draw(frame, at, slice_from(empty_text(app)), ROLE_DIM, 0);
        return;
    }
    for (size_t i = 0; i < view->plan.n; i++) {
        const ElasticRow *row = &view->plan.rows[i];
        Rect at = {inside.x, inside.y + row->y, inside.w, row->h};
        draw_item(app, frame, at, view->list.top + i);
        if (view->list.top + i == view->list.selected && focused)
            pane_select(frame, at, true);
    }
}

static void related_move(App *app, Move move, long n)
{
    list_move(&app->related.list, move, n);
    app->related.reason = 0;
}

/* To what the reason says in the other article; what it says in this one stays in sight below. */
static void related_enter(App *app)
{
    const Related *item = related_selected(app);
    const RelatedReason *reason = related_reason(app);
    StrBuf here = STRBUF_INIT;
    if (!item)
        return;
    put_place(app, false, &here);
    if (here.len)
        app_say(app, "%s, there: %s", related_part(reason->part), strbuf_str(&here));
    Place to = {item->article, reason ? reason->other : 0};
    (reason ? app_jump_to_word : app_jump)(app, to);
    strbuf_release(&here);
}

static bool related_point(App *app, Rect inside, int x, int y)
{
    size_t row = elastic_row_at(&app->related.plan, &app->related.list, y - inside.y);
    (void)x;
    if (row >= app->related.count)
        return false;
    if (row != app->related.list.selected)
        related_move(app, MOVE_TOP, (long)row + 1);
    return true;
}

const Pane pane_related = {
    .name = "related",
    .keys = KEYS_RELATED,
    .title = related_title,
    .layout = related_layout,
    .draw = related_draw,
    .move = related_move,
    .point = related_point,
    .ask_lines = related_ask_lines,
    .enter = related_enter,
};
