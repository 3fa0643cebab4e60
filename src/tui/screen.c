/* screen.c - the one file that sees curses.
 *
 * Curses sets the terminal up and gives it back; what is painted is sent by sender.c, in one piece,
 * and what is typed is read by keyboard.c: curses takes an unknown sequence for the keys of its
 * letters. Input is read without waiting; the loop waits in poll(2). The pad is there for keypad(),
 * which makes the terminal send what its entry says. The terminal is put into raw mode, so that
 * ^Z, ^C, ^O and ^S are keys like others. */
#include "config.h"

#include "dossier/show.h"
#include "tui/keyboard.h"
#include "tui/line.h"
#include "tui/screen.h"
#include "tui/sender.h"

#include <curses.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

enum {
    LEAVE_MS = 10000, /* before another program has the terminal: all is to be there */
    GONE_MS = 1000,   /* before the shell has it again */
    ANSWER_MS = 150   /* for answers that are under way */
};

static SCREEN *screen;
static WINDOW *keys;
static const char *entry; /* the terminfo entry that is used */
static bool mouse;        /* the terminal was told to tell of it */
static bool modern;       /* understands private modes and questions, or is silent about them */
static bool asked;        /* an answer may be on its way */
static bool utf8_terminal;
static char restore[512];
static size_t restore_len;

typedef enum EntryKind { ENTRY_MISSING, ENTRY_WEAK, ENTRY_SERVES } EntryKind;

/* Whether there is an entry of this name, and it moves the cursor. */
static EntryKind entry_kind(const char *name)
{
    int status;
    if (setupterm(name, STDOUT_FILENO, &status) != OK || status != 1)
        return ENTRY_MISSING;
    char *address = tigetstr("cup");
    bool able = address && address != (char *)-1;
    del_curterm(cur_term);
    return able ? ENTRY_SERVES : ENTRY_WEAK;
}

/* A terminal that this system has no entry of is taken for the one that nearly all of them
 * follow. */
static const char *entry_for(const char *term)
{
    static const char *const others[] = {"xterm-256color", "xterm", "vt100"};
    EntryKind kind = entry_kind(term);
    if (kind != ENTRY_MISSING)
        return kind == ENTRY_SERVES ? term : NULL;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (entry_kind(others[i]) == ENTRY_SERVES)
            return others[i];
    return NULL;
}

bool screen_possible(const char **why)
{
    static char text[200];
    const char *term = getenv("TERM");
    if (!term || !*term) {
        *why = "TERM is not set: set it to your terminal's name, TERM=xterm-256color for most";
        return false;
    }
    entry = entry_for(term);
    if (entry)
        return true;
    StrBuf safe = STRBUF_INIT;
    show_text(slice_from(term), &safe);
    snprintf(text, sizeof text,
             "the terminal \"%.60s\" (TERM) cannot move its cursor: try TERM=xterm-256color",
             strbuf_str(&safe));
    strbuf_release(&safe);
    *why = text;
    return false;
}

const char *screen_substitute(void)
{
    return entry && strcmp(entry, getenv("TERM")) != 0 ? entry : NULL;
}

#define PASTE_MARKS_ON  SLICE("\033[?2004h")
#define PASTE_MARKS_OFF SLICE("\033[?2004l")
/* Presses, releases and moves with a button down (1002), told in decimal (1006). */
#define MOUSE_ON  SLICE("\033[?1002h\033[?1006h")
#define MOUSE_OFF SLICE("\033[?1006l\033[?1002l")

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
    if (modern) {
        restore_len = PASTE_MARKS_OFF.len + MOUSE_OFF.len;
        memcpy(restore, MOUSE_OFF.ptr, MOUSE_OFF.len);
        memcpy(restore + MOUSE_OFF.len, PASTE_MARKS_OFF.ptr, PASTE_MARKS_OFF.len);
    }
    for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
        add_restore(capabilities[i]);
}

Slice screen_restore_bytes(void)
{
    return (Slice){restore, restore_len};
}

/* Its cursor is moved by a control sequence of ECMA-48. */
static bool knows_sequences(void)
{
    return slice_starts(slice_from(tigetstr("cup")), "\033[");
}

/* A control sequence moves its cursor, and it is no console or old terminal that prints what it
 * does not know. */
static bool is_modern(void)
{
    const char *term = getenv("TERM");
    return knows_sequences() && strncmp(term, "linux", 5) != 0 && strncmp(term, "vt", 2) != 0 &&
           strncmp(term, "ansi", 4) != 0;
}

/* Bracketed paste: what is pasted comes between marks, and is no typing. */
static void set_paste_marks(bool on)
{
    if (modern)
        line_put(on ? PASTE_MARKS_ON : PASTE_MARKS_OFF);
}

