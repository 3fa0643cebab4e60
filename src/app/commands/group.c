/* group.c - a word is put into a keyword group, or taken out of it, in the manifest.
 *
 * The manifest is read again then, and what stands on the screen follows: what is highlighted, the
 * counts, searches that ask for a group (refresh.c). */
#include "config.h"

#include <stdlib.h>

#include "app/commands/complete.h"
#include "app/commands/internal.h"
#include "app/panes/describe.h"
#include "dossier/file.h"
#include "dossier/group_edit.h"
#include "dossier/nearest.h"
#include "dossier/words.h"

static const struct {
    const char *name;
    GroupChange change;
} verbs[] = {{"add", GROUP_ADD}, {"make", GROUP_MAKE}, {"remove", GROUP_REMOVE}};
enum { VERBS = sizeof verbs / sizeof *verbs };

/* "people add Ann Holt" taken apart. */
typedef struct Asked {
    Slice name, term;
    size_t verb; /* VERBS: none was given */
} Asked;

/* The first word of a text, and what stands behind it. */
static Slice first_word(Slice text, Slice *rest)
{
    ptrdiff_t space = slice_find(text, SLICE(" "));
    size_t end = space < 0 ? text.len : (size_t)space;
    *rest = slice_trim(slice_sub(text, end, text.len));
    return slice_sub(text, 0, end);
}

static size_t verb_of(Slice word)
{
    size_t i = 0;
    while (i < VERBS && !slice_eq_str(word, verbs[i].name))
        i++;
    return i;
}

/* The longest name of a group with which a text begins, as a word or more of it. */
static Slice known_name(const App *app, Slice text)
{
    Slice found = slice_sub(text, 0, 0);
    for (size_t i = 0; i < app->info->n_groups; i++) {
        Slice name = app->info->groups[i].name;
        bool begins = slice_eq(slice_sub(text, 0, name.len), name) &&
                      (text.len == name.len || text.ptr[name.len] == ' ');
        if (begins && name.len > found.len)
            found = slice_sub(text, 0, name.len);
    }
    return found;
}

/* The name ends with that of a group, else before the first verb. */
static Asked take_apart(const App *app, Slice arg)
{
    Slice name = known_name(app, arg), rest = slice_trim(slice_sub(arg, name.len, arg.len));
    while (rest.len > 0 && verb_of(first_word(rest, &(Slice){NULL, 0})) == VERBS) {
        Slice behind, word = first_word(rest, &behind);
        name = slice_sub(arg, 0, (size_t)(word.ptr + word.len - arg.ptr));
        rest = behind;
    }
    Asked asked = {slice_trim(name), {NULL, 0}, VERBS};
    if (rest.len > 0)
        asked.verb = verb_of(first_word(rest, &asked.term));
    return asked;
}

/* The group of that name, or the only one whose name begins so. */
static const Group *group_named(const App *app, Slice name)
{
    const Group *begins = NULL;
    size_t n = 0;
    for (size_t i = 0; i < app->info->n_groups; i++) {
        const Group *group = &app->info->groups[i];
        if (slice_eq(group->name, name))
            return group;
        if (name.len > 0 && slice_eq(slice_sub(group->name, 0, name.len), name)) {
            begins = group;
            n++;
        }
    }
    return n == 1 ? begins : NULL;
}

static void complain_of_group(App *app, Slice name)
{
    Slice found = {NULL, 0};
    Nearest nearest = nearest_to(name, 2);
    for (size_t i = 0; i < app->info->n_groups; i++)
        if (nearest_offer(&nearest, app->info->groups[i].name))
            found = app->info->groups[i].name;
    if (found.len)
        app_complain(app, "no keyword group \"" SLICE_FMT "\"; did you mean " SLICE_FMT "?",
                     SLICE_ARG(name), SLICE_ARG(found));
    else
        app_complain(app,
                     "no keyword group \"" SLICE_FMT "\"; :group NAME make TERM begins a new one",
                     SLICE_ARG(name));
}

/* "people: Vane, Holt, …" */
static void say_terms(App *app, const Group *group)
{
    StrBuf text = STRBUF_INIT;
    describe_count(group->n_terms, "form", &text);
    for (size_t i = 0; i < group->n_terms; i++)
        strbuf_printf(&text, "%s" SLICE_FMT, i ? ", " : ": ", SLICE_ARG(group->terms[i].text));
    app_say(app, SLICE_FMT ", %s", SLICE_ARG(group->name), strbuf_str(&text));
    strbuf_release(&text);
}

