/* occur.c - where a query term stands in the present article.
 *
 * Words come from the postings, term by term. A part that stands for very many terms (a short
 * prefix, an expression) is looked for the other way round: the article's words are read and each
 * is asked for its term. Both give the same word numbers: both rest on the one tokenizer. */
#include "config.h"

#include "search/match/expand.h"
#include "search/match/internal.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"
#include "dossier/sentence.h"

#include <stdlib.h>
#include <string.h>

/* --- the article's own words --- */

static const Body *article_body(Matcher *m)
{
    if (!m->body) {
        m->body = store_body(m->store, m->segment->ids[m->doc]);
        m->iter = words_begin(m->body->text);
    }
    return m->body;
}

const Word *article_word(Matcher *m, uint32_t at)
{
    Word w;
    article_body(m);
    while (m->n_words <= at && words_next(&m->iter, &w)) {
        if (m->n_words == m->words_cap)
            m->words = mem_grow(m->words, &m->words_cap, m->n_words + 256, sizeof *m->words);
        m->words[m->n_words++] = w;
    }
    return at < m->n_words ? &m->words[at] : NULL;
}

static void read_all_words(Matcher *m)
{
    article_word(m, UINT32_MAX);
}

#define TERM_UNASKED (TERM_NONE - 1)

/* The term of a word; of most words none asks. All have been read. */
static TermId term_of(Matcher *m, size_t word)
{
    if (m->word_terms[word] == TERM_UNASKED)
        m->word_terms[word] = spellings_term(m->spellings, m->body->text, m->words[word]);
    return m->word_terms[word];
}

static void read_terms(Matcher *m)
{
    if (m->asked)
        return;
    m->asked = true;
    if (!m->spellings)
        m->spellings = snapshot_take_spellings(m->binding->snapshot);
    read_all_words(m);
    if (m->n_words > m->word_terms_cap)
        m->word_terms =
            mem_grow(m->word_terms, &m->word_terms_cap, m->n_words, sizeof *m->word_terms);
    for (size_t i = 0; i < m->n_words; i++)
        m->word_terms[i] = TERM_UNASKED;
}

/* The number of the last word that begins at or before byte `at`; 0 when there is none. */
static uint32_t word_at(const Matcher *m, uint32_t at)
{
    size_t after;
    LOWER_BOUND(after, 1, m->n_words, m->words[after].start <= at);
    CHECK(after == 1 || (after <= m->n_words && m->words[after - 1].start <= at));
    return (uint32_t)after - 1;
}

/* Numbers the sentences of one block, from *number on. */
static size_t number_sentences(Matcher *m, const Block *block, size_t word, uint32_t *number,
                               uint32_t block_number)
{
    char lang[16] = "";
    Slice tag = article_lang(m->store, m->segment->ids[m->doc]);
    for (size_t i = 0; i < tag.len && i < sizeof lang - 1; i++)
        lang[i] = tag.ptr[i];
    Slice text = slice_sub(m->body->text, block->start, block->end);
    SentenceIter iter = sentences_begin(text, lang);
    Range sentence = {0, 0};
    bool more = sentences_next(&iter, &sentence);
    for (; word < m->n_words && m->words[word].start < block->end; word++) {
        while (more && m->words[word].start >= block->start + sentence.end) {
            more = sentences_next(&iter, &sentence);
            ++*number;
        }
        m->sentences[word] = *number;
        m->blocks[word] = block_number;
    }
    ++*number;
    return word;
}

void article_units(Matcher *m)
{
    if (m->units)
        return;
    m->units = true;
    read_all_words(m);
    if (m->n_words > m->units_cap) {
        m->units_cap = m->n_words;
        m->sentences = mem_realloc(m->sentences, m->units_cap, sizeof *m->sentences);
        m->blocks = mem_realloc(m->blocks, m->units_cap, sizeof *m->blocks);
    }
    size_t word = 0;
    uint32_t number = 0;
    for (size_t i = 0; i < m->body->n_blocks; i++)
        word = number_sentences(m, &m->body->blocks[i], word, &number, (uint32_t)i);
    CHECK(m->n_words == m->segment->words[m->doc]);
    for (; word < m->n_words; word++) {
        m->sentences[word] = number;
        m->blocks[word] = (uint32_t)m->body->n_blocks;
    }
}

/* --- words by way of the postings --- */

static void open_cursors(const Segment *segment, const TermList *terms, PartCursors *out)
{
    out->items = mem_alloc(terms->count * sizeof *out->items);
    out->count = 0;
    for (size_t i = 0; i < terms->count; i++) {
        Postings p;
        if (segment_find(segment, terms->items[i], &p))
            cursor_open(&out->items[out->count++], &p);
    }
}

