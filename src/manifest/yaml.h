/* yaml.h - YAML as a stream of nodes, within bounds: the one user of <yaml.h>.
 *
 * A stream of libyaml's events with its dangers taken out: depth is limited, an alias stands for
 * the scalar it repeats, anchors on collections and merge keys are refused, tags are ignored, and
 * every scalar is text. Findings go to a list, with the place computed from the text. After an
 * error of syntax the stream ends: YAML_STOP. */
#ifndef DOSSIER_MANIFEST_YAML_H
#define DOSSIER_MANIFEST_YAML_H

#include "manifest/text.h"

#define YAML_DEPTH_LIMIT  16
#define YAML_FINDINGS_MAX 1000 /* what is found after is only counted */

typedef enum YamlKind {
    YAML_SCALAR,
    YAML_LIST,
    YAML_MAP,
    YAML_BAD, /* stands for one node that was refused; the finding has been made */
    YAML_END, /* of the list, mapping or document */
    YAML_STOP /* nothing more can be read */
} YamlKind;

typedef struct YamlNode {
    YamlKind kind;
    bool plain;  /* a scalar without quotes */
    bool flow;   /* a list or mapping in brackets or braces */
    Slice value; /* of a scalar; good until the next call, an aliased one as long as the stream */
    size_t at, end; /* characters from the beginning */
} YamlNode;

typedef struct YamlStream YamlStream;

YamlStream *yaml_stream_new(const char *name, ManifestText *text, DiagList *findings);
void yaml_stream_free(YamlStream *stream);

/* The first call gives the document's root. */
YamlKind yaml_next(YamlStream *stream, YamlNode *node);
/* Passes over the rest of a node that yaml_next gave. */
void yaml_skip(YamlStream *stream, const YamlNode *node);
/* After the root's end: warns when the text goes on. */
void yaml_finish(YamlStream *stream);
bool yaml_stopped(const YamlStream *stream);             /* by an error */
size_t yaml_fed(const YamlStream *stream);               /* bytes that were handed to libyaml */
size_t yaml_place(YamlStream *stream, size_t character); /* byte offset */
size_t yaml_line(YamlStream *stream, size_t offset);     /* of a byte, from 1 */
void yaml_find(YamlStream *stream, DiagLevel level, const YamlNode *node, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
