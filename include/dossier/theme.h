/* theme.h - from roles to what a terminal can show.
 *
 * Panes paint in roles; a theme gives each role a foreground, a background and attributes for one
 * depth of colour on one ground. Running text has the terminal's own colours. What is coloured has
 * a contrast of at least 4.5:1 with its ground, lines 3:1. What a colour says, a sign or a place
 * says too; where there are no colours, attributes stand for them. */
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

typedef enum Depth { DEPTH_NONE, DEPTH_8, DEPTH_16, DEPTH_256, DEPTH_TRUE } Depth;

/* What is behind the text. On an unknown one only colours are used that can be read on both. */
typedef enum Ground { GROUND_UNKNOWN, GROUND_DARK, GROUND_LIGHT } Ground;

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

/* Groups may be NULL with n 0. Colours become the nearest of the depth that can be read. */
void theme_init(Theme *theme, Depth depth, Ground ground, const Group *groups, size_t n_groups);
Style theme_style(const Theme *theme, unsigned role, unsigned attrs);
/* A colour's name ("red", "bright blue", "grey"), "#rrggbb" or "0".."255"; COLOUR_DEFAULT when it
 * is none. */
int32_t colour_parse(Slice text);
Role group_role(size_t group); /* of keyword group number `group` */

#endif
