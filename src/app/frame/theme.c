/* theme.c - what each role looks like, by ground and by depth of colour.
 *
 * A role is a tone and attributes; without colours attributes have to do alone. The tones stand
 * once for each ground, as 24 bits, and palette.c finds what comes nearest to them in a smaller
 * palette and can still be read. Text has the terminal's own colours. There is one accent; the
 * colours of keyword groups are of one lightness (CIE L* 72 on dark, 45 on light, 49.6 where either
 * may be, by hues of L*C*h), so that none is louder than the others, and a hit is louder than all:
 * it alone has a ground of its own. */
#include "config.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "app/frame/palette.h"
#include "dossier/check.h"
#include "dossier/theme.h"

typedef enum Tone {
    TONE_TEXT, /* the terminal's own */
    TONE_DIM,
    TONE_LINE,
    TONE_ACCENT,
    TONE_DATE,
    TONE_ERROR,
    TONE_COUNT
} Tone;

enum { GROUP_COLOURS = 8 };

typedef struct Tones {
    uint32_t tones[TONE_COUNT];
    uint32_t groups[GROUP_COLOURS];
    uint32_t hit, hit_text, current,
        current_text; /* grounds of hits, and what is written on them */
} Tones;

static const Tones tones_on[] = {
    [GROUND_DARK] = {.tones = {[TONE_DIM] = 0x9a9a9a,
                               [TONE_LINE] = 0x707070,
                               [TONE_ACCENT] = 0x55b9ff,
                               [TONE_DATE] = 0x8fb5c9,
                               [TONE_ERROR] = 0xff7b72},
                     .groups = {0xd3ab4f, 0x0ec4c3, 0x6bc378, 0xe495e8, 0xff9289, 0xb4a5fe,
                                0xf29d5f, 0xa5ba57},
                     .hit = 0x5f5f00,
                     .hit_text = 0xffffff,
                     .current = 0xffaf00,
                     .current_text = 0x000000},
    [GROUND_LIGHT] = {.tones = {[TONE_DIM] = 0x666666,
                                [TONE_LINE] = 0x8a8a8a,
                                [TONE_ACCENT] = 0x0065a8,
                                [TONE_DATE] = 0x3f6472,
                                [TONE_ERROR] = 0xb3261e},
                      .groups = {0x866601, 0x007776, 0x1b7b36, 0x984e9d, 0xb54642, 0x695fb6,
                                 0xa1571c, 0x5c730e},
                      .hit = 0xffe08a,
                      .hit_text = 0x000000,
                      .current = 0xff9d00,
                      .current_text = 0x000000},
    [GROUND_UNKNOWN] = {.tones = {[TONE_DIM] = 0x767676,
                                  [TONE_LINE] = 0x767676,
                                  [TONE_ACCENT] = 0x007db8,
                                  [TONE_DATE] = 0x5b7d8c,
                                  [TONE_ERROR] = 0xc3524c},
                        .groups = {0x937113, 0x008483, 0x2b8740, 0xa45aa9, 0xc3524c, 0x756ac3,
                                   0xae6328, 0x687e1c},
                        .hit = 0xffd75f,
                        .hit_text = 0x000000,
                        .current = 0xffaf00,
                        .current_text = 0x000000},
};
static_assert(sizeof tones_on / sizeof *tones_on == GROUND_LIGHT + 1, "tones for each ground");

typedef struct RoleLook {
    Tone tone;
    uint8_t attrs; /* with colours */
    uint8_t plain; /* without any */
} RoleLook;

static const RoleLook looks[] = {
    [ROLE_TEXT] = {TONE_TEXT, 0, 0},
    [ROLE_DIM] = {TONE_DIM, 0, CELL_DIM},
    [ROLE_TITLE] = {TONE_TEXT, CELL_BOLD, CELL_BOLD},
    [ROLE_HEADING] = {TONE_TEXT, CELL_BOLD, CELL_BOLD},
    [ROLE_QUOTE] = {TONE_TEXT, CELL_ITALIC, CELL_ITALIC},
    [ROLE_BORDER] = {TONE_LINE, 0, CELL_DIM},
    [ROLE_BORDER_FOCUS] = {TONE_ACCENT, CELL_BOLD, CELL_BOLD},
    [ROLE_STATUS] = {TONE_TEXT, 0, 0},
    [ROLE_ERROR] = {TONE_ERROR, CELL_BOLD, CELL_BOLD},
    [ROLE_SELECTED] = {TONE_ACCENT, CELL_BOLD, CELL_BOLD},
    [ROLE_SELECTED_DIM] = {TONE_DIM, 0, 0},
    [ROLE_HIT] = {TONE_TEXT, 0, CELL_UNDERLINE},
    [ROLE_HIT_CURRENT] = {TONE_TEXT, CELL_BOLD, CELL_REVERSE | CELL_BOLD | CELL_UNDERLINE},
    [ROLE_DATE] = {TONE_DATE, CELL_ITALIC, CELL_ITALIC},
    [ROLE_UNREAD] = {TONE_TEXT, CELL_BOLD, CELL_BOLD},
    [ROLE_RULER] = {TONE_DATE, 0, CELL_BOLD},
    [ROLE_KEY] = {TONE_ACCENT, 0, CELL_BOLD},
};
static_assert(sizeof looks / sizeof *looks == ROLE_GROUP_0, "a look for each role");

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

