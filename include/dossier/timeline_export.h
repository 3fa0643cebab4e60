/* timeline_export.h - a timeline as text, JSON, CSV, iCalendar, TimelineJS3 and Markdown.
 *
 * The table lists the formats. The same timeline and options give the same bytes. */
#ifndef DOSSIER_TIMELINE_EXPORT_H
#define DOSSIER_TIMELINE_EXPORT_H

#include "dossier/event.h"

/* Asked before each event, from 0 on, and may take what has been written from the buffer; with
 * false nothing more is written. */
typedef bool (*ExportGoesOn)(void *ctx, size_t done, StrBuf *out);

typedef struct TimelineExport {
    const Store *store;
    const Timeline *timeline;
    const uint32_t *events; /* indices in timeline->events, ascending; NULL: all */
    size_t n_events;
    int64_t stamp;        /* seconds since 1970 (UTC): when the export is made */
    const char *version;  /* of the program */
    bool raw;             /* CSV without an apostrophe before what a spreadsheet would calculate */
    ExportGoesOn goes_on; /* NULL: all is written at once */
    void *ctx;
} TimelineExport;

typedef struct TimelineFormat {
    const char *name; /* "csv": also the option --csv; the first entry needs none */
    const char *extension;
    void (*write)(const TimelineExport *export, StrBuf *out);
} TimelineFormat;

/* Ends with an entry whose name is NULL; the first is plain text. */
extern const TimelineFormat timeline_formats[];
const TimelineFormat *timeline_format(Slice name); /* NULL when there is none of that name */

#endif
