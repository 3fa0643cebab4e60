/* gleanline.c - inspecting one line of the head or foot of an article.
 *
 * A line is cut at strong separators (| • · and spaced dashes) into segments. It is matter of the
 * article, not text, when each segment is a date, a byline, a source, a section or furniture, and at
 * least one of the first two kinds is there: so a headline that happens to hold a newspaper's name or a
 * year stays a headline. */
#include "config.h"

#include "chrome.h"
#include "gleanline.h"
#include "lines.h"
#include "dossier/utf8.h"

#include <string.h>

#define LINE_WIDEST    240 /* bytes of a line that is looked at */
#define SEGMENTS_MAX   8
#define BYLINE_WORDS   14
#define SOURCE_WORDS   7

/* --- folding ---------------------------------------------------------------------------------- */

static const char *plain_form(uint32_t cp)
{
    static const char *const latin[64] = {
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o", "x", "o", "u", "u", "u", "u", "y", "th", "ss",
        "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
        "d", "n", "o", "o", "o", "o", "o", "/", "o", "u", "u", "u", "u", "y", "th", "y",
    };
    if (cp >= 0xC0 && cp <= 0xFF)
        return latin[cp - 0xC0];
    switch (cp) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
        return "'";
    case 0x201C:
    case 0x201D:
    case 0xAB:
    case 0xBB:
        return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2013:
    case 0x2014:
        return "-";
    case 0x2026:
        return "...";
    case 0x0152:
    case 0x0153:
        return "oe";
    case 0xAD:
        return "";
    default:
        return NULL;
    }
}

static bool is_space(uint32_t cp)
{
    return cp <= ' ' || cp == 0xA0 || cp == 0x202F || cp == 0x2009 || cp == 0x3000 || cp == 0x2007;
}

void line_fold(Slice line, StrBuf *out)
{
    size_t start = out->len;
    bool space = false;
    for (size_t at = 0; at < line.len;) {
        uint32_t cp;
        at += utf8_decode(line.ptr + at, line.len - at, &cp);
        if (is_space(cp)) {
            space = true;
            continue;
        }
        if (space && out->len > start)
            strbuf_putc(out, ' ');
        space = false;
        const char *plain = cp < 0x80 ? NULL : plain_form(cp);
        if (plain)
            strbuf_puts(out, plain);
        else
            strbuf_put_cp(out, cp >= 'A' && cp <= 'Z' ? cp + 32 : cp);
    }
}

/* --- words ------------------------------------------------------------------------------------ */

static bool next_word(Slice text, size_t *at, Slice *word)
{
    while (*at < text.len && text.ptr[*at] == ' ')
        ++*at;
    size_t start = *at;
    while (*at < text.len && text.ptr[*at] != ' ')
        ++*at;
    *word = (Slice){text.ptr + start, *at - start};
    return word->len > 0;
}

static size_t word_count(Slice text)
{
    size_t at = 0, n = 0;
    for (Slice word; next_word(text, &at, &word);)
        n++;
    return n;
}

static bool in_list(Slice folded, const char *const *list)
{
    for (; *list; list++) {
        if (slice_eq_str(folded, *list))
            return true;
    }
    return false;
}

static bool fold_in_list(Slice text, const char *const *list)
{
    StrBuf folded = STRBUF_INIT;
    line_fold(text, &folded);
    bool in = in_list(strbuf_slice(&folded), list);
    strbuf_release(&folded);
    return in;
}

/* Words that stand in names without a capital. */
static bool is_particle(Slice word)
{
    static const char *const particles[] = {"de", "du", "des", "d'", "la", "le", "les", "von", "van",
                                            "der", "den", "of", "the", "for", "and", "et", "&", "al",
                                            "el", "di", "da", "à", "a", "in", "l'", "en", "at", "on", NULL};
    return in_list(word, particles);
}

static bool begins_capital(Slice word)
{
    uint32_t first = text_first_cp(word);
    if (cp_is_upper(first) || (first >= '0' && first <= '9'))
        return true;
    /* d’Ormesson, l'Équipe, "McX */
    size_t at = 0;
    for (size_t n = 0; n < 3 && at < word.len; n++) {
        uint32_t cp;
        at += utf8_decode(word.ptr + at, word.len - at, &cp);
        if ((cp == '\'' || cp == 0x2019 || cp == '"' || cp == 0x201C || cp == 0xAB || cp == '(' || cp == '@') &&
            at < word.len && cp_is_upper(text_first_cp((Slice){word.ptr + at, word.len - at})))
            return true;
    }
    return false;
}

