/* links.h - which things of one text may be which of the other, and how much each says when it is
 * found on both sides, or is not. */
#ifndef DOSSIER_STORY_ALIGN_LINKS_H
#define DOSSIER_STORY_ALIGN_LINKS_H

#include "story/align/tokens.h"

typedef struct TypeLink {
    uint32_t a, b;  /* types */
    float strength; /* 0..1 that one stands for the other */
} TypeLink;

/* What a type adds to the score of a bead, in nats. */
typedef struct TypeWeight {
    float found, absent; /* with and without something linked on the other side */
} TypeWeight;

typedef struct TypeLinks {
    TypeLink *items; /* by a, then b; the links of type a from first_a[a] */
    size_t count, cap;
    uint32_t *first_a;
    TypeWeight *weights[2]; /* of the types of each side */
} TypeLinks;

/* Finds all links: the same number or name, cognates, what the dictionary says. */
void type_links_find(TypeLinks *links, const TokenText *a, const TokenText *b);
/* Adds others, found by learning; weights are made anew. */
void type_links_add(TypeLinks *links, const TypeLink *more, size_t count, const TokenText *a,
                    const TokenText *b);
void type_links_release(TypeLinks *links);

#endif
