/* Lists whose rows take as many lines as are free, and texts in rows. */
#include "config.h"

#include <criterion/criterion.h>

#include "app/panes/elastic.h"
#include "app/panes/row_text.h"

/* Every row needs so many lines of text, and one beside it; the first on screen has a heading of
 * its own when `headed`. */
typedef struct Needs {
    const int *text;
    size_t count;
    int fixed, measured;
    bool headed;
} Needs;

static RowNeed need(const void *ctx, size_t row, bool selected)
{
    Needs *needs = (Needs *)(uintptr_t)ctx;
    needs->measured++;
    int text = needs->text[row % needs->count];
    return (RowNeed){.text = selected ? text + 1 : text,
                     .fixed = needs->fixed,
                     .heading = needs->headed,
                     .begins = row % 7 == 0};
}

static ElasticPlan plan;
static ListView view;

static void lay_out(Needs *needs, size_t count, int lines, int crowded, bool air)
{
    ElasticRows rows = {need, needs, crowded, air};
    needs->measured = 0;
    elastic_layout(&plan, &view, count, lines, &rows);
    elastic_check(&plan, &view, lines);
}

static int end_of(size_t row)
{
    return plan.rows[row].y + plan.rows[row].h;
}

Test(elastic, rows_are_whole_where_there_is_space)
{
    const int text[] = {3, 1, 2};
    Needs needs = {text, 3, 1, 0, false};
    view = (ListView){0};
    lay_out(&needs, 3, 20, 1, false);
    cr_expect_eq(plan.n, 3);
    cr_expect_eq(plan.rows[0].text, 4, "the selected one all it asks for");
    cr_expect_eq(plan.rows[1].text, 1);
    cr_expect_eq(plan.rows[2].text, 2);
    cr_expect_eq(end_of(2), 10);
    lay_out(&needs, 3, 20, 1, true);
    cr_expect_eq(plan.rows[1].y, 6, "a line between rows");
    cr_expect_eq(end_of(2), 12);
    lay_out(&needs, 3, 11, 1, true);
    cr_expect_eq(end_of(2), 10, "no air where it would not do for all");
}

/* Six lines of text wanted, five there: the last row gives way. */
Test(elastic, what_is_missing_is_taken_from_the_last_rows)
{
    const int text[] = {1, 2, 3};
    Needs needs = {text, 3, 0, 0, false};
    view = (ListView){0};
    lay_out(&needs, 3, 6, 1, true);
    cr_expect_eq(plan.rows[0].text, 2);
    cr_expect_eq(plan.rows[1].text, 2);
    cr_expect_eq(plan.rows[2].text, 2);
    cr_expect_eq(end_of(2), 6, "no line is left empty while a text is cut");
    lay_out(&needs, 3, 3, 1, true);
    for (size_t i = 0; i < 3; i++)
        cr_expect_eq(plan.rows[i].text, 1);
    const int long_text[] = {1, 3, 3, 3};
    needs = (Needs){long_text, 4, 0, 0, false};
    lay_out(&needs, 4, 10, 1, true);
    cr_expect_eq(plan.rows[1].text, 3, "what is left goes to the first ones");
    cr_expect_eq(plan.rows[2].text, 3);
    cr_expect_eq(plan.rows[3].text, 2);
    cr_expect_eq(end_of(3), 10);
}

Test(elastic, a_long_list_scrolls_and_shows_the_selected_row_whole)
{
    const int text[] = {3, 1, 2, 3};
    Needs needs = {text, 4, 1, 0, false};
    view = (ListView){0};
    for (size_t row = 0; row < 100000; row += 997) {
        view.selected = row;
        lay_out(&needs, 100000, 30, 2, false);
        const ElasticRow *at = &plan.rows[row - view.top];
        cr_assert_eq(at->text, text[row % 4] + 1, "row %zu", row);
        cr_assert_eq(at->h, at->text + 1);
        cr_assert_eq(end_of(plan.n - 1), 30, "the screen is full");
        cr_assert_lt(needs.measured, 120, "only rows on screen are measured");
    }
    view.selected = 99999;
    lay_out(&needs, 100000, 30, 2, false);
    cr_expect_eq(view.top + plan.n, 100000);
    cr_expect_geq(end_of(plan.n - 1), 26, "no space below the last row for one more above");
}

