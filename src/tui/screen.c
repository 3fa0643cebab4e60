/* The one file that sees curses.
 *
 * A frame is compared with the one painted before; only rows that differ are handed to curses,
 * which sends the difference in turn. Colour pairs are taken from curses as styles come up
 * (alloc_pair). Input is read without waiting; the loop waits in poll(2). The terminal is put into
 * raw mode, so that ^Z, ^C, ^O and ^S are keys like others. */
#include "config.h"

#include "dossier/utf8.h"
#include "dossier/wrap.h"
#include "tui/screen.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>
#include <wchar.h>

static Frame painted; /* what the screen shows */
static bool painted_valid;
static SCREEN *screen;
static bool utf8_terminal;
static char farewell[512];
static size_t farewell_len;

bool screen_possible(const char **why)
{
    static char text[160];
    int status;
    const char *term = getenv("TERM");
    if (!term || !*term) {
        *why = "TERM is not set";
        return false;
    }
    if (setupterm(term, STDOUT_FILENO, &status) != OK || status != 1) {
        StrBuf safe = STRBUF_INIT;
        show_text(slice_from(term), &safe);
        snprintf(text, sizeof text, "this system does not know the terminal \"%.80s\" (TERM)",
                 strbuf_str(&safe));
        strbuf_release(&safe);
        *why = text;
        return false;
    }
    char *address = tigetstr("cup");
    bool able = address && address != (char *)-1;
    if (!able) {
        snprintf(text, sizeof text, "the terminal \"%.80s\" (TERM) cannot move its cursor", term);
        *why = text;
    }
    del_curterm(cur_term);
    return able;
}

static void add_farewell(const char *capability)
{
    const char *s = tigetstr(capability);
    if (!s || s == (const char *)-1)
        return;
    while (*s && farewell_len < sizeof farewell) {
        if (s[0] == '$' && s[1] == '<') { /* padding: a modern terminal needs none */
            const char *end = strchr(s, '>');
            if (end) {
                s = end + 1;
                continue;
            }
        }
        farewell[farewell_len++] = *s++;
    }
}

