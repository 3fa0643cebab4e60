/* theme.h - from roles to what a terminal can show.
 *
 * Panes paint in roles; a theme gives each role a foreground, a background and attributes for one
 * depth of colour. Colour never carries meaning alone: every role that means something differs from
 * plain text by an attribute (or a sign) as well. Only the terminal's own default background is
 * used under running text. */
#ifndef DOSSIER_THEME_H
#define DOSSIER_THEME_H

#include "dossier/store.h"

/* What a cell is for. */
typedef enum Role {
    ROLE_TEXT,
    ROLE_DIM,
    ROLE_TITLE,
    ROLE_HEADING,
    ROLE_QUOTE,
    ROLE_BORDER,
    ROLE_BORDER_FOCUS,
    ROLE_STATUS,
    ROLE_ERROR,
    ROLE_SELECTED,
    ROLE_SELECTED_DIM,
    ROLE_HIT,
    ROLE_HIT_CURRENT,
    ROLE_DATE,
    ROLE_UNREAD,
    ROLE_RULER,
    ROLE_KEY,
    ROLE_GROUP_0 /* … + index of the group's style, up to 15 */,
    ROLE_COUNT = ROLE_GROUP_0 + 16
} Role;

enum { CELL_BOLD = 1, CELL_UNDERLINE = 2, CELL_REVERSE = 4, CELL_ITALIC = 8, CELL_DIM = 16 };

typedef enum Depth { DEPTH_NONE, DEPTH_8, DEPTH_256, DEPTH_TRUE } Depth;

#define COLOUR_DEFAULT (-1)
#define COLOUR_RGB     0x1000000 /* | 0xrrggbb; else an index of the 256-colour palette */

typedef struct Style {
    int32_t fg, bg; /* COLOUR_ value or palette index */
    uint8_t attrs;  /* CELL_ bits */
} Style;

typedef struct Theme {
    Depth depth;
    Style styles[ROLE_COUNT];
} Theme;

/* Groups may be NULL with n 0. Colours beyond the depth become their nearest. */
void theme_init(Theme *theme, Depth depth, const Group *groups, size_t n_groups);
Style theme_style(const Theme *theme, unsigned role, unsigned attrs);
/* A colour's name ("red", "bright blue", "grey"), "#rrggbb" or "0".."255"; COLOUR_DEFAULT when it
 * is none. */
int32_t colour_parse(Slice text);
/* The role and the attributes (its cue beside colour) of keyword group number `group`. */
Role group_role(size_t group);
unsigned group_cue(size_t group);

#endif
