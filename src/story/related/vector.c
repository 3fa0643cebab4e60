/* vector.c - reads an article once: each form of a word is counted, forms with one stem are joined,
 * and each word is weighed by tf-idf.
 *
 * How rare a word is comes from the dossier and, as if the dossier had BACKGROUND more articles,
 * from what is common in the language (background.h): three articles about one thing still tell its
 * name from "people", and in thousands the dossier alone decides. What it takes to know the rarity
 * of a word is remembered by its stem, for articles that are compared share most of theirs. */
#include "config.h"

#include "story/events/features.h"
#include "story/related/background.h"
#include "story/related/vector.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/hash.h"
#include "dossier/lower_bound.h"
#include "dossier/mem.h"
#include "dossier/stem.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FORMS_MAX   4096
#define TABLE       8192 /* slots; a power of two above FORMS_MAX */
#define CONCEPTS    512  /* words of keyword groups looked at */
#define BACKGROUND  500  /* articles that the language counts for */
#define NAME_LIFT   1.5F
#define FIGURE_LIFT 1.5F
#define TITLE_LIFT  1.3F
#define GROUP_LIFT  1.4F

static_assert((TABLE & (TABLE - 1)) == 0 && TABLE > FORMS_MAX, "there is always a free slot");
static_assert(FORMS_MAX < UINT16_MAX, "the table holds indices + 1 in 16 bits");

/* A form as it was counted. */
typedef struct Form {
    uint64_t hash; /* of its fold */
    VectorTerm term;
    bool empty; /* no word to compare by */
    bool inner; /* where it is quoted from it begins no sentence */
} Form;

/* A word of a keyword group; the words of one entry have one concept. */
typedef struct Concept {
    uint32_t term;
    uint64_t concept;
} Concept;

/* What a form is, and how rare a word is, whatever the article. */
typedef struct Known {
    uint64_t hash; /* of the form's fold, or the word's key, and the language; 0: a free slot */
    uint64_t key;  /* of a form: as VectorTerm has it */
    uint32_t term; /* of a form; INDEX_NO_TERM: no word to compare by */
    uint32_t part;
    float idf; /* of a word */
} Known;

typedef struct KnownTable {
    Known *slots;
    size_t count, cap; /* cap: a power of two */
} KnownTable;

struct VectorReader {
    const IndexView *view;
    const Store *store;
    Stemmer *stemmer;
    char lang[8]; /* of the stemmer */
    uint64_t lang_hash;
    StrBuf scratch;
    FoldedWord folded;
    Form *forms;
    size_t n_forms;
    uint16_t *table;   /* index of a form + 1, by hash */
    Concept *concepts; /* by term */
    size_t n_concepts;
    KnownTable known, rarities; /* of forms; of words */
    bool exact;
    const TimexList *dates; /* of the article that is read; may be NULL */
};

float vector_count_weight(uint32_t count)
{
    return 1 + logf((float)count);
}

/* --- keyword groups --- */

static int by_term(const void *pa, const void *pb)
{
    const Concept *a = pa, *b = pb;
    if (a->term != b->term)
        return a->term < b->term ? -1 : 1;
    return a->concept < b->concept ? -1 : a->concept > b->concept;
}

static void read_concepts(VectorReader *r)
{
    const DossierInfo *info = store_info(r->store);
    r->concepts = mem_alloc(CONCEPTS * sizeof *r->concepts);
    for (size_t g = 0; g < info->n_groups; g++)
        for (size_t t = 0; t < info->groups[g].n_terms && r->n_concepts < CONCEPTS; t++) {
            const GroupTerm *term = &info->groups[g].terms[t];
            uint32_t number = memchr(term->text.ptr, ' ', term->text.len)
                                  ? INDEX_NO_TERM
                                  : index_view_term(r->view, term->text, &r->scratch);
            if (number != INDEX_NO_TERM)
                r->concepts[r->n_concepts++] =
                    (Concept){number, (uint64_t)(g + 1) << 32 | term->concept};
        }
    if (r->n_concepts)
        qsort(r->concepts, r->n_concepts, sizeof *r->concepts, by_term);
}

/* The entry of a keyword group that lists the term; 0: none. */
static uint64_t concept_of(const VectorReader *r, uint32_t term)
{
    size_t at;
    LOWER_BOUND(at, 0, r->n_concepts, r->concepts[at].term < term);
    return at < r->n_concepts && r->concepts[at].term == term ? r->concepts[at].concept : 0;
}

