/* layout.c - four layouts, by width:
 *
 *   100 and more   list | article | timeline over related
 *   70 to 99       list | article, or article over a drawer (timeline or related)
 *   below 70       drawer over article, or, when low, the focused one alone
 *
 * The concordance takes the lower part of any of them, an overlay (help, messages, keyword table)
 * all of it. */
#include "config.h"

#include <string.h>

#include "app/frame/layout.h"
#include "dossier/check.h"

enum {
    BESIDE = 70,
    STACK_ROWS = 16,
    SPLIT_ROWS = 20,
    SIDE_ROWS = 10,
    HINTS_ROWS = 20,   /* height of the screen from which on keys have a row */
    LIST_AT_EASE = 30, /* its title has space for a filter */
    SIDE_LABELS = 10,  /* cells that the timeline has before its texts */
    PANE_LEAST = 24,   /* cells of a pane beside the article */
    FIXED_LEAST = 12,  /* cells of a pane whose border was moved */
    ARTICLE_LEAST = 24,
    DRAWER_LEAST = 3,   /* lines, title row included */
    RELATED_LEAST = 4,  /* lines, title row included */
    SIDES_AT_EASE = 68, /* cells of both: beyond these the article's lines come first */
};

static void put(Layout *layout, PaneId pane, int x, int y, int w, int h)
{
    CHECK(pane < PANE_COUNT);
    CHECK(layout->panes[pane].w == 0); /* each pane has one place */
    layout->panes[pane] = (Rect){x, y, w, h};
}

static int at_least(int value, int least)
{
    return value < least ? least : value;
}

static int at_most(int value, int most)
{
    return value > most ? most : value;
}

static void separator(Layout *layout, int x)
{
    CHECK((size_t)layout->n_separators < sizeof layout->separators / sizeof *layout->separators);
    layout->separators[layout->n_separators++] = x;
}

/* What a pane asks for, within limits; all of it when that is not known. */
static int ask_of(int cells)
{
    return cells ? at_most(at_least(cells, PANE_LEAST), LAYOUT_SIDE_MOST) : LAYOUT_SIDE_MOST;
}

/* A width that the reader has set, as far as the others leave it. */
static int fixed(int cells, int most)
{
    return at_least(at_most(cells, most), FIXED_LEAST);
}

/* A height that the reader has set, else `usual`. */
static int height_of(const LayoutWants *wants, LayoutSize size, int usual, int most)
{
    int lines = wants->sizes[size] ? wants->sizes[size] : usual;
    return at_least(at_most(lines, most), DRAWER_LEAST);
}

/* Shares out the cells of a row between the lines: to list and side what they ask for, as long as
 * the article has its measure or they are at ease, and to the article the rest. */
static void share_width(int rest, const LayoutWants *wants, int *list, int *side)
{
    int list_ask = ask_of(wants->list_w), side_ask = ask_of(wants->side_w);
    int asked = list_ask + side_ask, weight = asked + SIDE_LABELS;
    int spare = rest - wants->measure - 6, sides = at_most(asked, rest - rest * 44 / 100);
    if (sides > spare)
        sides = at_least(at_most(sides, SIDES_AT_EASE), at_most(spare, sides));
    *list = at_most(sides * list_ask / weight, list_ask);
    *list =
        at_least(*list, sides < 2 * LIST_AT_EASE ? PANE_LEAST : at_most(list_ask, LIST_AT_EASE));
    *list = at_most(*list, at_least(sides - PANE_LEAST, PANE_LEAST));
    *side = sides - *list;
    if (wants->sizes[LAYOUT_LIST_W])
        *list = fixed(wants->sizes[LAYOUT_LIST_W], rest - *side - ARTICLE_LEAST);
    if (wants->sizes[LAYOUT_SIDE_W])
        *side = fixed(wants->sizes[LAYOUT_SIDE_W], rest - *list - ARTICLE_LEAST);
    CHECK(*list > 0 && *side > 0 && *list + *side < rest);
}

