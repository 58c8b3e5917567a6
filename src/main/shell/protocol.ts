import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { isWithin } from './file-tokens.ts'
import { pagePrivileges } from './runtime.ts'

export const PAGE_ORIGIN = 'app://muster'

/**
 * What the page may load: its own files. Mantine sets style attributes, hence inline styles; charts and fonts may be
 * data addresses. The report preview is a sandboxed `srcdoc` frame, which needs no permission of its own and inherits
 * this policy, so nothing in it can load or run anything either.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before Electron is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: pagePrivileges }])
}

/** Serves the built page, and nothing outside its folder, as `app://muster/…`. */
export function servePage(folder: string): void {
  protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? fileOf(request.url, folder) : null
    if (file === null) return new Response('not allowed', { status: 403 })
    try {
      return new Response(await readFile(file), {
        headers: {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      })
    } catch {
      return new Response('not found', { status: 404 })
    }
  })
}

/** The file an address stands for, or null when it is not ours or leaves the folder. */
function fileOf(address: string, folder: string): string | null {
  const url = new URL(address)
  if (url.host !== 'muster') return null
  try {
    const path = decodeURIComponent(url.pathname)
    if (path.includes('\0')) return null
    const file = normalize(join(folder, path === '/' ? 'index.html' : path))
    return isWithin(file, folder) ? file : null
  } catch {
    return null
  }
}
