/* plain.c - plain text: lines, what they say of the article, and paragraphs. */
#include "config.h"

#include "import/glean/glean.h"
#include "import/glean/reflow.h"
#include "import/glean/headline.h"
#include "import/glean/blocks.h"
#include "import/internal.h"

static int plain_sniff(const ImportSource *source)
{
    Slice ext = source_extension(source);
    bool named = slice_ieq_str(ext, "txt") || slice_ieq_str(ext, "text");
    return named ? 2 : 1; /* what nothing else knows */
}

static bool plain_read(const ImportSource *source, const Meta *declared, DiagList *findings,
                       DraftFn emit, void *ctx)
{
    (void)findings;
    Draft *draft = draft_new((Slice){NULL, 0});
    plain_to_draft(source->bytes, declared, draft);
    emit(ctx, draft);
    return true;
}

void plain_to_draft(Slice text, const Meta *declared, Draft *draft)
{
    TextLines lines = {NULL, 0, 0};
    strbuf_reserve(&draft->text, text.len + 256); /* all of it, and the title once more */
    lines_split(text, &lines);
    glean_language(draft, declared, text);
    glean_lines(&lines, draft, declared);
    lines_to_blocks(&lines, 0, lines.count, draft);
    text_lines_release(&lines);
    glean_finish(draft, declared);
}

const Importer importer_plain = {
    .extensions = "txt text asc",
    .sniff = plain_sniff,
    .read = plain_read,
};
