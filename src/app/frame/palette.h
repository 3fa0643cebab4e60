/* palette.h - colours of terminals as light: what they are, how they differ, what can be read. */
#ifndef DOSSIER_APP_FRAME_PALETTE_H
#define DOSSIER_APP_FRAME_PALETTE_H

#include "dossier/theme.h"

typedef struct Rgb {
    uint8_t red, green, blue;
} Rgb;

#define RGB_BLACK ((Rgb){0, 0, 0})
#define RGB_WHITE ((Rgb){255, 255, 255})

/* What a colour looks like: an index as xterm sets it, or 24 bits. */
Rgb palette_rgb(int32_t colour);
/* The ratio of two colours' light, 1 to 21 (WCAG 2.1, "contrast ratio" and "relative
 * luminance"). */
double palette_contrast(Rgb a, Rgb b);
/* The least contrast of a colour with the grounds that `ground` may be: black, white, or both. */
double palette_contrast_on(Rgb colour, Ground ground);
/* What a colour must be to be used. */
typedef struct ColourNeed {
    Depth depth;
    Ground ground;
    double contrast;      /* with the ground, at least */
    const int32_t *taken; /* indices that others have */
    size_t n_taken;
} ColourNeed;

/* What comes nearest to a colour and meets the need, a taken one only when all are;
 * COLOUR_DEFAULT when the depth has none that can be read. */
int32_t palette_fit(int32_t colour, const ColourNeed *need);
/* A colour as 24 bits, for terminals that take nothing else. */
uint32_t palette_bits(int32_t colour);

#endif
