/* names.c - is it a person, a newspaper, a section? Bylines, sources and kickers by their words and
 * shape. */
#include "config.h"

#include "import/glean/names.h"
#include "import/glean/linefold.h"
#include "import/glean/line.h"
#include "import/glean/lines.h"
#include "dossier/ascii.h"
#include "dossier/hash.h"
#include "dossier/utf8.h"

#include <pthread.h>
#include <string.h>

#define BYLINE_WORDS 14
#define LEAD_WIDEST  96 /* bytes in which "Propos recueillis par " and the like are looked for */
#define SOURCE_WIDTH 7  /* words */

/* --- lists --- */

/* Sections of papers and sites, which stand above a title. */
static const char SECTIONS[] =
    "|news|comment|opinion|opinions|analysis|feature|features|interview|review|reviews|"
    "sport|world|world news|uk|uk news|us news|europe|politics|culture|society|business|"
    "local|local news|letters|letter|obituary|editorial|leader|explainer|profile|"
    "exclusive|live|breaking|breaking news|video|press release|news release|statement|"
    "announcement|blog|report|science|health|crime|education|environment|travel|column|"
    "article|actualites|actualite|actu|monde|france|international|societe|politique|"
    "economie|tribune|reportage|enquete|portrait|chronique|edito|entretien|faits divers|"
    "fait divers|communique|communique de presse|billet|analyse|critique|sports|sciences|"
    "sante|environnement|regions|vie locale|en direct|decryptage|point de vue|idees|"
    "debats|courrier des lecteurs|in pictures|long read|magazine|info|infos|nouvelles|";

/* Words that newspapers, agencies and stations have in their names. */
static const char SOURCE_WORDS[] =
    "|times|post|herald|gazette|courier|mail|guardian|telegraph|tribune|journal|news|"
    "chronicle|observer|express|standard|star|echo|mirror|independent|press|daily|weekly|"
    "evening|wire|newswire|agency|agence|examiner|advertiser|argus|bulletin|dispatch|"
    "enquirer|inquirer|mercury|reporter|review|sentinel|bbc|itv|cnn|sky|radio|tv|"
    "television|quarterly|magazine|courrier|depeche|voix|figaro|monde|parisien|presse|"
    "nouvelles|liberation|ouest-france|sud-ouest|humanite|croix|progres|dauphine|"
    "franceinfo|rfi|bfmtv|afp|reuters|pa|ap|upi|l'echo|l'express|l'humanite|telegramme|"
    "provence|montagne|republicain|quotidien|hebdo|associated|register|ledger|record|"
    "globe|sun|";

/* Words that stand in names without a capital. */
static const char PARTICLES[] =
    "|de|du|des|d'|la|le|les|von|van|der|den|of|the|for|and|et|&|al|el|di|da|à|a|in|l'|"
    "en|at|on|";

/* What a byline says of a person beside the name: trades … */
static const char TRADES[] =
    "|writer|reporter|correspondent|correspondents|editor|journalist|columnist|contributor|"
    "producer|critic|correspondant|correspondante|journaliste|journalistes|redacteur|"
    "redactrice|chroniqueur|chroniqueuse|envoye|envoyee|pigiste|";

/* … and what goes with them. */
static const char ROLES[] =
    "|writer|reporter|correspondent|correspondents|editor|journalist|columnist|contributor|"
    "producer|critic|correspondant|correspondante|journaliste|journalistes|redacteur|"
    "redactrice|chroniqueur|chroniqueuse|envoye|envoyee|pigiste|staff|political|science|"
    "health|crime|police|home|legal|education|environment|business|economics|diplomatic|"
    "defence|security|royal|sports|senior|chief|deputy|assistant|bureau|special|speciale|"
    "redaction|";

/* Words of bodies that are no persons. */
static const char BODIES[] =
    "|letter|newsletter|team|committee|council|board|society|club|association|office|service|"
    "police|department|ministry|university|school|company|group|union|party|comite|conseil|"
    "mairie|ville|societe|equipe|syndicat|prefecture|ministere|universite|ecole|parti|bureau|"
    "lettre|federation|collectif|almanac|blog|online|staff|editors|desk|redaction|";

