/* internal.h - the writers of timeline formats; timeline_export.c lists them. */
#ifndef DOSSIER_STORY_EXPORT_INTERNAL_H
#define DOSSIER_STORY_EXPORT_INTERNAL_H

#include "dossier/timeline_export.h"

void export_text(const TimelineExport *export, StrBuf *out);
void export_json(const TimelineExport *export, StrBuf *out);
void export_csv(const TimelineExport *export, StrBuf *out);
void export_ics(const TimelineExport *export, StrBuf *out);
void export_timelinejs(const TimelineExport *export, StrBuf *out);
void export_markdown(const TimelineExport *export, StrBuf *out);

#endif
