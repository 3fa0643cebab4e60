/* list_shared.h - what the articles of a dossier have in common, and which months they are of. */
#ifndef DOSSIER_APP_PANES_LIST_SHARED_H
#define DOSSIER_APP_PANES_LIST_SHARED_H

#include "app/row_order.h"
#include "dossier/app.h"
#include "dossier/calendar.h"

/* What need not be said in each row. Found once for a state of the dossier. */
typedef struct ListShared {
    size_t articles, loaded; /* what it was found for */
    const void *timeline;
    SortKey sort;
    bool known;
    Slice lang;    /* of most articles, when it is of more than half of them */
    bool one_lang; /* and of all */
    Slice source;  /* of all */
    int year;      /* of all dates that are known; 0: of several */
    bool by_date;  /* the order is that of the months, forward or back */
} ListShared;

/* How many articles are unread, counted for a state of the dossier and its flags. */
typedef struct UnreadCount {
    size_t articles, seen, flags_changed; /* what it was counted for */
    size_t count;
} UnreadCount;

/* Counts again when articles came or flags changed. */
void list_unread_update(App *app);
/* Looks again when something came; only for few articles while others are still read. */
void list_shared_update(App *app);
/* The month in which an article stands in a list by date: its year when no more is known, none when
 * it is undated. */
Interval list_month(const App *app, ArticleId id);
/* What is left to say of a date under the heading of its month: "Thu 13", "≈ 6–12"; nothing for the
 * month itself. */
void list_put_day(const App *app, ArticleId id, StrBuf *out);

#endif
