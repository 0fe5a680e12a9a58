#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What Swift cannot reach of processors: instructions that only some of them have.

/// How SHA-256 is reckoned, the slowest way first; all give the same.
typedef enum {
  DOSSIER_DIGEST_PLAIN,
  /// Where words can be turned by one instruction.
  DOSSIER_DIGEST_PLAIN_TURNING,
  /// By instructions made for SHA-256.
  DOSSIER_DIGEST_BY_INSTRUCTIONS,
} dossier_digest_way;

/// The fastest way that this processor has; it has those before it too.
dossier_digest_way dossier_best_digest_way(void);

/// Mixes blocks of 64 bytes into the eight words of a state, in a way that the processor has.
///
/// `rounds` are the 64 constants of the standard.
void dossier_mix_sha256(
    dossier_digest_way way, uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t rounds[64]);
