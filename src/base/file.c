/* file.c - whole files in, whole files out.
 *
 * A name from a manifest is hostile: it may not lead out of the manifest's folder. Linux 5.6
 * answers that with openat2(RESOLVE_BENEATH); elsewhere every component is opened by itself with
 * O_NOFOLLOW, which refuses more (all symbolic links) but never less. */
#include "config.h"

#include "dossier/check.h"
#include "dossier/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef HAVE_LINUX_OPENAT2_H
#include <linux/openat2.h>
#include <sys/syscall.h>
#endif

#define READ_FLAGS (O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)

const char *file_error_text(FileError error)
{
    static const char *const texts[] = {
        [FILE_OK] = "no error",
        [FILE_MISSING] = "no such file",
        [FILE_FORBIDDEN] = "permission denied",
        [FILE_LOOP] = "symbolic links that lead in a circle",
        [FILE_NAME_TOO_LONG] = "the name is too long",
        [FILE_TOO_MANY] = "too many files are open",
        [FILE_OUTSIDE] = "the path leaves the folder it is read from",
        [FILE_NOT_REGULAR] = "not a regular file",
        [FILE_TOO_LARGE] = "file too large",
        [FILE_NO_SPACE] = "no space left",
        [FILE_READ_ONLY] = "the file system is read-only",
        [FILE_FAILED] = "cannot be read",
    };
    static_assert(sizeof texts / sizeof *texts == FILE_FAILED + 1, "a text for each");
    return texts[error];
}

static FileError error_from_errno(void)
{
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
        return FILE_MISSING;
    case EACCES:
    case EPERM:
        return FILE_FORBIDDEN;
    case ELOOP:
        return FILE_LOOP;
    case ENAMETOOLONG:
        return FILE_NAME_TOO_LONG;
    case EMFILE:
    case ENFILE:
        return FILE_TOO_MANY;
    case EXDEV:
        return FILE_OUTSIDE;
    case EFBIG:
        return FILE_TOO_LARGE;
    case ENOSPC:
    case EDQUOT:
        return FILE_NO_SPACE;
    case EROFS:
        return FILE_READ_ONLY;
    case ENXIO: /* a FIFO or socket nobody serves */
    case EISDIR:
        return FILE_NOT_REGULAR;
    default:
        return FILE_FAILED;
    }
}

int file_open_folder(const char *path)
{
    return open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

static bool leads_out(const char *name)
{
    if (name[0] == '/' || name[0] == '\0')
        return true;
    for (const char *p = name; *p;) {
        size_t len = strcspn(p, "/");
        if (len == 2 && p[0] == '.' && p[1] == '.')
            return true;
        p += len + (p[len] == '/');
    }
    return false;
}

/* The portable way: component by component, no symbolic links at all. */
static int open_by_steps(int dirfd, const char *name)
{
    int at = dup(dirfd);
    while (at >= 0) {
        size_t len = strcspn(name, "/");
        const char *rest = name + len + strspn(name + len, "/");
        char *step = mem_strndup(name, len);
        int flags = *rest ? O_RDONLY | O_DIRECTORY | O_CLOEXEC : READ_FLAGS;
        int next = openat(at, step, flags | O_NOFOLLOW);
        int saved = errno == ELOOP ? EXDEV : errno; /* a link, wherever it leads */
        free(step);
        close(at);
        errno = saved;
        at = next;
        if (!*rest)
            break;
        name = rest;
    }
    return at;
}

static int open_beneath(int dirfd, const char *name)
{
#ifdef HAVE_LINUX_OPENAT2_H
    struct open_how how = {.flags = READ_FLAGS, .resolve = RESOLVE_BENEATH};
    long fd = syscall(SYS_openat2, dirfd, name, &how, sizeof how);
    if (fd >= 0 || (errno != ENOSYS && errno != EPERM))
        return (int)fd;
#endif
    return open_by_steps(dirfd, name);
}

/* One read of at most `room` bytes onto the buffer's end, for which there is room: how many came, 0
 * at the end of the file, -1 on an error. */
static ssize_t read_onto(int fd, size_t room, StrBuf *out)
{
    ssize_t got;
    CHECK(out->len < out->cap && room <= out->cap - out->len - 1);
    do
        got = read(fd, out->ptr + out->len, room);
    while (got < 0 && errno == EINTR);
    out->len += got > 0 ? (size_t)got : 0;
    out->ptr[out->len] = '\0';
    return got;
}

static FileError read_all(int fd, size_t limit, StrBuf *out)
{
    ssize_t got;
    do {
        strbuf_reserve(out, 65536);
        got = read_onto(fd, out->cap - out->len - 1, out);
        if (got < 0)
            return error_from_errno();
        if (out->len > limit)
            return FILE_TOO_LARGE;
    } while (got > 0);
    return FILE_OK;
}

static FileError regular_size(int fd, size_t *size)
{
    struct stat st;
    if (fstat(fd, &st) < 0)
        return error_from_errno();
    *size = (size_t)st.st_size;
    return S_ISREG(st.st_mode) ? FILE_OK : FILE_NOT_REGULAR;
}

static FileError read_regular(int fd, size_t limit, StrBuf *out)
{
    size_t want = 0;
    FileError error = regular_size(fd, &want);
    if (error != FILE_OK)
        return error;
    if (want > limit)
        return FILE_TOO_LARGE;
    strbuf_reserve(out, want + 1);
    /* Exactly sized; whatever the file grows by meanwhile is left for the next reading. */
    for (ssize_t got = 1; want && got > 0; want -= (size_t)got) {
        CHECK(want < out->cap - out->len);
        got = read_onto(fd, want, out);
        if (got < 0)
            return error_from_errno();
    }
    return FILE_OK;
}

static FileError read_and_close(int fd, size_t limit, StrBuf *out)
{
    if (fd < 0)
        return error_from_errno();
    FileError error = read_regular(fd, limit, out);
    int saved = errno;
    close(fd);
    errno = saved;
    return error;
}

FileError file_read_beneath(int dirfd, const char *name, size_t limit, StrBuf *out)
{
    if (leads_out(name))
        return FILE_OUTSIDE;
    return read_and_close(open_beneath(dirfd, name), limit, out);
}

FileError file_read(const char *path, size_t limit, StrBuf *out)
{
    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, limit, out);
    return read_and_close(open(path, READ_FLAGS), limit, out);
}

