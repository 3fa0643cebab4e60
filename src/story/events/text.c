/* text.c - choosing and trimming the sentence that stands for an event. */
#include "config.h"

#include "story/events/text.h"

#include "dossier/importer.h" /* text_put_line() */

#include <string.h>

#define FAR_BYTES      120 /* a sentence whose date ends farther behind is begun later */
#define VOICES_WEIGHED 24  /* of an event told by very many, the earliest few are enough; < 256 */

/* A reader's language first, then a date said in full, then names and figures, and a moderate
 * length. */
static int worth(const Voice *voice, Slice lang)
{
    const Telling *telling = voice->telling;
    int points = telling->n_features < 12 ? telling->n_features : 12;
    points += lang.len && slice_eq(voice->lang, lang) ? 40 : 0;
    points += telling->how == HOW_EXPLICIT || telling->how == HOW_READER ? 8 : 0;
    points += telling->figure ? 4 : 0;
    points -= telling->sentence_end - telling->sentence_start > 300 ? 6 : 0;
    return points;
}

static size_t best_voice(const Voice *voices, size_t n, Slice lang)
{
    size_t best = 0;
    for (size_t i = 1; i < n && i < VOICES_WEIGHED; i++)
        if (worth(&voices[i], lang) > worth(&voices[best], lang))
            best = i;
    return best;
}

/* The voice after whose sentence comes one with a figure that goes with the event: the best, or
 * another in its language. */
static size_t figure_voice(const Voice *voices, size_t n, size_t best)
{
    size_t from = best;
    for (size_t i = 0; voices[from].telling->figure_end == 0 && i < n && i < VOICES_WEIGHED; i++)
        if (slice_eq(voices[i].lang, voices[best].lang))
            from = i;
    return from;
}

/* --- where it begins ---------------------------------------------------------------------------
 */

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
static uint32_t beginning(const Voice *voice)
{
    const Telling *telling = voice->telling;
    if (telling->start < telling->sentence_start ||
        telling->end - telling->sentence_start <= FAR_BYTES)
        return telling->sentence_start;
    for (uint32_t at = telling->end - FAR_BYTES; at < telling->start; at++) {
        size_t mark = clause_end(slice_sub(voice->body->text, at, telling->start));
        if (mark)
            return at + (uint32_t)mark;
    }
    return telling->sentence_start;
}

/* Without the mark of a list item. */
static Slice without_bullet(Slice s)
{
    static const char *const bullets[] = {"- ", "– ", "— ", "_ ", "* ", "• "};
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets; i++)
        if (slice_starts(s, bullets[i]))
            return slice_trim(slice_sub(s, strlen(bullets[i]), s.len));
    return s;
}

/* Without a quotation mark at one end whose partner lies outside. */
static Slice without_lone_quotes(Slice s)
{
    static const char *const pairs[][2] = {{"“", "”"}, {"«", "»"}, {"\"", "\""}};
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        Slice open = slice_from(pairs[i][0]), close = slice_from(pairs[i][1]);
        if (slice_starts(s, pairs[i][0]) && slice_find(slice_sub(s, open.len, s.len), close) < 0)
            s = slice_sub(s, open.len, s.len);
        else if (slice_ends(s, pairs[i][1]) &&
                 slice_find(slice_sub(s, 0, s.len - close.len), open) < 0)
            s = slice_sub(s, 0, s.len - close.len);
    }
    return slice_trim(s);
}

/* --- the line ----------------------------------------------------------------------------------
 */

EventSentence sentence_choose(const Voice *voices, size_t n, Slice lang)
{
    size_t best = best_voice(voices, n, lang);
    EventSentence told = {.voice = (uint8_t)best};
    const Telling *telling = voices[best].telling;
    uint32_t cut = beginning(&voices[best]) - telling->sentence_start;
    told.cut = cut <= UINT16_MAX ? (uint16_t)cut : 0;
    if (telling->figure)
        return told;
    size_t from = figure_voice(voices, n, best);
    telling = voices[from].telling;
    uint32_t away = telling->figure_start - telling->sentence_end;
    uint32_t bytes = telling->figure_end - telling->figure_start;
    if (bytes == 0 || bytes > UINT16_MAX || away > UINT16_MAX)
        return told;
    told.figure = (uint16_t)away;
    told.figure_bytes = (uint16_t)bytes;
    told.figure_voice = (uint8_t)from;
    return told;
}

static Slice text_of(const Store *store, const Mention *mention, uint32_t start, uint32_t end)
{
    const Body *body = store_body(store, mention->article);
    return slice_sub(body->text, start, end);
}

static Slice told_text(const Store *store, const Event *event, StrBuf *room)
{
    const EventSentence *told = &event->told;
    const Mention *mention = &event->mentions[told->voice];
    uint32_t start = mention->sentence_start + told->cut;
    Slice sentence = text_of(store, mention, start, mention->sentence_end);
    sentence = without_lone_quotes(without_bullet(sentence));
    if (!told->cut && told->figure_bytes == 0 && !memchr(sentence.ptr, '\n', sentence.len))
        return sentence;
    strbuf_clear(room);
    if (told->cut)
        strbuf_puts(room, "… ");
    text_put_line(room, sentence);
    if (told->figure_bytes) {
        const Mention *voice = &event->mentions[told->figure_voice];
        uint32_t at = voice->sentence_end + told->figure;
        Slice figure = text_of(store, voice, at, at + told->figure_bytes);
        strbuf_putc(room, ' ');
        text_put_line(room, without_lone_quotes(figure));
    }
    return strbuf_slice(room);
}

Slice event_text(const Store *store, const Event *event, StrBuf *room)
{
    if (event->kind == EVENT_OWN)
        return *event->text;
    if (event->kind == EVENT_REPORT)
        return article_title(store, event->mentions[0].article);
    return told_text(store, event, room);
}
