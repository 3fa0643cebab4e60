/* twig.c - the tree of a manifest, and two changes of it.
 *
 * Places are the marks of the YAML stream. The end mark of a block collection lies behind the
 * comments that follow it, so its end here is that of the last thing within. What stands on lines
 * of its own goes with its lines, what stands in brackets with a comma. */
#include "config.h"

#include "manifest/twig.h"

#include "dossier/check.h"

#include <string.h>

typedef struct Climb {
    TwigTree *tree;
    YamlStream *stream;
    size_t shift; /* bytes before the text that the stream was given */
} Climb;

static Slice keep(Climb *c, Slice s)
{
    return (Slice){arena_strndup(c->tree->arena, s.ptr ? s.ptr : "", s.len), s.len};
}

static Twig *add_child(Climb *c, Twig *parent)
{
    Twig *twig = arena_zalloc(c->tree->arena, 1, sizeof *twig);
    twig->parent = parent;
    if (!parent)
        return twig;
    twig->prev = parent->last;
    if (parent->last)
        parent->last->next = twig;
    else
        parent->first = twig;
    parent->last = twig;
    return twig;
}

static void grow(Climb *c, Twig *twig, const YamlNode *node);

static void grow_items(Climb *c, Twig *list)
{
    YamlNode item;
    for (;;) {
        YamlKind kind = yaml_next(c->stream, &item);
        if (kind == YAML_END || kind == YAML_STOP)
            break;
        Twig *twig = add_child(c, list);
        twig->start = yaml_place(c->stream, item.at) + c->shift;
        grow(c, twig, &item);
    }
    list->end = yaml_place(c->stream, item.end) + c->shift;
}

static void grow_values(Climb *c, Twig *map)
{
    YamlNode node;
    for (;;) {
        YamlKind kind = yaml_next(c->stream, &node);
        if (kind == YAML_END || kind == YAML_STOP)
            break;
        Twig *twig = add_child(c, map);
        twig->start = yaml_place(c->stream, node.at) + c->shift;
        if (kind == YAML_SCALAR)
            twig->key = keep(c, node.value);
        else
            yaml_skip(c->stream, &node);
        if (yaml_next(c->stream, &node) == YAML_STOP)
            break;
        grow(c, twig, &node);
    }
    map->end = yaml_place(c->stream, node.end) + c->shift;
}

static void grow(Climb *c, Twig *twig, const YamlNode *node)
{
    twig->kind = node->kind;
    twig->flow = node->flow;
    twig->at = yaml_place(c->stream, node->at) + c->shift;
    twig->end = yaml_place(c->stream, node->end) + c->shift;
    if (node->kind == YAML_SCALAR)
        twig->value = keep(c, node->value);
    else if (node->kind == YAML_LIST)
        grow_items(c, twig);
    else if (node->kind == YAML_MAP)
        grow_values(c, twig);
    if (!twig->flow && twig->last)
        twig->end = twig->last->end;
}

bool twig_tree_read(TwigTree *tree, Slice text, const char *name, DiagList *findings)
{
    size_t mark = slice_starts(text, "\xEF\xBB\xBF") ? 3 : 0;
    Slice body = slice_sub(text, mark, text.len);
    ManifestText clean;
    *tree = (TwigTree){.arena = arena_new(0), .text = text, .eol = manifest_line_end(text)};
    manifest_text_init(&clean, -1, body, body.len);
    bool same = manifest_text_all(&clean, body);
    Climb climb = {tree, yaml_stream_new(name, &clean, findings), mark};
    YamlNode node;
    YamlKind kind = yaml_next(climb.stream, &node);
    if (kind != YAML_END && kind != YAML_STOP) {
        tree->root = add_child(&climb, NULL);
        grow(&climb, tree->root, &node);
    }
    bool good = same && !yaml_stopped(climb.stream);
    if (good)
        yaml_finish(climb.stream);
    yaml_stream_free(climb.stream);
    manifest_text_release(&clean);
    return good;
}

void twig_tree_release(TwigTree *tree)
{
    arena_free(tree->arena);
    *tree = (TwigTree){.arena = NULL};
}

const Twig *twig_get(const Twig *map, const char *key)
{
    if (!map || map->kind != YAML_MAP)
        return NULL;
    for (const Twig *twig = map->first; twig; twig = twig->next)
        if (slice_eq_str(twig->key, key))
            return twig;
    return NULL;
}

/* --- lines --- */