static void term_open(Matcher *m, const BoundTerm *bound, TermState *state)
{
    state->cursors = mem_alloc(bound->n_phrases * sizeof *state->cursors);
    for (size_t i = 0; i < bound->n_phrases; i++) {
        const BoundPhrase *phrase = &bound->phrases[i];
        state->cursors[i] = mem_zalloc(phrase->count, sizeof **state->cursors);
        for (size_t k = 0; k < phrase->count; k++)
            if (!phrase->parts[k].set)
                open_cursors(m->segment, part_terms(&phrase->parts[k], m->segment->language),
                             &state->cursors[i][k]);
    }
}

void terms_forget_segment(Matcher *m)
{
    for (size_t i = 0; i < m->binding->n_terms; i++) {
        const BoundTerm *bound = &m->binding->terms[i];
        TermState *state = &m->terms[i];
        for (size_t k = 0; state->cursors && k < bound->n_phrases; k++) {
            for (size_t j = 0; j < bound->phrases[k].count; j++)
                free(state->cursors[k][j].items);
            free(state->cursors[k]);
        }
        free(state->cursors);
        state->cursors = NULL;
    }
}

static void positions_add(Positions *list, uint32_t position)
{
    if (list->count == list->cap)
        list->items = mem_grow(list->items, &list->cap, list->count + 16, sizeof *list->items);
    list->items[list->count++] = position;
}

