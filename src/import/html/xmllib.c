/* xmllib.c - filling the table of libxml2's functions. */
#include "config.h"

#include "import/html/xmllib.h"

#include <pthread.h>
#ifdef XML_SONAME
#include <dlfcn.h>
#include <string.h>
#endif

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool ready;

static void quiet_error(void *ctx, const char *message, ...) __attribute__((format(printf, 2, 3)));

/* libxml2 writes to standard error otherwise: the library never prints. */
static void quiet_error(void *ctx, const char *message, ...)
{
    (void)ctx, (void)message;
}

#ifdef XML_SONAME

XmlLib xml;

/* POSIX gives functions as `void *`, which ISO C cannot convert: the bytes are copied. */
static bool find(void *library, const char *name, void *slot)
{
    void *symbol = dlsym(library, name);
    memcpy(slot, &symbol, sizeof symbol);
    return symbol != NULL;
}

static bool fill_table(void)
{
    void *library = dlopen(XML_SONAME, RTLD_LAZY | RTLD_LOCAL);
    if (!library)
        return false;
    bool all = find(library, "xmlFree", &xml.free);
#define XML_FIND(name) all &= find(library, #name, &xml.name);
    XML_FUNCTIONS(XML_FIND)
#undef XML_FIND
    return all;
}

#else

#define XML_SET(name) .name = name,
XmlLib xml = {XML_FUNCTIONS(XML_SET).free = &xmlFree};
#undef XML_SET

static bool fill_table(void)
{
    return true;
}

#endif

static void init(void)
{
    ready = fill_table();
    if (!ready)
        return;
    xml.xmlInitParser();
    xml.xmlSetGenericErrorFunc(NULL, quiet_error);
}

bool xml_ready(void)
{
    pthread_once(&once, init);
    return ready;
}

void xml_free(xmlChar *string)
{
    if (string)
        (*xml.free)(string);
}
