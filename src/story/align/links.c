/* links.c - types of two texts that may stand for one another.
 *
 * What a thing says about a bead is the logarithm of how much likelier it is to be found on the
 * other side when the bead is right than when it is not: of a bead that is right, the share that
 * its kind of link is known to have; of one that is wrong, how many segments have what it is
 * linked to. So a common word says little, and so does one that the dictionary gives many
 * meanings. Things without any link say nothing. */
#include "config.h"

#include "story/align/links.h"

#include "story/dictionary.h"

#include "dossier/check.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"
#include "dossier/stem.h"

#include <math.h>
#include <stdlib.h>

#define MEANINGS     24
#define PREFIX       4    /* letters that cognates have in common at least */
#define ALIKE        0.6F /* of the longer one's letters */
#define COGNATES_MAX 256  /* looked at for a word */
#define FOUND_MAX    4.5F
#define FOUND_MIN    0.1F
#define SHORT        4 /* letters of a word that may be another word in the other language */

/* How often a thing of a right bead is found on the other side. */
static const float share_found[TOKEN_KINDS] = {
    [TOKEN_WORD] = 0.5F,    [TOKEN_NAME] = 0.75F, [TOKEN_NUMBER] = 0.8F,
    [TOKEN_CONCEPT] = 0.5F, [TOKEN_MARK] = 0.75F,
};

static bool same_language(const TokenText *a, const TokenText *b)
{
    return a->lang[0] && a->lang[0] == b->lang[0] && a->lang[1] == b->lang[1];
}

static void add_link(TypeLinks *links, uint32_t a, uint32_t b, float strength)
{
    links->items = mem_grow(links->items, &links->cap, links->count + 1, sizeof *links->items);
    links->items[links->count++] = (TypeLink){a, b, strength};
}

/* --- spelt alike --- */

typedef struct FormKey {
    Slice form;
    uint32_t type;
} FormKey;

typedef struct FormList {
    FormKey *items; /* by form */
    size_t count;
} FormList;

static int by_form(const void *pa, const void *pb)
{
    const FormKey *a = pa, *b = pb;
    int order = slice_cmp(a->form, b->form);
    return order ? order : a->type < b->type ? -1 : a->type > b->type;
}

static void form_list_read(FormList *list, const TokenText *text)
{
    list->items = mem_alloc((text->n_types + 1) * sizeof *list->items);
    list->count = 0;
    for (uint32_t i = 0; i < text->n_types; i++)
        if (text->types[i].form.len)
            list->items[list->count++] = (FormKey){text->types[i].form, i};
    qsort(list->items, list->count, sizeof *list->items, by_form);
}

static float alike(Slice a, Slice b)
{
    size_t n = 0, longer = a.len > b.len ? a.len : b.len;
    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n])
        n++;
    return n < PREFIX && n < longer ? 0 : (float)n / (float)longer;
}

static void link_alike(TypeLinks *links, uint32_t a, const TokenText *text, const FormList *list)
{
    Slice form = text->types[a].form, start = slice_sub(form, 0, PREFIX);
    size_t at;
    LOWER_BOUND(at, 0, list->count, slice_cmp(list->items[at].form, start) < 0);
    for (size_t seen = 0; at < list->count && seen < COGNATES_MAX; at++, seen++) {
        Slice other = list->items[at].form;
        if (other.len < start.len || memcmp(other.ptr, start.ptr, start.len) != 0)
            break;
        float same = alike(form, other);
        if (same < ALIKE)
            continue;
        bool doubtful = form.len < SHORT && text->types[a].kind != TOKEN_NAME;
        add_link(links, a, list->items[at].type, same < 1 ? same : doubtful ? 0.5F : 1);
    }
}

/* --- the same thing, whatever the language --- */

static void link_same(TypeLinks *links, const TokenText *a, const TokenText *b, bool words)
{
    for (uint32_t i = 0; i < a->n_types; i++) {
        uint32_t other = map_get(b->keys, map_key(a->keys, i));
        bool word = a->types[i].kind == TOKEN_WORD || a->types[i].kind == TOKEN_NAME;
        if (other != MAP_NONE && (words || !word))
            add_link(links, i, other, 1);
    }
}

/* --- the dictionary --- */

static void link_meanings(TypeLinks *links, const Dictionary *dictionary, uint32_t type, Slice stem,
                          const TokenText *other, Stemmer *stemmer, StrBuf *scratch)
{
    DictionaryWord words[MEANINGS];
    size_t count = dictionary_find(dictionary, stem, words, MEANINGS);
    for (size_t i = 0; i < count; i++) {
        uint32_t b = token_text_find_stem(other, stemmer_stem(stemmer, words[i].word), scratch);
        if (b != MAP_NONE)
            add_link(links, type, b, words[i].sureness);
    }
}

