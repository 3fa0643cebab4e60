libstate_a_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
libstate_a_SOURCES = \
	src/state/dossiers.c \
	src/state/internal.h \
	src/state/items.c \
	src/state/state.c
