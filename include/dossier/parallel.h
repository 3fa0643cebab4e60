/* parallel.h - an article's sentences, as they are laid beside another's. */
#ifndef DOSSIER_PARALLEL_H
#define DOSSIER_PARALLEL_H

#include "dossier/align.h"
#include "dossier/store.h"

typedef struct ParallelText {
    Slice *segments;      /* sentences, the title first; borrowed from the text */
    uint32_t *paragraphs; /* block of each */
    size_t count, cap;
    size_t blocks; /* that were read so far */
    char lang[16];
} ParallelText;

/* Appends the sentences of a body, block by block. */
void parallel_text_read(ParallelText *text, const Body *body, Slice lang);
/* Appends each line of `lines` as a segment, empty ones too. */
void parallel_text_read_lines(ParallelText *text, Slice lines, Slice lang);
void parallel_text_release(ParallelText *text);
/* As align_texts() takes it; borrows. */
AlignText parallel_text_align(const ParallelText *text);
/* The segments of a run as one piece of the text, which lies whole in it; absent for none. */
Slice parallel_text_run(const ParallelText *text, Range run);

#endif
