libbase_a_SOURCES = \
	src/base/bigram_filter.h \
	src/base/bits.c \
	src/base/bits.h \
	src/base/bytes8.h \
	src/base/calendar.c \
	src/base/check.c \
	src/base/diag.c \
	src/base/file.c \
	src/base/hash.c \
	src/base/latin.c \
	src/base/map.c \
	src/base/mem.c \
	src/base/nearest.c \
	src/base/quote.c \
	src/base/str.c \
	src/base/utf8.c \
	src/base/workers.c
