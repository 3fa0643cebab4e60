/* line.h - the line to the terminal: what is sent never keeps the reader waiting.
 *
 * Behind each frame the terminal is asked for its status (DSR, ECMA-48 8.3.35); its answer says
 * that it has got so far, and when it comes, how fast the line is. As long as more is under way
 * than a quarter of a second takes, no further frame is made: the next one then shows what has
 * become of the ones between. A terminal that does not answer gets its frames as fast as the
 * system takes them. */
#ifndef DOSSIER_TUI_LINE_H
#define DOSSIER_TUI_LINE_H

#include "dossier/str.h"

/* asks: the terminal is one that knows ECMA-48's sequences. */
void line_open(bool asks);
void line_close(void);
/* Sends what the line takes now, and keeps the rest. */
void line_put(Slice bytes);
/* The end of a frame. */
void line_mark(void);
void line_answered(void);
/* To be watched for writing, then line_go_on() called; -1: all that was put is sent. */
int line_waiting(void);
void line_go_on(void);
/* Whether the line takes another frame, and else after how many milliseconds it may at the latest,
 * -1: when it tells. */
bool line_ready(void);
int line_timeout(void);
/* Bytes of a frame that can be under way without being in the way of the next. */
size_t line_budget(void);
/* Before the terminal is left for good: frames still under way are dropped, as far as that can be.
 * What is put next is a new beginning for the terminal. */
void line_drop(void);
/* Waits until what was put is sent, at most `ms`. */
void line_finish(int ms);
/* Takes answers that are still under way from standard input, so that the shell does not get them;
 * at most `ms`. */
void line_settle(int ms);

#endif
