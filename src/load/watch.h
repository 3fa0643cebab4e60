/* watch.h - notice that something in some folders has changed. Says that, and not what: whoever
 * watches looks again.
 *
 * inotify where there is one (Linux); elsewhere nothing is ever noticed. */
#ifndef DOSSIER_LOAD_WATCH_H
#define DOSSIER_LOAD_WATCH_H

#include <stdbool.h>

typedef struct Watch Watch;

Watch *watch_new(void); /* never NULL */
void watch_free(Watch *watch);
int watch_fd(const Watch *watch); /* to poll for reading; -1 when nothing will be noticed */
/* Watches the files in a folder, not in folders within it. Again does no harm. False when the
 * system allows no more. */
bool watch_folder(Watch *watch, const char *path);
bool watch_drain(Watch *watch); /* takes what was noticed; true when there was any */

#endif
