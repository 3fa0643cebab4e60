/* fields.c - what the keys of front matter, tables and labelled lines mean.
 *
 * One table of spellings, English and French. Keys are compared without case, blanks, hyphens and
 * underscores, so "Publication-Date", "publication_date" and "publicationDate" are one. */
#include "config.h"

#include "import/glean/date.h"
#include "import/internal.h"
#include "dossier/ascii.h"
#include "dossier/language.h"

#include <string.h>

typedef struct FieldSpelling {
    const char *key;
    Field field;
} FieldSpelling;

static const FieldSpelling spellings[] = {
    {"title", FIELD_TITLE},
    {"titre", FIELD_TITLE},
    {"headline", FIELD_TITLE},
    {"subject", FIELD_TITLE},
    {"name", FIELD_TITLE},
    {"date", FIELD_DATE},
    {"published", FIELD_DATE},
    {"publicationdate", FIELD_DATE},
    {"datepublished", FIELD_DATE},
    {"pubdate", FIELD_DATE},
    {"publishdate", FIELD_DATE},
    {"publishedat", FIELD_DATE},
    {"publishedon", FIELD_DATE},
    {"issued", FIELD_DATE},
    {"datedepublication", FIELD_DATE},
    {"publiele", FIELD_DATE},
    {"created", FIELD_DATE},
    {"posted", FIELD_DATE},
    {"day", FIELD_DATE},
    {"lang", FIELD_LANG},
    {"language", FIELD_LANG},
    {"langue", FIELD_LANG},
    {"locale", FIELD_LANG},
    {"author", FIELD_AUTHOR},
    {"authors", FIELD_AUTHOR},
    {"auteur", FIELD_AUTHOR},
    {"auteurs", FIELD_AUTHOR},
    {"autrice", FIELD_AUTHOR},
    {"byline", FIELD_AUTHOR},
    {"by", FIELD_AUTHOR},
    {"creator", FIELD_AUTHOR},
    {"source", FIELD_SOURCE},
    {"publisher", FIELD_SOURCE},
    {"publication", FIELD_SOURCE},
    {"journal", FIELD_SOURCE},
    {"site", FIELD_SOURCE},
    {"sitename", FIELD_SOURCE},
    {"newspaper", FIELD_SOURCE},
    {"outlet", FIELD_SOURCE},
    {"editeur", FIELD_SOURCE},
    {"url", FIELD_URL},
    {"link", FIELD_URL},
    {"lien", FIELD_URL},
    {"canonical", FIELD_URL},
    {"canonicalurl", FIELD_URL},
    {"address", FIELD_URL},
    {"adresse", FIELD_URL},
    {"web", FIELD_URL},
    {"tags", FIELD_TAGS},
    {"tag", FIELD_TAGS},
    {"keywords", FIELD_TAGS},
    {"keyword", FIELD_TAGS},
    {"categories", FIELD_TAGS},
    {"category", FIELD_TAGS},
    {"motscles", FIELD_TAGS},
    {"etiquettes", FIELD_TAGS},
    {"translationof", FIELD_ORIGINAL},
    {"traductionde", FIELD_ORIGINAL},
    {"originalarticle", FIELD_ORIGINAL},
    {"text", FIELD_TEXT},
    {"texte", FIELD_TEXT},
    {"body", FIELD_TEXT},
    {"content", FIELD_TEXT},
    {"article", FIELD_TEXT},
    {"fulltext", FIELD_TEXT},
    {"contenu", FIELD_TEXT},
    {"corps", FIELD_TEXT},
    {"id", FIELD_KEY},
    {"guid", FIELD_KEY},
    {"key", FIELD_KEY},
    {"identifier", FIELD_KEY},
};

/* Lower case, ASCII letters and digits alone; "é" counts as "e". */
static size_t normal_key(Slice key, char out[static 32])
{
    size_t n = 0;
    for (size_t i = 0; i < key.len && n < 31; i++) {
        unsigned char c = (unsigned char)key.ptr[i];
        if (c == 0xC3 && i + 1 < key.len && ((unsigned char)key.ptr[i + 1] | 0x20) >= 0xA8 &&
            ((unsigned char)key.ptr[i + 1] | 0x20) <= 0xAB) {
            out[n++] = 'e';
            i++;
        } else if (c >= 'A' && c <= 'Z') {
            out[n++] = (char)(c + 32);
        } else if (ascii_is_lower(c) || ascii_is_digit(c)) {
            out[n++] = (char)c;
        } else if (c >= 0x80) {
            return 0;
        }
    }
    out[n] = '\0';
    return n;
}

Field field_of(Slice key)
{
    char normal[32];
    if (key.len > 40 || !normal_key(key, normal))
        return FIELD_NONE;
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        if (strcmp(normal, spellings[i].key) == 0)
            return spellings[i].field;
    }
    return FIELD_NONE;
}

