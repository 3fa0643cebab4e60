libbase_a_SOURCES = \
	src/base/calendar.c \
	src/base/check.c \
	src/base/diag.c \
	src/base/eight.h \
	src/base/file.c \
	src/base/hash.c \
	src/base/map.c \
	src/base/mem.c \
	src/base/pairs.h \
	src/base/str.c \
	src/base/utf8.c \
	src/base/workers.c
