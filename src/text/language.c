/* language.c - guessing the language of a text.
 *
 * Three witnesses, asked in turn. The script, where it belongs to one language (Greek, Hangul …).
 * The frequent words of thirteen languages: each word of the text gives every language that has it
 * one vote, divided among those that share it; a handful of words is enough, and nothing has to be
 * loaded. At last libexttextcat, which counts n-grams and knows a hundred languages more; it is
 * loaded on first need and used under a lock. */
#include "config.h"

#include "text/language_words.h"

#include "dossier/ascii.h"
#include "dossier/check.h"
#include "dossier/fold.h"
#include "dossier/hash.h"
#include "dossier/language.h"
#include "dossier/map.h"
#include "dossier/utf8.h"
#include "dossier/words.h"

#include <libexttextcat/textcat.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SAMPLE_BYTES 3000 /* that much of a text is looked at */

/* --- frequent words --- */

static Map *frequent; /* word -> one bit for each language that has it */
static pthread_once_t frequent_once = PTHREAD_ONCE_INIT;

static_assert(LANGUAGE_COUNT < 32, "a bit for each in a number that is not MAP_NONE");

static void frequent_load(void)
{
    frequent = map_new(1024);
    for (unsigned l = 0; l < LANGUAGE_COUNT; l++)
        for (const char *p = language_words[l].words; *p;) {
            Slice word = {p, strcspn(p, " ")};
            uint32_t old = map_get(frequent, word);
            map_set(frequent, word, (old == MAP_NONE ? 0 : old) | 1u << l);
            p += word.len + (p[word.len] == ' ');
        }
}

/* What the words of a text say. */
typedef struct Votes {
    unsigned words;                 /* in the text */
    unsigned hits[LANGUAGE_COUNT];  /* of them frequent in the language */
    uint64_t first[LANGUAGE_COUNT]; /* hash of the first of these … */
    bool several[LANGUAGE_COUNT];   /* … and there are other words among them */
    float weight[LANGUAGE_COUNT];   /* the same, each word divided by the languages that share it */
    unsigned best, second;          /* languages by weight */
} Votes;

static void vote(Votes *votes, Slice word, uint32_t languages)
{
    uint64_t hash = hash_bytes(word.ptr, word.len);
    float share = 1.0f / (float)__builtin_popcount(languages);
    for (unsigned l = 0; l < LANGUAGE_COUNT; l++)
        if (languages >> l & 1) {
            if (votes->hits[l]++ == 0)
                votes->first[l] = hash;
            votes->several[l] |= votes->first[l] != hash;
            votes->weight[l] += share;
        }
}

static void rank_votes(Votes *votes)
{
    for (unsigned l = 1; l < LANGUAGE_COUNT; l++)
        if (votes->weight[l] > votes->weight[votes->best])
            votes->best = l;
    votes->second = votes->best == 0;
    for (unsigned l = 0; l < LANGUAGE_COUNT; l++)
        if (l != votes->best && votes->weight[l] > votes->weight[votes->second])
            votes->second = l;
    CHECK(votes->best != votes->second);
    CHECK(votes->weight[votes->best] >= votes->weight[votes->second]);
}

static Votes count_votes(Slice text)
{
    Votes votes = {.words = 0};
    FoldedWord folded = FOLDED_WORD_INIT;
    WordIter iter = words_begin(text);
    Word word;
    pthread_once(&frequent_once, frequent_load);
    while (words_next_folded(&iter, &word, &folded)) {
        uint32_t languages = map_get(frequent, folded.accent);
        votes.words++;
        if (languages != MAP_NONE)
            vote(&votes, folded.accent, languages);
    }
    folded_word_release(&folded);
    rank_votes(&votes);
    return votes;
}

static bool is_expected(unsigned language)
{
    const char *code = language_words[language].code;
    return strcmp(code, "en") == 0 || strcmp(code, "fr") == 0;
}

/* Confidence 0..100 of the votes' best: how far it leads, how much of the text it explains, how
 * many words there are. A third of the words of running text are frequent ones. One word alone, be
 * it repeated, is chance, but for the two languages that are to be expected here. */
