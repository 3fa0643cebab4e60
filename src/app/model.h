/* model.h - the state of the reader, for the files of this room. */
#ifndef DOSSIER_APP_MODEL_H
#define DOSSIER_APP_MODEL_H

#include "app/asking.h"
#include "app/jumps.h"
#include "app/frame/layout.h"
#include "app/panes/pane.h"
#include "app/commands/prompt.h"
#include "app/reading.h"
#include "app/seek.h"
#include "app/shown.h"
#include "app/timeview.h"
#include "dossier/app.h"
#include "dossier/command.h"
#include "dossier/concordance.h"
#include "dossier/related.h"

enum { GROUPS_ALL = -1, GROUPS_NONE = -2 };

/* The line at the bottom; stays until the next key. */
typedef struct Message {
    char text[256];
    bool error;
} Message;

typedef struct HelpView {
    ListView list; /* of the lines on the screen */
    int width;     /* that the lines were made for */
    StrBuf find;   /* rows are narrowed to those that contain this */
} HelpView;

enum { RELATED_SHOWN = 20 };

typedef struct RelatedView {
    ListView list;
    ArticleId of;   /* what the items were found for */
    size_t indexed; /* articles in the index at that time */
    Related items[RELATED_SHOWN];
    size_t count;
} RelatedView;

/* What the concordance pane shows of the same hits. */
typedef enum KwicMode {
    KWIC_LINES,
    KWIC_BARCODE,
    KWIC_FORMS,
    KWIC_COLLOCATES,
    KWIC_MODES
} KwicMode;

enum { KWIC_MAX = 20000 /* rows; more are counted, not shown */ };

typedef struct KwicView {
    Concordance lines; /* all hits, in the order of the results, then sorted */
    size_t *shown;     /* the lines that pass the filter; NULL: all */
    size_t n_shown;
    StrBuf filter;
    const Query *query; /* what the lines were made for */
    size_t articles;    /* results whose hits are in the lines */
    KwicOrder order;
    KwicMode mode;
    ListView list;
    Place followed;  /* the hit that the selection was set for */
    bool expanded;   /* the selected line shows its paragraph */
    Tallies tallies; /* of the mode, when it counts */
    bool counted;
} KwicView;

enum { TABLE_ROWS = 256, TABLE_GROUPS = 16 };

typedef struct TableRow {
    ArticleId id;
    const Body *body; /* what was counted; NULL: nothing yet */
    uint32_t counts[TABLE_GROUPS];
} TableRow;

typedef struct TableView {
    ListView list;
    TableRow rows[TABLE_ROWS];
} TableView;

enum { RESULT_ROWS = 128 };

/* What a result's row shows; kept while it is on screen, by its row in the list modulo RESULT_ROWS,
 * as a screen has fewer of them. */
typedef struct ResultRow {
    ArticleId id;
    uint64_t search; /* Seek.searches when it was made */
    int cells;
    size_t hits;
    Snippet snippet;
} ResultRow;

struct App {
    AppSources src;
    AppOptions options;
    int width, height;
    Layout layout;
    PaneId focus, drawer, overlay;
    bool zoom, concordance;
    int measure; /* cells of the article's text */
    AppWish wish;
    Message message;

    long count;         /* typed before a command, 0: none */
    PaneId count_focus; /* the focus before a digit that may have meant a pane */
    PaneId count_drawer;
    uint64_t count_time; /* clock_ns() of that digit, 0: none */
    uint64_t last_key;   /* clock_ns() of it */
    uint64_t unsaved;    /* clock_ns() of the last key not saved yet, 0: none */
    char pending;        /* 'm' or '\'': the next key is a letter */

    bool painted;   /* a frame has been shown */
    bool touched;   /* a key chose an article: nothing opens by itself any more */
    size_t seen;    /* articles taken into `all` so far */
    size_t retired; /* of the articles, when last looked */
    LoaderProgress progress;
    DiagList findings;
    const DossierInfo *info;
    GroupMatcher *matcher;
    int groups;        /* which keyword group shows: its index, GROUPS_ALL or GROUPS_NONE */
    bool dates;        /* dates in the text are shown */
    TimexList said;    /* the tagged dates of an article */
    ArticleId said_by; /* that one; ARTICLE_NONE: to be fetched */

    SortKey sort;
    bool sorted;    /* since all were read */
    Shown all;      /* every live article, in the order of `sort` */
    Shown narrowed; /* those that the filter or the search left */
    bool narrow;    /* the list shows `narrowed` */
    ListView list;
    ResultRow results[RESULT_ROWS];

    Asking asking;
    Seek seek;
    Reading reading;
    Jumps jumps;
    Place before; /* where '' goes */
    Place home;   /* where one was when previewing began */
    bool previewing;
    Prompt prompt;
    TimeView time;
    ChooserView chooser;
    RelatedView related;
    KwicView kwic;
    TableView table;
    HelpView help;
    ListView messages;
};

/* --- app.c --------------------------------------------------------------------------------------
 */
void app_say(App *app, const char *format, ...) __attribute__((format(printf, 2, 3)));
void app_complain(App *app, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* --- move.c: going from place to place ----------------------------------------------------------
 */
const Shown *app_shown(const App *app);
Place app_place(const App *app);
/* Byte of the shown article that the other panes follow: the word cursor, else the top of the
 * screen. */
uint32_t app_point(const App *app);
/* Shows an article without leaving the list: what the cursor in a list does. */
void app_preview(App *app, ArticleId id);
void app_preview_at(App *app, ArticleId id, uint32_t at);
/* Goes to a place for good: remembers where one was, focuses the article, marks it read. */
void app_jump(App *app, Place to);
/* Remembers the place that is on screen, for ^O and '', before a move within the article pane that
 * goes far. */
void app_leave(App *app);
/* Goes there without remembering where one was. */
void app_go(App *app, Place to);
void app_mark_read(App *app, ArticleId id);
/* No key came for a moment: time for what a key must not wait for. */
bool app_keys_rest(const App *app);
bool related_is_due(const App *app); /* app/panes/related.c */
/* Tells the state where in the shown article one is. */
void app_remember(App *app);
void app_focus(App *app, PaneId pane);
void app_overlay(App *app, PaneId pane); /* PANE_NONE closes it */
/* The tagged dates of the shown article; NULL when they are not shown or not known yet. */
const TimexList *app_dates(const App *app);
bool app_pane_visible(const App *app, PaneId pane);

/* --- settle.c -----------------------------------------------------------------------------------
 */
void app_settle(App *app);
bool app_loading(const App *app);

/* --- status.c -----------------------------------------------------------------------------------
 */
void status_draw(const App *app, Frame *frame);

/* --- complete.c ---------------------------------------------------------------------------------
 */
void prompt_complete(App *app, bool backward);

#endif
