import { z } from 'zod'
import { type HubLine, HubRole } from '#shared/model/hub.ts'

/** What whoever invites hands over: where the hub is, whose it is, and a password for one use. */
export const Invitation = z.strictObject({
  v: z.literal(1),
  /** With the login, without a password. */
  url: z.string().max(2000),
  password: z.string().min(1).max(400),
  ca: z.string().max(20_000).nullable(),
  workspace: z.strictObject({ id: z.string().min(1).max(64), name: z.string().max(300) }),
  by: z.string().max(200),
  name: z.string().max(200),
  role: HubRole,
  until: z.number().int(),
})
export type Invitation = z.infer<typeof Invitation>

const HEAD = 'muster-invitation:'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** One line that survives mail and chat. */
export function writeInvitation(invitation: Invitation): string {
  const bytes = utf8(JSON.stringify(invitation))
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = bytes.slice(at, at + 3)
    const bits = one * 65_536 + two * 256 + three
    const letters = Math.min(4, bytes.length - at + 1)
    for (let place = 0; place < letters; place++) text += LETTERS[Math.floor(bits / 64 ** (3 - place)) % 64] ?? ''
  }
  return HEAD + text
}

/** Reads an invitation; blanks and line breaks that a mail put into it are left out. @returns null for anything else */
export function readInvitation(text: string): Invitation | null {
  const packed = text.replaceAll(/\s/g, '')
  if (!packed.startsWith(HEAD)) return null
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const letter of packed.slice(HEAD.length)) {
    const value = LETTERS.indexOf(letter)
    if (value < 0) return null
    bits = bits * 64 + value
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push(Math.floor(bits / 2 ** held))
    bits %= 2 ** held
  }
  try {
    const parsed = Invitation.safeParse(JSON.parse(fromUtf8(bytes)))
    return parsed.success && addressOf(parsed.data.url) !== null ? parsed.data : null
  } catch {
    return null
  }
}

const utf8 = (text: string): number[] =>
  [...encodeURIComponent(text).matchAll(/%([0-9A-F]{2})|(.)/g)].map(([, hex, plain]) =>
    hex === undefined ? (plain ?? '').charCodeAt(0) : Number.parseInt(hex, 16),
  )
const fromUtf8 = (bytes: readonly number[]): string =>
  decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))

export type HubPlace = {
  readonly host: string
  readonly database: string
  readonly login: string
  readonly line: HubLine
}

/** What an address of a hub says. @returns null where it is none */
export function addressOf(url: string): HubPlace | null {
  if (!URL.canParse(url)) return null
  const { protocol, host, pathname, username, searchParams } = new URL(url)
  if (protocol !== 'postgres:' && protocol !== 'postgresql:') return null
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])?(:\d+)?$/.test(host)
  return {
    host: host === '' ? 'localhost' : host,
    database: decodeURIComponent(pathname.slice(1)),
    login: decodeURIComponent(username),
    line: isHere ? 'here' : searchParams.get('sslmode') === 'disable' ? 'plain' : 'encrypted',
  }
}

/** Key under which a computer keeps the password of a login. */
export const secretKeyOf = (login: string): string => `hub:${login}`
