/* Frames, their renderings, themes, keys in notation, lists and layouts: everything in app/ that
 * needs no dossier. */
#include "config.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "app/jumps.h"
#include "app/frame/layout.h"
#include "app/commands/line_edit.h"
#include "app/panes/listview.h"
#include "app/row_order.h"
#include "dossier/check.h"
#include "dossier/frame.h"

static Frame frame;
static StrBuf text;

static void finish(void)
{
    frame_release(&frame);
    strbuf_release(&text);
}

TestSuite(frame, .fini = finish);
TestSuite(key, .fini = finish);
TestSuite(line, .fini = finish);

static const char *rendered(void)
{
    strbuf_clear(&text);
    frame_render_text(&frame, &text);
    return strbuf_str(&text);
}

/* --- painting
 * ----------------------------------------------------------------------------------- */

Test(frame, rows_end_where_their_text_ends)
{
    frame_reset(&frame, 8, 3);
    frame_str(&frame, 1, 0, 7, "ab", ROLE_TEXT, 0);
    frame_str(&frame, 0, 2, 8, "c  d  ", ROLE_TEXT, 0);
    cr_expect_str_eq(rendered(), " ab\n\nc  d\n");
}

Test(frame, painting_is_clipped_on_all_sides)
{
    frame_reset(&frame, 4, 2);
    cr_expect_eq(frame_str(&frame, 2, 0, 9, "xyz", ROLE_TEXT, 0), 2);
    cr_expect_eq(frame_str(&frame, -1, 0, 9, "no", ROLE_TEXT, 0), 0);
    cr_expect_eq(frame_str(&frame, 0, 2, 9, "no", ROLE_TEXT, 0), 0);
    cr_expect_eq(frame_str(&frame, 0, -1, 9, "no", ROLE_TEXT, 0), 0);
    frame_repeat(&frame, 3, 1, 50, "-", ROLE_TEXT, 0);
    frame_column(&frame, 0, 1, 50, "|", ROLE_TEXT);
    frame_restyle(&frame, 2, 1, 50, ROLE_HIT, 0);
    cr_expect_str_eq(rendered(), "  xy\n|  -\n");
}

Test(frame, wide_graphemes_are_whole_or_absent)
{
    frame_reset(&frame, 5, 1);
    cr_expect_eq(frame_str(&frame, 0, 0, 3, "日本語", ROLE_TEXT, 0), 2);
    cr_expect_str_eq(rendered(), "日\n");
    frame_str(&frame, 1, 0, 1, "x", ROLE_TEXT, 0);
    cr_expect_str_eq(rendered(), " x\n", "half of a wide grapheme must not stay");
    frame_str(&frame, 2, 0, 2, "語", ROLE_TEXT, 0);
    frame_str(&frame, 2, 0, 1, "y", ROLE_TEXT, 0);
    cr_expect_str_eq(rendered(), " xy\n");
}

Test(frame, controls_become_marks)
{
    frame_reset(&frame, 12, 1);
    frame_text(&frame, 0, 0, 12, SLICE("a\033[2Jb\tc\x7f"), ROLE_TEXT, 0);
    cr_expect_str_eq(rendered(), "a␛[2Jb c␡\n");
}

Test(frame, too_long_text_ends_in_an_ellipsis)
{
    frame_reset(&frame, 10, 2);
    cr_expect_eq(frame_text_cut(&frame, 0, 0, 6, SLICE("walk and talk"), ROLE_TEXT, 0), 5);
    frame_text_cut(&frame, 0, 1, 6, SLICE("walked"), ROLE_TEXT, 0);
    cr_expect_str_eq(rendered(), "walk…\nwalked\n");
}

Test(frame, text_can_end_at_the_right)
{
    frame_reset(&frame, 6, 1);
    frame_right(&frame, 1, 0, 5, "12", ROLE_TEXT, 0);
    cr_expect_str_eq(rendered(), "    12\n");
}

