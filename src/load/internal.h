/* internal.h - what the parts of the loader share: who lists, who reads, what lies between.
 *
 *   listing thread --(todo)--> workers --(bodies)--> store, on_batch
 *
 * The listing thread parses the manifest or walks the folder; it opens no article. It appends what
 * is to be read to `todo`, a few dozen at a time. Each worker takes a run of it, reads, imports and
 * publishes. Runs are short at first, so that the first screen is complete and searchable at once,
 * and longer later, so that batches are worth indexing. */
#ifndef DOSSIER_LOAD_INTERNAL_H
#define DOSSIER_LOAD_INTERNAL_H

#include "manifest/manifest.h"
#include "load/watch.h"

#include "dossier/filter.h"
#include "dossier/load.h"

#include "dossier/map.h"

#include <pthread.h>
#include <stdatomic.h>

#define RUN_MAX     256u              /* articles */
#define HELD_LISTED 128u              /* articles: the rows of a large screen */
#define BATCH_BYTES ((size_t)1 << 20) /* of text */

/* An article to be read, and the place in the manifest for what goes wrong. */
typedef struct Todo {
    ArticleId id;
    uint32_t place, width;
} Todo;

/* A finding at a place of the manifest, whose text still grows when it is made. */
typedef struct LateFinding {
    Todo at;
    DiagLevel level;
    char *message;
} LateFinding;

/* A file as it was just before it was read. */
typedef struct FileTrace {
    int64_t time; /* of its last change, nanoseconds */
    int64_t size; /* -1 when there was none */
    uint64_t inode;
} FileTrace;

/* Articles out of a source that holds several, but the first: until they are numbered. */
typedef struct Extra {
    struct Draft *draft;
    const char *error; /* static; NULL: none */
    size_t number;     /* of its source's articles, from 0 */
} Extra;

typedef struct Extras {
    const Article *article; /* the source, as listed */
    FileTrace trace;
    Extra *items;
    size_t count, cap;
} Extras;

/* Of an article to be read. */
typedef struct Turn {
    Extras *waiting;
    bool read; /* all of it, and handed on */
} Turn;

/* What an article came from. */
typedef struct Trace {
    FileTrace file;
    ArticleId listed; /* itself, or the listed one out of whose source it came */
    bool read;
    bool several; /* others came out of its source */
} Trace;

/* What was found before no longer holds: see diag_forget(). */
typedef struct Renewed {
    char *file, *about;
} Renewed;

typedef enum LoaderMode { MODE_MANIFEST, MODE_FOLDER, MODE_FILES, MODE_NOTHING } LoaderMode;

/* The fields of a loader by who may touch them: those above the lock belong to the thread that
 * opened it and, until it ends, to the listing thread. */
struct Loader {
    Store *store;
    LoaderOptions options;
    LoaderMode mode;
    char **paths; /* as given */
    size_t n_paths;
    char *folder;  /* what files are relative to */
    int folder_fd; /* -1 with MODE_FILES: paths as the user gave them */
    int manifest_fd;
    Filters *filters;        /* the user's; NULL with a manifest, which may start nothing */
    struct Records *records; /* out of libraries of references; the listing thread's; may be NULL */
    size_t manifest_size;
    FileTrace manifest_trace;
    Arena *keep;  /* for the store; the listing thread's own */
    Watch *watch; /* NULL unless asked for */
    int poke[2];  /* a pipe that wakes the listing thread */
    Map *known;   /* files that are listed already, while a folder is listed again */
    Workers *workers;
    pthread_t lister;
    bool lister_runs;
    atomic_bool stop;

