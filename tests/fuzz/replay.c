/* replay.c - runs a fuzz target over its corpus, and over changed copies of it.
 *
 * The changes follow from a fixed seed, so that a failure comes again; the input that made the
 * target crash is written to crash-<name>. Usage: fuzz_x [ROUNDS [SEED]] */
#include "config.h"

#include "fuzz.h"

#include "dossier/file.h"
#include "dossier/mem.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define ROUNDS    4000
#define LARGEST   20000 /* bytes of a changed copy */
#define INPUTS    512
#define CRASHFILE "crash-"

static StrBuf inputs[INPUTS];
static size_t n_inputs, n_tokens;
static StrBuf current; /* what the target is given */
static uint64_t state;
static char crash_file[64];

static size_t below(size_t n)
{
    state ^= state << 13; /* Marsaglia's xorshift64 */
    state ^= state >> 7;
    state ^= state << 17;
    return n ? (size_t)(state % n) : 0;
}

static void on_crash(int sig)
{
    int fd = open(crash_file, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (fd >= 0 && write(fd, current.ptr, current.len) >= 0)
        close(fd);
    signal(sig, SIG_DFL);
    raise(sig);
}

static int name_cmp(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void read_folder(const char *folder, const char *name)
{
    const char *srcdir = getenv("srcdir");
    StrBuf path = STRBUF_INIT;
    strbuf_printf(&path, "%s/tests/%s%s", srcdir ? srcdir : ".", folder, name);
    struct dirent **names;
    int count = scandir(path.ptr, &names, NULL, name_cmp);
    for (int i = 0; i < count; i++) {
        char *file = file_join(path.ptr, names[i]->d_name);
        if (n_inputs < INPUTS && file_read(file, 1 << 22, &inputs[n_inputs]) == FILE_OK)
            n_inputs++;
        free(file);
        free(names[i]);
    }
    if (count >= 0)
        free(names);
    strbuf_release(&path);
}

static void read_corpus(void)
{
    if (!fuzz_folders) {
        read_folder("fuzz/corpus/", fuzz_name);
        return;
    }
    for (size_t i = 0; fuzz_folders[i]; i++)
        read_folder(fuzz_folders[i], "");
}

static void run(void)
{
    /* An exact copy, so that a read past the end is seen. */
    char *exact = mem_strndup(current.ptr, current.len);
    char *tight = mem_realloc(exact, current.len, 1);
    LLVMFuzzerTestOneInput((const uint8_t *)tight, current.len);
    free(tight);
}

static void replace(size_t at, size_t len, Slice with)
{
    StrBuf next = STRBUF_INIT;
    strbuf_put(&next, current.ptr, at);
    strbuf_put_slice(&next, with);
    strbuf_put(&next, current.ptr + at + len, current.len - at - len);
    strbuf_release(&current);
    current = next;
}

static void change(void)
{
    size_t at = below(current.len + 1), room = current.len - at;
    char byte = (char)below(256);
    const StrBuf *other = &inputs[below(n_inputs)];
    switch (below(6)) {
    case 0:
        replace(at, room > 0, (Slice){&byte, 1});
        break;
    case 1:
        replace(at, below(room < 40 ? room + 1 : 40), (Slice){NULL, 0});
        break;
    case 2:
    case 3:
        if (n_tokens)
            replace(at, 0, slice_from(fuzz_tokens[below(n_tokens)]));
        break;
    case 4: {
        size_t from = below(other->len + 1);
        replace(at, 0, slice_sub(strbuf_slice(other), from, from + below(200)));
        break;
    }
    default:
        replace(at, below(room + 1), (Slice){NULL, 0});
        break;
    }
}

int main(int argc, char **argv)
{
    size_t rounds = argc > 1 ? strtoul(argv[1], NULL, 10) : ROUNDS;
    state = argc > 2 ? strtoul(argv[2], NULL, 10) : 20210303;
    snprintf(crash_file, sizeof crash_file, CRASHFILE "%s", fuzz_name);
    signal(SIGSEGV, on_crash);
    signal(SIGABRT, on_crash);
    signal(SIGBUS, on_crash);
    while (fuzz_tokens[n_tokens])
        n_tokens++;
    read_corpus();
    if (n_inputs == 0) {
        fprintf(stderr, "no corpus for %s\n", fuzz_name);
        return 1;
    }
    for (size_t i = 0; i < n_inputs + rounds; i++) {
        const StrBuf *base = &inputs[i < n_inputs ? i : below(n_inputs)];
        strbuf_clear(&current);
        strbuf_put_slice(&current, strbuf_slice(base));
        for (size_t n = i < n_inputs ? 0 : 1 + below(8); n-- > 0 && current.len < LARGEST;)
            change();
        run();
    }
    for (size_t i = 0; i < n_inputs; i++)
        strbuf_release(&inputs[i]);
    strbuf_release(&current);
    return 0;
}
