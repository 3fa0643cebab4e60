/* dateword.c - the words of dates of all languages in one table, for readers of date lines.
 *
 * The tagger reads prose, where "may" is a verb and "mar" no month, one language at a time. A date
 * line says a date and nothing else: case does not count, all languages are known at once, and a
 * month may be cut short as long as what is left names one month only ("sept", "févr", not "jui").
 * Both read the same lexicons; rows marked WORD_LINE hold for date lines alone and go before the
 * others. The table is filled on first use: some 200 words, open addressing, and the texts are
 * those of the lexicons (a shortened month is the head of its name). */
#include "config.h"

#include "dates/internal.h"

#include "dossier/check.h"
#include "dossier/hash.h"

#include <pthread.h>
#include <string.h>

#define SLOTS     1024 /* a power of two, and far more than the words */
#define CUT_LEAST 3    /* letters of a month cut short */
#define AMBIGUOUS 13   /* a month: what is left names several */

typedef struct WordSlot {
    const char *text; /* NULL: empty */
    uint8_t len;
    bool whole_month; /* the lexicon has the word as it is; it is not only the head of one */
    bool line_zone;   /* the zone is from a row of date lines alone */
    DateWord is;
} WordSlot;

static WordSlot table[SLOTS];
static size_t n_words;
static pthread_once_t filled = PTHREAD_ONCE_INIT;

static WordSlot *slot_of(const char *folded, size_t len)
{
    size_t at = hash_bytes(folded, len) & (SLOTS - 1);
    while (table[at].text && (table[at].len != len || memcmp(table[at].text, folded, len) != 0))
        at = (at + 1) & (SLOTS - 1);
    return &table[at];
}

static WordSlot *slot_add(const char *folded, size_t len)
{
    CHECK(len > 0 && len <= DATE_WORD_MAX);
    WordSlot *slot = slot_of(folded, len);
    if (!slot->text) {
        CHECK(n_words + 1 < SLOTS / 2);
        n_words++;
        *slot = (WordSlot){.text = folded, .len = (uint8_t)len, .is.zone = ZONE_NONE};
    }
    return slot;
}

/* A name, and all that it may be cut to; an abbreviation stands as it is. */
static void add_month(const char *word, size_t len, int month, bool whole)
{
    CHECK(month >= 1 && month <= 12);
    WordSlot *slot = slot_add(word, len);
    slot->whole_month = true;
    slot->is.month = (uint8_t)month;
    for (size_t cut = CUT_LEAST; whole && cut < len; cut++) {
        slot = slot_add(word, cut);
        if (slot->whole_month || slot->is.month == month)
            continue;
        slot->is.month = slot->is.month ? AMBIGUOUS : (uint8_t)month;
    }
}

static void add_word(const TimexWord *row, const char *word, size_t len)
{
    bool line = row->when & WORD_LINE;
    if (row->classes & BIT(M))
        add_month(word, len, row->value, !(row->when & WORD_ABBR));
    if (row->classes & (BIT(WD) | BIT(WDX)))
        slot_add(word, len)->is.weekday = (uint8_t)row->value;
    if (row->classes & BIT(ZONE)) {
        WordSlot *slot = slot_add(word, len);
        if (!slot->is.is_zone || (line && !slot->line_zone))
            slot->is.zone = row->value;
        slot->is.is_zone = true;
        slot->line_zone |= line;
    }
}

/* What is glued to numbers; with accents it is in the list a second time, without. */
static void add_ordinals(const char *list)
{
    for (const char *p = list; *p;) {
        size_t len = strcspn(p, " ");
        bool plain = true;
        for (size_t i = 0; i < len; i++)
            plain &= (unsigned char)p[i] < 0x80;
        if (plain)
            slot_add(p, len)->is.ordinal = true;
        p += len + (p[len] == ' ');
    }
}

static void fill(void)
{
    const TimexLanguage *language;
    for (size_t i = 0; (language = timex_language(i)) != NULL; i++) {
        for (const TimexWord *row = language->words; row->words; row++)
            for (const char *p = row->words; *p;) {
                size_t len = strcspn(p, " ");
                add_word(row, p, len);
                p += len + (p[len] == ' ');
            }
        add_ordinals(language->ordinals);
    }
    for (size_t i = 0; i < SLOTS; i++)
        if (table[i].is.month == AMBIGUOUS)
            table[i].is.month = 0;
}

const DateWord *date_word_find(const char *folded, size_t len)
{
    pthread_once(&filled, fill);
    const WordSlot *slot = slot_of(folded, len);
    return slot->text ? &slot->is : NULL;
}

size_t date_word_read(Slice text, size_t at, char folded[static DATE_WORD_MAX + 1])
{
    CHECK(at <= text.len);
    AsciiWord word;
    word_fold(text.ptr + at, text.ptr + text.len, &word);
    memcpy(folded, word.text, word.len);
    folded[word.len] = '\0';
    return word.bytes;
}
