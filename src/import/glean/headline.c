/* headline.c - the last look at a draft: dateline and agency, closing credit, and a title made from
 * the lead when the text has none. */
#include "config.h"

#include "import/glean/glean.h"
#include "import/glean/names.h"
#include "import/glean/headline.h"
#include "import/glean/line.h"
#include "dossier/fold.h"
#include "dossier/function_words.h"
#include "dossier/sentence.h"
#include "dossier/utf8.h"

#include <string.h>

#define TITLE_WHOLE      90 /* code points: a first sentence of this width is taken whole */
#define TITLE_CUT        78 /* a longer one is cut before this */
#define TITLE_CLAUSE     36 /* … at the end of a clause, if that leaves as much as this */
#define DATELINE_LONGEST 90 /* bytes before the dash */

/* The block with the lead: the first one of text that is kept. SIZE_MAX when there is none. */
static size_t lead_block(const Draft *draft)
{
    for (size_t i = 1; i < draft->n_blocks; i++) {
        unsigned kind = draft->blocks[i].kind;
        Slice text = draft_block_text(draft, i);
        bool salutation = i + 1 < draft->n_blocks && text.len < 60 && text_last_cp(text) == ',';
        if (kind != BLOCK_DROPPED && kind != BLOCK_RULE && kind != BLOCK_HEADING && !salutation)
            return i;
    }
    for (size_t i = 1; i < draft->n_blocks; i++) {
        if (draft->blocks[i].kind == BLOCK_HEADING)
            return i;
    }
    return SIZE_MAX;
}

/* --- dateline --- */

/* The dash that ends a dateline: bytes up to and with it and its blanks, or 0. */
static size_t dash_after(Slice text, size_t at)
{
    while (at < text.len && text.ptr[at] == ' ')
        at++;
    if (at >= text.len || (text.ptr[at] != '-' && (unsigned char)text.ptr[at] != 0xE2))
        return 0;
    static const char *const dashes[] = {"–", "—", "--", "-", "―"};
    Slice rest = slice_sub(text, at, text.len);
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t len = strlen(dashes[i]);
        if (slice_starts(rest, dashes[i]) && len < rest.len && rest.ptr[len] == ' ')
            return at + len + 1;
    }
    return 0;
}

static bool all_capitals(Slice text)
{
    size_t letters = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t cp;
        at += utf8_decode(text.ptr + at, text.len - at, &cp);
        if (cp_is_lower(cp))
            return false;
        letters += cp_is_upper(cp);
    }
    return letters >= 3;
}

/* The place before the first comma or bracket; then perhaps a date. */
static bool is_place(Slice head)
{
    const char *comma = memchr(head.ptr, ',', head.len);
    Slice place = comma ? slice_sub(head, 0, (size_t)(comma - head.ptr)) : head;
    place = slice_trim(place);
    size_t words = 0, capitals = 0;
    for (size_t i = 0; i < place.len; i++) {
        if (place.ptr[i] == ' ' || (i > 0 && place.ptr[i - 1] != ' '))
            continue;
        words++;
        capitals += cp_is_upper(text_first_cp(slice_sub(place, i, place.len)));
    }
    return place.len && words <= 5 && capitals > 0 && capitals + 2 >= words;
}

static bool is_agency(Slice name)
{
    return name.len >= 2 && name.len <= 40 && cp_is_upper(text_first_cp(name)) &&
           !text_ends_sentence(name) && !memchr(name.ptr, ',', name.len);
}

static void dateline_date(Draft *draft, Slice head, Slice lang)
{
    const char *comma = memchr(head.ptr, ',', head.len);
    DateLine date;
    if (!comma || !interval_is_none(draft->meta.date))
        return;
    Slice rest = slice_sub(head, (size_t)(comma + 1 - head.ptr), head.len);
    if (date_line_parse(rest, lang, &date) && !interval_is_none(date.published)) {
        draft->meta.date = date.published;
        draft->meta.date_origin = ORIGIN_DECLARED;
    }
}

/* "LONDON, Sept 30 (Reuters) - …", "PARIS (AFP) – …", "(Northwire) — …", "BERLIN, 3 May 2021 – …".
 * Sets source and date; returns the length of the slug, 0 when there is none. The slug stays in the
 * text. */
static size_t read_dateline(Draft *draft, Slice text, Slice lang)
{
    Slice window = slice_sub(text, 0, DATELINE_LONGEST);
    const char *open = memchr(window.ptr, '(', window.len);
    const char *shut = open ? memchr(open, ')', window.len - (size_t)(open - window.ptr)) : NULL;
    if (open && shut) {
        Slice head = slice_trim(slice_sub(text, 0, (size_t)(open - text.ptr)));
        Slice agency = slice_trim((Slice){open + 1, (size_t)(shut - open - 1)});
        size_t end = dash_after(text, (size_t)(shut + 1 - text.ptr));
        if (end && is_agency(agency) && (head.len == 0 || is_place(head))) {
            field_set(draft, FIELD_SOURCE, agency, ORIGIN_GUESSED);
            dateline_date(draft, head, lang);
            return end;
        }
    }
    for (size_t at = 1; at + 3 < window.len; at++) {
        size_t end = text.ptr[at] == ' ' ? dash_after(text, at) : 0;
        if (!end)
            continue;
        Slice head = slice_sub(text, 0, at);
        const char *comma = memchr(head.ptr, ',', head.len);
        Slice place = comma ? slice_sub(head, 0, (size_t)(comma - head.ptr)) : head;
        if (!all_capitals(place) || !is_place(head))
            return 0;
        dateline_date(draft, head, lang);
        return end;
    }
    return 0;
}