static int vote_confidence(const Votes *votes)
{
    float best = votes->weight[votes->best], second = votes->weight[votes->second];
    bool chance = !votes->several[votes->best] && !is_expected(votes->best);
    if (best < 1.0f || votes->words == 0 || chance)
        return 0;
    float lead = (best - second) / best;
    float cover = 4.0f * (float)votes->hits[votes->best] / (float)votes->words;
    float enough = best / 3.0f;
    cover = cover > 1 ? 1 : cover;
    enough = enough > 1 ? 1 : enough;
    return (int)(100 * lead * cover * enough);
}

/* --- scripts --- */

typedef struct Script {
    uint32_t first, last;
    const char *code; /* the language it belongs to; "": several, n-grams may tell */
} Script;

static const Script scripts[] = {
    {0x370, 0x3FF, "el"},   {0x400, 0x52F, ""},     {0x530, 0x58F, "hy"},   {0x590, 0x5FF, "he"},
    {0x600, 0x6FF, ""},     {0x900, 0x97F, ""},     {0x980, 0x9FF, ""},     {0xA00, 0xA7F, "pa"},
    {0xA80, 0xAFF, "gu"},   {0xB80, 0xBFF, "ta"},   {0xC00, 0xC7F, "te"},   {0xC80, 0xCFF, "kn"},
    {0xD00, 0xD7F, "ml"},   {0xD80, 0xDFF, "si"},   {0xE00, 0xE7F, "th"},   {0xE80, 0xEFF, "lo"},
    {0x1000, 0x109F, "my"}, {0x10A0, 0x10FF, "ka"}, {0x1200, 0x137F, "am"}, {0x1780, 0x17FF, "km"},
    {0x3040, 0x30FF, "ja"}, {0x4E00, 0x9FFF, "zh"}, {0xAC00, 0xD7A3, "ko"},
};
#define SCRIPT_COUNT (sizeof scripts / sizeof *scripts)
enum { SCRIPT_KANA = SCRIPT_COUNT - 3, SCRIPT_HAN = SCRIPT_COUNT - 2 };

/* The language of the script most of the text's letters beyond ASCII belong to; NULL when Latin
 * letters prevail. */
static const char *script_language(Slice text)
{
    CHECK(scripts[SCRIPT_KANA].first == 0x3040 && scripts[SCRIPT_HAN].first == 0x4E00);
    size_t counts[SCRIPT_COUNT] = {0}, latin = 0, other = 0, best = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t cp;
        at += utf8_decode(text.ptr + at, text.len - at, &cp);
        latin += ascii_is_letter(cp);
        latin += cp >= 0xC0 && cp < 0x250;
        for (size_t i = 0; cp >= 0x370 && i < SCRIPT_COUNT; i++)
            if (cp >= scripts[i].first && cp <= scripts[i].last) {
                counts[i]++;
                other++;
            }
    }
    if (other < 3 || other <= latin / 2)
        return NULL;
    for (size_t i = 1; i < SCRIPT_COUNT; i++)
        if (counts[i] > counts[best])
            best = i;
    if (best == SCRIPT_HAN && counts[SCRIPT_KANA] * 10 > counts[SCRIPT_HAN])
        best = SCRIPT_KANA;
    return scripts[best].code;
}

/* --- n-grams --- */

static void *textcat;
static bool textcat_tried;
static pthread_mutex_t textcat_lock = PTHREAD_MUTEX_INITIALIZER;

/* The library prints when it finds no configuration: look first. */
static void textcat_open(void)
{
    static const char *const folders[] = {"/usr/share/libexttextcat/",
                                          "/usr/local/share/libexttextcat/"};
    textcat_tried = true;
    for (size_t i = 0; i < sizeof folders / sizeof *folders && !textcat; i++) {
        char conf[64];
        snprintf(conf, sizeof conf, "%sfpdb.conf", folders[i]);
        if (access(conf, R_OK) == 0)
            textcat = special_textcat_Init(conf, folders[i]);
    }
}

