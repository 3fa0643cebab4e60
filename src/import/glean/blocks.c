/* blocks.c - gleaning what has its blocks already, and the language of a text. */
#include "config.h"

#include "import/glean/glean.h"
#include "import/glean/blocks.h"
#include "import/internal.h"
#include "dossier/language.h"

#include <stdlib.h>
#include <string.h>

#define LANGUAGE_SAMPLE 4000 /* bytes */

static Slice known_lang(const Draft *draft, const Meta *declared)
{
    return declared && declared->lang.ptr ? declared->lang : draft->meta.lang;
}

void glean_language(Draft *draft, const Meta *declared, Slice text)
{
    char code[8];
    if (!known_lang(draft, declared).ptr &&
        language_guess(slice_sub(text, 0, LANGUAGE_SAMPLE), code) > 0 && code[0]) {
        draft->meta.lang = draft_keep(draft, slice_from(code));
        draft->meta.lang_origin = ORIGIN_GUESSED;
    }
    field_reread_date(draft, known_lang(draft, declared));
}

/* --- drafts with blocks --- */

void glean_blocks(Draft *draft, const Meta *declared)
{
    draft_close(draft);
    glean_language(draft, declared, strbuf_slice(&draft->text));
    /* A title found is put at the end of the text and may move it: the lines look at a copy. */
    char *copy = mem_strndup(draft->text.ptr ? draft->text.ptr : "", draft->text.len);
    TextLines lines = {NULL, 0, 0};
    lines.items = mem_grow(NULL, &lines.cap, draft->n_blocks, sizeof *lines.items);
    for (size_t i = 1; i < draft->n_blocks; i++) {
        const Block *b = &draft->blocks[i];
        Slice text = {copy + b->start, b->end - b->start};
        lines.items[lines.count++] = (TextLine){
            .text = text,
            .width = text_cps(text),
            .blank = 1,
            .kind = b->kind == BLOCK_HEADING ? LINE_HEADING : LINE_TEXT,
        };
    }
    glean_lines(&lines, draft, declared);
    for (size_t i = 0; i < lines.count; i++) {
        Block *b = &draft->blocks[i + 1];
        if (lines.items[i].kind == LINE_DROPPED)
            b->kind = BLOCK_DROPPED;
        else if (lines.items[i].text.len < b->end - b->start)
            b->start = b->end - (uint32_t)lines.items[i].text.len;
    }
    free(copy);
    text_lines_release(&lines);
}
