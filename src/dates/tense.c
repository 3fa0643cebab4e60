/* tense.c - the tense of the clause in which a date stands.
 *
 * The nearest verb before the date decides ("said Friday it will ..." is past, "will be held on
 * Friday" is not); only when the sentence begins with the date are the verbs after it asked. Verbs
 * are known by the lexicon's cues and by their endings. A participle after "be" or after a present
 * auxiliary says nothing by itself. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"

#define REACH 24 /* tokens looked at on either side */

/* Where the look to the left ends: the sentence's first token, at most REACH away. */
static size_t reach_first(const Tokens *t, size_t token)
{
    size_t stop = token > REACH ? token - REACH : 0;
    while (token > stop && !(t->items[token].flags & TOKEN_SENTENCE))
        token--;
    return token;
}

static Tense verb_at(const Tokens *t, size_t i)
{
    const DateToken *token = &t->items[i];
    if (!(token->flags & TOKEN_WORD))
        return TENSE_NONE;
    uint64_t classes = token_classes(t, i);
    if (classes & BIT(FUT))
        return TENSE_FUTURE;
    if (classes & BIT(PAST))
        return TENSE_PAST;
    return classes & BIT(PRES) ? TENSE_PRESENT : TENSE_NONE;
}

/* The tense of the verb group that ends at i, looking left for its auxiliaries; *at moves to its
 * first word. */
static Tense group_at(const Tokens *t, size_t *at, size_t first)
{
    Tense tense = verb_at(t, *at);
    if (tense != TENSE_PAST || *at == first)
        return tense;
    size_t before = *at - 1;
    if (verb_at(t, before) == TENSE_NONE && before > first && !token_is(t, before, BIT(AUX)))
        before--; /* an adverb between */
    Tense auxiliary = verb_at(t, before);
    if (token_is(t, before, BIT(AUX)) && auxiliary == TENSE_NONE) {
        *at = before;
        return TENSE_NONE;
    }
    bool modal = token_is(t, before, BIT(AUX)) && auxiliary == TENSE_FUTURE;
    return modal || auxiliary == TENSE_PRESENT ? auxiliary : TENSE_PAST;
}

/* A participle that begins an insertion between commas: "the talks, held last month, resume". */
static bool inserted(const Tokens *t, size_t verb, size_t comma)
{
    return verb < comma && verb > 0 && token_says(t, verb - 1, ",") && !token_says(t, verb, "said");
}

static Tense tense_before(const Tokens *t, size_t first)
{
    size_t stop = reach_first(t, first), comma = 0; /* the last one met */
    for (size_t i = first; i > stop;) {
        i--;
        if (token_says(t, i, ","))
            comma = i;
        size_t verb = i;
        Tense tense = group_at(t, &i, stop);
        if (tense != TENSE_NONE && !(tense == TENSE_PAST && inserted(t, verb, comma)))
            return tense;
    }
    return TENSE_NONE;
}

static Tense tense_after(const Tokens *t, size_t last)
{
    if (token_says(t, last, "'"))
        return TENSE_NONE; /* "Friday's vote will ..." */
    for (size_t i = last; i < t->count && i < last + REACH && !(t->items[i].flags & TOKEN_SENTENCE);
         i++) {
        if (token_says(t, i, ";"))
            break;
        Tense tense = verb_at(t, i);
        if (tense != TENSE_NONE)
            return tense;
    }
    return TENSE_NONE;
}

Tense tense_around(const Tokens *t, size_t first, size_t last)
{
    CHECK(first < last && last <= t->count);
    Tense tense = tense_before(t, first);
    return tense != TENSE_NONE ? tense : tense_after(t, last);
}