/* Readable as text; lines and borders need less (WCAG 2.1, 1.4.3 and 1.4.11). */
enum { TEXT_TENTHS = 45, LINE_TENTHS = 30 };

static int32_t fit(uint32_t rgb, Depth depth, Ground ground, int tenths)
{
    ColourNeed need = {.depth = depth, .ground = ground, .contrast = tenths / 10.0};
    return palette_fit((int32_t)(COLOUR_RGB | rgb), &need);
}

static int32_t tone_colour(Tone tone, Depth depth, Ground ground)
{
    if (tone == TONE_TEXT)
        return COLOUR_DEFAULT;
    return fit(tones_on[ground].tones[tone], depth, ground,
               tone == TONE_LINE ? LINE_TENTHS : TEXT_TENTHS);
}

/* A hit is written on a ground of its own, whatever the terminal's is. */
static Style hit_style(const Tones *tones, Depth depth, bool current)
{
    uint8_t attrs = current ? CELL_BOLD : 0;
    switch (depth) {
    case DEPTH_NONE:
        return (Style){COLOUR_DEFAULT, COLOUR_DEFAULT,
                       current ? CELL_REVERSE | CELL_BOLD : CELL_UNDERLINE | CELL_BOLD};
    case DEPTH_8:
    case DEPTH_16: /* black on yellow, and on green */
        return (Style){0, current ? 2 : 3, attrs};
    case DEPTH_256:
    case DEPTH_TRUE:
        break;
    }
    uint32_t on = current ? tones->current : tones->hit;
    uint32_t text = current ? tones->current_text : tones->hit_text;
    Style style = {(int32_t)(COLOUR_RGB | text), (int32_t)(COLOUR_RGB | on), attrs};
    if (depth == DEPTH_256) {
        style.fg = text ? 231 : 16;
        style.bg = fit(on, DEPTH_256, text ? GROUND_LIGHT : GROUND_DARK, TEXT_TENTHS);
    }
    return style;
}

static Style role_style(Role role, Depth depth, Ground ground)
{
    const RoleLook *look = &looks[role];
    if (role == ROLE_HIT || role == ROLE_HIT_CURRENT)
        return hit_style(&tones_on[ground], depth, role == ROLE_HIT_CURRENT);
    int32_t colour = tone_colour(look->tone, depth, ground);
    bool bare = depth == DEPTH_NONE || (look->tone != TONE_TEXT && colour == COLOUR_DEFAULT);
    return (Style){colour, COLOUR_DEFAULT, bare ? look->plain : look->attrs};
}

Role group_role(size_t group)
{
    return (Role)(ROLE_GROUP_0 + group % (ROLE_COUNT - ROLE_GROUP_0));
}

/* The theme's own tone of a hue that is asked for by its name, as light as those of the other
 * groups. Small palettes have only what the name says. */
static int32_t hue_of(Slice name, const ColourNeed *need)
{
    static const char *const hues[GROUP_COLOURS] = {"yellow", "cyan", "green", "magenta",
                                                    "red",    "blue", "orange"};
    for (size_t i = 0; need->depth >= DEPTH_256 && i < GROUP_COLOURS && hues[i]; i++)
        if (slice_ieq_str(name, hues[i]))
            return (int32_t)(COLOUR_RGB | tones_on[need->ground].groups[i]);
    return colour_parse(name);
}

/* The colours of the groups: the manifest's, or what can be read of it, and else the theme's in
 * turn; in a small palette each its own as long as there are any. Without colours all are
 * underlined. */
static void group_styles(const Group *groups, size_t n_groups, ColourNeed need, Style *styles,
                         size_t n)
{
    int32_t taken[ROLE_COUNT - ROLE_GROUP_0];
    need.taken = taken;
    for (size_t i = 0; i < n; i++) {
        int32_t colour = i < n_groups ? hue_of(groups[i].colour, &need) : COLOUR_DEFAULT;
        if (colour == COLOUR_DEFAULT)
            colour = (int32_t)(COLOUR_RGB | tones_on[need.ground].groups[i % GROUP_COLOURS]);
        taken[i] = palette_fit(colour, &need);
        styles[i] =
            (Style){taken[i], COLOUR_DEFAULT, taken[i] == COLOUR_DEFAULT ? CELL_UNDERLINE : 0};
        need.n_taken = i + 1;
    }
}

void theme_init(Theme *theme, Depth depth, Ground ground, const Group *groups, size_t n_groups)
{
    theme->depth = depth;
    for (size_t role = 0; role < ROLE_GROUP_0; role++)
        theme->styles[role] = role_style((Role)role, depth, ground);
    ColourNeed need = {.depth = depth, .ground = ground, .contrast = TEXT_TENTHS / 10.0};
    group_styles(groups, n_groups, need, theme->styles + ROLE_GROUP_0, ROLE_COUNT - ROLE_GROUP_0);
}

Style theme_style(const Theme *theme, unsigned role, unsigned attrs)
{
    CHECK(role < ROLE_COUNT);
    Style style = theme->styles[role];
    style.attrs |= (uint8_t)attrs;
    return style;
}