/* --- closing credit --- */

/* "(Reporting by Agnes Marlow; Editing by Tobias Crane)" at the end of the text. */
static void read_credit(Draft *draft)
{
    if (draft->meta.author.ptr || draft->n_blocks < 2)
        return;
    size_t i = draft->n_blocks - 1;
    while (i > 0 && draft->blocks[i].kind == BLOCK_DROPPED)
        i--;
    Slice text = draft_block_text(draft, i);
    static const char *const leads[] = {"Reporting by ", "Additional reporting by ", "Writing by ",
                                        "Par ", "By "};
    for (size_t at = text.len; at-- > 0 && text.len - at < 240;) {
        if (text.ptr[at] != '(')
            continue;
        Slice credit = slice_sub(text, at + 1, text.len);
        for (size_t k = 0; k < sizeof leads / sizeof *leads; k++) {
            if (!slice_starts(credit, leads[k]) || !slice_ends(slice_trim(credit), ")"))
                continue;
            size_t end = strcspn(credit.ptr, ";)");
            StrBuf names = STRBUF_INIT;
            byline_names(slice_sub(credit, strlen(leads[k]), end < credit.len ? end : credit.len),
                         &names);
            field_set(draft, FIELD_AUTHOR, strbuf_slice(&names), ORIGIN_GUESSED);
            strbuf_release(&names);
            return;
        }
        return;
    }
}

/* --- a made title --- */

static Slice first_sentence(Slice text, Slice lang)
{
    char code[8] = "en";
    if (lang.len >= 2)
        memcpy(code, lang.ptr, 2);
    SentenceIter iter = sentences_begin(slice_sub(text, 0, 2000), code);
    Range range;
    return sentences_next(&iter, &range) ? slice_sub(text, range.start, range.end) : text;
}

/* Byte offset after `width` code points. */
static size_t offset_of(Slice text, size_t width)
{
    size_t at = 0;
    for (size_t n = 0; n < width && at < text.len; n++)
        at = utf8_next(text, at);
    return at;
}

static bool is_clause_end(Slice text, size_t at)
{
    return at + 1 < text.len &&
           (text.ptr[at] == ',' || text.ptr[at] == ';' || text.ptr[at] == ':') &&
           text.ptr[at + 1] == ' ';
}

static bool last_word_is_function(Slice text, Slice lang)
{
    size_t start = text.len;
    while (start > 0 && text.ptr[start - 1] != ' ')
        start--;
    char code[8] = "en";
    if (lang.len >= 2)
        memcpy(code, lang.ptr, 2);
    StrBuf folded = STRBUF_INIT;
    fold_word(slice_sub(text, start, text.len), FOLD_BASE, &folded);
    bool function = start > 0 && word_is_function(strbuf_slice(&folded), code);
    strbuf_release(&folded);
    return function;
}

static size_t cut_of(Slice sentence, Slice lang)
{
    size_t limit = offset_of(sentence, TITLE_CUT), least = offset_of(sentence, TITLE_CLAUSE);
    for (size_t at = limit; at > least; at--) {
        if (is_clause_end(sentence, at))
            return at;
    }
    size_t at = limit;
    while (at > 0 && sentence.ptr[at] != ' ')
        at--;
    at = at ? at : limit;
    while (at > least && last_word_is_function(slice_sub(sentence, 0, at), lang)) {
        while (at > 0 && sentence.ptr[at - 1] != ' ')
            at--;
        at -= at > 0;
    }
    return at;
}

/* Marks that only open or close something in the whole sentence. */
static Slice strip_ends(Slice text)
{
    static const char *const marks[] = {"“", "”", "\"", "«", "»",        ".",
                                        "'", ",", ";",  ":", "\xC2\xA0", "\xE2\x80\xAF",
                                        "–", "—", "-"};
    for (size_t before = text.len + 1; before != text.len;) {
        before = text.len;
        text = slice_trim(text);
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (slice_starts(text, marks[i]) && *marks[i] != '\'')
                text = slice_sub(text, strlen(marks[i]), text.len);
            if (slice_ends(text, marks[i]))
                text = slice_sub(text, 0, text.len - strlen(marks[i]));
        }
    }
    return text;
}

static void make_title(Draft *draft, Slice lead, Slice lang)
{
    const char *line_end = memchr(lead.ptr, '\n', lead.len);
    if (line_end)
        lead = slice_sub(lead, 0, (size_t)(line_end - lead.ptr));
    Slice sentence = first_sentence(lead, lang);
    StrBuf title = STRBUF_INIT;
    if (text_cps(sentence) <= TITLE_WHOLE) {
        strbuf_put_slice(&title, strip_ends(sentence));
    } else {
        strbuf_put_slice(&title, strip_ends(slice_sub(sentence, 0, cut_of(sentence, lang))));
        strbuf_puts(&title, "…");
    }
    draft_set_title(draft, strbuf_slice(&title), ORIGIN_INFERRED);
    strbuf_release(&title);
}

void glean_finish(Draft *draft, const Meta *declared)
{
    draft_close(draft);
    size_t lead = lead_block(draft);
    if (lead == SIZE_MAX)
        return;
    Slice text = draft_block_text(draft, lead);
    if (text.len == 0)
        return;
    Slice lang = declared && declared->lang.ptr ? declared->lang : draft->meta.lang;
    size_t slug = read_dateline(draft, text, lang);
    read_credit(draft);
    if (!draft->meta.title.ptr && !(declared && declared->title.ptr))
        make_title(draft, slice_sub(text, slug, text.len), lang);
}