/* The first two-letter code of "[en--utf8][sco--utf8]…"; returns how many candidates there are, 0
 * for none. */
static int read_candidates(const char *answer, char lang[8])
{
    int count = 0;
    for (const char *p = strchr(answer, '['); p; p = strchr(p + 1, '[')) {
        count++;
        if (lang[0] == '\0' && strcspn(p + 1, "-]") == 2) {
            memcpy(lang, p + 1, 2);
            lang[2] = '\0';
        }
    }
    return lang[0] ? count : 0;
}

static int ask_textcat(Slice text, char lang[8])
{
    int candidates = 0;
    pthread_mutex_lock(&textcat_lock);
    if (!textcat_tried)
        textcat_open();
    const char *answer = textcat ? textcat_Classify(textcat, text.ptr, text.len) : NULL;
    if (answer)
        candidates = read_candidates(answer, lang);
    pthread_mutex_unlock(&textcat_lock);
    return candidates;
}

#define GRAM_WORDS 10 /* the least n-grams are believed by: a line or two … */
#define GRAM_BYTES 90
#define GRAM_MORE  200 /* … and more where they hesitate */

/* Confidence of an n-gram guess. A language whose frequent words are known must show some of them:
 * names alone look like anything. Of another one a short text tells nothing: made-up words and
 * names look like Swahili or Malay, and unknown is the better answer. */
static int textcat_confidence(const Votes *votes, const char *lang, int candidates, size_t bytes)
{
    for (unsigned l = 0; l < LANGUAGE_COUNT; l++)
        if (strcmp(language_words[l].code, lang) == 0) {
            if (l != votes->best || votes->hits[l] * 12 < votes->words)
                return 0;
            return votes->several[l] ? 60 : is_expected(l) ? 30 : 0;
        }
    if (votes->words < GRAM_WORDS || bytes < GRAM_BYTES || candidates > 3)
        return 0;
    return candidates == 1 ? 50 : bytes >= GRAM_MORE ? 30 : 0;
}

/* --- the answer --- */

static int answer(char lang[8], const char *code, int confidence)
{
    CHECK(confidence >= 0 && confidence <= 100);
    snprintf(lang, 8, "%s", confidence > 0 ? code : "");
    return confidence;
}

int language_guess(Slice text, char lang[8])
{
    Slice sample = slice_sub(text, 0, SAMPLE_BYTES);
    lang[0] = '\0';
    const char *script = script_language(sample);
    if (script && script[0])
        return answer(lang, script, 90);
    Votes votes = count_votes(sample);
    int by_words = script ? 0 : vote_confidence(&votes);
    if (by_words >= 50)
        return answer(lang, language_words[votes.best].code, by_words);
    char code[8] = "";
    int candidates = sample.len >= 25 ? ask_textcat(sample, code) : 0;
    int by_grams = candidates == 0 ? 0
                   : script        ? 70
                                   : textcat_confidence(&votes, code, candidates, sample.len);
    if (by_grams >= by_words)
        return answer(lang, code, by_grams);
    return answer(lang, language_words[votes.best].code, by_words >= 15 ? by_words : 0);
}

/* --- tags --- */

static bool is_alnum(char c, bool letters_only)
{
    bool letter = ascii_is_letter(c);
    return letter || (!letters_only && ascii_is_digit(c));
}

/* A primary subtag of two or three letters, then subtags of one to eight letters and digits (RFC
 * 5646, section 2.1). */
bool language_code_valid(Slice code)
{
    size_t run = 0, subtags = 0;
    for (size_t i = 0; i <= code.len; i++) {
        if (i < code.len && is_alnum(code.ptr[i], subtags == 0)) {
            run++;
            continue;
        }
        if (i < code.len && code.ptr[i] != '-')
            return false;
        if (subtags == 0 ? run < 2 || run > 3 : run < 1 || run > 8)
            return false;
        subtags++;
        run = 0;
    }
    return code.len > 0;
}
