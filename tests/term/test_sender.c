/* test_sender.c - what is sent turns a terminal's screen into the frame, whatever it showed before.
 *
 * Frames of random cells go through the sender into libvterm, each as a change of the one before;
 * every cell, its attributes and the cursor must come out. */
#include "config.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <vterm.h>

#include "dossier/utf8.h"
#include "tui/sender.h"

#include <term.h> /* last: its macros have names such as bell and lines */

enum { WIDTH = 23, HEIGHT = 6, ROUNDS = 400 };

static uint64_t random_state;

static unsigned below(unsigned n)
{
    random_state = random_state * UINT64_C(6364136223846793005) + 1442695040888963407u;
    return (unsigned)(random_state >> 33) % n;
}

/* Paints a few runs; what lies beside them stays as it is. A combining mark never comes last in a
 * row, where libvterm loses it. */
static void change(Frame *frame)
{
    static const char *const texts[] = {"a",    "walk", "   ",  "é",         "l’été",
                                        "漢字", "─│",   "x漢y", "e\xCC\x81t"};
    for (unsigned runs = below(6); runs > 0; runs--) {
        int x = (int)below(WIDTH - 1), y = (int)below(HEIGHT);
        const char *text = texts[below(sizeof texts / sizeof *texts)];
        frame_str(frame, x, y, WIDTH - x, text, (Role)below(ROLE_COUNT), below(32));
    }
    frame->cursor_x = (int)below(WIDTH + 1) - 1;
    frame->cursor_y = frame->cursor_x < 0 ? -1 : (int)below(HEIGHT);
}

static void expect_cell(VTermScreen *screen, const Frame *frame, const Theme *theme, int x, int y)
{
    const Cell *cell = &frame->cells[y * WIDTH + x];
    Style style = theme_style(theme, cell->role, cell->attrs);
    VTermScreenCell got;
    char text[VTERM_MAX_CHARS_PER_CELL * 4 + 1];
    size_t len = 0;
    if (cell->bytes == 0) /* the second half of a wide one */
        return;
    vterm_screen_get_cell(screen, (VTermPos){y, x}, &got);
    for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && got.chars[i]; i++)
        len += utf8_encode(got.chars[i], text + len);
    text[len] = '\0';
    cr_assert_str_eq(len ? text : " ", cell->text, "cell %d,%d shows \"%s\"", x, y, text);
    cr_assert_eq(got.attrs.bold, (style.attrs & CELL_BOLD) != 0);
    cr_assert_eq(got.attrs.underline != 0, (style.attrs & CELL_UNDERLINE) != 0);
    cr_assert_eq(got.attrs.reverse, (style.attrs & CELL_REVERSE) != 0);
    cr_assert_eq(got.attrs.italic, (style.attrs & CELL_ITALIC) != 0);
    cr_assert_eq(VTERM_COLOR_IS_DEFAULT_FG(&got.fg) != 0, style.fg == COLOUR_DEFAULT);
    cr_assert_eq(VTERM_COLOR_IS_DEFAULT_BG(&got.bg) != 0, style.bg == COLOUR_DEFAULT);
    if (style.fg != COLOUR_DEFAULT)
        cr_assert_eq(got.fg.indexed.idx, style.fg);
}

static void expect_screen(VTerm *vt, const Frame *frame, const Theme *theme)
{
    VTermScreen *screen = vterm_obtain_screen(vt);
    VTermPos cursor;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            expect_cell(screen, frame, theme, x, y);
    vterm_state_get_cursorpos(vterm_obtain_state(vt), &cursor);
    cr_assert_eq(cursor.col, frame->cursor_x < 0 ? 0 : frame->cursor_x);
    cr_assert_eq(cursor.row, frame->cursor_x < 0 ? 0 : frame->cursor_y);
}

static Slice send_whole(const Frame *frame, const Theme *theme)
{
    bool whole;
    Slice bytes = sender_frame(frame, theme, SIZE_MAX, &whole);
    cr_assert(whole);
    return bytes;
}

static void load_terminal(const char *name)
{
    int status;
    cr_assert_eq(setupterm(name, STDOUT_FILENO, &status), 0);
    sender_open();
}

