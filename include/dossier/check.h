/* check.h - invariants that run.
 *
 * CHECK(condition) says what must hold for the data to hang together. It runs in builds made with
 * --enable-checks (sanitizers, fuzz targets, continuous integration) and ends the program where it
 * does not hold; elsewhere the condition is compiled and never evaluated, so it must have no effect
 * of its own. It is for mistakes of this program alone: what comes from a file, a user or the
 * system is an error and has a value of its own. A structure that is published to others has a
 * function x_check() that looks at the whole of it; such functions are called inside CHECKED(). */
#ifndef DOSSIER_CHECK_H
#define DOSSIER_CHECK_H

#include <assert.h> /* static_assert, for what is known when it is compiled */

/* Writes what failed and where to stderr, and aborts. */
_Noreturn void check_failed(const char *condition, const char *file, int line);

#ifdef DOSSIER_CHECKS
#define CHECK(condition) ((condition) ? (void)0 : check_failed(#condition, __FILE__, __LINE__))
#define CHECKED(call)    (call)
#else
#define CHECK(condition) ((void)sizeof(!(condition)))
#define CHECKED(call)    ((void)0)
#endif

#endif
