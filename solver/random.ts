/** Mulberry32: small, quick and the same everywhere. */
export type Random = Int32Array

export function randomFrom(seed: number): Random {
  return Int32Array.of(seed | 0)
}

/** From 0 up to but not including 1. */
export function draw(random: Random): number {
  const state = (random[0] + 0x6d2b79f5) | 0
  random[0] = state
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

export function drawBelow(random: Random, limit: number): number {
  return (draw(random) * limit) | 0
}
