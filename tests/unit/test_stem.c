/* test_stem.c - stems by language. */
#include "config.h"

#include "dossier/fold.h"
#include "dossier/stem.h"

#include <criterion/criterion.h>
#include <libstemmer.h>

static const struct {
    const char *lang, *word, *stem;
} examples[] = {
    {"en", "women", "women"},
    {"en", "patrols", "patrol"},
    {"en", "patrolling", "patrol"},
    {"en-GB", "arrested", "arrest"},
    {"EN", "arrests", "arrest"},
    {"fr", "policières", "polici"},
    {"fr", "policière", "polici"},
    {"fr-CA", "agents", "agent"},
    {"fr", "étés", "ete"},
    {"xx", "patrols", "patrols"},
    {"", "École", "ecole"},
    {"xx", "école", "ecole"},
    {"en", "", ""},
    {"english-long-tag", "patrols", "patrols"},
};

Test(stem, examples)
{
    for (size_t i = 0; i < sizeof examples / sizeof *examples; i++) {
        Stemmer *stemmer = stemmer_new(examples[i].lang);
        Slice stem = stemmer_stem(stemmer, slice_from(examples[i].word));
        cr_expect(slice_eq_str(stem, examples[i].stem), "%s %s: " SLICE_FMT, examples[i].lang,
                  examples[i].word, SLICE_ARG(stem));
        stemmer_free(stemmer);
    }
}

Test(stem, no_language_stems_nothing)
{
    Stemmer *stemmer = stemmer_new(NULL);
    cr_expect(slice_eq_str(stemmer_stem(stemmer, SLICE("patrols")), "patrols"));
    stemmer_free(stemmer);
    stemmer_free(NULL);
}

/* --- against the library
 * ------------------------------------------------------------------------ */

static const char *const letters[] = {"a", "b", "c", "e", "g", "i", "l", "m", "n",
                                      "o", "r", "s", "t", "u", "y", "'", "é", "è",
                                      "ê", "ä", "ö", "ß", "ñ", "ç", "ø", "œ", "ž"};
static const char *const endings[] = {"",      "s",     "es",   "ing",   "ed",   "ational",
                                      "ement", "ité",   "ives", "aient", "ung",  "lichen",
                                      "ción",  "mente", "heid", "arna",  "ende", "ssimo"};

static void random_word(uint64_t *state, StrBuf *out)
{
    strbuf_clear(out);
    for (unsigned i = 0; i < 9; i++) {
        *state = *state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        unsigned draw = (unsigned)(*state >> 33), limit = draw % 16 ? 23 : 27;
        if (i > 1 && draw / 64 % 6 == 0)
            break;
        strbuf_puts(out, letters[draw / 1024 % limit]);
    }
    strbuf_puts(out, endings[*state >> 40 & 15]);
}

/* The stem by the library's UTF-8 rules, folded. */
static void slow_stem(const char *lang, Slice word, StrBuf *out)
{
    struct sb_stemmer *snowball = sb_stemmer_new(lang, "UTF_8");
    const sb_symbol *stem = sb_stemmer_stem(snowball, (const sb_symbol *)word.ptr, (int)word.len);
    strbuf_clear(out);
    fold_word((Slice){(const char *)stem, (size_t)sb_stemmer_length(snowball)}, FOLD_BASE, out);
    sb_stemmer_delete(snowball);
}

Test(stem, any_word_as_by_the_rules_for_utf8)
{
    static const char *const langs[] = {"en", "fr", "de", "es", "it", "nl", "sv",
                                        "da", "pt", "fi", "no", "hu", "ru"};
    uint64_t state = 8859;
    StrBuf word = STRBUF_INIT, folded = STRBUF_INIT, slow = STRBUF_INIT;
    for (size_t l = 0; l < sizeof langs / sizeof *langs; l++) {
        Stemmer *stemmer = stemmer_new(langs[l]);
        for (unsigned i = 0; i < 4000; i++) {
            random_word(&state, &word);
            strbuf_clear(&folded);
            fold_word(strbuf_slice(&word), FOLD_ACCENT, &folded);
            slow_stem(langs[l], strbuf_slice(&folded), &slow);
            Slice stem = stemmer_stem(stemmer, strbuf_slice(&folded));
            cr_assert(slice_eq(stem, strbuf_slice(&slow)), "%s %s: " SLICE_FMT ", not %s", langs[l],
                      strbuf_str(&folded), SLICE_ARG(stem), strbuf_str(&slow));
        }
        stemmer_free(stemmer);
    }
    strbuf_release(&word);
    strbuf_release(&folded);
    strbuf_release(&slow);
}
