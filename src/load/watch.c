/* watch.c - changes in folders, by inotify(7). */
#include "config.h"

#include "load/watch.h"

#include "dossier/mem.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#ifdef HAVE_SYS_INOTIFY_H
#include <sys/inotify.h>

/* A file is looked at when it has been written, not while it is. Editors that write beside it and
 * rename are seen by the move. */
#define CHANGES (IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO)
#endif

struct Watch {
    int fd;
};

Watch *watch_new(void)
{
    Watch *watch = mem_alloc(sizeof *watch);
    watch->fd = -1;
#ifdef HAVE_SYS_INOTIFY_H
    watch->fd = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
#endif
    return watch;
}

void watch_free(Watch *watch)
{
    if (!watch)
        return;
    if (watch->fd >= 0)
        close(watch->fd);
    free(watch);
}

int watch_fd(const Watch *watch)
{
    return watch->fd;
}

bool watch_folder(Watch *watch, const char *path)
{
#ifdef HAVE_SYS_INOTIFY_H
    if (watch->fd >= 0)
        return inotify_add_watch(watch->fd, path, CHANGES | IN_ONLYDIR) >= 0 || errno != ENOSPC;
#endif
    (void)path;
    return watch->fd < 0;
}

bool watch_drain(Watch *watch)
{
    char events[4096];
    bool any = false;
    ssize_t got;
    while (watch->fd >= 0 &&
           ((got = read(watch->fd, events, sizeof events)) > 0 || (got < 0 && errno == EINTR)))
        any = any || got > 0;
    return any;
}
