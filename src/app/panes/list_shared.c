/* list_shared.c - what the articles of a dossier have in common: it moves into the title of the
 * list or away, and rows say what differs. */
#include "config.h"

#include "app/panes/list_shared.h"

#include "app/model.h"
#include "app/panes/describe.h"
#include "app/query_context.h"
#include "dossier/check.h"

enum { LANGS = 8, WHILE_LOADING = 256 };

typedef struct LangCount {
    Slice lang;
    size_t count;
} LangCount;

static void count_lang(LangCount *langs, Slice lang)
{
    for (size_t i = 0; i < LANGS; i++) {
        if (langs[i].count == 0)
            langs[i].lang = lang;
        if (slice_eq(langs[i].lang, lang)) {
            langs[i].count++;
            return;
        }
    }
}

static void find_lang(const App *app, ListShared *shared)
{
    LangCount langs[LANGS] = {{{NULL, 0}, 0}};
    for (size_t i = 0; i < app->all.count; i++)
        count_lang(langs, article_lang(app->src.store, app->all.ids[i]));
    shared->lang = (Slice){NULL, 0};
    shared->one_lang = false;
    for (size_t i = 0; i < LANGS; i++)
        if (langs[i].count * 2 > app->all.count) {
            shared->lang = langs[i].lang;
            shared->one_lang = langs[i].count == app->all.count;
        }
}

static void find_source(const App *app, ListShared *shared)
{
    shared->source = article_meta(app->src.store, app->all.ids[0])->source;
    for (size_t i = 1; i < app->all.count; i++)
        if (!slice_eq(article_meta(app->src.store, app->all.ids[i])->source, shared->source))
            shared->source = (Slice){NULL, 0};
}

Interval list_month(const App *app, ArticleId id)
{
    Interval date = query_context_date(&app->query_context, id, NULL);
    if (interval_is_none(date))
        return date;
    Civil first = day_to_civil(date.first);
    return date.precision < PRECISION_MONTH ? interval_year(first.year)
                                            : interval_month(first.year, first.month);
}

/* Whether the months ascend or descend, the undated at one end: several articles share one, or
 * there would be as many headings as rows. */
static void find_order(const App *app, ListShared *shared)
{
    bool up = true, down = true;
    size_t months = 1;
    shared->year = 0;
    Interval before = list_month(app, app->all.ids[0]);
    bool one = !interval_is_none(before);
    int year = one ? day_to_civil(before.first).year : 0;
    for (size_t i = 1; i < app->all.count; i++) {
        Interval month = list_month(app, app->all.ids[i]);
        int order = interval_is_none(month) && interval_is_none(before) ? 0
                    : interval_is_none(month)                           ? 1
                    : interval_is_none(before)                          ? -1
                    : month.first == before.first                       ? 0
                    : month.first > before.first                        ? 1
                                                                        : -1;
        up &= order >= 0;
        down &= order <= 0;
        months += order != 0;
        one &= interval_is_none(month) || day_to_civil(month.first).year == year;
        before = month;
    }
    shared->year = one ? year : 0;
    shared->by_date = (up || down) && !(months == 1 && interval_is_none(before));
    CHECK(months <= app->all.count);
}

void list_unread_update(App *app)
{
    UnreadCount *unread = &app->list_unread;
    size_t changed = app->query_context.flags_changed;
    if (unread->articles == app->all.count && unread->seen == app->seen &&
        unread->flags_changed == changed)
        return;
    *unread =
        (UnreadCount){.articles = app->all.count, .seen = app->seen, .flags_changed = changed};
    for (size_t i = 0; i < app->all.count; i++)
        unread->count += !query_context_is_read(&app->query_context, app->all.ids[i]);
}

void list_shared_update(App *app)
{
    ListShared *shared = &app->list_shared;
    size_t loaded = app->progress.loaded;
    if (app->all.count == 0 || (app_loading(app) && app->all.count > WHILE_LOADING)) {
        *shared = (ListShared){.known = false};
        return;
    }
    if (shared->known && shared->articles == app->all.count && shared->loaded == loaded &&
        shared->timeline == app->time.timeline && shared->sort == app->sort)
        return;
    *shared = (ListShared){.articles = app->all.count,
                           .loaded = loaded,
                           .timeline = app->time.timeline,
                           .sort = app->sort,
                           .known = true};
    find_lang(app, shared);
    find_source(app, shared);
    find_order(app, shared);
}

void list_put_day(const App *app, ArticleId id, StrBuf *out)
{
    Interval date = query_context_date(&app->query_context, id, NULL);
    bool declared = article_meta(app->src.store, id)->date_origin == ORIGIN_DECLARED;
    if (interval_is_none(date) || date.precision <= PRECISION_MONTH)
        return;
    Civil first = day_to_civil(date.first), last = day_to_civil(date.last);
    if (!declared)
        strbuf_puts(out, article_date_guessed(app->src.store, id) ? "? " : "≈ ");
    if (date.first == date.last)
        strbuf_printf(out, "%s %d", weekday_abbrev(day_weekday(date.first)), first.day);
    else if (first.month == last.month && first.year == last.year)
        strbuf_printf(out, "%d–%d", first.day, last.day);
    else
        strbuf_printf(out, "%d %s–%d %s", first.day, month_abbrev(first.month), last.day,
                      month_abbrev(last.month));
}
