/* internal.h - the verbs, one a file of its name; their table is cli/verbs.c. */
#ifndef DOSSIER_CLI_VERBS_INTERNAL_H
#define DOSSIER_CLI_VERBS_INTERNAL_H

#include "cli/verb.h"

Status verb_align(const Call *call);
Status verb_batch(const Call *call);
Status verb_check(const Call *call);
Status verb_collocates(const Call *call);
Status verb_count(const Call *call);
Status verb_dates(const Call *call);
Status verb_frame(const Call *call);
Status verb_gaps(const Call *call);
Status verb_help(const Call *call);
Status verb_import(const Call *call);
Status verb_keywords(const Call *call);
Status verb_kwic(const Call *call);
Status verb_list(const Call *call);
Status verb_related(const Call *call);
Status verb_search(const Call *call);
Status verb_show(const Call *call);
Status verb_timeline(const Call *call);

#endif
