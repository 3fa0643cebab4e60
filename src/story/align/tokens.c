/* tokens.c - segments as lists of types.
 *
 * Content words count by their stems, numbers by their value, small words by what they stand for
 * (concepts.h); what else carries grammar is left out. Signs that translators keep count too: that
 * it is a question, an exclamation, that somebody begins to speak. */
#include "config.h"

#include "story/align/tokens.h"

#include "story/align/concepts.h"
#include "story/align/quantity.h"

#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/mem.h"
#include "dossier/stem.h"
#include "dossier/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <unictype.h>

#define WORDS_MAX   1024 /* of a segment; what lies beyond is not looked at */
#define LETTERS_MIN 2    /* of a word */

typedef struct TokenReader {
    TokenText *text;
    Stemmer *stemmer;
    bool french;
    QuantityWord words[WORDS_MAX];
    Slice accents[WORDS_MAX];
    StrBuf bytes, key;  /* the folds of all words; a key being made */
    Map *concept_words; /* number of the concept by its word */
} TokenReader;

/* --- types --- */

static uint32_t intern(TokenReader *r, AlignTokenKind kind, Slice form)
{
    TokenText *t = r->text;
    uint32_t type = map_intern(t->keys, strbuf_slice(&r->key));
    if (type == t->n_types) {
        t->types = mem_grow(t->types, &t->types_cap, t->n_types + 1, sizeof *t->types);
        t->types[t->n_types++] = (TokenType){.kind = kind};
        if (form.len)
            t->types[type].form = (Slice){arena_strndup(t->arena, form.ptr, form.len), form.len};
    }
    CHECK(type < t->n_types);
    if (kind == TOKEN_NAME)
        t->types[type].kind = kind;
    return type;
}

static void add_token(TokenReader *r, AlignTokenKind kind, char letter, Slice key, Slice form)
{
    TokenText *t = r->text;
    size_t from = t->first[t->count];
    strbuf_clear(&r->key);
    strbuf_putc(&r->key, letter);
    strbuf_put_slice(&r->key, key);
    uint32_t type = intern(r, kind, form);
    if (t->n_items - from == TOKENS_MAX)
        return;
    for (size_t i = from; i < t->n_items; i++)
        if (t->items[i] == type)
            return;
    t->items = mem_grow(t->items, &t->items_cap, t->n_items + 1, sizeof *t->items);
    t->items[t->n_items++] = type;
}

/* --- words --- */

static size_t read_words(TokenReader *r, Slice segment)
{
    WordIter iter = words_begin(segment);
    FoldedWord folded = FOLDED_WORD_INIT;
    size_t count = 0;
    strbuf_clear(&r->bytes);
    strbuf_reserve(&r->bytes, segment.len * 8 + 64);
    for (Word word; count < WORDS_MAX && words_next_folded(&iter, &word, &folded); count++) {
        if (r->bytes.len + folded.base.len + folded.accent.len + 1 > r->bytes.cap)
            break;
        r->words[count].word = word;
        r->words[count].base = (Slice){r->bytes.ptr + r->bytes.len, folded.base.len};
        strbuf_put_slice(&r->bytes, folded.base);
        r->accents[count] = (Slice){r->bytes.ptr + r->bytes.len, folded.accent.len};
        strbuf_put_slice(&r->bytes, folded.accent);
    }
    folded_word_release(&folded);
    return count;
}

static bool begins_capital(Slice segment, Word word)
{
    uint32_t cp;
    utf8_decode(segment.ptr + word.start, word.end - word.start, &cp);
    return cp < 128 ? cp >= 'A' && cp <= 'Z' : uc_is_upper(cp);
}

static void add_word(TokenReader *r, Slice segment, size_t at)
{
    Slice base = r->words[at].base;
    bool capital = begins_capital(segment, r->words[at].word);
    uint32_t concept = map_get(r->concept_words, base);
    if (concept != MAP_NONE && concept_of(base, r->text->lang, !capital) < n_concepts) {
        add_token(r, TOKEN_CONCEPT, 'c', slice_from(concepts[concept].key), (Slice){NULL, 0});
        return;
    }
    if (base.len < LETTERS_MIN || word_is_function(base, r->text->lang))
        return;
    add_token(r, capital && at > 0 ? TOKEN_NAME : TOKEN_WORD, 'w',
              stemmer_stem(r->stemmer, r->accents[at]), base);
}

static void add_quantity(TokenReader *r, const Quantity *quantity)
{
    char key[24];
    int len = snprintf(key, sizeof key, "%llu", (unsigned long long)quantity->value);
    if (!quantity->small)
        add_token(r, TOKEN_NUMBER, quantity->clock ? '@' : '#', (Slice){key, (size_t)len},
                  (Slice){NULL, 0});
}

