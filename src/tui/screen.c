/* screen.c - the one file that sees curses.
 *
 * Curses sets the terminal up, reads keys and gives the terminal back; what is painted is sent by
 * sender.c, in one piece. Keys are read through a pad: reading from a window would paint it. Input
 * is read without waiting; the loop waits in poll(2). The terminal is put into raw mode, so that
 * ^Z, ^C, ^O and ^S are keys like others. */
#include "config.h"

#include "dossier/show.h"
#include "tui/screen.h"
#include "tui/sender.h"

#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static SCREEN *screen;
static WINDOW *keys;
static bool utf8_terminal;
static char restore[512];
static size_t restore_len;

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

static void add_restore(const char *capability)
{
    const char *s = tigetstr(capability);
    if (!s || s == (const char *)-1)
        return;
    while (*s && restore_len < sizeof restore) {
        if (s[0] == '$' && s[1] == '<') { /* padding: a modern terminal needs none */
            const char *end = strchr(s, '>');
            if (end) {
                s = end + 1;
                continue;
            }
        }
        restore[restore_len++] = *s++;
    }
}

static void prepare_restore(void)
{
    static const char *const capabilities[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
    restore_len = 0;
    for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
        add_restore(capabilities[i]);
}

Slice screen_restore_bytes(void)
{
    return (Slice){restore, restore_len};
}

static void send_bytes(Slice bytes)
{
    struct pollfd out = {STDOUT_FILENO, POLLOUT, 0};
    while (bytes.len > 0) {
        ssize_t n = write(STDOUT_FILENO, bytes.ptr, bytes.len);
        if (n < 0 && errno != EINTR && errno != EAGAIN)
            return; /* the terminal is gone: poll(2) will say so */
        if (n < 0 && errno == EAGAIN)
            poll(&out, 1, -1);
        if (n > 0)
            bytes = slice_sub(bytes, (size_t)n, bytes.len);
    }
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
    keys = newpad(1, 1);
    keypad(keys, TRUE);
    nodelay(keys, TRUE);
    intrflush(keys, FALSE);
    meta(keys, TRUE);
    sender_open();
    utf8_terminal = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    prepare_restore();
    return true;
}

void screen_close(void)
{
    if (!screen)
        return;
    screen_leave();
    delwin(keys);
    delscreen(screen);
    screen = NULL;
    sender_close();
}

void screen_leave(void)
{
    send_bytes(sender_leave());
    endwin();
}

/* With nothing painted in it, doupdate() gives back the screen and its modes. */
void screen_return(void)
{
    doupdate();
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
    int colours = tigetnum("colors");
    if (colours > 256)
        return DEPTH_TRUE;
    return colours == 256 ? DEPTH_256 : colours >= 16 ? DEPTH_16 : DEPTH_8;
}

void screen_paint(const Frame *frame, const Theme *theme)
{
    send_bytes(sender_frame(frame, theme));
}

void screen_forget(void)
{
    sender_forget();
}

/* --- keys --- */

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
        int kind = wget_wch(keys, &code);
        if (kind == ERR)
            return false;
        *key = kind == KEY_CODE_YES ? key_of_code(code) : (Key)code;
        if (*key != K_NONE)
            return true;
    }
}
