/* timeview.h - the state of the timeline pane. */
#ifndef DOSSIER_APP_TIMEVIEW_H
#define DOSSIER_APP_TIMEVIEW_H

#include "app/panes/elastic.h"
#include "dossier/timeline.h"

/* Of what the events are shown. */
typedef enum TimeScope {
    SCOPE_ALL,
    SCOPE_ARTICLE,
    SCOPE_RESULTS,
    SCOPE_GROUP,
    SCOPE_COUNT
} TimeScope;

enum { STRIP_MAX = 512 };

/* Rows of the list: those of the view, then the undated articles below a heading. */
typedef struct TimeView {
    TimelineView *view;
    const Timeline *timeline; /* the chronicle's newest snapshot; NULL before the first */
    size_t articles;          /* it was made from; a new snapshot may lie where the old one lay */
    ListView list;
    ElasticPlan plan;
    TimeScope scope;
    ArticleId scope_article; /* SCOPE_ARTICLE: the one that is shown */
    int scope_group;         /* SCOPE_GROUP */
    unsigned kinds;          /* bits 1 << EventKind; 0: all */
    bool stale;              /* the filter must be applied anew */
    /* Of the selected event: its date is marked in the text; article ARTICLE_NONE: nowhere. */
    Mention mention;
    size_t anchor; /* the row at which the list stands since the article changed; SIZE_MAX: none */
    ArticleId followed; /* place in the text that the selection was set for */
    uint32_t followed_at;
    uint32_t strip[STRIP_MAX]; /* events in each column of the density strip */
    int strip_width;           /* columns it was counted for; 0: not yet */
} TimeView;

/* The several mentions of one event, to choose among. */
typedef struct ChooserView {
    Event event; /* as in the timeline; mentions borrowed from the snapshot */
    ListView list;
} ChooserView;

#endif