Test(frame, of_stacked_marks_a_cell_takes_four)
{
    char zalgo[1 + 40 * 2 + 1] = "a";
    for (int i = 0; i < 40; i++)
        memcpy(zalgo + 1 + 2 * i, "\u0301", 2);
    zalgo[81] = '\0';
    frame_reset(&frame, 2, 1);
    cr_expect_eq(frame_str(&frame, 0, 0, 2, zalgo, ROLE_TEXT, 0), 1);
    cr_expect_eq(frame.cells[0].bytes, 9);
    cr_expect_eq(strlen(frame.cells[0].text), 9);
}

Test(frame, the_smallest_frame_takes_everything)
{
    frame_reset(&frame, 0, -3);
    frame_str(&frame, 0, 0, 5, "xyz", ROLE_TEXT, 0);
    frame_cursor(&frame, 3, 0);
    cr_expect_eq(frame.cursor_x, -1, "a cursor outside stays hidden");
    cr_expect_str_eq(rendered(), "x\n");
}

/* --- renderings
 * --------------------------------------------------------------------------------- */

Test(frame, ansi_says_a_style_once_and_ends_it)
{
    Theme theme;
    theme_init(&theme, DEPTH_8, GROUND_UNKNOWN, NULL, 0);
    frame_reset(&frame, 6, 1);
    frame_str(&frame, 0, 0, 6, "a hit", ROLE_TEXT, 0);
    frame_restyle(&frame, 2, 0, 3, ROLE_HIT, 0);
    frame_render_ansi(&frame, &theme, &text);
    cr_expect_str_eq(strbuf_str(&text), "a \033[0;30;43mhit\033[0m\n");
}

Test(frame, ansi_without_colours_has_attributes_only)
{
    Theme theme;
    theme_init(&theme, DEPTH_NONE, GROUND_UNKNOWN, NULL, 0);
    frame_reset(&frame, 3, 1);
    frame_str(&frame, 0, 0, 3, "hit", ROLE_HIT, 0);
    frame_render_ansi(&frame, &theme, &text);
    cr_expect_str_eq(strbuf_str(&text), "\033[0;1;4mhit\033[0m\n");
}

Test(frame, ascii_keeps_shapes_and_letters)
{
    frame_reset(&frame, 12, 1);
    frame_str(&frame, 0, 0, 12, "━│é日œ…", ROLE_TEXT, 0);
    frame_to_ascii(&frame);
    cr_expect_str_eq(rendered(), "=|e? o.\n");
}

/* --- keys
 * --------------------------------------------------------------------------------------- */

Test(key, notation)
{
    static const Key want[] = {'5',         'j',  K_ENTER, K_CTRL('o'), '<', K_PGDN, ' ',
                               K_SHIFT_TAB, 0xe9, '<',     'x',         '>', '<'};
    Slice notation = SLICE("5j<Enter><C-o><lt><PgDn><space><S-Tab>é<x><");
    size_t at = 0, n = 0;
    Key key;
    for (; key_parse(notation, &at, &key); n++)
        cr_expect_eq(key, want[n], "key %zu is %x", n, key);
    cr_expect_eq(n, sizeof want / sizeof *want);
}

Test(key, what_is_written_reads_back)
{
    for (Key key = 1; key <= K_F1; key = key == 0x17f ? K_NONE + 1 : key + 1) {
        Key back = 0;
        size_t at = 0;
        strbuf_clear(&text);
        key_format(key, &text);
        cr_expect(key_parse(strbuf_slice(&text), &at, &back));
        cr_expect_eq(back, key == '\n' ? K_CTRL('j') : key, "%s", strbuf_str(&text));
    }
}

/* --- a line being typed
 * ------------------------------------------------------------------------- */

static void type(LineEdit *line, const char *keys)
{
    size_t at = 0;
    Key key;
    while (key_parse(slice_from(keys), &at, &key))
        line_key(line, key);
}

