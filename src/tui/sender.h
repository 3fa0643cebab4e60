/* sender.h - the difference between two frames, as the bytes that a terminal wants for it. */
#ifndef DOSSIER_TUI_SENDER_H
#define DOSSIER_TUI_SENDER_H

#include "dossier/frame.h"

/* Reads what the terminal can do from the terminfo entry that curses has loaded. */
void sender_open(void);
void sender_close(void);
/* Whether 24 bits can be sent beyond what the entry tells. */
bool sender_direct(void);
/* Frames begin and end with the marks of synchronised output (private mode 2026). */
void sender_synchronise(bool on);
/* Cells that are links are sent as such (OSC 8). */
void sender_links(bool on);
/* What the screen shows is not known any more: the next frame is sent whole. */
void sender_forget(void);
/* The bytes that turn what was sent before into this frame, its cursor too; good until the next
 * call. With more than `budget` bytes the rows that are behind wait for the next call, the cursor's
 * and the last row not; then it is not whole. */
Slice sender_frame(const Frame *frame, const Theme *theme, size_t budget, bool *whole);
/* The bytes before the terminal is left: attributes end, the cursor shows, and stands on a free
 * last row, for terminals that have no other screen to go back to. */
Slice sender_leave(void);

#endif