/* So many words from the one under the cursor on, within its line of text. */
static Slice words_here(const App *app, long count)
{
    Slice word = word_here(app);
    const Body *body = app->article.body;
    bool inside = body && word.len > 0 && word.ptr >= body->text.ptr &&
                  word.ptr < body->text.ptr + body->text.len;
    if (!inside || count < 2)
        return word;
    uint32_t start = (uint32_t)(word.ptr - body->text.ptr);
    const Block *block = &body->blocks[body_block_at(body, start)];
    Slice text = slice_sub(body->text, start, block->end);
    WordIter iter = words_begin(text);
    Word last, next;
    last = (Word){0, (uint32_t)word.len};
    while (count-- > 0 && words_next(&iter, &next))
        last = next;
    return slice_sub(text, 0, last.end);
}

static void change(App *app, const GroupEdit *edit)
{
    static const char *const said[] = {[GROUP_ADD] = "added to",
                                       [GROUP_MAKE] = "begins the group",
                                       [GROUP_REMOVE] = "taken out of"};
    char *file = slice_dup(app->info->path);
    DiagList findings = DIAG_LIST_INIT;
    if (group_edit_save(file, edit, &findings)) {
        app_say(app, "“" SLICE_FMT "” %s " SLICE_FMT ", kept in %s", SLICE_ARG(edit->term),
                said[edit->change], SLICE_ARG(edit->group), file_name(file));
        if (app->src.loader)
            loader_reload(app->src.loader);
    } else if (findings.count > 0 && findings.items[0].line > 0) {
        app_complain(app, "%s:%u: %s", file_name(file), findings.items[0].line,
                     findings.items[0].message);
    } else {
        app_complain(app, "%s", findings.count ? findings.items[0].message : "cannot be written");
    }
    diag_list_release(&findings);
    free(file);
}

static void run_verb(App *app, const Asked *asked)
{
    const Group *group = group_named(app, asked->name);
    GroupEdit edit = {verbs[asked->verb].change, asked->name,
                      asked->term.len ? asked->term : word_here(app)};
    bool make = edit.change == GROUP_MAKE;
    if (!group && !make) {
        complain_of_group(app, asked->name);
        return;
    }
    if (!make)
        edit.group = group->name;
    if (edit.group.len == 0)
        app_complain(app, "a keyword group has a name: :group NAME make TERM");
    else if (edit.term.len == 0)
        app_say(app, "no word here: <Left> and <Right> in the article move the word cursor");
    else if (!slice_ends(app->info->path, ".yaml") && !slice_ends(app->info->path, ".yml"))
        app_complain(app, "keyword groups are kept in a manifest: dossier import makes one");
    else
        change(app, &edit);
}

/* The prompt with the words that would be added, and the cursor where the name of the group goes.
 */
static void ask(App *app, long count)
{
    StrBuf line = STRBUF_INIT;
    Slice term = words_here(app, count);
    strbuf_puts(&line, "group ");
    size_t cursor = line.len;
    if (term.len > 0)
        strbuf_printf(&line, " add " SLICE_FMT, SLICE_ARG(term));
    prompt_open(&app->prompt, PROMPT_COMMAND, strbuf_slice(&line));
    app->prompt.line.cursor = cursor;
    strbuf_release(&line);
}

COMMAND_FN(group)
{
    Asked asked = take_apart(app, arg);
    const Group *group = group_named(app, asked.name);
    if (arg.len == 0)
        ask(app, count);
    else if (asked.verb < VERBS)
        run_verb(app, &asked);
    else if (group)
        say_terms(app, group);
    else
        complain_of_group(app, asked.name);
}

/* --- completion --- */

/* Adds "people remove Vane" when it goes on from what is typed. */
static void offer(const char *verb, Slice group, Slice term, Slice stem, Completions *out)
{
    StrBuf line = STRBUF_INIT;
    strbuf_put_slice(&line, group);
    if (verb)
        strbuf_printf(&line, " %s " SLICE_FMT, verb, SLICE_ARG(term));
    if (line.len >= stem.len && slice_eq(slice_sub(strbuf_slice(&line), 0, stem.len), stem))
        completions_add(out, strbuf_slice(&line));
    strbuf_release(&line);
}

void group_completions(const App *app, Slice stem, Completions *out)
{
    completions_clear(out);
    for (size_t i = 0; i < app->info->n_groups; i++) {
        const Group *group = &app->info->groups[i];
        bool named = known_name(app, stem).len == group->name.len && stem.len > group->name.len &&
                     slice_eq(slice_sub(stem, 0, group->name.len), group->name);
        if (!named) {
            offer(NULL, group->name, (Slice){NULL, 0}, stem, out);
            continue;
        }
        offer("add", group->name, word_here(app), stem, out);
        for (size_t t = 0; t < group->n_terms; t++)
            offer("remove", group->name, group->terms[t].text, stem, out);
    }
}
