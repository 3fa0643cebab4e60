/* fieldtest.c - what an article is: its fields against a value. */
#include "config.h"

#include "search/match/expand.h"
#include "search/match/fieldtest.h"

#include "dossier/ascii.h"
#include "dossier/fold.h"
#include "dossier/mem.h"
#include "dossier/words.h"

#include <stdlib.h>
#include <string.h>

/* A pattern against one word of a field: both folded, accents of the pattern insisted upon. */
static bool word_is(const Pattern *pattern, Slice word, StrBuf *scratch)
{
    bool accents = !slice_eq(pattern->form, pattern->base);
    Slice want = accents ? pattern->form : pattern->base;
    strbuf_clear(scratch);
    fold_word(word, accents ? FOLD_ACCENT : FOLD_BASE, scratch);
    Slice has = strbuf_slice(scratch);
    if (pattern->kind == PATTERN_PREFIX)
        has = slice_sub(has, 0, want.len);
    return slice_eq(has, want);
}

static bool words_match(const QueryPhrase *phrase, Slice value)
{
    StrBuf scratch = STRBUF_INIT;
    WordIter iter = words_begin(value);
    Word w;
    bool found = false;
    while (!found && words_next(&iter, &w)) {
        WordIter rest = {value, w.start};
        Word next;
        size_t k = 0;
        while (k < phrase->count && words_next(&rest, &next) &&
               word_is(&phrase->parts[k], slice_sub(value, next.start, next.end), &scratch))
            k++;
        found = k == phrase->count;
    }
    strbuf_release(&scratch);
    return found;
}

static bool regex_matches(const pcre2_code *regex, Slice value)
{
    pcre2_match_data *data = pcre2_match_data_create(1, NULL);
    pcre2_match_context *context = regex_context();
    const char *text = value.ptr ? value.ptr : "";
    int rc = pcre2_match(regex, (PCRE2_SPTR)text, value.len, 0, 0, data, context);
    pcre2_match_data_free(data);
    pcre2_match_context_free(context);
    return rc >= 0;
}

static bool value_matches(const Test *test, Slice value)
{
    if (!value.len)
        return false;
    return test->regex ? regex_matches(test->regex, value) : words_match(test->phrase, value);
}

static bool tag_matches(const Test *test, const Article *article)
{
    for (size_t i = 0; i < article->n_tags; i++)
        if (value_matches(test, article->tags[i]))
            return true;
    return false;
}

static bool same_start(Slice a, Slice b, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (ascii_lower(a.ptr[i]) != ascii_lower(b.ptr[i]))
            return false;
    return true;
}

/* fr finds fr and fr-CA; fr-CA finds fr-CA. */
static bool lang_matches(Slice want, Slice lang)
{
    if (!want.len || lang.len < want.len || !same_start(lang, want, want.len))
        return false;
    return lang.len == want.len || lang.ptr[want.len] == '-';
}

static bool id_matches(Slice want, Slice key)
{
    if (want.len && want.ptr[want.len - 1] == '*')
        return key.len >= want.len - 1 && memcmp(key.ptr, want.ptr, want.len - 1) == 0;
    return slice_eq(key, want);
}

static bool url_matches(Slice want, Slice url)
{
    for (size_t at = 0; want.len && at + want.len <= url.len; at++)
        if (same_start(slice_sub(url, at, url.len), want, want.len))
            return true;
    return false;
}

static bool date_matches(const Store *store, const QueryHooks *hooks, const Test *test,
                         ArticleId id)
{
    Interval date = hooks && hooks->date ? hooks->date(hooks->ctx, id) : article_date(store, id);
    return !interval_is_none(date) && interval_overlaps(date, test->when);
}

bool test_article(const Store *store, const QueryHooks *hooks, const Test *test, ArticleId id)
{
    switch (test->kind) {
    case TEST_SOURCE:
        return value_matches(test, article_meta(store, id)->source);
    case TEST_AUTHOR:
        return value_matches(test, article_meta(store, id)->author);
    case TEST_TAG:
        return tag_matches(test, store_article(store, id));
    case TEST_LANG:
        return lang_matches(test->text, article_lang(store, id));
    case TEST_ID:
        return id_matches(test->text, store_article(store, id)->key);
    case TEST_URL:
        return url_matches(test->text, article_meta(store, id)->url);
    case TEST_DATE:
        return date_matches(store, hooks, test, id);
    case TEST_READ:
        return (hooks && hooks->is_read && hooks->is_read(hooks->ctx, id)) == test->yes;
    }
    return false;
}
