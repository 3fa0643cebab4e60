/* elastic.c - lists whose rows take as many lines as are free.
 *
 * When every row fits with some lines of its text, lines are given out evenly: all get one, then
 * all a second; what is left then goes to the selected row and to the others from the top. A list
 * that is longer scrolls: rows are measured from the selection upwards until the screen is full, so
 * that the cost is that of the rows on screen, whatever the number of all. */
#include "config.h"

#include "app/panes/elastic.h"
#include "dossier/check.h"

enum { SCREENS = 3, MARGIN_FROM = 12, WIDE_MARGIN_FROM = 24 };

/* One layout. `level`: lines that a text may take unless its row is selected. */
typedef struct Sharing {
    const ElasticRows *rows;
    const ListView *view;
    ElasticPlan *plan;
    size_t count;
    int lines, level;
} Sharing;

static RowNeed need_of(const Sharing *s, size_t row)
{
    RowNeed need = s->rows->need(s->rows->ctx, row, row == s->view->selected);
    CHECK(row < s->count && need.text >= 1 && need.fixed >= 0 && need.heading >= 0);
    return need;
}

static int beside(const RowNeed *need, bool first)
{
    return need->fixed + (first || need->begins ? need->heading : 0);
}

/* What a row gets in a list that scrolls: the selected one all it needs. */
static ElasticRow row_of(const Sharing *s, size_t row, const RowNeed *need, bool first)
{
    bool whole = row == s->view->selected || need->text <= s->level;
    int text = whole ? need->text : s->level, h = text + beside(need, first);
    return (ElasticRow){0, (int16_t)(h < s->lines ? h : s->lines), (int16_t)text};
}

/* --- all rows on screen --- */

static int total(const Sharing *s, int level)
{
    int lines = 0;
    for (size_t i = 0; i < s->count; i++) {
        const ElasticRow *row = &s->plan->rows[i];
        lines += row->h - row->text + (row->text < level ? row->text : level);
    }
    return lines;
}

/* Gives a row more lines of its text, from `level` on, as far as there are any; gives what is
 * left. */
static int grow(ElasticRow *row, int level, int spare, int *given)
{
    int more = row->text - level;
    *given = row->text < level ? row->text : level;
    if (more <= 0 || spare <= 0)
        return spare;
    more = more < spare ? more : spare;
    *given += more;
    return spare - more;
}

/* Cuts the rows down to `level` lines of text, or to what the spare lines allow, one below the
 * other. */
static void place_all(const Sharing *s, int level)
{
    ElasticRow *rows = s->plan->rows;
    int spare = s->lines - total(s, level), y = 0, selected;
    bool air = s->rows->air && spare >= (int)s->count - 1 && total(s, INT16_MAX) <= s->lines &&
               s->lines - total(s, INT16_MAX) >= (int)s->count - 1;
    spare = grow(&rows[s->view->selected], level, spare, &selected);
    for (size_t i = 0; i < s->count; i++) {
        int text, fixed = rows[i].h - rows[i].text;
        if (i == s->view->selected)
            text = selected;
        else
            spare = grow(&rows[i], level, spare, &text);
        rows[i] = (ElasticRow){(int16_t)y, (int16_t)(text + fixed), (int16_t)text};
        y += rows[i].h + air;
    }
    s->plan->n = s->count;
}

/* All rows with at least `least` lines of their text, when they fit. */
static bool show_all(const Sharing *s, int least)
{
    if (s->count > (size_t)s->lines)
        return false;
    int text = 1;
    for (size_t i = 0; i < s->count; i++) {
        RowNeed need = need_of(s, i);
        int h = need.text + beside(&need, i == 0);
        s->plan->rows[i] = (ElasticRow){0, (int16_t)h, (int16_t)need.text};
        text = need.text > text ? need.text : text;
    }
    int level = text;
    while (level > least && total(s, level) > s->lines)
        level--;
    if (total(s, level) > s->lines)
        return false;
    place_all(s, level);
    return true;
}

/* --- a part of the rows --- */

