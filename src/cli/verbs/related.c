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
    {"parts", "shown", COLUMN_BELOW | COLUMN_TEXT},
    {"terms", NULL, COLUMN_DATA},
    {"days", NULL, COLUMN_DATA},
    {"url", NULL, COLUMN_DATA},
};

enum { WORDS = 6 };

static Slice text_of(const Corpus *corpus, ArticleId id)
{
    const Body *body = store_body(corpus->store, id);
    return body ? body->text : (Slice){NULL, 0};
}

static json_t *terms_of(const Corpus *corpus, ArticleId id, const Related *related)
{
    Slice words[WORDS];
    size_t count = related_words(related, text_of(corpus, id), words, WORDS);
    json_t *terms = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(terms, json_text(words[i]));
    return terms;
}

/* What the score is the sum of, in figures. */
static json_t *parts_of(const Related *related)
{
    json_t *parts = json_object();
    for (RelatedPart part = 0; part < RELATED_PARTS; part++)
        if (related->parts[part] != 0)
            json_object_set_new(parts, related_part(part), json_real((double)related->parts[part]));
    return parts;
}

/* And in words: "names .21 + words .18 - time .02". */
static json_t *parts_shown(const Related *related)
{
    StrBuf text = STRBUF_INIT;
    for (RelatedPart part = 0; part < RELATED_PARTS; part++) {
        double value = (double)related->parts[part];
        if (value < 0.005 && value > -0.005)
            continue;
        const char *sign = value < 0 ? "− " : text.len ? "+ " : "";
        strbuf_printf(&text, "%s%s%s %.2f", text.len ? " " : "", sign, related_part(part),
                      value < 0 ? -value : value);
    }
    if (related->dated)
        strbuf_puts(&text, text.len ? "; " : "");
    related_days(related, &text);
    json_t *shown = json_array();
    json_array_append_new(shown, json_text(strbuf_slice(&text)));
    strbuf_release(&text);
    return shown;
}

static json_t *place_of(Slice text, uint32_t start, uint32_t end)
{
    json_t *place = json_object();
    json_object_set_new(place, "text", json_text(slice_sub(text, start, end)));
    json_object_set_new(place, "start", json_integer(start));
    json_object_set_new(place, "end", json_integer(end));
    return place;
}

/* Each thing that both share, with its place in both. */
static json_t *reasons_of(const Corpus *corpus, ArticleId id, const Related *related)
{
    Slice text = text_of(corpus, id), other = text_of(corpus, related->article);
    json_t *reasons = json_array();
    for (size_t i = 0; i < related->n_reasons; i++) {
        const RelatedReason *reason = &related->reasons[i];
        json_t *item = json_object();
        json_object_set_new(item, "part", json_string(related_part(reason->part)));
        json_object_set_new(item, "value", json_real((double)reason->value));
        json_object_set_new(item, "here", place_of(text, reason->start, reason->end));
        json_object_set_new(item, "there", place_of(other, reason->other, reason->other_end));
        json_array_append_new(reasons, item);
    }
    return reasons;
}

static json_t *row_of(const Corpus *corpus, ArticleId id, const Related *related)
{
    json_t *terms = terms_of(corpus, id, related), *shared = json_array();
    if (related->why != RELATED_TERMS_SHARED)
        json_array_append_new(shared, json_string(related_why(related->why)));
    json_array_extend(shared, terms);
    json_t *row = article_row(corpus, related->article);
    json_t *shown = article_shown(corpus, related->article);
    json_object_set_new(shown, "terms", shared);
    json_object_set_new(shown, "parts", parts_shown(related));
    json_object_set_new(row, "shown", shown);
    json_object_set_new(row, "score", json_real((double)related->score));
    json_object_set_new(row, "why", json_string(related_why(related->why)));
    json_object_set_new(row, "terms", terms);
    json_object_set_new(row, "days", related->dated ? json_integer(related->days) : json_null());
    json_object_set_new(row, "follows", json_boolean(related->follows));
    json_object_set_new(row, "parts", parts_of(related));
    json_object_set_new(row, "reasons", reasons_of(corpus, id, related));
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
        writer_row(writer, row_of(corpus, id, &related[i]));
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
