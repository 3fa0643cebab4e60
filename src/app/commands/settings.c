/* settings.c - `:set NAME VALUE`: what can be switched, in one table.
 *
 * A setting has words for its values; the first is the one at a first start. They are kept with the
 * view, by the names "set.NAME". */
#include "config.h"

#include "app/commands/settings.h"

#include "app/commands/internal.h"
#include "app/model.h"
#include "story/dictionary.h"
#include "dossier/check.h"
#include "dossier/nearest.h"

#include <stddef.h>
#include <stdio.h>

enum { VALUES = 3 }; /* at most */

typedef struct Setting {
    const char *name;
    const char *values[VALUES + 1]; /* ends with NULL */
    const char *help;               /* what it switches */
    size_t at;                      /* of the index of its value in App, a byte */
    void (*changed)(App *app);      /* may be NULL */
} Setting;

static void dictionary_changed(App *app)
{
    dictionary_turn(!app->no_dictionary);
    app->related.of = ARTICLE_NONE; /* to be found anew */
}

static const Setting settings[] = {
    {.name = "background",
     .values = {"auto", "dark", "light"},
     .help = "what the colours are made for, or what the terminal says",
     .at = offsetof(App, background)},
    {.name = "dictionary",
     .values = {"on", "off"},
     .help = "words of two languages matched with a dictionary's help",
     .at = offsetof(App, no_dictionary),
     .changed = dictionary_changed},
    {.name = "hints",
     .values = {"on", "off"},
     .help = "the row of keys that matter here",
     .at = offsetof(App, no_hints)},
    {.name = "links",
     .values = {"on", "off"},
     .help = "addresses in an article as links, where the terminal has them",
     .at = offsetof(App, no_links)},
    {.name = "mouse",
     .values = {"off", "on"},
     .help = "wheel, click, double click, and borders that are dragged",
     .at = offsetof(App, mouse)},
};

enum { SETTINGS = sizeof settings / sizeof *settings };

static uint8_t index_of(const App *app, const Setting *setting)
{
    return ((const uint8_t *)app)[setting->at];
}

static const char *value_of(const App *app, const Setting *setting)
{
    uint8_t value = index_of(app, setting);
    CHECK(value < VALUES && setting->values[value]);
    return setting->values[value];
}

static const Setting *setting_find(Slice name)
{
    for (size_t i = 0; i < SETTINGS; i++)
        if (slice_eq_str(name, settings[i].name))
            return &settings[i];
    return NULL;
}

static bool set_value(App *app, const Setting *setting, Slice value)
{
    for (uint8_t i = 0; setting->values[i]; i++)
        if (slice_eq_str(value, setting->values[i])) {
            ((uint8_t *)app)[setting->at] = i;
            if (setting->changed)
                setting->changed(app);
            return true;
        }
    return false;
}

const char *setting_name(size_t i)
{
    return i < SETTINGS ? settings[i].name : NULL;
}

const char *setting_kept(const App *app, size_t i)
{
    CHECK(i < SETTINGS);
    return index_of(app, &settings[i]) == 0 ? NULL : value_of(app, &settings[i]);
}

void setting_restore(App *app, size_t i, Slice value)
{
    CHECK(i < SETTINGS);
    set_value(app, &settings[i], value);
}

Slice setting_line(size_t i)
{
    static char line[64];
    for (size_t s = 0; s < SETTINGS; s++)
        for (const char *const *value = settings[s].values; *value; value++)
            if (i-- == 0) {
                int n = snprintf(line, sizeof line, "%s %s", settings[s].name, *value);
                return (Slice){line, (size_t)n};
            }
    return (Slice){NULL, 0};
}

const char *setting_sentence(Slice line)
{
    for (size_t s = 0; s < SETTINGS; s++) {
        Slice name = slice_from(settings[s].name);
        if (line.len > name.len && line.ptr[name.len] == ' ' &&
            slice_eq(slice_sub(line, 0, name.len), name))
            return settings[s].help;
    }
    return NULL;
}

static void say_all(App *app)
{
    StrBuf text = STRBUF_INIT;
    for (size_t i = 0; i < SETTINGS; i++)
        strbuf_printf(&text, "%s%s %s", i ? ", " : "", settings[i].name,
                      value_of(app, &settings[i]));
    app_say(app, "%s", strbuf_str(&text));
    strbuf_release(&text);
}

static void complain_of_name(App *app, Slice name)
{
    Nearest nearest = nearest_to(name, 2);
    for (size_t i = 0; i < SETTINGS; i++)
        nearest_offer(&nearest, slice_from(settings[i].name));
    if (nearest.name.ptr)
        app_complain(app,
                     "nothing to set by the name \"" SLICE_FMT "\"; did you mean " SLICE_FMT "?",
                     SLICE_ARG(name), SLICE_ARG(nearest.name));
    else
        app_complain(app, "nothing to set by the name \"" SLICE_FMT "\": Tab shows what there is",
                     SLICE_ARG(name));
}

/* "hints is on or off, found …" */
static void complain_of_value(App *app, const Setting *setting, Slice value)
{
    StrBuf names = STRBUF_INIT;
    for (int i = 0; setting->values[i]; i++)
        strbuf_printf(&names, "%s%s",
                      i == 0                   ? ""
                      : setting->values[i + 1] ? ", "
                                               : " or ",
                      setting->values[i]);
    app_complain(app, "%s is %s, found \"" SLICE_FMT "\"", setting->name, strbuf_str(&names),
                 SLICE_ARG(value));
    strbuf_release(&names);
}

COMMAND_FN(set)
{
    (void)count;
    ptrdiff_t blank = slice_find(arg, SLICE(" "));
    Slice name = slice_sub(arg, 0, blank < 0 ? arg.len : (size_t)blank);
    Slice value = slice_trim(slice_sub(arg, name.len, arg.len));
    const Setting *setting = setting_find(name);
    if (arg.len == 0) {
        say_all(app);
    } else if (!setting) {
        complain_of_name(app, name);
    } else if (value.len && !set_value(app, setting, value)) {
        complain_of_value(app, setting, value);
    } else {
        app_say(app, "%s %s", setting->name, value_of(app, setting));
    }
}
