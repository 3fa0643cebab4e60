/* differences.c - in what two aligned sentences differ that ought not to.
 *
 * Each side is read as a list of facts: values, days, names, negations. Equal facts are taken away,
 * and what is left is paired in the order of the text. Two languages say some things in ways that
 * only look different, so not all that is left is told:
 * - a small number in words without a counterpart ("both" and "les deux");
 * - a name without one, unless the other text has it elsewhere and has no pronoun here: what a
 *   language translates (Geneva, Genève; the Home Office) is no difference;
 * - "ne … que", which restricts and does not deny;
 * - a negation beside a word that denies by itself (unsure, fails, homeless; inconnu, refuse).
 * What is left over of one date, "30 September 2021", is told as one. */
#include "config.h"

#include "dossier/differences.h"

#include "story/align/concepts.h"
#include "story/align/quantity.h"

#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/map.h"
#include "dossier/mem.h"
#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <unictype.h>

#define FOLDS     4096 /* bytes that are likely to hold those of a bead */
#define WORDS_MAX 1024 /* of a segment */
#define SMALL_NUMBER                                                                               \
    12000              /* thousandths: up to here a number in words may be a figure of speech      \
                        */
#define DATE_GAP     2 /* bytes between the parts of a date: ", " */
#define NAME_LETTERS 3 /* bytes of a name */
#define NAME_PREFIX  4 /* bytes that London and Londres share */

/* Something that a sentence states. */
typedef struct Fact {
    DifferenceKind kind;
    uint64_t value; /* of a number; minutes and months apart by their high bits */
    Slice base;     /* of a name */
    Slice words;    /* where it stands */
    bool in_words;  /* a number that is not in digits */
    bool matched;
} Fact;

typedef struct Facts {
    Fact *items;
    size_t count, cap;
    bool pronoun; /* somebody is called he, she, they */
    bool lacks;   /* a word denies by itself */
} Facts;

typedef struct ComparedText {
    const AlignText *text;
    Map *known; /* words with a capital that begin no sentence, folded to their base */
    bool french, english;
} ComparedText;

struct Comparison {
    ComparedText texts[2];
    QuantityWord words[WORDS_MAX];
    size_t n_words;
    Arena *arena; /* of the folds, while a bead is looked at */
};

static const char *const names[] = {[DIFFERENCE_NUMBER] = "number",
                                    [DIFFERENCE_DATE] = "date",
                                    [DIFFERENCE_NAME] = "name",
                                    [DIFFERENCE_NEGATION] = "negation"};
static_assert(sizeof names / sizeof *names == DIFFERENCE_KINDS, "a name for each");

const char *difference_name(DifferenceKind kind)
{
    CHECK(kind < DIFFERENCE_KINDS);
    return names[kind];
}

/* --- the words of a segment --- */

static void read_words(Comparison *c, Slice segment)
{
    WordIter iter = words_begin(segment);
    FoldedWord folded = FOLDED_WORD_INIT;
    c->n_words = 0;
    for (Word word; c->n_words < WORDS_MAX && words_next_folded(&iter, &word, &folded);)
        c->words[c->n_words++] = (QuantityWord){
            word, {arena_strndup(c->arena, folded.base.ptr, folded.base.len), folded.base.len}};
    folded_word_release(&folded);
}

static Slice words_at(const Comparison *c, Slice segment, size_t at, size_t count)
{
    CHECK(count > 0 && at + count <= c->n_words);
    return slice_sub(segment, c->words[at].word.start, c->words[at + count - 1].word.end);
}

static bool is_capital(Slice word)
{
    uint32_t cp;
    utf8_decode(word.ptr, word.len, &cp);
    return uc_is_upper(cp);
}

/* --- facts --- */

static void add_fact(Facts *facts, Fact fact)
{
    facts->items = mem_grow(facts->items, &facts->cap, facts->count + 1, sizeof *facts->items);
    facts->items[facts->count++] = fact;
}