Test(sender, a_terminal_shows_the_frame)
{
    Frame frame = FRAME_INIT;
    Theme theme;
    VTerm *vt = vterm_new(HEIGHT, WIDTH);
    vterm_set_utf8(vt, 1);
    vterm_screen_reset(vterm_obtain_screen(vt), 1);
    load_terminal("xterm-256color");
    theme_init(&theme, DEPTH_256, GROUND_UNKNOWN, NULL, 0);
    frame_reset(&frame, WIDTH, HEIGHT);
    for (int round = 0; round < ROUNDS; round++) {
        change(&frame);
        if (round % 50 == 49)
            sender_forget();
        if (round % 70 == 69)
            theme_init(&theme, round % 140 == 69 ? DEPTH_8 : DEPTH_256, GROUND_DARK, NULL, 0);
        Slice bytes = send_whole(&frame, &theme);
        vterm_input_write(vt, bytes.ptr, bytes.len);
        expect_screen(vt, &frame, &theme);
    }
    frame_release(&frame);
    sender_close();
    vterm_free(vt);
}

/* For a slow line a frame goes in pieces, and what is shown changes between them. */
Test(sender, pieces_of_frames_come_to_the_last_one)
{
    Frame frame = FRAME_INIT;
    Theme theme;
    VTerm *vt = vterm_new(HEIGHT, WIDTH);
    vterm_set_utf8(vt, 1);
    vterm_screen_reset(vterm_obtain_screen(vt), 1);
    load_terminal("xterm-256color");
    theme_init(&theme, DEPTH_256, GROUND_UNKNOWN, NULL, 0);
    frame_reset(&frame, WIDTH, HEIGHT);
    size_t parts = 0;
    for (int round = 0; round < ROUNDS; round++) {
        bool whole;
        change(&frame);
        if (round % 50 == 49)
            sender_forget();
        Slice bytes = sender_frame(&frame, &theme, 60, &whole);
        vterm_input_write(vt, bytes.ptr, bytes.len);
        parts += !whole;
        for (int more = 0; !whole && round % 3 == 0; more++) {
            cr_assert_lt(more, HEIGHT + 1);
            bytes = sender_frame(&frame, &theme, 60, &whole);
            vterm_input_write(vt, bytes.ptr, bytes.len);
        }
        if (whole)
            expect_screen(vt, &frame, &theme);
    }
    cr_expect_gt(parts, ROUNDS / 20);
    frame_release(&frame);
    sender_close();
    vterm_free(vt);
}

/* --- links --- */

static char open_link[64], cell_links[HEIGHT][WIDTH][64];

/* Writes the bytes; which link is open between them is kept here, for libvterm passes it over. */
static void write_links(VTerm *vt, Slice bytes)
{
    for (ptrdiff_t at; (at = slice_find(bytes, SLICE("\033]8;"))) >= 0;) {
        vterm_input_write(vt, bytes.ptr, (size_t)at);
        bytes = slice_sub(bytes, (size_t)at + 4, bytes.len);
        ptrdiff_t target = slice_find(bytes, SLICE(";")) + 1,
                  end = slice_find(bytes, SLICE("\033\\"));
        cr_assert(target > 0 && end >= target);
        snprintf(open_link, sizeof open_link, SLICE_FMT,
                 SLICE_ARG(slice_sub(bytes, (size_t)target, (size_t)end)));
        bytes = slice_sub(bytes, (size_t)end + 2, bytes.len);
    }
    vterm_input_write(vt, bytes.ptr, bytes.len);
}

/* Each cell that is written anew. */
static int on_damage(VTermRect rect, void *ctx)
{
    (void)ctx;
    for (int y = rect.start_row; y < rect.end_row; y++)
        for (int x = rect.start_col; x < rect.end_col; x++)
            snprintf(cell_links[y][x], sizeof cell_links[y][x], "%s", open_link);
    return 1;
}

static void expect_links(const Frame *frame)
{
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            const Cell *cell = &frame->cells[y * WIDTH + x];
            if (cell->bytes > 0)
                cr_assert_str_eq(cell_links[y][x],
                                 cell->link ? frame_target(frame, cell->link) : "");
        }
}

/* What is painted anew has other links, or the same by other numbers. */
static void change_links(Frame *frame, int round)
{
    static const char *const addresses[] = {"http://a.example/", "http://b.example/",
                                            "https://c.example/x?y"};
    if (round % 3 == 0)
        frame_reset(frame, WIDTH, HEIGHT);
    change(frame);
    for (unsigned n = below(5); n > 0; n--)
        frame_link(frame, (int)below(WIDTH), (int)below(HEIGHT), (int)below(9) + 1,
                   slice_from(addresses[below(3)]));
}

