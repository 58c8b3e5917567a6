/**
 * Networks that mark accounts of brands as verified, and the audience from which they do so. From the help pages of the
 * networks (2025): YouTube asks for 100,000 subscribers, the others for papers and not for followers.
 */
export const VERIFIES_FROM: ReadonlyMap<string, number> = new Map([
  ['facebook', 0],
  ['instagram', 0],
  ['threads', 0],
  ['x', 0],
  ['linkedin', 0],
  ['tiktok', 0],
  ['telegram', 0],
  ['vk', 0],
  ['youtube', 100_000],
])
