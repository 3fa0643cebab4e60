/* model.h - the state of the reader, for the files of this room. */
#ifndef DOSSIER_APP_MODEL_H
#define DOSSIER_APP_MODEL_H

#include "app/mouse.h"
#include "app/article_view.h"
#include "app/commands/prompt.h"
#include "app/frame/layout.h"
#include "app/jumps.h"
#include "app/kwic.h"
#include "app/panes/elastic.h"
#include "app/panes/help.h"
#include "app/panes/list.h"
#include "app/panes/list_shared.h"
#include "app/panes/marks.h"
#include "app/panes/pane.h"
#include "app/panes/recent.h"
#include "app/panes/related.h"
#include "app/panes/table.h"
#include "app/query_context.h"
#include "app/reading.h"
#include "app/row_order.h"
#include "app/search_state.h"
#include "app/timeview.h"
#include "app/writing.h"
#include "dossier/app.h"

enum { GROUPS_ALL = -1, GROUPS_NONE = -2 };

/* The line at the bottom; stays until the next key. */
typedef struct Message {
    char text[256];
    bool error;
} Message;

/* Cells of the article's text: at a first start, and what may be asked for. */
enum { APP_MEASURE = 72, MEASURE_LEAST = 20, MEASURE_MOST = 200 };

struct App {
    AppSources src;
    AppOptions options;
    const Pane *const *panes; /* by PaneId */
    Ground ground;            /* of the terminal, as far as it is known */
    int width, height;
    Layout layout;
    PaneId focus, drawer;
    PaneId overlay;           /* that lies on top, PANE_NONE: none */
    PaneId below[PANE_COUNT]; /* overlays below it, the lowest first; each pane lies there once */
    size_t n_below;
    bool zoom, concordance;
    int sizes[LAYOUT_SIZES]; /* of panes whose borders were moved, 0: as is best */
    /* What `:set` switches: each the index of its value (settings.c), 0 at a first start. */
    uint8_t background;    /* of the colours: 1 dark, 2 light; 0: as the terminal says */
    uint8_t no_dictionary; /* words of two languages are matched without one */
    uint8_t no_hints;      /* no row of keys below the status line */
    uint8_t no_links;      /* addresses in the text are no links of the terminal's */
    uint8_t mouse;         /* the terminal tells what the pointer does */
    Pointer pointer;
    int measure; /* cells of the article's text */
    AppRequest request;
    char *errand_target; /* what the request is about: address or path, */
    unsigned errand_line;
    StrBuf errand_text; /* or text */
    ArticleId browse_asked,
        browse_next; /* whose address was shown by the key before, and by this */
    Message message;

    long count;        /* typed before a command, 0: none */
    uint64_t last_key; /* clock_ns() of it */
    uint64_t unsaved;  /* clock_ns() of the last key not saved yet, 0: none */
    char pending;      /* 'm', '\'' or 'y': the next key is a letter */

    bool painted;   /* a frame has been shown */
    bool resuming;  /* one was left open: the first frame may wait for it */
    char *resume;   /* key of the article left open last time, until it is open again; or NULL */
    bool touched;   /* a key chose an article: nothing opens by itself any more */
    size_t seen;    /* articles taken into `all` so far */
    size_t retired; /* of the articles, when last looked */
    LoaderProgress progress;
    DiagList findings;
    size_t errors_known; /* of them, when all was loaded last */
    bool errors_counted;
    const DossierInfo *info;
    GroupMatcher *matcher;
    int groups;           /* which keyword group shows: its index, GROUPS_ALL or GROUPS_NONE */
    bool dates;           /* dates in the text are shown */
    TimexList timexes;    /* the tagged dates of an article */
    ArticleId timexes_of; /* that one; ARTICLE_NONE: to be fetched */

    SortKey sort;
    bool sorted;       /* since all were read */
    RowOrder all;      /* every live article, in the order of `sort` */
    RowOrder narrowed; /* those that the filter or the search left */
    bool narrow;       /* the list shows `narrowed` */
    ListView list;
    ElasticPlan list_plan;
    ListShared list_shared;
    UnreadCount list_unread;
    bool list_wide;   /* date and language stand before the title */
    bool list_months; /* headings of months stand in the list */
    ResultRow results[RESULT_ROWS];

    QueryContext query_context;
    SearchState search;
    ArticleView article;
    Visit reading;
    ArticleId *marked; /* as read, all at once: what can be taken back */
    size_t n_marked, marked_cap;
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
    RowsFile writing;
    ListView messages;
    MarksView marks;
    PlaceList jump_list;
    RecentView recent;
};

/* Not all is read yet. */
static inline bool app_loading(const App *app)
{
    return app->src.loader && !app->progress.done;
}

#endif
