/* bibtex.c - BibTeX and BibLaTeX entries as metadata of texts of the same name.
 *
 * @type{key, field = {value} # macro # "value", …}; @string defines macros; @comment and @preamble
 * are passed over. After "BibTeXing" (O. Patashnik, 1988). A broken entry is passed over up to the
 * next line that begins with @. */
#include "config.h"

#include "import/internal.h"
#include "import/tex.h"

#include "dossier/ascii.h"
#include "dossier/calendar.h"
#include "dossier/check.h"

#include <stdlib.h>
#include <string.h>

#define MACROS_MAX 256

typedef struct Macro {
    Slice name;
    char *value;
} Macro;

typedef struct Bib {
    const ImportSource *source;
    Slice text;
    size_t at;
    Macro macros[MACROS_MAX];
    size_t n_macros;
    DiagList *findings;
} Bib;

typedef struct BibEntry {
    Draft *draft;
    StrBuf year, month, day;
} BibEntry;

static void skip_blanks(Bib *b)
{
    while (b->at < b->text.len &&
           ((unsigned char)b->text.ptr[b->at] <= ' ' || b->text.ptr[b->at] == '%')) {
        if (b->text.ptr[b->at] == '%') {
            while (b->at < b->text.len && b->text.ptr[b->at] != '\n')
                b->at++;
        } else {
            b->at++;
        }
    }
}

static bool take(Bib *b, char c)
{
    skip_blanks(b);
    if (b->at >= b->text.len || b->text.ptr[b->at] != c)
        return false;
    b->at++;
    return true;
}

static Slice take_name(Bib *b)
{
    skip_blanks(b);
    size_t start = b->at;
    while (b->at < b->text.len && (unsigned char)b->text.ptr[b->at] > ' ' &&
           !strchr("{}(),=#\"%", b->text.ptr[b->at]))
        b->at++;
    return slice_sub(b->text, start, b->at);
}

/* {…} with nested braces, or "…"; false when it does not end. */
static bool take_delimited(Bib *b, StrBuf *out)
{
    CHECK(b->at < b->text.len && strchr("{\"", b->text.ptr[b->at]));
    char open = b->text.ptr[b->at++], close = open == '{' ? '}' : '"';
    size_t start = b->at, depth = 0;
    for (; b->at < b->text.len; b->at++) {
        char c = b->text.ptr[b->at];
        if (c == '\\' && b->at + 1 < b->text.len) {
            b->at++;
        } else if (c == close && depth == 0) {
            strbuf_put_slice(out, slice_sub(b->text, start, b->at));
            b->at++;
            return true;
        } else if (c == '{') {
            depth++;
        } else if (c == '}') {
            depth -= depth > 0;
        }
    }
    return false;
}

static const char *macro_value(const Bib *b, Slice name)
{
    static const char *const numbers[] = {"1", "2", "3", "4",  "5",  "6",
                                          "7", "8", "9", "10", "11", "12"};
    for (size_t i = 0; i < b->n_macros; i++) {
        char *key = slice_dup(b->macros[i].name);
        bool same = slice_ieq_str(name, key);
        free(key);
        if (same)
            return b->macros[i].value;
    }
    for (size_t i = 0; i < 12; i++) {
        if (slice_ieq_str(name, month_abbrev((int)i + 1)))
            return numbers[i];
    }
    return NULL;
}

static bool take_value(Bib *b, StrBuf *out)
{
    do {
        skip_blanks(b);
        if (b->at >= b->text.len)
            return false;
        char c = b->text.ptr[b->at];
        if (c == '{' || c == '"') {
            if (!take_delimited(b, out))
                return false;
        } else {
            Slice name = take_name(b);
            const char *value = macro_value(b, name);
            if (!name.len)
                return false;
            strbuf_put_slice(out, value ? slice_from(value) : name);
        }
    } while (take(b, '#'));
    return true;
}

/* --- fields --- */

