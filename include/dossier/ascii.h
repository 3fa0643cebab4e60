/* ascii.h - classes of ASCII characters, whatever the locale. Bytes and code points alike may be
 * asked about; what is not ASCII belongs to none. */
#ifndef DOSSIER_ASCII_H
#define DOSSIER_ASCII_H

#include <stdbool.h>
#include <stdint.h>

/* White space: blank, tab, line ends. */
static inline bool ascii_is_space(int64_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static inline bool ascii_is_digit(int64_t c)
{
    return c >= '0' && c <= '9';
}

static inline bool ascii_is_lower(int64_t c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool ascii_is_letter(int64_t c)
{
    return ascii_is_lower(c) || (c >= 'A' && c <= 'Z');
}

static inline char ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

/* The value of a hexadecimal digit; -1 when it is none. */
static inline int ascii_hex(char c)
{
    if (ascii_is_digit(c))
        return c - '0';
    c = ascii_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

#endif