Slice source_extension(const ImportSource *source)
{
    const char *name = source->name ? source->name : "";
    const char *dot = strrchr(name, '.'), *slash = strrchr(name, '/');
    return dot && (!slash || dot > slash) ? slice_from(dot + 1) : (Slice){NULL, 0};
}

/* --- values --- */

static void set_slice(Draft *draft, Slice *field, uint8_t *field_origin, Slice value, Origin origin)
{
    if (field->ptr)
        return;
    *field = draft_keep(draft, value);
    if (field->ptr)
        *field_origin = (uint8_t)origin;
}

static void add_author(Draft *draft, Slice value, Origin origin)
{
    Meta *m = &draft->meta;
    value = draft_keep(draft, value);
    if (!m->author.ptr || !value.ptr || slice_find(m->author, value) >= 0) {
        set_slice(draft, &m->author, &m->author_origin, value, origin);
        return;
    }
    StrBuf both = STRBUF_INIT;
    strbuf_printf(&both, SLICE_FMT ", " SLICE_FMT, SLICE_ARG(m->author), SLICE_ARG(value));
    m->author = draft_keep(draft, strbuf_slice(&both));
    strbuf_release(&both);
}

/* A date such as 03/04/2022 waits until the language is known, see field_reread_date(). */
static void set_date(Draft *draft, Slice value, Origin origin)
{
    Interval date;
    bool doubtful;
    if (!interval_is_none(draft->meta.date) ||
        !date_value_parse(value, draft->meta.lang, &date, &doubtful))
        return;
    draft->meta.date = date;
    draft->meta.date_origin = (uint8_t)origin;
    if (doubtful)
        draft->doubtful_date = draft_keep(draft, value);
}

void field_reread_date(Draft *draft, Slice lang)
{
    Interval date;
    bool doubtful;
    if (!draft->doubtful_date.ptr ||
        !date_value_parse(draft->doubtful_date, lang, &date, &doubtful))
        return;
    draft->meta.date = date;
    if (doubtful)
        draft->meta.date_origin = ORIGIN_GUESSED;
    draft->doubtful_date = (Slice){NULL, 0};
}

/* "en_GB.UTF-8" is written en-GB. */
static void set_lang(Draft *draft, Slice value, Origin origin)
{
    char code[12];
    value = slice_trim(value);
    size_t n = 0;
    while (n < value.len && n < sizeof code - 1 && value.ptr[n] != '.' && value.ptr[n] != '@') {
        code[n] = value.ptr[n] == '_' ? '-' : value.ptr[n];
        n++;
    }
    Slice lang = {code, n};
    static const char *const names[][2] = {{"english", "en"},  {"anglais", "en"},
                                           {"french", "fr"},   {"francais", "fr"},
                                           {"français", "fr"}, {"german", "de"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (slice_ieq_str(lang, names[i][0]))
            lang = slice_from(names[i][1]);
    }
    if (lang.len < 2 || !language_code_valid(lang))
        return;
    if (origin == ORIGIN_DECLARED && draft->meta.lang_origin == ORIGIN_GUESSED)
        draft->meta.lang = (Slice){NULL, 0}; /* the text was looked at first */
    set_slice(draft, &draft->meta.lang, &draft->meta.lang_origin, lang, origin);
}

static void add_tags(Draft *draft, Slice list)
{
    for (size_t start = 0, i = 0; i <= list.len; i++) {
        if (i == list.len || list.ptr[i] == ',' || list.ptr[i] == ';') {
            draft_add_tag(draft, slice_sub(list, start, i));
            start = i + 1;
        }
    }
}

void field_set(Draft *draft, Field field, Slice value, Origin origin)
{
    Meta *m = &draft->meta;
    switch (field) {
    case FIELD_TITLE:
        if (!m->title.ptr)
            draft_set_title(draft, value, origin);
        break;
    case FIELD_DATE:
        set_date(draft, value, origin);
        break;
    case FIELD_LANG:
        set_lang(draft, value, origin);
        break;
    case FIELD_AUTHOR:
        add_author(draft, value, origin);
        break;
    case FIELD_SOURCE:
        set_slice(draft, &m->source, &m->source_origin, value, origin);
        break;
    case FIELD_URL:
        set_slice(draft, &m->url, &m->url_origin, value, origin);
        break;
    case FIELD_TAGS:
        add_tags(draft, value);
        break;
    case FIELD_ORIGINAL:
        if (!draft->translation_of.ptr)
            draft->translation_of = draft_keep(draft, value);
        break;
    case FIELD_KEY:
        if (!draft->key.ptr)
            draft->key = draft_keep(draft, value);
        break;
    case FIELD_TEXT:
    case FIELD_NONE:
        break;
    }
}
