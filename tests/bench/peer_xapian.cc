/* peer_xapian.cc - Xapian's in-memory database, with positions and without stemming. */
#include "peer.h"

#include <string>
#include <xapian.h>

namespace {

struct Peered {
    Xapian::WritableDatabase db{"", Xapian::DB_BACKEND_INMEMORY};
    Xapian::TermGenerator words;
};

void *xapian_open()
{
    return new Peered;
}

void xapian_add(void *peer, size_t, const char *text, size_t len)
{
    Peered *p = static_cast<Peered *>(peer);
    Xapian::Document doc;
    p->words.set_document(doc);
    p->words.index_text(Xapian::Utf8Iterator(text, len));
    p->db.add_document(doc);
}

void xapian_ready(void *peer)
{
    static_cast<Peered *>(peer)->db.commit();
}

Xapian::Query make_query(QueryKind kind, const char *a, const char *b)
{
    switch (kind) {
    case QUERY_AND:
        return Xapian::Query(Xapian::Query::OP_AND, Xapian::Query(a), Xapian::Query(b));
    case QUERY_PHRASE: {
        const std::string words[] = {a, b};
        return Xapian::Query(Xapian::Query::OP_PHRASE, words, words + 2, 2);
    }
    case QUERY_PREFIX:
        return Xapian::Query(Xapian::Query::OP_WILDCARD, std::string(a), 0, Xapian::Query::WILDCARD_LIMIT_ERROR,
                             Xapian::Query::OP_SYNONYM);
    default:
        return Xapian::Query(a);
    }
}

size_t xapian_query(void *peer, QueryKind kind, const char *a, const char *b)
{
    Peered *p = static_cast<Peered *>(peer);
    Xapian::Enquire enquire(p->db);
    enquire.set_query(make_query(kind, a, b));
    return enquire.get_mset(0, 20).size();
}

void xapian_close(void *peer)
{
    delete static_cast<Peered *>(peer);
}

} // namespace

extern "C" const Peer peer_xapian = {"Xapian", xapian_open, xapian_add, xapian_ready, xapian_query, xapian_close};
