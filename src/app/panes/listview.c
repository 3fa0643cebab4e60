/* listview.c - selection and scrolling of a list, the same in all panes. */
#include "config.h"

#include "app/panes/listview.h"
#include "dossier/check.h"

static void move_by(ListView *view, size_t rows, bool down)
{
    size_t last = view->count ? view->count - 1 : 0;
    if (down)
        view->selected = rows > last - view->selected ? last : view->selected + rows;
    else
        view->selected = rows > view->selected ? 0 : view->selected - rows;
}

/* Whole pages scroll too, so that the selection keeps its place on the screen. */
static void page_by(ListView *view, size_t rows, bool down)
{
    size_t before = view->selected;
    move_by(view, rows, down);
    size_t moved = down ? view->selected - before : before - view->selected;
    if (down)
        view->top += moved;
    else
        view->top -= moved < view->top ? moved : view->top;
}

void list_select(ListView *view, size_t row)
{
    view->selected = row < view->count ? row : view->count ? view->count - 1 : 0;
}

void list_move(ListView *view, Move move, long n)
{
    size_t times = n > 0 ? (size_t)n : 1, page = view->page ? view->page : 1;
    size_t half = page > 1 ? page / 2 : 1;
    if (view->selected >= view->count)
        list_select(view, view->selected);
    switch (move) {
    case MOVE_DOWN:
    case MOVE_UP:
        move_by(view, times, move == MOVE_DOWN);
        break;
    case MOVE_PAGE_DOWN:
    case MOVE_PAGE_UP:
        page_by(view, times * page, move == MOVE_PAGE_DOWN);
        break;
    case MOVE_HALF_DOWN:
    case MOVE_HALF_UP:
        page_by(view, times * half, move == MOVE_HALF_DOWN);
        break;
    case MOVE_TOP:
        list_select(view, n > 0 ? times - 1 : 0);
        break;
    case MOVE_BOTTOM:
        list_select(view, n > 0 ? times - 1 : view->count);
        break;
    }
    CHECK(view->selected < view->count || view->selected == 0);
}

/* Rows that stay in sight above and below the selection. */
static size_t margin_of(size_t page)
{
    return page >= 8 ? 2 : page >= 4 ? 1 : 0;
}

void list_layout(ListView *view, size_t count, int page)
{
    view->count = count;
    view->page = page > 0 ? (size_t)page : 1;
    list_select(view, view->selected);
    size_t margin = margin_of(view->page);
    size_t first = view->selected > margin ? view->selected - margin : 0;
    size_t last = view->selected + margin;
    if (first < view->top)
        view->top = first;
    if (last >= view->top + view->page)
        view->top = last - view->page + 1;
    if (view->top + view->page > count)
        view->top = count > view->page ? count - view->page : 0;
    CHECK(view->top + view->page <= count || view->top == 0);
    CHECK(count == 0 || (view->selected >= view->top && view->selected < view->top + view->page));
}
