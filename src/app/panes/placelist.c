/* placelist.c - rows of places: which article, how far in it, and the sentence that stands there.
 *
 * A row is a line about the article and two of its sentence; where all rows have space for that, as
 * many as the longest sentence takes and a blank one. */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/placelist.h"
#include "app/panes/row_text.h"
#include "app/sentence_at.h"
#include "dossier/check.h"
#include "dossier/grapheme.h"

enum { ROWS = 3, MOST_ROWS = 5, INDENT = 2 /* of the sentence, from the title */ };

/* Where one is at the head of the article, the first sentence below its title. */
static uint32_t place_in_text(const Body *body, uint32_t at)
{
    return body_block_at(body, at) == 0 && body->n_blocks > 1 ? body->blocks[1].start : at;
}

/* The sentence, or why there is none. */
static Slice text_of(const App *app, Place place)
{
    const Body *body =
        place.article == ARTICLE_NONE ? NULL : store_body(app->src.store, place.article);
    if (body && body->n_blocks > 0)
        return sentence_at(app->src.store, place.article, body, place_in_text(body, place.at));
    return place.article != ARTICLE_NONE || app_loading(app)
               ? SLICE("not read yet")
               : SLICE("not in this dossier any more");
}

static Rect text_beside(Rect at, int label)
{
    return (Rect){at.x + 2 + label, at.y, at.w - 3 - label, at.h};
}

static Rect text_below(Rect beside)
{
    return (Rect){beside.x + INDENT, beside.y + 1, beside.w - INDENT, beside.h - 1};
}

void placelist_layout(const App *app, PlaceList *list, const Place *places, size_t count,
                      Rect inside, int label)
{
    bool airy = inside.h > 0 && count * (ROWS + 1) <= (size_t)inside.h + 1;
    int width = text_below(text_beside(inside, label)).w, rows = airy ? 2 : ROWS;
    for (size_t i = 0; airy && i < count; i++) {
        int needs = 1 + row_text_lines(text_of(app, places[i]), width, MOST_ROWS - 1);
        rows = needs > rows ? needs : rows;
    }
    while (rows > ROWS && count * (size_t)(rows + 1) > (size_t)inside.h + 1)
        rows--;
    list->rows = airy ? rows + 1 : rows;
    list->lines = rows;
    list_layout(&list->list, count, (inside.h + airy) / list->rows);
}

Rect placelist_row(const PlaceList *list, Rect inside, size_t row)
{
    const ListView *view = &list->list;
    if (row < view->top || row >= view->count || row - view->top >= view->page)
        return (Rect){0, 0, 0, 0};
    int y = (int)(row - view->top) * list->rows;
    int left = inside.h - y;
    CHECK(list->rows >= ROWS);
    return (Rect){inside.x, inside.y + y, inside.w, left < list->lines ? left : list->lines};
}

static unsigned percent(const Body *body, uint32_t at)
{
    return body->text.len ? (unsigned)((uint64_t)at * 100 / body->text.len) : 0;
}

/* " · 13 May 2021 · 45%", without the date where that leaves the title no space. */
static void put_tail(const App *app, Place place, int width, StrBuf *out)
{
    enum { LEAST_TITLE = 16 };
    const Body *body = store_body(app->src.store, place.article);
    StrBuf date = STRBUF_INIT;
    describe_date(&app->query_context, place.article, false, &date);
    if (body)
        strbuf_printf(out, " · %u%%", percent(body, place.at));
    if ((int)(text_width(strbuf_slice(&date)) + text_width(strbuf_slice(out))) + 3 + LEAST_TITLE <=
        width) {
        strbuf_printf(&date, "%s", strbuf_str(out));
        strbuf_clear(out);
        strbuf_printf(out, " · %s", strbuf_str(&date));
    }
    strbuf_release(&date);
}

static void draw_head(const App *app, Frame *frame, Rect at, Place place)
{
    StrBuf tail = STRBUF_INIT;
    put_tail(app, place, at.w, &tail);
    int space = at.w - (int)text_width(strbuf_slice(&tail));
    int used = frame_text_cut(frame, at.x, at.y, space,
                              article_title(app->src.store, place.article), ROLE_DIM, 0);
    frame_str(frame, at.x + used, at.y, at.w - used, strbuf_str(&tail), ROLE_DIM, 0);
    strbuf_release(&tail);
}

void placelist_draw(const App *app, Frame *frame, Rect at, int label, const PlaceRow *row)
{
    Rect beside = text_beside(at, label);
    bool there = row->place.article != ARTICLE_NONE;
    bool read = there && store_body(app->src.store, row->place.article);
    frame_text(frame, at.x + 2, at.y, label, row->label, ROLE_KEY, 0);
    if (there)
        draw_head(app, frame, beside, row->place);
    else
        frame_text_cut(frame, beside.x, beside.y, beside.w, row->key, ROLE_DIM, 0);
    row_text_draw(frame, text_below(beside), text_of(app, row->place), read ? ROLE_TEXT : ROLE_DIM,
                  0);
}

bool placelist_point(PlaceList *list, Rect inside, int y)
{
    size_t line = (size_t)(y - inside.y) / (size_t)list->rows, row = list->list.top + line;
    if (line >= list->list.page || row >= list->list.count)
        return false;
    list_select(&list->list, row);
    return true;
}
