/* concepts.c - the table of small words. */
#include "config.h"

#include "story/align/concepts.h"

enum { MONTHS = 12, DAYS = MONTHS + 7 }; /* those come first, then the negation */

const SharedConcept concepts[] = {
    {"m1", SLICE("jan january"), SLICE("janv janvier")},
    {"m2", SLICE("feb february"), SLICE("fev fevr fevrier")},
    {"m3", SLICE("mar march"), SLICE("mars")},
    {"m4", SLICE("apr april"), SLICE("avr avril")},
    {"m5", SLICE("may"), SLICE("mai")},
    {"m6", SLICE("jun june"), SLICE("juin")},
    {"m7", SLICE("jul july"), SLICE("juil juill juillet")},
    {"m8", SLICE("aug august"), SLICE("aout")},
    {"m9", SLICE("sep sept september"), SLICE("septembre")},
    {"m10", SLICE("oct october"), SLICE("oct octobre")},
    {"m11", SLICE("nov november"), SLICE("nov novembre")},
    {"m12", SLICE("dec december"), SLICE("dec decembre")},
    {"d1", SLICE("mon monday mondays"), SLICE("lundi lundis")},
    {"d2", SLICE("tue tuesday tuesdays"), SLICE("mardi mardis")},
    {"d3", SLICE("wed wednesday wednesdays"), SLICE("mercredi mercredis")},
    {"d4", SLICE("thu thurs thursday thursdays"), SLICE("jeudi jeudis")},
    {"d5", SLICE("fri friday fridays"), SLICE("vendredi vendredis")},
    {"d6", SLICE("sat saturday saturdays"), SLICE("samedi samedis")},
    {"d7", SLICE("sun sunday sundays"), SLICE("dimanche dimanches")},
    {"not",
     SLICE("ain't aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't "
           "neither never no nobody none nor not nothing nowhere shan't shouldn't wasn't weren't "
           "without won't wouldn't"),
     SLICE("aucun aucune aucunement jamais n' ne ni nul nulle nullement pas personne rien sans")},
    {"me", SLICE("i i'd i'll i'm i've me mine my myself"),
     SLICE("j' je m' ma me mes mien moi mon")},
    {"you", SLICE("ye you you'd you'll you're you've your yours yourself yourselves"),
     SLICE("t' ta te tes toi ton tu vos votre vous")},
    {"us", SLICE("our ours ourselves us we we'd we'll we're we've"), SLICE("nos notre nous")},
    {"she", SLICE("hers herself she she'd she'll she's"), SLICE("elle elles")},
    {"but", SLICE("but however yet"), SLICE("cependant mais or pourtant toutefois")},
    {"if", SLICE("if"), SLICE("si")},
    {"because", SLICE("because since"), SLICE("car parce puisque")},
    {"who", SLICE("who who's whom"), SLICE("qui")},
    {"what", SLICE("what what's"), SLICE("quel quelle quelles quels quoi")},
    {"where", SLICE("where where's"), SLICE("ou")},
    {"why", SLICE("why"), SLICE("pourquoi")},
    {"how", SLICE("how"), SLICE("comment")},
    {"when", SLICE("when whenever"), SLICE("lorsqu' lorsque quand")},
    {"yes", SLICE("aye yea yes"), SLICE("oui")},
    {"well", SLICE("ah aha hey ho oh"), SLICE("ah eh he ho oh")},
    {"all", SLICE("all everybody everyone everything whole"), SLICE("tous tout toute toutes")},
    {"always", SLICE("always ever"), SLICE("toujours")},
    {"than", SLICE("more than"), SLICE("davantage plus")},
    {"less", SLICE("fewer less"), SLICE("moins")},
    {"still", SLICE("again still"), SLICE("encore")},
    {"too", SLICE("also too"), SLICE("aussi egalement trop")},
    {"after", SLICE("after afterwards"), SLICE("apres")},
    {"before", SLICE("before"), SLICE("avant")},
    {"between", SLICE("among between"), SLICE("entre parmi")},
    {"under", SLICE("beneath under underneath"), SLICE("dessous sous")},
    {"against", SLICE("against"), SLICE("contre")},
    {"toward", SLICE("toward towards"), SLICE("vers")},
    {"during", SLICE("during while"), SLICE("durant pendant tandis")},
    {"other", SLICE("another other others"), SLICE("autre autres")},
    {"same", SLICE("same"), SLICE("meme memes")},
    {"like", SLICE("as like"), SLICE("comme")},
    {"only", SLICE("only"), SLICE("seul seule seulement uniquement")},
    {"here", SLICE("here"), SLICE("ici voici")},
    {"there", SLICE("there"), SLICE("la voila y")},
    {"now", SLICE("now"), SLICE("maintenant")},
    {"first", SLICE("first firstly"), SLICE("abord premier premiere premiers")},
    {"must", SLICE("must"), SLICE("doit doivent dois faut")},
};
const size_t n_concepts = sizeof concepts / sizeof *concepts;

static bool one_of(Slice base, const SharedConcept *c, char lang)
{
    return slice_listed(base, lang == 'e' ? c->english : c->french);
}

size_t concept_of(Slice base, const char *lang, bool lower)
{
    char language = slice_starts(slice_from(lang), "en")   ? 'e'
                    : slice_starts(slice_from(lang), "fr") ? 'f'
                                                           : 0;
    if (!language)
        return n_concepts;
    /* English days have capitals; small, they are other words: may, march, sat, sun. */
    for (size_t i = language == 'e' && lower ? DAYS : 0; i < n_concepts; i++)
        if (one_of(base, &concepts[i], language))
            return i;
    return n_concepts;
}
