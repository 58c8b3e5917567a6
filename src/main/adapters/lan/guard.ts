import type { IncomingMessage, ServerResponse } from 'node:http'

/** Nothing from outside, nothing inline, in no frame. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
  'Cache-Control': 'no-store',
}

/** The headers of every answer. */
export function guardHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
}

/**
 * Whether a request is meant for this room: named by the address it was opened at (no name that somebody points here), and
 * where it changes something, sent by our own page.
 */
export function isOurs(request: IncomingMessage, host: string): boolean {
  if (request.headers.host !== host) return false
  const site = request.headers['sec-fetch-site']
  if (request.method === 'GET' || request.method === 'HEAD')
    return (
      site === undefined ||
      site === 'same-origin' ||
      site === 'none' ||
      request.headers['sec-fetch-mode'] === 'navigate'
    )
  return request.headers.origin === `http://${host}` && (site === undefined || site === 'same-origin')
}

const COOKIE = 'muster_seat'
const TOKEN = /^[\w-]{43}$/

/** The token of the seat; null without one, or with something that can be none. */
export function seatToken(request: IncomingMessage): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === COOKIE && value !== undefined && TOKEN.test(value)) return value
  }
  return null
}

/** Kept for the two days of a workshop; no script can read it, and no other site can send it. */
export const seatCookie = (token: string): string =>
  `${COOKIE}=${token}; HttpOnly; SameSite=Strict; Path=/; Max-Age=${3 * 86_400}`
