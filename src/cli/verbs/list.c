/* list.c - dossier list: the articles in the order of the dossier. */
#include "config.h"

#include "cli/article.h"
#include "cli/verbs/internal.h"

static const TableColumn columns[] = {
    {"id", NULL, 0},
    {"date", "shown", COLUMN_TEXT},
    {"date", NULL, COLUMN_DATA},
    {"lang", "shown", COLUMN_TEXT},
    {"lang", NULL, COLUMN_DATA},
    {"title", "shown", COLUMN_TEXT},
    {"title", NULL, COLUMN_DATA},
    {"error", NULL, COLUMN_BELOW},
    {"source", NULL, COLUMN_DATA},
    {"author", NULL, COLUMN_DATA},
    {"url", NULL, COLUMN_DATA},
    {"file", NULL, COLUMN_DATA},
    {"tags", NULL, COLUMN_DATA},
    {"translation_of", NULL, COLUMN_DATA},
    {"guessed", NULL, COLUMN_DATA},
};

/* Names of the fields that do not rest on what the manifest or the file declares. */
static json_t *fields_by_origin(const Meta *meta, Origin origin)
{
    json_t *names = json_array();
    for (size_t i = 0; i < META_FIELDS; i++)
        if (meta_origin(meta, i) == origin)
            json_array_append_new(names, json_string(meta_field(i)));
    return names;
}

static json_t *tags_of(const Article *article)
{
    json_t *tags = json_array();
    for (size_t i = 0; i < article->n_tags; i++)
        json_array_append_new(tags, json_text(article->tags[i]));
    return tags;
}

/* What people see in place of the bare values: "?" marks a guess. */
static json_t *shown_of(const Corpus *corpus, ArticleId id)
{
    const Store *store = corpus->store;
    json_t *shown = article_shown(corpus, id);
    StrBuf text = STRBUF_INIT;
    strbuf_put_slice(&text, article_lang(store, id));
    strbuf_puts(&text, article_lang_guessed(store, id) ? "?" : "");
    json_object_set_new(shown, "lang", json_text(strbuf_slice(&text)));
    strbuf_clear(&text);
    strbuf_puts(&text, article_title_guessed(store, id) ? "? " : "");
    strbuf_put_slice(&text, article_title(store, id));
    json_object_set_new(shown, "title", json_text(strbuf_slice(&text)));
    strbuf_release(&text);
    return shown;
}

static json_t *row_of(const Corpus *corpus, ArticleId id)
{
    const Article *article = store_article(corpus->store, id);
    const Meta *meta = article_meta(corpus->store, id);
    const Body *body = store_body(corpus->store, id);
    Slice reason = {NULL, 0};
    chronicle_article_date(corpus->chronicle, id, &reason);
    json_t *row = article_row(corpus, id);
    json_object_set_new(row, "shown", shown_of(corpus, id));
    json_object_set_new(row, "date_reason", json_text(reason.len ? reason : meta->date_reason));
    json_object_set_new(row, "author", json_text(meta->author));
    json_object_set_new(row, "file", json_text(article->file));
    json_object_set_new(row, "tags", tags_of(article));
    json_object_set_new(row, "translation_of", json_text(article->translation_of));
    json_object_set_new(row, "guessed", fields_by_origin(meta, ORIGIN_GUESSED));
    json_object_set_new(row, "inferred", fields_by_origin(meta, ORIGIN_INFERRED));
    json_object_set_new(row, "bytes", json_integer(body ? (json_int_t)body->text.len : 0));
    Slice error = article_error(corpus->store, id);
    json_object_set_new(row, "error", error.len ? json_text(error) : json_null());
    return row;
}

Status verb_list(const Call *call)
{
    Corpus corpus;
    if (!corpus_open(&corpus, call, 0))
        return STATUS_ERROR;
    Writer *writer = writer_new(format_asked(&call->options), "articles", columns,
                                sizeof columns / sizeof *columns);
    corpus_note(&corpus, writer);
    for (ArticleId id = corpus_next(&corpus, 0); id != ARTICLE_NONE;
         id = corpus_next(&corpus, id + 1))
        writer_row(writer, row_of(&corpus, id));
    Status status = corpus_finish(writer, 1);
    corpus_close(&corpus);
    return status;
}
