/* words_some.c - many words at a time.
 *
 * Sixty-four bytes of text become three numbers of a bit a byte: what may stand in a word (letters
 * and digits of ASCII, and every byte beyond), what lies beyond ASCII, and where a word surely
 * ends. A word is then found by counting zeros, with no decision for each byte that a processor
 * would guess wrong. Whatever is not plain goes to words_scan(), which knows the rules; the results
 * are the same (a property test holds it). */
#include "config.h"

#include "text/words.h"
#include "dossier/check.h"
#include "dossier/words_some.h"

#define BLOCK 64u

typedef struct WordBlock {
    uint64_t wordy; /* ASCII letters and digits, and bytes beyond ASCII */
    uint64_t far;   /* bytes beyond ASCII */
    uint64_t sure;  /* a word that ends before this byte is whole */
} WordBlock;

#define HIGH BYTES8(0x80)

/* The high bits of eight bytes, as the bits of one. */
static inline uint64_t gather(uint64_t eight)
{
    return (eight >> 7) * UINT64_C(0x0102040810204080) >> 56;
}

/* The high bit of each byte that is a space or an ASCII control character. */
static inline uint64_t space_bits(uint64_t eight)
{
    return ~((eight & BYTES8(0x7F)) + BYTES8(0x7F - ' ')) & ~eight & HIGH;
}

/* A space ends a word; other ASCII that is no letter or digit does when such another one
 * follows. */
static WordBlock block_read(const char *p)
{
    uint64_t plain = 0, space = 0, far = 0;
    for (unsigned i = 0; i < BLOCK; i += 8) {
        uint64_t eight = bytes8_load(p + i);
        plain |= gather(plain_bits(eight)) << i;
        space |= gather(space_bits(eight)) << i;
        far |= gather(eight & HIGH) << i;
    }
    uint64_t other = ~(plain | far);
    return (WordBlock){plain | far, far, space | (other & other >> 1)};
}

/* Whether the bytes of `far` are Latin letters, two bytes each. */
static inline bool is_latin(Slice text, size_t base, uint64_t far)
{
    while (far) {
        unsigned at = (unsigned)__builtin_ctzll(far);
        if (!is_latin_letter(text, base + at))
            return false;
        far &= ~(UINT64_C(3) << at);
    }
    return true;
}

/* Bits [from, to) set; to is below 64. */
static inline uint64_t bits_between(unsigned from, unsigned to)
{
    return ((UINT64_C(1) << to) - 1) & (UINT64_MAX << from);
}

/* The words of the block at iter->at, as far as there is room for them; moves on. */
static size_t take_block(WordIter *iter, Word *out, size_t max)
{
    CHECK(iter->text.len - iter->at >= BLOCK);
    WordBlock b = block_read(iter->text.ptr + iter->at);
    size_t base = iter->at, n = 0;
    unsigned at = 0;
    while (n < max && at < BLOCK) {
        uint64_t begins = b.wordy & UINT64_MAX << at;
        if (!begins) {
            at = BLOCK;
            break;
        }
        at = (unsigned)__builtin_ctzll(begins);
        uint64_t stops = ~b.wordy & UINT64_MAX << at;
        unsigned end = stops ? (unsigned)__builtin_ctzll(stops) : BLOCK;
        if (end == BLOCK && at > 0)
            break; /* it goes on in the next block, which then begins with it */
        if (end < BLOCK && b.sure >> end & 1 &&
            is_latin(iter->text, base, b.far & bits_between(at, end))) {
            CHECK(at < end);
            CHECK(n == 0 || out[n - 1].end <= base + at);
            out[n++] = (Word){(uint32_t)(base + at), (uint32_t)(base + end)};
            at = end;
            continue;
        }
        WordKind kind;
        iter->at = (uint32_t)(base + at);
        n += words_scan(iter, &out[n], &kind);
        if (iter->at - base >= BLOCK)
            return n;
        at = (unsigned)(iter->at - base);
    }
    iter->at = (uint32_t)(base + at);
    return n;
}

size_t words_some(WordIter *iter, Word *out, size_t max)
{
    size_t n = 0;
    while (n < max && iter->text.len - iter->at >= BLOCK)
        n += take_block(iter, out + n, max - n);
    while (n < max && words_next(iter, &out[n]))
        n++;
    return n;
}