/* All words capitalised, but for particles between them. */
static bool is_name_like(Slice text, size_t most)
{
    size_t at = 0, n = 0;
    bool high = false;
    for (Slice word; next_word(text, &at, &word); n++) {
        bool capital = begins_capital(word);
        if (!capital && (n == 0 || !is_particle(word)))
            return false;
        high |= capital;
    }
    return high && n <= most;
}

/* --- kinds of segments ------------------------------------------------------------------------ */

static bool is_section(Slice text)
{
    static const char *const sections[] = {
        "news", "comment", "opinion", "opinions", "analysis", "feature", "features", "interview",
        "review", "reviews", "sport", "world", "world news", "uk", "uk news", "us news", "europe",
        "politics", "culture", "society", "business", "local", "local news", "letters", "letter",
        "obituary", "editorial", "leader", "explainer", "profile", "exclusive", "live", "breaking",
        "breaking news", "video", "press release", "news release", "statement", "announcement",
        "blog", "report", "science", "health", "crime", "education", "environment", "travel", "column",
        "article", "actualites", "actualite", "actu", "monde", "france", "international", "societe",
        "politique", "economie", "tribune", "reportage", "enquete", "portrait", "chronique", "edito",
        "editorial", "entretien", "faits divers", "fait divers", "communique", "communique de presse",
        "billet", "analyse", "critique", "sports", "sciences", "sante", "environnement", "regions",
        "vie locale", "en direct", "decryptage", "point de vue", "idees", "debats", "courrier des lecteurs",
        "in pictures", "long read", "magazine", "info", "infos", "nouvelles", NULL};
    return word_count(text) <= 4 && fold_in_list(text, sections);
}

/* A name with a word in it that newspapers, agencies and stations have in theirs. */
static bool is_source(Slice text)
{
    static const char *const words[] = {
        "times", "post", "herald", "gazette", "courier", "mail", "guardian", "telegraph", "tribune",
        "journal", "news", "chronicle", "observer", "express", "standard", "star", "echo", "mirror",
        "independent", "press", "daily", "weekly", "evening", "wire", "newswire", "agency", "agence",
        "examiner", "advertiser", "argus", "bulletin", "dispatch", "enquirer", "inquirer", "mercury",
        "reporter", "review", "sentinel", "bbc", "itv", "cnn", "sky", "radio", "tv", "television",
        "quarterly", "magazine", "courrier", "depeche", "voix", "figaro", "monde", "parisien", "presse",
        "nouvelles", "liberation", "ouest-france", "sud-ouest", "humanite", "croix", "progres", "dauphine",
        "franceinfo", "rfi", "bfmtv", "afp", "reuters", "pa", "ap", "upi", "l'echo", "l'express",
        "l'humanite", "telegramme", "provence", "montagne", "republicain", "quotidien", "hebdo",
        "associated", "register", "ledger", "record", "globe", "sun", "northwire", NULL};
    if (text.len == 0 || !is_name_like(text, SOURCE_WORDS) || text_ends_sentence(text))
        return false;
    StrBuf folded = STRBUF_INIT;
    line_fold(text, &folded);
    bool found = false;
    size_t at = 0;
    for (Slice word; !found && next_word(strbuf_slice(&folded), &at, &word);)
        found = in_list(word, words);
    strbuf_release(&folded);
    return found;
}

/* "By ", "Par ", "Propos recueillis par ": length with the blank; 0 when the text begins otherwise. */
static size_t byline_lead(Slice text)
{
    static const char *const leads[] = {"by ", "by: ", "written by ", "words by ", "story by ", "reported by ",
                                        "report by ", "text by ", "posted by ", "published by ", "author: ",
                                        "par ", "par : ", "ecrit par ", "publie par ", "redige par ",
                                        "propos recueillis par ", "recueilli par ", "texte de ",
                                        "un article de ", "reportage de ", "from our correspondent "};
    StrBuf folded = STRBUF_INIT;
    line_fold(text, &folded);
    size_t found = 0;
    for (size_t i = 0; i < sizeof leads / sizeof *leads && !found; i++) {
        if (slice_starts(strbuf_slice(&folded), leads[i]))
            found = strlen(leads[i]);
    }
    strbuf_release(&folded);
    /* The lead's accents take more bytes in the text than in the folded form. */
    size_t at = 0;
    for (size_t n = 0; n < found && at < text.len; n++)
        at = utf8_next(text, at);
    return found ? at : 0;
}

