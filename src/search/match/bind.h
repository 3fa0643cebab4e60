/* bind.h - a query's words as terms of a snapshot's lexicon.
 *
 * A stem stands for other terms in each language, every other pattern for the same in all. Bindings
 * are shared and kept at the query, because hits_of() is asked article by article. */
#ifndef DOSSIER_SEARCH_MATCH_BIND_H
#define DOSSIER_SEARCH_MATCH_BIND_H

#include "search/index/snapshot.h"
#include "search/query/tree.h"

/* Terms of a part; for more, an article is read word by word instead of term by term. */
#define PART_MANY 32

typedef struct BoundPart {
    TermList *by_language; /* ascending; one list when all languages share it */
    bool shared;
    char letter;       /* they are all that begin with this ASCII letter or digit; else 0 */
    bool begun;        /* they are all that begin with the pattern's base */
    TermList exact;    /* of them the forms as typed: they weigh more */
    uint64_t *set;     /* shared lists above PART_MANY: a bit per term */
    uint64_t first[4]; /* beside a set: bytes that a word can begin with in a text */
} BoundPart;

typedef struct BoundPhrase {
    BoundPart *parts;
    size_t count;
    unsigned language; /* 0: any */
} BoundPhrase;

typedef struct BoundTerm {
    const QueryTerm *term;
    BoundPhrase *phrases;
    size_t n_phrases;
} BoundTerm;

typedef struct BoundQuery {
    atomic_uint refs;
    Snapshot *snapshot;
    size_t n_languages, lexicon_terms; /* of the lexicon when it was made */
    BoundTerm *terms;
    size_t n_terms;
    const atomic_bool *cancel; /* while it is made */
    atomic_bool steps_bit;     /* an expression reached its limit of steps somewhere */
} BoundQuery;

/* Of a query to a snapshot, which then is the binding's; to be given back. `cancel` may be NULL; a
 * cancelled one is good for nothing. */
BoundQuery *bound_make(Snapshot *snapshot, const Query *query, const atomic_bool *cancel);
void bound_ref(BoundQuery *binding);
void bound_unref(BoundQuery *binding); /* NULL is allowed */

static inline const TermList *part_terms(const BoundPart *part, unsigned language)
{
    return &part->by_language[part->shared ? 0 : language];
}

static inline bool part_is_many(const BoundPart *part, unsigned language)
{
    return part_terms(part, language)->count > PART_MANY;
}

/* Whether the term is the form as typed, or nothing typed is more exact than another. */
static inline bool part_is_exact(const BoundPart *part, TermId term)
{
    for (size_t i = 0; i < part->exact.count; i++)
        if (part->exact.items[i] == term)
            return true;
    return part->exact.count == 0;
}

/* One word in one language only, for the makers of tops.h; part_release(part, 1) releases it. */
void bind_word(const Lexicon *lexicon, unsigned language, const Pattern *pattern, BoundPart *part);
void part_release(BoundPart *part, size_t n_languages);

#endif
