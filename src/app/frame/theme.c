/* theme.c - one table of roles with a style for each depth of colour.
 *
 * The columns: what the role adds without any colour, with 8 colours, and with 256 or more. What
 * lies in running text (hits, dates) has attributes that no keyword group's cue has. Grey 245 reads
 * on white and on black grounds alike; under running text the ground is always the terminal's own.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "dossier/theme.h"

#define DEF COLOUR_DEFAULT

typedef struct RoleStyles {
    Style none, few, many;
} RoleStyles;

static const RoleStyles role_styles[ROLE_GROUP_0] = {
    [ROLE_TEXT] = {{DEF, DEF, 0}, {DEF, DEF, 0}, {DEF, DEF, 0}},
    [ROLE_DIM] = {{DEF, DEF, CELL_DIM}, {DEF, DEF, CELL_DIM}, {245, DEF, 0}},
    [ROLE_TITLE] = {{DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}},
    [ROLE_HEADING] = {{DEF, DEF, CELL_BOLD}, {4, DEF, CELL_BOLD}, {67, DEF, CELL_BOLD}},
    [ROLE_QUOTE] = {{DEF, DEF, CELL_ITALIC}, {DEF, DEF, CELL_ITALIC}, {DEF, DEF, CELL_ITALIC}},
    [ROLE_BORDER] = {{DEF, DEF, CELL_DIM}, {DEF, DEF, CELL_DIM}, {242, DEF, 0}},
    [ROLE_BORDER_FOCUS] = {{DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}},
    [ROLE_STATUS] = {{DEF, DEF, CELL_REVERSE}, {DEF, DEF, CELL_REVERSE}, {DEF, DEF, CELL_REVERSE}},
    [ROLE_ERROR] = {{DEF, DEF, CELL_BOLD}, {1, DEF, CELL_BOLD}, {160, DEF, CELL_BOLD}},
    [ROLE_SELECTED] = {{DEF, DEF, CELL_REVERSE},
                       {DEF, DEF, CELL_REVERSE},
                       {DEF, DEF, CELL_REVERSE}},
    [ROLE_SELECTED_DIM] = {{DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}},
    [ROLE_HIT] = {{DEF, DEF, CELL_REVERSE}, {0, 3, 0}, {16, 222, 0}},
    [ROLE_HIT_CURRENT] = {{DEF, DEF, CELL_REVERSE | CELL_BOLD | CELL_UNDERLINE},
                          {0, 2, CELL_BOLD | CELL_UNDERLINE},
                          {16, 208, CELL_BOLD | CELL_UNDERLINE}},
    [ROLE_DATE] = {{DEF, DEF, CELL_DIM | CELL_ITALIC},
                   {6, DEF, CELL_ITALIC},
                   {66, DEF, CELL_ITALIC}},
    [ROLE_UNREAD] = {{DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}},
    [ROLE_RULER] = {{DEF, DEF, CELL_BOLD}, {6, DEF, CELL_BOLD}, {66, DEF, CELL_BOLD}},
    [ROLE_KEY] = {{DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}, {DEF, DEF, CELL_BOLD}},
};

static const struct {
    const char *name;
    int32_t colour;
} colour_names[] = {
    {"black", 0},          {"red", 1},           {"green", 2},
    {"yellow", 3},         {"blue", 4},          {"magenta", 5},
    {"cyan", 6},           {"white", 7},         {"grey", 8},
    {"gray", 8},           {"bright red", 9},    {"bright green", 10},
    {"bright yellow", 11}, {"bright blue", 12},  {"bright magenta", 13},
    {"bright cyan", 14},   {"bright white", 15}, {"orange", 208},
    {"purple", 93},        {"pink", 205},        {"brown", 130},
};

static int32_t parse_rgb(Slice text)
{
    char digits[7], *end;
    if (text.len != 7)
        return COLOUR_DEFAULT;
    memcpy(digits, text.ptr + 1, 6);
    digits[6] = '\0';
    unsigned long rgb = strtoul(digits, &end, 16);
    return *end || digits[0] == '-' || digits[0] == '+' ? COLOUR_DEFAULT
                                                        : (int32_t)(COLOUR_RGB | rgb);
}

int32_t colour_parse(Slice text)
{
    uint64_t n;
    if (slice_starts(text, "#"))
        return parse_rgb(text);
    if (slice_to_u64(text, &n))
        return n < 256 ? (int32_t)n : COLOUR_DEFAULT;
    for (size_t i = 0; i < sizeof colour_names / sizeof *colour_names; i++)
        if (slice_ieq_str(text, colour_names[i].name))
            return colour_names[i].colour;
    return COLOUR_DEFAULT;
}

/* Red, green and blue (0..255) of a palette index as xterm sets them. */
static void palette_rgb(int32_t index, int rgb[3])
{
    static const int levels[] = {0, 95, 135, 175, 215, 255};
    if (index >= 232) {
        rgb[0] = rgb[1] = rgb[2] = 8 + 10 * (index - 232);
    } else if (index >= 16) {
        rgb[0] = levels[(index - 16) / 36];
        rgb[1] = levels[(index - 16) / 6 % 6];
        rgb[2] = levels[(index - 16) % 6];
    } else {
        int high = index >= 8 ? 255 : 205;
        for (int i = 0; i < 3; i++)
            rgb[i] = index >> i & 1 ? high : index == 8 ? 127 : 0;
    }
}