static int position_cmp(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* Sorts what is ascending in a few runs, one after the other. */
static void sort_positions(Positions *list)
{
    if (list->count > 64) {
        qsort(list->items, list->count, sizeof *list->items, position_cmp);
        return;
    }
    for (size_t i = 1; i < list->count; i++) {
        uint32_t moving = list->items[i];
        size_t at = i;
        for (; at > 0 && list->items[at - 1] > moving; at--)
            list->items[at] = list->items[at - 1];
        list->items[at] = moving;
    }
}

static void read_cursor(const PostingCursor *c, Positions *out)
{
    uint32_t n = c->tf >> 1;
    if (out->count + n > out->cap)
        out->items = mem_grow(out->items, &out->cap, out->count + n, sizeof *out->items);
    cursor_positions(c, out->items + out->count);
    out->count += n;
}

static void part_positions(Matcher *m, const BoundPart *part, PartCursors *cursors, Positions *out)
{
    out->count = 0;
    if (part->set) {
        read_terms(m);
        const char *text = m->body->text.ptr;
        for (size_t i = 0; i < m->n_words; i++) {
            if (!bits_has(part->first, (unsigned char)text[m->words[i].start]))
                continue;
            TermId term = term_of(m, i);
            if (term < m->binding->lexicon_terms && bits_has(part->set, term))
                positions_add(out, (uint32_t)i);
        }
        return;
    }
    size_t terms = 0;
    for (size_t i = 0; i < cursors->count; i++)
        if (cursor_seek(&cursors->items[i], m->doc)) {
            read_cursor(&cursors->items[i], out);
            terms++;
        }
    if (terms > 1)
        sort_positions(out);
}

/* --- phrases --- */

static void places_add(Occurrences *places, uint32_t word, uint32_t words, Range bytes)
{
    if (places->count == places->cap)
        places->items =
            mem_grow(places->items, &places->cap, places->count + 16, sizeof *places->items);
    places->items[places->count++] = (Occurrence){word, words, bytes, false};
}

/* Title or text, where the query term is limited to one; a phrase never runs from one into the
 * other. */
static bool is_where(const Matcher *m, QueryTermWhere where, uint32_t word, uint32_t words)
{
    uint32_t title = m->segment->titles[m->doc];
    if (word < title && word + words > title)
        return false;
    return where == WHERE_ANY || (where == WHERE_TITLE) == (word < title);
}

/* A phrase of one word. */
static void word_places(Matcher *m, const BoundPart *part, PartCursors *cursors,
                        QueryTermWhere where, Occurrences *out)
{
    Positions *list = &m->parts[0];
    part_positions(m, part, cursors, list);
    if (out->count + list->count > out->cap)
        out->items = mem_grow(out->items, &out->cap, out->count + list->count, sizeof *out->items);
    for (size_t i = 0; i < list->count; i++)
        if (where == WHERE_ANY || is_where(m, where, list->items[i], 1))
            out->items[out->count++] = (Occurrence){list->items[i], 1, {0, 0}, false};
}

static void phrase_places(Matcher *m, const BoundPhrase *phrase, PartCursors *cursors,
                          QueryTermWhere where, Occurrences *out)
{
    uint32_t n = (uint32_t)phrase->count, free_from = 0;
    if (phrase->language && phrase->language != m->segment->language)
        return;
    if (n == 1) {
        word_places(m, &phrase->parts[0], cursors, where, out);
        return;
    }
    for (uint32_t k = 0; k < n; k++) {
        part_positions(m, &phrase->parts[k], &cursors[k], &m->parts[k]);
        if (m->parts[k].count == 0)
            return;
    }
    size_t *at = m->marks;
    memset(at, 0, n * sizeof *at);
    for (size_t i = 0; i < m->parts[0].count; i++) {
        uint32_t word = m->parts[0].items[i], k = 1;
        for (; k < n; k++) {
            const Positions *part = &m->parts[k];
            while (at[k] < part->count && part->items[at[k]] < word + k)
                at[k]++;
            if (at[k] == part->count || part->items[at[k]] != word + k)
                break;
        }
        if (k == n && word >= free_from && is_where(m, where, word, n)) {
            places_add(out, word, n, (Range){0, 0});
            free_from = word + n;
        }
    }
}

/* --- groups: the longest of several phrases wins, from the left --- */

static int longest_first(const void *a, const void *b)
{
    const Occurrence *x = a, *y = b;
    if (x->word != y->word)
        return x->word < y->word ? -1 : 1;
    return (x->words < y->words) - (x->words > y->words);
}

static void group_places(Matcher *m, const BoundTerm *bound, TermState *state)
{
    Occurrences *places = &state->places;
    for (size_t i = 0; i < bound->n_phrases; i++)
        phrase_places(m, &bound->phrases[i], state->cursors[i], WHERE_ANY, places);
    if (places->count == 0)
        return;
    qsort(places->items, places->count, sizeof *places->items, longest_first);
    size_t kept = 1;
    for (size_t i = 1; i < places->count; i++) {
        const Occurrence *last = &places->items[kept - 1];
        if (places->items[i].word >= last->word + last->words)
            places->items[kept++] = places->items[i];
    }
    places->count = kept;
}

/* --- query terms found in the text itself --- */

static void add_bytes(Matcher *m, Occurrences *places, Range bytes)
{
    uint32_t first = word_at(m, bytes.start), last = word_at(m, bytes.end ? bytes.end - 1 : 0);
    places_add(places, first, last - first + 1, bytes);
}

static void text_places(Matcher *m, const QueryTerm *term, Occurrences *places)
{
    Slice text = article_body(m)->text;
    size_t at = 0;
    uint32_t options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY;
    if (!m->match_data) {
        m->match_data = pcre2_match_data_create(1, NULL);
        m->match_context = regex_context();
    }
    const size_t *found = pcre2_get_ovector_pointer(m->match_data);
    while (at <= text.len) {
        int rc = pcre2_match(term->regex, (PCRE2_SPTR)text.ptr, text.len, at, options,
                             m->match_data, m->match_context);
        if (rc < 0) {
            m->steps_bit = m->steps_bit || rc != PCRE2_ERROR_NOMATCH;
            return;
        }
        if (places->count == 0)
            read_all_words(m);
        if (places->count == PLACES_MAX) {
            m->places_bit = true;
            return;
        }
        if (found[1] > found[0])
            add_bytes(m, places, (Range){(uint32_t)found[0], (uint32_t)found[1]});
        at = found[1] > at ? found[1] : at + 1;
    }
}

static void mention_places(Matcher *m, const QueryTerm *term, Occurrences *places)
{
    const QueryHooks *hooks = m->query->hooks;
    if (!hooks || !hooks->mentions)
        return;
    ArticleId id = m->segment->ids[m->doc];
    Range few[32], *ranges = few;
    size_t n = hooks->mentions(hooks->ctx, id, term->when, ranges, 32);
    if (n > 32) {
        ranges = mem_alloc(n * sizeof *ranges);
        size_t again = hooks->mentions(hooks->ctx, id, term->when, ranges, n);
        n = again < n ? again : n;
    }
    if (n)
        read_all_words(m);
    for (size_t i = 0; i < n; i++)
        add_bytes(m, places, ranges[i]);
    if (ranges != few)
        free(ranges);
}

const Occurrences *term_places(Matcher *m, unsigned number)
{
    TermState *state = &m->terms[number];
    const BoundTerm *bound = &m->binding->terms[number];
    if (state->loaded)
        return &state->places;
    state->loaded = true;
    state->places.count = 0;
    if (!state->cursors)
        term_open(m, bound, state);
    switch (bound->term->kind) {
    case QUERY_TERM_PHRASE:
        phrase_places(m, &bound->phrases[0], state->cursors[0], bound->term->where, &state->places);
        break;
    case QUERY_TERM_GROUP:
        group_places(m, bound, state);
        break;
    case QUERY_TERM_TEXT:
        text_places(m, bound->term, &state->places);
        break;
    case QUERY_TERM_MENTION:
        mention_places(m, bound->term, &state->places);
        break;
    }
    for (size_t i = 0; i < state->places.count; i++) {
        const Occurrence *o = &state->places.items[i];
        CHECK(o->words > 0 && o->word + o->words <= m->segment->words[m->doc]);
        CHECK(i == 0 || o[-1].word <= o->word);
    }
    return &state->places;
}