FileError file_open(const char *path, int *fd, size_t *size)
{
    *fd = open(path, READ_FLAGS);
    if (*fd < 0)
        return error_from_errno();
    FileError error = regular_size(*fd, size);
    if (error != FILE_OK) {
        close(*fd);
        *fd = -1;
    }
    return error;
}

static bool write_all(int fd, Slice content)
{
    for (size_t done = 0; done < content.len;) {
        ssize_t put = write(fd, content.ptr + done, content.len - done);
        if (put < 0 && errno != EINTR)
            return false;
        done += put > 0 ? (size_t)put : 0;
    }
    return true;
}

static void sync_folder(const char *path)
{
    char *folder = file_folder(path);
    int fd = file_open_folder(folder);
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    free(folder);
}

FileError file_writer_open(FileWriter *writer, const char *path)
{
    StrBuf temporary = STRBUF_INIT;
    strbuf_printf(&temporary, "%s.tmp-XXXXXX", path);
    *writer = (FileWriter){.fd = mkostemp(temporary.ptr, O_CLOEXEC)};
    if (writer->fd < 0) {
        strbuf_release(&temporary);
        return error_from_errno();
    }
    writer->path = mem_strdup(path);
    writer->temporary = strbuf_steal(&temporary);
    struct stat st;
    if (fchmod(writer->fd, stat(path, &st) == 0 ? st.st_mode & 0777 : 0644) != 0)
        writer->failed = errno;
    return FILE_OK;
}

bool file_writer_put(FileWriter *writer, Slice content)
{
    CHECK(writer->fd >= 0);
    if (!writer->failed && !write_all(writer->fd, content))
        writer->failed = errno;
    return !writer->failed;
}

FileError file_writer_end(FileWriter *writer, bool keep)
{
    if (keep && !writer->failed && fsync(writer->fd) != 0)
        writer->failed = errno;
    if (close(writer->fd) != 0 && !writer->failed)
        writer->failed = errno;
    if (keep && !writer->failed && rename(writer->temporary, writer->path) != 0)
        writer->failed = errno;
    if (!keep || writer->failed)
        unlink(writer->temporary);
    else
        sync_folder(writer->path);
    errno = writer->failed;
    FileError error = writer->failed ? error_from_errno() : FILE_OK;
    free(writer->path);
    free(writer->temporary);
    return error;
}

FileError file_write_atomic(const char *path, Slice content)
{
    FileWriter writer;
    FileError error = file_writer_open(&writer, path);
    if (error != FILE_OK)
        return error;
    file_writer_put(&writer, content);
    return file_writer_end(&writer, true);
}

char *file_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return mem_strdup(".");
    return slash == path ? mem_strdup("/") : mem_strndup(path, (size_t)(slash - path));
}

const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

char *file_join(const char *folder, const char *name)
{
    StrBuf b = STRBUF_INIT;
    strbuf_puts(&b, folder);
    if (b.len && b.ptr[b.len - 1] != '/')
        strbuf_putc(&b, '/');
    strbuf_puts(&b, name);
    return strbuf_steal(&b);
}

bool file_is_folder(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}
