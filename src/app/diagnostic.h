/* diagnostic.h - findings, for the messages pane. */
#ifndef DOSSIER_APP_DIAGNOSTIC_H
#define DOSSIER_APP_DIAGNOSTIC_H

#include "app/model.h"

/* The article that a finding is about: the one whose file it names, or whose entry of the manifest
 * holds its line; ARTICLE_NONE when there is none. Reads the manifest. */
ArticleId diagnostic_article(const App *app, const Diag *diag);

#endif
