/* importers.c - the table of formats, and the choice among them. */
#include "config.h"

#include "import/encoding.h"
#include "import/internal.h"

#include <stdlib.h>

static const Importer *const importers[] = {
    &importer_mail, &importer_feed,     &importer_html,  &importer_json, &importer_bibtex,
    &importer_csv,  &importer_markdown, &importer_plain, /* last: it takes what is left */
    NULL,
};

static const Importer *best_importer(const ImportSource *source, bool raw, int least)
{
    const Importer *best = NULL;
    int best_score = least - 1;
    for (size_t i = 0; importers[i]; i++) {
        if (importers[i]->raw != raw)
            continue;
        int score = importers[i]->sniff(source);
        if (score > best_score) {
            best = importers[i];
            best_score = score;
        }
    }
    return best;
}

static const Importer *importer_for(const ImportSource *source)
{
    const Importer *raw = best_importer(source, true, 50);
    if (raw)
        return raw;
    const Importer *best = best_importer(source, false, 1);
    return best ? best : &importer_plain;
}

bool importer_takes(const char *name)
{
    ImportSource source = {name, {"", 0}};
    Slice ext = source_extension(&source);
    for (size_t i = 0; importers[i] && ext.len; i++) {
        Slice list = slice_from(importers[i]->extensions);
        for (size_t at = 0, start = 0; at <= list.len; at++) {
            if (at < list.len && list.ptr[at] != ' ')
                continue;
            char *one = slice_dup(slice_sub(list, start, at));
            bool takes = slice_ieq_str(ext, one);
            free(one);
            if (takes)
                return true;
            start = at + 1;
        }
    }
    return ext.len == 0;
}

bool import_source(const ImportSource *source, const Meta *declared, DiagList *findings,
                   DraftFn emit, void *ctx)
{
    const Importer *importer = best_importer(source, true, 50);
    if (importer)
        return importer->read(source, declared, findings, emit, ctx);
    Decoded decoded;
    bool ok = text_decode(source, findings, &decoded);
    if (ok) {
        ImportSource text = {source->name, decoded.text};
        ok = importer_for(&text)->read(&text, declared, findings, emit, ctx);
    }
    decoded_release(&decoded);
    return ok;
}