static void add_quantity(Facts *facts, const Quantity *q, Slice words)
{
    bool digit = false;
    for (size_t i = 0; i < words.len; i++)
        digit |= words.ptr[i] >= '0' && words.ptr[i] <= '9';
    if (q->small)
        return;
    add_fact(facts, (Fact){.kind = q->clock ? DIFFERENCE_DATE : DIFFERENCE_NUMBER,
                           .value = q->value | (q->clock ? (uint64_t)1 << 63 : 0),
                           .words = words,
                           .in_words = !digit});
}

/* Among "ne" and the verb's other half stands no "que" that makes a restriction of it. */
static bool restricts(const Comparison *c, size_t at)
{
    static const Slice denials = SLICE("aucun aucune guere jamais ni nul nulle pas personne plus "
                                       "point rien");
    for (size_t i = at + 1; i < c->n_words && i < at + 8; i++) {
        if (slice_listed(c->words[i].base, denials))
            return false;
        if (slice_listed(c->words[i].base, SLICE("qu' que")))
            return true;
    }
    return false;
}

static bool denies(const Comparison *c, const ComparedText *text, size_t at)
{
    Slice base = c->words[at].base;
    if (text->french && slice_listed(base, SLICE("n' ne")))
        return !restricts(c, at);
    if (text->french)
        return slice_listed(base, SLICE("aucun aucune ni non sans"));
    return slice_listed(base,
                        SLICE("ain't aren't can't cannot couldn't didn't doesn't don't hadn't "
                              "hasn't haven't isn't mustn't neither never no nobody none nor "
                              "not nothing nowhere shan't shouldn't wasn't weren't without "
                              "won't wouldn't"));
}

static bool begins_with(Slice base, Slice list)
{
    size_t at = 0;
    for (Slice part; slice_part(list, ' ', &at, &part);)
        if (base.len > part.len && memcmp(base.ptr, part.ptr, part.len) == 0)
            return true;
    return false;
}

/* unsure, homeless, fails, lacks; manque, refuse, inconnu */
static bool denies_by_itself(Slice base, bool french)
{
    if (french)
        return begins_with(base, SLICE("ignor impossib incap inconn insuffis introuv inutil manqu "
                                       "refus"));
    return slice_listed(base, SLICE("barely hardly scarcely")) ||
           begins_with(base, SLICE("den fail impossib insuffic lack refus")) ||
           (base.len > 5 && slice_ends(base, "less")) ||
           (base.len > 4 && begins_with(base, SLICE("un")) &&
            !begins_with(base, SLICE("unanim unde uni unles unti")));
}

static bool is_pronoun(Slice base, bool french)
{
    return slice_listed(base, french ? SLICE("elle elles eux il ils leur leurs lui sa ses son")
                                     : SLICE("he her hers him his she their them they"));
}

static void read_word(Comparison *c, const ComparedText *text, Slice segment, size_t at,
                      Facts *facts)
{
    Slice words = words_at(c, segment, at, 1), base = c->words[at].base;
    bool capital = is_capital(words);
    size_t concept = concept_of(base, text->text->lang, !capital);
    facts->pronoun |= is_pronoun(base, text->french);
    facts->lacks |= denies_by_itself(base, text->french);
    if (concept < n_concepts &&
        (concepts[concept].key[0] == 'm' || concepts[concept].key[0] == 'd') &&
        concepts[concept].key[1] >= '0' && concepts[concept].key[1] <= '9')
        add_fact(facts, (Fact){DIFFERENCE_DATE, concept, {NULL, 0}, words, false, false});
    else if ((text->french || text->english) && denies(c, text, at))
        add_fact(facts, (Fact){DIFFERENCE_NEGATION, 0, {NULL, 0}, words, false, false});
    else if (capital && at > 0 && base.len >= NAME_LETTERS && concept >= n_concepts &&
             !word_is_function(base, text->text->lang))
        add_fact(facts, (Fact){DIFFERENCE_NAME, 0, base, words, false, false});
}

