/* file.h - reading whole files safely, beneath a folder, and writing them whole or not at all.
 *
 * Files are read, not mapped: a mapped file that shrinks kills the program. They are opened with
 * O_NONBLOCK and checked by fstat on the descriptor, so a FIFO or a device never blocks the
 * reader. */
#ifndef DOSSIER_FILE_H
#define DOSSIER_FILE_H

#include "dossier/mem.h"
#include "dossier/str.h"

typedef enum FileError {
    FILE_OK,
    FILE_MISSING,
    FILE_FORBIDDEN, /* no permission */
    FILE_LOOP,      /* symbolic links that lead to themselves */
    FILE_NAME_TOO_LONG,
    FILE_TOO_MANY,    /* open at once */
    FILE_OUTSIDE,     /* absolute, "..", or a symbolic link that leaves the folder */
    FILE_NOT_REGULAR, /* folder, FIFO, device, socket */
    FILE_TOO_LARGE,
    FILE_NO_SPACE,  /* on the disk, or in what the user may fill of it */
    FILE_READ_ONLY, /* the file system */
    FILE_FAILED     /* another error; errno tells */
} FileError;

const char *file_error_text(FileError error); /* "no such file", … */

/* Opens a folder for file_read_beneath; -1 with errno set on failure. */
int file_open_folder(const char *path);
/* Reads `name` beneath the folder `dirfd` (openat2 with RESOLVE_BENEATH, else a walk of each
 * component with O_NOFOLLOW). At most `limit` bytes. The caller releases *out also on failure. */
FileError file_read_beneath(int dirfd, const char *name, size_t limit, StrBuf *out);
/* Reads a path the user named. "-" is standard input. */
FileError file_read(const char *path, size_t limit, StrBuf *out);
/* Opens a regular file that the user named, to be read piece by piece; the caller closes *fd. */
FileError file_open(const char *path, int *fd, size_t *size);
/* Writes a temporary file beside `path`, fsyncs, renames over it, fsyncs the folder. */
FileError file_write_atomic(const char *path, Slice content);

/* The same piece by piece: until it ends, nothing is seen at `path` but what was there. */
typedef struct FileWriter {
    char *path, *temporary;
    int fd;
    int failed; /* errno of the first write that failed, else 0 */
} FileWriter;

/* On failure there is nothing to end. */
FileError file_writer_open(FileWriter *writer, const char *path);
/* False, at once and from then on, when something could not be written. */
bool file_writer_put(FileWriter *writer, Slice content);
/* Puts the file in its place, whole; or, not kept or failed, removes what was written. */
FileError file_writer_end(FileWriter *writer, bool keep);
/* Folder part of a path ("." when there is none); the caller frees. */
char *file_folder(const char *path);
const char *file_name(const char *path);               /* last component, borrowed */
char *file_join(const char *folder, const char *name); /* the caller frees */
bool file_is_folder(const char *path);

#endif