static const struct {
    const char *keys, *text;
    size_t cursor;
} edits[] = {
    {"walk", "walk", 4},
    {"walk<C-a>x", "xwalk", 1},
    {"ab<Left><Left><Left>c", "cab", 1},
    {"e\u0301a<Left><Left>x", "xe\u0301a", 1},
    {"ae\u0301<BS>", "a", 1},
    {"one two<C-w>", "one ", 4},
    {"one two <C-w><C-w>", "", 0},
    {"one two<C-a><C-k>", "", 0},
    {"one<Left><C-u>", "e", 0},
    {"one<Home><Del>", "ne", 0},
    {"one<End><C-d><C-f>", "one", 3},
    {"日本<Left><C-h>", "本", 0},
};

ParameterizedTestParameters(line, edit)
{
    static int index[sizeof edits / sizeof *edits];
    for (size_t i = 0; i < sizeof edits / sizeof *edits; i++)
        index[i] = (int)i;
    return cr_make_param_array(int, index, sizeof edits / sizeof *edits);
}

ParameterizedTest(int *i, line, edit)
{
    LineEdit line = {STRBUF_INIT, 0};
    type(&line, edits[*i].keys);
    cr_expect_str_eq(strbuf_str(&line.text), edits[*i].text, "%s", edits[*i].keys);
    cr_expect_eq(line.cursor, edits[*i].cursor, "%s: %zu", edits[*i].keys, line.cursor);
    line_release(&line);
}

/* --- lists and jumps
 * ---------------------------------------------------------------------------- */

Test(list, the_selection_stays_in_sight)
{
    ListView view = {0, 0, 0, 0};
    list_layout(&view, 100, 10);
    list_move(&view, MOVE_DOWN, 12);
    list_layout(&view, 100, 10);
    cr_expect_eq(view.selected, 12);
    cr_expect_eq(view.top, 5, "two rows below it stay in sight");
    list_move(&view, MOVE_UP, 6);
    list_layout(&view, 100, 10);
    cr_expect_eq(view.top, 4, "and two above");
    list_move(&view, MOVE_BOTTOM, 0);
    list_layout(&view, 100, 10);
    cr_expect_eq(view.selected, 99);
    cr_expect_eq(view.top, 90);
    list_move(&view, MOVE_TOP, 5);
    list_layout(&view, 100, 10);
    cr_expect_eq(view.selected, 4);
    list_layout(&view, 100, 3);
    cr_expect_eq(view.top, 2, "a low list has no rows to spare");
    list_layout(&view, 3, 10);
    cr_expect_eq(view.selected, 2, "a list that shrinks");
    cr_expect_eq(view.top, 0);
    list_layout(&view, 0, 10);
    list_move(&view, MOVE_DOWN, 5);
    list_move(&view, MOVE_PAGE_UP, 0);
    cr_expect_eq(view.selected, 0, "an empty list");
}

Test(list, a_page_keeps_the_place_on_screen)
{
    ListView view = {0, 0, 0, 0};
    list_layout(&view, 100, 10);
    list_move(&view, MOVE_DOWN, 3);
    list_move(&view, MOVE_PAGE_DOWN, 0);
    list_layout(&view, 100, 10);
    cr_expect_eq(view.selected, 13);
    cr_expect_eq(view.top, 10);
    list_move(&view, MOVE_PAGE_UP, 0);
    list_layout(&view, 100, 10);
    cr_expect_eq(view.selected, 3);
    cr_expect_eq(view.top, 0);
}

static void expect_place(Place place, ArticleId article, uint32_t at)
{
    cr_expect_eq(place.article, article, "article %u", place.article);
    cr_expect_eq(place.at, at, "byte %u", place.at);
}

