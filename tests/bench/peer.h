/* peer.h - other search engines, in memory, doing the same work in the same run. */
#ifndef PEER_H
#define PEER_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum QueryKind { QUERY_WORD, QUERY_AND, QUERY_PHRASE, QUERY_PREFIX } QueryKind;

typedef struct Peer {
    const char *name;
    void *(*open)(void);
    void (*add)(void *peer, size_t id, const char *text, size_t len);
    void (*ready)(void *peer); /* all have been added */
    /* The best twenty; returns how many there were. b is the second word, or NULL. */
    size_t (*query)(void *peer, QueryKind kind, const char *a, const char *b);
    void (*close)(void *peer);
} Peer;

extern const Peer peer_fts5;
extern const Peer peer_xapian; /* only with HAVE_XAPIAN */

#ifdef __cplusplus
}
#endif

#endif