/* Roles and places after a name: ", Staff Writer", " in London", ", à Londres". */
static size_t names_end(Slice names)
{
    static const char *const stops[] = {" in ", " at ", " for ", " à ", " pour ", " avec ", " with ", " (", ", in ", " – ", " — ", " / AFP"};
    size_t end = names.len;
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        ptrdiff_t at = slice_find(slice_sub(names, 0, end), slice_from(stops[i]));
        if (at > 0)
            end = (size_t)at;
    }
    return end;
}

static bool is_person(Slice name)
{
    static const char *const roles[] = {
        "staff", "writer", "reporter", "correspondent", "editor", "journalist", "columnist", "contributor",
        "political", "science", "health", "crime", "senior", "chief", "bureau", "special", "envoye", "speciale",
        "special", "correspondant", "correspondante", "envoyee", "journaliste", "redacteur", "redactrice",
        "redaction", "chroniqueur", NULL};
    if (!is_name_like(name, 6))
        return false;
    StrBuf folded = STRBUF_INIT;
    line_fold(name, &folded);
    bool role = false;
    size_t at = 0;
    for (Slice word; next_word(strbuf_slice(&folded), &at, &word);)
        role |= in_list(word, roles);
    strbuf_release(&folded);
    return !role;
}

/* The part of names up to the next "and", "et", "&", comma or semicolon. */
static Slice take_name(Slice *rest)
{
    static const char *const marks[] = {" and ", " et ", " & ", ",", ";", " AND ", " ET "};
    size_t end = rest->len, skip = 0;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        ptrdiff_t at = slice_find(*rest, slice_from(marks[i]));
        if (at >= 0 && (size_t)at < end) {
            end = (size_t)at;
            skip = strlen(marks[i]);
        }
    }
    Slice name = slice_trim(slice_sub(*rest, 0, end));
    *rest = slice_sub(*rest, end + skip, rest->len);
    return name;
}

void byline_names(Slice names, StrBuf *out)
{
    Slice rest = slice_sub(names, 0, names_end(names));
    size_t start = out->len;
    while (rest.len) {
        Slice name = take_name(&rest);
        if (!name.len || (out->len > start && !is_person(name)))
            continue;
        if (out->len > start)
            strbuf_puts(out, ", ");
        strbuf_put_slice(out, name);
    }
}

static bool has_digit(Slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] >= '0' && text.ptr[i] <= '9')
            return true;
    }
    return false;
}

/* "By Tom Ashby and Lena Crowe, science correspondent": the part after "By". */
static bool byline_of(Slice text, Slice *names)
{
    size_t lead = byline_lead(text);
    if (!lead || text.len - lead > 120 || word_count(text) > BYLINE_WORDS)
        return false;
    Slice rest = slice_trim(slice_sub(text, lead, text.len));
    Slice first_names = slice_sub(rest, 0, names_end(rest));
    Slice scan = first_names;
    Slice first = take_name(&scan);
    /* "By Herald staff" is a byline too; "By midnight all was over." is none. */
    size_t at = 0;
    Slice word;
    bool name = is_name_like(first, 6) || (next_word(first, &at, &word) && begins_capital(word) && word_count(first) <= 3);
    if (!name || (text_ends_sentence(text) && word_count(text) > 6) || has_digit(rest))
        return false;
    *names = rest;
    return true;
}

/* --- fields ----------------------------------------------------------------------------------- */

static Slice trim_marks(Slice text)
{
    for (;;) {
        Slice before = text;
        text = slice_trim(text);
        static const char *const marks[] = {"|", "•", "·", "●", "–", "—", "-", ",", ";", "*", "\xC2\xA0", "\xE2\x80\xAF"};
        for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
            if (slice_starts(text, marks[i]))
                text = slice_sub(text, strlen(marks[i]), text.len);
            if (slice_ends(text, marks[i]))
                text = slice_sub(text, 0, text.len - strlen(marks[i]));
        }
        if (text.len == before.len)
            return text;
    }
}

/* "TITLE: …", "Source : …"; a key alone in capitals, "TITLE", has its value on the next line. */
static bool field_line(Slice line, LineInfo *info)
{
    const char *colon = memchr(line.ptr, ':', line.len < 40 ? line.len : 40);
    Slice key = trim_marks(colon ? slice_sub(line, 0, (size_t)(colon - line.ptr)) : line);
    if (!colon && (key.len < 3 || key.ptr[0] < 'A' || key.ptr[0] > 'Z' || (key.ptr[1] & 0x20)))
        return false;
    if (!key.len || word_count(key) > 3 || text_first_cp(key) == 0 || !begins_capital(key))
        return false;
    Field field = field_of(key);
    if (field == FIELD_NONE || field == FIELD_KEY || (field == FIELD_TEXT && colon && colon + 1 < line.ptr + line.len))
        return false;
    info->field = field;
    info->value = colon ? trim_marks(slice_sub(line, (size_t)(colon + 1 - line.ptr), line.len)) : (Slice){line.ptr, 0};
    info->says = SAYS_FIELD;
    return true;
}

