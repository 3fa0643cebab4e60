/* kwic.c - dossier kwic: the concordance. Each passage of the one matcher is a row. */
#include "config.h"

#include <string.h>

#include "cli/article.h"
#include "cli/query.h"
#include "cli/verbs/internal.h"

/* For CSV the columns of a concordance exported by the reader, in their order. */
static const TableColumn columns[] = {
    {"id", NULL, 0},
    {"title", NULL, COLUMN_DATA},
    {"source", NULL, COLUMN_DATA},
    {"date", NULL, COLUMN_DATA},
    {"url", NULL, COLUMN_DATA},
    {"paragraph", NULL, COLUMN_DATA},
    {"start", NULL, COLUMN_DATA},
    {"end", NULL, COLUMN_DATA},
    {"word", NULL, COLUMN_DATA},
    {"left", "shown", COLUMN_RIGHT | COLUMN_TEXT},
    {"left", NULL, COLUMN_DATA},
    {"hit", NULL, 0},
    {"right", "shown", COLUMN_TEXT},
    {"right", NULL, COLUMN_DATA},
};

static bool sort_asked(const Options *options, KwicSort *sort)
{
    const char *wanted = options->values[OPT_SORT];
    sort->left = sort->right = option_number(options, OPT_WIDTH, 40);
    if (!wanted || kwic_sort_parse(slice_from(wanted), sort))
        return true;
    complain("--sort: found \"%s\", expected 1L, 2L, 3L, 1R, 2R, 3R, node, date or article, or two "
             "of them",
             wanted);
    return false;
}

/* The places of all words of the passage. */
static json_t *marks_of(const Concordance *all, const KwicRow *row)
{
    json_t *marks = json_array();
    for (uint32_t i = 0; i < row->n_hits; i++) {
        const Hit *hit = &all->hits[row->hits + i];
        json_array_append_new(marks,
                              json_pack("[I, I]", (json_int_t)hit->start, (json_int_t)hit->end));
    }
    return marks;
}

static json_t *row_of(const Corpus *corpus, const Concordance *all, const KwicRow *row,
                      size_t cells)
{
    const Body *body = store_body(corpus->store, row->article);
    const Hit *hit = &row->hit;
    Slice left = kwic_left(corpus->store, row, cells),
          right = kwic_right(corpus->store, row, cells);
    json_t *object = article_row(corpus, row->article);
    json_object_set_new(object, "shown",
                        json_pack("{s:o, s:o}", "left", json_text(slice_trim(left)), "right",
                                  json_text(slice_trim(right))));
    json_object_set_new(object, "left", json_text(left));
    json_object_set_new(object, "hit", json_text(slice_sub(body->text, hit->start, hit->end)));
    json_object_set_new(object, "right", json_text(right));
    json_object_set_new(object, "paragraph",
                        json_integer((json_int_t)body_block_at(body, hit->start)));
    json_object_set_new(object, "start", json_integer(hit->start));
    json_object_set_new(object, "end", json_integer(hit->end));
    json_object_set_new(object, "word", json_integer(hit->word));
    json_object_set_new(object, "marks", marks_of(all, row));
    return object;
}

static Status print_rows(const CliQuery *asked, const Concordance *all, const Call *call)
{
    size_t limit = option_number(&call->options, OPT_LIMIT, 0);
    size_t shown = limit && limit < all->count ? limit : all->count;
    size_t cells = option_number(&call->options, OPT_WIDTH, 40);
    Writer *writer =
        writer_new(format_asked(&call->options), "hits", columns, sizeof columns / sizeof *columns);
    corpus_note(asked->corpus, writer);
    cli_query_note(asked, slice_from(call->args[0]), writer);
    writer_note(writer, "total", json_integer((json_int_t)all->count));
    for (size_t i = 0; i < shown; i++)
        writer_row(writer, row_of(asked->corpus, all, &all->rows[i], cells));
    if (shown < all->count)
        complain("%zu of %zu hits shown", shown, all->count);
    return corpus_finish(writer, shown);
}

Status verb_kwic(const Call *call)
{
    Corpus corpus;
    CliQuery asked;
    KwicSort sort = {.by = {KWIC_ADDED, KWIC_ADDED}};
    if (!sort_asked(&call->options, &sort) || !cli_query_open(&asked, &corpus, call))
        return STATUS_ERROR;
    Concordance all;
    cli_query_concordance(&asked, &all);
    if (sort.by[0] != KWIC_ADDED || sort.by[1] != KWIC_ADDED)
        concordance_sort(&all, &sort, asked.hooks.date, asked.hooks.ctx);
    Status status = print_rows(&asked, &all, call);
    concordance_release(&all);
    cli_query_close(&asked, &corpus);
    return status;
}
