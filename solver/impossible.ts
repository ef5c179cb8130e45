/** Begun work or a promise that no plan can keep. */
export class Impossible extends Error {}
