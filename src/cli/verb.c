/* verb.c - verbs by their names, and how each is called. */
#include "config.h"

#include "cli/verb.h"
#include "dossier/nearest.h"

const Verb *verb_find(const Verbs *verbs, Slice name)
{
    for (size_t i = 0; i < verbs->count; i++)
        if (slice_eq_str(name, verbs->items[i].name))
            return &verbs->items[i];
    return NULL;
}

const Verb *verb_near(const Verbs *verbs, Slice name)
{
    const Verb *near = NULL;
    Nearest nearest = nearest_to(name, 2);
    for (size_t i = 0; i < verbs->count; i++)
        if (nearest_offer(&nearest, slice_from(verbs->items[i].name)))
            near = &verbs->items[i];
    return near;
}

static void put_option(OptionId id, StrBuf *out)
{
    const Option *option = &option_table[id];
    strbuf_printf(out, option->value ? " [--%s %s]" : " [--%s]", option->name, option->value);
}

void verb_usage(const Verb *verb, StrBuf *out)
{
    strbuf_printf(out, "dossier %s", verb->name);
    for (OptionId id = 0; id < OPT_COUNT; id++)
        if (verb->options & OPT_BIT(id))
            put_option(id, out);
    if (*verb->args)
        strbuf_printf(out, " %s", verb->args);
    if (!verb->more)
        strbuf_puts(out, " [PATH…]");
}
