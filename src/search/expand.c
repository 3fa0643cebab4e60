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

/* One expression on its way through the lexicon. */
typedef struct Sweep {
    const Lexicon *lexicon;
    const pcre2_code *regex;
    pcre2_match_context *context;
    pcre2_match_data *data;
    TermList *out;
    bool limited;
} Sweep;

static bool matches_text(Sweep *s, Slice text)
{
    int rc = pcre2_match(s->regex, (PCRE2_SPTR)text.ptr, text.len, 0, PCRE2_NO_UTF_CHECK, s->data, s->context);
    s->limited = s->limited || (rc < 0 && rc != PCRE2_ERROR_NOMATCH);
    return rc >= 0;
}

static void try_term(Sweep *s, TermId term)
{
    Slice form = lexicon_form(s->lexicon, term), base = lexicon_base(s->lexicon, term);
    if (matches_text(s, form) || (base.ptr != form.ptr && matches_text(s, base)))
        terms_add(s->out, term);
}

/* Whether matching in a page of lines is the same as matching each line: nothing in the expression may match a line's end,
 * look beyond it, or refuse to give back what it took. */
static bool is_of_lines(Slice source)
{
    static const char *const others[] = {"[^", "(?", "(*", "++", "*+", "?+", "}+"};
    for (size_t i = 0; i + 1 < source.len; i++) {
        Slice here = slice_sub(source, i, source.len);
        for (size_t k = 0; k < sizeof others / sizeof *others; k++)
            if (slice_starts(here, others[k]))
                return false;
        if (here.ptr[0] == '\\' && !strchr("bwd/.-+*?()[]{}|^$", here.ptr[1]))
            return false;
    }
    return memchr(source.ptr, '\n', source.len) == NULL;
}

/* The last term before `end` whose line begins at or before `place`. */
static TermId term_at(const Lexicon *lexicon, TermId first, TermId end, uint32_t place)
{
    while (end - first > 1) {
        TermId middle = first + (end - first) / 2;
        if (lexicon_place(lexicon, middle) <= place)
            first = middle;
        else
            end = middle;
    }
    return first;
}

static uint32_t lines_end(const Lexicon *lexicon, TermId term)
{
    Slice form = lexicon_form(lexicon, term), base = lexicon_base(lexicon, term);
    uint32_t len = (uint32_t)form.len + 1 + (base.ptr != form.ptr ? (uint32_t)base.len + 1 : 0);
    return lexicon_place(lexicon, term) % LEXICON_PAGE + len;
}

/* The terms [first, end) of one page, all lines at once. False when the limit of steps was reached on the way. */
static bool sweep_page(Sweep *s, TermId first, TermId end)
{
    uint32_t page = lexicon_place(s->lexicon, first) / LEXICON_PAGE;
    const char *text = lexicon_page(s->lexicon, page);
    size_t stop = lines_end(s->lexicon, end - 1), at = 0;
    const size_t *found = pcre2_get_ovector_pointer(s->data);
    while (at < stop) {
        int rc = pcre2_match(s->regex, (PCRE2_SPTR)text, stop, at, PCRE2_NO_UTF_CHECK, s->data, s->context);
        if (rc < 0)
            return rc == PCRE2_ERROR_NOMATCH;
        if (found[0] >= stop)
            return true;
        first = term_at(s->lexicon, first, end, page * LEXICON_PAGE + (uint32_t)found[0]);
        terms_add(s->out, first);
        at = lines_end(s->lexicon, first);
    }
    return true;
}

static void sweep_terms(Sweep *s, TermId first, TermId end)
{
    for (TermId term = first; term < end; term++)
        try_term(s, term);
}

bool find_regex(const Lexicon *lexicon, const Pattern *pattern, TermList *out)
{
    Sweep s = {.lexicon = lexicon, .regex = pattern->regex, .out = out};
    TermId n = (TermId)lexicon_count(lexicon), end;
    bool lines = is_of_lines(pattern->source);
    s.context = regex_context();
    s.data = pcre2_match_data_create(1, NULL);
    for (TermId first = 0; first < n; first = end) {
        uint32_t page = lexicon_place(lexicon, first) / LEXICON_PAGE;
        size_t before = out->count;
        end = term_at(lexicon, first, n, page * LEXICON_PAGE + (LEXICON_PAGE - 1)) + 1;
        if (lines && sweep_page(&s, first, end))
            continue;
        out->count = before;
        sweep_terms(&s, first, end);
    }
    pcre2_match_data_free(s.data);
    pcre2_match_context_free(s.context);
    return s.limited;
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
    bool begins[256]; /* bytes that one of a near word's first letters must be; see may_be_near() */
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
 * bit-vector algorithm for computing Levenshtein and Damerau edit distances", Nordic J. Computing 10 (2003). Ends early, with
 * more than `most`, when the letters left cannot make up for the distance. */
static size_t distance_to(const Places *p, Slice word, size_t most)
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
        if (distance > most + (word.len - at))
            return distance;
        hp = hp << 1 | 1;
        vp = hn << 1 | ~(d0 | hp);
        vn = hp & d0;
        before = here;
    }
    return distance;
}

/* With k edits the first pair of letters that stay the same lies among the first k + 1 of both words: what comes before it
 * costs as many edits as the longer of both has letters there. */
static bool may_be_near(const Places *p, Slice word, size_t most)
{
    bool may = word.len <= most;
    for (size_t i = 0; i < word.len && i <= most; i++)
        may |= p->begins[(unsigned char)word.ptr[i]];
    return may;
}

static void places_make(Places *places, const Letters *letters, size_t most)
{
    *places = (Places){.pattern = letters};
    memset(places->begins + 128, true, 128); /* of other letters nothing is known */
    for (size_t i = 0; i < letters->count && i <= most; i++)
        if (letters->cp[i] < 128)
            places->begins[letters->cp[i]] = true;
        else
            memset(places->begins, true, 128);
    if (letters->count <= most)
        memset(places->begins, true, 128);
    for (size_t i = 0; i < letters->count; i++)
        if (letters->cp[i] < 128)
            places->ascii[letters->cp[i]] |= UINT64_C(1) << i;
}

static bool is_ascii(Slice s)
{
    unsigned char all = 0;
    for (size_t i = 0; i < s.len; i++)
        all |= (unsigned char)s.ptr[i];
    return all < 0x80;
}

/* Whether a word has so many letters that it can be near one with `letters` of them. */
static bool length_fits(Slice word, size_t letters, size_t most)
{
    if (word.len + most < letters)
        return false;
    return word.len <= letters + most || (word.len <= (letters + most) * 4 && !is_ascii(word));
}

void find_fuzzy(const Lexicon *lexicon, const Pattern *pattern, TermList *out)
{
    bool accents = !slice_eq(pattern->form, pattern->base);
    Letters letters;
    Places places;
    Slice words[LEXICON_SOME];
    if (!letters_of(accents ? pattern->form : pattern->base, &letters) || letters.count == 0) {
        lexicon_find_base(lexicon, pattern->base, out);
        return;
    }
    size_t n, most = pattern->distance;
    places_make(&places, &letters, most);
    for (TermId first = 0; (n = lexicon_some(lexicon, first, accents, words)) > 0; first += (TermId)n)
        for (size_t i = 0; i < n; i++)
            if (may_be_near(&places, words[i], most) && length_fits(words[i], letters.count, most) &&
                distance_to(&places, words[i], most) <= most)
                terms_add(out, first + (TermId)i);
}