static bool has_form(const uint32_t *forms, size_t count, uint32_t term)
{
    for (size_t i = 0; i < count; i++)
        if (forms[i] == term)
            return true;
    return false;
}

size_t vector_forms(const VectorReader *r, const VectorTerm *term, Slice lang,
                    uint32_t out[VECTOR_FORMS])
{
    size_t count = index_view_kin(r->view, lang, term->term, out, VECTOR_FORMS);
    uint64_t concept = r->n_concepts ? concept_of(r, term->term) : 0;
    for (size_t i = 0; concept && i < r->n_concepts && count < VECTOR_FORMS; i++)
        if (r->concepts[i].concept == concept && !has_form(out, count, r->concepts[i].term))
            out[count++] = r->concepts[i].term;
    CHECK(count > 0 && count <= VECTOR_FORMS);
    return count;
}

/* --- counting --- */

static bool says_little(const VectorReader *r)
{
    Slice base = r->folded.base;
    bool digit = base.len && ascii_is_digit(base.ptr[0]);
    return base.len < (digit ? 2 : 3) || background_is_empty(r->folded.hash, r->lang);
}

/* 3,5 and 3.5 are one figure; thousands have no separators in a fold. */
static uint64_t figure_key(VectorReader *r)
{
    strbuf_clear(&r->scratch);
    strbuf_put_slice(&r->scratch, r->folded.base);
    for (size_t i = 0; i < r->scratch.len; i++)
        if (r->scratch.ptr[i] == ',')
            r->scratch.ptr[i] = '.';
    return hash_bytes(r->scratch.ptr, r->scratch.len);
}

/* Looks the word just folded up in the index, its language and the keyword groups. */
static Known know(VectorReader *r, Slice word, uint64_t hash)
{
    const FoldedWord *folded = &r->folded;
    Known known = {.hash = hash, .term = INDEX_NO_TERM, .part = RELATED_WORDS};
    if (says_little(r))
        return known;
    known.term = index_view_term(r->view, word, &r->scratch);
    uint64_t concept = r->n_concepts ? concept_of(r, known.term) : 0;
    if (ascii_is_digit(folded->base.ptr[0])) {
        known.part = RELATED_FIGURES;
        known.key = figure_key(r);
    } else if (concept) {
        known.part = RELATED_GROUPS;
        known.key = hash_bytes(&concept, sizeof concept);
    } else {
        Slice stem = stemmer_stem(r->stemmer, folded->accent);
        known.key = hash_bytes(stem.ptr, stem.len);
    }
    return known;
}

static Known *known_slot(const KnownTable *table, uint64_t hash)
{
    size_t at = (size_t)hash & (table->cap - 1);
    while (table->slots[at].hash != 0 && table->slots[at].hash != hash)
        at = (at + 1) & (table->cap - 1);
    return &table->slots[at];
}

/* The slot of a hash; of one that is not known, a free one, which the caller fills. */
static Known *known_find(KnownTable *table, uint64_t hash)
{
    CHECK(hash != 0);
    if (table->count * 2 >= table->cap) {
        KnownTable larger = {.cap = table->cap ? table->cap * 2 : 2048};
        larger.slots = mem_zalloc(larger.cap, sizeof *larger.slots);
        for (size_t i = 0; i < table->cap; i++)
            if (table->slots[i].hash)
                *known_slot(&larger, table->slots[i].hash) = table->slots[i];
        larger.count = table->count;
        free(table->slots);
        *table = larger;
    }
    Known *slot = known_slot(table, hash);
    table->count += slot->hash == 0;
    return slot;
}

static const Known *known_of(VectorReader *r, Slice word, uint64_t form_hash)
{
    uint64_t hash = hash_mix(form_hash + r->lang_hash, UINT64_C(0xE7037ED1A0B428DB)) | 1;
    Known *known = known_find(&r->known, hash);
    if (known->hash == 0)
        *known = know(r, word, hash);
    return known;
}

