/* internal.h - the parts of the manifest, each the reader of a key of the root. */
#ifndef DOSSIER_MANIFEST_INTERNAL_H
#define DOSSIER_MANIFEST_INTERNAL_H

#include "manifest/keys.h"

void manifest_articles(Parse *p, const KeyValue *v);
void manifest_groups(Parse *p, const KeyValue *v);
void manifest_dates(Parse *p, const KeyValue *v);
void manifest_events(Parse *p, const KeyValue *v);
/* References of all parts, after the last. */
void manifest_check_references(Parse *p);

#endif
