/* sentence_at.c - the paragraph and the sentence at a byte of an article. */
#include "config.h"

#include "app/sentence_at.h"
#include "dossier/sentence.h"

Slice paragraph_at(const Body *body, uint32_t at, uint32_t *start)
{
    const Block *block = &body->blocks[body_block_at(body, at)];
    *start = block->start;
    return slice_sub(body->text, block->start, block->end);
}

Slice sentence_at(const Store *store, ArticleId id, const Body *body, uint32_t at)
{
    uint32_t start;
    Slice paragraph = paragraph_at(body, at, &start);
    SentenceIter iter = sentences_begin(paragraph, article_lang(store, id).ptr);
    Range sentence, best = {0, (uint32_t)paragraph.len};
    while (sentences_next(&iter, &sentence)) {
        best = sentence;
        if (start + sentence.end > at)
            break;
    }
    return slice_sub(paragraph, best.start, best.end);
}
