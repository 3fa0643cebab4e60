/* fields.h - what the writers of timeline formats say of an event, each in its own form. */
#ifndef DOSSIER_STORY_EXPORT_FIELDS_H
#define DOSSIER_STORY_EXPORT_FIELDS_H

#include "dossier/import.h" /* text_put_line() */
#include "dossier/timeline_export.h"

/* Whether there is an nth event, and it is still wanted. */
bool export_goes_on(const TimelineExport *export, size_t n, StrBuf *out);
const Event *export_event(const TimelineExport *export, size_t n);
Slice export_key(const TimelineExport *export, ArticleId id);
Slice export_expression(const TimelineExport *export, const Mention *mention); /* as written */
/* The sentence of a mention on one line; nothing for a report. */
void export_sentence(const TimelineExport *export, const Mention *mention, StrBuf *out);
/* event_text() on one line. */
void export_event_text(const TimelineExport *export, const Event *event, StrBuf *out);
void export_day(Day day, StrBuf *out); /* ISO 8601; nothing for DAY_NONE */
/* The day of the first report, ISO 8601; nothing when it is unknown or not good to the day. */
void export_reported(const Event *event, StrBuf *out);
/* "report", "inferred" (a report), "told", "own". */
const char *export_kind(const Event *event);
bool export_url_safe(Slice url); /* http or https, without spaces, quotes, brackets */

#endif
