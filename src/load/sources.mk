libload_a_SOURCES = \
	src/load/claim.c \
	src/load/claim.h \
	src/load/filter.c \
	src/load/internal.h \
	src/load/library.c \
	src/load/list.c \
	src/load/loader.c \
	src/load/progress.c \
	src/load/read.c \
	src/load/records.c \
	src/load/records.h \
	src/load/reload.c \
	src/load/spelled.c \
	src/load/spelled.h \
	src/load/trace.c \
	src/load/turn.c \
	src/load/watch.c \
	src/load/watch.h