/* "Family, Given" and "Given Family", several joined by " and ". */
static void set_authors(Draft *draft, Slice value)
{
    while (value.len) {
        ptrdiff_t end = slice_find(value, SLICE(" and "));
        Slice one = slice_sub(value, 0, end < 0 ? value.len : (size_t)end);
        value = end < 0 ? (Slice){NULL, 0} : slice_sub(value, (size_t)end + 5, value.len);
        if (slice_eq_str(slice_trim(one), "others"))
            continue;
        const char *comma = one.len ? memchr(one.ptr, ',', one.len) : NULL;
        StrBuf name = STRBUF_INIT;
        if (comma) {
            size_t at = (size_t)(comma - one.ptr);
            strbuf_put_slice(&name, slice_trim(slice_sub(one, at + 1, one.len)));
            strbuf_putc(&name, ' ');
            strbuf_put_slice(&name, slice_trim(slice_sub(one, 0, at)));
        } else {
            strbuf_put_slice(&name, slice_trim(one));
        }
        field_set(draft, FIELD_AUTHOR, strbuf_slice(&name), ORIGIN_DECLARED);
        strbuf_release(&name);
    }
}

static void set_language(Draft *draft, Slice value)
{
    static const char *const names[][2] = {
        {"english", "en"},      {"british", "en-GB"}, {"ukenglish", "en-GB"}, {"american", "en-US"},
        {"usenglish", "en-US"}, {"french", "fr"},     {"francais", "fr"},     {"german", "de"},
        {"ngerman", "de"},      {"spanish", "es"},    {"italian", "it"},      {"dutch", "nl"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (slice_ieq_str(value, names[i][0]))
            value = slice_from(names[i][1]);
    }
    field_set(draft, FIELD_LANG, value, ORIGIN_DECLARED);
}

static void set_field(BibEntry *entry, Slice name, Slice text)
{
    static const char *const sources[] = {"journal",      "journaltitle", "newspaper",
                                          "organization", "publisher",    "howpublished"};
    Draft *d = entry->draft;
    if (slice_ieq_str(name, "author"))
        set_authors(d, text);
    else if (slice_ieq_str(name, "year"))
        strbuf_put_slice(&entry->year, text);
    else if (slice_ieq_str(name, "month"))
        strbuf_put_slice(&entry->month, text);
    else if (slice_ieq_str(name, "day"))
        strbuf_put_slice(&entry->day, text);
    else if (slice_ieq_str(name, "language") || slice_ieq_str(name, "langid"))
        set_language(d, text);
    else if (slice_ieq_str(name, "title") || slice_ieq_str(name, "date") ||
             slice_ieq_str(name, "url") || slice_ieq_str(name, "keywords"))
        field_set(d, field_of(name), text, ORIGIN_DECLARED);
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        if (slice_ieq_str(name, sources[i]))
            field_set(d, FIELD_SOURCE, text, ORIGIN_DECLARED);
    }
}

/* year, month (a name or a number) and day make a date in the form of a date line. */
static void set_parts(BibEntry *entry)
{
    uint64_t month = 0, day = 0;
    StrBuf date = STRBUF_INIT;
    Slice m = slice_trim(strbuf_slice(&entry->month));
    slice_to_u64(slice_trim(strbuf_slice(&entry->day)), &day);
    if (slice_to_u64(m, &month) && month >= 1 && month <= 12) {
        strbuf_printf(&date, "%s-%02u", strbuf_str(&entry->year), (unsigned)month);
        if (day >= 1 && day <= 31)
            strbuf_printf(&date, "-%02u", (unsigned)day);
    } else if (m.len) {
        strbuf_printf(&date, SLICE_FMT " %s", SLICE_ARG(m), strbuf_str(&entry->year));
    }
    field_set(entry->draft, FIELD_DATE, strbuf_slice(&date), ORIGIN_DECLARED);
    field_set(entry->draft, FIELD_DATE, strbuf_slice(&entry->year), ORIGIN_DECLARED);
    strbuf_release(&date);
}

/* --- entries --- */

static bool take_field(Bib *b, BibEntry *entry)
{
    Slice name = take_name(b);
    if (!name.len || !take(b, '='))
        return false;
    StrBuf raw = STRBUF_INIT, text = STRBUF_INIT;
    bool ok = take_value(b, &raw);
    tex_put_text(&text, strbuf_slice(&raw));
    if (ok)
        set_field(entry, name, strbuf_slice(&text));
    strbuf_release(&raw);
    strbuf_release(&text);
    return ok;
}

