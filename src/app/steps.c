/* steps.c - the table of long steps. The first that is under way is the one that goes on. */
#include "config.h"

#include "app/kwic_filter.h"
#include "app/model.h"
#include "app/panes/describe.h"
#include "app/panes/pane.h"
#include "app/steps.h"
#include "app/writing.h"
#include "dossier/workers.h"

enum { STEP_MS = 8 /* at a time: what a key may have to wait for it */, LOOK_MS = 50 };

typedef struct LongStep {
    const char *doing;
    /* How far it is; false: it is not under way. */
    bool (*progress)(const App *app, size_t *done, size_t *of);
    void (*go_on)(App *app, uint64_t end); /* until clock_ns() is there; UINT64_MAX: to its end */
    void (*stop)(App *app);
    bool threaded; /* goes on by itself: one only looks */
} LongStep;

static const LongStep steps[] = {
    {"writing", writing_progress, writing_go_on, writing_stop, true},
    {"filtering", kwic_filter_progress, kwic_filter_go_on, kwic_filter_stop, false},
    {"counting", kwic_count_progress, kwic_count_go_on, kwic_count_stop, false},
    {"counting", table_progress, table_go_on, table_stop, false},
};

static const LongStep *under_way(const App *app, bool threaded, size_t *done, size_t *of)
{
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        if ((threaded || !steps[i].threaded) && steps[i].progress(app, done, of))
            return &steps[i];
    return NULL;
}

int steps_timeout(const App *app)
{
    size_t done, of;
    return under_way(app, false, &done, &of) ? 0 : under_way(app, true, &done, &of) ? LOOK_MS : -1;
}

void steps_tick(App *app)
{
    size_t done, of;
    const LongStep *step = under_way(app, false, &done, &of);
    if (step)
        step->go_on(app, clock_ns() + STEP_MS * UINT64_C(1000000));
}

static bool finish(App *app)
{
    size_t done, of;
    bool any = false;
    for (const LongStep *step; (step = under_way(app, true, &done, &of)); any = true)
        step->go_on(app, UINT64_MAX);
    return any;
}

void steps_layout(App *app)
{
    panes_layout(app);
    if (app->options.wait && finish(app))
        panes_layout(app);
}

bool steps_stop(App *app)
{
    size_t done, of;
    const LongStep *step = under_way(app, true, &done, &of);
    if (step)
        step->stop(app);
    return step != NULL;
}

void steps_put(const App *app, StrBuf *out)
{
    size_t done, of;
    const LongStep *step = under_way(app, true, &done, &of);
    if (!step)
        return;
    strbuf_printf(out, "%s ", step->doing);
    describe_number(done, out);
    strbuf_puts(out, " of ");
    describe_number(of, out);
    strbuf_puts(out, app->prompt.kind == PROMPT_NONE ? " · Esc stops" : "");
}
