#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What Swift cannot reach of processors: instructions that only some of them have.

/// Whether this processor has instructions for SHA-256.
bool dossier_has_sha256(void);

/// Mixes blocks of 64 bytes into the eight words of a state; to be called only where the processor has the instructions.
///
/// `rounds` are the 64 constants of the standard.
void dossier_mix_sha256(uint32_t state[8], const uint8_t *blocks, size_t count, const uint32_t rounds[64]);
