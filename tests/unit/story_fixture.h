/* story_fixture.h - small dossiers written in the test itself. */
#ifndef STORY_FIXTURE_H
#define STORY_FIXTURE_H

#include "dossier/chronicle.h"
#include "dossier/import.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* An article: absent fields are NULL. Paragraphs of the text are separated by an empty line; one
 * that begins with "# " is a heading. */
typedef struct Given {
    const char *key, *lang, *date, *title, *text;
    const char *translation_of, *source, *url;
} Given;

static inline Slice fixture_slice(const char *s)
{
    return s ? slice_from(s) : (Slice){NULL, 0};
}

static inline void fixture_paragraphs(Draft *draft, const char *text)
{
    for (const char *at = text; *at;) {
        const char *end = strstr(at, "\n\n");
        size_t len = end ? (size_t)(end - at) : strlen(at);
        bool heading = at[0] == '#' && at[1] == ' ';
        draft_open(draft, heading ? BLOCK_HEADING : BLOCK_PARAGRAPH, heading ? 2 : 0, 0);
        draft_put(draft, (Slice){at + (heading ? 2 : 0), len - (heading ? 2 : 0)});
        draft_close(draft);
        at += len + (end ? 2 : 0);
    }
}

static inline ArticleId fixture_add(Store *store, const Given *given)
{
    Meta meta = {.title = fixture_slice(given->title),
                 .lang = fixture_slice(given->lang),
                 .source = fixture_slice(given->source),
                 .url = fixture_slice(given->url),
                 .date = INTERVAL_NONE,
                 .lang_origin = ORIGIN_DECLARED,
                 .date_origin = given->date ? ORIGIN_DECLARED : ORIGIN_NONE};
    if (given->date)
        cr_assert(interval_parse_iso(slice_from(given->date), &meta.date), "%s", given->date);
    Article article = {.key = slice_from(given->key),
                       .meta = meta,
                       .translation_of = fixture_slice(given->translation_of)};
    ArticleId id = store_add(store, &article);
    Draft *draft = draft_new(meta.title);
    fixture_paragraphs(draft, given->text);
    draft_publish(draft, store, id, &meta);
    draft_free(draft);
    return id;
}

static inline Store *fixture_store(const Given *given, size_t count)
{
    Store *store = store_new();
    for (size_t i = 0; i < count; i++)
        fixture_add(store, &given[i]);
    return store;
}

/* "since Nov 2020|told|2|the text": date, kind, articles, text of each event, one a line; then the
 * undated. */
static inline char *fixture_lines(const Store *store, const Timeline *timeline)
{
    StrBuf out = STRBUF_INIT, scratch = STRBUF_INIT;
    for (size_t i = 0; i < timeline->count; i++) {
        const Event *event = &timeline->events[i];
        event_format_date(event, &out);
        strbuf_printf(&out, "|%s%s|%u|", event->inferred ? "inferred " : "",
                      event_kind_name(event->kind), event->n_articles);
        strbuf_put_slice(&out, event_text(store, event, &scratch));
        strbuf_putc(&out, '\n');
    }
    for (size_t i = 0; i < timeline->n_undated; i++)
        strbuf_printf(&out, "undated|" SLICE_FMT "\n",
                      SLICE_ARG(store_article(store, timeline->undated[i])->key));
    strbuf_release(&scratch);
    return out.ptr ? strbuf_steal(&out) : strdup("");
}

#endif
