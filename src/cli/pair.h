/* pair.h - two texts for a verb, aligned: articles of a dossier, or bare files. */
#ifndef DOSSIER_CLI_PAIR_H
#define DOSSIER_CLI_PAIR_H

#include "cli/corpus.h"
#include "dossier/parallel.h"

typedef struct PairedTexts {
    Corpus corpus;
    bool bare;        /* files, one segment a line; no dossier */
    StrBuf files[2];  /* when bare */
    ArticleId ids[2]; /* else */
    ParallelText texts[2];
    AlignText sides[2]; /* as align_texts() took them */
    Alignment alignment;
} PairedTexts;

/* Opens what args[0] and args[1] name and aligns it. With --lang-a and --lang-b the arguments are
 * files. False when it cannot, which has been said on standard error. Not to be moved. */
bool pair_open(PairedTexts *pair, const Call *call);
void pair_close(PairedTexts *pair);
/* The notes of a JSON document: the dossier, and both articles or files. */
void pair_note(const PairedTexts *pair, const Call *call, Writer *writer);
/* The segments of a run as a list: number from 1, text, for an article its bytes too. */
json_t *pair_run(const PairedTexts *pair, int side, Range run);
/* A run as one text, white space as blanks; null for none. */
json_t *pair_text(const PairedTexts *pair, int side, Range run);

#endif
