/* finding.h - findings, for the messages pane. */
#ifndef DOSSIER_APP_FINDING_H
#define DOSSIER_APP_FINDING_H

#include "app/model.h"

/* The article that a finding is about: the one whose file it names, or whose entry of the manifest
 * holds its line; ARTICLE_NONE when there is none. Reads the manifest. */
ArticleId finding_article(const App *app, const Diag *diag);

#endif