static size_t line_start(Slice text, size_t at)
{
    while (at > 0 && text.ptr[at - 1] != '\n' && text.ptr[at - 1] != '\r')
        at--;
    return at;
}

/* What stands before an item on its line is its dash alone: the byte of that. SIZE_MAX: it is
 * not. */
static size_t dash_of(const TwigTree *tree, const Twig *item)
{
    size_t start = line_start(tree->text, item->start), at = start;
    while (at < item->start && tree->text.ptr[at] == ' ')
        at++;
    size_t dash = at;
    if (dash >= item->start || tree->text.ptr[dash] != '-')
        return SIZE_MAX;
    for (at++; at < item->start; at++)
        if (tree->text.ptr[at] != ' ' && tree->text.ptr[at] != '\t')
            return SIZE_MAX;
    return dash;
}

static bool is_blank(Slice text, size_t from, size_t to)
{
    return slice_trim(slice_sub(text, from, to)).len == 0;
}

/* Behind `end` nothing but a comment stands on its line. */
static bool ends_line(Slice text, size_t end)
{
    size_t to = manifest_after_line(text, end);
    Slice rest = slice_trim(slice_sub(text, end, to));
    return rest.len == 0 || rest.ptr[0] == '#';
}

static bool remove_lines(const TwigTree *tree, size_t from, size_t end, TextEdits *edits)
{
    size_t start = line_start(tree->text, from);
    if (!is_blank(tree->text, start, from) || !ends_line(tree->text, end))
        return false;
    edits_add(edits, start, manifest_after_line(tree->text, end) - start, (Slice){NULL, 0});
    return true;
}

bool twig_remove(const TwigTree *tree, const Twig *twig, TextEdits *edits)
{
    CHECK(twig->parent && (twig->next || twig->prev));
    bool first_of_block = !twig->parent->flow && !twig->prev && twig->parent->kind == YAML_MAP;
    if (twig->parent->flow || first_of_block) {
        size_t from = twig->next ? twig->start : twig->prev->end;
        size_t to = twig->next ? twig->next->start : twig->end;
        if (memchr(tree->text.ptr + twig->end, '#', to > twig->end ? to - twig->end : 0))
            return false; /* a comment would go with it */
        edits_add(edits, from, to - from, (Slice){NULL, 0});
        return true;
    }
    size_t from = twig->parent->kind == YAML_LIST ? dash_of(tree, twig) : twig->start;
    return from != SIZE_MAX && remove_lines(tree, from, twig->end, edits);
}

/* The block's lines, each as far in as the dash of the list's items. */
static void put_block(const TwigTree *tree, unsigned indent, Slice block, StrBuf *out)
{
    strbuf_pad(out, ' ', indent);
    strbuf_puts(out, "- ");
    for (size_t i = 0; i < block.len; i++) {
        if (block.ptr[i] != '\n') {
            strbuf_putc(out, block.ptr[i]);
            continue;
        }
        strbuf_puts(out, tree->eol);
        strbuf_pad(out, ' ', indent + 2);
    }
    strbuf_puts(out, tree->eol);
}

static bool append_flow(const Twig *list, Slice flow, TextEdits *edits)
{
    StrBuf text = STRBUF_INIT;
    size_t at = list->last ? list->last->end : list->at + 1;
    if (list->last)
        strbuf_puts(&text, ", ");
    strbuf_put_slice(&text, flow);
    edits_add(edits, at, 0, strbuf_slice(&text));
    strbuf_release(&text);
    return true;
}

bool twig_append(const TwigTree *tree, const Twig *list, Slice flow, Slice block, TextEdits *edits)
{
    StrBuf text = STRBUF_INIT;
    if (list->kind == YAML_LIST && list->flow)
        return append_flow(list, flow, edits);
    bool empty = list->kind == YAML_SCALAR && list->value.len == 0;
    size_t dash = list->first && list->kind == YAML_LIST ? dash_of(tree, list->first) : SIZE_MAX;
    if ((!empty && dash == SIZE_MAX) || !ends_line(tree->text, list->end))
        return false;
    size_t at = manifest_after_line(tree->text, list->end);
    if (at > 0 && at == tree->text.len && line_start(tree->text, at) != at)
        strbuf_puts(&text, tree->eol);
    put_block(tree, empty ? 2 : (unsigned)(dash - line_start(tree->text, dash)), block, &text);
    edits_add(edits, at, 0, strbuf_slice(&text));
    strbuf_release(&text);
    return true;
}
