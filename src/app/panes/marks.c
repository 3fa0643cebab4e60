/* marks.c - the list of marks: every letter that is set, its article, and the sentence there. */
#include "config.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "dossier/check.h"

#include <stdlib.h>

enum { LABEL = 3 /* cells of the letter */ };

static void take_letters(App *app, char first, char last)
{
    MarksView *view = &app->marks;
    StateMark mark;
    for (char letter = first; letter <= last; letter++)
        if (state_mark(app->src.state, letter, &mark)) {
            CHECK(view->count < MARKS_MOST);
            view->letters[view->count++] = letter;
        }
}

void marks_update(App *app)
{
    app->marks.count = 0;
    take_letters(app, 'a', 'z');
    take_letters(app, 'A', 'Z');
}

void marks_release(MarksView *view)
{
    for (size_t i = 0; i < view->n_deleted; i++)
        free(view->deleted[i].article);
    free(view->deleted);
}

char marks_selected(const App *app)
{
    const MarksView *view = &app->marks;
    size_t row = view->places.list.selected;
    return row < view->count ? view->letters[row] : '\0';
}

static void marks_title(const App *app, StrBuf *out)
{
    describe_count(app->marks.count, "mark", out);
}

/* What the row of a letter shows. */
static PlaceRow mark_row(const App *app, const char *letter)
{
    StateMark mark = {{NULL, 0}, 0};
    state_mark(app->src.state, *letter, &mark);
    Place place = {store_find(app->src.store, mark.article), mark.at};
    return (PlaceRow){{letter, 1}, place, mark.article};
}

static void marks_layout(App *app, Rect inside)
{
    MarksView *view = &app->marks;
    Place places[MARKS_MOST];
    marks_update(app);
    for (size_t i = 0; i < view->count; i++)
        places[i] = mark_row(app, &view->letters[i]).place;
    placelist_layout(app, &view->places, places, view->count, inside, LABEL);
}

static void marks_draw(const App *app, Frame *frame, Rect inside, bool focused)
{
    const MarksView *view = &app->marks;
    if (view->count == 0)
        pane_note(frame, inside, "No place is marked: m and a letter marks the one that is read.");
    for (size_t row = view->places.list.top; row < view->count; row++) {
        Rect at = placelist_row(&view->places, inside, row);
        if (at.h == 0)
            break;
        PlaceRow mark = mark_row(app, &view->letters[row]);
        placelist_draw(app, frame, at, LABEL, &mark);
        if (row == view->places.list.selected)
            pane_select(frame, at, focused);
    }
}

static void marks_move(App *app, Move move, long n)
{
    list_move(&app->marks.places.list, move, n);
}

static bool marks_point(App *app, Rect inside, int x, int y)
{
    (void)x;
    return placelist_point(&app->marks.places, inside, y);
}

static void marks_enter(App *app)
{
    char letter = marks_selected(app);
    if (letter)
        app_go_mark(app, letter);
}

const Pane pane_marks = {
    .name = "marks",
    .keys = KEYS_MARKS,
    .hint = "Esc or q closes · Enter goes there · d deletes, u undoes that · ? help",
    .about = "Here: the places that were marked, and what stands there",
    .title = marks_title,
    .layout = marks_layout,
    .draw = marks_draw,
    .move = marks_move,
    .point = marks_point,
    .enter = marks_enter,
};
