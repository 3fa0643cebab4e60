/* groups.c - `groups:`, `dates:` and `events:` of a manifest. */
#include "config.h"

#include "manifest/internal.h"

#include <stdlib.h>
#include <string.h>

/* --- groups --- */

typedef struct GroupEntry {
    Group group;
    YamlNode name;
    Grow terms;
    uint32_t concept; /* of the term being read */
    Slice lang;
} GroupEntry;

static void group_name(Parse *p, const KeyValue *v)
{
    key_text(p, v);
    ((GroupEntry *)v->into)->name = v->node;
}

static bool colour_valid(Slice colour)
{
    static const char *const names[] = {"red",     "green", "yellow", "blue",
                                        "magenta", "cyan",  "white"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (slice_eq_str(colour, names[i]))
            return true;
    uint64_t index;
    if (slice_to_u64(colour, &index))
        return index <= 255 && colour.len <= 3;
    bool hex = colour.len == 7 && colour.ptr[0] == '#';
    for (size_t i = 1; hex && i < colour.len; i++)
        hex = strchr("0123456789abcdefABCDEF", colour.ptr[i]) && colour.ptr[i];
    return hex;
}

static void group_colour(Parse *p, const KeyValue *v)
{
    GroupEntry *entry = v->into;
    Slice colour = parse_line(p, v->node.value);
    if (colour_valid(colour))
        entry->group.colour = colour;
    else if (colour.len)
        yaml_find(p->yaml, DIAG_ERROR, &v->node,
                  "found \"" SLICE_FMT
                  "\", expected red, green, yellow, blue, magenta, cyan, white, "
                  "a number from 0 to 255 or \"#rrggbb\"",
                  SLICE_ARG(colour));
}

static void term_text(Parse *p, const YamlNode *item, void *into)
{
    GroupEntry *entry = into;
    Slice text = parse_line(p, item->value);
    if (text.len == 0) {
        yaml_find(p->yaml, DIAG_ERROR, item, "found an empty term, expected a word or phrase");
        return;
    }
    GroupTerm *term = grow_add(&entry->terms, sizeof *term);
    *term = (GroupTerm){entry->lang, text, entry->concept};
}

/* The variants of one language: a scalar or a list of them. */
static void term_variants(Parse *p, GroupEntry *entry)
{
    YamlNode value;
    yaml_next(p->yaml, &value);
    if (value.kind == YAML_SCALAR) {
        term_text(p, &value, entry);
    } else if (value.kind == YAML_LIST) {
        list_read(p, "terms", TAKES_TEXT, term_text, entry);
    } else if (value.kind == YAML_MAP) {
        yaml_find(p->yaml, DIAG_ERROR, &value,
                  "found a mapping, expected a word or phrase, or a list");
        yaml_skip(p->yaml, &value);
    }
}

/* { en: [lorry, lorries], fr: camion }; the keys are codes of languages and so in no table. */
static void term_mapping(Parse *p, GroupEntry *entry)
{
    YamlNode name;
    while (yaml_next(p->yaml, &name) != YAML_END && name.kind != YAML_STOP) {
        bool any = name.kind == YAML_SCALAR && slice_eq_str(name.value, "any");
        bool good = any;
        if (name.kind == YAML_SCALAR && slice_eq_str(name.value, "<<"))
            yaml_find(p->yaml, DIAG_ERROR, &name,
                      "found the merge key \"<<\", which is not allowed");
        else if (name.kind == YAML_SCALAR && !any)
            good = parse_lang(p, &name);
        else if (name.kind == YAML_LIST || name.kind == YAML_MAP)
            yaml_find(p->yaml, DIAG_ERROR, &name, "found a list or mapping, expected a language");
        yaml_skip(p->yaml, &name);
        if (good) {
            entry->lang = any ? (Slice){NULL, 0} : parse_line(p, name.value);
            term_variants(p, entry);
        } else if (yaml_next(p->yaml, &name) != YAML_STOP) {
            yaml_skip(p->yaml, &name);
        }
    }
    entry->lang = (Slice){NULL, 0};
}

static void group_terms(Parse *p, const KeyValue *v)
{
    GroupEntry *entry = v->into;
    YamlNode item;
    while (yaml_next(p->yaml, &item) != YAML_END && item.kind != YAML_STOP) {
        if (item.kind == YAML_SCALAR) {
            term_text(p, &item, entry);
        } else if (item.kind == YAML_MAP) {
            term_mapping(p, entry);
        } else if (item.kind == YAML_LIST) {
            yaml_find(p->yaml, DIAG_ERROR, &item,
                      "found a list, expected a word or phrase, or variants by language");
            yaml_skip(p->yaml, &item);
        }
        entry->concept ++;
    }
    if (entry->terms.count == 0 && !yaml_stopped(p->yaml))
        yaml_find(p->yaml, DIAG_ERROR, &v->node,
                  "found a group without terms, expected at least one");
}

static const KeySpec GROUP_KEYS[] = {
    KEY("name", TAKES_TEXT, true, group_name, offsetof(GroupEntry, group.name)),
    KEY("colour", TAKES_TEXT, false, group_colour, 0),
    KEY("terms", TAKES_LIST, true, group_terms, 0),
};

static const KeyTable GROUP = {"a group", GROUP_KEYS, sizeof GROUP_KEYS / sizeof *GROUP_KEYS};

static bool group_name_taken(const Grow *groups, Slice name)
{
    const Group *items = groups->items;
    for (size_t i = 0; i < groups->count; i++)
        if (slice_eq(items[i].name, name))
            return true;
    return false;
}

static void read_group(Parse *p, const YamlNode *node, void *into)
{
    Grow *groups = into;
    GroupEntry entry = {.name = *node};
    keys_read(p, &GROUP, node, &entry);
    entry.group.n_terms = entry.terms.count;
    entry.group.terms = grow_keep(p, &entry.terms, sizeof(GroupTerm));
    if (entry.group.name.len == 0 || entry.group.n_terms == 0)
        return;
    if (group_name_taken(groups, entry.group.name)) {
        yaml_find(p->yaml, DIAG_ERROR, &entry.name, "found a second group named \"" SLICE_FMT "\"",
                  SLICE_ARG(entry.group.name));
        return;
    }
    *(Group *)grow_add(groups, sizeof(Group)) = entry.group;
}

void manifest_groups(Parse *p, const KeyValue *v)
{
    Grow groups = {NULL, 0, 0};
    list_read(p, v->key->name.ptr, TAKES_MAP, read_group, &groups);
    p->info.n_groups = groups.count;
    p->info.groups = grow_keep(p, &groups, sizeof(Group));
    store_set_info(p->store, &p->info);
}

/* --- dates --- */

static void refer(Parse *p, const KeyValue *v)
{
    key_text(p, v);
    if (v->node.value.len)
        parse_refer(p, &v->node, parse_line(p, v->node.value), ARTICLE_NONE);
}

static void fix_nth(Parse *p, const KeyValue *v)
{
    uint64_t nth;
    if (slice_to_u64(slice_trim(v->node.value), &nth) && nth >= 1 && nth <= UINT32_MAX)
        ((DateFix *)v->into)->nth = (uint32_t)nth;
    else
        yaml_find(p->yaml, DIAG_ERROR, &v->node,
                  "found \"" SLICE_FMT "\", expected a number from 1", SLICE_ARG(v->node.value));
}

static void fix_value(Parse *p, const KeyValue *v)
{
    Interval date;
    if (parse_date(p, &v->node, &date))
        key_text(p, v);
}

static void fix_dismiss(Parse *p, const KeyValue *v)
{
    bool yes = slice_eq_str(v->node.value, "true");
    if (!yes && !slice_eq_str(v->node.value, "false"))
        yaml_find(p->yaml, DIAG_ERROR, &v->node, "found \"" SLICE_FMT "\", expected true or false",
                  SLICE_ARG(v->node.value));
    ((DateFix *)v->into)->dismiss = yes;
}

#define FIX(field) offsetof(DateFix, field)

static const KeySpec FIX_KEYS[] = {
    KEY("article", TAKES_TEXT, true, refer, FIX(article)),
    KEY("text", TAKES_TEXT, true, key_text, FIX(text)),
    KEY("nth", TAKES_TEXT, false, fix_nth, 0),
    KEY("value", TAKES_TEXT, false, fix_value, FIX(value)),
    KEY("dismiss", TAKES_TEXT, false, fix_dismiss, 0),
};

static const KeyTable DATE_FIX = {"a correction", FIX_KEYS, sizeof FIX_KEYS / sizeof *FIX_KEYS};

static void read_fix(Parse *p, const YamlNode *node, void *into)
{
    enum { VALUE = 1u << 3, DISMISS = 1u << 4 };
    DateFix fix = {.nth = 1};
    uint32_t given = keys_read(p, &DATE_FIX, node, &fix);
    if (yaml_stopped(p->yaml))
        return;
    bool both = fix.dismiss && given & VALUE, neither = !(given & (VALUE | DISMISS));
    if (both || neither)
        yaml_find(p->yaml, DIAG_ERROR, node, "found a correction %s, expected one of them",
                  both ? "with \"value\" and \"dismiss\"" : "without \"value\" and \"dismiss\"");
    else if (fix.article.len && fix.text.len && (fix.value.len || fix.dismiss))
        *(DateFix *)grow_add(into, sizeof fix) = fix;
}

void manifest_dates(Parse *p, const KeyValue *v)
{
    Grow fixes = {NULL, 0, 0};
    list_read(p, v->key->name.ptr, TAKES_MAP, read_fix, &fixes);
    p->info.n_dates = fixes.count;
    p->info.dates = grow_keep(p, &fixes, sizeof(DateFix));
    store_set_info(p->store, &p->info);
}

/* --- events --- */

typedef struct EventEntry {
    OwnEvent event;
    Interval end;
    YamlNode end_place;
} EventEntry;

static void event_end(Parse *p, const KeyValue *v)
{
    ((EventEntry *)v->into)->end_place = v->node;
    key_date(p, v);
}

static void event_article(Parse *p, const YamlNode *item, void *into)
{
    item_text(p, item, into);
    if (item->value.len)
        parse_refer(p, item, parse_line(p, item->value), ARTICLE_NONE);
}

static void event_articles(Parse *p, const KeyValue *v)
{
    OwnEvent *event = &((EventEntry *)v->into)->event;
    Grow articles = {NULL, 0, 0};
    list_read(p, v->key->name.ptr, TAKES_TEXT, event_article, &articles);
    event->n_articles = articles.count;
    event->articles = grow_keep(p, &articles, sizeof(Slice));
}

static const KeySpec EVENT_KEYS[] = {
    KEY("date", TAKES_TEXT, true, key_date, offsetof(EventEntry, event.when)),
    KEY("end", TAKES_TEXT, false, event_end, offsetof(EventEntry, end)),
    KEY("text", TAKES_TEXT, true, key_text, offsetof(EventEntry, event.text)),
    KEY("articles", TAKES_LIST, false, event_articles, 0),
};

static const KeyTable EVENT = {"an event", EVENT_KEYS, sizeof EVENT_KEYS / sizeof *EVENT_KEYS};

static void read_event(Parse *p, const YamlNode *node, void *into)
{
    EventEntry entry = {.event.when = INTERVAL_NONE, .end = INTERVAL_NONE};
    keys_read(p, &EVENT, node, &entry);
    OwnEvent *event = &entry.event;
    if (interval_is_none(event->when) || event->text.len == 0)
        return;
    if (!interval_is_none(entry.end)) {
        if (entry.end.last < event->when.first)
            yaml_find(p->yaml, DIAG_ERROR, &entry.end_place, "found an end before the beginning");
        else
            event->when = interval_range(event->when.first, entry.end.last);
    }
    *(OwnEvent *)grow_add(into, sizeof *event) = *event;
}

void manifest_events(Parse *p, const KeyValue *v)
{
    Grow events = {NULL, 0, 0};
    list_read(p, v->key->name.ptr, TAKES_MAP, read_event, &events);
    p->info.n_events = events.count;
    p->info.events = grow_keep(p, &events, sizeof(OwnEvent));
    store_set_info(p->store, &p->info);
}