Test(jumps, back_and_forward)
{
    static Jumps jumps;
    Place to;
    cr_expect_not(jumps_back(&jumps, (Place){9, 9}, &to));
    jumps_push(&jumps, (Place){1, 10});
    jumps_push(&jumps, (Place){2, 20});
    cr_assert(jumps_back(&jumps, (Place){3, 30}, &to));
    expect_place(to, 2, 20);
    cr_assert(jumps_back(&jumps, (Place){2, 20}, &to));
    expect_place(to, 1, 10);
    cr_expect_not(jumps_back(&jumps, (Place){1, 10}, &to));
    cr_assert(jumps_forward(&jumps, &to));
    expect_place(to, 2, 20);
    cr_assert(jumps_forward(&jumps, &to));
    expect_place(to, 3, 30);
    cr_expect_not(jumps_forward(&jumps, &to));
}

Test(jumps, a_jump_from_the_middle_forgets_what_lay_ahead)
{
    static Jumps jumps;
    Place to;
    jumps_push(&jumps, (Place){1, 0});
    jumps_push(&jumps, (Place){2, 0});
    jumps_back(&jumps, (Place){3, 0}, &to);
    jumps_push(&jumps, (Place){2, 5});
    cr_expect_not(jumps_forward(&jumps, &to));
    cr_assert(jumps_back(&jumps, (Place){7, 0}, &to));
    expect_place(to, 2, 5);
}

Test(jumps, a_place_twice_in_a_row_is_one_and_others_of_the_article_are_not)
{
    static Jumps jumps;
    Place to;
    jumps_push(&jumps, (Place){1, 0});
    jumps_push(&jumps, (Place){1, 0});
    jumps_push(&jumps, (Place){1, 5});
    cr_assert(jumps_back(&jumps, (Place){2, 0}, &to));
    expect_place(to, 1, 5);
    cr_assert(jumps_back(&jumps, (Place){1, 5}, &to));
    expect_place(to, 1, 0);
    cr_expect_not(jumps_back(&jumps, (Place){1, 0}, &to));
}

Test(jumps, the_oldest_is_dropped)
{
    static Jumps jumps;
    Place to = {0, 0};
    for (uint32_t i = 0; i < JUMPS_MAX + 50; i++)
        jumps_push(&jumps, (Place){i, 0});
    while (jumps_back(&jumps, (Place){9999, 0}, &to))
        ;
    cr_expect_geq(to.article, 50u);
}

/* --- layouts
 * ------------------------------------------------------------------------------------ */

static bool inside(Rect rect, int width, int height)
{
    return rect.x >= 0 && rect.y >= 0 && rect.w >= 0 && rect.h >= 0 && rect.x + rect.w <= width &&
           rect.y + rect.h <= height;
}

static bool apart(Rect a, Rect b)
{
    return a.w == 0 || b.w == 0 || a.h == 0 || b.h == 0 || a.x + a.w <= b.x || b.x + b.w <= a.x ||
           a.y + a.h <= b.y || b.y + b.h <= a.y;
}

/* Cells of the panes, the lines between them, status and prompt. */
static int cells_of(const Layout *layout)
{
    int cells = layout->n_separators * layout->separator_h;
    for (int i = 0; i < PANE_COUNT; i++)
        cells += layout->panes[i].w * layout->panes[i].h;
    cells += (layout->hints_y >= 0) * layout->width;
    return cells + (layout->status_y >= 0) * layout->width + layout->prompt.w * layout->prompt.h;
}

/* Every size from 1x1 up, with every pane focused: panes lie inside, apart from each other, leave
 * no cell free, and the focused one is shown. */
