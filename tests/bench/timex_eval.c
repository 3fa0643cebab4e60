/* timex_eval.c - scores the temporal tagger against TimeML gold (.tml files).
 *
 * usage: timex_eval [--lang en|fr] [--calendar] [--errors] [--dump] [--speed] PATH...
 *        timex_eval             scores the project's own four sets, and the speed
 *   PATH        .tml files or directories of them
 *   --lang      language of the texts (default en)
 *   --calendar  only values that lie on a calendar
 *   --errors    list what is missed, spurious or wrong
 *   --dump      no score: one JSON object a line with doc, start, end (code points), type, value
 *   --speed     no score: megabytes a second over all the texts, repeated for a second or more
 *
 * Counting follows the TempEval-3 scorer (UzZaman et al., SemEval 2013, task 1): gold and system
 * expressions are paired one to one where one is open when the other starts; relaxed counts pairs,
 * strict the pairs of equal extent; type and value F1 are the relaxed F1 times the share of pairs
 * with equal type and value. The date of creation is the first TIMEX3 of DCT; the text is the
 * string value of TEXT. */
#include "config.h"

#include "dossier/mem.h"
#include "dossier/dates.h"
#include "dossier/utf8.h"

#include <dirent.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifndef SOURCE_DIR
#define SOURCE_DIR "."
#endif

typedef struct Mark {
    size_t start, end; /* bytes of the text */
    char type[12], value[40];
} Mark;

typedef struct Document {
    char name[128];
    StrBuf text;
    char dct[24];
    Mark *gold, *found;
    size_t n_gold, cap_gold, n_found, cap_found;
} Document;

typedef struct Counts {
    size_t gold, found, relaxed, strict, type, value;
} Counts;

typedef struct Options {
    const char *lang;
    bool calendar, errors, dump, speed;
    Counts total;
    size_t documents, bytes;
    Document **kept;
    size_t n_kept, cap_kept;
} Options;

static bool is_element(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static const xmlNode *find_element(const xmlNode *node, const char *name)
{
    for (; node; node = node->next) {
        const xmlNode *inside = is_element(node, name) ? node : find_element(node->children, name);
        if (inside)
            return inside;
    }
    return NULL;
}

static void copy_attribute(const xmlNode *node, const char *name, char *out, size_t size)
{
    xmlChar *value = xmlGetProp(node, (const xmlChar *)name);
    snprintf(out, size, "%s", value ? (const char *)value : "");
    xmlFree(value);
}

static void read_text(const xmlNode *node, Document *d)
{
    for (; node; node = node->next) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            strbuf_puts(&d->text, (const char *)node->content);
        if (node->type != XML_ELEMENT_NODE)
            continue;
        size_t start = d->text.len;
        read_text(node->children, d);
        if (!is_element(node, "TIMEX3") ||
            slice_trim(slice_sub(strbuf_slice(&d->text), start, d->text.len)).len == 0)
            continue;
        d->gold = mem_grow(d->gold, &d->cap_gold, d->n_gold + 1, sizeof *d->gold);
        Mark *m = &d->gold[d->n_gold++];
        m->start = start;
        m->end = d->text.len;
        copy_attribute(node, "type", m->type, sizeof m->type);
        copy_attribute(node, "value", m->value, sizeof m->value);
    }
}

