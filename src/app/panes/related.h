/* related.h - the state of the pane of related articles. */
#ifndef DOSSIER_APP_PANES_RELATED_H
#define DOSSIER_APP_PANES_RELATED_H

#include "app/panes/elastic.h"
#include "dossier/app.h"
#include "dossier/related.h"

enum { RELATED_SHOWN = 20 };

typedef struct RelatedView {
    ListView list;
    ElasticPlan plan;
    ArticleId of;        /* what the items were found for */
    size_t indexed;      /* articles in the index at that time, */
    size_t dictionaries; /* and dictionaries in memory */
    Related items[RELATED_SHOWN];
    size_t found;
    int part; /* RelatedPart: only those that share something of it; RELATED_PARTS: all */
    uint8_t rows[RELATED_SHOWN]; /* indices of the items that are shown */
    size_t count;
    size_t reason; /* of the selected row: which of its reasons is shown in both articles */
} RelatedView;

/* The selected row's item, NULL when there is none. */
const Related *related_selected(const App *app);
/* The reason that is shown of it, NULL when it has none. */
const RelatedReason *related_reason(const App *app);
/* The n-th reason on from the one that is shown, back when below zero; round the end. */
void related_step(App *app, long n);
/* Shows those that share something of a part, RELATED_PARTS: all. */
void related_filter(App *app, int part);

/* Looks up what is related to the article that is shown, when that is due. */
void related_update(App *app);
/* Milliseconds until the pane wants to be laid out again though nothing came, or -1. */
int related_timeout(const App *app);

#endif
