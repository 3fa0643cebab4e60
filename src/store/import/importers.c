/* importers.c - the table of formats, and the choice among them. */
#include "config.h"

#include "importers.h"

const Importer *const importers[] = {
    &importer_markdown,
    &importer_plain, /* last: it takes what is left */
    NULL,
};

const Importer *importer_for(const Source *source)
{
    const Importer *best = &importer_plain;
    int best_score = 0;
    for (size_t i = 0; importers[i]; i++) {
        int score = importers[i]->sniff(source);
        if (score > best_score) {
            best = importers[i];
            best_score = score;
        }
    }
    return best;
}

bool importer_takes(const char *name)
{
    Source nameless = {"", {"", 0}}, named = {name, {"", 0}};
    for (size_t i = 0; importers[i]; i++)
        if (importers[i]->sniff(&named) > importers[i]->sniff(&nameless))
            return true;
    return false;
}

static Slice without_mark(Slice bytes)
{
    return slice_starts(bytes, "\xEF\xBB\xBF") ? slice_sub(bytes, 3, bytes.len) : bytes;
}

bool import_source(const Source *source, const Meta *declared, DiagList *findings, DraftFn emit,
                   void *ctx)
{
    Source decoded = {source->name, without_mark(source->bytes)};
    return importer_for(&decoded)->read(&decoded, declared, findings, emit, ctx);
}
