/* hints.c - the row below the prompt: what completes the word, what the command is for, how the
 * query was understood or what is wrong with it. */
#include "config.h"

#include "app/commands/complete.h"
#include "app/commands/hints.h"
#include "app/commands/settings.h"
#include "app/model.h"
#include "app/search_hits.h"
#include "dossier/commands.h"
#include "dossier/grapheme.h"

enum { MENU_ROWS = 8 };

/* "sort [ORDER]  sort the list: …": what the command is for. */
static void hint_usage(const Command *command, Frame *frame, Rect row)
{
    StrBuf text = STRBUF_INIT;
    strbuf_printf(&text, "%s%s%s  %s", command->name, command->args ? " " : "",
                  command->args ? command->args : "", command->help);
    frame_text_cut(frame, row.x + 1, row.y, row.w - 1, strbuf_slice(&text), ROLE_DIM, 0);
    strbuf_release(&text);
}

/* The candidates side by side, from the first on, or from the one that is tried when it would not
 * be seen. */
static void hint_candidates(const Completions *list, size_t tried, Frame *frame, Rect row)
{
    size_t from = 0, width = 0;
    for (size_t i = 0; tried != SIZE_MAX && i <= tried && from == 0; i++) {
        width += text_width(slice_from(list->items[i])) + 2;
        if (width > (size_t)row.w)
            from = tried;
    }
    int x = row.x + 1, end = row.x + row.w;
    for (size_t i = from; x < end && i < list->count; i++)
        x += 2 + frame_text_cut(frame, x, row.y, end - x, slice_from(list->items[i]),
                                i == tried ? ROLE_SELECTED : ROLE_DIM, 0);
}

bool completion_hint_draw(const App *app, Frame *frame, Rect row)
{
    const Prompt *prompt = &app->prompt;
    if (!prompt->completing || prompt->completions.count < 2)
        return false;
    hint_candidates(&prompt->completions, prompt->tried, frame, row);
    return true;
}

/* "sort [ORDER]" and the sentence of the command, or of the setting. */
static const char *candidate_sentence(const App *app, const char *item, StrBuf *name)
{
    Slice line = strbuf_slice(&app->prompt.line.text);
    strbuf_clear(name);
    strbuf_puts(name, item);
    if (app->prompt.word > 0)
        return slice_starts(line, "set ") ? setting_sentence(slice_from(item)) : NULL;
    const Command *command = command_find(slice_from(item));
    if (!command)
        return NULL;
    if (command->args)
        strbuf_printf(name, " %s", command->args);
    return command->help;
}

/* The candidate's place in a list that shows `rows` of them: as few lines as can be above it. */
static size_t first_row(size_t tried, size_t rows)
{
    return tried != SIZE_MAX && tried >= rows ? tried - rows + 1 : 0;
}

bool completion_menu_draw(const App *app, Frame *frame, Rect above)
{
    const Prompt *prompt = &app->prompt;
    const Completions *list = &prompt->completions;
    StrBuf name = STRBUF_INIT;
    bool told = prompt->kind == PROMPT_COMMAND && prompt->completing && list->count > 1 &&
                candidate_sentence(app, list->items[0], &name);
    size_t rows = list->count < MENU_ROWS ? list->count : MENU_ROWS;
    if (told && (int)rows + 1 < above.h) {
        size_t first = first_row(prompt->tried, rows), widest = 0;
        for (size_t i = first; i < first + rows; i++) {
            candidate_sentence(app, list->items[i], &name);
            size_t width = text_width(strbuf_slice(&name));
            widest = width > widest ? width : widest;
        }
        int y = above.y + above.h - (int)rows - 1, column = above.x + 3 + (int)widest;
        frame_repeat(frame, above.x, y++, above.w, "─", ROLE_BORDER, 0);
        for (size_t i = first; i < first + rows; i++, y++) {
            const char *sentence = candidate_sentence(app, list->items[i], &name);
            Role role = i == prompt->tried ? ROLE_SELECTED : ROLE_TEXT;
            frame_repeat(frame, above.x, y, above.w, " ", ROLE_TEXT, 0);
            frame_text_cut(frame, above.x + 1, y, above.w - 1, strbuf_slice(&name), role, 0);
            if (sentence)
                frame_text_cut(frame, column, y, above.w - column, slice_from(sentence), ROLE_DIM,
                               0);
        }
    } else {
        told = false;
    }
    strbuf_release(&name);
    return told;
}

