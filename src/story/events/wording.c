/* wording.c - choosing and trimming the sentence that stands for an event. */
#include "config.h"

#include "story/events/wording.h"

#include "dossier/check.h"

#include <assert.h>
#include <string.h>

#define FAR_BYTES 120 /* a sentence whose date ends farther behind is begun later */
#define WEIGHED   24  /* of an event mentioned very often, the earliest few are enough; < 256 */

static_assert(WEIGHED <= UINT8_MAX, "EventSentence holds their numbers");

/* A reader's language first, then a date said in full, then names and figures, and a moderate
 * length. */
static int worth(const Wording *wording, Slice lang)
{
    const RawMention *mention = wording->mention;
    int points = mention->n_features < 12 ? mention->n_features : 12;
    points += lang.len && slice_eq(wording->lang, lang) ? 40 : 0;
    points += mention->how == HOW_EXPLICIT || mention->how == HOW_READER ? 8 : 0;
    points += mention->figure ? 4 : 0;
    points -= mention->sentence_end - mention->sentence_start > 300 ? 6 : 0;
    return points;
}

static size_t best_of(const Wording *wordings, size_t n, Slice lang)
{
    size_t best = 0;
    for (size_t i = 1; i < n && i < WEIGHED; i++)
        if (worth(&wordings[i], lang) > worth(&wordings[best], lang))
            best = i;
    return best;
}

/* The wording after whose sentence comes one with a figure that goes with the event: the best, or
 * another in its language. */
static size_t with_figure(const Wording *wordings, size_t n, size_t best)
{
    size_t from = best;
    for (size_t i = 0; wordings[from].mention->figure_end == 0 && i < n && i < WEIGHED; i++)
        if (slice_eq(wordings[i].lang, wordings[best].lang))
            from = i;
    return from;
}

/* --- where it begins --- */

/* Length of a clause's end at the head of s: a comma, colon, semicolon or dash with its space; 0
 * for none. */
static size_t clause_end(Slice s)
{
    static const char *const marks[] = {", ",  "; ",  ": ",      " – ",
                                        " — ", " - ", ",\u00A0", "\u00A0: "};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (slice_starts(s, marks[i]))
            return strlen(marks[i]);
    return 0;
}

/* Byte at which the sentence is begun: its start, or that of the first clause from which the date
 * is not far. */
static uint32_t beginning(const Wording *wording)
{
    const RawMention *mention = wording->mention;
    if (mention->start < mention->sentence_start ||
        mention->end - mention->sentence_start <= FAR_BYTES)
        return mention->sentence_start;
    for (uint32_t at = mention->end - FAR_BYTES; at < mention->start; at++) {
        size_t mark = clause_end(slice_sub(wording->body->text, at, mention->start));
        if (mark)
            return at + (uint32_t)mark;
    }
    return mention->sentence_start;
}

/* --- the line --- */

EventSentence wording_choose(const Wording *wordings, size_t n, Slice lang)
{
    CHECK(n > 0);
    size_t best = best_of(wordings, n, lang);
    EventSentence told = {.mention = (uint8_t)best};
    const RawMention *mention = wordings[best].mention;
    CHECK(best < n && mention->sentence_start < mention->sentence_end);
    uint32_t cut = beginning(&wordings[best]) - mention->sentence_start;
    told.cut = cut <= UINT16_MAX ? (uint16_t)cut : 0;
    if (mention->figure)
        return told;
    size_t from = with_figure(wordings, n, best);
    mention = wordings[from].mention;
    CHECK(mention->figure_end == 0 || mention->figure_start >= mention->sentence_end);
    uint32_t away = mention->figure_start - mention->sentence_end;
    uint32_t bytes = mention->figure_end - mention->figure_start;
    if (bytes == 0 || bytes > UINT16_MAX || away > UINT16_MAX)
        return told;
    told.figure = (uint16_t)away;
    told.figure_bytes = (uint16_t)bytes;
    told.figure_mention = (uint8_t)from;
    return told;
}
