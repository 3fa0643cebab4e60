/* keywords.c - dossier keywords: how often the terms of the keyword groups occur. The variants of
 * one entry are counted together. */
#include "config.h"

#include <stdlib.h>

#include "cli/article.h"
#include "cli/terms.h"
#include "cli/verbs/internal.h"

static const TableColumn columns[] = {{"hits", NULL, COLUMN_RIGHT},
                                      {"articles", NULL, COLUMN_RIGHT},
                                      {"group", NULL, 0},
                                      {"term", NULL, 0}};

static json_t *row_of(const Corpus *corpus, const TermCount *term)
{
    json_t *variants = json_array(), *counts = json_object();
    for (size_t i = 0; i < term->group->n_terms; i++)
        if (term->group->terms[i].concept == term->concept)
            json_array_append_new(variants, json_text(term->group->terms[i].text));
    for (size_t i = 0; i < term->n_counts; i++) {
        char *key = slice_dup(store_article(corpus->store, term->counts[i].article)->key);
        json_object_set_new(counts, key, json_integer(term->counts[i].hits));
        free(key);
    }
    return json_pack("{s:o, s:o, s:o, s:i, s:i, s:o}", "group", json_text(term->group->name),
                     "term", json_text(term->name), "variants", variants, "hits", (int)term->hits,
                     "articles", (int)term->n_counts, "counts", counts);
}

Status verb_keywords(const Call *call)
{
    Corpus corpus;
    if (!corpus_open(&corpus, call, NEED_NO_DATES))
        return STATUS_ERROR;
    TermCounts terms;
    term_counts_make(&corpus, &terms);
    Writer *writer = writer_new(format_asked(&call->options), "terms", columns,
                                sizeof columns / sizeof *columns);
    corpus_note(&corpus, writer);
    writer_heading(writer);
    for (size_t i = 0; i < terms.count; i++)
        writer_row(writer, row_of(&corpus, &terms.items[i]));
    Status status = corpus_finish(writer, 1);
    term_counts_release(&terms);
    corpus_close(&corpus);
    return status;
}
