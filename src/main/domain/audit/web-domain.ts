import { getDomain } from 'tldts'

/**
 * The registrable domain of an address (`https://shop.kornwell.example/uk` → `kornwell.example`), in its ASCII form.
 * Owners of pages on shared hosts (`name.github.io`) are told apart.
 * @returns null when the text is no web address
 */
export function webDomain(address: string): string | null {
  const text = address.trim()
  if (text === '') return null
  const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(full)) return null
  const { hostname, protocol, username } = new URL(full)
  if ((protocol !== 'https:' && protocol !== 'http:') || username !== '') return null
  return getDomain(hostname, { allowPrivateDomains: true })
}
