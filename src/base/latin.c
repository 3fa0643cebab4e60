/* latin.c - the plain small letters of Latin letters with accents. */
#include "config.h"

#include "dossier/latin.h"

const char latin_pairs[LATIN_PAIR_MAX + 1][3] = {"", "ae", "oe", "ss", "th"};

const char latin_letters[] = "aaaaaa\1ceeeeiiiidnooooo.ouuuuy\4\3" /* C0 */
                             "aaaaaa\1ceeeeiiiidnooooo.ouuuuy\4y"  /* E0 */
                             "aaaaaaccccccccddddeeeeeeeeeegggg"    /* 100 */
                             "gggghhhhiiiiiiiiiiiijjkkklllllll"    /* 120 */
                             "lllnnnnnnnnnoooooo\2\2rrrrrrssssss"  /* 140 */
                             "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";   /* 160 */
