/* parallel.c - an article's sentences, as they are laid beside another's. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/mem.h"
#include "dossier/parallel.h"
#include "dossier/sentence.h"

#include <stdlib.h>
#include <string.h>

static void add_segment(ParallelText *text, Slice segment)
{
    size_t cap = text->cap;
    text->segments = mem_grow(text->segments, &text->cap, text->count + 1, sizeof *text->segments);
    text->paragraphs = mem_grow(text->paragraphs, &cap, text->count + 1, sizeof *text->paragraphs);
    CHECK(cap == text->cap);
    text->segments[text->count] = segment;
    text->paragraphs[text->count++] = (uint32_t)text->blocks;
}

static void set_lang(ParallelText *text, Slice lang)
{
    size_t len = lang.len < sizeof text->lang - 1 ? lang.len : sizeof text->lang - 1;
    memcpy(text->lang, lang.len ? lang.ptr : "", len);
    text->lang[len] = '\0';
}

static Slice block_of(const Body *body, size_t i)
{
    return slice_sub(body->text, body->blocks[i].start, body->blocks[i].end);
}

/* A title that was made of the first sentence, or repeats it, says nothing beside it. */
static bool title_repeats(const Body *body)
{
    if (body->n_blocks < 2)
        return false;
    Slice title = block_of(body, 0), first = block_of(body, 1);
    if (slice_ends(title, "…"))
        title = slice_trim(slice_sub(title, 0, title.len - strlen("…")));
    return first.len >= title.len && memcmp(first.ptr, title.ptr, title.len) == 0;
}

void parallel_text_read(ParallelText *text, const Body *body, Slice lang)
{
    set_lang(text, lang);
    for (size_t i = title_repeats(body); i < body->n_blocks; i++, text->blocks++) {
        Slice block = block_of(body, i);
        SentenceIter iter = sentences_begin(block, text->lang);
        for (Range sentence; sentences_next(&iter, &sentence);)
            add_segment(text, slice_sub(block, sentence.start, sentence.end));
    }
}

void parallel_text_read_lines(ParallelText *text, Slice lines, Slice lang)
{
    set_lang(text, lang);
    for (size_t at = 0; at < lines.len; text->blocks++) {
        const char *end = memchr(lines.ptr + at, '\n', lines.len - at);
        size_t stop = end ? (size_t)(end - lines.ptr) : lines.len;
        size_t len = stop > at && lines.ptr[stop - 1] == '\r' ? stop - 1 : stop;
        add_segment(text, slice_sub(lines, at, len));
        at = stop + 1;
    }
}

void parallel_text_release(ParallelText *text)
{
    free(text->segments);
    free(text->paragraphs);
    *text = (ParallelText){.count = 0};
}

AlignText parallel_text_align(const ParallelText *text)
{
    return (AlignText){.segments = text->segments,
                       .count = text->count,
                       .paragraphs = text->paragraphs,
                       .lang = text->lang};
}

Slice parallel_text_run(const ParallelText *text, Range run)
{
    if (run.start == run.end)
        return (Slice){NULL, 0};
    CHECK(run.start < run.end && run.end <= text->count);
    const char *start = text->segments[run.start].ptr;
    Slice last = text->segments[run.end - 1];
    return (Slice){start, (size_t)(last.ptr + last.len - start)};
}
