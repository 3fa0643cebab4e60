/* trace.c - what the files of articles were when they were read, to tell later what has changed. */
#include "config.h"

#include "load/internal.h"

#include "dossier/check.h"
#include "dossier/mem.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

static FileTrace trace_at(int folder, const char *file)
{
    struct stat st;
    if (fstatat(folder, file, &st, 0) != 0)
        return (FileTrace){.size = -1};
    int64_t nanoseconds = (int64_t)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec;
    return (FileTrace){nanoseconds, st.st_size, (uint64_t)st.st_ino};
}

FileTrace file_trace(const Loader *l, const char *file)
{
    return trace_at(l->folder_fd < 0 ? AT_FDCWD : l->folder_fd, file);
}

FileTrace loader_manifest_trace(const Loader *l)
{
    return trace_at(AT_FDCWD, l->paths[0]);
}

bool file_trace_same(FileTrace a, FileTrace b)
{
    return a.time == b.time && a.size == b.size && a.inode == b.inode;
}

void loader_set_trace(Loader *l, ArticleId id, ArticleId listed, FileTrace file)
{
    CHECK(listed <= id && id < store_count(l->store));
    pthread_mutex_lock(&l->lock);
    size_t before = l->traces_cap;
    l->traces = mem_grow(l->traces, &l->traces_cap, (size_t)id + 1, sizeof *l->traces);
    if (l->traces_cap > before)
        memset(l->traces + before, 0, (l->traces_cap - before) * sizeof *l->traces);
    l->traces[id].file = file;
    l->traces[id].listed = listed;
    l->traces[id].read = true;
    if (id != listed) /* of a smaller id, which so has room */
        l->traces[listed].several = true;
    pthread_mutex_unlock(&l->lock);
}

Trace loader_get_trace(Loader *l, ArticleId id)
{
    Trace trace = {.read = false};
    pthread_mutex_lock(&l->lock);
    if (id < l->traces_cap)
        trace = l->traces[id];
    pthread_mutex_unlock(&l->lock);
    return trace;
}
