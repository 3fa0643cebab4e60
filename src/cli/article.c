/* article.c - what a row says of an article. */
#include "config.h"

#include "cli/article.h"

json_t *article_key(const Corpus *corpus, ArticleId id)
{
    return json_text(store_article(corpus->store, id)->key);
}

json_t *article_row(const Corpus *corpus, ArticleId id)
{
    const Meta *meta = article_meta(corpus->store, id);
    return json_pack("{s:o, s:o, s:o, s:o, s:o, s:o}", "id", article_key(corpus, id), "title",
                     json_text(article_title(corpus->store, id)), "date",
                     json_iso(corpus_date(corpus, id)), "lang",
                     json_text(article_lang(corpus->store, id)), "source", json_text(meta->source),
                     "url", json_text(meta->url));
}

json_t *article_shown(const Corpus *corpus, ArticleId id)
{
    Interval when = corpus_date(corpus, id);
    if (interval_is_none(when))
        return json_object();
    const Meta *meta = article_meta(corpus->store, id);
    bool inferred =
        meta->date_origin == ORIGIN_INFERRED || interval_is_none(article_date(corpus->store, id));
    if (when.precision == PRECISION_TIME)
        when = interval_day(when.first);
    StrBuf shown = STRBUF_INIT;
    strbuf_puts(&shown, inferred ? "~" : article_date_guessed(corpus->store, id) ? "?" : "");
    interval_format_iso(when, &shown);
    json_t *fields = json_pack("{s:o}", "date", json_text(strbuf_slice(&shown)));
    strbuf_release(&shown);
    return fields;
}
