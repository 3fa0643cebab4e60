/* dossiers.c - dossiers on disk.
 *
 * prose.h makes the words. What it lacks for the timeline is put in here: two paragraphs of three
 * begin with a date of one of the usual kinds, so that there are about two in 1 kB, as in news.
 * Articles lie in folders of a thousand. */
#include "config.h"

#include "dossiers.h"
#include "prose.h"

#include "dossier/calendar.h"
#include "dossier/file.h"
#include "dossier/mem.h"

#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FIRST_YEAR = 2019, DAYS = 1400, GROUPS = 4, GROUP_TERMS = 6 };

static const char *const english_dates[] = {
    "On Thursday ",
    "Last November ",
    "Since March 2020 ",
    "Yesterday ",
    "In 2019 ",
    "Three days earlier ",
    "By 8 March ",
    "Between 2001 and 2010 ",
    "On Monday 6 December ",
    "In the late 1990s ",
    "At 9.10am on Tuesday ",
    "For the past two years ",
    "Earlier this week ",
};
static const char *const french_dates[] = {
    "Jeudi ",
    "En novembre dernier, ",
    "Depuis mars 2020, ",
    "Hier, ",
    "En 2019, ",
    "Trois jours plus tôt, ",
    "Le 8 mars, ",
    "Entre 2001 et 2010, ",
    "Lundi 6 décembre, ",
    "Dans les années 90, ",
    "Mardi à 21h30, ",
    "Depuis deux ans, ",
    "Cette semaine, ",
};
static const char *const months[2][12] = {
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"},
    {"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
     "octobre", "novembre", "décembre"},
};
static const char *const sources[] = {"Courier", "Evening Gazette", "La Dépêche du soir", "Agency",
                                      "The Observer of the North"};

char *dossiers_folder(void)
{
    const char *base = getenv("TMPDIR");
    char *folder = file_join(base && *base ? base : "/tmp", "dossier-bench-XXXXXX");
    if (mkdtemp(folder))
        return folder;
    free(folder);
    return NULL;
}

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
    (void)st, (void)type, (void)ftw;
    return remove(path);
}

