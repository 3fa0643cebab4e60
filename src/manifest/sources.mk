libmanifest_a_CPPFLAGS = $(AM_CPPFLAGS) $(YAML_CFLAGS)
libmanifest_a_SOURCES = \
	src/manifest/articles.c \
	src/manifest/date_fix.c \
	src/manifest/edit.c \
	src/manifest/edit.h \
	src/manifest/edits.c \
	src/manifest/edits.h \
	src/manifest/group_edit.c \
	src/manifest/groups.c \
	src/manifest/insert.c \
	src/manifest/insert.h \
	src/manifest/internal.h \
	src/manifest/keys.c \
	src/manifest/keys.h \
	src/manifest/manifest.c \
	src/manifest/manifest.h \
	src/manifest/slug.c \
	src/manifest/slug.h \
	src/manifest/text.c \
	src/manifest/text.h \
	src/manifest/twig.c \
	src/manifest/twig.h \
	src/manifest/yaml.c \
	src/manifest/yaml.h
