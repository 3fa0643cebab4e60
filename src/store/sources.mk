libstore_a_SOURCES = \
	src/store/meta.c \
	src/store/store.c