void screen_mouse(bool on)
{
    if (!modern || on == mouse)
        return;
    mouse = on;
    line_put(on ? MOUSE_ON : MOUSE_OFF);
}

/* GNU screen shows none; where tmux names itself so, it does. */
static bool has_links(void)
{
    return modern && (strncmp(getenv("TERM"), "screen", 6) != 0 || getenv("TMUX"));
}

bool screen_open(void)
{
    screen = newterm(entry, stdout, stdin);
    if (!screen)
        return false;
    modern = is_modern();
    line_open(knows_sequences());
    raw();
    noecho();
    nonl();
    keys = newpad(1, 1);
    keypad(keys, TRUE);
    intrflush(keys, FALSE);
    meta(keys, TRUE);
    sender_open();
    sender_links(has_links());
    utf8_terminal = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    keyboard_open(utf8_terminal);
    set_paste_marks(true);
    prepare_restore();
    return true;
}

/* Milliseconds for what is still to be sent before the screen is left. */
static void leave(int ms)
{
    screen_mouse(false); /* the next frame turns it on again */
    set_paste_marks(false);
    line_put(sender_leave());
    line_finish(ms);
    endwin();
}

void screen_close(void)
{
    if (!screen)
        return;
    line_drop();
    leave(GONE_MS);
    line_settle(ANSWER_MS);
    line_close();
    delwin(keys);
    delscreen(screen);
    screen = NULL;
    sender_close();
    keyboard_close();
    if (asked) /* an answer is not for the shell */
        tcflush(STDIN_FILENO, TCIFLUSH);
}

void screen_leave(void)
{
    leave(LEAVE_MS);
    line_settle(ANSWER_MS);
}

/* With nothing painted in it, doupdate() gives back the screen and its modes. */
void screen_return(void)
{
    doupdate();
    set_paste_marks(true);
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
    if (colours > 256 || (colours == 256 && sender_direct()))
        return DEPTH_TRUE;
    return colours == 256 ? DEPTH_256 : colours >= 16 ? DEPTH_16 : DEPTH_8;
}

bool screen_ready(void)
{
    return line_ready();
}

bool screen_paint(const Frame *frame, const Theme *theme)
{
    bool whole;
    Slice bytes = sender_frame(frame, theme, line_budget(), &whole);
    if (bytes.len) {
        line_put(bytes);
        line_mark();
    }
    return whole;
}

void screen_synchronise(bool on)
{
    sender_synchronise(on);
}

void screen_forget(void)
{
    sender_forget();
}

static void put_base64(Slice text, StrBuf *out)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < text.len; i += 3) {
        uint32_t bits = (uint32_t)(unsigned char)text.ptr[i] << 16;
        bits |= i + 1 < text.len ? (uint32_t)(unsigned char)text.ptr[i + 1] << 8 : 0;
        bits |= i + 2 < text.len ? (unsigned char)text.ptr[i + 2] : 0;
        for (unsigned n = 0; n < 4; n++)
            strbuf_putc(out, i + n > text.len ? '=' : letters[bits >> (18 - 6 * n) & 63]);
    }
}

/* tmux hands on what stands in its own DCS string with each ESC doubled, screen what stands in a
 * plain one. Either may itself take the sequence as it is. */
bool screen_copy(Slice text)
{
    StrBuf osc = STRBUF_INIT, out = STRBUF_INIT;
    const char *term = getenv("TERM");
    if (!modern)
        return false;
    strbuf_puts(&osc, "\033]52;c;");
    put_base64(text, &osc);
    strbuf_putc(&osc, '\a');
    if (getenv("TMUX"))
        strbuf_printf(&out, "\033Ptmux;\033%s\033\\", strbuf_str(&osc));
    else if (term && strncmp(term, "screen", 6) == 0)
        strbuf_printf(&out, "\033P%s\033\\", strbuf_str(&osc));
    if (!out.len || getenv("TMUX"))
        strbuf_put_slice(&out, strbuf_slice(&osc));
    line_put(strbuf_slice(&out));
    strbuf_release(&osc);
    strbuf_release(&out);
    return true;
}

void screen_ask(void)
{
    if (modern)
        line_put(SLICE("\033]11;?\033\\\033[?2026$p"));
    asked = modern;
}

Ground screen_ground(void)
{
    const char *says = getenv("COLORFGBG"), *back = says ? strrchr(says, ';') : NULL;
    if (!back || back[1] < '0' || back[1] > '9')
        return GROUND_UNKNOWN;
    int colour = atoi(back + 1);
    return colour < 7 || colour == 8 ? GROUND_DARK : GROUND_LIGHT;
}
