/* letters.c - a byte an article: words that begin with the letter, those of the title TITLE_WORDS
 * more.
 *
 * Articles above what a byte holds stand beside, ascending, with their whole sum. */
#include "config.h"

#include "search/rank/letters.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>

#define LETTERS_FROM 1024u /* articles; smaller segments are summed quickly enough */
#define LETTERS      36u   /* a to z, 0 to 9 */
#define OVERFLOW     255u

typedef struct Overflow {
    uint32_t doc, sum;
} Overflow;

typedef struct Letter {
    uint8_t *sums; /* NULL: not kept */
    Overflow *overflow;
    size_t n_overflow, cap;
} Letter;

typedef struct LetterSums {
    Attachment own;
    Letter letters[LETTERS];
    uint32_t n_docs;
} LetterSums;

/* LETTERS for other bytes. */
static unsigned letter_of(char c)
{
    if (ascii_is_lower(c))
        return (unsigned)(c - 'a');
    return ascii_is_digit(c) ? (unsigned)(c - '0') + 26u : LETTERS;
}

/* --- making --- */

typedef struct LettersMaking {
    uint64_t *bits; /* of all letters together: nobody asks for them */
    uint16_t *sums; /* by letter, then article */
    size_t postings[LETTERS];
} LettersMaking;

static void add_record(LettersMaking *m, const Segment *s, Slice base, const uint8_t *record)
{
    unsigned letter = base.len ? letter_of(base.ptr[0]) : LETTERS;
    Postings p;
    if (letter == LETTERS)
        return;
    postings_read(record, s->n_docs, &p);
    m->postings[letter] += p.df;
    postings_sum(&p, 1, TITLE_WORDS, m->bits, m->sums + (size_t)letter * s->n_docs);
}

static void keep_letter(Letter *letter, const uint16_t *sums, uint32_t n_docs)
{
    letter->sums = mem_alloc(n_docs);
    for (uint32_t doc = 0; doc < n_docs; doc++) {
        letter->sums[doc] = (uint8_t)(sums[doc] < OVERFLOW ? sums[doc] : OVERFLOW);
        if (sums[doc] < OVERFLOW)
            continue;
        letter->overflow = mem_grow(letter->overflow, &letter->cap, letter->n_overflow + 1,
                                    sizeof *letter->overflow);
        letter->overflow[letter->n_overflow++] = (Overflow){doc, sums[doc]};
    }
}

static void letters_free(Attachment *own)
{
    LetterSums *letters = (LetterSums *)own;
    for (unsigned i = 0; i < LETTERS; i++) {
        free(letters->letters[i].sums);
        free(letters->letters[i].overflow);
    }
    free(letters);
}

static size_t letters_bytes(const Attachment *own)
{
    const LetterSums *letters = (const LetterSums *)own;
    size_t bytes = sizeof *letters;
    for (unsigned i = 0; i < LETTERS; i++)
        if (letters->letters[i].sums)
            bytes += letters->n_docs + letters->letters[i].cap * sizeof(Overflow);
    return bytes;
}

void letters_make(Segment *s, const Lexicon *lexicon)
{
    if (s->n_docs < LETTERS_FROM || attached(&s->attachments, AT_LETTERS))
        return;
    LetterSums *letters = mem_zalloc(1, sizeof *letters);
    letters->own = (Attachment){letters_free, letters_bytes};
    LettersMaking m = {.bits = mem_zalloc(bits_words(s->n_docs), sizeof *m.bits),
                       .sums = mem_zalloc((size_t)LETTERS * s->n_docs, sizeof *m.sums)};
    letters->n_docs = s->n_docs;
    const uint32_t *offset = s->offsets; /* of the records, which lie in the order of the terms */
    for (size_t i = 0; i < s->term_words; i++)
        EACH_BIT(bit, s->present[i])
            add_record(&m, s, lexicon_base(lexicon, (TermId)(i * 64 + bit)),
                       s->records.ptr + *offset++);
    CHECK(offset == s->offsets + s->n_terms);
    for (unsigned i = 0; i < LETTERS; i++)
        if (m.postings[i] >= s->n_docs) /* others are quickly added up */
            keep_letter(&letters->letters[i], m.sums + (size_t)i * s->n_docs, s->n_docs);
    free(m.bits);
    free(m.sums);
    attach(&s->attachments, AT_LETTERS, &letters->own);
}

/* --- asking --- */

/* `docs` of them, at most 64; returns a bit for each that has one. */
static uint64_t put_sums(const uint8_t *from, uint32_t docs, uint32_t word, uint16_t *to)
{
    uint64_t bits = 0;
    for (uint32_t i = 0; i < docs; i++)
        to[i] = (uint16_t)(from[i] * word);
    for (uint32_t i = 0; i < docs; i++)
        bits |= (uint64_t)(from[i] != 0) << i;
    return bits;
}

static void put_letter(const Letter *letter, uint32_t n_docs, uint32_t word, TermSums *out)
{
    for (uint32_t doc = 0; doc < n_docs; doc += 64) {
        uint32_t docs = n_docs - doc < 64 ? n_docs - doc : 64;
        out->bits[doc / 64] = put_sums(letter->sums + doc, docs, word, out->sums + doc);
    }
    for (size_t i = 0; i < letter->n_overflow; i++) {
        uint32_t sum = letter->overflow[i].sum * word;
        out->sums[letter->overflow[i].doc] = (uint16_t)(sum < UINT16_MAX ? sum : UINT16_MAX);
    }
}

bool letters_sum(const Segment *s, const BoundPart *part, TermSums *out)
{
    unsigned number = letter_of(part->letter);
    const LetterSums *letters = (const LetterSums *)attached(&s->attachments, AT_LETTERS);
    const Letter *letter = letters && number < LETTERS ? &letters->letters[number] : NULL;
    if (!letter || !letter->sums)
        return false;
    put_letter(letter, s->n_docs, part->exact.count ? WEIGHT_STEM : WEIGHT_EXACT, out);
    for (size_t i = 0; i < part->exact.count; i++) { /* they weigh more */
        uint32_t more = WEIGHT_EXACT - WEIGHT_STEM;
        Postings p;
        if (segment_find(s, part->exact.items[i], &p))
            postings_sum(&p, more, more * TITLE_WORDS, out->bits, out->sums);
    }
    return true;
}
