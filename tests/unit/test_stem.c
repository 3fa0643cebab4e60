/* test_stem.c - stems by language. */
#include "config.h"

#include "dossier/stem.h"
#include "dossier/words.h"

#include <criterion/criterion.h>

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