Test(sender, links_stand_where_the_frame_has_them)
{
    static const VTermScreenCallbacks callbacks = {.damage = on_damage};
    Frame frame = FRAME_INIT;
    Theme theme;
    VTerm *vt = vterm_new(HEIGHT, WIDTH);
    VTermScreen *screen = vterm_obtain_screen(vt);
    vterm_set_utf8(vt, 1);
    vterm_screen_set_callbacks(screen, &callbacks, NULL);
    vterm_screen_reset(screen, 1);
    load_terminal("xterm-256color");
    sender_links(true);
    theme_init(&theme, DEPTH_256, GROUND_UNKNOWN, NULL, 0);
    frame_reset(&frame, WIDTH, HEIGHT);
    for (int round = 0; round < ROUNDS; round++) {
        change_links(&frame, round);
        if (round % 50 == 49)
            sender_forget();
        Slice bytes = send_whole(&frame, &theme);
        write_links(vt, bytes);
        expect_screen(vt, &frame, &theme);
        expect_links(&frame);
        cr_assert_str_empty(open_link, "none is left open behind a frame");
        cr_assert_eq(send_whole(&frame, &theme).len, 0);
    }
    sender_links(false);
    sender_forget();
    cr_expect_lt(slice_find(send_whole(&frame, &theme), SLICE("\033]8")), 0);
    frame_release(&frame);
    sender_close();
    vterm_free(vt);
}

Test(sender, the_last_row_is_free_at_the_end)
{
    Frame frame = FRAME_INIT;
    Theme theme;
    VTerm *vt = vterm_new(HEIGHT, WIDTH);
    vterm_set_utf8(vt, 1);
    vterm_screen_reset(vterm_obtain_screen(vt), 1);
    load_terminal("xterm-256color");
    theme_init(&theme, DEPTH_256, GROUND_UNKNOWN, NULL, 0);
    frame_reset(&frame, WIDTH, HEIGHT);
    frame_str(&frame, 3, HEIGHT - 1, WIDTH, "status", ROLE_TEXT, 0);
    Slice bytes = send_whole(&frame, &theme);
    vterm_input_write(vt, bytes.ptr, bytes.len);
    bytes = sender_leave();
    vterm_input_write(vt, bytes.ptr, bytes.len);
    frame_reset(&frame, WIDTH, HEIGHT);
    frame_cursor(&frame, 0, HEIGHT - 1);
    expect_screen(vt, &frame, &theme);
    frame_release(&frame);
    sender_close();
    vterm_free(vt);
}

Test(sender, what_stays_is_not_sent_again)
{
    Frame frame = FRAME_INIT;
    Theme theme;
    load_terminal("xterm-256color");
    theme_init(&theme, DEPTH_256, GROUND_UNKNOWN, NULL, 0);
    frame_reset(&frame, WIDTH, HEIGHT);
    frame_str(&frame, 0, 1, WIDTH, "the same as before", ROLE_TEXT, 0);
    cr_expect_gt(send_whole(&frame, &theme).len, 18);
    cr_expect_eq(send_whole(&frame, &theme).len, 0);
    sender_synchronise(true);
    cr_expect_eq(send_whole(&frame, &theme).len, 0, "nothing needs no marks");
    sender_synchronise(false);
    frame_str(&frame, 4, 1, 1, "S", ROLE_TEXT, 0);
    cr_expect_lt(send_whole(&frame, &theme).len, 24);
    frame_release(&frame);
    sender_close();
}

/* Without it the screen would scroll: the terminal goes to the next line right after the last
 * cell. */
Test(sender, the_last_cell_is_left_out_where_it_scrolls)
{
    Frame frame = FRAME_INIT;
    Theme theme;
    load_terminal("ansi");
    theme_init(&theme, DEPTH_NONE, GROUND_UNKNOWN, NULL, 0);
    frame_reset(&frame, WIDTH, HEIGHT);
    frame_str(&frame, WIDTH - 2, HEIGHT - 1, 2, "yz", ROLE_TEXT, 0);
    Slice bytes = send_whole(&frame, &theme);
    cr_expect_geq(slice_find(bytes, SLICE("y")), 0);
    cr_expect_lt(slice_find(bytes, SLICE("z")), 0);
    frame_release(&frame);
    sender_close();
}
