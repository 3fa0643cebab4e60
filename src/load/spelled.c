/* spelled.c - file names that look the same and are written in other code points.
 *
 * "é" is one code point or two (e and an accent); a name typed on one system and a file written on
 * another differ in that, and no screen shows it. */
#include "config.h"

#include "load/spelled.h"

#include "dossier/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <uninorm.h>
#include <unistd.h>

static bool is_ascii(Slice name)
{
    for (size_t i = 0; i < name.len; i++)
        if ((unsigned char)name.ptr[i] >= 0x80)
            return false;
    return true;
}

static bool looks_the_same(const char *a, const char *b)
{
    int order = 1;
    return strcmp(a, b) != 0 &&
           u8_normcmp((const uint8_t *)a, strlen(a), (const uint8_t *)b, strlen(b), UNINORM_NFC,
                      &order) == 0 &&
           order == 0;
}

bool spelled_otherwise(int folder_fd, const char *file)
{
    const char *name = file_name(file);
    if (is_ascii(slice_from(name)))
        return false;
    char *folder = file_folder(file);
    int fd =
        openat(folder_fd < 0 ? AT_FDCWD : folder_fd, folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *entries = fd < 0 ? NULL : fdopendir(fd);
    bool found = false;
    for (struct dirent *e; entries && !found && (e = readdir(entries));)
        found = !is_ascii(slice_from(e->d_name)) && looks_the_same(e->d_name, name);
    if (entries)
        closedir(entries);
    else if (fd >= 0)
        close(fd);
    free(folder);
    return found;
}
