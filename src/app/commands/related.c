/* related.c - commands of the related articles: from reason to reason, and only those with one. */
#include "config.h"

#include <string.h>

#include "app/commands/internal.h"
#include "app/model.h"
#include "app/say.h"

static void step(App *app, long n)
{
    app_focus(app, PANE_RELATED);
    related_step(app, n);
}

COMMAND_FN(next_reason)
{
    (void)arg;
    step(app, count > 0 ? count : 1);
}

COMMAND_FN(previous_reason)
{
    (void)arg;
    step(app, count > 0 ? -count : -1);
}

/* Parts that reasons can be of, in the order in which a key goes through them. */
static const RelatedPart parts[] = {RELATED_NAMES, RELATED_FIGURES, RELATED_DATES,
                                    RELATED_REUSE, RELATED_GROUPS,  RELATED_WORDS};
enum { PARTS = sizeof parts / sizeof *parts };

const char *reason_name(size_t n)
{
    return n < PARTS ? related_part(parts[n]) : n == PARTS ? "all" : NULL;
}

static size_t now(const App *app)
{
    size_t i = 0;
    while (i < PARTS && app->related.part != (int)parts[i])
        i++;
    return i;
}

static void show(App *app, size_t n)
{
    related_filter(app, n < PARTS ? (int)parts[n] : RELATED_PARTS);
    app_focus(app, PANE_RELATED);
}

COMMAND_FN(reasons)
{
    (void)count;
    if (arg.len == 0) {
        show(app, (now(app) + 1) % (PARTS + 1));
        return;
    }
    for (size_t i = 0; i <= PARTS; i++)
        if (slice_eq_str(arg, reason_name(i))) {
            show(app, i);
            return;
        }
    app_say(app, "no reason \"" SLICE_FMT "\"; Tab names them", SLICE_ARG(arg));
}
