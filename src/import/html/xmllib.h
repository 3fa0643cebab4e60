/* xmllib.h - libxml2, loaded when the first page or feed is read.
 *
 * In Debian it brings ICU and the C++ library with it; the dynamic loader spends as long on these
 * as the first screen takes from the program's start, and most dossiers are plain text. So the
 * functions are called through a table, which the first call of xml_ready() fills. Where configure
 * finds no shared libxml2, the table is filled by the linker. */
#ifndef DOSSIER_IMPORT_HTML_XMLLIB_H
#define DOSSIER_IMPORT_HTML_XMLLIB_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <stdbool.h>

/* All that is called, sorted. */
#define XML_FUNCTIONS(X)                                                                           \
    X(htmlCtxtReadMemory)                                                                          \
    X(htmlFreeParserCtxt)                                                                          \
    X(htmlNewParserCtxt)                                                                           \
    X(xmlBufferContent)                                                                            \
    X(xmlBufferCreate)                                                                             \
    X(xmlBufferFree)                                                                               \
    X(xmlBuildURI)                                                                                 \
    X(xmlCtxtGetLastError)                                                                         \
    X(xmlCtxtReadMemory)                                                                           \
    X(xmlDocGetRootElement)                                                                        \
    X(xmlFreeDoc)                                                                                  \
    X(xmlFreeParserCtxt)                                                                           \
    X(xmlInitParser)                                                                               \
    X(xmlNewParserCtxt)                                                                            \
    X(xmlNodeDump)                                                                                 \
    X(xmlNodeGetBase)                                                                              \
    X(xmlNodeGetLang)                                                                              \
    X(xmlReadMemory)                                                                               \
    X(xmlSetGenericErrorFunc)

typedef struct XmlLib {
#define XML_MEMBER(name) __typeof__(name) *name;
    XML_FUNCTIONS(XML_MEMBER)
#undef XML_MEMBER
    xmlFreeFunc *free; /* the library's variable xmlFree */
} XmlLib;

/* To be read only after xml_ready() was true, in any thread. */
extern XmlLib xml;

/* Loads and initialises the library, once. False when it is not there. */
bool xml_ready(void);
/* Frees a string that the library gave; NULL does nothing. */
void xml_free(xmlChar *string);

#endif