enum { LIST_SECTIONS, LIST_SOURCES, LIST_PARTICLES, LIST_TRADES, LIST_ROLES, LIST_BODIES };

/* Each has a bar before and behind each of its words. */
static const char *const lists[] = {
    [LIST_SECTIONS] = SECTIONS, [LIST_SOURCES] = SOURCE_WORDS, [LIST_PARTICLES] = PARTICLES,
    [LIST_TRADES] = TRADES,     [LIST_ROLES] = ROLES,          [LIST_BODIES] = BODIES};

/* --- words --- */

bool name_next_word(Slice text, size_t *at, Slice *word)
{
    while (*at < text.len && text.ptr[*at] == ' ')
        ++*at;
    size_t start = *at;
    while (*at < text.len && text.ptr[*at] != ' ')
        ++*at;
    *word = slice_sub(text, start, *at);
    return word->len > 0;
}

bool name_words_most(Slice text, size_t most)
{
    size_t at = 0, n = 0;
    for (Slice word; n <= most && name_next_word(text, &at, &word);)
        n++;
    return n <= most;
}

/* All words of the lists with the lists they are in, found by their hash. A place is empty or holds
 * a word; one that is taken makes the next one be tried. */
enum { PLACES = 1024 }; /* about three times the words */
static struct Place {
    Slice word;
    unsigned lists;
} places[PLACES];
static pthread_once_t places_once = PTHREAD_ONCE_INIT;

static struct Place *place_of(Slice word)
{
    size_t at = hash_bytes(word.ptr, word.len) % PLACES;
    while (places[at].word.len && !slice_eq(places[at].word, word))
        at = (at + 1) % PLACES;
    return &places[at];
}

static void fill_places(void)
{
    for (unsigned list = 0; list < sizeof lists / sizeof *lists; list++) {
        const char *start = lists[list] + 1;
        for (const char *end; (end = strchr(start, '|')); start = end + 1) {
            Slice word = {start, (size_t)(end - start)};
            struct Place *place = place_of(word);
            place->word = word;
            place->lists |= 1u << list;
        }
    }
}

/* The word, or the whole line, is in the list. */
static bool in_list(Slice folded, unsigned list)
{
    pthread_once(&places_once, fill_places);
    return folded.len && place_of(folded)->lists >> list & 1;
}

static bool fold_in_list(Slice text, unsigned list)
{
    StrBuf folded = STRBUF_INIT;
    line_fold(text, &folded);
    bool in = in_list(strbuf_slice(&folded), list);
    strbuf_release(&folded);
    return in;
}

static bool is_particle(Slice word)
{
    return in_list(word, LIST_PARTICLES);
}

bool name_begins_capital(Slice word)
{
    uint32_t first = text_first_cp(word);
    if (cp_is_upper(first) || ascii_is_digit(first))
        return true;
    /* d’Ormesson, l'Équipe, "McX */
    size_t at = 0;
    for (size_t n = 0; n < 3 && at < word.len; n++) {
        uint32_t cp;
        at += utf8_decode(word.ptr + at, word.len - at, &cp);
        if ((cp == '\'' || cp == 0x2019 || cp == '"' || cp == 0x201C || cp == 0xAB || cp == '(' ||
             cp == '@') &&
            at < word.len && cp_is_upper(text_first_cp((Slice){word.ptr + at, word.len - at})))
            return true;
    }
    return false;
}

/* All words capitalised, but for particles between them. */
bool name_is_shaped(Slice text, size_t most)
{
    size_t at = 0, n = 0;
    bool high = false;
    for (Slice word; name_next_word(text, &at, &word); n++) {
        bool capital = name_begins_capital(word);
        if (!capital && (n == 0 || !is_particle(word)))
            return false;
        high |= capital;
    }
    return high && n <= most;
}