/* "no such command; did you mean sort?" */
static void hint_unknown(Slice name, Frame *frame, Rect row)
{
    StrBuf text = STRBUF_INIT;
    const char *nearest = command_nearest(name);
    if (nearest)
        strbuf_printf(&text, "no such command; did you mean %s?", nearest);
    else
        strbuf_puts(&text, "no such command: ? lists them");
    frame_text_cut(frame, row.x + 1, row.y, row.w - 1, strbuf_slice(&text), ROLE_DIM, 0);
    strbuf_release(&text);
}

void command_hint_draw(const App *app, Frame *frame, Rect row)
{
    Slice line = strbuf_slice(&app->prompt.line.text);
    ptrdiff_t space = slice_find(line, SLICE(" "));
    const Command *command = command_find(slice_sub(line, 0, space < 0 ? line.len : (size_t)space));
    Completions list = {NULL, 0, 0};
    if (line.len > 0 && space < 0 && !command)
        command_completions(app, line, &list);
    if (list.count > 0)
        hint_candidates(&list, SIZE_MAX, frame, row);
    else if (command)
        hint_usage(command, frame, row);
    else if (line.len > 0)
        hint_unknown(slice_sub(line, 0, space < 0 ? line.len : (size_t)space), frame, row);
    else
        frame_text_cut(frame, row.x + 1, row.y, row.w - 1,
                       SLICE("a command: Tab completes it, ? lists them all"), ROLE_DIM, 0);
    completions_release(&list);
}

/* Below the prompt: the error under its place, else how the query was read and what it found. */
void query_hint_draw(const App *app, Frame *frame, Rect row)
{
    const SearchState *search = &app->search;
    Slice text = strbuf_slice(&app->prompt.line.text);
    int x = row.x + 1;
    if (search->error.message[0]) {
        int at = 1 + (int)text_width(slice_sub(text, 0, search->error.at.start));
        int w = (int)text_width(slice_sub(text, search->error.at.start, search->error.at.end));
        Role role = search->error.incomplete ? ROLE_DIM : ROLE_ERROR;
        frame_repeat(frame, at, row.y, w < 1 ? 1 : w, "^", role, 0);
        frame_text_cut(frame, at + (w < 1 ? 1 : w) + 1, row.y, row.w - at - w - 2,
                       slice_from(search->error.message), role, 0);
        return;
    }
    if (slice_trim(text).len == 0) {
        const char *help =
            app->prompt.kind == PROMPT_FILTER
                ? "show only: words, \"a phrase\", lang:fr, date:2021, is:unread; Tab completes"
                : "words, \"a phrase\", wom*, a NEAR/5 b, title:…, date:2021, @group; Tab "
                  "completes";
        frame_text_cut(frame, x, row.y, row.w - 1, slice_from(help), ROLE_DIM, 0);
        return;
    }
    StrBuf hint = STRBUF_INIT;
    strbuf_puts(&hint, strbuf_str(&search->parse));
    if (app->prompt.kind == PROMPT_SEARCH) {
        strbuf_puts(&hint, "  ·  ");
        app_search_status(app, &hint);
        if (search->meant.len && app->narrowed.count == 0)
            strbuf_printf(&hint, "  ·  did you mean %s? ^T takes it", strbuf_str(&search->meant));
    }
    frame_text_cut(frame, x, row.y, row.w - 1, strbuf_slice(&hint), ROLE_DIM, 0);
    strbuf_release(&hint);
}
