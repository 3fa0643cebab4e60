/* test_groups.c - where the terms of keyword groups stand, against looking for each at each
 * word. */
#include "config.h"

#include "search_fixture.h"

#include "dossier/groups.h"

#include <criterion/criterion.h>

#define ROUNDS 300
#define GROUPS 3
#define TERMS  6
#define WORDS  60
#define HITS   (WORDS * GROUPS * TERMS)

static uint64_t state;

static unsigned below(unsigned n)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (unsigned)((state >> 33) % n);
}

typedef struct Form {
    const char *text, *form, *base;
} Form;

static const Form forms[] = {{"port", "port", "port"}, {"Port", "port", "port"},
                             {"Mer", "mer", "mer"},    {"été", "été", "ete"},
                             {"ete", "ete", "ete"},    {"of", "of", "of"},
                             {"Été", "été", "ete"},    {"elsewhere", "elsewhere", "elsewhere"}};
#define FORMS 8u

/* Terms are of the first seven, so that one word of the texts is in none. */
typedef struct Drawn {
    unsigned words[4], count;
    const char *lang;
} Drawn;

static Drawn drawn[GROUPS][TERMS];
static GroupTerm terms[GROUPS][TERMS];
static Group groups[GROUPS];
static const char *const langs[] = {NULL, "en", "fr", "fr-CA"};

static void draw_terms(Store *store)
{
    for (unsigned g = 0; g < GROUPS; g++) {
        for (unsigned i = 0; i < TERMS; i++) {
            Drawn *d = &drawn[g][i];
            StrBuf text = STRBUF_INIT;
            d->count = 1 + below(below(2) ? 4 : 2);
            d->lang = langs[below(4)];
            for (unsigned k = 0; k < d->count; k++) {
                d->words[k] = below(FORMS - 1);
                strbuf_printf(&text, "%s%s", k ? " " : "", forms[d->words[k]].text);
            }
            terms[g][i] = (GroupTerm){slice_from(d->lang ? d->lang : ""),
                                      store_keep(store, strbuf_slice(&text)), i};
            strbuf_release(&text);
        }
        groups[g] = (Group){.name = SLICE("g"), .terms = terms[g], .n_terms = TERMS};
    }
}

/* --- the obvious way --- */

typedef struct Place {
    unsigned first, count, group, concept;
} Place;

static bool word_fits(unsigned typed, unsigned word)
{
    bool accented = strcmp(forms[typed].form, forms[typed].base) != 0;
    return accented ? strcmp(forms[typed].form, forms[word].form) == 0
                    : strcmp(forms[typed].base, forms[word].base) == 0;
}

/* fr is the language of fr-CA, and the other way round. */
static bool lang_fits(const char *of_term, const char *of_article)
{
    return !of_term || (of_article && strncmp(of_term, of_article, 2) == 0);
}

static bool term_fits(const Drawn *d, const unsigned *words, unsigned count, const char *lang)
{
    if (d->count > count || !lang_fits(d->lang, lang))
        return false;
    for (unsigned k = 0; k < d->count; k++)
        if (!word_fits(d->words[k], words[k]))
            return false;
    return true;
}

/* The longest term that begins here, of the group that was declared first; count 0: none. */
static Place best_at(const unsigned *words, unsigned from, unsigned count, const char *lang)
{
    Place best = {from, 0, 0, 0};
    for (unsigned g = 0; g < GROUPS; g++)
        for (unsigned i = 0; i < TERMS; i++)
            if (drawn[g][i].count > best.count &&
                term_fits(&drawn[g][i], words + from, count - from, lang))
                best = (Place){from, drawn[g][i].count, g, i};
    return best;
}

static unsigned find_places(const unsigned *words, unsigned count, const char *lang, Place *out)
{
    unsigned n = 0;
    for (unsigned at = 0; at < count;) {
        Place best = best_at(words, at, count, lang);
        if (best.count)
            out[n++] = best;
        at += best.count ? best.count : 1;
    }
    return n;
}

/* --- comparing --- */

static void compare(const GroupMatcher *matcher, unsigned round)
{
    unsigned words[WORDS], count = 1 + below(WORDS);
    uint32_t starts[WORDS], ends[WORDS];
    const char *lang = langs[below(4)];
    Place places[WORDS];
    GroupHits hits = {NULL, 0, 0};
    StrBuf text = STRBUF_INIT;
    for (unsigned i = 0; i < count; i++) {
        words[i] = below(FORMS);
        strbuf_puts(&text, i == 0 ? "" : below(6) ? " " : ". ");
        starts[i] = (uint32_t)text.len;
        strbuf_puts(&text, forms[words[i]].text);
        ends[i] = (uint32_t)text.len;
    }
    Block block = {0, (uint32_t)text.len, BLOCK_PARAGRAPH, 0, 0};
    Body body = {.text = strbuf_slice(&text), .blocks = &block, .n_blocks = 1};
    group_hits_of(matcher, &body, slice_from(lang ? lang : ""), &hits);
    unsigned n = find_places(words, count, lang, places);
    cr_assert_eq(hits.count, n, "%u, %s: %zu, %u", round, strbuf_str(&text), hits.count, n);
    for (unsigned i = 0; i < n; i++) {
        const GroupHit *hit = &hits.items[i];
        cr_expect_eq(hit->start, starts[places[i].first], "%u, %s", round, strbuf_str(&text));
        cr_expect_eq(hit->end, ends[places[i].first + places[i].count - 1], "%u, %s", round,
                     strbuf_str(&text));
        cr_expect_eq(hit->group, places[i].group, "%u, %s", round, strbuf_str(&text));
    }
    group_hits_release(&hits);
    strbuf_release(&text);
}

Test(groups, are_where_the_obvious_way_finds_them)
{
    for (unsigned round = 0; round < ROUNDS; round++) {
        state = round + 1;
        Store *store = store_new();
        draw_terms(store);
        GroupMatcher *matcher = group_matcher_new(groups, GROUPS);
        for (unsigned i = 0; i < 4; i++)
            compare(matcher, round);
        group_matcher_free(matcher);
        store_free(store);
    }
}
