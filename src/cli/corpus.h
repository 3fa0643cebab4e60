/* corpus.h - a dossier opened for a verb: loaded to the end, indexed when asked. */
#ifndef DOSSIER_CLI_CORPUS_H
#define DOSSIER_CLI_CORPUS_H

#include "cli/verb.h"
#include "cli/writer.h"
#include "dossier/chronicle.h"
#include "dossier/index.h"
#include "dossier/load.h"
#include "dossier/store.h"

/* What a verb needs beside the articles and their dates. */
enum {
    NEED_INDEX = 1,
    NEED_TIMELINE = 2, /* dates in the prose of every article */
    NEED_QUIET = 4,    /* nothing is said about findings */
    NEED_NO_DATES = 8  /* no dates, or only those of what is given to corpus_infer_date() */
};

typedef struct Corpus {
    Store *store;
    Index *index; /* NULL unless needed */
    Chronicle *chronicle;
    unsigned needs;
    Loader *loader;
    DiagList findings;
    char *path;        /* the first path of the call */
    size_t unreadable; /* articles that could not be read */
} Corpus;

/* Opens the dossier of the call and waits until everything is loaded. False when there is nothing
 * to read, which has been said on standard error. A few words about findings go to standard error
 * too. */
bool corpus_open(Corpus *corpus, const Call *call, unsigned needs);
void corpus_close(Corpus *corpus);

/* What a call opens. Not to be moved: items may point to `own`. */
typedef struct Paths {
    char *const *items;
    size_t count;
    char *own[1]; /* the default, when the call names none */
} Paths;

/* The paths of a call, or the dossier that opens by default: $DOSSIER, else the installed content,
 * else content/ beside the folder of the program. False, said on standard error, when there is
 * nothing. */
bool paths_init(Paths *paths, const Call *call);
void paths_release(Paths *paths);

/* The article of this id; or number, from 1; or unique beginning of an id. ARTICLE_NONE, said on
 * standard error. */
ArticleId corpus_article(const Corpus *corpus, const char *name);

/* Live articles in the order of the dossier: the first at or after `from`, or ARTICLE_NONE. */
ArticleId corpus_next(const Corpus *corpus, ArticleId from);
bool corpus_readable(const Corpus *corpus, ArticleId id); /* its text could be read */
size_t corpus_articles(const Corpus *corpus);
/* Settles the date of one article, and tags the dates in it, for a verb that needs no others. */
void corpus_infer_date(Corpus *corpus, ArticleId id);
/* Declared, found or inferred; none when unknown. */
Interval corpus_date(const Corpus *corpus, ArticleId id);

/* Findings of at least this level on standard error. */
void print_findings(const DiagList *findings, DiagLevel least);

/* What every JSON document of a verb says about the dossier. */
void corpus_note(const Corpus *corpus, Writer *writer);
/* Closes the writer; the status of a search that found `rows` rows. */
Status corpus_finish(Writer *writer, size_t rows);

#endif