static void add_words(TokenReader *r, Slice segment)
{
    size_t count = read_words(r, segment);
    for (size_t at = 0; at < count;) {
        Quantity quantity;
        if (quantity_read(segment, r->words, count, at, r->french, &quantity)) {
            add_quantity(r, &quantity);
            at += quantity.words;
        } else {
            add_word(r, segment, at++);
        }
    }
}

/* --- signs --- */

static bool is_speech(uint32_t cp)
{
    return cp == '"' || cp == 0x201C || cp == 0x2018 || cp == 0xAB || cp == 0x2014 ||
           cp == 0x2013 || cp == 0x2015;
}

static void add_marks(TokenReader *r, Slice segment)
{
    static const Slice none = {NULL, 0};
    uint32_t first = 0;
    bool question = false, cry = false, dots = false;
    if (segment.len)
        utf8_decode(segment.ptr, segment.len, &first);
    for (size_t i = 0; i < segment.len; i++) {
        question |= segment.ptr[i] == '?';
        cry |= segment.ptr[i] == '!';
    }
    dots = slice_find(segment, SLICE("…")) >= 0 || slice_find(segment, SLICE("...")) >= 0;
    if (is_speech(first))
        add_token(r, TOKEN_MARK, '"', none, none);
    if (question)
        add_token(r, TOKEN_MARK, '?', none, none);
    if (cry)
        add_token(r, TOKEN_MARK, '!', none, none);
    if (dots)
        add_token(r, TOKEN_MARK, '.', none, none);
}

/* --- the text --- */

static void count_posts(TokenText *t)
{
    uint32_t at = 0;
    for (size_t i = 0; i < t->n_items; i++)
        t->types[t->items[i]].df++;
    for (size_t i = 0; i < t->n_types; i++) {
        t->types[i].post = at;
        at += t->types[i].df;
        t->types[i].df = 0;
    }
    CHECK(at == t->n_items);
    t->posts = mem_alloc((t->n_items + 1) * sizeof *t->posts);
    for (size_t segment = 0; segment < t->count; segment++)
        for (uint32_t k = t->first[segment]; k < t->first[segment + 1]; k++) {
            TokenType *type = &t->types[t->items[k]];
            t->posts[type->post + type->df++] =
                (TokenPost){(uint32_t)segment, k - t->first[segment]};
        }
}

static Map *read_concepts(const char *lang)
{
    Map *map = map_new(512);
    for (size_t i = n_concepts; i-- > 0;) {
        Slice list = lang[0] == 'e' ? concepts[i].english : concepts[i].french;
        size_t at = 0;
        for (Slice word; slice_part(list, ' ', &at, &word);)
            map_set(map, word, (uint32_t)i);
    }
    return map;
}

void token_text_read(TokenText *text, const Slice *segments, size_t count, const char *lang)
{
    TokenReader *r = mem_zalloc(1, sizeof *r);
    *text = (TokenText){.lengths = mem_zalloc(count + 1, sizeof *text->lengths),
                        .first = mem_zalloc(count + 1, sizeof *text->first),
                        .keys = map_new(1024),
                        .arena = arena_new(0)};
    memcpy(text->lang, lang, strnlen(lang, sizeof text->lang - 1));
    r->text = text;
    r->stemmer = stemmer_new(lang);
    r->french = slice_starts(slice_from(lang), "fr");
    r->concept_words = read_concepts(lang);
    for (; text->count < count; text->count++) {
        Slice segment = segments[text->count];
        text->first[text->count] = (uint32_t)text->n_items;
        text->lengths[text->count] = (uint32_t)utf8_count(segment);
        add_marks(r, segment);
        add_words(r, segment);
    }
    text->first[count] = (uint32_t)text->n_items;
    count_posts(text);
    stemmer_free(r->stemmer);
    map_free(r->concept_words);
    strbuf_release(&r->bytes);
    strbuf_release(&r->key);
    free(r);
}

void token_text_release(TokenText *text)
{
    free(text->lengths);
    free(text->first);
    free(text->items);
    free(text->types);
    free(text->posts);
    map_free(text->keys);
    arena_free(text->arena);
    *text = (TokenText){.count = 0};
}

uint32_t token_text_find_stem(const TokenText *text, Slice stem, StrBuf *scratch)
{
    strbuf_clear(scratch);
    strbuf_putc(scratch, 'w');
    strbuf_put_slice(scratch, stem);
    return map_get(text->keys, strbuf_slice(scratch));
}
