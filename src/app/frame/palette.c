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

static uint32_t bits_of(Rgb rgb)
{
    return (uint32_t)rgb.red << 16 | (uint32_t)rgb.green << 8 | rgb.blue;
}

uint32_t palette_bits(int32_t colour)
{
    return bits_of(palette_rgb(colour));
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

/* Whether it has a hue, and is no shade of grey. */
static bool is_coloured(Rgb c)
{
    enum { LEAST = 64 };
    uint8_t most = c.red > c.green ? c.red : c.green, least = c.red < c.green ? c.red : c.green;
    return (c.blue > most ? c.blue : most) - (c.blue < least ? c.blue : least) >= LEAST;
}

/* The nearest of the indices [from, to) that has the contrast and is none of `taken`. Grey is for
 * what is dim: nothing that wants a hue gets it. */
static int32_t nearest(Rgb want, int32_t from, int32_t to, const ColourNeed *w)
{
    int32_t best = COLOUR_DEFAULT;
    for (int32_t i = from; i < to; i++)
        if (palette_contrast_on(palette_rgb(i), w->ground) >= w->contrast &&
            !is_among(i, w->taken, w->n_taken) &&
            (is_coloured(palette_rgb(i)) || !is_coloured(want)) &&
            (best == COLOUR_DEFAULT ||
             distance(want, palette_rgb(i)) < distance(want, palette_rgb(best))))
            best = i;
    return best;
}

/* A channel as it is kept, of one in linear light. */
static uint8_t encoded(double linear_light)
{
    double c = linear_light <= 0.0031308 ? linear_light * 12.92
                                         : 1.055 * pow(linear_light, 1 / 2.4) - 0.055;
    return (uint8_t)lround(c * 255);
}

/* A colour dimmed (to < 0) or mixed with white (to > 0) in linear light, which keeps its hue. */
static Rgb shifted(Rgb colour, double to)
{
    double dim = to < 0 ? 1 + to : 1, white = to > 0 ? to : 0;
    uint8_t *channels[] = {&colour.red, &colour.green, &colour.blue};
    for (int i = 0; i < 3; i++)
        *channels[i] = encoded(linear(*channels[i]) * dim * (1 - white) + white);
    return colour;
}

/* The luminance nearest to that of a colour that has the contrast on the ground; where both grounds
 * must be served, what lies in the middle between them. */
static double readable_luminance(double luminance_now, const ColourNeed *w)
{
    double least = 1.01 * (0.05 * w->contrast) - 0.05, most = 1.05 / (1.01 * w->contrast) - 0.05;
    switch (w->ground) {
    case GROUND_DARK:
        return luminance_now < least ? least : luminance_now;
    case GROUND_LIGHT:
        return luminance_now > most ? most : luminance_now;
    case GROUND_UNKNOWN:
        break;
    }
    return (0.05 * w->contrast - 0.05 + 1.05 / w->contrast - 0.05) / 2;
}

/* A colour of the same hue that can be read. */
static Rgb moved(Rgb colour, const ColourNeed *w)
{
    double goal = readable_luminance(luminance(colour), w), low = -1, high = 1;
    for (int step = 0; step < 24; step++) {
        double middle = (low + high) / 2;
        if (luminance(shifted(colour, middle)) < goal)
            low = middle;
        else
            high = middle;
    }
    return shifted(colour, w->ground == GROUND_LIGHT ? low : high);
}

static int32_t fit(int32_t colour, const ColourNeed *w)
{
    Rgb want = palette_rgb(colour);
    bool readable = palette_contrast_on(want, w->ground) >= w->contrast;
    switch (w->depth) {
    case DEPTH_NONE:
        return COLOUR_DEFAULT;
    case DEPTH_8:
        return nearest(want, 1, 7, w);
    case DEPTH_16:
        return nearest(want, 1, 15, w);
    case DEPTH_256:
        return nearest(readable ? want : moved(want, w), 16, 256, w);
    case DEPTH_TRUE:
        break;
    }
    return readable ? (int32_t)(COLOUR_RGB | palette_bits(colour))
                    : (int32_t)(COLOUR_RGB | bits_of(moved(want, w)));
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
