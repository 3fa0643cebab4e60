/* frame.c - painting into cells.
 *
 * A frame is a plain grid. One grapheme fills one cell, or a cell and an empty one after it when it
 * is wide. The invariant that the renderers rely on: an empty cell always follows the wide cell it
 * belongs to; painting over half of a wide grapheme turns the other half into a space, see
 * mend(). */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "dossier/check.h"
#include "dossier/frame.h"
#include "dossier/grapheme.h"
#include "dossier/mem.h"
#include "dossier/show.h"
#include "dossier/utf8.h"
#include "dossier/wrap.h"

enum { SIDE_MAX = 1000 };

void frame_release(Frame *frame)
{
    free(frame->cells);
    strbuf_release(&frame->targets);
    *frame = FRAME_INIT;
}

static int clamp_side(int side)
{
    return side < 1 ? 1 : side > SIDE_MAX ? SIDE_MAX : side;
}

void frame_reset(Frame *frame, int width, int height)
{
    static const Cell blank = {" ", 1, ROLE_TEXT, 0, 0};
    width = clamp_side(width);
    height = clamp_side(height);
    size_t n = (size_t)width * (size_t)height;
    if (frame->width != width || frame->height != height || !frame->cells)
        frame->cells = mem_realloc(frame->cells, n, sizeof *frame->cells);
    frame->width = width;
    frame->height = height;
    frame->cursor_x = frame->cursor_y = -1;
    strbuf_clear(&frame->targets);
    frame->n_targets = 0;
    for (size_t i = 0; i < n; i++)
        frame->cells[i] = blank;
}

bool cell_equal(const Cell *a, const Cell *b)
{
    return a->bytes == b->bytes && a->role == b->role && a->attrs == b->attrs &&
           a->link == b->link && memcmp(a->text, b->text, a->bytes) == 0;
}

static Cell *cell_at(Frame *frame, int x, int y)
{
    CHECK(x >= 0 && x < frame->width && y >= 0 && y < frame->height);
    return &frame->cells[(size_t)y * (size_t)frame->width + (size_t)x];
}

static void set_cell(Cell *cell, const char *text, size_t bytes, unsigned role, unsigned attrs)
{
    CHECK(bytes < sizeof cell->text);
    CHECK(role < ROLE_COUNT);
    memcpy(cell->text, text, bytes);
    cell->text[bytes] = '\0';
    cell->bytes = (uint8_t)bytes;
    cell->role = (uint8_t)role;
    cell->attrs = (uint8_t)attrs;
    cell->link = 0;
}

/* Before cells [x, x+w) are painted: what would be left of a wide grapheme across an edge becomes a
 * space. */
static void mend(Frame *frame, int x, int y, int w)
{
    if (x > 0 && cell_at(frame, x, y)->bytes == 0) {
        Cell *left = cell_at(frame, x - 1, y);
        set_cell(left, " ", 1, left->role, left->attrs);
    }
    if (x + w < frame->width) {
        Cell *right = cell_at(frame, x + w, y);
        if (right->bytes == 0)
            set_cell(right, " ", 1, right->role, right->attrs);
    }
}

static void put(Frame *frame, int x, int y, const char *text, size_t bytes, int w, unsigned role,
                unsigned attrs)
{
    CHECK(w == 1 || w == 2);
    CHECK(bytes > 0);
    CHECK(x + w <= frame->width);
    mend(frame, x, y, w);
    set_cell(cell_at(frame, x, y), text, bytes, role, attrs);
    if (w == 2)
        set_cell(cell_at(frame, x + 1, y), "", 0, role, attrs);
}

/* Of a grapheme that a cell has no room for, what can stand alone: no joiner with nothing to join,
 * no tags without the one that ends them. */
static size_t whole_part(Slice shown)
{
    size_t end = 0;
    for (size_t at = 0; at < shown.len && at < CELL_TEXT;) {
        uint32_t cp;
        size_t next = at + utf8_decode(shown.ptr + at, shown.len - at, &cp);
        if (next < CELL_TEXT && cp != 0x200D && !(cp >= 0xE0020 && cp <= 0xE007F))
            end = next;
        at = next;
    }
    return end;
}

