/* jumps.c - places visited, as a browser keeps them: going back does not forget what lies ahead, a
 * new jump does. */
#include "config.h"

#include <string.h>

#include "app/jumps.h"
#include "dossier/check.h"

static bool same(Place a, Place b)
{
    return a.article == b.article && a.at == b.at;
}

static void append(Jumps *jumps, Place place)
{
    if (jumps->count > 0 && same(jumps->items[jumps->count - 1], place))
        return;
    if (jumps->count == JUMPS_MAX) {
        memmove(jumps->items, jumps->items + 1, (JUMPS_MAX - 1) * sizeof *jumps->items);
        jumps->count--;
    }
    CHECK(jumps->count < JUMPS_MAX);
    jumps->items[jumps->count++] = place;
}

void jumps_push(Jumps *jumps, Place from)
{
    if (from.article == ARTICLE_NONE)
        return;
    if (jumps->now < jumps->count)
        jumps->count = jumps->now;
    append(jumps, from);
    jumps->now = jumps->count;
    CHECK(jumps->count > 0 && same(jumps->items[jumps->count - 1], from));
}

bool jumps_back(Jumps *jumps, Place here, Place *to)
{
    if (jumps->now >= jumps->count && here.article != ARTICLE_NONE) {
        append(jumps, here);
        jumps->now = jumps->count - 1;
    }
    if (jumps->now == 0)
        return false;
    CHECK(jumps->now <= jumps->count);
    *to = jumps->items[--jumps->now];
    return true;
}

bool jumps_forward(Jumps *jumps, Place *to)
{
    if (jumps->now + 1 >= jumps->count)
        return false;
    *to = jumps->items[++jumps->now];
    return true;
}

size_t jumps_now(const Jumps *jumps, Place here)
{
    bool last = jumps->count > 0 && same(jumps->items[jumps->count - 1], here);
    return jumps->now >= jumps->count && last ? jumps->count - 1 : jumps->now;
}

bool jumps_choose(Jumps *jumps, Place here, size_t n, Place *to)
{
    if (n >= jumps->count)
        return false;
    *to = jumps->items[n];
    if (jumps->now >= jumps->count && here.article != ARTICLE_NONE) {
        bool full = jumps->count == JUMPS_MAX && !same(jumps->items[JUMPS_MAX - 1], here);
        append(jumps, here);
        n -= full && n > 0; /* the oldest made room */
    }
    jumps->now = n;
    CHECK(jumps->now < jumps->count);
    return true;
}
