/* twig.h - a manifest as a tree of nodes with their places, to be changed at one of them. */
#ifndef DOSSIER_MANIFEST_TWIG_H
#define DOSSIER_MANIFEST_TWIG_H

#include "manifest/edits.h"
#include "manifest/yaml.h"

#include "dossier/mem.h"

/* A node. Of a mapping's children each is the value of a key. */
typedef struct Twig {
    YamlKind kind; /* scalar, list, map; YAML_BAD: what was refused */
    bool flow;     /* a list or mapping in brackets or braces */
    size_t start;  /* byte at which it begins: the key's, where it has one */
    size_t end;    /* behind its last scalar, or its bracket */
    size_t at;     /* byte at which the value begins */
    Slice key, value;
    struct Twig *parent, *first, *last, *prev, *next;
} Twig;

typedef struct TwigTree {
    Arena *arena;
    Slice text; /* borrowed */
    Twig *root; /* NULL: an empty text */
    const char *eol;
} TwigTree;

/* False, with findings, when the text cannot be read whole. */
bool twig_tree_read(TwigTree *tree, Slice text, const char *name, DiagList *findings);
void twig_tree_release(TwigTree *tree);
/* The child of a mapping with that key; NULL. */
const Twig *twig_get(const Twig *map, const char *key);
/* Takes a node out of its list or mapping, which has others; false when that cannot be done without
 * touching anything else. */
bool twig_remove(const TwigTree *tree, const Twig *twig, TextEdits *edits);
/* Puts an item at the end of a list: `flow` in brackets, else `block`, a text whose lines but the
 * first begin with "\n" and come as far in as its items. False where no place is for it. */
bool twig_append(const TwigTree *tree, const Twig *list, Slice flow, Slice block, TextEdits *edits);

#endif
