libtui_a_CPPFLAGS = $(AM_CPPFLAGS) $(CURSES_CFLAGS)
libtui_a_SOURCES = \
	src/tui/errand.c \
	src/tui/errand.h \
	src/tui/input.c \
	src/tui/input.h \
	src/tui/keyboard.c \
	src/tui/keyboard.h \
	src/tui/line.c \
	src/tui/line.h \
	src/tui/screen.c \
	src/tui/screen.h \
	src/tui/sender.c \
	src/tui/sender.h \
	src/tui/sequence.c \
	src/tui/sequence.h \
	src/tui/signals.c \
	src/tui/signals.h \
	src/tui/tui.c
