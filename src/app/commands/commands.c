/* commands.c - the table of commands. */
#include "config.h"

#include "app/commands/internal.h"

#define COUNTS COMMAND_COUNTS

const Command commands[] = {
    {"down", "", "one row or line down", cmd_down, SECTION_MOVE, COMPLETE_NOTHING, COUNTS},
    {"up", "", "one row or line up", cmd_up, SECTION_MOVE, COMPLETE_NOTHING, COUNTS},
    {"page-down", "", "one screen down", cmd_page_down, SECTION_MOVE, COMPLETE_NOTHING, COUNTS},
    {"page-up", "", "one screen up", cmd_page_up, SECTION_MOVE, COMPLETE_NOTHING, COUNTS},
    {"half-down", "", "half a screen down", cmd_half_down, SECTION_MOVE, COMPLETE_NOTHING, COUNTS},
    {"half-up", "", "half a screen up", cmd_half_up, SECTION_MOVE, COMPLETE_NOTHING, COUNTS},
    {"top", "", "to the first row, or to the row of the count", cmd_top, SECTION_MOVE,
     COMPLETE_NOTHING, COUNTS},
    {"bottom", "", "to the last row, or to the row of the count", cmd_bottom, SECTION_MOVE,
     COMPLETE_NOTHING, COUNTS},
    {"word-right", "", "move the word cursor in the article to the next word", cmd_word_right,
     SECTION_MOVE, COMPLETE_NOTHING, COUNTS},
    {"word-left", "", "move the word cursor to the word before", cmd_word_left, SECTION_MOVE,
     COMPLETE_NOTHING, COUNTS},
    {"open", "", "open what is selected", cmd_open, SECTION_MOVE, COMPLETE_NOTHING, 0},
    {"next-article", "", "the next article of the list", cmd_next_article, SECTION_MOVE,
     COMPLETE_NOTHING, COUNTS},
    {"previous-article", "", "the article before", cmd_previous_article, SECTION_MOVE,
     COMPLETE_NOTHING, COUNTS},
    {"article", "ID", "go to the article with this id", cmd_article, SECTION_MOVE, COMPLETE_ARTICLE,
     0},

    {"focus", "PANE", "go to a pane: list, article, timeline, related, …", cmd_focus, SECTION_PANES,
     COMPLETE_PANE, 0},
    {"next-pane", "", "go to the next pane; the digits 1 to 4 go to one directly", cmd_next_pane,
     SECTION_PANES, COMPLETE_NOTHING, 0},
    {"previous-pane", "", "go to the pane before", cmd_previous_pane, SECTION_PANES,
     COMPLETE_NOTHING, 0},
    {"zoom", "", "the focused pane alone, or all again", cmd_zoom, SECTION_PANES, COMPLETE_NOTHING,
     0},
    {"wider", "", "wider lines in the article", cmd_wider, SECTION_PANES, COMPLETE_NOTHING, COUNTS},
    {"narrower", "", "narrower lines in the article", cmd_narrower, SECTION_PANES, COMPLETE_NOTHING,
     COUNTS},
    {"measure", "[COLUMNS]", "set or show the width of the article's lines", cmd_measure,
     SECTION_PANES, COMPLETE_NOTHING, 0},
    {"sort", "[ORDER]", "sort the list: list, date, title, source; or the results", cmd_sort,
     SECTION_PANES, COMPLETE_SORT, 0},

    {"search", "[QUERY]",
     "search the whole dossier while typing; Enter lands on the best match, Esc goes back",
     cmd_search, SECTION_SEARCH, COMPLETE_QUERY, 0},
    {"next-hit", "", "to the next hit, across articles", cmd_next_hit, SECTION_SEARCH,
     COMPLETE_NOTHING, COUNTS},
    {"previous-hit", "", "to the hit before", cmd_previous_hit, SECTION_SEARCH, COMPLETE_NOTHING,
     COUNTS},
    {"search-word", "", "search the word under the cursor, or the selected term", cmd_search_word,
     SECTION_SEARCH, COMPLETE_NOTHING, 0},
    {"filter", "[QUERY]",
     "show only articles that match in the list; an empty query shows all again", cmd_filter,
     SECTION_SEARCH, COMPLETE_QUERY, 0},
    {"order", "[ORDER]", "results by rank, date, source or list; without one, the next order",
     cmd_order, SECTION_SEARCH, COMPLETE_ORDER, 0},
    {"more", "", "find articles like the best results too, or no longer", cmd_more, SECTION_SEARCH,
     COMPLETE_NOTHING, 0},
    {"concordance", "", "every hit in its context, or back to the article", cmd_concordance,
     SECTION_SEARCH, COMPLETE_NOTHING, 0},
    {"sort-lines", "[ORDER]", "sort the concordance: found, 1L, 2L, 1R, 2R, node, date, article",
     cmd_sort_lines, SECTION_SEARCH, COMPLETE_LINES, 0},
    {"count-lines", "[HOW]", "the same hits as lines, barcode, forms, or collocates",
     cmd_count_lines, SECTION_SEARCH, COMPLETE_COUNTS, 0},
    {"expand", "", "the paragraph of a concordance line, in place", cmd_expand, SECTION_SEARCH,
     COMPLETE_NOTHING, 0},
    {"filter-lines", "[TEXT]", "only concordance lines whose paragraph contains this",
     cmd_filter_lines, SECTION_SEARCH, COMPLETE_NOTHING, 0},
    {"write", "[FILE]",
     "write the hits, or the timeline in focus, to a file: .csv, .jsonl, .md, .ics", cmd_write,
     SECTION_SEARCH, COMPLETE_NOTHING, 0},
    {"write!", "[FILE]", "the same over a file that is there", cmd_write_over, SECTION_SEARCH,
     COMPLETE_NOTHING, 0},
    {"save", "NAME", "keep the search under a name, for query:NAME in other searches", cmd_save,
     SECTION_SEARCH, COMPLETE_SAVED, 0},
    {"forget", "NAME", "forget a kept search", cmd_forget, SECTION_SEARCH, COMPLETE_SAVED, 0},

    {"groups", "[GROUP]", "show all keyword groups, each alone, none; or the one named", cmd_groups,
     SECTION_HIGHLIGHT, COMPLETE_GROUP, 0},
    {"next-term", "", "to the next highlighted keyword", cmd_next_term, SECTION_HIGHLIGHT,
     COMPLETE_NOTHING, COUNTS},
    {"previous-term", "", "to the highlighted keyword before", cmd_previous_term, SECTION_HIGHLIGHT,
     COMPLETE_NOTHING, COUNTS},
    {"keywords", "", "how often each keyword group stands in each article", cmd_keywords,
     SECTION_HIGHLIGHT, COMPLETE_NOTHING, 0},
    {"dates", "", "show or hide the dates marked in the text", cmd_dates, SECTION_HIGHLIGHT,
     COMPLETE_NOTHING, 0},
    {"date", "", "what the date at the cursor, or the next one, was read as, and why", cmd_date,
     SECTION_HIGHLIGHT, COMPLETE_NOTHING, 0},
    {"fix-date", "DATE", "correct the date at the cursor; kept in the manifest under dates:",
     cmd_fix_date, SECTION_HIGHLIGHT, COMPLETE_NOTHING, 0},
    {"dismiss-date", "", "what is marked as a date at the cursor is none; kept in the manifest",
     cmd_dismiss_date, SECTION_HIGHLIGHT, COMPLETE_NOTHING, 0},

    {"goto", "DATE", "to a date on the timeline: 2021, 2021-05, 2021-05-13, 2021-W49", cmd_goto,
     SECTION_TIME, COMPLETE_NOTHING, 0},
    {"next-day", "", "to the next day with an event", cmd_next_day, SECTION_TIME, COMPLETE_NOTHING,
     COUNTS},
    {"previous-day", "", "to the day before with an event", cmd_previous_day, SECTION_TIME,
     COMPLETE_NOTHING, COUNTS},
    {"next-week", "", "to the next week with an event", cmd_next_week, SECTION_TIME,
     COMPLETE_NOTHING, COUNTS},
    {"previous-week", "", "to the week before with an event", cmd_previous_week, SECTION_TIME,
     COMPLETE_NOTHING, COUNTS},
    {"next-month", "", "to the next month with an event", cmd_next_month, SECTION_TIME,
     COMPLETE_NOTHING, COUNTS},
    {"previous-month", "", "to the month before with an event", cmd_previous_month, SECTION_TIME,
     COMPLETE_NOTHING, COUNTS},
    {"next-year", "", "to the next year with an event", cmd_next_year, SECTION_TIME,
     COMPLETE_NOTHING, COUNTS},
    {"previous-year", "", "to the year before with an event", cmd_previous_year, SECTION_TIME,
     COMPLETE_NOTHING, COUNTS},
    {"closer", "", "zoom the timeline in: decade, year, month, week, day", cmd_closer, SECTION_TIME,
     COMPLETE_NOTHING, 0},
    {"farther", "", "zoom the timeline out", cmd_farther, SECTION_TIME, COMPLETE_NOTHING, 0},
    {"events", "[WHICH]", "show events, reports, or all on the timeline; without one, the next",
     cmd_events, SECTION_TIME, COMPLETE_EVENTS, 0},
    {"scope", "[WHOSE]", "the timeline of all, this article, the results, or a keyword group",
     cmd_scope, SECTION_TIME, COMPLETE_SCOPE, 0},

    {"back", "", "to the place before the last jump", cmd_back, SECTION_PLACES, COMPLETE_NOTHING,
     0},
    {"forward", "", "forward again", cmd_forward, SECTION_PLACES, COMPLETE_NOTHING, 0},
    {"mark", "[LETTER]", "mark this place with a letter", cmd_mark, SECTION_PLACES,
     COMPLETE_NOTHING, 0},
    {"go-mark", "[LETTER]", "to a marked place; ' is the place before the last jump", cmd_go_mark,
     SECTION_PLACES, COMPLETE_NOTHING, 0},
    {"read", "", "mark the article as read or unread", cmd_read, SECTION_PLACES, COMPLETE_NOTHING,
     0},

    {"help", "[WORDS]", "the keys and commands; / searches them", cmd_help, SECTION_PROGRAM,
     COMPLETE_COMMAND, 0},
    {"find", "[WORDS]", "narrow the help to rows with these words", cmd_find, SECTION_PROGRAM,
     COMPLETE_NOTHING, 0},
    {"messages", "", "what was found wrong with the dossier", cmd_messages, SECTION_PROGRAM,
     COMPLETE_NOTHING, 0},
    {"command-line", "[TEXT]", "type a command; Tab completes, the arrows bring back earlier ones",
     cmd_command_line, SECTION_PROGRAM, COMPLETE_NOTHING, 0},
    {"close", "", "close what is open: help, zoom, concordance, search, filter; else to the list",
     cmd_close, SECTION_PROGRAM, COMPLETE_NOTHING, 0},
    {"reload", "", "look again at what is on disk", cmd_reload, SECTION_PROGRAM, COMPLETE_NOTHING,
     0},
    {"redraw", "", "paint the screen anew", cmd_redraw, SECTION_PROGRAM, COMPLETE_NOTHING, 0},
    {"suspend", "", "stop the program; fg brings it back", cmd_suspend, SECTION_PROGRAM,
     COMPLETE_NOTHING, 0},
    {"quit", "", "leave; help, a table or the concordance is only closed", cmd_quit,
     SECTION_PROGRAM, COMPLETE_NOTHING, 0},
};
const size_t command_count = sizeof commands / sizeof *commands;

/* What other programs call them. */
static const struct {
    const char *name, *command;
} aliases[] = {
    {"exit", "quit"}, {"h", "help"}, {"qa", "quit"}, {"w", "write"}, {"wq", "quit"}, {"x", "quit"},
};

const Command *command_find(Slice name)
{
    const Command *found = NULL;
    size_t matches = 0;
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (slice_eq_str(name, aliases[i].name))
            name = slice_from(aliases[i].command);
    for (size_t i = 0; i < command_count; i++) {
        Slice full = slice_from(commands[i].name);
        if (slice_eq(full, name))
            return &commands[i];
        if (name.len > 0 && slice_eq(slice_sub(full, 0, name.len), name)) {
            found = &commands[i];
            matches++;
        }
    }
    if (matches == 0 && name.len > 1 && name.ptr[name.len - 1] == '!')
        return command_find(slice_sub(name, 0, name.len - 1)); /* q! is q: nothing to force */
    return matches == 1 ? found : NULL;
}

const char *section_name(CommandSection section)
{
    static const char *const names[SECTION_COUNT] = {
        "Moving", "Panes", "Searching", "Highlighting", "Time", "Places", "Program",
    };
    return section < SECTION_COUNT ? names[section] : "";
}
