/* internal.h - the functions behind the command table, one a command, and what their files need. */
#ifndef DOSSIER_APP_COMMANDS_INTERNAL_H
#define DOSSIER_APP_COMMANDS_INTERNAL_H

#include "app/commands/completions.h"
#include "app/model.h"
#include "app/places.h"
#include "app/say.h"
#include "dossier/commands.h"

/* Opens the definition of a command. */
#define COMMAND_FN(name) void cmd_##name(App *app, Slice arg, long count)

/* group.c */
CommandFn cmd_group;
/* What goes on from the beginning of an argument of :group. */
void group_completions(const App *app, Slice stem, Completions *out);

/* marks.c */
CommandFn cmd_marks, cmd_jumps, cmd_delete_mark, cmd_undelete_mark;

/* move.c */
CommandFn cmd_down, cmd_up, cmd_page_down, cmd_page_up, cmd_half_down, cmd_half_up, cmd_top,
    cmd_bottom, cmd_word_right, cmd_word_left, cmd_open, cmd_next_article, cmd_previous_article,
    cmd_back, cmd_forward, cmd_mark, cmd_go_mark, cmd_article;
void app_pending_key(App *app, Key key); /* the letter after m, ' or y */

/* panes.c */
CommandFn cmd_focus, cmd_next_pane, cmd_previous_pane, cmd_zoom, cmd_wider, cmd_narrower,
    cmd_measure, cmd_sort, cmd_groups, cmd_next_term, cmd_previous_term, cmd_dates, cmd_date,
    cmd_fix_date, cmd_dismiss_date, cmd_read;

/* search.c */
CommandFn cmd_search, cmd_filter, cmd_next_hit, cmd_previous_hit, cmd_search_word, cmd_correct,
    cmd_more, cmd_order, cmd_save, cmd_forget;
/* The word under the cursor, or the first words of what is selected. */
Slice word_here(const App *app);

/* concordance.c */
CommandFn cmd_concordance, cmd_sort_lines, cmd_count_lines, cmd_expand, cmd_filter_lines;

/* related.c */
CommandFn cmd_next_reason, cmd_previous_reason, cmd_reasons;
const char *reason_name(size_t n); /* what reasons can be of, then "all"; NULL behind it */

/* borders.c */
CommandFn cmd_width, cmd_height;

/* settings.c */
CommandFn cmd_set;

/* unread.c */
CommandFn cmd_next_unread, cmd_mark_all_read, cmd_unmark_all;

/* timeline.c */
CommandFn cmd_next_day, cmd_previous_day, cmd_next_week, cmd_previous_week, cmd_next_month,
    cmd_previous_month, cmd_next_year, cmd_previous_year, cmd_closer, cmd_farther, cmd_goto,
    cmd_events, cmd_scope;

/* write.c */
CommandFn cmd_write, cmd_write_over;

/* open.c */
CommandFn cmd_recent;

/* outside.c */
CommandFn cmd_copy, cmd_browse, cmd_edit, cmd_pager;
void copy_key(App *app, char letter); /* the letter after y */
const char *copy_name(size_t n);      /* what can be copied; NULL behind the last */

/* program.c */
CommandFn cmd_help, cmd_find, cmd_keywords, cmd_terms, cmd_messages, cmd_command_line, cmd_close,
    cmd_redraw, cmd_reload, cmd_suspend, cmd_leave, cmd_quit;

#endif
