/* test_align.c - aligning two texts: every segment in one bead, in order; the same from both
 * sides; what is left out has no counterpart. */
#include <criterion/criterion.h>

#include "dossier/align.h"

#define N(list) (sizeof(list) / sizeof *(list))

static AlignText text_of(const Slice *segments, size_t count, const char *lang)
{
    return (AlignText){.segments = segments, .count = count, .lang = lang};
}

static const Slice english[] = {
    SLICE("The city closed the old bridge on Tuesday."),
    SLICE("It had counted 14,500 vehicles a day."),
    SLICE("Nobody in the village had been told about the decision."),
    SLICE("Martha Quill, who sells bread beside the ramp, saw the barriers first."),
    SLICE("“Who will pay for this?” she asked."),
    SLICE("The repair will take until November 2024."),
};
static const Slice french[] = {
    SLICE("La ville a fermé le vieux pont mardi."),
    SLICE("Elle avait compté 14 500 véhicules par jour."),
    SLICE("Martha Quill, qui vend du pain près de la rampe, a vu les barrières la première."),
    SLICE("« Qui va payer cela ? » a-t-elle demandé."),
    SLICE("Les travaux dureront jusqu'en novembre 2024."),
};

static bool has_bead(const Alignment *found, Range a, Range b)
{
    for (size_t k = 0; k < found->count; k++) {
        const Bead *bead = &found->items[k];
        if (bead->a.start == a.start && bead->a.end == a.end && bead->b.start == b.start &&
            bead->b.end == b.end)
            return true;
    }
    return false;
}

/* Every segment of both texts is in one bead, in order. */
static void expect_whole(const Alignment *found, size_t a, size_t b)
{
    uint32_t at_a = 0, at_b = 0;
    alignment_check(found, a, b);
    for (size_t k = 0; k < found->count; k++) {
        cr_assert_eq(found->items[k].a.start, at_a);
        cr_assert_eq(found->items[k].b.start, at_b);
        at_a = found->items[k].a.end;
        at_b = found->items[k].b.end;
        cr_assert(found->items[k].confidence >= 0 && found->items[k].confidence <= 1);
    }
    cr_assert_eq(at_a, a);
    cr_assert_eq(at_b, b);
}

Test(align, a_sentence_left_out)
{
    Alignment found = {.items = NULL};
    AlignText a = text_of(english, N(english), "en"), b = text_of(french, N(french), "fr");
    align_texts(&a, &b, &found);
    expect_whole(&found, a.count, b.count);
    cr_expect(has_bead(&found, (Range){0, 1}, (Range){0, 1}));
    cr_expect(has_bead(&found, (Range){1, 2}, (Range){1, 2}));
    cr_expect(has_bead(&found, (Range){2, 3}, (Range){2, 2}), "the third has no counterpart");
    cr_expect(has_bead(&found, (Range){3, 4}, (Range){2, 3}));
    cr_expect(has_bead(&found, (Range){4, 5}, (Range){3, 4}));
    cr_expect(has_bead(&found, (Range){5, 6}, (Range){4, 5}));
    cr_expect_eq(alignment_bead(&found, 3, false), alignment_bead(&found, 2, true));
    alignment_release(&found);
}

Test(align, both_ways_the_same)
{
    Alignment one = {.items = NULL}, other = {.items = NULL};
    AlignText a = text_of(english, N(english), "en"), b = text_of(french, N(french), "fr");
    align_texts(&a, &b, &one);
    align_texts(&b, &a, &other);
    cr_assert_eq(one.count, other.count);
    for (size_t k = 0; k < one.count; k++)
        cr_expect(has_bead(&other, one.items[k].b, one.items[k].a), "bead %zu", k);
    alignment_release(&one);
    alignment_release(&other);
}

Test(align, nothing_and_empty_segments)
{
    static const Slice gaps[] = {SLICE(""), SLICE("The city closed the old bridge on Tuesday."),
                                 SLICE("  "), SLICE("")};
    Alignment found = {.items = NULL};
    AlignText none = text_of(NULL, 0, ""), some = text_of(gaps, N(gaps), "en"),
              b = text_of(french, N(french), "fr");
    align_texts(&none, &none, &found);
    cr_expect_eq(found.count, 0);
    align_texts(&none, &b, &found);
    expect_whole(&found, 0, b.count);
    align_texts(&some, &b, &found);
    expect_whole(&found, some.count, b.count);
    cr_expect(has_bead(&found, (Range){1, 2}, (Range){0, 1}));
    alignment_release(&found);
}

Test(align, two_in_one)
{
    static const Slice split[] = {
        SLICE("La ville a fermé le vieux pont mardi."),
        SLICE("Elle avait compté 14 500 véhicules par jour."),
        SLICE("Au village, personne n'avait été prévenu de la décision."),
        SLICE("Martha Quill a vu les barrières la première."),
        SLICE("Elle vend du pain près de la rampe."),
        SLICE("« Qui va payer cela ? » a-t-elle demandé."),
        SLICE("Les travaux dureront jusqu'en novembre 2024."),
    };
    Alignment found = {.items = NULL};
    AlignText a = text_of(english, N(english), "en"), b = text_of(split, N(split), "fr");
    align_texts(&a, &b, &found);
    expect_whole(&found, a.count, b.count);
    cr_expect(has_bead(&found, (Range){3, 4}, (Range){3, 5}));
    alignment_release(&found);
}