/* --- kinds of segments --- */

bool name_is_section(Slice text)
{
    return name_words_most(text, 4) && fold_in_list(text, LIST_SECTIONS);
}

static bool has_word_of(Slice text, unsigned list)
{
    StrBuf folded = STRBUF_INIT;
    line_fold(text, &folded);
    bool found = false;
    size_t at = 0;
    for (Slice word; !found && name_next_word(strbuf_slice(&folded), &at, &word);)
        found = in_list(word, list);
    strbuf_release(&folded);
    return found;
}

/* A name with a word in it that newspapers, agencies and stations have in theirs. */
bool name_is_source(Slice text)
{
    if (text.len == 0 || memchr(text.ptr, ',', text.len) || text_ends_sentence(text) ||
        !name_is_shaped(text, SOURCE_WIDTH))
        return false;
    return has_word_of(text, LIST_SOURCES);
}

static bool has_trade(Slice text)
{
    return has_word_of(text, LIST_TRADES);
}

/* "De notre correspondante à Valbrune, Lucie Marchand", "From our correspondent in Paris, …": up to
 * behind the comma. */
static size_t correspondent_lead(Slice text)
{
    static const char *const leads[] = {"De notre ", "De nos ", "From our ", "Notre "};
    const char *comma = memchr(text.ptr, ',', text.len);
    for (size_t i = 0; comma && i < sizeof leads / sizeof *leads; i++) {
        size_t end = (size_t)(comma + 1 - text.ptr);
        if (slice_starts(text, leads[i]) && has_trade(slice_sub(text, 0, end - 1)))
            return end;
    }
    return 0;
}

/* "By ", "Par ", "Propos recueillis par ": length with the blank; 0 when the text begins
 * otherwise. */
static size_t byline_lead(Slice text)
{
    static const char *const leads[] = {"by ",
                                        "by: ",
                                        "written by ",
                                        "words by ",
                                        "story by ",
                                        "reported by ",
                                        "report by ",
                                        "text by ",
                                        "posted by ",
                                        "published by ",
                                        "author: ",
                                        "par ",
                                        "par : ",
                                        "ecrit par ",
                                        "publie par ",
                                        "redige par ",
                                        "propos recueillis par ",
                                        "recueilli par ",
                                        "texte de ",
                                        "un article de ",
                                        "reportage de ",
                                        "photo by ",
                                        "interview by ",
                                        "from our correspondent "};
    StrBuf folded = STRBUF_INIT;
    size_t head = text.len < LEAD_WIDEST ? text.len : utf8_prev(text, LEAD_WIDEST);
    line_fold(slice_sub(text, 0, head), &folded);
    size_t found = 0;
    Slice begin = strbuf_slice(&folded);
    for (size_t i = 0; i < sizeof leads / sizeof *leads && !found && begin.len; i++) {
        if (leads[i][0] == begin.ptr[0] && slice_starts(begin, leads[i]))
            found = strlen(leads[i]);
    }
    strbuf_release(&folded);
    /* The lead's accents take more bytes in the text than in the folded form. */
    size_t at = 0;
    for (size_t n = 0; n < found && at < text.len; n++)
        at = utf8_next(text, at);
    return found ? at : correspondent_lead(text);
}

/* Roles and places after a name: ", Staff Writer", " in London", ", à Londres". */
static size_t names_end(Slice names)
{
    static const char *const stops[] = {" in ",   " at ", " for ", " à ", " pour ", " avec ",
                                        " with ", " (",   ", in ", " – ", " — ",    " / AFP"};
    size_t end = names.len;
    for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
        ptrdiff_t at = slice_find(slice_sub(names, 0, end), slice_from(stops[i]));
        if (at > 0)
            end = (size_t)at;
    }
    return end;
}