Test(layout, panes_never_overlap_and_the_focus_is_shown)
{
    for (int w = 1; w <= 210; w += w < 24 ? 1 : 7)
        for (int h = 1; h <= 64; h += h < 26 ? 1 : 5)
            for (int focus = 0; focus <= PANE_CONCORDANCE; focus++)
                for (int prompt = 0; prompt <= 2; prompt++) {
                    LayoutWants wants = {.focus = (PaneId)focus,
                                         .overlay = PANE_NONE,
                                         .concordance = focus == PANE_CONCORDANCE,
                                         .measure = 72,
                                         .hints = focus % 2,
                                         .prompt_rows = prompt};
                    Layout layout;
                    if (focus == PANE_TIMELINE || focus == PANE_RELATED)
                        wants.drawer = (PaneId)focus;
                    layout_make(&layout, w, h, &wants);
                    for (int i = 0; i < PANE_COUNT; i++) {
                        cr_assert(inside(layout.panes[i], w, h), "%dx%d pane %d", w, h, i);
                        for (int k = 0; k < i; k++)
                            cr_assert(apart(layout.panes[i], layout.panes[k]), "%dx%d panes %d, %d",
                                      w, h, i, k);
                    }
                    if (h >= 4)
                        cr_assert_gt(layout.panes[focus].w, 0, "%dx%d: pane %d is not shown", w, h,
                                     focus);
                    cr_assert(inside(layout.prompt, w, h), "%dx%d prompt", w, h);
                    cr_assert_eq(cells_of(&layout), w * h, "%dx%d: a cell is nobody's", w, h);
                    CHECKED(layout_check(&layout));
                }
}

#ifdef DOSSIER_CHECKS
/* What the checks are for: a pane a column too narrow, and one that lies over another. */
Test(layout, a_free_column_is_noticed, .signal = SIGABRT)
{
    LayoutWants wants = {.overlay = PANE_NONE, .measure = 72};
    Layout layout;
    layout_make(&layout, 120, 40, &wants);
    layout.panes[PANE_ARTICLE].w--;
    layout_check(&layout);
}

Test(layout, a_pane_over_another_is_noticed, .signal = SIGABRT)
{
    LayoutWants wants = {.overlay = PANE_NONE, .measure = 72};
    Layout layout;
    layout_make(&layout, 120, 40, &wants);
    layout.panes[PANE_ARTICLE].x--;
    layout_check(&layout);
}

Test(frame, half_a_wide_character_is_noticed, .signal = SIGABRT)
{
    Frame frame = FRAME_INIT;
    frame_reset(&frame, 4, 1);
    frame_str(&frame, 0, 0, 4, "日", ROLE_TEXT, 0);
    frame_check(&frame);
    frame.cells[0].bytes = 0;
    frame_check(&frame);
}

Test(rows, a_row_of_another_article_is_noticed, .signal = SIGABRT)
{
    RowOrder rows = {0};
    row_order_add(&rows, 7);
    row_order_add(&rows, 3);
    row_order_check(&rows);
    rows.ids[0] = 3;
    row_order_check(&rows);
}
#endif

Test(layout, the_side_column_folds_below_a_hundred_columns)
{
    LayoutWants wants = {.overlay = PANE_NONE, .measure = 72};
    Layout layout;
    layout_make(&layout, 100, 40, &wants);
    cr_expect_gt(layout.panes[PANE_TIMELINE].w, 0);
    cr_expect_gt(layout.panes[PANE_RELATED].w, 0);
    layout_make(&layout, 99, 40, &wants);
    cr_expect_eq(layout.panes[PANE_TIMELINE].w, 0);
    cr_expect_gt(layout.panes[PANE_ARTICLE].w, 0);
    layout_make(&layout, 69, 40, &wants);
    cr_expect_eq(layout.panes[PANE_LIST].x, layout.panes[PANE_ARTICLE].x, "stacked");
    layout_make(&layout, 60, 12, &wants);
    cr_expect_eq(layout.panes[PANE_ARTICLE].w, 0, "one at a time");
}

Test(layout, two_hundred_columns_hold_the_whole_measure)
{
    LayoutWants wants = {.overlay = PANE_NONE, .measure = 72};
    Layout layout;
    layout_make(&layout, 200, 60, &wants);
    cr_expect_geq(layout.panes[PANE_ARTICLE].w, 76);
}

