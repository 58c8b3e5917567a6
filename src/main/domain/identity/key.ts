import { networkById } from '../networks/index.ts'

/**
 * Comparison key of a handle: two spellings of one account give one key. Case is folded where the network ignores it, the
 * text is NFC, and what the network itself ignores (periods on Facebook) or treats as one (club and public on VK) is
 * levelled. An unknown network is compared without case. The key is for comparing, not for showing.
 */
export function handleKey(network: string, handle: string): string {
  const entry = networkById(network)
  const text = handle.normalize('NFC').trim()
  if (entry === undefined) return text.toLowerCase()
  if (entry.caseSensitive?.test(text) === true) return text
  let key = text.toLowerCase()
  if (key.startsWith('@') && !entry.spaces.some((space) => space.prefix.startsWith('@'))) key = key.slice(1)
  for (const [from, to] of entry.same ?? []) key = key.replace(from, to)
  if (entry.ignores !== undefined && !key.includes('/')) key = key.replace(entry.ignores, '')
  return key
}
