/* dates.c - dossier dates: the temporal expressions of an article, or of bare text on standard
 * input, as TIMEX3.
 *
 * Offsets are code points of the text, which for an article begins with its title. This is the door
 * by which the tagger can be scored against annotated text. */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "cli/article.h"
#include "cli/timeml.h"
#include "cli/verbs/internal.h"
#include "dossier/file.h"
#include "dossier/language.h"
#include "dossier/utf8.h"

#define TEXT_MAX_BYTES ((size_t)64 << 20)

static const TableColumn columns[] = {
    {"start", NULL, COLUMN_RIGHT},
    {"end", NULL, COLUMN_RIGHT},
    {"type", NULL, 0},
    {"value", NULL, 0},
    {"text", NULL, 0},
    {"mod", NULL, COLUMN_DATA},
    {"first", NULL, COLUMN_DATA},
    {"last", NULL, COLUMN_DATA},
    {"how", NULL, COLUMN_DATA},
};

/* Counts code points up to a byte; only ever forward. */
typedef struct Counter {
    Slice text;
    size_t at, points;
} Counter;

static size_t points_to(Counter *counter, size_t at)
{
    counter->points += utf8_count(slice_sub(counter->text, counter->at, at));
    counter->at = at;
    return counter->points;
}

static json_t *row_of(Slice text, const TimexList *list, size_t i, Counter *counter)
{
    const Timex *timex = &list->items[i];
    json_int_t start = (json_int_t)points_to(counter, timex->start);
    json_int_t end = (json_int_t)points_to(counter, timex->end);
    json_t *row = json_pack("{s:I, s:I, s:s, s:s, s:o, s:o, s:o, s:o, s:s}", "start", start, "end",
                            end, "type", timex_type_name(timex->type), "value", timex->value,
                            "text", json_text(slice_sub(text, timex->start, timex->end)), "mod",
                            timex->mod[0] ? json_cstr(timex->mod) : json_null(), "first",
                            json_day(timex->when.first), "last", json_day(timex->when.last), "how",
                            timex_how_text(timex->how));
    if (timex->range_with != UINT32_MAX) {
        json_object_set_new(row, "range", json_string(timex->range_begin ? "begin" : "end"));
        json_object_set_new(row, "range_with", json_integer(timex->range_with));
    }
    if (timex->anchor != UINT32_MAX)
        json_object_set_new(row, "anchor", json_integer(timex->anchor));
    if (timex->open_past)
        json_object_set_new(row, "open_past", json_true());
    if (timex->conflict)
        json_object_set_new(row, "conflict", json_true());
    return row;
}

static Status print_dates(const Options *options, Slice name, Slice text, Interval dct,
                          const TimexList *list)
{
    if (option_on(options, OPT_TML)) {
        StrBuf out = STRBUF_INIT;
        timeml_write(name, text, dct, list, &out);
        Status status = print_out(strbuf_slice(&out));
        strbuf_release(&out);
        return status;
    }
    /* Evaluations read line by line, so this verb's JSON is JSON Lines. */
    Format format = format_asked(options);
    Writer *writer = writer_new(format == FORMAT_JSON ? FORMAT_LINES : format, "dates", columns,
                                sizeof columns / sizeof *columns);
    Counter counter = {text, 0, 0};
    for (size_t i = 0; i < list->count; i++)
        writer_row(writer, row_of(text, list, i, &counter));
    return corpus_finish(writer, 1); /* a text without dates is no failure */
}

static Status dates_of_input(const Options *options)
{
    StrBuf bytes = STRBUF_INIT, text = STRBUF_INIT;
    FileError error = file_read("-", TEXT_MAX_BYTES, &bytes);
    if (error) {
        strbuf_release(&bytes);
        return complain("standard input: %s", file_error_text(error));
    }
    utf8_repair(strbuf_slice(&bytes), &text);
    Slice all = text.len ? strbuf_slice(&text) : SLICE("");
    char guessed[8] = "";
    const char *lang = options->values[OPT_LANG];
    if (!lang) {
        language_guess(all, guessed);
        lang = guessed;
    }
    TimexList list = {NULL, 0, 0, INTERVAL_NONE, ""};
    TimexContext context = {.lang = slice_from(lang), .dct = option_date(options, OPT_DCT)};
    timex_tag(all, &context, &list);
    Status status = print_dates(options, SLICE("stdin"), all, context.dct, &list);
    timex_list_release(&list);
    strbuf_release(&text);
    strbuf_release(&bytes);
    return status;
}

/* --lang and --dct given: the article's own are set aside. */
static Status dates_again(const Corpus *corpus, const Options *options, ArticleId id)
{
    const char *lang = options->values[OPT_LANG];
    Interval dct = option_date(options, OPT_DCT);
    const Body *body = store_body(corpus->store, id);
    TimexContext context = {.lang = lang ? slice_from(lang) : article_lang(corpus->store, id),
                            .dct = interval_is_none(dct) ? corpus_date(corpus, id) : dct};
    TimexList list = {NULL, 0, 0, INTERVAL_NONE, ""};
    timex_tag(body->text, &context, &list);
    Status status =
        print_dates(options, store_article(corpus->store, id)->key, body->text, context.dct, &list);
    timex_list_release(&list);
    return status;
}

static Status dates_of_article(const Call *call)
{
    Corpus corpus;
    if (!corpus_open(&corpus, call, NEED_NO_DATES))
        return STATUS_ERROR;
    Status status = STATUS_ERROR;
    ArticleId id = corpus_article(&corpus, call->args[0]);
    if (id != ARTICLE_NONE)
        corpus_infer_date(&corpus, id);
    TimexList list = {.inferred = INTERVAL_NONE};
    bool tagged = id != ARTICLE_NONE && chronicle_dates(corpus.chronicle, id, &list);
    const Body *body = id == ARTICLE_NONE ? NULL : store_body(corpus.store, id);
    if (body && (option_on(&call->options, OPT_LANG) || option_on(&call->options, OPT_DCT)))
        status = dates_again(&corpus, &call->options, id);
    else if (body && tagged)
        status = print_dates(&call->options, store_article(corpus.store, id)->key, body->text,
                             corpus_date(&corpus, id), &list);
    else if (id != ARTICLE_NONE)
        complain("the article has no text");
    timex_list_release(&list);
    corpus_close(&corpus);
    return status;
}

Status verb_dates(const Call *call)
{
    return strcmp(call->args[0], "-") == 0 ? dates_of_input(&call->options)
                                           : dates_of_article(call);
}
