/* desk.h - a reader in this process, without a terminal: keys in, frames out. */
#ifndef DESK_H
#define DESK_H

#include "dossier/session.h"

typedef struct Desk {
    Session session;
    Frame frame;
    int wake[2];
} Desk;

/* Opens a dossier at 120x40; false when it cannot. */
bool desk_open(Desk *desk, const char *manifest);
void desk_close(Desk *desk);
/* Takes in what is new; false when nothing is. */
bool desk_take_news(Desk *desk);
/* The dates of all articles are known. */
bool desk_is_tagged(const Desk *desk);
/* One key and its frame; nanoseconds. */
uint64_t desk_press(Desk *desk, Key key);

#endif
