/** Networks whose own id of an account leads to it without any name, and the form of that id. */
const ADDRESSES: Readonly<Record<string, RegExp>> = { youtube: /^UC[\w-]{22}$/, facebook: /^\d{5,}$/ }

/** Networks whose id stays when the name changes: the id is the identity and the names beside it are aliases. */
const IDENTITIES: ReadonlySet<string> = new Set(['youtube'])

/** True where an id alone can name an account of the network. */
export function idsNameAccounts(network: string): boolean {
  return network in ADDRESSES
}

/** True for an id that names an account without its handle. */
export function isAccountId(network: string, id: string): boolean {
  return ADDRESSES[network]?.test(id) === true
}

export function idOutlivesName(network: string): boolean {
  return IDENTITIES.has(network)
}
