/* footer.c - the keys that matter in the focused pane, below the status line.
 *
 * A table of command texts; which key runs one says the table of bindings. */
#include "config.h"

#include "app/panes/footer.h"

#include "app/model.h"
#include "dossier/check.h"
#include "dossier/commands.h"
#include "dossier/grapheme.h"

#include <string.h>

/* When a hint is given. */
typedef enum FooterWhen {
    WHEN_LIST,
    WHEN_ARTICLE,
    WHEN_TIMELINE,
    WHEN_RELATED,
    WHEN_CONCORDANCE,
    WHEN_SEARCH, /* in list and article */
    WHEN_COUNT
} FooterWhen;

typedef struct Hint {
    FooterWhen when;
    const char *command, *label;
} Hint;

/* In the order in which they are shown, as many as fit. */
static const Hint hints[] = {
    {WHEN_LIST, "open", "read"},
    {WHEN_LIST, "search", "search"},
    {WHEN_LIST, "focus timeline", "when"},
    {WHEN_LIST, "focus related", "related"},
    {WHEN_LIST, "keywords", "who and how often"},
    {WHEN_LIST, "filter", "show only"},
    {WHEN_LIST, "zoom", "one pane"},
    {WHEN_ARTICLE, "page-down", "go on"},
    {WHEN_ARTICLE, "next-article", "next article"},
    {WHEN_ARTICLE, "search", "search"},
    {WHEN_ARTICLE, "focus timeline", "when"},
    {WHEN_ARTICLE, "focus related", "related"},
    {WHEN_ARTICLE, "search-word", "this word"},
    {WHEN_ARTICLE, "focus list", "list"},
    {WHEN_TIMELINE, "open", "read"},
    {WHEN_TIMELINE, "next-day", "next day"},
    {WHEN_TIMELINE, "next-month", "next month"},
    {WHEN_TIMELINE, "closer", "closer"},
    {WHEN_TIMELINE, "farther", "farther"},
    {WHEN_TIMELINE, "events", "which"},
    {WHEN_TIMELINE, "scope", "whose"},
    {WHEN_TIMELINE, "zoom", "one pane"},
    {WHEN_RELATED, "open", "read"},
    {WHEN_RELATED, "next-reason", "next reason"},
    {WHEN_RELATED, "reasons", "which"},
    {WHEN_RELATED, "back", "back"},
    {WHEN_RELATED, "zoom", "one pane"},
    {WHEN_CONCORDANCE, "open", "read"},
    {WHEN_CONCORDANCE, "sort-lines", "sort"},
    {WHEN_CONCORDANCE, "count-lines", "count"},
    {WHEN_CONCORDANCE, "expand", "paragraph"},
    {WHEN_CONCORDANCE, "filter-lines", "show only"},
    {WHEN_CONCORDANCE, "write", "write"},
    {WHEN_SEARCH, "next-hit", "next hit"},
    {WHEN_SEARCH, "previous-hit", "hit before"},
    {WHEN_SEARCH, "concordance", "every hit"},
    {WHEN_SEARCH, "sort", "order"},
    {WHEN_SEARCH, "write", "write"},
    {WHEN_SEARCH, "close", "end the search"},
};

static FooterWhen when_of(const App *app)
{
    switch (app->focus) {
    case PANE_TIMELINE:
        return WHEN_TIMELINE;
    case PANE_RELATED:
        return WHEN_RELATED;
    case PANE_CONCORDANCE:
        return WHEN_CONCORDANCE;
    case PANE_ARTICLE:
        return app->search.active ? WHEN_SEARCH : WHEN_ARTICLE;
    case PANE_LIST:
    case PANE_KEYWORDS:
    case PANE_CHOOSER:
    case PANE_HELP:
    case PANE_MESSAGES:
    case PANE_MARKS:
    case PANE_JUMPS:
    case PANE_RECENT:
    case PANE_COUNT:
        break;
    }
    return app->search.active ? WHEN_SEARCH : WHEN_LIST;
}

/* The first key of a table that runs the command in the focused pane: another may stand for
 * something else there. */
static bool put_key(KeyContext context, KeyContext table, const char *command, StrBuf *out)
{
    StrBuf keys = STRBUF_INIT;
    binding_keys(table, command, &keys);
    Slice all = strbuf_slice(&keys);
    ptrdiff_t comma = slice_find(all, SLICE(", "));
    Slice name = slice_sub(all, 0, comma < 0 ? all.len : (size_t)comma);
    size_t at = 0;
    Key key;
    const char *runs = key_parse(name, &at, &key) ? binding_find(context, key) : NULL;
    bool found = runs && strcmp(runs, command) == 0;
    if (name.len > 2 && name.ptr[0] == '<') /* "Enter" of "<Enter>" */
        name = slice_sub(name, 1, name.len - 1);
    if (found)
        strbuf_put_slice(out, name);
    strbuf_release(&keys);
    return found;
}

/* Paints one from x on when it ends before `end`; returns where the next begins. */
static int draw_hint(const App *app, Frame *frame, int x, int y, int end, const Hint *hint)
{
    enum { GAP = 3 };
    StrBuf key = STRBUF_INIT;
    KeyContext context = app->panes[app->focus]->keys;
    bool bound = put_key(context, KEYS_EVERYWHERE, hint->command, &key) ||
                 put_key(context, context, hint->command, &key);
    int width = (int)(text_width(strbuf_slice(&key)) + 1 + text_width(slice_from(hint->label)));
    if (bound && x + width <= end) {
        x += frame_str(frame, x, y, end - x, strbuf_str(&key), ROLE_TEXT, 0) + 1;
        x += frame_str(frame, x, y, end - x, hint->label, ROLE_DIM, 0) + GAP;
    }
    strbuf_release(&key);
    return x;
}

void footer_draw(const App *app, Frame *frame)
{
    static const Hint help = {WHEN_COUNT, "help", "all keys"};
    enum { HELP = 10 };
    int y = app->layout.hints_y, x = 1, end = frame->width - 1;
    if (y < 0)
        return;
    if (app->overlay != PANE_NONE) { /* says its keys itself */
        frame_text_cut(frame, x, y, end - x, slice_from(pane_of(app, app->overlay)->hint), ROLE_DIM,
                       0);
        return;
    }
    FooterWhen when = when_of(app);
    CHECK(when < WHEN_COUNT);
    for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
        if (hints[i].when == when)
            x = draw_hint(app, frame, x, y, end - HELP - 3, &hints[i]);
    draw_hint(app, frame, x, y, end, &help);
}
