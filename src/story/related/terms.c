/* terms.c - an article's words weighed by tf-idf.
 *
 * The text is read once; each form of a word (a term of the index) is counted in a small hash
 * table. The heaviest forms are then joined with their kin: the forms with the same stem, from the
 * index's dictionary, and for a word of a keyword group the words of the same entry in other
 * languages. So a strategy meets a stratégie. */
#include "config.h"

#include "story/events/features.h"
#include "story/related/terms.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/hash.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"
#include "dossier/words.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BYTES_READ 65536 /* of a longer text the beginning is compared */
#define FORMS_MAX  2048
#define TABLE      4096 /* slots; a power of two above FORMS_MAX */
#define CONCEPTS   512  /* words of keyword groups looked at */
#define LOOKED_UP  160  /* forms whose kin is looked up */
#define NAME_LIFT  1.6f
#define TITLE_LIFT 1.3f
#define GROUP_LIFT 1.4f

static_assert((TABLE & (TABLE - 1)) == 0 && TABLE > FORMS_MAX, "there is always a free slot");
static_assert(FORMS_MAX < UINT16_MAX, "the table holds indices + 1 in 16 bits");
static_assert(KIN_MAX <= UINT8_MAX && TERMS_MAX < KEY_NONE, "KeyTerm counts them in a byte");

/* A form as it was counted. */
typedef struct Form {
    uint64_t hash; /* of its fold */
    uint32_t term; /* INDEX_NO_TERM: no word to compare by */
    uint32_t count;
    uint32_t start, end; /* bytes where it stands, if possible within a sentence */
    bool inner;          /* there it begins no sentence */
    bool name;           /* and has a capital */
    bool title;          /* stands in the title */
    float weight;
} Form;

/* A word of a keyword group; the words of one entry have one concept. */
typedef struct Concept {
    uint32_t term;
    uint64_t concept;
} Concept;

typedef struct TermScan {
    const IndexView *view;
    Slice text;
    char lang[8];
    Form *forms;
    size_t n_forms;
    uint16_t *table; /* index of a form + 1, by hash */
    uint32_t words;
    uint32_t title_end; /* bytes */
    StrBuf scratch;
    FoldedWord folded;
    Concept *concepts; /* by term */
    size_t n_concepts;
} TermScan;

/* Words that say when or who speaks, not what about; as they fold to their base, sorted. */
static const char *const empty_words[] = {
    "according", "added",    "adding",   "ajoute",    "annee",    "annees",    "annonce",
    "announced", "ans",      "aout",     "april",     "ask",      "asked",     "asks",
    "august",    "avril",    "began",    "begin",     "begins",   "called",    "cinq",
    "come",      "comes",    "date",     "day",       "days",     "december",  "decembre",
    "declare",   "dernier",  "derniere", "deux",      "dimanche", "dire",      "dit",
    "dix",       "eight",    "explique", "february",  "fevrier",  "first",     "five",
    "found",     "four",     "friday",   "give",      "given",    "gives",     "hear",
    "heard",     "help",     "huit",     "including", "indique",  "january",   "janvier",
    "jeudi",     "join",     "joined",   "joining",   "jour",     "juillet",   "juin",
    "july",      "june",     "keep",     "kept",      "know",     "last",      "like",
    "lundi",     "made",     "make",     "march",     "mardi",    "mars",      "meant",
    "mercredi",  "mois",     "monday",   "month",     "named",    "neuf",      "new",
    "next",      "nine",     "nouveau",  "nouvelle",  "november", "novembre",  "october",
    "octobre",   "part",     "place",    "premier",   "premiere", "put",       "quatre",
    "said",      "samedi",   "saturday", "say",       "saying",   "says",      "second",
    "see",       "seems",    "seen",     "semaine",   "semaines", "sept",      "september",
    "septembre", "seven",    "six",      "speak",     "spoke",    "sunday",    "take",
    "taken",     "taking",   "talk",     "talked",    "tell",     "ten",       "think",
    "three",     "thursday", "time",     "told",      "trois",    "tuesday",   "two",
    "used",      "vendredi", "want",     "wanted",    "wants",    "wednesday", "week",
    "went",      "whole",    "year",     "years",
};

static int word_cmp(const void *word, const void *entry)
{
    return slice_cmp(*(const Slice *)word, slice_from(*(const char *const *)entry));
}

#ifdef DOSSIER_CHECKS
static void empty_words_check(void)
{
    for (size_t i = 1; i < sizeof empty_words / sizeof *empty_words; i++)
        CHECK(strcmp(empty_words[i - 1], empty_words[i]) < 0);
}
#endif

static bool is_empty_word(Slice base)
{
    size_t count = sizeof empty_words / sizeof *empty_words;
    return bsearch(&base, empty_words, count, sizeof *empty_words, word_cmp) != NULL;
}

/* --- counting --- */

static bool says_little(const TermScan *r)
{
    Slice base = r->folded.base;
    bool digit = base.len && ascii_is_digit(base.ptr[0]);
    return base.len < (digit ? 2 : 3) || word_is_function(base, r->lang) || is_empty_word(base);
}

