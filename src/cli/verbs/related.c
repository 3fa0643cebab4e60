/* related.c - dossier related: the articles nearest to one, and why. */
#include "config.h"

#include <stdlib.h>

#include "cli/article.h"
#include "cli/verbs/internal.h"
#include "dossier/mem.h"
#include "dossier/related.h"

static const TableColumn columns[] = {
    {"score", NULL, COLUMN_RIGHT},
    {"id", NULL, 0},
    {"date", "shown", COLUMN_TEXT},
    {"date", NULL, COLUMN_DATA},
    {"lang", NULL, COLUMN_DATA},
    {"title", NULL, 0},
    {"why", NULL, COLUMN_DATA},
    {"source", NULL, COLUMN_DATA},
    {"terms", "shown", COLUMN_BELOW | COLUMN_TEXT},
    {"terms", NULL, COLUMN_DATA},
    {"url", NULL, COLUMN_DATA},
};

static json_t *row_of(const Corpus *corpus, const Related *related)
{
    json_t *terms = json_array(), *shared = json_array();
    if (related->why != RELATED_TERMS_SHARED)
        json_array_append_new(shared, json_string(related_why(related->why)));
    for (size_t i = 0; i < related->n_terms; i++)
        json_array_append_new(terms, json_text(related->terms[i]));
    json_array_extend(shared, terms);
    json_t *row = article_row(corpus, related->article);
    json_t *shown = article_shown(corpus, related->article);
    json_object_set_new(shown, "terms", shared);
    json_object_set_new(row, "shown", shown);
    json_object_set_new(row, "score", json_real((double)related->score));
    json_object_set_new(row, "why", json_string(related_why(related->why)));
    json_object_set_new(row, "terms", terms);
    return row;
}

static Status print_related(const Corpus *corpus, const Call *call, ArticleId id)
{
    size_t max = option_number(&call->options, OPT_LIMIT, 10), all = store_count(corpus->store);
    if (max == 0 || max > all)
        max = all;
    Related *related = mem_zalloc(max, sizeof *related);
    size_t count = related_find(corpus->index, corpus->store, corpus->chronicle, id, related, max);
    Writer *writer = writer_new(format_asked(&call->options), "related", columns,
                                sizeof columns / sizeof *columns);
    corpus_note(corpus, writer);
    writer_note(writer, "article", article_key(corpus, id));
    for (size_t i = 0; i < count; i++)
        writer_row(writer, row_of(corpus, &related[i]));
    free(related);
    return corpus_finish(writer, count);
}

Status verb_related(const Call *call)
{
    Corpus corpus;
    if (!corpus_open(&corpus, call, NEED_INDEX))
        return STATUS_ERROR;
    ArticleId id = corpus_article(&corpus, call->args[0]);
    Status status = id == ARTICLE_NONE ? STATUS_ERROR : print_related(&corpus, call, id);
    corpus_close(&corpus);
    return status;
}
