import { lookup as resolve } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { NetProblem } from './problem.ts'

/**
 * Everything that is not the public internet: IANA special-purpose registries for IPv4 (RFC 6890) and IPv6, with the
 * networks that carry an IPv4 address inside (mapped, NAT64, 6to4), which could lead back into a local one.
 */
const OFF_LIMITS: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['3fff::', 20, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]
const blocked = new BlockList()
for (const [network, bits, family] of OFF_LIMITS) blocked.addSubnet(network, bits, family)

/** Whether an IP address is on the public internet. Text that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.split('%')[0] ?? ''
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1]
  const family = isIP(mapped ?? plain)
  if (family === 0) return false
  return !blocked.check(mapped ?? plain, family === 4 ? 'ipv4' : 'ipv6')
}

/**
 * Resolves a name for a connection and hands on public addresses only. It is asked at the moment of connecting, so that a
 * name cannot mean one thing when it is checked and another when it is used.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0)
    const open = addresses.filter(({ address }) => isPublicAddress(address))
    const [first] = open
    if (!first) return callback(new NetProblem('private_address', hostname, `${hostname} is no public address`), '', 0)
    if (options.all === true) return callback(null, open)
    return callback(null, first.address, first.family)
  })
}

/** Refuses a host that is written as an address of a private network: those are never looked up. @throws NetProblem */
export function refuseLiteral(url: URL): void {
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(literal) !== 0 && !isPublicAddress(literal))
    throw new NetProblem('private_address', url.host, `${url.host} is no public address`)
}
