/* borders.c - `:width` and `:height`: moving the borders between panes.
 *
 * A pane has a size of its own or shares one: the timeline and the related articles are as wide as
 * each other, and share the height of their column. What is left is the article's. */
#include "config.h"

#include "app/commands/borders.h"

#include "app/commands/internal.h"
#include "dossier/check.h"

#include <assert.h>

enum { SIZE_MOST = 500 };

static const char *const size_names[] = {
    [LAYOUT_LIST_W] = "width.list",        [LAYOUT_SIDE_W] = "width.side",
    [LAYOUT_RELATED_H] = "height.related", [LAYOUT_CONCORDANCE_H] = "height.concordance",
    [LAYOUT_DRAWER_H] = "height.drawer",
};
static_assert(sizeof size_names / sizeof *size_names == LAYOUT_SIZES, "a name for each size");

const char *border_name(LayoutSize size)
{
    CHECK(size < LAYOUT_SIZES);
    return size_names[size];
}

bool border_put(App *app, LayoutSize size, uint64_t cells)
{
    if (cells < 1 || cells > SIZE_MOST)
        return false;
    app->sizes[size] = (int)cells;
    return true;
}

/* The size that is the pane's width, or its height in the layout as it is; LAYOUT_SIZES: none. */
static LayoutSize size_of(const App *app, PaneId pane, bool width)
{
    const Rect *panes = app->layout.panes;
    bool side = pane == PANE_TIMELINE || pane == PANE_RELATED;
    bool beside = panes[PANE_LIST].w > 0 && panes[PANE_LIST].h == panes[PANE_ARTICLE].h;
    if (width)
        return pane == PANE_LIST ? LAYOUT_LIST_W : side ? LAYOUT_SIDE_W : LAYOUT_SIZES;
    if (panes[pane].w == 0)
        return LAYOUT_SIZES;
    if (pane == PANE_CONCORDANCE)
        return LAYOUT_CONCORDANCE_H;
    if (panes[PANE_TIMELINE].h > 0 && panes[PANE_RELATED].h > 0)
        return side ? LAYOUT_RELATED_H : LAYOUT_SIZES;
    bool drawer = !beside && panes[PANE_ARTICLE].h > 0 && pane == app->drawer;
    return drawer ? LAYOUT_DRAWER_H : LAYOUT_SIZES;
}

/* As the layout is, or as it would be where the pane is shown. */
static int cells_of(const App *app, PaneId pane, bool width)
{
    int shown = width ? app->layout.panes[pane].w : app->layout.panes[pane].h;
    LayoutSize size = size_of(app, pane, width);
    return shown > 0 || size == LAYOUT_SIZES ? shown : app->sizes[size];
}

/* "30", "+2", "-2"; 0: it is none of these. */
static int parse_cells(Slice text, int now)
{
    bool sign = text.len > 1 && (text.ptr[0] == '+' || text.ptr[0] == '-');
    uint64_t n;
    if (!slice_to_u64(sign ? slice_sub(text, 1, text.len) : text, &n) || n > SIZE_MOST)
        return 0;
    int cells = !sign ? (int)n : text.ptr[0] == '+' ? now + (int)n : now - (int)n;
    return cells < 1 || cells > SIZE_MOST ? 0 : cells;
}

/* Of timeline and related articles one has what the other leaves. */
static int own_cells(const App *app, PaneId pane, LayoutSize size, int cells)
{
    if (size != LAYOUT_RELATED_H || pane != PANE_TIMELINE)
        return cells;
    int rest = app->layout.panes[PANE_TIMELINE].h + app->layout.panes[PANE_RELATED].h - cells;
    return rest < 1 ? 1 : rest;
}

static void move_border(App *app, PaneId pane, Slice value, bool width)
{
    LayoutSize size = size_of(app, pane, width);
    const char *what = width ? "width" : "height";
    if (size == LAYOUT_SIZES) {
        app_say(app, "the %s of %s is what the other panes leave", what, pane_of(app, pane)->name);
        return;
    }
    int cells = parse_cells(value, cells_of(app, pane, width));
    if (slice_eq_str(value, "auto")) {
        app->sizes[size] = 0;
    } else if (cells > 0) {
        app->sizes[size] = own_cells(app, pane, size, cells);
    } else if (value.len) {
        app_complain(app, "a %s is 1 to %d, +1, -1 or auto, found \"" SLICE_FMT "\"", what,
                     SIZE_MOST, SLICE_ARG(value));
        return;
    }
    panes_layout(app);
    app_say(app, "%s of %s: %d%s", what, pane_of(app, pane)->name, cells_of(app, pane, width),
            app->sizes[size] ? "" : ", as its content asks");
}

/* "[PANE] [N]": without a pane the focused one. */
static void border_command(App *app, Slice arg, bool width)
{
    ptrdiff_t blank = slice_find(arg, SLICE(" "));
    Slice first = slice_sub(arg, 0, blank < 0 ? arg.len : (size_t)blank);
    PaneId pane = pane_find(app, first);
    panes_layout(app);
    if (slice_eq_str(first, "auto") || pane == PANE_NONE)
        move_border(app, app->focus, arg, width);
    else
        move_border(app, pane, slice_trim(slice_sub(arg, first.len, arg.len)), width);
}

COMMAND_FN(width)
{
    (void)count;
    border_command(app, arg, true);
}

COMMAND_FN(height)
{
    (void)count;
    border_command(app, arg, false);
}
