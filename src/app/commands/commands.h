/* commands.h - the functions behind the command table, one a command, and what app.c hands them
 * keys for. */
#ifndef DOSSIER_APP_COMMANDS_COMMANDS_H
#define DOSSIER_APP_COMMANDS_COMMANDS_H

#include "app/model.h"

#define COMMAND_FN(name) void cmd_##name(App *app, Slice arg, long count)

/* move.c */
COMMAND_FN(down);
COMMAND_FN(up);
COMMAND_FN(page_down);
COMMAND_FN(page_up);
COMMAND_FN(half_down);
COMMAND_FN(half_up);
COMMAND_FN(top);
COMMAND_FN(bottom);
COMMAND_FN(word_right);
COMMAND_FN(word_left);
COMMAND_FN(open);
COMMAND_FN(next_article);
COMMAND_FN(previous_article);
COMMAND_FN(back);
COMMAND_FN(forward);
COMMAND_FN(mark);
COMMAND_FN(go_mark);
COMMAND_FN(article);
void app_pending_key(App *app, Key key); /* the letter after m or ' */

/* panes.c */
COMMAND_FN(focus);
COMMAND_FN(next_pane);
COMMAND_FN(previous_pane);
COMMAND_FN(zoom);
COMMAND_FN(wider);
COMMAND_FN(narrower);
COMMAND_FN(measure);
COMMAND_FN(sort);
COMMAND_FN(groups);
COMMAND_FN(next_term);
COMMAND_FN(previous_term);
COMMAND_FN(dates);
COMMAND_FN(date);
COMMAND_FN(fix_date);
COMMAND_FN(dismiss_date);
COMMAND_FN(read);

/* search.c */
COMMAND_FN(search);
COMMAND_FN(filter);
COMMAND_FN(next_hit);
COMMAND_FN(previous_hit);
COMMAND_FN(search_word);
COMMAND_FN(more);
COMMAND_FN(order);
COMMAND_FN(save);
COMMAND_FN(forget);
void search_edited(App *app);
void search_accepted(App *app);
void search_cancelled(App *app);
bool search_key(App *app, Key key); /* true: the key was one for the results */

/* kwic.c */
COMMAND_FN(concordance);
COMMAND_FN(sort_lines);
COMMAND_FN(count_lines);
COMMAND_FN(expand);
COMMAND_FN(filter_lines);

/* time.c */
COMMAND_FN(next_day);
COMMAND_FN(previous_day);
COMMAND_FN(next_week);
COMMAND_FN(previous_week);
COMMAND_FN(next_month);
COMMAND_FN(previous_month);
COMMAND_FN(next_year);
COMMAND_FN(previous_year);
COMMAND_FN(closer);
COMMAND_FN(farther);
COMMAND_FN(goto);
COMMAND_FN(events);
COMMAND_FN(scope);

/* write.c */
COMMAND_FN(write);
COMMAND_FN(write_over);

/* program.c */
COMMAND_FN(help);
COMMAND_FN(find);
COMMAND_FN(keywords);
COMMAND_FN(messages);
COMMAND_FN(command_line);
COMMAND_FN(close);
COMMAND_FN(redraw);
COMMAND_FN(reload);
COMMAND_FN(suspend);
COMMAND_FN(quit);
void app_prompt_key(App *app, Key key);
/* The row below the prompt: how the query was understood, or what is wrong with it. */
void command_hint_draw(const App *app, Frame *frame, Rect row); /* complete.c */
/* What Tab goes through; false when there is nothing to choose from. */
bool completion_hint_draw(const App *app, Frame *frame, Rect row);
void prompt_hint_draw(const App *app, Frame *frame, Rect row);

#endif
