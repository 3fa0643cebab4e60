/* tag.c - the tagger: tokens, matches, context, values.
 *
 * A text goes through four steps, each linear: it is cut into tokens (token.c); the automaton
 * finds the expressions, leftmost and longest (automaton.c); each match is read by itself
 * (partial.c); then the context completes what it leaves open (resolve.c). What is a date,
 * and what is not, is said by the tables of the languages. */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

typedef struct SentenceCount {
    size_t at; /* tokens below are counted */
    uint32_t number, first;
} SentenceCount;

static void count_sentences(const Tokens *t, size_t upto, SentenceCount *s)
{
    for (; s->at <= upto && s->at < t->count; s->at++)
        if (t->items[s->at].flags & TOKEN_SENTENCE) {
            s->number++;
            s->first = (uint32_t)s->at;
        }
}

static void add_match(Resolver *r, const Match *m, SentenceCount *s)
{
    Partial parts[2];
    count_sentences(r->tokens, m->from[0], s);
    for (unsigned e = 0; e < m->n_extents; e++) {
        if (!partial_from_match(r->tokens, m, e, &parts[e]))
            return;
        parts[e].sentence = s->number;
        parts[e].sentence_first = s->first;
    }
    r->parts = mem_grow(r->parts, &r->cap, r->count + 2, sizeof *r->parts);
    for (unsigned e = 0; e < m->n_extents; e++)
        r->parts[r->count++] = parts[e];
}

static void find_expressions(Resolver *r)
{
    const Tokens *t = r->tokens;
    SentenceCount sentences = {0};
    for (size_t i = 0; i < t->count;) {
        Match m;
        if (!automaton_begins(t->grammar, t->items[i].symbol) ||
            !automaton_match(t->grammar, t, i, &m)) {
            i++;
            continue;
        }
        add_match(r, &m, &sentences);
        CHECK(m.first == i && m.last > i && m.last <= t->count);
        i = m.last;
    }
}

void timex_list_check(const TimexList *list, Slice text)
{
    for (size_t i = 0; i < list->count; i++) {
        const Timex *x = &list->items[i];
        CHECK(x->start < x->end && x->end <= text.len);
        CHECK(i == 0 || list->items[i - 1].end <= x->start);
        CHECK(memchr(x->value, '\0', sizeof x->value) && memchr(x->mod, '\0', sizeof x->mod));
        CHECK(x->range_with == UINT32_MAX || (x->range_with < list->count && x->range_with != i));
        CHECK(x->anchor == UINT32_MAX || (x->anchor < list->count && x->anchor != i));
        CHECK(interval_is_none(x->when) || x->when.first <= x->when.last);
        CHECK((x->when.precision == PRECISION_TIME) == (x->when.minute >= 0));
    }
}

static void publish(const Resolver *r, TimexList *out)
{
    out->items = mem_grow(out->items, &out->cap, r->count, sizeof *out->items);
    if (r->count)
        memcpy(out->items, r->items, r->count * sizeof *out->items);
    out->count = r->count;
    CHECKED(timex_list_check(out, r->tokens->text));
}

void timex_tag(Slice text, const TimexContext *context, TimexList *out)
{
    out->count = 0;
    out->inferred = INTERVAL_NONE;
    out->reason[0] = '\0';
    const TimexGrammar *g = timex_grammar(context->lang);
    if (!g || text.len == 0 || text.len >= UINT32_MAX)
        return;
    Tokens tokens = {0};
    tokens_scan(&tokens, g, text);
    CHECKED(tokens_check(&tokens));
    tokens_join_numbers(&tokens);
    CHECKED(tokens_check(&tokens));
    Resolver r = {.tokens = &tokens,
                  .language = grammar_language(g),
                  .context = context,
                  .report = context->dct};
    find_expressions(&r);
    r.items = mem_zalloc(r.count, sizeof *r.items);
    pair_ranges(&r);
    if (interval_is_none(r.report))
        infer_report(&r, out);
    resolve_all(&r);
    publish(&r, out);
    free(r.items);
    free(r.parts);
    tokens_release(&tokens);
}

void timex_list_release(TimexList *list)
{
    free(list->items);
    *list = (TimexList){.inferred = INTERVAL_NONE};
}

const char *timex_type_name(TimexType type)
{
    static const char *const names[] = {[TIMEX_DATE] = "DATE",
                                        [TIMEX_TIME] = "TIME",
                                        [TIMEX_DURATION] = "DURATION",
                                        [TIMEX_SET] = "SET"};
    static_assert(sizeof names / sizeof *names == TIMEX_SET + 1, "a name for each");
    return names[type];
}

const char *timex_how_text(TimexHow how)
{
    static const char *const texts[] = {
        [HOW_EXPLICIT] = "said in full",
        [HOW_DCT] = "relative to the date of the report",
        [HOW_NARRATIVE] = "relative to the date before it in the text",
        [HOW_TENSE] = "by the tense of its clause",
        [HOW_WEEKDAY] = "fixed by its weekday",
        [HOW_CALENDAR] = "a named day",
        [HOW_VAGUE] = "vague, not placed",
        [HOW_READER] = "set by the reader",
    };
    static_assert(sizeof texts / sizeof *texts == HOW_READER + 1, "a text for each");
    return texts[how];
}
