/* frame.h - a screen of cells, painted by the panes, and sent to the terminal or printed by
 * `dossier frame`.
 *
 * Everything painted passes show_code_point(): a frame never holds a control character. All
 * painting is clipped to the frame, so that a pane may be drawn at any size, 1x1 too. */
#ifndef DOSSIER_FRAME_H
#define DOSSIER_FRAME_H

#include "dossier/str.h"
#include "dossier/theme.h"

enum { CELL_TEXT = 39 }; /* holds the longest emoji that there is: two who kiss, 35 bytes */

typedef struct Cell {
    char text[CELL_TEXT]; /* one grapheme, NUL-terminated; "" for the second half of a wide one */
    uint8_t bytes;
    uint8_t role;  /* Role */
    uint8_t attrs; /* CELL_ bits added to the role's */
    uint8_t link;  /* to frame_target() of this number; 0: none */
} Cell;

typedef struct Frame {
    int width, height;
    int cursor_x, cursor_y; /* where the real cursor stands; -1 hidden */
    Cell *cells;            /* height rows of width */
    StrBuf targets;         /* of links, each ended by a NUL */
    unsigned n_targets;
} Frame;

/* Columns [x, x+w), rows [y, y+h) of a frame. */
typedef struct Rect {
    int x, y, w, h;
} Rect;

#define FRAME_INIT ((Frame){0, 0, -1, -1, NULL, STRBUF_INIT, 0})

void frame_release(Frame *frame);
/* Gives the frame this size (clamped to 1..1000 each) and fills it with spaces. */
void frame_reset(Frame *frame, int width, int height);
bool cell_equal(const Cell *a, const Cell *b);

/* Paints one line of text from column x on, at most `max` cells, whole graphemes; tabs and line
 * ends become spaces, controls visible marks. Returns the cells painted. */
int frame_text(Frame *frame, int x, int y, int max, Slice text, Role role, unsigned attrs);
/* The same, ending in "…" when the text is too long. */
int frame_text_cut(Frame *frame, int x, int y, int max, Slice text, Role role, unsigned attrs);
/* The text in as many lines as it needs, at most h; returns how many. '\n' ends a line. */
int frame_lines(Frame *frame, int x, int y, int w, int h, Slice text, Role role, unsigned attrs);
int frame_str(Frame *frame, int x, int y, int max, const char *text, Role role, unsigned attrs);
/* Text that ends at column x + max. Returns the cells painted. */
int frame_right(Frame *frame, int x, int y, int max, const char *text, Role role, unsigned attrs);
/* The cells [x, x+w) of a row in one grapheme of one cell. */
void frame_repeat(Frame *frame, int x, int y, int w, const char *grapheme, Role role,
                  unsigned attrs);
void frame_column(Frame *frame, int x, int y, int h, const char *grapheme, Role role);
/* Gives the cells of a row another role and further attributes, and keeps what they show. */
void frame_restyle(Frame *frame, int x, int y, int w, Role role, unsigned attrs);
/* Makes the cells of a row a link to an address, in which everything but printable ASCII is
 * percent-encoded. What is painted over them is no link. */
void frame_link(Frame *frame, int x, int y, int w, Slice address);
const char *frame_target(const Frame *frame, unsigned link); /* 1 … n_targets */
void frame_cursor(Frame *frame, int x, int y);
/* That every cell holds something that may be shown, or is the second half of a wide one, and that
 * the cursor is inside. */
void frame_check(const Frame *frame);

/* The screen as text: one line a row, trailing spaces cut, as `tmux capture-pane -p` prints it. */
void frame_render_text(const Frame *frame, StrBuf *out);
/* The same with SGR sequences (ECMA-48) of the theme's depth; lines end with attributes off. */
void frame_render_ansi(const Frame *frame, const Theme *theme, StrBuf *out);
/* For terminals without UTF-8: frames and marks become ASCII look-alikes, letters lose their
 * accents, others become "?". */
void frame_to_ascii(Frame *frame);

#endif
