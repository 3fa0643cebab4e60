/* test_theme.c - what is painted can be read, on every ground and in every depth of colour. */
#include "config.h"

#include "app/frame/palette.h"
#include "dossier/theme.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>

static const Depth depths[] = {DEPTH_NONE, DEPTH_8, DEPTH_16, DEPTH_256, DEPTH_TRUE};
static const Ground grounds[] = {GROUND_UNKNOWN, GROUND_DARK, GROUND_LIGHT};

Test(theme, colours_have_names_numbers_and_rgb)
{
    cr_expect_eq(colour_parse(SLICE("Red")), 1);
    cr_expect_eq(colour_parse(SLICE("bright blue")), 12);
    cr_expect_eq(colour_parse(SLICE("208")), 208);
    cr_expect_eq(colour_parse(SLICE("256")), COLOUR_DEFAULT);
    cr_expect_eq(colour_parse(SLICE("#ff8000")), COLOUR_RGB | 0xff8000);
    cr_expect_eq(colour_parse(SLICE("#ff80")), COLOUR_DEFAULT);
    cr_expect_eq(colour_parse(SLICE("#-f8000")), COLOUR_DEFAULT);
    cr_expect_eq(colour_parse(SLICE("")), COLOUR_DEFAULT);
}

/* The figures of WCAG's own definition: black and white, and the grey between them. */
Test(palette, contrast_is_that_of_the_guidelines)
{
    cr_expect_float_eq(palette_contrast(RGB_BLACK, RGB_WHITE), 21.0, 1e-9);
    cr_expect_float_eq(palette_contrast(RGB_WHITE, RGB_WHITE), 1.0, 1e-9);
    cr_expect_float_eq(palette_contrast((Rgb){118, 118, 118}, RGB_WHITE), 4.542, 1e-3);
    cr_expect_float_eq(palette_contrast_on((Rgb){118, 118, 118}, GROUND_DARK), 4.623, 1e-3);
    cr_expect_float_eq(palette_contrast_on((Rgb){118, 118, 118}, GROUND_UNKNOWN), 4.542, 1e-3);
    cr_expect_float_eq(palette_contrast_on((Rgb){205, 0, 0}, GROUND_LIGHT), 5.84, 1e-2);
}

Test(palette, indices_are_as_xterm_sets_them)
{
    cr_expect_eq(palette_bits(4), 0x0000ee);
    cr_expect_eq(palette_bits(12), 0x5c5cff);
    cr_expect_eq(palette_bits(16), 0x000000);
    cr_expect_eq(palette_bits(208), 0xff8700);
    cr_expect_eq(palette_bits(232), 0x080808);
    cr_expect_eq(palette_bits(255), 0xeeeeee);
    cr_expect_eq(palette_bits(COLOUR_RGB | 0x123456), 0x123456);
}

static void expect_readable(Style style, double least, const char *what, Depth depth, Ground ground)
{
    if (style.bg != COLOUR_DEFAULT)
        cr_expect_geq(palette_contrast(palette_rgb(style.fg), palette_rgb(style.bg)), least,
                      "%s in depth %d on ground %d", what, depth, ground);
    else if (style.fg != COLOUR_DEFAULT)
        cr_expect_geq(palette_contrast_on(palette_rgb(style.fg), ground), least,
                      "%s in depth %d on ground %d: %x", what, depth, ground, (unsigned)style.fg);
}

/* Colours of groups that a manifest may ask for, dark blue and black among them. */
static const char *const asked[] = {
    "blue", "black", "white", "yellow", "#000080", "#ffff00", "#ffffff", "bright blue",
    "18",   "231",   "grey",  "red",    "#808080", "pink",    "",        "green"};

