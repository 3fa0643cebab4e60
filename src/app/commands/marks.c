/* marks.c - commands of the list of marks: it is opened, a mark is deleted, and comes back; and of
 * the list of jumps. */
#include "config.h"

#include <stdlib.h>

#include "app/commands/internal.h"
#include "dossier/ascii.h"
#include "dossier/mem.h"

COMMAND_FN(marks)
{
    (void)arg, (void)count;
    app_overlay(app, PANE_MARKS);
}

COMMAND_FN(jumps)
{
    (void)arg, (void)count;
    size_t now = jumps_now(&app->jumps, app_place(app)), last = app->jumps.count;
    app->jump_list.list = (ListView){.count = last, .selected = now < last ? last - 1 - now : 0};
    app_overlay(app, PANE_JUMPS);
}

static void delete_mark(App *app, char letter)
{
    MarksView *view = &app->marks;
    StateMark mark;
    if (!state_mark(app->src.state, letter, &mark)) {
        app_complain(app, "no mark %c", letter);
        return;
    }
    view->deleted = mem_grow(view->deleted, &view->cap, view->n_deleted + 1, sizeof *view->deleted);
    view->deleted[view->n_deleted++] = (DeletedMark){letter, slice_dup(mark.article), mark.at};
    state_set_mark(app->src.state, letter, (Slice){NULL, 0}, 0);
    app_say(app, "mark %c deleted; :undelete-mark takes it back", letter);
}

COMMAND_FN(delete_mark)
{
    (void)count;
    bool listed = app->overlay == PANE_MARKS && arg.len == 0;
    char letter = listed ? marks_selected(app) : arg.len == 1 ? arg.ptr[0] : '\0';
    if (listed && !letter)
        app_say(app, "no mark is left");
    else if (!ascii_is_letter(letter))
        app_complain(app, "a mark is one letter, found \"" SLICE_FMT "\"", SLICE_ARG(arg));
    else
        delete_mark(app, letter);
}

static void select_letter(App *app, char letter)
{
    marks_update(app);
    app->marks.places.list.count = app->marks.count;
    for (size_t i = 0; i < app->marks.count; i++)
        if (app->marks.letters[i] == letter)
            list_select(&app->marks.places.list, i);
}

COMMAND_FN(undelete_mark)
{
    (void)arg, (void)count;
    MarksView *view = &app->marks;
    StateMark mark;
    if (view->n_deleted == 0) {
        app_say(app, "no mark was deleted");
        return;
    }
    DeletedMark *last = &view->deleted[view->n_deleted - 1];
    if (state_mark(app->src.state, last->letter, &mark)) {
        app_complain(app, "%c marks another place now: delete that first", last->letter);
        return;
    }
    state_set_mark(app->src.state, last->letter, slice_from(last->article), last->at);
    app_say(app, "mark %c is back", last->letter);
    select_letter(app, last->letter);
    free(last->article);
    view->n_deleted--;
}