/* A grapheme of several characters, or one that is shown with another. */
static size_t shown_cluster(Slice grapheme, char out[CELL_TEXT])
{
    StrBuf shown = STRBUF_INIT;
    show_grapheme(grapheme, &shown);
    if (shown.len == 0)
        strbuf_put_cp(&shown, UTF8_REPLACEMENT);
    size_t n = shown.len < CELL_TEXT ? shown.len : whole_part(strbuf_slice(&shown));
    memcpy(out, shown.ptr, n);
    strbuf_release(&shown);
    return n;
}

/* A grapheme as it may be shown: white space as a space, controls as marks; at most what a cell
 * holds. */
static size_t shown_grapheme(Slice grapheme, char out[CELL_TEXT])
{
    uint32_t cp, mark;
    size_t n = utf8_decode(grapheme.ptr, grapheme.len, &cp);
    if (cp == '\t' || cp == '\n' || cp == '\r')
        return utf8_encode(' ', out);
    if (n < grapheme.len || grapheme_lacks_base(grapheme))
        return shown_cluster(grapheme, out);
    return utf8_encode(show_code_point(cp, &mark) ? cp : mark, out);
}

/* First column that may be painted on a row, and how many from there; 0 when the row is outside. */
static int clip(const Frame *frame, int x, int y, int w)
{
    if (y < 0 || y >= frame->height || x < 0 || x >= frame->width || w <= 0)
        return 0;
    return w < frame->width - x ? w : frame->width - x;
}

int frame_text(Frame *frame, int x, int y, int max, Slice text, Role role, unsigned attrs)
{
    int space = clip(frame, x, y, max), used = 0;
    for (size_t at = 0; at < text.len && used < space;) {
        unsigned char c = (unsigned char)text.ptr[at];
        unsigned char next = at + 1 < text.len ? (unsigned char)text.ptr[at + 1] : 0;
        if (c >= ' ' && c < 0x7f && next < 0x80) {
            put(frame, x + used, y, text.ptr + at, 1, 1, role, attrs);
            used++;
            at++;
            continue;
        }
        int w;
        char shown[CELL_TEXT];
        size_t start = at;
        at = grapheme_next(text, at, &w);
        if (w <= 0)
            continue;
        if (used + w > space)
            break;
        size_t n = shown_grapheme(slice_sub(text, start, at), shown);
        CHECK(n > 0);
        put(frame, x + used, y, shown, n, w, role, attrs);
        used += w;
    }
    return used;
}

int frame_text_cut(Frame *frame, int x, int y, int max, Slice text, Role role, unsigned attrs)
{
    size_t used;
    if (max <= 0)
        return 0;
    size_t fits = text_fit(text, (size_t)max, &used);
    if (fits >= text.len)
        return frame_text(frame, x, y, max, text, role, attrs);
    fits = text_fit(text, (size_t)max - 1, &used);
    while (fits > 0 && text.ptr[fits - 1] == ' ')
        fits--;
    int done = frame_text(frame, x, y, max - 1, slice_sub(text, 0, fits), role, attrs);
    return done + frame_str(frame, x + done, y, 1, "…", role, attrs);
}

int frame_lines(Frame *frame, int x, int y, int w, int h, Slice text, Role role, unsigned attrs)
{
    Lines lines = {NULL, 0, 0};
    wrap_text(text, (Range){0, (uint32_t)text.len}, w < 1 ? 1 : (size_t)w, &lines);
    int n = (int)lines.count < h ? (int)lines.count : h;
    for (int i = 0; i < n; i++)
        frame_text(frame, x, y + i, w, slice_sub(text, lines.items[i].start, lines.items[i].end),
                   role, attrs);
    lines_release(&lines);
    return n;
}

int frame_str(Frame *frame, int x, int y, int max, const char *text, Role role, unsigned attrs)
{
    return frame_text(frame, x, y, max, slice_from(text), role, attrs);
}