static bool is_address(Slice text)
{
    return (slice_starts(text, "http://") || slice_starts(text, "https://") || slice_starts(text, "www.")) &&
           !memchr(text.ptr, ' ', text.len);
}

/* --- segments --------------------------------------------------------------------------------- */

static size_t separator_at(Slice line, size_t at)
{
    static const char *const marks[] = {"|", "•", "●", " · ", " – ", " — ", " - ", "\t", "   "};
    Slice rest = slice_sub(line, at, line.len);
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (slice_starts(rest, marks[i]))
            return strlen(marks[i]);
    }
    return 0;
}

static size_t cut_segments(Slice line, Slice out[static SEGMENTS_MAX])
{
    size_t n = 0, start = 0;
    for (size_t at = 0; at <= line.len;) {
        size_t mark = at < line.len ? separator_at(line, at) : 1;
        if (mark) {
            Slice segment = trim_marks(slice_sub(line, start, at));
            if (segment.len) {
                if (n == SEGMENTS_MAX)
                    return SEGMENTS_MAX + 1;
                out[n++] = segment;
            }
            start = at + mark;
        }
        at += mark ? mark : 1;
    }
    return n;
}

typedef enum SegmentKind { SEGMENT_TEXT, SEGMENT_WEAK, SEGMENT_STRONG } SegmentKind;

static void keep_dates(LineInfo *info, const DateLine *date)
{
    if (interval_is_none(info->date.published))
        info->date.published = date->published;
    if (interval_is_none(info->date.updated))
        info->date.updated = date->updated;
    info->date.doubtful |= date->doubtful;
    Interval *when = &info->date.published;
    if (date->minute >= 0 && when->precision == PRECISION_DAY) {
        when->precision = PRECISION_TIME;
        when->minute = date->minute;
        when->zone = date->zone;
    }
}

/* "From the Kestrel Bay Herald": the name without what leads to it. */
static Slice after_preposition(Slice text)
{
    static const char *const leads[] = {"From the ", "From ", "In the ", "D’après ", "D'après ", "Dans "};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (slice_starts(text, leads[i]))
            return slice_sub(text, strlen(leads[i]), text.len);
    }
    return text;
}

static SegmentKind simple_segment(Slice text, Slice lang, LineInfo *info)
{
    DateLine date;
    Slice names;
    if (date_line_parse(text, lang, &date)) {
        keep_dates(info, &date);
        return SEGMENT_STRONG;
    }
    if (byline_of(text, &names)) {
        info->author = names;
        return SEGMENT_STRONG;
    }
    if (is_address(text)) {
        info->url = text;
        return SEGMENT_STRONG;
    }
    if (is_section(text))
        return SEGMENT_WEAK;
    Slice source = after_preposition(text);
    if (is_source(source)) {
        info->source = source;
        return SEGMENT_WEAK;
    }
    StrBuf folded = STRBUF_INIT;
    line_fold(text, &folded);
    bool chrome = chrome_of(strbuf_slice(&folded)) != CHROME_NONE;
    strbuf_release(&folded);
    return chrome ? SEGMENT_STRONG : SEGMENT_TEXT;
}

/* "Aldermouth Courier, 8 October 2022", "By Tom Ashby on 12 March 2022", "London, 3 May 2021": the
 * date stands at the end, after a comma or a short joint. */
static SegmentKind dated_segment(Slice text, Slice lang, LineInfo *info)
{
    size_t at = 0;
    for (Slice word; next_word(text, &at, &word);) {
        size_t start = (size_t)(word.ptr - text.ptr);
        DateLine date;
        if (start == 0 || !date_line_parse(slice_sub(text, start, text.len), lang, &date) ||
            (interval_is_none(date.published) && interval_is_none(date.updated)))
            continue;
        Slice head = slice_trim(slice_sub(text, 0, start));
        bool comma = slice_ends(head, ",");
        head = trim_marks(head);
        LineInfo part = *info;
        SegmentKind kind = simple_segment(head, lang, &part);
        if (kind == SEGMENT_TEXT && !(comma && is_name_like(head, 3)))
            return SEGMENT_TEXT;
        *info = part;
        keep_dates(info, &date);
        return SEGMENT_STRONG;
    }
    return SEGMENT_TEXT;
}