static void link_dictionary(TypeLinks *links, const TokenText *a, const TokenText *b)
{
    const Dictionary *dictionary = dictionary_between(a->lang, b->lang);
    Stemmer *stemmer = dictionary ? stemmer_new(b->lang) : NULL;
    StrBuf scratch = STRBUF_INIT;
    for (uint32_t i = 0; dictionary && i < a->n_types; i++) {
        Slice key = map_key(a->keys, i);
        if (key.ptr[0] == 'w')
            link_meanings(links, dictionary, i, slice_sub(key, 1, key.len), b, stemmer, &scratch);
    }
    strbuf_release(&scratch);
    stemmer_free(stemmer);
}

/* --- weights --- */

static int by_types(const void *pa, const void *pb)
{
    const TypeLink *a = pa, *b = pb;
    if (a->a != b->a)
        return a->a < b->a ? -1 : 1;
    if (a->b != b->b)
        return a->b < b->b ? -1 : 1;
    return a->strength > b->strength ? -1 : a->strength < b->strength;
}

/* Sorts, keeps the strongest of each pair, and makes first_a. */
static void sort_links(TypeLinks *links, const TokenText *a)
{
    size_t kept = 0;
    if (links->count)
        qsort(links->items, links->count, sizeof *links->items, by_types);
    for (size_t i = 0; i < links->count; i++) {
        const TypeLink *last = kept ? &links->items[kept - 1] : NULL;
        if (!last || last->a != links->items[i].a || last->b != links->items[i].b)
            links->items[kept++] = links->items[i];
    }
    links->count = kept;
    links->first_a = mem_realloc(links->first_a, a->n_types + 1, sizeof *links->first_a);
    for (size_t type = 0, at = 0; type <= a->n_types; type++) {
        while (at < kept && links->items[at].a < type)
            at++;
        links->first_a[type] = (uint32_t)at;
    }
    CHECK(links->first_a[a->n_types] == kept);
}

static TypeWeight weight_of(float chance, float share)
{
    if (chance <= 0)
        return (TypeWeight){0, 0};
    chance = chance > 0.9F ? 0.9F : chance;
    float found = logf(share / chance), absent = logf((1 - share) / (1 - chance));
    found = found > FOUND_MAX ? FOUND_MAX : found;
    return found < FOUND_MIN ? (TypeWeight){FOUND_MIN, 0} : (TypeWeight){found, absent};
}

static void make_weights(TypeLinks *links, const TokenText *a, const TokenText *b)
{
    const TokenText *texts[2] = {a, b};
    float *chance[2];
    for (int side = 0; side < 2; side++)
        chance[side] = mem_zalloc(texts[side]->n_types + 1, sizeof *chance[side]);
    for (size_t i = 0; i < links->count; i++) {
        const TypeLink *link = &links->items[i];
        chance[0][link->a] += ((float)b->types[link->b].df + 0.5F) / ((float)b->count + 1);
        chance[1][link->b] += ((float)a->types[link->a].df + 0.5F) / ((float)a->count + 1);
    }
    for (int side = 0; side < 2; side++) {
        const TokenText *text = texts[side];
        free(links->weights[side]);
        links->weights[side] = mem_zalloc(text->n_types + 1, sizeof *links->weights[side]);
        for (size_t i = 0; i < text->n_types; i++)
            links->weights[side][i] = weight_of(chance[side][i], share_found[text->types[i].kind]);
        free(chance[side]);
    }
}

void type_links_find(TypeLinks *links, const TokenText *a, const TokenText *b)
{
    FormList list;
    bool same = same_language(a, b);
    *links = (TypeLinks){.items = NULL};
    link_same(links, a, b, same);
    form_list_read(&list, b);
    for (uint32_t i = 0; !same && i < a->n_types; i++)
        if (a->types[i].form.len)
            link_alike(links, i, a, &list);
    free(list.items);
    if (!same)
        link_dictionary(links, a, b);
    sort_links(links, a);
    make_weights(links, a, b);
}

void type_links_add(TypeLinks *links, const TypeLink *more, size_t count, const TokenText *a,
                    const TokenText *b)
{
    for (size_t i = 0; i < count; i++)
        add_link(links, more[i].a, more[i].b, more[i].strength);
    sort_links(links, a);
    make_weights(links, a, b);
}

void type_links_release(TypeLinks *links)
{
    free(links->items);
    free(links->first_a);
    free(links->weights[0]);
    free(links->weights[1]);
    *links = (TypeLinks){.items = NULL};
}
