/* plain.c - plain text: lines, what they say of the article, and paragraphs. */
#include "config.h"

#include "importers.h"
#include "lines.h"

static int plain_sniff(const Source *source)
{
    Slice ext = source_extension(source);
    bool named = slice_ieq_str(ext, "txt") || slice_ieq_str(ext, "text");
    return named ? 2 : 1; /* what nothing else knows */
}

/* A first line of its own that is not a sentence. */
static bool first_line_is_title(const TextLines *lines)
{
    return lines->count > 1 && lines->items[0].width <= 160 &&
           text_last_cp(lines->items[0].text) != '.';
}

static bool plain_read(const Source *source, const Meta *declared, DiagList *findings, DraftFn emit,
                       void *ctx)
{
    (void)findings;
    TextLines lines = {NULL, 0, 0};
    lines_split(source->bytes, &lines);
    Draft *draft = draft_new((Slice){NULL, 0});
    size_t from = 0;
    if (first_line_is_title(&lines) && !(declared && declared->title.ptr)) {
        draft_set_title(draft, lines.items[0].text, ORIGIN_GUESSED);
        from = 1;
    }
    lines_to_blocks(&lines, from, lines.count, draft);
    lines_release(&lines);
    emit(ctx, draft);
    return true;
}

const Importer importer_plain = {"plain", "plain text in any usual encoding", plain_sniff, plain_read};
