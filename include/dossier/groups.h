/* groups.h - where the keyword groups' terms stand in an article: coloured words, per-group counts,
 * next/previous term. Matching is by the same tokenizer and folding as search: a term matches its
 * words in order, folded to the base; accented letters of the term must match. Longest term wins
 * where terms overlap. */
#ifndef DOSSIER_GROUPS_H
#define DOSSIER_GROUPS_H

#include "dossier/store.h"

/* an Aho-Corasick automaton over word numbers; immutable, thread-safe */
typedef struct GroupMatcher GroupMatcher;

typedef struct GroupHit {
    uint32_t start, end; /* bytes of the body's text */
    uint16_t group;      /* index in DossierInfo.groups */
    uint16_t concept;
} GroupHit;

typedef struct GroupHits {
    GroupHit *items; /* ascending, not overlapping */
    size_t count, cap;
} GroupHits;

GroupMatcher *group_matcher_new(const Group *groups, size_t n_groups);
void group_matcher_free(GroupMatcher *matcher);
/* lang: of the article; variants declared for another do not match. Replaces the content. */
void group_hits_of(const GroupMatcher *matcher, const Body *body, Slice lang, GroupHits *hits);
void group_hits_release(GroupHits *hits);

#endif
