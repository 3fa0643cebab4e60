libstate_a_CPPFLAGS = $(AM_CPPFLAGS) $(SQLITE_CFLAGS)
libstate_a_SOURCES = \
	src/state/state.c
