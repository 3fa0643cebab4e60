libcurate_a_SOURCES = \
	src/curate/cognates.c \
	src/curate/collect.c \
	src/curate/links.c \
	src/curate/links.h \
	src/curate/lint.c \
	src/curate/lint_fix.c \
	src/curate/plan.c \
	src/curate/planned.c \
	src/curate/planned.h \
	src/curate/sketch.c \
	src/curate/sketch.h \
	src/curate/sources.c \
	src/curate/sources.h \
	src/curate/write.c
