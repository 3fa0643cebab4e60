libtext_a_SOURCES = \
	src/text/sort_key.c \
	src/text/abbreviations.c \
	src/text/abbreviations.h \
	src/text/fold.c \
	src/text/function_words.c \
	src/text/grapheme.c \
	src/text/language.c \
	src/text/language_words.c \
	src/text/language_words.h \
	src/text/linebreak.c \
	src/text/linebreak.h \
	src/text/linebreak_table.h \
	src/text/sentence.c \
	src/text/show.c \
	src/text/show_finding.c \
	src/text/stem.c \
	src/text/wordclass.c \
	src/text/wordclass.h \
	src/text/wordclass_table.h \
	src/text/words.c \
	src/text/words.h \
	src/text/words_some.c \
	src/text/wrap.c