/* Panes take the widths that their content asks for, within limits. */
Test(layout, short_titles_leave_their_cells_to_the_text)
{
    LayoutWants wants = {.overlay = PANE_NONE, .measure = 72, .list_w = 20, .side_w = 60};
    Layout layout;
    layout_make(&layout, 120, 40, &wants);
    cr_expect_eq(layout.panes[PANE_LIST].w, 24);
    cr_expect_eq(layout.panes[PANE_TIMELINE].w, layout_side_width(120, &wants));
    int article = layout.panes[PANE_ARTICLE].w;
    wants.list_w = 60;
    layout_make(&layout, 120, 40, &wants);
    cr_expect_geq(layout.panes[PANE_LIST].w, 30);
    cr_expect_leq(layout.panes[PANE_ARTICLE].w, article);
    for (int w = LAYOUT_WIDE; w < 240; w++) {
        layout_make(&layout, w, 40, &wants);
        cr_expect_leq(layout.panes[PANE_LIST].w, LAYOUT_SIDE_MOST);
        cr_expect_geq(layout.panes[PANE_ARTICLE].w, 42, "%d columns", w);
        cr_expect_geq(layout.panes[PANE_RELATED].w, 24);
    }
}

Test(layout, related_articles_take_what_the_timeline_does_not_need)
{
    LayoutWants wants = {.overlay = PANE_NONE, .measure = 72, .timeline_h = 5, .related_h = 20};
    Layout layout;
    layout_make(&layout, 120, 40, &wants);
    cr_expect_eq(layout.panes[PANE_RELATED].h, 21);
    wants.related_h = 3;
    layout_make(&layout, 120, 40, &wants);
    cr_expect_eq(layout.panes[PANE_RELATED].h, 4);
    wants.related_h = 60;
    wants.timeline_h = 60;
    layout_make(&layout, 120, 40, &wants);
    cr_expect_eq(layout.panes[PANE_RELATED].h, 39 * 50 / 100);
    cr_expect_eq(layout.panes[PANE_TIMELINE].h, 39 - 39 * 50 / 100);
}

/* Whatever the reader sets: no pane is lost, and no cell. */
Test(layout, moved_borders_leave_a_whole_layout)
{
    static const int sizes[] = {1, 5, 20, 60, 500};
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++)
            for (int w = 20; w < 220; w += 9)
                for (int h = 5; h < 50; h += 4)
                    for (int pane = PANE_LIST; pane <= PANE_CONCORDANCE; pane++) {
                        LayoutWants wants = {
                            .focus = (PaneId)pane,
                            .overlay = PANE_NONE,
                            .concordance = pane == PANE_CONCORDANCE,
                            .measure = 72,
                            .sizes = {sizes[i], sizes[k], sizes[i], sizes[k], sizes[i]}};
                        Layout layout;
                        if (pane == PANE_TIMELINE || pane == PANE_RELATED)
                            wants.drawer = (PaneId)pane;
                        layout_make(&layout, w, h, &wants);
                        layout_check(&layout);
                        cr_assert_eq(cells_of(&layout), w * h);
                        cr_assert_gt(layout.panes[pane].w, 0);
                        cr_assert_gt(layout.panes[pane].h, 0);
                    }
}

/* At 80 columns the panes with long lines take all of them. */
Test(layout, side_panes_are_drawers_of_the_whole_width)
{
    LayoutWants wants = {.overlay = PANE_NONE, .measure = 72, .drawer = PANE_TIMELINE};
    Layout layout;
    layout_make(&layout, 80, 24, &wants);
    cr_expect_eq(layout.panes[PANE_TIMELINE].w, 80);
    cr_expect_eq(layout.panes[PANE_ARTICLE].w, 80);
    cr_expect_eq(layout.panes[PANE_LIST].w, 0);
    wants.drawer = PANE_LIST;
    layout_make(&layout, 80, 24, &wants);
    cr_expect_lt(layout.panes[PANE_LIST].w, 40);
    wants.drawer = wants.focus = PANE_RELATED;
    layout_make(&layout, 80, 12, &wants);
    cr_expect_eq(layout.panes[PANE_RELATED].h, 11, "alone in a low screen");
}