/* The entry of the word just folded, made when it is new; NULL when there are too many. */
static Form *form_of(TermScan *r, Slice word)
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
    uint32_t term = says_little(r) ? INDEX_NO_TERM : index_view_term(r->view, word, &r->scratch);
    CHECK(r->table[at] == 0 && r->n_forms < FORMS_MAX);
    r->forms[r->n_forms] = (Form){.hash = hash, .term = term};
    r->table[at] = (uint16_t)++r->n_forms;
    return &r->forms[r->n_forms - 1];
}

/* The fold changed its first letter. */
static bool is_capital(Slice word, Slice folded)
{
    uint32_t as_is = 0, small = 0;
    if (word.len && folded.len) {
        utf8_decode(word.ptr, word.len, &as_is);
        utf8_decode(folded.ptr, folded.len, &small);
    }
    return as_is != small;
}

/* Counts the word just folded; returns its form when it is worth comparing by. */
static Form *count_word(TermScan *r, Word word, bool initial, bool capital)
{
    Form *form = form_of(r, slice_sub(r->text, word.start, word.end));
    if (!form || form->term == INDEX_NO_TERM)
        return NULL;
    form->title |= word.start < r->title_end;
    if (form->count++ == 0 || (!form->inner && !initial)) {
        form->start = word.start;
        form->end = word.end;
        form->inner = !initial;
        form->name = !initial && capital;
    }
    return form;
}

static void count_words(TermScan *r)
{
    WordIter iter = words_begin(slice_sub(r->text, 0, BYTES_READ));
    Form *head = NULL; /* of a capitalised word that begins a sentence: a name if a name follows */
    uint32_t end = 0;
    for (Word word; words_next_folded(&iter, &word, &r->folded); r->words++) {
        bool initial = end == 0 || gap_begins_sentence(slice_sub(r->text, end, word.start));
        bool capital = is_capital(slice_sub(r->text, word.start, word.end), r->folded.accent);
        Form *form = count_word(r, word, initial, capital);
        if (head && capital && !initial)
            head->name = true;
        head = form && capital && initial && form->start == word.start ? form : NULL;
        end = word.end;
    }
}

/* --- weighing --- */

static float idf(const TermScan *r, size_t df)
{
    CHECK(df > 0);
    return logf(((float)index_view_articles(r->view) + 1) / (float)df);
}

static float lift(const Form *form)
{
    return (form->name ? NAME_LIFT : 1) * (form->title ? TITLE_LIFT : 1);
}

/* Weighs the forms and drops those that weigh nothing. */
static void weigh_forms(TermScan *r)
{
    size_t kept = 0;
    for (size_t i = 0; i < r->n_forms; i++) {
        Form form = r->forms[i];
        size_t df = form.term == INDEX_NO_TERM ? 0 : index_view_df(r->view, form.term);
        if (df == 0)
            continue;
        form.weight = (1 + logf((float)form.count)) * idf(r, df) * lift(&form);
        if (form.weight > 0)
            r->forms[kept++] = form;
    }
    r->n_forms = kept;
}

static int by_weight(const void *pa, const void *pb)
{
    const Form *a = pa, *b = pb;
    if (a->weight < b->weight || a->weight > b->weight)
        return a->weight > b->weight ? -1 : 1;
    return a->start < b->start ? -1 : a->start > b->start;
}

/* --- keyword groups --- */

static int by_term(const void *pa, const void *pb)
{
    const Concept *a = pa, *b = pb;
    if (a->term != b->term)
        return a->term < b->term ? -1 : 1;
    return a->concept < b->concept ? -1 : a->concept > b->concept;
}

static void read_concepts(TermScan *r, const DossierInfo *info)
{
    r->concepts = mem_alloc(CONCEPTS * sizeof *r->concepts);
    for (size_t g = 0; g < info->n_groups; g++)
        for (size_t t = 0; t < info->groups[g].n_terms && r->n_concepts < CONCEPTS; t++) {
            const GroupTerm *term = &info->groups[g].terms[t];
            uint32_t number = memchr(term->text.ptr, ' ', term->text.len)
                                  ? INDEX_NO_TERM
                                  : index_view_term(r->view, term->text, &r->scratch);
            if (number != INDEX_NO_TERM)
                r->concepts[r->n_concepts++] = (Concept){number, (uint64_t)g << 32 | term->concept};
        }
    if (r->n_concepts)
        qsort(r->concepts, r->n_concepts, sizeof *r->concepts, by_term);
}

static bool has_form(const KeyTerm *key, uint32_t term)
{
    for (size_t i = 0; i < key->n_forms; i++)
        if (key->forms[i] == term)
            return true;
    return false;
}

/* Adds the other words of the entries that list one of its forms; true when there is such an
 * entry. */