int frame_right(Frame *frame, int x, int y, int max, const char *text, Role role, unsigned attrs)
{
    size_t used;
    Slice s = slice_from(text);
    size_t fits = text_fit(s, max > 0 ? (size_t)max : 0, &used);
    return frame_text(frame, x + max - (int)used, y, (int)used, slice_sub(s, 0, fits), role, attrs);
}

void frame_repeat(Frame *frame, int x, int y, int w, const char *grapheme, Role role,
                  unsigned attrs)
{
    int space = clip(frame, x, y, w);
    for (int i = 0; i < space; i++)
        put(frame, x + i, y, grapheme, strlen(grapheme), 1, role, attrs);
}

void frame_column(Frame *frame, int x, int y, int h, const char *grapheme, Role role)
{
    for (int i = 0; i < h; i++)
        frame_repeat(frame, x, y + i, 1, grapheme, role, 0);
}

void frame_restyle(Frame *frame, int x, int y, int w, Role role, unsigned attrs)
{
    int space = clip(frame, x, y, w);
    for (int i = 0; i < space; i++) {
        Cell *cell = cell_at(frame, x + i, y);
        cell->role = (uint8_t)role;
        cell->attrs |= (uint8_t)attrs;
    }
}

/* --- links --- */

enum { TARGETS_MOST = 255, TARGET_BYTES = 4096 };

const char *frame_target(const Frame *frame, unsigned link)
{
    CHECK(link >= 1 && link <= frame->n_targets);
    const char *target = frame->targets.ptr;
    while (--link > 0)
        target += strlen(target) + 1;
    return target;
}

/* The number of the target; 0: there is no more space. */
static unsigned target_of(Frame *frame, Slice address)
{
    StrBuf safe = STRBUF_INIT;
    unsigned link = 0;
    for (size_t i = 0; i < address.len; i++) {
        unsigned char c = (unsigned char)address.ptr[i];
        if (c > ' ' && c < 0x7f)
            strbuf_putc(&safe, (char)c);
        else
            strbuf_printf(&safe, "%%%02X", (unsigned)c);
    }
    for (unsigned i = 1; i <= frame->n_targets && !link; i++)
        link = strcmp(frame_target(frame, i), strbuf_str(&safe)) == 0 ? i : 0;
    if (!link && frame->n_targets < TARGETS_MOST && safe.len > 0 && safe.len <= TARGET_BYTES) {
        strbuf_put(&frame->targets, strbuf_str(&safe), safe.len + 1);
        link = ++frame->n_targets;
    }
    strbuf_release(&safe);
    return link;
}

void frame_link(Frame *frame, int x, int y, int w, Slice address)
{
    int space = clip(frame, x, y, w);
    unsigned link = space > 0 ? target_of(frame, address) : 0;
    for (int i = 0; i < space; i++)
        cell_at(frame, x + i, y)->link = (uint8_t)link;
}

void frame_cursor(Frame *frame, int x, int y)
{
    if (clip(frame, x, y, 1) == 0)
        return;
    frame->cursor_x = x;
    frame->cursor_y = y;
}

/* A character that is shown, followed by a NUL; or nothing, behind the cell it belongs to. */
static bool cell_holds(const Cell *row, int x, unsigned n_targets)
{
    const Cell *cell = &row[x];
    if (cell->bytes >= sizeof cell->text || strlen(cell->text) != cell->bytes ||
        cell->role >= ROLE_COUNT || cell->link > n_targets)
        return false;
    if (cell->bytes == 0)
        return x > 0 && row[x - 1].bytes > 0;
    return (unsigned char)cell->text[0] >= ' ' && cell->text[0] != 0x7f;
}

void frame_check(const Frame *frame)
{
    CHECK(frame->width >= 1 && frame->width <= SIDE_MAX);
    CHECK(frame->height >= 1 && frame->height <= SIDE_MAX);
    CHECK((frame->cursor_x < 0) == (frame->cursor_y < 0));
    CHECK(frame->cursor_x < frame->width && frame->cursor_y < frame->height);
    for (int y = 0; y < frame->height; y++)
        for (int x = 0; x < frame->width; x++)
            CHECK(cell_holds(frame->cells + (size_t)y * (size_t)frame->width, x, frame->n_targets));
}
