/* expand.c - the terms that an expression or a misspelt word stands for: every form of the lexicon is tried. */
#include "config.h"

#include "bind.h"

#include "dossier/utf8.h"

#include <stdlib.h>
#include <string.h>

/* --- regular expressions ------------------------------------------------------------------------ */

pcre2_match_context *regex_context(void)
{
    pcre2_match_context *context = pcre2_match_context_create(NULL);
    if (!context)
        abort();
    pcre2_set_match_limit(context, REGEX_STEPS);
    pcre2_set_heap_limit(context, 20000); /* KiB */
    return context;
}

bool find_regex(const Lexicon *lexicon, const pcre2_code *regex, TermList *out)
{
    pcre2_match_context *context = regex_context();
    pcre2_match_data *data = pcre2_match_data_create(1, NULL);
    bool limited = false;
    size_t n = lexicon_count(lexicon);
    for (TermId term = 0; term < n; term++) {
        Slice form = lexicon_form(lexicon, term), base = lexicon_base(lexicon, term);
        int rc = pcre2_match(regex, (PCRE2_SPTR)form.ptr, form.len, 0, PCRE2_NO_UTF_CHECK, data, context);
        if (rc == PCRE2_ERROR_NOMATCH && base.ptr != form.ptr)
            rc = pcre2_match(regex, (PCRE2_SPTR)base.ptr, base.len, 0, PCRE2_NO_UTF_CHECK, data, context);
        if (rc >= 0)
            terms_add(out, term);
        else if (rc != PCRE2_ERROR_NOMATCH)
            limited = true;
    }
    pcre2_match_data_free(data);
    pcre2_match_context_free(context);
    return limited;
}

/* --- misspelt words ------------------------------------------------------------------------------ */

#define LETTERS_MAX 64

typedef struct Letters {
    uint32_t cp[LETTERS_MAX];
    size_t count;
} Letters;

/* False when there are more letters than fit. */
static bool letters_of(Slice s, Letters *l)
{
    l->count = 0;
    for (size_t at = 0; at < s.len;) {
        if (l->count == LETTERS_MAX)
            return false;
        at += utf8_decode(s.ptr + at, s.len - at, &l->cp[l->count++]);
    }
    return true;
}

/* For each letter the places where the pattern has it: a table for ASCII, a search for others. */
typedef struct Places {
    uint64_t ascii[128];
    const Letters *pattern;
} Places;

static uint64_t places_of(const Places *p, uint32_t cp)
{
    if (cp < 128)
        return p->ascii[cp];
    uint64_t places = 0;
    for (size_t i = 0; i < p->pattern->count; i++)
        places |= (uint64_t)(p->pattern->cp[i] == cp) << i;
    return places;
}

/* Optimal string alignment distance (insertion, deletion, substitution, swap of neighbours) by bit vectors: H. Hyyrö, "A
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. Computing 10 (2003). */
static size_t distance_to(const Places *p, Slice word)
{
    uint64_t vp = UINT64_MAX, vn = 0, d0 = 0, before = 0;
    uint64_t last = UINT64_C(1) << (p->pattern->count - 1);
    size_t distance = p->pattern->count;
    for (size_t at = 0; at < word.len;) {
        uint32_t cp = (unsigned char)word.ptr[at];
        at += cp < 0x80 ? 1 : utf8_decode(word.ptr + at, word.len - at, &cp);
        uint64_t here = places_of(p, cp);
        uint64_t swap = ((~d0 & here) << 1) & before;
        d0 = (((here & vp) + vp) ^ vp) | here | vn | swap;
        uint64_t hp = vn | ~(d0 | vp), hn = d0 & vp;
        distance += (hp & last) != 0;
        distance -= (hn & last) != 0;
        hp = hp << 1 | 1;
        vp = hn << 1 | ~(d0 | hp);
        vn = hp & d0;
        before = here;
    }
    return distance;
}

void find_fuzzy(const Lexicon *lexicon, const Pattern *pattern, TermList *out)
{
    bool accents = !slice_eq(pattern->form, pattern->base);
    Letters letters;
    if (!letters_of(accents ? pattern->form : pattern->base, &letters) || letters.count == 0) {
        lexicon_find_base(lexicon, pattern->base, out);
        return;
    }
    Places places = {.pattern = &letters};
    for (size_t i = 0; i < letters.count; i++)
        if (letters.cp[i] < 128)
            places.ascii[letters.cp[i]] |= UINT64_C(1) << i;
    size_t n = lexicon_count(lexicon), least = letters.count - (letters.count > pattern->distance ? pattern->distance
                                                                                                   : letters.count);
    for (TermId term = 0; term < n; term++) {
        Slice word = accents ? lexicon_form(lexicon, term) : lexicon_base(lexicon, term);
        if (word.len < least || word.len > (letters.count + pattern->distance) * 4)
            continue;
        if (distance_to(&places, word) <= pattern->distance)
            terms_add(out, term);
    }
}