static SegmentKind inspect_segment(Slice text, Slice lang, LineInfo *info)
{
    SegmentKind kind = simple_segment(text, lang, info);
    return kind == SEGMENT_TEXT ? dated_segment(text, lang, info) : kind;
}

/* All segments are known ones, or short names beside a strong one. */
static bool all_matter(Slice line, Slice lang, LineInfo *info)
{
    Slice segments[SEGMENTS_MAX];
    size_t n = cut_segments(line, segments), strong = 0;
    if (n > SEGMENTS_MAX)
        return false;
    for (size_t i = 0; i < n; i++) {
        SegmentKind kind = inspect_segment(segments[i], lang, info);
        if (kind == SEGMENT_TEXT && !(n > 1 && is_name_like(segments[i], 4)))
            return false;
        strong += kind == SEGMENT_STRONG;
    }
    return strong > 0;
}

/* "Follow Metropolitan Police", "Suivre Le Courrier": the name may be the source. */
static bool follow_line(Slice line, LineInfo *info)
{
    static const char *const leads[] = {"Follow ", "Suivre ", "Suivez "};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
        if (!slice_starts(line, leads[i]))
            continue;
        Slice name = slice_trim(slice_sub(line, strlen(leads[i]), line.len));
        if (!is_name_like(name, 6) || text_ends_sentence(name))
            return false;
        info->source = name;
        return true;
    }
    return false;
}

/* "© 2020 Kestrel Bay Herald. All rights reserved.", "Copyright © Le Courrier – Tous droits …" */
static void copyright_source(Slice line, LineInfo *info)
{
    ptrdiff_t mark = slice_find(line, SLICE("©"));
    if (mark < 0)
        return;
    Slice rest = trim_marks(slice_sub(line, (size_t)mark + 2, line.len));
    while (rest.len && ((rest.ptr[0] >= '0' && rest.ptr[0] <= '9') || rest.ptr[0] == ' ' || rest.ptr[0] == '-'))
        rest = slice_sub(rest, 1, rest.len);
    size_t end = 0;
    while (end < rest.len && rest.ptr[end] != '.' && rest.ptr[end] != ',' && !separator_at(rest, end))
        end++;
    rest = trim_marks(slice_sub(rest, 0, end));
    if (rest.len && is_name_like(rest, SOURCE_WORDS))
        info->source = rest;
}

static LineSays chrome_says(Slice line, LineInfo *info)
{
    StrBuf folded = STRBUF_INIT;
    line_fold(line, &folded);
    Chrome chrome = chrome_of(strbuf_slice(&folded));
    LineSays says = chrome == CHROME_MARKER                              ? SAYS_MARKER
                    : chrome || chrome_is_breadcrumb(strbuf_slice(&folded)) ? SAYS_CHROME
                                                                            : SAYS_TEXT;
    strbuf_release(&folded);
    if (says == SAYS_CHROME)
        copyright_source(line, info);
    if (says == SAYS_TEXT && follow_line(line, info))
        says = SAYS_CHROME;
    return says;
}

LineInfo line_inspect(Slice line, Slice lang)
{
    LineInfo info = {.says = SAYS_TEXT, .date = {.published = INTERVAL_NONE, .updated = INTERVAL_NONE}};
    Slice whole = trim_marks(line);
    if (whole.len == 0 || line.len > LINE_WIDEST)
        return info;
    info.says = chrome_says(whole, &info);
    if (info.says != SAYS_TEXT || field_line(line, &info))
        return info;
    DateLine date;
    LineInfo matter = info;
    if (date_line_parse(line, lang, &date)) {
        keep_dates(&matter, &date);
        matter.says = SAYS_MATTER;
    } else if (all_matter(line, lang, &matter)) {
        matter.says = SAYS_MATTER;
    } else {
        info.says = is_section(whole) ? SAYS_SECTION : SAYS_TEXT;
        if (is_source(whole))
            info.source = whole;
        return info;
    }
    return matter;
}

bool line_is_chrome_anywhere(Slice line)
{
    if (line.len > LINE_WIDEST)
        return false;
    StrBuf folded = STRBUF_INIT;
    line_fold(line, &folded);
    bool found = chrome_of(strbuf_slice(&folded)) == CHROME_ANYWHERE;
    strbuf_release(&folded);
    return found;
}
