/* filter.c - running the user's filters: no shell, no standard input, limits of time and size. */
#include "config.h"

#include "dossier/filter.h"
#include "dossier/file.h"
#include "dossier/workers.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define WORDS_MAX      32
#define CONFIG_LARGEST 65536

extern char **environ;

typedef struct Filter {
    char *extension;
    char *words[WORDS_MAX + 1]; /* NULL-terminated; "%s" stands for the path */
} Filter;

struct Filters {
    Filter *items;
    size_t count, cap;
    unsigned seconds;
    size_t bytes;
};

static Filters *filters_new(void)
{
    Filters *filters = mem_zalloc(1, sizeof *filters);
    filters_limit(filters, FILTER_SECONDS, FILTER_BYTES);
    return filters;
}

void filters_limit(Filters *filters, unsigned seconds, size_t bytes)
{
    filters->seconds = seconds;
    filters->bytes = bytes;
}

/* --- configuration --- */

static void free_words(Filter *f)
{
    for (size_t i = 0; f->words[i]; i++)
        free(f->words[i]);
    free(f->extension);
}

/* One word at `at`, in quotes or not; false when a quotation mark does not end. */
static bool take_word(Slice text, size_t *at, StrBuf *word)
{
    char quote = text.ptr[*at] == '"' || text.ptr[*at] == '\'' ? text.ptr[(*at)++] : '\0';
    for (; *at < text.len; ++*at) {
        char c = text.ptr[*at];
        if (quote ? c == quote : c == ' ' || c == '\t')
            break;
        strbuf_putc(word, c);
    }
    bool ended = !quote || *at < text.len;
    *at += quote && ended;
    return ended;
}

static bool split_command(Slice text, Filter *filter)
{
    size_t n = 0, at = 0;
    bool path = false;
    while (at < text.len) {
        if (text.ptr[at] == ' ' || text.ptr[at] == '\t') {
            at++;
            continue;
        }
        StrBuf word = STRBUF_INIT;
        if (n == WORDS_MAX || !take_word(text, &at, &word)) {
            strbuf_release(&word);
            return false;
        }
        path |= slice_find(strbuf_slice(&word), SLICE("%s")) >= 0;
        filter->words[n++] = strbuf_steal(&word);
    }
    return n > 0 && path;
}

static void read_line(Filters *filters, const char *path, Slice text, Slice line,
                      DiagList *findings)
{
    const char *equals = memchr(line.ptr, '=', line.len);
    Slice name = slice_trim(slice_sub(line, 0, equals ? (size_t)(equals - line.ptr) : 0));
    Filter filter = {.extension = NULL};
    bool ok = equals && name.len && !memchr(name.ptr, ' ', name.len) &&
              split_command(slice_trim(slice_sub(line, (size_t)(equals + 1 - line.ptr), line.len)),
                            &filter);
    if (!ok) {
        diag_add_at(findings, DIAG_WARNING, path, text, (size_t)(line.ptr - text.ptr), line.len,
                    "found no filter, expected \"extension = program … %%s …\"");
        free_words(&filter);
        return;
    }
    filter.extension = slice_dup(name.ptr[0] == '.' ? slice_sub(name, 1, name.len) : name);
    filters->items =
        mem_grow(filters->items, &filters->cap, filters->count + 1, sizeof *filters->items);
    filters->items[filters->count++] = filter;
}

Filters *filters_read(const char *path, DiagList *findings)
{
    Filters *filters = filters_new();
    StrBuf bytes = STRBUF_INIT;
    FileError error = file_read(path, CONFIG_LARGEST, &bytes);
    if (error != FILE_OK && error != FILE_MISSING)
        diag_add(findings, DIAG_WARNING, path, "%s", file_error_text(error));
    Slice text = error == FILE_OK ? strbuf_slice(&bytes) : (Slice){NULL, 0};
    size_t at = 0;
    for (Slice line; slice_part(text, '\n', &at, &line);) {
        line = slice_trim(line);
        if (line.len && line.ptr[0] != '#')
            read_line(filters, path, text, line, findings);
    }
    strbuf_release(&bytes);
    return filters;
}

Filters *filters_read_user(DiagList *findings)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    bool absolute = config && config[0] == '/';
    if (!absolute && !home)
        return filters_new();
    StrBuf path = STRBUF_INIT;
    strbuf_printf(&path, "%s%s/dossier/filters", absolute ? config : home,
                  absolute ? "" : "/.config");
    Filters *filters = filters_read(strbuf_str(&path), findings);
    strbuf_release(&path);
    return filters;
}