int layout_side_width(int width, const LayoutWants *wants)
{
    int list, side;
    share_width(width - 2, wants, &list, &side);
    return side;
}

/* Lines of the related articles below the timeline, title row included: what they ask for where
 * the timeline does not need it. */
static int related_rows(int height, const LayoutWants *wants)
{
    int share = at_least(height * 38 / 100, RELATED_LEAST);
    if (wants->sizes[LAYOUT_RELATED_H])
        return height_of(wants, LAYOUT_RELATED_H, 0, height - RELATED_LEAST);
    if (!wants->related_h)
        return share;
    int ask = at_least(wants->related_h + 1, RELATED_LEAST);
    int spare = height - wants->timeline_h - 1;
    return at_most(ask, at_least(at_least(spare, height * 50 / 100), RELATED_LEAST));
}

static void three_columns(Layout *layout, Rect area, const LayoutWants *wants)
{
    int list, side;
    share_width(area.w - 2, wants, &list, &side);
    int article = area.w - 2 - list - side, side_x = area.x + list + article + 2;
    put(layout, PANE_LIST, area.x, area.y, list, area.h);
    put(layout, PANE_ARTICLE, area.x + list + 1, area.y, article, area.h);
    if (area.h >= SIDE_ROWS) {
        int related = related_rows(area.h, wants);
        put(layout, PANE_TIMELINE, side_x, area.y, side, area.h - related);
        put(layout, PANE_RELATED, side_x, area.y + area.h - related, side, related);
    } else {
        put(layout, wants->focus == PANE_RELATED ? PANE_RELATED : PANE_TIMELINE, side_x, area.y,
            side, area.h);
    }
    separator(layout, area.x + list);
    separator(layout, side_x - 1);
}

/* The pane that is shown where there is space for one. */
static PaneId alone(const LayoutWants *wants)
{
    return wants->focus == PANE_CONCORDANCE ? PANE_ARTICLE : wants->focus;
}

static void two_columns(Layout *layout, Rect area, const LayoutWants *wants)
{
    int drawer = at_most(at_least(area.w * 38 / 100, 26), 36);
    if (wants->sizes[LAYOUT_LIST_W])
        drawer =
            at_most(at_least(wants->sizes[LAYOUT_LIST_W], FIXED_LEAST), area.w - 1 - ARTICLE_LEAST);
    put(layout, wants->drawer, area.x, area.y, drawer, area.h);
    put(layout, PANE_ARTICLE, area.x + drawer + 1, area.y, area.w - drawer - 1, area.h);
    separator(layout, area.x + drawer);
}

/* Timeline and related articles have long lines: their drawer takes the whole width. */
static void drawer_below(Layout *layout, Rect area, const LayoutWants *wants)
{
    if (area.h < STACK_ROWS) {
        put(layout, alone(wants), area.x, area.y, area.w, area.h);
        return;
    }
    int drawer = height_of(wants, LAYOUT_DRAWER_H, area.h * 45 / 100, area.h - DRAWER_LEAST);
    put(layout, PANE_ARTICLE, area.x, area.y, area.w, area.h - drawer);
    put(layout, wants->drawer, area.x, area.y + area.h - drawer, area.w, drawer);
}

static void stacked(Layout *layout, Rect area, const LayoutWants *wants)
{
    if (area.h < STACK_ROWS) {
        put(layout, alone(wants), area.x, area.y, area.w, area.h);
        return;
    }
    int drawer = height_of(wants, LAYOUT_DRAWER_H, area.h / 3, area.h - DRAWER_LEAST);
    put(layout, wants->drawer, area.x, area.y, area.w, drawer);
    put(layout, PANE_ARTICLE, area.x, area.y + drawer, area.w, area.h - drawer);
}

