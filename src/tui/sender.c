/* sender.c - the difference between two frames, as the bytes that a terminal wants for it.
 *
 * Curses would send it too, but with a write(2) for each movement of the cursor, and it takes four
 * times as long (doc/ARCHITECTURE.md has the figures). Here the cells that differ go into one
 * buffer, so that a frame arrives as a whole. The strings come from terminfo (tigetstr, tparm):
 * every terminal is served that curses serves.
 *
 * The pen knows where the terminal's cursor is and how it writes. After a grapheme on whose width
 * terminals disagree, and at the right margin, it does not know, and the next cell is addressed. */
#include "config.h"

#include "tui/sender.h"

#include "dossier/check.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <assert.h>
#include <string.h>
#include <term.h>

enum { GAP = 4 }; /* cells that are sent again rather than jumped over */

static struct {
    const char *address, *clear, *clear_line, *plain, *foreground, *background, *show, *hide;
    const char *attributes[5]; /* by the bits of CELL_ */
    unsigned colourless;       /* CELL_ bits that do not go with colours */
    bool direct;               /* takes 24 bits, though its entry tells of 256 colours */
    bool scrolls;              /* writing the last cell would scroll the screen */
} can;

static Frame shown; /* what the screen shows, and in which theme */
static Theme shown_theme;
static bool shown_valid;
static StrBuf bytes;
static Style pen;
static int pen_x, pen_y; /* pen_x -1: not known */
static bool synchronised;
static bool links;
static unsigned pen_link; /* that is open, 0: none */
static bool relinked;     /* links are numbered otherwise than in the frame before */
static int cursor;        /* shown: 1, hidden: 0, not known: -1 */

/* --- what the terminal can do --- */

static const char *string_of(const char *name)
{
    const char *s = tigetstr(name);
    return s && s != (const char *)-1 ? s : NULL;
}

/* By the bits of terminfo's no_color_video (ncv). */
static unsigned colourless_attributes(void)
{
    int bits = tigetnum("ncv");
    if (bits <= 0)
        return 0;
    return (bits & 2 ? CELL_UNDERLINE : 0u) | (bits & 4 ? CELL_REVERSE : 0u) |
           (bits & 16 ? CELL_DIM : 0u) | (bits & 32 ? CELL_BOLD : 0u);
}

/* By a convention among terminals, for which terminfo has no word. */
static bool says_truecolor(void)
{
    const char *says = getenv("COLORTERM");
    return says && (strcmp(says, "truecolor") == 0 || strcmp(says, "24bit") == 0);
}

bool sender_direct(void)
{
    return can.direct;
}

void sender_open(void)
{
    static const char *const attributes[] = {"bold", "smul", "rev", "sitm", "dim"};
    static_assert(sizeof attributes / sizeof *attributes ==
                      sizeof can.attributes / sizeof *can.attributes,
                  "a capability for each attribute");
    can.address = string_of("cup");
    can.clear = string_of("clear");
    can.clear_line = string_of("el");
    can.plain = string_of("sgr0");
    can.foreground = string_of("setaf");
    can.background = string_of("setab");
    can.show = string_of("cnorm");
    can.hide = string_of("civis");
    for (unsigned i = 0; i < sizeof attributes / sizeof *attributes; i++)
        can.attributes[i] = string_of(attributes[i]);
    can.colourless = colourless_attributes();
    can.direct = tigetnum("colors") == 256 && says_truecolor();
    can.scrolls = tigetflag("am") > 0 && tigetflag("xenl") <= 0;
    sender_forget();
}

void sender_close(void)
{
    frame_release(&shown);
    strbuf_release(&bytes);
    shown_valid = false;
}

void sender_forget(void)
{
    shown_valid = false;
    pen_x = cursor = -1;
}

/* --- the pen --- */

static int put_byte(int c)
{
    strbuf_putc(&bytes, (char)c);
    return c;
}

static void put(const char *capability)
{
    if (capability)
        tputs(capability, 1, put_byte);
}