void filters_free(Filters *filters)
{
    if (!filters)
        return;
    for (size_t i = 0; i < filters->count; i++)
        free_words(&filters->items[i]);
    free(filters->items);
    free(filters);
}

size_t filters_count(const Filters *filters)
{
    return filters ? filters->count : 0;
}

static const Filter *filter_for(const Filters *filters, const char *name)
{
    const char *dot = strrchr(file_name(name), '.');
    for (size_t i = 0; filters && dot && i < filters->count; i++) {
        if (slice_ieq_str(slice_from(dot + 1), filters->items[i].extension))
            return &filters->items[i];
    }
    return NULL;
}

bool filters_take(const Filters *filters, const char *name)
{
    return filter_for(filters, name) != NULL;
}

/* --- running --- */

/* A path that begins with "-" would be taken for an option. */
static char *fill_in(const char *word, const char *path)
{
    StrBuf out = STRBUF_INIT;
    const char *mark;
    while ((mark = strstr(word, "%s"))) {
        strbuf_put(&out, word, (size_t)(mark - word));
        strbuf_puts(&out, path[0] == '-' && out.len == 0 ? "./" : "");
        strbuf_puts(&out, path);
        word = mark + 2;
    }
    strbuf_puts(&out, word);
    return strbuf_steal(&out);
}

/* A process group of its own, so that what the filter starts dies with it. All signals unblocked:
 * the threads of the program have them blocked. */
static int spawn_filter(const Filter *filter, const char *path, int out, pid_t *pid)
{
    char *argv[WORDS_MAX + 1] = {NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none;
    sigemptyset(&none);
    for (size_t i = 0; filter->words[i]; i++)
        argv[i] = fill_in(filter->words[i], path);
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK);
    int error = posix_spawnp(pid, argv[0], &actions, &attributes, argv, environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    for (size_t i = 0; argv[i]; i++)
        free(argv[i]);
    return error;
}

typedef enum Outcome { OUTCOME_END, OUTCOME_LATE, OUTCOME_LARGE, OUTCOME_ERROR } Outcome;

static Outcome read_output(const Filters *filters, int fd, StrBuf *out)
{
    uint64_t end = clock_ns() + filters->seconds * UINT64_C(1000000000);
    for (;;) {
        uint64_t now = clock_ns();
        struct pollfd p = {.fd = fd, .events = POLLIN};
        int ready = now < end ? poll(&p, 1, (int)((end - now) / 1000000) + 1) : 0;
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready <= 0)
            return ready == 0 ? OUTCOME_LATE : OUTCOME_ERROR;
        strbuf_reserve(out, 65536);
        ssize_t got = read(fd, out->ptr + out->len, 65536);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return got == 0 ? OUTCOME_END : OUTCOME_ERROR;
        out->len += (size_t)got;
        out->ptr[out->len] = '\0';
        if (out->len > filters->bytes)
            return OUTCOME_LARGE;
    }
}

static int wait_for(pid_t pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    return status;
}

/* The filter may close its output and run on: it has what is left of a second to end. */
static bool ended_well(pid_t pid, bool kill_now)
{
    int status = 0;
    for (int tries = 0; !kill_now && tries < 100; tries++) {
        pid_t done = waitpid(pid, &status, WNOHANG);
        if (done == pid)
            return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        if (done < 0 && errno != EINTR)
            return false;
        poll(NULL, 0, 10);
    }
    kill(-pid, SIGKILL);
    kill(pid, SIGKILL);
    status = wait_for(pid);
    return !kill_now && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool filters_run(const Filters *filters, const char *path, StrBuf *out, DiagList *findings)
{
    static const char *const faults[] = {"failed", "took too long and was ended",
                                         "wrote too much and was ended", "could not be read"};
    const Filter *filter = filter_for(filters, path);
    int ends[2];
    pid_t pid;
    if (!filter || pipe(ends) != 0)
        return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    int error = spawn_filter(filter, path, ends[1], &pid);
    close(ends[1]);
    if (error) {
        close(ends[0]);
        diag_add(findings, DIAG_ERROR, path, "the filter \"%s\" cannot be started: %s",
                 filter->words[0], error == ENOENT ? "no such program" : "another error");
        return false;
    }
    Outcome outcome = read_output(filters, ends[0], out);
    close(ends[0]);
    bool ok = ended_well(pid, outcome != OUTCOME_END) && outcome == OUTCOME_END;
    if (!ok)
        diag_add(findings, DIAG_ERROR, path, "the filter \"%s\" %s", filter->words[0],
                 faults[outcome]);
    return ok;
}
