/* view.c - one table of what is kept of the view: each setting is written as a word and read back.
 *
 * What no longer fits (a pane or an order of another version) is passed over. */
#include "config.h"

#include "app/view.h"

#include "app/commands/borders.h"
#include "app/commands/settings.h"
#include "app/model.h"
#include "app/panes/pane.h"
#include "app/places.h"
#include "app/time.h"
#include "dossier/mem.h"

/* Appends the setting's value, nothing when it is as at a first start. */
typedef void (*ViewGet)(const App *app, StrBuf *out);
typedef void (*ViewSet)(App *app, Slice value);

static void get_sort(const App *app, StrBuf *out)
{
    if (app->sort != SORT_LIST)
        strbuf_puts(out, sort_name(app->sort));
}

static void set_sort(App *app, Slice value)
{
    for (int key = 0; key < SORT_COUNT; key++)
        if (slice_eq_str(value, sort_name((SortKey)key)))
            app->sort = (SortKey)key;
    row_order_sort(&app->all, app->src.store, app->sort);
}

static void get_measure(const App *app, StrBuf *out)
{
    if (app->measure != APP_MEASURE)
        strbuf_printf(out, "%d", app->measure);
}

static void set_measure(App *app, Slice value)
{
    uint64_t cells;
    if (slice_to_u64(value, &cells) && cells >= MEASURE_LEAST && cells <= MEASURE_MOST)
        app->measure = (int)cells;
}

static void get_zoom(const App *app, StrBuf *out)
{
    if (app->zoom)
        strbuf_puts(out, "yes");
}

static void set_zoom(App *app, Slice value)
{
    app->zoom = slice_eq_str(value, "yes");
}

/* The concordance hangs on a search, which is not kept. */
static void get_focus(const App *app, StrBuf *out)
{
    if (app->focus != PANE_LIST && app->focus != PANE_CONCORDANCE)
        strbuf_puts(out, pane_of(app, app->focus)->name);
}

static void set_focus(App *app, Slice value)
{
    static const PaneId panes[] = {PANE_ARTICLE, PANE_TIMELINE, PANE_RELATED};
    for (size_t i = 0; i < sizeof panes / sizeof *panes; i++)
        if (slice_eq_str(value, pane_of(app, panes[i])->name))
            app_focus(app, panes[i]);
}

static void get_kinds(const App *app, StrBuf *out)
{
    if (app->time.kinds)
        strbuf_printf(out, "%u", app->time.kinds);
}

static void set_kinds(App *app, Slice value)
{
    uint64_t kinds;
    if (slice_to_u64(value, &kinds) && kinds < 1u << 8)
        app->time.kinds = (unsigned)kinds;
    app->time.stale = true;
}

/* Results are those of a search. */
static void get_scope(const App *app, StrBuf *out)
{
    if (app->time.scope == SCOPE_ARTICLE)
        strbuf_puts(out, "article");
    else if (app->time.scope == SCOPE_GROUP)
        strbuf_printf(out, "%d", app->time.scope_group);
}

static void set_scope(App *app, Slice value)
{
    uint64_t group;
    bool numbered = slice_to_u64(value, &group) && group < 64;
    app->time.scope = numbered                         ? SCOPE_GROUP
                      : slice_eq_str(value, "article") ? SCOPE_ARTICLE
                                                       : SCOPE_ALL;
    app->time.scope_group = numbered ? (int)group : 0;
    app->time.stale = true;
}

static void get_filter(const App *app, StrBuf *out)
{
    if (app->search.filtering)
        strbuf_put_slice(out, strbuf_slice(&app->search.filter_text));
}

static void set_filter(App *app, Slice value)
{
    app_search_filter(app, value, false);
}

static void get_dates(const App *app, StrBuf *out)
{
    if (!app->dates)
        strbuf_puts(out, "no");
}

static void set_dates(App *app, Slice value)
{
    app->dates = !slice_eq_str(value, "no");
}

static void get_groups(const App *app, StrBuf *out)
{
    if (app->groups != GROUPS_ALL)
        strbuf_printf(out, "%s", app->groups == GROUPS_NONE ? "none" : "");
}

static void set_groups(App *app, Slice value)
{
    if (slice_eq_str(value, "none"))
        app->groups = GROUPS_NONE;
}

static const struct {
    const char *name;
    ViewGet get;
    ViewSet set;
} settings[] = {
    {"sort", get_sort, set_sort},       {"measure", get_measure, set_measure},
    {"zoom", get_zoom, set_zoom},       {"focus", get_focus, set_focus},
    {"events", get_kinds, set_kinds},   {"scope", get_scope, set_scope},
    {"filter", get_filter, set_filter}, {"dates", get_dates, set_dates},
    {"groups", get_groups, set_groups},
};

enum { SETTINGS = sizeof settings / sizeof *settings };

/* What `:set` switches is kept by names of its own. */
static void put_name(const char *setting, StrBuf *out)
{
    strbuf_clear(out);
    strbuf_printf(out, "set.%s", setting);
}

void view_save(App *app)
{
    StrBuf value = STRBUF_INIT;
    if (app->options.opened && app->all.count > 0)
        state_set_opened(app->src.state, app->info->title, app->options.opened);
    for (size_t i = 0; i < SETTINGS; i++) {
        strbuf_clear(&value);
        settings[i].get(app, &value);
        state_set_view(app->src.state, slice_from(settings[i].name),
                       value.len ? strbuf_slice(&value) : (Slice){NULL, 0});
    }
    for (int size = 0; size < LAYOUT_SIZES; size++) {
        strbuf_clear(&value);
        strbuf_printf(&value, "%d", app->sizes[size]);
        state_set_view(app->src.state, slice_from(border_name((LayoutSize)size)),
                       app->sizes[size] ? strbuf_slice(&value) : (Slice){NULL, 0});
    }
    for (size_t i = 0; setting_name(i); i++) {
        const char *kept = setting_kept(app, i);
        put_name(setting_name(i), &value);
        state_set_view(app->src.state, strbuf_slice(&value),
                       kept ? slice_from(kept) : (Slice){NULL, 0});
    }
    strbuf_release(&value);
}

static void restore_settings(App *app)
{
    StrBuf name = STRBUF_INIT;
    for (size_t i = 0; setting_name(i); i++) {
        put_name(setting_name(i), &name);
        Slice value = state_view(app->src.state, strbuf_slice(&name));
        if (value.len)
            setting_restore(app, i, value);
    }
    strbuf_release(&name);
}

static void restore_borders(App *app)
{
    for (int size = 0; size < LAYOUT_SIZES; size++) {
        uint64_t cells;
        if (slice_to_u64(state_view(app->src.state, slice_from(border_name((LayoutSize)size))),
                         &cells))
            border_put(app, (LayoutSize)size, cells);
    }
}

void view_restore(App *app)
{
    for (size_t i = 0; i < SETTINGS; i++) {
        Slice value = state_view(app->src.state, slice_from(settings[i].name));
        if (value.len)
            settings[i].set(app, value);
    }
    restore_settings(app);
    restore_borders(app);
    app->message.text[0] = '\0';
}