/* One row down at a time, and up again: two rows stay in sight beyond the selected one. */
Test(elastic, a_walk_keeps_rows_in_sight)
{
    const int text[] = {1, 2, 3};
    Needs needs = {text, 3, 1, 0, true};
    view = (ListView){0};
    lay_out(&needs, 500, 40, 2, false);
    for (int step = 0; step < 600; step++) {
        size_t top = view.top;
        list_move(&view, step < 300 ? MOVE_DOWN : MOVE_UP, 0);
        lay_out(&needs, 500, 40, 2, false);
        cr_assert(step < 300 ? view.top >= top : view.top <= top, "step %d", step);
        cr_assert(view.selected < 2 || view.selected >= view.top + 2);
        cr_assert_leq(view.selected + 2, view.top + plan.n - 1);
    }
}

Test(elastic, any_size_does)
{
    const int text[] = {1, 4, 2};
    for (int lines = 0; lines < 12; lines++)
        for (size_t count = 0; count < 12; count++)
            for (size_t selected = 0; selected < 12; selected++) {
                Needs needs = {text, 3, 2, 0, true};
                view = (ListView){.selected = selected, .top = selected};
                lay_out(&needs, count, lines, 2, true);
                cr_assert_geq(view.page, 1);
            }
}

Test(elastic, what_is_asked_for)
{
    const int text[] = {1, 2};
    Needs needs = {text, 2, 1, 0, true};
    ElasticRows rows = {need, &needs, 2, false};
    cr_expect_eq(elastic_ask(4, 40, &rows), 11);
    cr_expect_eq(elastic_ask(4, 7, &rows), 7);
    needs.measured = 0;
    cr_expect_eq(elastic_ask(1000, 40, &rows), 40);
    cr_expect_eq(needs.measured, 0, "many rows need not be measured");
}

/* --- texts in rows --- */

static const char *painted(Slice text, int w, int h)
{
    static StrBuf out;
    Frame frame = FRAME_INIT;
    frame_reset(&frame, 30, 5);
    row_text_draw(&frame, (Rect){0, 0, w, h}, text, ROLE_TEXT, 0);
    strbuf_clear(&out);
    frame_render_text(&frame, &out);
    frame_release(&frame);
    while (out.len > 0 && out.ptr[out.len - 1] == '\n')
        out.ptr[--out.len] = '\0';
    return strbuf_str(&out);
}

Test(row_text, takes_its_lines_and_says_what_is_cut)
{
    Slice text = SLICE("The lamp on the pier is lit again");
    cr_expect_eq(row_text_lines(text, 12, 4), 3);
    cr_expect_eq(row_text_lines(text, 12, 2), 2);
    cr_expect_eq(row_text_lines(text, 40, 4), 1);
    cr_expect_str_eq(painted(text, 12, 3), "The lamp on\nthe pier is\nlit again");
    cr_expect_str_eq(painted(text, 12, 2), "The lamp on\nthe pier is…");
    cr_expect_str_eq(painted(text, 12, 1), "The lamp on…");
    cr_expect_str_eq(painted(text, 30, 1), "The lamp on the pier is lit a…");
    cr_expect_str_eq(painted(text, 0, 1), "");
}

Test(row_text, a_word_that_runs_over_is_marked_on_its_line)
{
    Frame frame = FRAME_INIT;
    Slice text = SLICE("The lamp on the pier is lit again");
    RowText row = row_text_wrap(text, 12);
    Rect at = {0, 0, 12, 3};
    frame_reset(&frame, 20, 3);
    row_text_paint(&row, &frame, at, ROLE_TEXT, 0);
    row_text_restyle(&row, &frame, at, (Range){9, 20}, ROLE_HIT, 0); /* "on the pier" */
    cr_expect_eq(frame.cells[9].role, ROLE_HIT);
    cr_expect_eq(frame.cells[8].role, ROLE_TEXT);
    cr_expect_eq(frame.cells[20].role, ROLE_HIT);
    cr_expect_eq(frame.cells[27].role, ROLE_HIT);
    cr_expect_eq(frame.cells[28].role, ROLE_TEXT);
    row_text_release(&row);
    frame_release(&frame);
}
