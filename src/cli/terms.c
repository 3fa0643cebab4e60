/* terms.c - counting the terms of keyword groups. */
#include "config.h"

#include <stdlib.h>

#include "cli/terms.h"
#include "dossier/check.h"
#include "dossier/groups.h"
#include "dossier/mem.h"

static TermCount *find(TermCounts *terms, const Group *group, uint32_t concept)
{
    for (size_t i = 0; i < terms->count; i++)
        if (terms->items[i].group == group && terms->items[i].concept == concept)
            return &terms->items[i];
    return NULL;
}

static void list_entries(const DossierInfo *info, TermCounts *terms)
{
    for (size_t g = 0; g < info->n_groups; g++)
        for (size_t t = 0; t < info->groups[g].n_terms; t++) {
            const GroupTerm *term = &info->groups[g].terms[t];
            if (find(terms, &info->groups[g], term->concept))
                continue;
            terms->items =
                mem_grow(terms->items, &terms->cap, terms->count + 1, sizeof *terms->items);
            terms->items[terms->count++] = (TermCount){
                .group = &info->groups[g], .concept = term->concept, .name = term->text};
        }
}

static void add_hit(TermCount *term, ArticleId id)
{
    term->hits++;
    CHECK(term->n_counts == 0 || term->counts[term->n_counts - 1].article <= id);
    if (term->n_counts == 0 || term->counts[term->n_counts - 1].article != id) {
        term->counts = mem_grow(term->counts, &term->cap, term->n_counts + 1, sizeof *term->counts);
        term->counts[term->n_counts++] = (TermArticle){id, 0};
    }
    term->counts[term->n_counts - 1].hits++;
}

void term_counts_make(const Corpus *corpus, TermCounts *out)
{
    const DossierInfo *info = store_info(corpus->store);
    *out = (TermCounts){NULL, 0, 0};
    list_entries(info, out);
    GroupMatcher *matcher = group_matcher_new(info->groups, info->n_groups);
    GroupHits hits = {NULL, 0, 0};
    for (ArticleId id = corpus_next(corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(corpus, id + 1)) {
        if (!corpus_readable(corpus, id))
            continue;
        group_hits_of(matcher, store_body(corpus->store, id), article_lang(corpus->store, id),
                      &hits);
        for (size_t i = 0; i < hits.count; i++) {
            TermCount *term = find(out, &info->groups[hits.items[i].group], hits.items[i].concept);
            if (term)
                add_hit(term, id);
        }
    }
    group_hits_release(&hits);
    group_matcher_free(matcher);
}

void term_counts_release(TermCounts *terms)
{
    for (size_t i = 0; i < terms->count; i++)
        free(terms->items[i].counts);
    free(terms->items);
    *terms = (TermCounts){NULL, 0, 0};
}
