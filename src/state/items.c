/* items.c - what is known of articles, marks, searches and views, in memory.
 *
 * An item is found by one string: the letter of its kind, and its key. */
#include "config.h"

#include "state/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <stdlib.h>
#include <string.h>

/* --- items in memory --- */

static void item_name(char kind, Slice key, StrBuf *name)
{
    strbuf_putc(name, kind);
    strbuf_put_slice(name, key);
}

static const char *item_get(const State *state, char kind, Slice key)
{
    StrBuf name = STRBUF_INIT;
    item_name(kind, key, &name);
    uint32_t at = map_get(state->index, strbuf_slice(&name));
    strbuf_release(&name);
    CHECK(at == MAP_NONE || at < state->n_items);
    return at == MAP_NONE ? NULL : state->items[at].value;
}

Item *item_slot(State *state, char kind, Slice key)
{
    StrBuf name = STRBUF_INIT;
    item_name(kind, key, &name);
    uint32_t at = map_intern(state->index, strbuf_slice(&name));
    strbuf_release(&name);
    if (at == state->n_items) {
        state->items = mem_grow(state->items, &state->items_cap, at + 1u, sizeof *state->items);
        state->items[state->n_items++] = (Item){NULL, false};
    }
    CHECK(at < state->n_items && state->n_items == map_count(state->index));
    return &state->items[at];
}

void item_put(State *state, char kind, Slice key, const char *value)
{
    Item *item = item_slot(state, kind, key);
    if (value && item->value ? strcmp(value, item->value) == 0 : value == item->value)
        return;
    free(item->value);
    item->value = mem_strdup(value);
    item->dirty = true;
    state->dirty = true;
}

static void item_set_number(State *state, char kind, Slice key, uint32_t number)
{
    StrBuf text = STRBUF_INIT;
    strbuf_printf(&text, "%u", number);
    item_put(state, kind, key, text.ptr);
    strbuf_release(&text);
}

/* --- reading and setting --- */

static uint32_t to_number(const char *text)
{
    uint64_t n = 0;
    return text && slice_to_u64(slice_from(text), &n) && n <= UINT32_MAX ? (uint32_t)n : 0;
}

bool state_is_read(const State *state, Slice article)
{
    return item_get(state, KIND_READ, article) != NULL;
}

void state_set_read(State *state, Slice article, bool read)
{
    item_put(state, KIND_READ, article, read ? "1" : NULL);
}

uint32_t state_position(const State *state, Slice article)
{
    return to_number(item_get(state, KIND_POSITION, article));
}

void state_set_position(State *state, Slice article, uint32_t at)
{
    item_set_number(state, KIND_POSITION, article, at);
}

/* A mark's value is "offset article". */
bool state_mark(const State *state, char letter, StateMark *out)
{
    const char *value = item_get(state, KIND_MARK, (Slice){&letter, 1});
    const char *space = value ? strchr(value, ' ') : NULL;
    uint64_t at;
    if (!space || !slice_to_u64((Slice){value, (size_t)(space - value)}, &at) || at > UINT32_MAX)
        return false;
    *out = (StateMark){slice_from(space + 1), (uint32_t)at};
    return true;
}

void state_set_mark(State *state, char letter, Slice article, uint32_t at)
{
    StrBuf value = STRBUF_INIT;
    strbuf_printf(&value, "%u ", at);
    strbuf_put_slice(&value, article);
    item_put(state, KIND_MARK, (Slice){&letter, 1}, article.ptr ? value.ptr : NULL);
    strbuf_release(&value);
}

/* An absent value takes the item away. */
static void set_text(State *state, char kind, Slice name, Slice value)
{
    char *text = value.ptr ? slice_dup(value) : NULL;
    item_put(state, kind, name, text);
    free(text);
}

void state_save_search(State *state, Slice name, Slice query)
{
    set_text(state, KIND_SEARCH, name, query);
}

Slice state_saved_search(const State *state, Slice name)
{
    return slice_from(item_get(state, KIND_SEARCH, name));
}

static bool is_saved(const State *state, size_t n)
{
    return state->items[n].value && map_key(state->index, (uint32_t)n).ptr[0] == KIND_SEARCH;
}

static Slice saved_name(const State *state, size_t n)
{
    Slice name = map_key(state->index, (uint32_t)n);
    return slice_sub(name, 1, name.len);
}

size_t state_saved_count(const State *state)
{
    size_t count = 0;
    for (size_t i = 0; i < state->n_items; i++)
        count += is_saved(state, i);
    return count;
}

/* Saved searches are few: the n-th name is the one with n names before it. */
Slice state_saved_name(const State *state, size_t n)
{
    for (size_t i = 0; i < state->n_items; i++) {
        if (!is_saved(state, i))
            continue;
        size_t before = 0;
        for (size_t j = 0; j < state->n_items; j++)
            before +=
                is_saved(state, j) && slice_cmp(saved_name(state, j), saved_name(state, i)) < 0;
        if (before == n)
            return saved_name(state, i);
    }
    return (Slice){NULL, 0};
}

Slice state_last_article(const State *state)
{
    return slice_from(item_get(state, KIND_LAST, SLICE("")));
}

void state_set_last_article(State *state, Slice article)
{
    set_text(state, KIND_LAST, SLICE(""), article);
}

Slice state_view(const State *state, Slice name)
{
    return slice_from(item_get(state, KIND_VIEW, name));
}

void state_set_view(State *state, Slice name, Slice value)
{
    set_text(state, KIND_VIEW, name, value);
}