static void read_side(Comparison *c, const ComparedText *text, Range run, Facts *facts)
{
    for (uint32_t i = run.start; i < run.end; i++) {
        Slice segment = text->text->segments[i];
        read_words(c, segment);
        for (size_t at = 0; at < c->n_words;) {
            Quantity quantity;
            if (quantity_read(segment, c->words, c->n_words, at, text->french, &quantity)) {
                add_quantity(facts, &quantity, words_at(c, segment, at, quantity.words));
                at += quantity.words;
            } else {
                read_word(c, text, segment, at++, facts);
            }
        }
    }
}

/* --- the same on both sides --- */

static size_t common_prefix(Slice a, Slice b)
{
    size_t n = 0;
    while (n < a.len && n < b.len && a.ptr[n] == b.ptr[n])
        n++;
    return n;
}

/* Marlow; London and Londres; the Met and the Metropolitan Police. */
static bool same_name(Slice a, Slice b)
{
    size_t common = common_prefix(a, b), shorter = a.len < b.len ? a.len : b.len;
    return common >= NAME_PREFIX || (common == shorter && shorter >= NAME_LETTERS);
}

static bool is_same(const Fact *a, const Fact *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == DIFFERENCE_NAME)
        return same_name(a->base, b->base);
    return a->value == b->value;
}

/* All denials of a side count as one. */
static void match_denials(Facts *a, Facts *b)
{
    Facts *sides[] = {a, b};
    for (int side = 0; side < 2; side++) {
        bool first = true;
        for (size_t i = 0; i < sides[side]->count; i++)
            if (sides[side]->items[i].kind == DIFFERENCE_NEGATION) {
                sides[side]->items[i].matched |= !first;
                first = false;
            }
    }
}

/* A repetition is no difference: a fact may stand for several of the other side. */
static void match_facts(Facts *a, Facts *b)
{
    for (size_t i = 0; i < a->count; i++)
        for (size_t j = 0; j < b->count; j++)
            if (is_same(&a->items[i], &b->items[j]))
                a->items[i].matched = b->items[j].matched = true;
}

/* Names are written without a capital, too, and as parts of others. */
static void match_names(Comparison *c, const ComparedText *other, Range run, Facts *facts)
{
    for (uint32_t s = run.start; s < run.end; s++) {
        read_words(c, other->text->segments[s]);
        for (size_t i = 0; i < facts->count; i++) {
            Fact *f = &facts->items[i];
            for (size_t w = 0; f->kind == DIFFERENCE_NAME && w < c->n_words && !f->matched; w++)
                f->matched = same_name(f->base, c->words[w].base);
        }
    }
}

/* What is left of one date becomes one fact. */
static void join_dates(Facts *facts)
{
    for (size_t i = facts->count; i-- > 1;) {
        Fact *one = &facts->items[i - 1], *next = &facts->items[i];
        const char *end = one->words.ptr + one->words.len;
        bool beside = next->words.ptr > end && next->words.ptr - end <= DATE_GAP;
        if (one->matched || next->matched || !beside || one->kind > DIFFERENCE_DATE ||
            next->kind > DIFFERENCE_DATE ||
            (one->kind == DIFFERENCE_NUMBER && next->kind == DIFFERENCE_NUMBER))
            continue;
        one->kind = DIFFERENCE_DATE;
        one->words.len = (size_t)(next->words.ptr + next->words.len - one->words.ptr);
        next->matched = true;
    }
}

static Fact *next_left(Facts *facts, DifferenceKind kind, size_t *at)
{
    for (; *at < facts->count; (*at)++)
        if (facts->items[*at].kind == kind && !facts->items[*at].matched)
            return &facts->items[(*at)++];
    return NULL;
}

