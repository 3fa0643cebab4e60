/* timeline_export.c - the table of timeline formats. */
#include "config.h"

#include "story/export/internal.h"

const TimelineFormat timeline_formats[] = {
    {.name = "text", .extension = "txt", .write = export_text},
    {.name = "json", .extension = "json", .write = export_json},
    {.name = "csv", .extension = "csv", .write = export_csv},
    {.name = "ics", .extension = "ics", .write = export_ics},
    {.name = "timelinejs", .extension = "json", .write = export_timelinejs},
    {.name = "md", .extension = "md", .write = export_markdown},
    {.name = NULL},
};

const TimelineFormat *timeline_format(Slice name)
{
    for (const TimelineFormat *format = timeline_formats; format->name; format++)
        if (slice_eq_str(name, format->name))
            return format;
    return NULL;
}