static bool read_document(const char *path, Document *d)
{
    xmlDoc *xml =
        xmlReadFile(path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
    const xmlNode *root = xml ? xmlDocGetRootElement(xml) : NULL;
    const xmlNode *text = root ? find_element(root, "TEXT") : NULL;
    const xmlNode *dct = root ? find_element(root, "DCT") : NULL;
    const xmlNode *stamp = dct ? find_element(dct->children, "TIMEX3") : NULL;
    if (stamp)
        copy_attribute(stamp, "value", d->dct, sizeof d->dct);
    if (text)
        read_text(text->children, d);
    xmlFreeDoc(xml);
    const char *slash = strrchr(path, '/');
    snprintf(d->name, sizeof d->name, "%s", slash ? slash + 1 : path);
    char *dot = strrchr(d->name, '.');
    if (dot)
        *dot = '\0';
    return text != NULL;
}

static void free_document(Document *d)
{
    strbuf_release(&d->text);
    free(d->gold);
    free(d->found);
}

static Interval creation_date(const Document *d)
{
    Interval when = INTERVAL_NONE;
    Slice s = slice_from(d->dct);
    if (!interval_parse_iso(s, &when))
        interval_parse_iso(slice_sub(s, 0, 10), &when);
    return when;
}

static void tag_document(Document *d, const char *lang, TimexList *list)
{
    TimexContext context = {.lang = slice_from(lang), .dct = creation_date(d)};
    timex_tag(strbuf_slice(&d->text), &context, list);
}

static void find_marks(Document *d, const char *lang)
{
    TimexList list = {0};
    tag_document(d, lang, &list);
    for (size_t i = 0; i < list.count; i++) {
        d->found = mem_grow(d->found, &d->cap_found, d->n_found + 1, sizeof *d->found);
        Mark *m = &d->found[d->n_found++];
        *m = (Mark){.start = list.items[i].start, .end = list.items[i].end};
        snprintf(m->type, sizeof m->type, "%s", timex_type_name(list.items[i].type));
        snprintf(m->value, sizeof m->value, "%s", list.items[i].value);
    }
    timex_list_release(&list);
}

/* YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www, -Qn, -Hn and seasons. */
static bool on_calendar(const Mark *m)
{
    const char *v = m->value;
    if (strspn(v, "0123456789") != 4)
        return false;
    v += 4;
    if (*v++ == '\0')
        return true;
    return v[-1] == '-' &&
           (strspn(v, "0123456789") >= 2 || (*v == 'W' && strspn(v + 1, "0123456789") >= 2) ||
            ((*v == 'Q' || *v == 'H') && strspn(v + 1, "0123456789") >= 1) ||
            strncmp(v, "SP", 2) == 0 || strncmp(v, "SU", 2) == 0 || strncmp(v, "FA", 2) == 0 ||
            strncmp(v, "WI", 2) == 0);
}

static size_t keep_calendar(Mark *marks, size_t n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (on_calendar(&marks[i]))
            marks[kept++] = marks[i];
    return kept;
}

static void report(const Document *d, const char *kind, const Mark *gold, const Mark *found)
{
    const Mark *m = gold ? gold : found;
    Slice text = strbuf_slice(&d->text);
    size_t from = m->start > 40 ? m->start - 40 : 0;
    while (from > 0 && ((unsigned char)text.ptr[from] & 0xC0) == 0x80)
        from--;
    Slice before = slice_sub(text, from, m->start), words = slice_sub(text, m->start, m->end),
          after = slice_sub(text, m->end, m->end + 30);
    Slice other = found && gold ? slice_sub(text, found->start, found->end) : words;
    char *line;
    StrBuf b = STRBUF_INIT;
    strbuf_printf(&b,
                  "%s  %s  gold %s %s  found %s %s  " SLICE_FMT "[" SLICE_FMT "]" SLICE_FMT
                  "  (" SLICE_FMT ")",
                  kind, d->name, gold ? gold->type : "-", gold ? gold->value : "-",
                  found ? found->type : "-", found ? found->value : "-", SLICE_ARG(before),
                  SLICE_ARG(words), SLICE_ARG(after), SLICE_ARG(other));
    line = strbuf_steal(&b);
    for (char *p = line; *p; p++)
        if (*p == '\n')
            *p = ' ';
    puts(line);
    free(line);
}

static void count_pair(Options *o, const Document *d, const Mark *gold, const Mark *found)
{
    Counts *c = &o->total;
    bool strict = gold->start == found->start && gold->end == found->end;
    bool type = strcmp(gold->type, found->type) == 0,
         value = strcmp(gold->value, found->value) == 0;
    c->relaxed++;
    c->strict += strict;
    c->type += type;
    c->value += value;
    if (!o->errors)
        return;
    if (!strict)
        report(d, "EXT", gold, found);
    if (!type)
        report(d, "TYP", gold, found);
    if (!value)
        report(d, "VAL", gold, found);
}

/* Pairs what overlaps, from left to right: an expression pairs with the other side's one that is
 * open where it starts. */
static void score_document(Options *o, const Document *d)
{
    size_t g = 0, f = 0;
    const Mark *open_gold = NULL, *open_found = NULL;
    bool gold_paired = false, found_paired = false;
    while (g < d->n_gold || f < d->n_found) {
        size_t at_gold = g < d->n_gold ? d->gold[g].start : SIZE_MAX,
               at_found = f < d->n_found ? d->found[f].start : SIZE_MAX;
        size_t at = at_gold < at_found ? at_gold : at_found;
        bool new_gold = at_gold == at, new_found = at_found == at;
        if (open_gold && (open_gold->end <= at || new_gold)) {
            if (!gold_paired && o->errors)
                report(d, "FN ", open_gold, NULL);
            open_gold = NULL;
        }
        if (open_found && (open_found->end <= at || new_found)) {
            if (!found_paired && o->errors)
                report(d, "FP ", NULL, open_found);
            open_found = NULL;
        }
        if (new_gold) {
            open_gold = &d->gold[g++];
            gold_paired = false;
        }
        if (new_found) {
            open_found = &d->found[f++];
            found_paired = false;
        }
        if (open_gold && open_found && !gold_paired && !found_paired) {
            count_pair(o, d, open_gold, open_found);
            gold_paired = found_paired = true;
        }
    }
    if (o->errors && open_gold && !gold_paired)
        report(d, "FN ", open_gold, NULL);
    if (o->errors && open_found && !found_paired)
        report(d, "FP ", NULL, open_found);
    o->total.gold += d->n_gold;
    o->total.found += d->n_found;
}

static void dump_document(const Document *d)
{
    Slice text = strbuf_slice(&d->text);
    for (size_t i = 0; i < d->n_found; i++) {
        const Mark *m = &d->found[i];
        size_t start = utf8_count(slice_sub(text, 0, m->start)),
               length = utf8_count(slice_sub(text, m->start, m->end));
        printf("{\"doc\":\"%s\",\"start\":%zu,\"end\":%zu,\"type\":\"%s\",\"value\":\"%s\"}\n",
               d->name, start, start + length, m->type, m->value);
    }
}

static void take_file(Options *o, const char *path)
{
    Document *d = mem_zalloc(1, sizeof *d);
    if (!read_document(path, d)) {
        fprintf(stderr, "timex_eval: %s: no TEXT element\n", path);
        free(d);
        return;
    }
    o->documents++;
    o->bytes += d->text.len;
    if (o->speed) {
        o->kept = mem_grow(o->kept, &o->cap_kept, o->n_kept + 1, sizeof *o->kept);
        o->kept[o->n_kept++] = d;
        return;
    }
    find_marks(d, o->lang);
    if (o->calendar) {
        d->n_gold = keep_calendar(d->gold, d->n_gold);
        d->n_found = keep_calendar(d->found, d->n_found);
    }
    if (o->dump)
        dump_document(d);
    else
        score_document(o, d);
    free_document(d);
    free(d);
}

static int is_tml(const struct dirent *entry)
{
    size_t len = strlen(entry->d_name);
    return len > 4 && entry->d_name[0] != '.' && strcmp(entry->d_name + len - 4, ".tml") == 0;
}

static void take_path(Options *o, const char *path)
{
    struct dirent **names;
    int n = scandir(path, &names, is_tml, alphasort);
    if (n < 0) {
        take_file(o, path);
        return;
    }
    for (int i = 0; i < n; i++) {
        char *full = NULL;
        StrBuf b = STRBUF_INIT;
        strbuf_printf(&b, "%s/%s", path, names[i]->d_name);
        full = strbuf_steal(&b);
        take_file(o, full);
        free(full);
        free(names[i]);
    }
    free(names);
}

static double f1(size_t matched, size_t gold, size_t found)
{
    return gold + found ? 200.0 * (double)matched / (double)(gold + found) : 0.0;
}

static double share(size_t part, size_t of)
{
    return of ? (double)part / (double)of : 0.0;
}

static void print_score(const Options *o)
{
    const Counts *c = &o->total;
    double relaxed = f1(c->relaxed, c->gold, c->found);
    printf("documents %zu  gold %zu  found %zu  paired %zu\n", o->documents, c->gold, c->found,
           c->relaxed);
    printf("strict F1 %.2f  relaxed F1 %.2f  type F1 %.2f  value F1 %.2f\n",
           f1(c->strict, c->gold, c->found), relaxed, relaxed * share(c->type, c->relaxed),
           relaxed * share(c->value, c->relaxed));
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); /* of this core, whatever else runs */
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void measure_speed(Options *o)
{
    TimexList list = {0};
    double start = now(), spent = 0;
    size_t bytes = 0, tags = 0;
    do {
        for (size_t i = 0; i < o->n_kept; i++) {
            tag_document(o->kept[i], o->lang, &list);
            bytes += o->kept[i]->text.len;
            tags += list.count;
        }
        spent = now() - start;
    } while (spent < 1.0 && bytes);
    printf("%.1f MB/s on one core, %zu bytes a round, %.0f expressions a MB\n",
           (double)bytes / 1e6 / spent, o->bytes, 1e6 * share(tags, bytes));
    timex_list_release(&list);
    for (size_t i = 0; i < o->n_kept; i++) {
        free_document(o->kept[i]);
        free(o->kept[i]);
    }
    free(o->kept);
}

/* Without arguments: the development and the held-out half of both languages. */
static int score_own_sets(void)
{
    static const char *const sets[] = {"en-dev", "en-heldout", "fr-dev", "fr-heldout"};
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++)
        for (int calendar = 0; calendar < 2; calendar++) {
            Options o = {.lang = sets[i][0] == 'e' ? "en" : "fr", .calendar = calendar};
            char path[512];
            snprintf(path, sizeof path, "%s/tests/timex/%s", SOURCE_DIR, sets[i]);
            take_path(&o, path);
            printf("%s%s: ", sets[i], calendar ? ", calendar" : "");
            print_score(&o);
        }
    for (size_t i = 0; i < 2; i++) {
        Options o = {.lang = i ? "fr" : "en", .speed = true};
        char path[512];
        snprintf(path, sizeof path, "%s/tests/timex/%s-dev", SOURCE_DIR, o.lang);
        take_path(&o, path);
        printf("%s: ", o.lang);
        measure_speed(&o);
    }
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 1)
        return score_own_sets();
    Options o = {.lang = "en"};
    int paths = 0;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--calendar") == 0)
            o.calendar = true;
        else if (strcmp(argv[i], "--errors") == 0)
            o.errors = true;
        else if (strcmp(argv[i], "--dump") == 0)
            o.dump = true;
        else if (strcmp(argv[i], "--speed") == 0)
            o.speed = true;
        else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            o.lang = argv[++i];
        else
            take_path(&o, argv[i]), paths++;
    }
    if (!paths) {
        fputs(
            "usage: timex_eval [--lang en|fr] [--calendar] [--errors] [--dump] [--speed] PATH...\n",
            stderr);
        return 2;
    }
    if (o.speed)
        measure_speed(&o);
    else if (!o.dump)
        print_score(&o);
    xmlCleanupParser();
    return 0;
}
