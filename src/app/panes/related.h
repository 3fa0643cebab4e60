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
    ArticleId of;   /* what the items were found for */
    size_t indexed; /* articles in the index at that time */
    Related items[RELATED_SHOWN];
    size_t count;
} RelatedView;

/* Looks up what is related to the article that is shown, when that is due. */
void related_update(App *app);
/* Milliseconds until the pane wants to be laid out again though nothing came, or -1. */
int related_timeout(const App *app);

#endif
