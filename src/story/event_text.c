/* event_text.c - choosing and trimming the sentence that stands for an event. */
#include "config.h"

#include "event_text.h"

#include "dossier/importer.h" /* text_put_line() */

#include <string.h>

#define FAR_BYTES      120 /* a sentence whose date ends farther behind is begun later */
#define VOICES_WEIGHED 24  /* of an event told by very many, the earliest few are enough */

/* A reader's language first, then a date said in full, then names and figures, and a moderate
 * length. */
static int worth(const Voice *voice, Slice lang)
{
    const Telling *telling = voice->telling;
    int points = telling->n_features < 12 ? telling->n_features : 12;
    points += lang.len && slice_eq(voice->lang, lang) ? 40 : 0;
    points += telling->how == HOW_EXPLICIT ? 8 : 0;
    points += telling->figure ? 4 : 0;
    points -= telling->sentence_end - telling->sentence_start > 300 ? 6 : 0;
    return points;
}

static const Voice *best_voice(const Voice *voices, size_t n, Slice lang)
{
    const Voice *best = &voices[0];
    for (size_t i = 1; i < n && i < VOICES_WEIGHED; i++)
        if (worth(&voices[i], lang) > worth(best, lang))
            best = &voices[i];
    return best;
}

/* The sentence with a figure that goes with the event: after the best sentence, or after another in
 * its language. */
static Slice figure_sentence(const Voice *voices, size_t n, const Voice *best)
{
    if (best->telling->figure)
        return (Slice){NULL, 0};
    const Voice *from = best;
    for (size_t i = 0; from->telling->figure_end == 0 && i < n && i < VOICES_WEIGHED; i++)
        if (slice_eq(voices[i].lang, best->lang))
            from = &voices[i];
    return slice_sub(from->body->text, from->telling->figure_start, from->telling->figure_end);
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

Slice event_text(const Voice *voices, size_t n, Slice lang, Arena *arena)
{
    const Voice *best = best_voice(voices, n, lang);
    Slice figure = figure_sentence(voices, n, best);
    uint32_t from = beginning(best), start = best->telling->sentence_start;
    Slice sentence = slice_sub(best->body->text, from, best->telling->sentence_end);
    sentence = without_lone_quotes(without_bullet(sentence));
    if (from == start && figure.len == 0 && !memchr(sentence.ptr, '\n', sentence.len))
        return sentence;
    StrBuf line = STRBUF_INIT;
    if (from != start)
        strbuf_puts(&line, "… ");
    text_put_line(&line, sentence);
    if (figure.len) {
        strbuf_putc(&line, ' ');
        text_put_line(&line, without_lone_quotes(figure));
    }
    Slice text = {arena_strndup(arena, line.ptr, line.len), line.len};
    strbuf_release(&line);
    return text;
}