static void put_at(int x, int y)
{
    CHECK(x >= 0 && x < shown.width && y >= 0 && y < shown.height);
    if (x != pen_x || y != pen_y)
        put(tparm(can.address, (long)y, (long)x, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    pen_x = x;
    pen_y = y;
}

static void put_colour(const char *capability, int32_t colour)
{
    if (colour == COLOUR_DEFAULT)
        return;
    if (colour & COLOUR_RGB && can.direct)
        strbuf_printf(&bytes, "\033[%d;2;%d;%d;%dm", capability == can.foreground ? 38 : 48,
                      colour >> 16 & 255, colour >> 8 & 255, colour & 255);
    else if (capability)
        put(tparm(capability, (long)(colour & 0xffffff), 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
}

static bool style_equal(Style a, Style b)
{
    return a.fg == b.fg && a.bg == b.bg && a.attrs == b.attrs;
}

static void put_style(Style style)
{
    if (style.attrs & can.colourless)
        style.fg = style.bg = COLOUR_DEFAULT;
    if (style_equal(style, pen))
        return;
    put(can.plain);
    for (unsigned i = 0; i < sizeof can.attributes / sizeof *can.attributes; i++)
        if (style.attrs & 1u << i)
            put(can.attributes[i]);
    put_colour(can.foreground, style.fg);
    put_colour(can.background, style.bg);
    pen = style;
}

/* The number is told too, so that the parts of an address on several lines are one link. */
static void put_link(const Frame *frame, unsigned link)
{
    if (!links || link == pen_link)
        return;
    if (link)
        strbuf_printf(&bytes, "\033]8;id=%u;%s\033\\", link, frame_target(frame, link));
    else
        strbuf_puts(&bytes, "\033]8;;\033\\");
    pen_link = link;
}

/* Terminals agree on the width of single code points that take one cell. */
static bool width_is_agreed(const Cell *cell, bool wide)
{
    uint32_t cp;
    return !wide && utf8_decode(cell->text, cell->bytes, &cp) == cell->bytes;
}

/* --- frames --- */

static void begin_anew(const Frame *frame, const Theme *theme)
{
    frame_reset(&shown, frame->width, frame->height);
    shown_theme = *theme;
    shown_valid = true;
    put(can.plain);
    if (links)
        strbuf_puts(&bytes, "\033]8;;\033\\");
    pen_link = 0;
    put(can.clear);
    pen = (Style){COLOUR_DEFAULT, COLOUR_DEFAULT, 0};
    pen_x = -1;
}

static bool theme_equal(const Theme *a, const Theme *b)
{
    for (unsigned role = 0; role < ROLE_COUNT; role++)
        if (!style_equal(a->styles[role], b->styles[role]))
            return false;
    return true;
}

static void send_cell(const Frame *frame, int x, int y, bool wide)
{
    const Cell *cell = &frame->cells[(size_t)y * (size_t)frame->width + (size_t)x];
    if (can.scrolls && x + 1 == frame->width && y + 1 == frame->height)
        return;
    put_at(x, y);
    put_style(theme_style(&shown_theme, cell->role, cell->attrs));
    put_link(frame, cell->link);
    strbuf_put(&bytes, cell->text, cell->bytes);
    pen_x = x + 1 < frame->width && width_is_agreed(cell, wide) ? x + 1 : -1;
}

/* Where to begin, that cell x be sent: a few cells before it that are as they were, in its style,
 * are sent again, for that takes fewer bytes than to jump over them. */
static int run_start(const Cell *row, int x, int y)
{
    if (pen_y != y || pen_x < 0 || pen_x > x || x - pen_x > GAP)
        return x;
    for (int i = pen_x; i < x; i++)
        if (row[i].bytes != 1 || row[i].role != row[x].role || row[i].attrs != row[x].attrs ||
            row[i].link != row[x].link)
            return x;
    CHECK(pen_x <= x && x - pen_x <= GAP);
    return pen_x;
}

/* A link of the same number may lead elsewhere now. */
static bool cell_stays(const Cell *now, const Cell *before)
{
    return cell_equal(now, before) && !(relinked && now->link);
}

static void send_row(const Frame *frame, int y)
{
    const Cell *now = frame->cells + (size_t)y * (size_t)frame->width;
    Cell *before = shown.cells + (size_t)y * (size_t)frame->width;
    size_t bytes_of_row = (size_t)frame->width * sizeof *now;
    if (!relinked && memcmp(now, before, bytes_of_row) == 0)
        return;
    for (int x = 0; x < frame->width; x++) {
        bool wide = x + 1 < frame->width && now[x + 1].bytes == 0;
        bool is_half = now[x].bytes == 0; /* the second of a wide one: sent with the first */
        if (!is_half && (!cell_stays(&now[x], &before[x]) || (wide && before[x + 1].bytes != 0)))
            for (int i = run_start(now, x, y); i <= x; i++)
                send_cell(frame, i, y, i == x && wide);
    }
    memcpy(before, now, bytes_of_row);
    CHECK(pen_x < frame->width);
}

static void send_cursor(const Frame *frame)
{
    int wanted = frame->cursor_x >= 0;
    put_at(wanted ? frame->cursor_x : 0, wanted ? frame->cursor_y : 0);
    if (wanted != cursor)
        put(wanted ? can.show : can.hide);
    cursor = wanted;
}

void sender_links(bool on)
{
    links = on;
}

void sender_synchronise(bool on)
{
    synchronised = on;
}

/* First what one looks at: the cursor's row and the status; then from above. */
static bool send_rows(const Frame *frame, size_t budget)
{
    size_t end = budget < SIZE_MAX - bytes.len ? bytes.len + budget : SIZE_MAX;
    if (end < SIZE_MAX && frame->cursor_y >= 0 && frame->cursor_y < frame->height)
        send_row(frame, frame->cursor_y);
    if (end < SIZE_MAX)
        send_row(frame, frame->height - 1);
    for (int y = 0; y < frame->height; y++) {
        if (bytes.len >= end)
            return false;
        send_row(frame, y);
    }
    return true;
}

Slice sender_frame(const Frame *frame, const Theme *theme, size_t budget, bool *whole)
{
    strbuf_clear(&bytes);
    if (synchronised)
        strbuf_puts(&bytes, "\033[?2026h");
    size_t nothing = bytes.len;
    if (!shown_valid || shown.width != frame->width || shown.height != frame->height ||
        !theme_equal(theme, &shown_theme))
        begin_anew(frame, theme);
    relinked = slice_cmp(strbuf_slice(&frame->targets), strbuf_slice(&shown.targets)) != 0;
    *whole = send_rows(frame, relinked ? SIZE_MAX : budget); /* links change all at once */
    put_link(frame, 0);
    if (relinked) {
        strbuf_clear(&shown.targets);
        strbuf_put_slice(&shown.targets, strbuf_slice(&frame->targets));
    }
    CHECK(pen_x < 0 || (pen_y >= 0 && pen_y < frame->height));
    put_style((Style){COLOUR_DEFAULT, COLOUR_DEFAULT, 0});
    send_cursor(frame);
    if (bytes.len == nothing)
        strbuf_clear(&bytes);
    else if (synchronised)
        strbuf_puts(&bytes, "\033[?2026l");
    return strbuf_slice(&bytes);
}

Slice sender_leave(void)
{
    strbuf_clear(&bytes);
    put(can.plain);
    if (shown_valid)
        put_at(0, shown.height - 1);
    put(can.clear_line);
    put(can.show);
    sender_forget();
    return strbuf_slice(&bytes);
}
