/* align.h - two texts side by side: which sentences of one say what which of the other say.
 *
 * A text is a list of segments, most often sentences. An alignment is a list of beads in the order
 * of both texts; each has a run of segments of the one and a run of the other, one of which may be
 * empty: nothing was found there that says the same. Every segment is in one bead. Texts in two
 * languages are compared by their lengths, by what is spelt alike in both (names, numbers,
 * cognates), by dates and small words the program knows, by the dictionaries that are installed,
 * and by words that keep meeting in the surest beads. dossier-related(7) has the parts and their
 * figures. */
#ifndef DOSSIER_ALIGN_H
#define DOSSIER_ALIGN_H

#include "dossier/str.h"

typedef struct AlignText {
    const Slice *segments; /* at most ALIGN_MAX; later ones have no counterpart */
    size_t count;
    const uint32_t *paragraphs; /* of each segment, ascending; NULL when they are not known */
    const char *lang;           /* "en", "fr-CA"; "" when unknown */
} AlignText;

#define ALIGN_MAX ((size_t)1 << 21)

typedef struct Bead {
    Range a, b;       /* segments; one of them may be empty */
    float confidence; /* 0..1 that it is right */
} Bead;

/* Below this a bead is marked as doubtful. */
#define BEAD_SURE 0.5F

typedef struct Alignment {
    Bead *items; /* each begins where the one before ends, on both sides */
    size_t count, cap;
} Alignment;

/* Replaces what `out` holds. Any thread. */
void align_texts(const AlignText *a, const AlignText *b, Alignment *out);
void alignment_add(Alignment *alignment, Bead bead); /* behind the last */
void alignment_release(Alignment *alignment);
/* That every segment of texts of these lengths is in one bead, in order. */
void alignment_check(const Alignment *alignment, size_t a, size_t b);
/* The bead that holds a segment of the first (or second) text. */
size_t alignment_bead(const Alignment *alignment, uint32_t segment, bool second);

static inline bool bead_is_gap(const Bead *bead)
{
    return bead->a.start == bead->a.end || bead->b.start == bead->b.end;
}

#endif
