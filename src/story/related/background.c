/* background.c - looks a word up among the common ones of its language.
 *
 * The lists (common_words_en.c, common_words_fr.c) were counted over news: 10,000 English reports
 * of 2006 to 2013 and 316 pieces of French newspapers. Only the power of two of a word's share of
 * the texts is kept. At first use they are put into one hash table with the words that say little.
 */
#include "config.h"

#include "story/related/background.h"
#include "story/related/internal.h"

#include "dossier/check.h"
#include "dossier/function_words.h"
#include "dossier/hash.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

#define SLOTS 32768U /* a power of two, several times the words */
#define MARK  4      /* bits of a slot that say what; the others are of the hash */
#define EMPTY 15U
#define BITS  ((UINT64_C(1) << MARK) - 1)

static_assert(COMMON_CLASSES < EMPTY, "a class is told from what says little");

static uint64_t slots[SLOTS]; /* hash, and in its lowest bits 1 + class, or EMPTY; 0: free */
static size_t taken;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/* Words that say when or who speaks, in English and French, folded to their base. */
static const char empty_words[] =
    "according added adding ajoute annee annees annonce announced ans aout april ask asked "
    "asks august avril began begin begins called cinq come comes date day days december "
    "decembre declare dernier derniere deux dimanche dire dit dix eight explique february "
    "fevrier first five found four friday give given gives hear heard help huit including "
    "indique january janvier jeudi join joined joining jour juillet juin july june keep kept "
    "know last like lundi made make march mardi mars meant mercredi mois monday month named "
    "neuf new next nine nouveau nouvelle november novembre october octobre part place "
    "premier premiere put quatre said samedi saturday say saying says second see seems seen "
    "semaine semaines sept september septembre seven six speak spoke sunday take taken "
    "taking talk talked tell ten think three thursday time told trois tuesday two used "
    "vendredi want wanted wants wednesday week went whole year years";

/* Two letters tell the language; 0 for others than the listed. */
static uint64_t language_of(const char *lang)
{
    return strncmp(lang, "en", 2) == 0 ? 1 : strncmp(lang, "fr", 2) == 0 ? 2 : 0;
}

/* A word of several languages, of which one knows it as empty, has a slot for each. */
static uint64_t slot_key(uint64_t hash, uint64_t language, bool empty)
{
    return hash_mix(hash + language * 2 + empty, UINT64_C(0xA0761D6478BD642F)) & ~BITS;
}

static size_t find(uint64_t key)
{
    size_t at = (size_t)(key >> 20) & (SLOTS - 1);
    while (slots[at] && (slots[at] & ~BITS) != key)
        at = (at + 1) & (SLOTS - 1);
    return at;
}

static void put_list(Slice list, uint64_t language, unsigned mark)
{
    size_t from = 0;
    for (Slice word; slice_part(list, ' ', &from, &word);) {
        uint64_t key = slot_key(hash_bytes(word.ptr, word.len), language, mark == EMPTY);
        size_t at = find(key);
        taken += slots[at] == 0;
        CHECK(taken < SLOTS / 2);
        slots[at] = key | mark;
    }
}

static void put_lists(void)
{
    static const CommonWords *const common[] = {common_words_en, common_words_fr};
    static const char *const languages[] = {"en", "fr"};
    for (size_t i = 0; i < 2; i++) {
        uint64_t language = language_of(languages[i]);
        for (const CommonWords *c = common[i]; c->words; c++)
            put_list(slice_from(c->words), language, c->class + 1);
        put_list(function_words(languages[i]), language, EMPTY);
        put_list(slice_from(empty_words), language, EMPTY);
    }
    put_list(slice_from(empty_words), 0, EMPTY);
}

static unsigned mark_of(uint64_t hash, const char *lang, bool empty)
{
    pthread_once(&once, put_lists);
    return (unsigned)(slots[find(slot_key(hash, language_of(lang), empty))] & BITS);
}

float background_share(uint64_t stem_hash, const char *lang)
{
    unsigned mark = mark_of(stem_hash, lang, false);
    return mark ? 1.5F / (float)(1U << mark) : BACKGROUND_RARE;
}

bool background_is_empty(uint64_t base_hash, const char *lang)
{
    return mark_of(base_hash, lang, true) == EMPTY;
}
