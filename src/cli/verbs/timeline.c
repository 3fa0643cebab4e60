/* timeline.c - dossier timeline: what happened when, told by the articles, in the formats of
 * timeline_export.h. */
#include "config.h"

#include <time.h>

#include "cli/corpus.h"
#include "cli/verbs/internal.h"
#include "dossier/timeline_export.h"

/* The format that an option of its name asks for, else plain text. */
static const TimelineFormat *format_wanted(const Options *options)
{
    for (OptionId id = 0; id < OPT_COUNT; id++)
        if (option_on(options, id) && timeline_format(slice_from(option_table[id].name)))
            return timeline_format(slice_from(option_table[id].name));
    return &timeline_formats[0];
}

/* When the export is made, for formats that say so. */
static int64_t stamp_of(const Options *options)
{
    Interval today = option_date(options, OPT_TODAY);
    return interval_is_none(today) ? (int64_t)time(NULL) : (int64_t)today.first * 86400;
}

Status verb_timeline(const Call *call)
{
    Corpus corpus;
    if (!corpus_open(&corpus, call, NEED_TIMELINE))
        return STATUS_ERROR;
    TimelineExport export = {.store = corpus.store,
                             .timeline = chronicle_timeline(corpus.chronicle),
                             .stamp = stamp_of(&call->options),
                             .version = PACKAGE_VERSION,
                             .raw = option_on(&call->options, OPT_RAW)};
    StrBuf out = STRBUF_INIT;
    format_wanted(&call->options)->write(&export, &out);
    Status status = print_out(strbuf_slice(&out));
    strbuf_release(&out);
    corpus_close(&corpus);
    return status;
}
