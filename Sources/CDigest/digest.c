#include "CDigest.h"

static inline uint32_t turned(uint32_t word, int bits) { return word >> bits | word << (32 - bits); }

// Source: FIPS 180-4, section 6.2, https://nvlpubs.nist.gov/nistpubs/FIPS/NIST.FIPS.180-4.pdf
//
// Sixteen rounds at a time: what the standard moves from name to name then stays where it is, and the words of the schedule take
// the places of those that are no longer needed.
#define ROUND(a, b, c, d, e, f, g, h, i)                                                            \
  do {                                                                                              \
    const uint32_t one = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (g ^ (e & (f ^ g))) + \
                         rounds[start + i] + words[i];                                              \
    d += one;                                                                                       \
    h = one + (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) | (c & (a | b)));           \
  } while (0)

__attribute__((always_inline)) static inline void mix_plainly(
    uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t rounds[64]) {
  for (; count > 0; count--, blocks += 64) {
    uint32_t words[16];
    for (int i = 0; i < 16; i++) {
      const uint8_t *bytes = blocks + 4 * i;
      words[i] = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int start = 0; start < 64; start += 16) {
      if (start > 0) {
#pragma clang loop unroll(full)
        for (int i = 0; i < 16; i++) {
          const uint32_t early = words[(i + 1) & 15], late = words[(i + 14) & 15];
          words[i] += (turned(early, 7) ^ turned(early, 18) ^ early >> 3) + words[(i + 9) & 15] +
                      (turned(late, 17) ^ turned(late, 19) ^ late >> 10);
        }
      }
      for (int half = 0; half < 16; half += 8) {
        ROUND(a, b, c, d, e, f, g, h, half);
        ROUND(h, a, b, c, d, e, f, g, half + 1);
        ROUND(g, h, a, b, c, d, e, f, half + 2);
        ROUND(f, g, h, a, b, c, d, e, half + 3);
        ROUND(e, f, g, h, a, b, c, d, half + 4);
        ROUND(d, e, f, g, h, a, b, c, half + 5);
        ROUND(c, d, e, f, g, h, a, b, half + 6);
        ROUND(b, c, d, e, f, g, h, a, half + 7);
      }
    }
    state[0] += a, state[1] += b, state[2] += c, state[3] += d;
    state[4] += e, state[5] += f, state[6] += g, state[7] += h;
  }
}

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

dossier_digest_way dossier_best_digest_way(void) {
  unsigned a, b, c, d, more;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !__get_cpuid_count(7, 0, &a, &more, &b, &d)) return DOSSIER_DIGEST_PLAIN;
  if ((more & bit_SHA) && (c & bit_SSE4_1) && (c & bit_SSSE3)) return DOSSIER_DIGEST_BY_INSTRUCTIONS;
  return more & bit_BMI2 ? DOSSIER_DIGEST_PLAIN_TURNING : DOSSIER_DIGEST_PLAIN;
}

// The same in fewer steps: one instruction turns a word and leaves the old one where it was.
__attribute__((target("bmi2"))) static void mix_turning(
    uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t rounds[64]) {
  mix_plainly(state, blocks, count, rounds);
}

// Source: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2, SHA256RNDS2, SHA256MSG1 and SHA256MSG2.
__attribute__((target("sha,sse4.1"))) static void mix_by_instructions(
    uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t rounds[64]) {
  const __m128i order = _mm_set_epi64x(0x0C0D0E0F08090A0B, 0x0405060700010203);
  // The instructions want the words of the state as A, B, E, F and C, D, G, H.
  __m128i low = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i high = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  __m128i abef = _mm_alignr_epi8(low, high, 8);
  __m128i cdgh = _mm_blend_epi16(high, low, 0xF0);
  for (; count > 0; count--, blocks += 64) {
    const __m128i abef_before = abef, cdgh_before = cdgh;
    __m128i words[4];
    for (int i = 0; i < 4; i++) {
      words[i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks + 16 * i)), order);
    }
    for (int i = 0; i < 16; i++) {
      const __m128i mixed = _mm_add_epi32(words[i & 3], _mm_loadu_si128((const __m128i *)(rounds + 4 * i)));
      cdgh = _mm_sha256rnds2_epu32(cdgh, abef, mixed);
      abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(mixed, 0x0E));
      if (i >= 12) continue;
      // These four words are no longer needed: the four that come sixteen words later take their place.
      const __m128i sum = _mm_add_epi32(
          _mm_sha256msg1_epu32(words[i & 3], words[(i + 1) & 3]),
          _mm_alignr_epi8(words[(i + 3) & 3], words[(i + 2) & 3], 4));
      words[i & 3] = _mm_sha256msg2_epu32(sum, words[(i + 3) & 3]);
    }
    abef = _mm_add_epi32(abef, abef_before);
    cdgh = _mm_add_epi32(cdgh, cdgh_before);
  }
  low = _mm_shuffle_epi32(abef, 0x1B);
  high = _mm_shuffle_epi32(cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(low, high, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(high, low, 8));
}

void dossier_mix_sha256(
    dossier_digest_way way, uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t rounds[64]) {
  switch (way) {
    case DOSSIER_DIGEST_BY_INSTRUCTIONS: return mix_by_instructions(state, blocks, count, rounds);
    case DOSSIER_DIGEST_PLAIN_TURNING: return mix_turning(state, blocks, count, rounds);
    case DOSSIER_DIGEST_PLAIN: return mix_plainly(state, blocks, count, rounds);
  }
}

#else

dossier_digest_way dossier_best_digest_way(void) { return DOSSIER_DIGEST_PLAIN; }

void dossier_mix_sha256(
    dossier_digest_way way, uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t rounds[64]) {
  (void)way;
  mix_plainly(state, blocks, count, rounds);
}

#endif