/* The palette index in [from, to) nearest to a colour, by squared distance. */
static int32_t nearest(const int want[3], int32_t from, int32_t to)
{
    int32_t best = from;
    long best_distance = -1;
    for (int32_t i = from; i < to; i++) {
        int have[3];
        long distance = 0;
        palette_rgb(i, have);
        for (int k = 0; k < 3; k++)
            distance += (long)(want[k] - have[k]) * (want[k] - have[k]);
        if (best_distance < 0 || distance < best_distance) {
            best = i;
            best_distance = distance;
        }
    }
    return best;
}

static int32_t colour_fit(int32_t colour, Depth depth)
{
    int rgb[3] = {(colour >> 16) & 255, (colour >> 8) & 255, colour & 255};
    if (colour == COLOUR_DEFAULT || depth == DEPTH_NONE)
        return COLOUR_DEFAULT;
    if (depth == DEPTH_TRUE)
        return colour;
    if (colour & COLOUR_RGB)
        return depth == DEPTH_256 ? nearest(rgb, 16, 256) : nearest(rgb, 1, 7);
    if (depth == DEPTH_256 || colour < 8)
        return colour;
    palette_rgb(colour, rgb);
    return nearest(rgb, 1, 7);
}

Role group_role(size_t group)
{
    return (Role)(ROLE_GROUP_0 + group % (ROLE_COUNT - ROLE_GROUP_0));
}

unsigned group_cue(size_t group)
{
    static const uint8_t cues[] = {
        CELL_BOLD,
        CELL_UNDERLINE,
        CELL_BOLD | CELL_UNDERLINE,
        CELL_ITALIC,
        CELL_BOLD | CELL_ITALIC,
        CELL_UNDERLINE | CELL_ITALIC,
        CELL_BOLD | CELL_UNDERLINE | CELL_ITALIC,
    };
    return cues[group % sizeof cues];
}

static Style group_style(const Group *groups, size_t n_groups, size_t i, Depth depth)
{
    int32_t colour = i < n_groups ? colour_parse(groups[i].colour) : COLOUR_DEFAULT;
    if (colour == COLOUR_DEFAULT)
        colour = (int32_t)(1 + i % 6);
    return (Style){colour_fit(colour, depth), COLOUR_DEFAULT, (uint8_t)group_cue(i)};
}

void theme_init(Theme *theme, Depth depth, const Group *groups, size_t n_groups)
{
    theme->depth = depth;
    for (size_t role = 0; role < ROLE_GROUP_0; role++) {
        const RoleStyles *styles = &role_styles[role];
        theme->styles[role] = depth == DEPTH_NONE ? styles->none
                              : depth == DEPTH_8  ? styles->few
                                                  : styles->many;
    }
    for (size_t i = 0; i < ROLE_COUNT - ROLE_GROUP_0; i++)
        theme->styles[ROLE_GROUP_0 + i] = group_style(groups, n_groups, i, depth);
}

Style theme_style(const Theme *theme, unsigned role, unsigned attrs)
{
    Style style = theme->styles[role < ROLE_COUNT ? role : ROLE_TEXT];
    style.attrs |= (uint8_t)attrs;
    return style;
}