static bool known(const ComparedText *text, const Fact *fact)
{
    return map_get(text->known, fact->base) != MAP_NONE;
}

/* --- what is told --- */

static bool worth_telling(const Comparison *c, const Fact *a, const Fact *b, const Facts *sides)
{
    const Fact *one = a ? a : b;
    const ComparedText *other = &c->texts[a ? 1 : 0];
    CHECK(one);
    if (one->kind == DIFFERENCE_NUMBER && !(a && b))
        return !one->in_words || one->value > SMALL_NUMBER;
    if (one->kind == DIFFERENCE_NEGATION && !(a && b))
        return !sides[a ? 1 : 0].lacks;
    if (one->kind != DIFFERENCE_NAME)
        return true;
    bool one_language = strcmp(c->texts[0].text->lang, c->texts[1].text->lang) == 0;
    if (a && b)
        return one_language || known(&c->texts[1], a) || known(&c->texts[0], b);
    return known(other, one) && !sides[a ? 1 : 0].pronoun;
}

static void tell_kind(const Comparison *c, DifferenceKind kind, Facts sides[2], Differences *out)
{
    size_t at_a = 0, at_b = 0;
    for (;;) {
        Fact *a = next_left(&sides[0], kind, &at_a), *b = next_left(&sides[1], kind, &at_b);
        if (!a && !b)
            return;
        if (!worth_telling(c, a, b, sides))
            continue;
        out->items = mem_grow(out->items, &out->cap, out->count + 1, sizeof *out->items);
        out->items[out->count++] =
            (Difference){kind, a ? a->words : (Slice){NULL, 0}, b ? b->words : (Slice){NULL, 0}};
    }
}

void comparison_bead(Comparison *c, const Bead *bead, Differences *out)
{
    Facts sides[2] = {{.items = NULL}, {.items = NULL}};
    CHECK(!bead_is_gap(bead));
    c->arena = arena_new(FOLDS);
    read_side(c, &c->texts[0], bead->a, &sides[0]);
    read_side(c, &c->texts[1], bead->b, &sides[1]);
    match_facts(&sides[0], &sides[1]);
    match_denials(&sides[0], &sides[1]);
    match_names(c, &c->texts[1], bead->b, &sides[0]);
    match_names(c, &c->texts[0], bead->a, &sides[1]);
    join_dates(&sides[0]);
    join_dates(&sides[1]);
    for (DifferenceKind kind = 0; kind < DIFFERENCE_KINDS; kind++)
        tell_kind(c, kind, sides, out);
    free(sides[0].items);
    free(sides[1].items);
    arena_free(c->arena);
    c->arena = NULL;
}

/* --- the texts --- */

static void know_names(ComparedText *text)
{
    FoldedWord folded = FOLDED_WORD_INIT;
    for (size_t i = 0; i < text->text->count; i++) {
        Slice segment = text->text->segments[i];
        WordIter iter = words_begin(segment);
        bool first = true;
        for (Word word; words_next_folded(&iter, &word, &folded); first = false)
            if (!first && is_capital(slice_sub(segment, word.start, word.end)))
                map_intern(text->known, folded.base);
    }
    folded_word_release(&folded);
}

Comparison *comparison_new(const AlignText *a, const AlignText *b)
{
    Comparison *c = mem_zalloc(1, sizeof *c);
    for (int side = 0; side < 2; side++) {
        ComparedText *text = &c->texts[side];
        text->text = side ? b : a;
        text->known = map_new(1024);
        text->french = slice_starts(slice_from(text->text->lang), "fr");
        text->english = slice_starts(slice_from(text->text->lang), "en");
        know_names(text);
    }
    return c;
}

void comparison_free(Comparison *c)
{
    if (!c)
        return;
    map_free(c->texts[0].known);
    map_free(c->texts[1].known);
    free(c);
}

void differences_release(Differences *differences)
{
    free(differences->items);
    *differences = (Differences){.items = NULL};
}
