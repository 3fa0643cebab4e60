/* render.c - a frame as text, as text with SGR sequences, and in ASCII. */
#include "config.h"

#include <string.h>

#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/frame.h"
#include "dossier/utf8.h"

static const Cell *row_of(const Frame *frame, int y)
{
    return frame->cells + (size_t)y * (size_t)frame->width;
}

/* Cells of a row up to the last one that is not a space. */
static int row_length(const Frame *frame, int y)
{
    const Cell *row = row_of(frame, y);
    int n = frame->width;
    while (n > 0 && row[n - 1].bytes == 1 && row[n - 1].text[0] == ' ')
        n--;
    return n;
}

void frame_render_text(const Frame *frame, StrBuf *out)
{
    for (int y = 0; y < frame->height; y++) {
        const Cell *row = row_of(frame, y);
        int n = row_length(frame, y);
        for (int x = 0; x < n; x++)
            strbuf_put(out, row[x].text, row[x].bytes);
        strbuf_putc(out, '\n');
    }
}

/* One colour as SGR parameters; base 30 for the foreground, 40 for the background. */
static void put_colour(StrBuf *out, int32_t colour, int base)
{
    if (colour == COLOUR_DEFAULT)
        return;
    if (colour & COLOUR_RGB)
        strbuf_printf(out, ";%d;2;%d;%d;%d", base + 8, (colour >> 16) & 255, (colour >> 8) & 255,
                      colour & 255);
    else if (colour < 8)
        strbuf_printf(out, ";%d", base + colour);
    else
        strbuf_printf(out, ";%d;5;%d", base + 8, colour);
}

static void put_style(StrBuf *out, Style style)
{
    static const struct {
        unsigned bit;
        const char *sgr;
    } attrs[] = {{CELL_BOLD, ";1"},
                 {CELL_DIM, ";2"},
                 {CELL_ITALIC, ";3"},
                 {CELL_UNDERLINE, ";4"},
                 {CELL_REVERSE, ";7"}};
    strbuf_puts(out, "\033[0");
    for (size_t i = 0; i < sizeof attrs / sizeof *attrs; i++)
        if (style.attrs & attrs[i].bit)
            strbuf_puts(out, attrs[i].sgr);
    put_colour(out, style.fg, 30);
    put_colour(out, style.bg, 40);
    strbuf_putc(out, 'm');
}

static bool style_plain(Style style)
{
    return style.attrs == 0 && style.fg == COLOUR_DEFAULT && style.bg == COLOUR_DEFAULT;
}

/* Cells up to the last one that shows anything: a character, or a style that a space shows too. */
static int styled_length(const Frame *frame, const Theme *theme, int y)
{
    const Cell *row = row_of(frame, y);
    int n = frame->width;
    while (n > 0 && row[n - 1].bytes == 1 && row[n - 1].text[0] == ' ') {
        Style style = theme_style(theme, row[n - 1].role, row[n - 1].attrs);
        if ((style.attrs & (CELL_REVERSE | CELL_UNDERLINE)) || style.bg != COLOUR_DEFAULT)
            break;
        n--;
    }
    return n;
}

void frame_render_ansi(const Frame *frame, const Theme *theme, StrBuf *out)
{
    for (int y = 0; y < frame->height; y++) {
        const Cell *row = row_of(frame, y);
        int n = styled_length(frame, theme, y);
        unsigned role = ROLE_TEXT, attrs = 0;
        Style style = theme_style(theme, role, attrs);
        for (int x = 0; x < n; x++) {
            if (row[x].role != role || row[x].attrs != attrs) {
                role = row[x].role;
                attrs = row[x].attrs;
                style = theme_style(theme, role, attrs);
                put_style(out, style);
            }
            strbuf_put(out, row[x].text, row[x].bytes);
        }
        if (!style_plain(style))
            strbuf_puts(out, "\033[0m");
        strbuf_putc(out, '\n');
    }
}

static const struct {
    const char *shown;
    char ascii;
} look_alikes[] = {
    {"─", '-'}, {"━", '='},  {"│", '|'},  {"┃", '|'}, {"┬", '-'},      {"┴", '-'},      {"├", '|'},
    {"┤", '|'}, {"┼", '+'},  {"┯", '='},  {"┷", '='}, {"▸", '>'},      {"▶", '>'},      {"●", '*'},
    {"○", 'o'}, {"◆", '#'},  {"◇", '~'},  {"·", '.'}, {"•", '*'},      {"…", '.'},      {"–", '-'},
    {"—", '-'}, {"‘", '\''}, {"’", '\''}, {"“", '"'}, {"”", '"'},      {"«", '"'},      {"»", '"'},
    {"≈", '~'}, {"→", '>'},  {"←", '<'},  {"↑", '^'}, {"↓", 'v'},      {"▁", '.'},      {"▂", '.'},
    {"▃", ':'}, {"▄", ':'},  {"▅", '+'},  {"▆", '+'}, {"▇", '#'},      {"█", '#'},      {"▐", '|'},
    {"▌", '|'}, {"▎", '|'},  {"┊", ':'},  {"╌", '-'}, {"\u00a0", ' '}, {"\u202f", ' '}, {"⇄", '='},
    {"✗", 'x'}, {"✓", 'v'},
};

static char ascii_of(const Cell *cell)
{
    for (size_t i = 0; i < sizeof look_alikes / sizeof *look_alikes; i++)
        if (strcmp(cell->text, look_alikes[i].shown) == 0)
            return look_alikes[i].ascii;
    StrBuf folded = STRBUF_INIT;
    fold_word((Slice){cell->text, cell->bytes}, FOLD_BASE, &folded);
    char c = folded.len > 0 && (unsigned char)folded.ptr[0] < 0x80 ? folded.ptr[0] : '?';
    strbuf_release(&folded);
    return c;
}

void frame_to_ascii(Frame *frame)
{
    size_t n = (size_t)frame->width * (size_t)frame->height;
    for (size_t i = 0; i < n; i++) {
        Cell *cell = &frame->cells[i];
        if (cell->bytes == 1)
            continue;
        cell->text[0] = cell->bytes == 0 ? ' ' : ascii_of(cell);
        cell->text[1] = '\0';
        cell->bytes = 1;
    }
    CHECKED(frame_check(frame));
}