Test(theme, every_colour_can_be_read_on_its_ground)
{
    Group groups[sizeof asked / sizeof *asked] = {0};
    Theme theme;
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        groups[i].colour = slice_from(asked[i]);
    for (size_t d = 0; d < sizeof depths / sizeof *depths; d++)
        for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++) {
            theme_init(&theme, depths[d], grounds[g], groups, sizeof asked / sizeof *asked);
            for (unsigned role = 0; role < ROLE_COUNT; role++) {
                char what[32];
                snprintf(what, sizeof what, "role %u", role);
                expect_readable(theme.styles[role], role == ROLE_BORDER ? 3.0 : 4.5, what,
                                depths[d], grounds[g]);
            }
        }
}

/* Colours are of the depth; running text has none. */
Test(theme, colours_belong_to_the_depth)
{
    Theme theme;
    for (size_t d = 0; d < sizeof depths / sizeof *depths; d++)
        for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++) {
            theme_init(&theme, depths[d], grounds[g], NULL, 0);
            cr_expect_eq(theme.styles[ROLE_TEXT].fg, COLOUR_DEFAULT);
            cr_expect_eq(theme.styles[ROLE_TEXT].bg, COLOUR_DEFAULT);
            for (unsigned role = 0; role < ROLE_COUNT; role++) {
                int32_t fg = theme.styles[role].fg;
                bool direct = fg != COLOUR_DEFAULT && (fg & COLOUR_RGB) != 0;
                static const int32_t limits[] = {0, 8, 16, 256, 0};
                if (depths[d] == DEPTH_TRUE)
                    cr_expect(direct || fg == COLOUR_DEFAULT, "role %u: %x", role, (unsigned)fg);
                else
                    cr_expect(!direct && fg < limits[d], "role %u: %x", role, (unsigned)fg);
            }
        }
}

static bool same(Style a, Style b)
{
    return a.fg == b.fg && a.bg == b.bg && a.attrs == b.attrs;
}

/* Without colours attributes tell apart what matters; with them nothing in running text is bold but
 * the hit under the cursor, and what differs by colour alone is a group or a date. */
Test(theme, what_matters_is_told_apart_in_every_depth)
{
    Theme theme;
    for (size_t d = 0; d < sizeof depths / sizeof *depths; d++)
        for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++) {
            theme_init(&theme, depths[d], grounds[g], NULL, 0);
            const Style *s = theme.styles;
            cr_expect_not(same(s[ROLE_HIT], s[ROLE_TEXT]));
            cr_expect_not(same(s[ROLE_HIT], s[ROLE_HIT_CURRENT]));
            cr_expect_not(same(s[ROLE_GROUP_0], s[ROLE_TEXT]));
            cr_expect_not(same(s[ROLE_GROUP_0], s[ROLE_HIT]));
            cr_expect_not(same(s[ROLE_DATE], s[ROLE_TEXT]));
            cr_expect_eq(s[ROLE_GROUP_0].attrs & CELL_BOLD, 0);
            cr_expect_eq(s[ROLE_DATE].attrs & CELL_BOLD, 0);
        }
}

/* Where there are colours enough, the first groups are all of different ones and about as light. */
Test(theme, groups_have_colours_of_one_lightness)
{
    Theme theme;
    for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++) {
        theme_init(&theme, DEPTH_TRUE, grounds[g], NULL, 0);
        double first = palette_contrast(palette_rgb(theme.styles[ROLE_GROUP_0].fg), RGB_BLACK);
        for (unsigned i = 1; i < 8; i++) {
            int32_t colour = theme.styles[ROLE_GROUP_0 + i].fg;
            cr_expect_float_eq(palette_contrast(palette_rgb(colour), RGB_BLACK) / first, 1, 0.04);
            for (unsigned j = 0; j < i; j++)
                cr_expect_neq(colour, theme.styles[ROLE_GROUP_0 + j].fg);
        }
    }
}