/* The entry of the word just folded, made when it is new; NULL when there are too many. */
static Form *form_of(VectorReader *r, Slice word)
{
    const FoldedWord *folded = &r->folded;
    uint64_t hash =
        folded->accents ? hash_bytes(folded->accent.ptr, folded->accent.len) : folded->hash;
    size_t at = hash % TABLE;
    while (r->table[at] && r->forms[r->table[at] - 1].hash != hash)
        at = (at + 1) % TABLE;
    if (r->table[at])
        return &r->forms[r->table[at] - 1];
    if (r->n_forms == FORMS_MAX)
        return NULL;
    CHECK(r->n_forms < FORMS_MAX);
    const Known *known = known_of(r, word, hash);
    Form *form = &r->forms[r->n_forms];
    *form = (Form){.hash = hash, .empty = known->term == INDEX_NO_TERM};
    form->term = (VectorTerm){.key = known->key, .term = known->term, .part = (uint8_t)known->part};
    r->table[at] = (uint16_t)++r->n_forms;
    return form;
}

static void make_name(Form *form)
{
    if (form->term.part == RELATED_WORDS)
        form->term.part = RELATED_NAMES;
}

/* Counts the word just folded; returns its form when it is worth comparing by. */
static Form *count_word(VectorReader *r, Slice text, Word word, bool initial, bool capital,
                        uint32_t title_end)
{
    Form *form = form_of(r, slice_sub(text, word.start, word.end));
    if (!form || form->empty)
        return NULL;
    VectorTerm *term = &form->term;
    term->title |= word.start < title_end;
    if (term->count == 0 || (!form->inner && !initial)) {
        term->start = word.start;
        term->end = word.end;
        form->inner = !initial;
        if (!initial && capital)
            make_name(form);
    }
    if (term->count < UINT16_MAX)
        term->count++;
    return form;
}

static bool is_digit_word(const VectorReader *r)
{
    return r->folded.base.len > 0 && ascii_is_digit(r->folded.base.ptr[0]);
}

static void count_words(VectorReader *r, Slice text, uint32_t title_end, ArticleVector *out)
{
    const TimexList *dates = r->dates;
    size_t date = 0;
    WordIter iter = words_begin(slice_sub(text, 0, VECTOR_BYTES));
    Form *head = NULL; /* of a capitalised word that begins a sentence: a name if a name follows */
    uint32_t end = 0;
    for (Word word; words_next_folded(&iter, &word, &r->folded);) {
        if (out->n_text == out->text_cap)
            out->text = mem_grow(out->text, &out->text_cap, out->n_text + 1, sizeof *out->text);
        out->text[out->n_text++] = (VectorWord){(uint32_t)r->folded.hash, word.start, word.end};
        while (dates && date < dates->count && dates->items[date].end <= word.start)
            date++;
        if (dates && date < dates->count && dates->items[date].start <= word.start &&
            is_digit_word(r))
            continue; /* the day or year of a date is no figure */
        bool initial = end == 0 || gap_begins_sentence(slice_sub(text, end, word.start));
        bool capital = fold_begins_capital(slice_sub(text, word.start, word.end), r->folded.accent);
        Form *form = count_word(r, text, word, initial, capital, title_end);
        if (head && capital && !initial)
            make_name(head);
        head = form && capital && initial && form->term.start == word.start ? form : NULL;
        end = word.end;
    }
}

/* --- weighing --- */

/* ln of the articles of the dossier and its background, by those that have the word. */
static float idf_of(VectorReader *r, const VectorTerm *term, Slice lang)
{
    uint64_t hash = hash_mix(term->key ^ r->lang_hash, UINT64_C(0x9FB21C651E98DF25)) | 1;
    Known *rarity = known_find(&r->rarities, hash);
    if (rarity->hash == 0) {
        uint32_t forms[VECTOR_FORMS];
        size_t count = r->exact ? vector_forms(r, term, lang, forms) : 1;
        if (!r->exact)
            forms[0] = term->term;
        float df = 0, share = background_share(term->key, r->lang);
        for (size_t i = 0; i < count; i++)
            df += (float)index_view_df(r->view, forms[i]);
        float articles = (float)index_view_articles(r->view);
        float idf = logf((articles + BACKGROUND) / (df + BACKGROUND * share));
        *rarity = (Known){.hash = hash, .idf = idf > 0 ? idf : 0};
    }
    return rarity->idf;
}

static float lift_of(const VectorTerm *term)
{
    static const float lifts[] = {[RELATED_WORDS] = 1,
                                  [RELATED_NAMES] = NAME_LIFT,
                                  [RELATED_FIGURES] = FIGURE_LIFT,
                                  [RELATED_GROUPS] = GROUP_LIFT};
    return lifts[term->part] * (term->title ? TITLE_LIFT : 1);
}