/* The first row of a screen that ends with `last`. */
static size_t first_of_screen(const Sharing *s, size_t last)
{
    int below = 0;
    size_t first = last;
    for (size_t row = last;; row--) {
        RowNeed need = need_of(s, row);
        if (below + row_of(s, row, &need, true).h > s->lines && row < last)
            break;
        first = row;
        below += row_of(s, row, &need, false).h;
        if (row == 0 || below >= s->lines)
            break;
    }
    return first;
}

static size_t top_of(const Sharing *s)
{
    size_t selected = s->view->selected, top = s->view->top;
    size_t margin = s->lines >= WIDE_MARGIN_FROM ? 2 : s->lines >= MARGIN_FROM ? 1 : 0;
    size_t last = selected + margin < s->count ? selected + margin : s->count - 1;
    size_t first = selected > margin ? selected - margin : 0;
    if (top > first)
        top = first;
    size_t least = first_of_screen(s, last);
    if (least > selected)
        least = first_of_screen(s, selected);
    if (top < least)
        top = least;
    if (s->count - top <= (size_t)s->lines) {
        size_t end = first_of_screen(s, s->count - 1);
        top = top > end ? end : top;
    }
    CHECK(top <= selected);
    return top;
}

static void show_part(const Sharing *s, ListView *view)
{
    int y = 0;
    size_t whole = 0;
    view->top = top_of(s);
    for (size_t row = view->top; row < s->count && y < s->lines; row++) {
        RowNeed need = need_of(s, row);
        ElasticRow item = row_of(s, row, &need, row == view->top);
        item.y = (int16_t)y;
        if (y + item.h <= s->lines)
            whole++;
        else
            item.h = (int16_t)(s->lines - y);
        if (item.text > item.h)
            item.text = item.h;
        y += item.h;
        s->plan->rows[s->plan->n++] = item;
    }
    view->page = whole ? whole : 1;
}

void elastic_check(const ElasticPlan *plan, const ListView *view, int lines)
{
    CHECK(plan->n <= view->count && view->top + plan->n <= view->count);
    for (size_t i = 0; i < plan->n; i++) {
        const ElasticRow *row = &plan->rows[i];
        CHECK(row->h >= 1 && row->text >= 1 && row->text <= row->h);
        CHECK(row->y >= 0 && row->y + row->h <= lines);
        CHECK(i == 0 || row->y >= plan->rows[i - 1].y + plan->rows[i - 1].h);
    }
    CHECK(plan->n == 0 || (view->selected >= view->top && view->selected < view->top + view->page));
}

void elastic_layout(ElasticPlan *plan, ListView *view, size_t count, int lines,
                    const ElasticRows *rows)
{
    Sharing s = {rows, view, plan, count, lines < ELASTIC_LINES ? lines : ELASTIC_LINES, 1};
    plan->n = 0;
    view->count = count;
    list_select(view, view->selected);
    if (count == 0 || s.lines < 1) {
        view->top = 0;
        view->page = 1;
        return;
    }
    if (show_all(&s, rows->crowded)) {
        view->top = 0;
        view->page = count;
    } else {
        s.level = rows->crowded;
        if (s.level > 1 && count <= (size_t)s.lines * SCREENS)
            s.level = INT16_MAX;
        plan->n = 0;
        show_part(&s, view);
    }
    CHECKED(elastic_check(plan, view, s.lines));
}

int elastic_ask(size_t count, int most, const ElasticRows *rows)
{
    int lines = 0;
    if (count >= (size_t)most)
        return most;
    for (size_t i = 0; i < count && lines < most; i++) {
        RowNeed need = rows->need(rows->ctx, i, false);
        lines += need.text + beside(&need, i == 0);
    }
    return lines < most ? lines : most;
}

size_t elastic_row_at(const ElasticPlan *plan, const ListView *view, int line)
{
    for (size_t i = 0; i < plan->n; i++)
        if (line >= plan->rows[i].y && line < plan->rows[i].y + plan->rows[i].h)
            return view->top + i;
    return SIZE_MAX;
}