    pthread_mutex_t lock; /* of all below */
    pthread_cond_t more, done;
    Todo *todo;
    size_t n_todo, todo_cap, claimed, finished;
    Turn *turns;            /* parallel to todo */
    size_t turns_cap, turn; /* the first that may still add articles */
    bool turning;           /* a worker publishes what waited */
    bool held; /* until loader_go(): lists little, one worker reads, nothing is handed on */
    const void *reader; /* the worker that reads while it is held */
    char *want;         /* the key of the article to be read first, until it is listed; or NULL */
    size_t ahead;       /* its place in `todo`, SIZE_MAX: none */
    bool ahead_taken;   /* a worker has it: it is passed over when its turn comes */
    bool listed_all, fatal;
    /* Calls of loader_reload: all, and those that the last listing answers. */
    unsigned asked, answering;
    Manifest *manifest; /* kept until all is done, for findings */
    Map *pointed_at;    /* files of the folder that another points at: no articles by themselves */
    Trace *traces;      /* by article; traces_cap of them, zeroed where nothing was read */
    size_t traces_cap;
    LateFinding *late;
    size_t n_late, late_cap, late_left_out;
    DiagList findings;
    Renewed *renewed; /* sources whose earlier findings nobody has taken back yet */
    size_t n_renewed, renewed_cap;

    atomic_bool again; /* what is on disk has been looked at before */
    atomic_size_t bytes;
    atomic_uint respelled;       /* missing files looked for under another spelling */
    atomic_uint_least64_t woken; /* clock_ns() of the last wake */
    atomic_bool wake_due;
    Todo pending[RUN_MAX]; /* the listing thread's own: not yet in todo */
    size_t n_pending;
};

/* --- progress.c: the ground of all others --- */

/* Hands on an article to be read; only on the listing thread. */
void loader_push(Loader *l, ArticleId id, uint32_t place, uint32_t width);
/* Called by whoever may have finished the last thing; takes the lock. */
void loader_check_done(Loader *l);
void loader_add_findings(Loader *l, DiagList *findings); /* empties them; takes the lock */
/* A source is read again: what was found in it, or with `about` about that file, is past. */
void loader_forget(Loader *l, const char *file, const char *about);
void loader_forget_release(Loader *l);
void loader_add_late(Loader *l, const Todo *at, DiagLevel level, const char *message);
/* Tells the reader's thread that there is something new: at once, or within about 20 ms. */
void loader_wake(Loader *l, bool at_once);
char *loader_shown_path(const Loader *l, const char *file); /* for findings; the caller frees */

/* --- trace.c --- */

FileTrace file_trace(const Loader *l, const char *file); /* a file of the dossier, as it is now */
bool file_trace_same(FileTrace a, FileTrace b);
FileTrace loader_manifest_trace(const Loader *l);
/* Takes the lock. */
void loader_set_trace(Loader *l, ArticleId id, ArticleId listed, FileTrace file);
/* What is known of an article's reading; .read is false when no worker has come to it yet. */
Trace loader_get_trace(Loader *l, ArticleId id);

/* --- the threads: list.c, then reload.c; read.c --- */

/* What the listing thread does first. */
void loader_list(Loader *l);
void loader_list_end(Loader *l);          /* all has been pushed */
void loader_list_folder_again(Loader *l); /* adds files that are new */
/* A file that another speaks for; takes the lock. An article that was listed for it retires. */
void loader_note_pointed_at(Loader *l, Slice file);
void loader_watch_folders(Loader *l); /* all that have listed files, when asked to watch */
/* What the listing thread does from then on, until the loader stops. */
void loader_attend(Loader *l);
void loader_poke(Loader *l);
/* What a worker does until the loader stops. */
void loader_work(void *loader);

/* --- turn.c --- */

void extras_free(Extras *extras); /* takes NULL */
void loader_free_turns(Loader *l);
bool loader_turn_has_come(Loader *l, size_t todo); /* whoever reads it may add articles at once */
void loader_leave_extras(Loader *l, size_t todo, Extras *extras); /* takes them */
void loader_note_read(Loader *l, size_t first, size_t count);
bool loader_turn_is_due(const Loader *l); /* under the lock */
/* What is to be published next, or NULL. *mine, false at first, becomes true when this worker is
 * the one that publishes; it goes on until there is NULL, and then says so. */
Extras *loader_next_turn(Loader *l, bool *mine);
void loader_end_turns(Loader *l);

/* --- library.c, on the listing thread --- */

/* True when the file is a library of references, which has
 * been taken then. */
bool loader_take_library(Loader *loader, const char *file);
/* Declares of an article what a library says of its text. */
void loader_declare(Loader *loader, const char *file, Article *article);

#endif
