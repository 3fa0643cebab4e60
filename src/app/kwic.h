/* kwic.h - the rows of the concordance pane. */
#ifndef DOSSIER_APP_KWIC_H
#define DOSSIER_APP_KWIC_H

#include "app/jumps.h"
#include "app/panes/listview.h"
#include "dossier/app.h"
#include "dossier/tally.h"

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
    /* The filter's lines, NULL without one: [0, n_shown) pass, [looked, n_lines) are still to be
     * looked at. */
    size_t *shown;
    size_t n_shown, looked, n_lines;
    StrBuf filter, filter_folded;
    bool filter_stopped;
    uint64_t narrowing; /* the rows that the lines were made for: search.narrowings then */
    size_t articles;    /* of them, those whose hits are in the lines */
    KwicSort sort;
    KwicMode mode;
    ListView list;
    Place followed;  /* the hit that the selection was set for */
    bool expanded;   /* the selected line shows its paragraph */
    Tallies tallies; /* of the mode, when it counts */
    bool counted;
    TallyCount *counting; /* NULL: it is done, or not begun */
} KwicView;

/* Makes lines, filter and tallies anew where the search or the mode changed. */
void kwic_update(App *app);
void kwic_release(KwicView *view);
const char *kwic_mode_name(KwicMode mode); /* as count-lines takes it */
/* Rows of the present mode. */
size_t kwic_rows(const App *app);
const KwicRow *kwic_line(const App *app, size_t row); /* KWIC_LINES */
/* The step of counting: see steps.h. */
bool kwic_count_progress(const App *app, size_t *done, size_t *of);
void kwic_count_go_on(App *app, uint64_t end);
void kwic_count_stop(App *app);
/* Puts the lines into the order of the view. */
void kwic_sort(App *app);
/* The pane has so many cells of context: by words beyond nothing is sorted. */
void kwic_fit(App *app, size_t left, size_t right);

#endif