static bool read_entry(Bib *b, DraftFn emit, void *ctx)
{
    BibEntry entry = {.draft = draft_new((Slice){NULL, 0}),
                      .year = STRBUF_INIT,
                      .month = STRBUF_INIT,
                      .day = STRBUF_INIT};
    field_set(entry.draft, FIELD_KEY, take_name(b), ORIGIN_DECLARED);
    bool ok = true;
    while (ok && take(b, ',')) {
        skip_blanks(b);
        if (b->at < b->text.len && (b->text.ptr[b->at] == '}' || b->text.ptr[b->at] == ')'))
            break;
        ok = take_field(b, &entry);
    }
    ok = ok && (take(b, '}') || take(b, ')'));
    set_parts(&entry);
    strbuf_release(&entry.year);
    strbuf_release(&entry.month);
    strbuf_release(&entry.day);
    if (ok)
        emit(ctx, entry.draft);
    else
        draft_free(entry.draft);
    return ok;
}

static bool read_macro(Bib *b)
{
    Slice name = take_name(b);
    StrBuf value = STRBUF_INIT;
    if (!name.len || !take(b, '=') || !take_value(b, &value)) {
        strbuf_release(&value);
        return false;
    }
    if (b->n_macros < MACROS_MAX)
        b->macros[b->n_macros++] = (Macro){name, strbuf_steal(&value)};
    strbuf_release(&value);
    return take(b, '}') || take(b, ')');
}

static bool bibtex_read(const ImportSource *source, const Meta *declared, DiagList *findings,
                        DraftFn emit, void *ctx)
{
    (void)declared;
    Bib b = {.source = source, .text = source->bytes, .findings = findings};
    size_t entries = 0;
    while (b.at < b.text.len) {
        const char *next = memchr(b.text.ptr + b.at, '@', b.text.len - b.at);
        if (!next)
            break;
        size_t start = (size_t)(next - b.text.ptr);
        b.at = start + 1;
        Slice type = take_name(&b);
        if (!take(&b, '{') && !take(&b, '('))
            continue;
        if (slice_ieq_str(type, "comment") || slice_ieq_str(type, "preamble"))
            continue;
        bool macro = slice_ieq_str(type, "string");
        bool ok = macro ? read_macro(&b) : read_entry(&b, emit, ctx);
        entries += ok && !macro;
        CHECK(start < b.at && b.at <= b.text.len);
        if (!ok) {
            diag_add_at(findings, DIAG_WARNING, source->name, b.text, start, 1,
                        "this entry is not complete and is left out");
            b.at = start + 1;
        }
    }
    for (size_t i = 0; i < b.n_macros; i++)
        free(b.macros[i].value);
    if (!entries)
        diag_add(findings, DIAG_ERROR, source->name, "no entries in the BibTeX file");
    return entries > 0;
}

static int bibtex_sniff(const ImportSource *source)
{
    Slice ext = source_extension(source), head = slice_sub(source->bytes, 0, 4096);
    bool named = slice_ieq_str(ext, "bib") || slice_ieq_str(ext, "bibtex");
    const char *at = head.len ? memchr(head.ptr, '@', head.len) : NULL;
    if (!at)
        return named && head.len ? 30 : 0;
    while (at && at > head.ptr && at[-1] != '\n') /* in a comment, or an address */
        at = memchr(at + 1, '@', (size_t)(head.ptr + head.len - at - 1));
    if (!at)
        return 0;
    Slice rest = slice_sub(head, (size_t)(at + 1 - head.ptr), head.len);
    size_t n = 0;
    while (n < rest.len && ascii_is_letter(rest.ptr[n]))
        n++;
    bool shaped = n >= 3 && n < rest.len && rest.ptr[n] == '{';
    return shaped ? named ? 95 : 60 : 0;
}

const Importer importer_bibtex = {
    .extensions = "bib bibtex",
    .sniff = bibtex_sniff,
    .read = bibtex_read,
};