void dossiers_remove(const char *folder)
{
    nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

/* --- one article
 * -------------------------------------------------------------------------------- */

/* Every second one is a day of its own. */
static void put_date(uint64_t *state, bool french, StrBuf *out)
{
    size_t n = sizeof english_dates / sizeof *english_dates;
    uint64_t random = prose_random(state);
    if (random % 2 == 0)
        strbuf_puts(out, (french ? french_dates : english_dates)[random / 2 % n]);
    else
        strbuf_printf(out, french ? "Le %u %s %u, " : "On %u %s %u ",
                      (unsigned)(random / 2 % 28 + 1), months[french][random / 64 % 12],
                      (unsigned)(FIRST_YEAR + random / 1024 % 4));
}

/* Copies title and paragraphs; each paragraph gets a date before its first word. */
static void put_dated(Slice text, size_t number, const char *lang, StrBuf *out)
{
    bool french = strcmp(lang, "fr") == 0;
    uint64_t state = number;
    for (size_t at = 0, line = 0; at < text.len; line++) {
        ptrdiff_t end = slice_find(slice_sub(text, at, text.len), SLICE("\n"));
        size_t stop = end < 0 ? text.len : at + (size_t)end;
        if (number == 0 && line == 0)
            strbuf_puts(out, FIRST_TITLE " ");
        else if (number == 0 && line == 2)
            strbuf_puts(out, FIRST_TEXT " ");
        else if (line > 0 && stop > at && prose_random(&state) % 3 < 2)
            put_date(&state, french, out);
        strbuf_put_slice(out, slice_sub(text, at, stop));
        strbuf_putc(out, '\n');
        at = stop + 1;
    }
}

static void put_entry(size_t number, Slice title, const char *lang, StrBuf *manifest)
{
    uint64_t state = number * 31 + 7;
    strbuf_printf(manifest,
                  "  - id: a%zu\n    file: articles/%zu/a%zu.txt\n    title: " SLICE_FMT "\n",
                  number, number / 1000, number, SLICE_ARG(title));
    if (number % 50 != 49) {
        Day day = day_from_civil(FIRST_YEAR, 1, 1) + (Day)(prose_random(&state) % DAYS);
        strbuf_puts(manifest, "    date: ");
        interval_format_iso(interval_day(day), manifest);
        strbuf_putc(manifest, '\n');
    }
    strbuf_printf(manifest, "    lang: %s\n    source: %s\n    tags: [t%zu, t%zu]\n", lang,
                  sources[prose_random(&state) % (sizeof sources / sizeof *sources)], number % 7,
                  number % 11);
    if (number % 25 == 24)
        strbuf_printf(manifest, "    translation_of: a%zu\n", number - 1);
}

static bool write_file(const char *path, Slice content)
{
    FILE *file = fopen(path, "w");
    if (!file)
        return false;
    bool written = fwrite(content.ptr, 1, content.len, file) == content.len;
    return fclose(file) == 0 && written;
}

/* --- the whole
 * ---------------------------------------------------------------------------------- */

typedef struct Making {
    const Prose *prose;
    const char *folder;
    StrBuf manifest, made, text;
} Making;

static bool make_article(Making *m, size_t number)
{
    char path[64];
    const char *lang;
    strbuf_clear(&m->made);
    strbuf_clear(&m->text);
    prose_article(m->prose, number, &m->made, &lang);
    put_dated(strbuf_slice(&m->made), number, lang, &m->text);
    Slice text = strbuf_slice(&m->text);
    put_entry(number, slice_sub(text, 0, (size_t)slice_find(text, SLICE("\n"))), lang,
              &m->manifest);
    snprintf(path, sizeof path, "articles/%zu/a%zu.txt", number / 1000, number);
    char *full = file_join(m->folder, path);
    bool written = write_file(full, text);
    free(full);
    return written;
}

/* Terms are words of the articles themselves. */
static void put_groups(Making *m, size_t articles)
{
    static const char *const colours[GROUPS] = {"yellow", "cyan", "magenta", "green"};
    const char *lang;
    strbuf_puts(&m->manifest, "\ngroups:\n");
    for (size_t g = 0; g < GROUPS; g++) {
        strbuf_printf(&m->manifest, "  - name: group %zu\n    colour: %s\n    terms:\n", g + 1,
                      colours[g]);
        for (size_t t = 0; t < GROUP_TERMS; t++) {
            strbuf_clear(&m->made);
            prose_article(m->prose, (g * GROUP_TERMS + t) * 3 % articles, &m->made, &lang);
            Slice text = strbuf_slice(&m->made);
            ptrdiff_t space = slice_find(text, SLICE(" "));
            strbuf_printf(&m->manifest, "      - " SLICE_FMT "\n",
                          SLICE_ARG(slice_sub(text, 0, (size_t)space)));
        }
    }
}

static bool make_folders(const char *folder, size_t articles)
{
    if (mkdir(folder, 0755) != 0)
        return false;
    char *inside = file_join(folder, "articles");
    bool made = mkdir(inside, 0755) == 0;
    for (size_t i = 0; made && i * 1000 < articles; i++) {
        char name[32];
        snprintf(name, sizeof name, "%zu", i);
        char *path = file_join(inside, name);
        made = mkdir(path, 0755) == 0;
        free(path);
    }
    free(inside);
    return made;
}

char *dossiers_make(const char *folder, const char *name, size_t articles)
{
    char *place = file_join(folder, name), *path = file_join(place, "manifest.yaml");
    Prose *prose = prose_new();
    Making m = {.prose = prose, .folder = place};
    bool made = make_folders(place, articles);
    strbuf_puts(&m.manifest, "dossier: 1\ntitle: Made-up prose\nlanguage: en\n\narticles:\n");
    for (size_t i = 0; made && i < articles; i++)
        made = make_article(&m, i);
    put_groups(&m, articles);
    made = made && write_file(path, strbuf_slice(&m.manifest));
    strbuf_release(&m.manifest);
    strbuf_release(&m.made);
    strbuf_release(&m.text);
    prose_free(prose);
    free(place);
    if (made)
        return path;
    free(path);
    return NULL;
}