static void prepare_farewell(void)
{
    static const char *const capabilities[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
    farewell_len = 0;
    for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
        add_farewell(capabilities[i]);
}

Slice screen_farewell(void)
{
    return (Slice){farewell, farewell_len};
}

bool screen_open(void)
{
    if (!getenv("ESCDELAY"))
        set_escdelay(25);
    screen = newterm(NULL, stdout, stdin);
    if (!screen)
        return false;
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    intrflush(stdscr, FALSE);
    meta(stdscr, TRUE);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    utf8_terminal = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    prepare_farewell();
    painted_valid = false;
    return true;
}

void screen_close(void)
{
    if (!screen)
        return;
    endwin();
    delscreen(screen);
    screen = NULL;
    frame_release(&painted);
}

void screen_leave(void)
{
    endwin();
}

void screen_return(void)
{
    reset_prog_mode();
    screen_forget();
}

bool screen_utf8(void)
{
    return utf8_terminal;
}

void screen_resize(void)
{
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
        resizeterm(size.ws_row, size.ws_col);
}

void screen_size(int *width, int *height)
{
    getmaxyx(stdscr, *height, *width);
}

Depth screen_depth(void)
{
    const char *no_colour = getenv("NO_COLOR");
    if ((no_colour && *no_colour) || !has_colors())
        return DEPTH_NONE;
    return COLORS > 256 ? DEPTH_TRUE : COLORS == 256 ? DEPTH_256 : DEPTH_8;
}

/* On a terminal with direct colours the number of a colour is its rgb. */
static int curses_colour(int32_t colour)
{
    return colour == COLOUR_DEFAULT ? -1 : colour & 0xffffff;
}

static void set_style(Style style)
{
    attr_t attrs = A_NORMAL;
    int pair = 0;
    if (style.attrs & CELL_BOLD)
        attrs |= A_BOLD;
    if (style.attrs & CELL_UNDERLINE)
        attrs |= A_UNDERLINE;
    if (style.attrs & CELL_REVERSE)
        attrs |= A_REVERSE;
    if (style.attrs & CELL_ITALIC)
        attrs |= A_ITALIC;
    if (style.attrs & CELL_DIM)
        attrs |= A_DIM;
    if (style.fg != COLOUR_DEFAULT || style.bg != COLOUR_DEFAULT)
        pair = alloc_pair(curses_colour(style.fg), curses_colour(style.bg));
    attr_set(attrs, (short)0, pair > 0 ? &pair : NULL);
}

/* Hands curses cells [x, end) of a row, all of one style. */
static void put_run(const Cell *row, int y, int x, int end)
{
    wchar_t text[256];
    int n = 0;
    wmove(stdscr, y, x);
    for (; x < end; x++) {
        for (size_t at = 0; at < row[x].bytes;) {
            uint32_t cp;
            at += utf8_decode(row[x].text + at, row[x].bytes - at, &cp);
            text[n++] = (wchar_t)cp;
        }
        if (n > 240 || x + 1 == end) {
            waddnwstr(stdscr, text, n);
            n = 0;
        }
    }
}

static void paint_row(const Frame *frame, const Theme *theme, int y)
{
    const Cell *row = frame->cells + (size_t)y * (size_t)frame->width;
    for (int x = 0; x < frame->width;) {
        int end = x + 1;
        while (end < frame->width && row[end].role == row[x].role && row[end].attrs == row[x].attrs)
            end++;
        set_style(theme_style(theme, row[x].role, row[x].attrs));
        put_run(row, y, x, end);
        x = end;
    }
}

static bool row_differs(const Frame *frame, int y)
{
    size_t start = (size_t)y * (size_t)frame->width;
    for (size_t i = start; i < start + (size_t)frame->width; i++)
        if (!cell_equal(&frame->cells[i], &painted.cells[i]))
            return true;
    return false;
}

static void keep_painted(const Frame *frame)
{
    size_t n = (size_t)frame->width * (size_t)frame->height;
    if (!painted_valid)
        frame_reset(&painted, frame->width, frame->height);
    memcpy(painted.cells, frame->cells, n * sizeof *frame->cells);
    painted_valid = true;
}

void screen_paint(const Frame *frame, const Theme *theme)
{
    bool whole = !painted_valid || painted.width != frame->width || painted.height != frame->height;
    if (whole) {
        painted_valid = false;
        werase(stdscr);
    }
    for (int y = 0; y < frame->height; y++)
        if (whole || row_differs(frame, y))
            paint_row(frame, theme, y);
    keep_painted(frame);
    bool shown = frame->cursor_x >= 0;
    curs_set(shown ? 1 : 0);
    wmove(stdscr, shown ? frame->cursor_y : 0, shown ? frame->cursor_x : 0);
    wrefresh(stdscr);
}

void screen_forget(void)
{
    painted_valid = false;
    clearok(stdscr, TRUE);
}

/* --- keys ---------------------------------------------------------------------------------------
 */

static const struct {
    int code;
    Key key;
} curses_keys[] = {
    {KEY_UP, K_UP},       {KEY_DOWN, K_DOWN},           {KEY_LEFT, K_LEFT},
    {KEY_RIGHT, K_RIGHT}, {KEY_HOME, K_HOME},           {KEY_END, K_END},
    {KEY_PPAGE, K_PGUP},  {KEY_NPAGE, K_PGDN},          {KEY_BTAB, K_SHIFT_TAB},
    {KEY_DC, K_DELETE},   {KEY_IC, K_INSERT},           {KEY_F(1), K_F1},
    {KEY_ENTER, K_ENTER}, {KEY_BACKSPACE, K_BACKSPACE},
};

static Key key_of_code(wint_t code)
{
    for (size_t i = 0; i < sizeof curses_keys / sizeof *curses_keys; i++)
        if ((wint_t)curses_keys[i].code == code)
            return curses_keys[i].key;
    return K_NONE;
}

bool screen_key(Key *key)
{
    wint_t code;
    for (;;) {
        int kind = wget_wch(stdscr, &code);
        if (kind == ERR)
            return false;
        *key = kind == KEY_CODE_YES ? key_of_code(code) : (Key)code;
        if (*key != K_NONE)
            return true;
    }
}