static bool name_is_person(Slice name)
{
    if (!name_is_shaped(name, 6))
        return false;
    StrBuf folded = STRBUF_INIT;
    line_fold(name, &folded);
    bool role = false;
    size_t at = 0;
    for (Slice word; name_next_word(strbuf_slice(&folded), &at, &word);)
        role |= in_list(word, LIST_ROLES);
    strbuf_release(&folded);
    return !role;
}

static bool is_role(Slice word)
{
    StrBuf folded = STRBUF_INIT;
    line_fold(word, &folded);
    bool role = in_list(strbuf_slice(&folded), LIST_ROLES);
    strbuf_release(&folded);
    return role;
}

/* "JOHN SMITH Crime Reporter" without what is no name, if two words remain. */
static Slice without_role(Slice name)
{
    size_t at = 0, n = 0;
    for (Slice word; name_next_word(name, &at, &word); n++) {
        if (n >= 2 && is_role(word))
            return slice_trim(slice_sub(name, 0, (size_t)(word.ptr - name.ptr)));
    }
    return name;
}

/* "The Sarn Letter", "Harbour Committee": a body, not a person. */
static bool is_body(Slice text)
{
    static const char *const articles[] = {"The ", "Le ", "La ", "Les ", "L'", "L’"};
    for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
        if (slice_starts(text, articles[i]))
            return true;
    }
    return has_word_of(text, LIST_BODIES);
}

/* Two words, or three, or a particle between: "Jane Doe", "Jean de Brie", "Mary Ann Roe". */
static bool is_full_name(Slice text)
{
    return name_words_most(text, 4) && !name_words_most(text, 1) && name_is_person(text) &&
           !name_is_source(text) && !name_is_section(text) && !name_has_digit(text) &&
           !text_ends_sentence(text) && !is_particle(text) && !is_body(text);
}

bool name_alone(Slice text)
{
    return name_words_most(text, 3) && is_full_name(text);
}

bool name_with_trade(Slice text, Slice *name)
{
    if (!name_words_most(text, 9) || text_ends_sentence(text) || !has_trade(text))
        return false;
    const char *comma = memchr(text.ptr, ',', text.len);
    Slice head = comma ? slice_sub(text, 0, (size_t)(comma - text.ptr)) : without_role(text);
    *name = is_full_name(head) ? head : (Slice){NULL, 0};
    return true;
}

bool name_with_source(Slice text, Slice *name, Slice *source)
{
    const char *comma = memchr(text.ptr, ',', text.len);
    if (!comma)
        return false;
    *name = slice_sub(text, 0, (size_t)(comma - text.ptr));
    *source = slice_trim(slice_sub(text, (size_t)(comma + 1 - text.ptr), text.len));
    return is_full_name(*name) && name_is_source(*source);
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
        Slice name = without_role(take_name(&rest));
        if (!name.len || (out->len > start && (!name_is_person(name) || name_is_source(name))))
            continue;
        if (out->len > start)
            strbuf_puts(out, ", ");
        strbuf_put_slice(out, name);
    }
}

bool name_has_digit(Slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (ascii_is_digit(text.ptr[i]))
            return true;
    }
    return false;
}

/* "By Tom Ashby and Lena Crowe, science correspondent": the part after "By". */
bool name_byline(Slice text, Slice *names)
{
    size_t lead = byline_lead(text);
    if (!lead || text.len - lead > 120 || !name_words_most(text, BYLINE_WORDS))
        return false;
    Slice rest = slice_trim(slice_sub(text, lead, text.len));
    Slice first_names = slice_sub(rest, 0, names_end(rest));
    Slice scan = first_names;
    Slice first = take_name(&scan);
    /* "By Herald staff" is a byline too; "By midnight all was over." is none. */
    size_t at = 0;
    Slice word;
    bool name =
        name_is_shaped(first, 6) || (name_next_word(first, &at, &word) &&
                                     name_begins_capital(word) && name_words_most(first, 3));
    if (!name || (text_ends_sentence(text) && !name_words_most(text, 6)) || name_has_digit(rest))
        return false;
    *names = rest;
    return true;
}