static void columns(Layout *layout, Rect area, const LayoutWants *wants)
{
    layout->separator_y = area.y;
    layout->separator_h = area.h;
    if (area.w >= LAYOUT_WIDE)
        three_columns(layout, area, wants);
    else if (area.w >= BESIDE && wants->drawer != PANE_LIST)
        drawer_below(layout, area, wants);
    else if (area.w >= BESIDE)
        two_columns(layout, area, wants);
    else
        stacked(layout, area, wants);
}

static void lay_out(Layout *layout, int width, int height, const LayoutWants *wants)
{
    memset(layout, 0, sizeof *layout);
    layout->width = width;
    layout->height = height;
    int prompt = wants->prompt_rows;
    if (height < 4)
        prompt = prompt ? 1 : 0;
    int status = height >= 2 && !(prompt && height < 4);
    int hints = wants->hints && height >= HINTS_ROWS && prompt == 0;
    Rect area = {0, 0, width, at_least(height - status - prompt - hints, 0)};
    layout->status_y = status ? area.h : -1;
    layout->hints_y = hints ? height - 1 : -1;
    layout->prompt = (Rect){0, height - prompt, width, prompt};
    if (area.h == 0)
        return;
    if (wants->overlay != PANE_NONE) {
        put(layout, wants->overlay, 0, 0, area.w, area.h);
    } else if (wants->zoom) {
        put(layout, wants->focus, 0, 0, area.w, area.h);
    } else if (wants->concordance && area.h >= SPLIT_ROWS) {
        int lower =
            height_of(wants, LAYOUT_CONCORDANCE_H, area.h * 45 / 100, area.h - DRAWER_LEAST);
        put(layout, PANE_CONCORDANCE, 0, area.h - lower, area.w, lower);
        area.h -= lower;
        columns(layout, area, wants);
    } else if (wants->concordance && wants->focus == PANE_CONCORDANCE) {
        put(layout, PANE_CONCORDANCE, 0, 0, area.w, area.h);
    } else {
        columns(layout, area, wants);
    }
}

static bool overlap(Rect a, Rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/* Panes and the lines between them are apart, within the area, and leave no cell of it free. */
void layout_check(const Layout *layout)
{
    int status = layout->status_y >= 0, hints = layout->hints_y >= 0;
    int height = layout->height - status - hints - layout->prompt.h;
    Rect parts[PANE_COUNT + sizeof layout->separators / sizeof *layout->separators];
    int n = 0, cells = 0;
    for (int i = 0; i < PANE_COUNT; i++)
        if (layout->panes[i].w > 0 && layout->panes[i].h > 0)
            parts[n++] = layout->panes[i];
    for (int i = 0; i < layout->n_separators; i++)
        parts[n++] = (Rect){layout->separators[i], layout->separator_y, 1, layout->separator_h};
    for (int i = 0; i < n; i++) {
        CHECK(parts[i].x >= 0 && parts[i].x + parts[i].w <= layout->width);
        CHECK(parts[i].y >= 0 && parts[i].y + parts[i].h <= height);
        for (int k = 0; k < i; k++)
            CHECK(!overlap(parts[i], parts[k]));
        cells += parts[i].w * parts[i].h;
    }
    CHECK(height <= 0 || cells == layout->width * height);
    CHECK(!status || layout->status_y == height);
    CHECK(!hints || (layout->hints_y == layout->height - 1 && layout->prompt.h == 0));
    CHECK(layout->prompt.h == 0 || layout->prompt.y + layout->prompt.h == layout->height);
}

void layout_make(Layout *layout, int width, int height, const LayoutWants *wants)
{
    CHECK(width > 0 && height > 0);
    CHECK(wants->drawer == PANE_LIST || wants->drawer == PANE_TIMELINE ||
          wants->drawer == PANE_RELATED);
    CHECK(wants->focus < PANE_COUNT && wants->overlay <= PANE_COUNT);
    lay_out(layout, width, height, wants);
    CHECKED(layout_check(layout));
}
