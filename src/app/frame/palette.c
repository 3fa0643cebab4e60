/* palette.c - the colours of xterm's palette, their contrast, and the nearest that can be read. */
#include "config.h"

#include "app/frame/palette.h"

#include <math.h>

static const Rgb first_sixteen[16] = {
    {0, 0, 0},     {205, 0, 0},     {0, 205, 0},     {205, 205, 0},   {0, 0, 238}, {205, 0, 205},
    {0, 205, 205}, {229, 229, 229}, {127, 127, 127}, {255, 0, 0},     {0, 255, 0}, {255, 255, 0},
    {92, 92, 255}, {255, 0, 255},   {0, 255, 255},   {255, 255, 255},
};

Rgb palette_rgb(int32_t colour)
{
    static const uint8_t levels[] = {0, 95, 135, 175, 215, 255};
    if (colour & COLOUR_RGB)
        return (Rgb){(uint8_t)(colour >> 16 & 255), (uint8_t)(colour >> 8 & 255),
                     (uint8_t)(colour & 255)};
    if (colour >= 232) {
        uint8_t grey = (uint8_t)(8 + 10 * (colour - 232));
        return (Rgb){grey, grey, grey};
    }
    if (colour >= 16)
        return (Rgb){levels[(colour - 16) / 36], levels[(colour - 16) / 6 % 6],
                     levels[(colour - 16) % 6]};
    return first_sixteen[colour & 15];
}

uint32_t palette_bits(int32_t colour)
{
    Rgb rgb = palette_rgb(colour);
    return (uint32_t)rgb.red << 16 | (uint32_t)rgb.green << 8 | rgb.blue;
}

static double linear(uint8_t channel)
{
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(Rgb c)
{
    return 0.2126 * linear(c.red) + 0.7152 * linear(c.green) + 0.0722 * linear(c.blue);
}

double palette_contrast(Rgb a, Rgb b)
{
    double one = luminance(a), other = luminance(b);
    return one > other ? (one + 0.05) / (other + 0.05) : (other + 0.05) / (one + 0.05);
}

double palette_contrast_on(Rgb colour, Ground ground)
{
    double black = palette_contrast(colour, RGB_BLACK), white = palette_contrast(colour, RGB_WHITE);
    switch (ground) {
    case GROUND_DARK:
        return black;
    case GROUND_LIGHT:
        return white;
    case GROUND_UNKNOWN:
        break;
    }
    return black < white ? black : white;
}

static long distance(Rgb a, Rgb b)
{
    long red = a.red - b.red, green = a.green - b.green, blue = a.blue - b.blue;
    return red * red + green * green + blue * blue;
}

static bool is_among(int32_t colour, const int32_t *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (list[i] == colour)
            return true;
    return false;
}

/* The nearest of the indices [from, to) that has the contrast and is none of `taken`. */
static int32_t nearest(Rgb want, int32_t from, int32_t to, const ColourNeed *w)
{
    int32_t best = COLOUR_DEFAULT;
    for (int32_t i = from; i < to; i++)
        if (palette_contrast_on(palette_rgb(i), w->ground) >= w->contrast &&
            !is_among(i, w->taken, w->n_taken) &&
            (best == COLOUR_DEFAULT ||
             distance(want, palette_rgb(i)) < distance(want, palette_rgb(best))))
            best = i;
    return best;
}

static uint8_t towards(uint8_t from, uint8_t to, int sixteenths)
{
    return (uint8_t)(from + (to - from) * sixteenths / 16);
}

/* A colour moved towards white or black until it can be read; grey where both must be served. */
static int32_t moved(Rgb colour, const ColourNeed *w)
{
    const Rgb grey = {118, 118, 118}; /* 4.6:1 on black and 4.5:1 on white */
    Rgb goal = w->ground == GROUND_DARK ? RGB_WHITE : w->ground == GROUND_LIGHT ? RGB_BLACK : grey;
    Rgb now = colour;
    for (int step = 0; step <= 16; step++) {
        now = (Rgb){towards(colour.red, goal.red, step), towards(colour.green, goal.green, step),
                    towards(colour.blue, goal.blue, step)};
        if (palette_contrast_on(now, w->ground) >= w->contrast)
            break;
    }
    return (int32_t)(COLOUR_RGB | (uint32_t)now.red << 16 | (uint32_t)now.green << 8 | now.blue);
}

static int32_t fit(int32_t colour, const ColourNeed *w)
{
    Rgb want = palette_rgb(colour);
    switch (w->depth) {
    case DEPTH_NONE:
        return COLOUR_DEFAULT;
    case DEPTH_8:
        return nearest(want, 1, 7, w);
    case DEPTH_16:
        return nearest(want, 1, 15, w);
    case DEPTH_256:
        return nearest(want, 16, 256, w);
    case DEPTH_TRUE:
        break;
    }
    return palette_contrast_on(want, w->ground) >= w->contrast
               ? (int32_t)(COLOUR_RGB | palette_bits(colour))
               : moved(want, w);
}

int32_t palette_fit(int32_t colour, const ColourNeed *need)
{
    ColourNeed any = *need;
    any.n_taken = 0;
    if (colour == COLOUR_DEFAULT)
        return COLOUR_DEFAULT;
    int32_t best = fit(colour, need);
    return best == COLOUR_DEFAULT ? fit(colour, &any) : best;
}