static int by_key(const void *pa, const void *pb)
{
    const VectorTerm *a = pa, *b = pb;
    if (a->key != b->key)
        return a->key < b->key ? -1 : 1;
    return a->start < b->start ? -1 : a->start > b->start;
}

/* A name if most of the forms' uses are. */
static void join(VectorTerm *to, const VectorTerm *from)
{
    if (to->part == RELATED_WORDS && from->part == RELATED_NAMES && from->count > to->count)
        to->part = RELATED_NAMES, to->start = from->start, to->end = from->end;
    to->title |= from->title;
    uint32_t count = (uint32_t)to->count + from->count;
    to->count = (uint16_t)(count < UINT16_MAX ? count : UINT16_MAX);
}

static void weigh(VectorReader *r, Slice lang, ArticleVector *out)
{
    size_t kept = 0;
    double sum = 0;
    for (size_t i = 0; i < r->n_forms; i++)
        if (!r->forms[i].empty)
            out->items[kept++] = r->forms[i].term;
    if (kept)
        qsort(out->items, kept, sizeof *out->items, by_key);
    for (size_t i = 0; i < kept; i++) {
        if (out->count && out->items[out->count - 1].key == out->items[i].key)
            join(&out->items[out->count - 1], &out->items[i]);
        else
            out->items[out->count++] = out->items[i];
    }
    for (size_t i = 0; i < out->count; i++) {
        VectorTerm *term = &out->items[i];
        term->unit = idf_of(r, term, lang) * lift_of(term);
        term->weight = vector_count_weight(term->count) * term->unit;
        sum += (double)term->weight * (double)term->weight;
    }
    out->norm = (float)sqrt(sum);
}

#ifdef DOSSIER_CHECKS
static void vector_check(const ArticleVector *vector, Slice text)
{
    for (size_t i = 0; i < vector->count; i++) {
        const VectorTerm *term = &vector->items[i];
        CHECK(i == 0 || term[-1].key < term->key);
        CHECK(term->start < term->end && term->end <= text.len);
        CHECK(term->count > 0 && term->unit >= 0 && term->weight >= 0);
        CHECK(term->part <= RELATED_GROUPS);
    }
}
#endif

static void set_language(VectorReader *r, Slice lang)
{
    size_t len = lang.len < sizeof r->lang ? lang.len : sizeof r->lang - 1;
    if (r->stemmer && slice_eq_str(slice_sub(lang, 0, len), r->lang))
        return;
    stemmer_free(r->stemmer);
    memset(r->lang, 0, sizeof r->lang);
    if (len)
        memcpy(r->lang, lang.ptr, len);
    r->stemmer = stemmer_new(r->lang);
    r->lang_hash = hash_bytes(r->lang, sizeof r->lang);
}

VectorReader *vector_reader_new(const IndexView *view, const Store *store)
{
    VectorReader *r = mem_zalloc(1, sizeof *r);
    r->view = view;
    r->store = store;
    r->forms = mem_alloc(FORMS_MAX * sizeof *r->forms);
    r->table = mem_zalloc(TABLE, sizeof *r->table);
    read_concepts(r);
    return r;
}

void vector_reader_free(VectorReader *r)
{
    stemmer_free(r->stemmer);
    strbuf_release(&r->scratch);
    folded_word_release(&r->folded);
    free(r->forms);
    free(r->table);
    free(r->concepts);
    free(r->known.slots);
    free(r->rarities.slots);
    free(r);
}

bool vector_read(VectorReader *r, ArticleId id, const TimexList *dates, bool exact,
                 ArticleVector *out)
{
    const Body *body = store_body(r->store, id);
    Slice lang = article_lang(r->store, id);
    out->count = out->n_text = 0;
    out->norm = 0;
    if (!body)
        return false;
    set_language(r, lang);
    r->exact = exact;
    r->dates = dates;
    memcpy(out->lang, r->lang, sizeof out->lang);
    r->n_forms = 0;
    memset(r->table, 0, TABLE * sizeof *r->table);
    count_words(r, body->text, body->n_blocks ? body->blocks[0].end : 0, out);
    out->items = mem_grow(out->items, &out->cap, r->n_forms + 1, sizeof *out->items);
    weigh(r, lang, out);
    CHECKED(vector_check(out, body->text));
    return out->count > 0;
}

void article_vector_release(ArticleVector *vector)
{
    free(vector->items);
    free(vector->text);
    *vector = (ArticleVector){.items = NULL};
}
