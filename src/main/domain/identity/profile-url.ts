import { networkById } from '../networks/index.ts'
import { addressOf } from './answer.ts'
import { nameIn, placeOf } from './rules.ts'

/** The address of an account stored by network and handle; null when the handle does not fit the network or has no address. */
export function profileUrl(network: string, handle: string): string | null {
  const entry = networkById(network)
  if (entry === undefined) return null
  if (entry.id === 'website') return `https://${handle.includes('/') ? encodeURI(handle) : `${handle}/`}`
  const text = handle.normalize('NFC')
  if (entry.federated === true) {
    const at = text.lastIndexOf('@')
    const space = entry.spaces.find(({ prefix }) => text.startsWith(prefix))
    if (at <= 0 || space === undefined) return null
    return addressOf(placeOf(space), text.slice(space.prefix.length, at), text.slice(at + 1).toLowerCase())
  }
  for (const space of entry.spaces) {
    const suffix = space.suffix ?? ''
    if (!text.startsWith(space.prefix) || !text.endsWith(suffix)) continue
    const name = text.slice(space.prefix.length, text.length - suffix.length)
    if (nameIn(space.name, name) === name) return addressOf(placeOf(space), name + suffix, entry.host)
  }
  return null
}