static bool add_concept(const TermScan *r, KeyTerm *key)
{
    bool listed = false;
    size_t own = key->n_forms;
    for (size_t i = 0; i < r->n_concepts; i++) {
        bool mine = false;
        for (size_t f = 0; f < own && !mine; f++)
            mine = r->concepts[i].term == key->forms[f];
        if (!mine)
            continue;
        listed = true;
        for (size_t k = 0; k < r->n_concepts; k++)
            if (r->concepts[k].concept == r->concepts[i].concept && key->n_forms < KIN_MAX &&
                !has_form(key, r->concepts[k].term))
                key->forms[key->n_forms++] = r->concepts[k].term;
    }
    return listed;
}

/* --- key terms --- */

/* A form whose kin is there already counts with it. */
static bool join_kin(const Form *form, KeyTerms *out)
{
    for (size_t i = 0; i < out->count; i++)
        if (has_form(&out->items[i], form->term)) {
            out->items[i].weight += form->weight * KIN_PART;
            return true;
        }
    return false;
}

/* Adds the form's word, unless no other article has it. */
static void add_key(const TermScan *r, const Form *form, Slice lang, KeyTerms *out)
{
    CHECK(out->count < TERMS_MAX);
    KeyTerm *key = &out->items[out->count];
    *key = (KeyTerm){.name = form->name, .next = KEY_NONE};
    key->n_forms = (uint8_t)index_view_kin(r->view, lang, form->term, key->forms, KIN_MAX);
    bool listed = add_concept(r, key);
    CHECK(key->n_forms <= KIN_MAX && has_form(key, form->term));
    size_t df = 0;
    for (size_t i = 0; i < key->n_forms; i++)
        df += index_view_df(r->view, key->forms[i]);
    if (df < 2)
        return;
    key->df = (uint32_t)df;
    key->surface = slice_sub(r->text, form->start, form->end);
    key->unit = idf(r, df) * lift(form) * (listed ? GROUP_LIFT : 1);
    key->weight = (1 + logf((float)form->count)) * key->unit;
    out->count += key->weight > 0;
}

static int by_key_weight(const void *pa, const void *pb)
{
    const KeyTerm *a = pa, *b = pb;
    if (a->weight < b->weight || a->weight > b->weight)
        return a->weight > b->weight ? -1 : 1;
    return a->surface.ptr < b->surface.ptr ? -1 : a->surface.ptr > b->surface.ptr;
}

/* Names that stand side by side will be shown as one. */
static void link_names(KeyTerms *out)
{
    for (size_t i = 0; i < out->count; i++)
        for (size_t k = 0; k < out->count; k++) {
            const KeyTerm *a = &out->items[i], *b = &out->items[k];
            const char *end = a->surface.ptr + a->surface.len;
            if (a->name && b->name && b->surface.ptr == end + 1 && *end == ' ')
                out->items[i].next = (uint8_t)k;
        }
}

static void choose_keys(TermScan *r, Slice lang, KeyTerms *out)
{
    qsort(r->forms, r->n_forms, sizeof *r->forms, by_weight);
    for (size_t i = 0; i < r->n_forms && i < LOOKED_UP && out->count < TERMS_MAX; i++)
        if (!join_kin(&r->forms[i], out))
            add_key(r, &r->forms[i], lang, out);
    for (size_t i = 0; i < out->count; i++)
        out->norm += out->items[i].weight * out->items[i].weight;
    qsort(out->items, out->count, sizeof *out->items, by_key_weight);
    link_names(out);
}

#ifdef DOSSIER_CHECKS
static void key_terms_check(const KeyTerms *keys, Slice text)
{
    CHECK(keys->count <= TERMS_MAX && (keys->count == 0 || (keys->norm > 0 && keys->words > 0)));
    for (size_t i = 0; i < keys->count; i++) {
        const KeyTerm *key = &keys->items[i];
        CHECK(key->weight > 0 && (i == 0 || key[-1].weight >= key->weight));
        CHECK(key->next == KEY_NONE || (key->next < keys->count && key->next != i));
        CHECK(key->surface.ptr >= text.ptr);
        CHECK(key->surface.ptr + key->surface.len <= text.ptr + text.len);
    }
}
#endif

bool key_terms_read(const IndexView *view, const Store *store, ArticleId id, KeyTerms *out)
{
    const Body *body = store_body(store, id);
    Slice lang = article_lang(store, id);
    memset(out, 0, sizeof *out);
    if (!body)
        return false;
    TermScan r = {.view = view, .text = body->text, .folded = FOLDED_WORD_INIT};
    memcpy(r.lang, lang.ptr ? lang.ptr : "", lang.len < 7 ? lang.len : 7);
    r.title_end = body->n_blocks ? body->blocks[0].end : 0;
    r.forms = mem_alloc(FORMS_MAX * sizeof *r.forms);
    r.table = mem_zalloc(TABLE, sizeof *r.table);
    count_words(&r);
    weigh_forms(&r);
    read_concepts(&r, store_info(store));
    choose_keys(&r, lang, out);
    out->words = r.words;
    CHECKED(empty_words_check());
    CHECKED(key_terms_check(out, r.text));
    free(r.forms);
    free(r.table);
    free(r.concepts);
    strbuf_release(&r.scratch);
    folded_word_release(&r.folded);
    return out->count > 0;
}