/* Two groups are of one colour only where the palette has no other that can be read. */
Test(theme, groups_share_no_colour_while_there_are_others)
{
    Group groups[3] = {
        {.colour = SLICE("yellow")}, {.colour = SLICE("red")}, {.colour = SLICE("red")}};
    Theme theme;
    theme_init(&theme, DEPTH_256, GROUND_UNKNOWN, groups, 3);
    for (size_t i = 0; i < 5 /* that many hues can be read on black and on white */; i++)
        for (size_t j = 0; j < i; j++)
            cr_expect_neq(theme.styles[ROLE_GROUP_0 + i].fg, theme.styles[ROLE_GROUP_0 + j].fg,
                          "%zu and %zu", i, j);
    theme_init(&theme, DEPTH_8, GROUND_DARK, groups, 3);
    cr_expect_neq(theme.styles[ROLE_GROUP_0].fg, theme.styles[ROLE_GROUP_0 + 1].fg);
    cr_expect_neq(theme.styles[ROLE_GROUP_0 + 1].fg, theme.styles[ROLE_GROUP_0 + 2].fg);
}

/* The hue in degrees of HSV. */
static double hue(int32_t colour)
{
    Rgb c = palette_rgb(colour);
    double r = c.red, g = c.green, b = c.blue, most = fmax(r, fmax(g, b)),
           spread = most - fmin(r, fmin(g, b));
    if (spread < 1)
        return NAN;
    double sixth = most == r   ? (g - b) / spread
                   : most == g ? 2 + (b - r) / spread
                               : 4 + (r - g) / spread;
    return fmod(60 * sixth + 360, 360);
}

/* What must be made lighter or darker to be read stays of its hue, and a name is a hue of ours, as
 * light as all the others. */
Test(theme, a_colour_keeps_its_hue)
{
    static const struct {
        const char *asked;
        double hue;
    } hues[] = {{"#ffff00", 60}, {"#0000ff", 240}, {"#000080", 240}, {"#00ff00", 120},
                {"#ff0000", 0},  {"#00ffff", 180}, {"cyan", 180},    {"green", 130},
                {"yellow", 43},  {"red", 3}};
    Theme theme;
    for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++)
        for (size_t i = 0; i < sizeof hues / sizeof *hues; i++) {
            Group group = {.name = SLICE("g"), .colour = slice_from(hues[i].asked)};
            theme_init(&theme, DEPTH_TRUE, grounds[g], &group, 1);
            double off = fabs(hue(theme.styles[ROLE_GROUP_0].fg) - hues[i].hue);
            cr_expect_lt(fmin(off, 360 - off), 12, "%s on ground %d: %x", hues[i].asked,
                         (int)grounds[g], (unsigned)theme.styles[ROLE_GROUP_0].fg);
        }
}

/* What is dim is grey, so that no group is. */
Test(theme, no_group_is_grey)
{
    Theme theme;
    for (Depth depth = DEPTH_256; depth <= DEPTH_TRUE; depth++)
        for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++) {
            theme_init(&theme, depth, grounds[g], NULL, 0);
            for (unsigned role = ROLE_GROUP_0; role < ROLE_COUNT; role++)
                cr_expect(!isnan(hue(theme.styles[role].fg)), "role %u in depth %d on ground %d",
                          role, (int)depth, (int)grounds[g]);
        }
}

Test(theme, a_colour_that_can_be_read_is_kept)
{
    Group group = {.name = SLICE("g"), .colour = SLICE("#ff8080")};
    Theme theme;
    theme_init(&theme, DEPTH_TRUE, GROUND_DARK, &group, 1);
    cr_expect_eq(theme.styles[ROLE_GROUP_0].fg, COLOUR_RGB | 0xff8080);
    theme_init(&theme, DEPTH_256, GROUND_DARK, &group, 1);
    cr_expect_eq(theme.styles[ROLE_GROUP_0].fg, 210);
    theme_init(&theme, DEPTH_NONE, GROUND_DARK, &group, 1);
    cr_expect_eq(theme.styles[ROLE_GROUP_0].fg, COLOUR_DEFAULT);
    cr_expect_eq(theme.styles[ROLE_GROUP_0].attrs, CELL_UNDERLINE);
}
