import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import { Refusal } from '#shared/contract/error.ts'
import { openService, type Service } from '#main/service/service.ts'

/** A built phone page in small: the page, what it names, and a file beside them that it does not name. */
export function builtPages(folder: string): string {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(
    join(folder, 'phone.html'),
    '<!doctype html><script type="module" src="./assets/phone-1.js"></script><link rel="stylesheet" href="./assets/phone-1.css">',
  )
  writeFileSync(join(folder, 'assets', 'phone-1.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'phone-1.css'), 'body{}')
  writeFileSync(join(folder, 'assets', 'index-1.js'), 'the window')
  return folder
}

/** A service that can open the door. Closed when the test ends. */
export async function roomService(file: string, pages: string): Promise<Service> {
  const service = await openService({
    file,
    mode: 'write',
    actor: 'Facilitator',
    device: 'room-device',
    keepBackups: 0,
    thread: inject('thread'),
    pages,
    devices: { printPdf: () => Promise.reject(new Refusal('printer_unavailable', 'no printer in tests')) },
  })
  onTestFinished(() => service.close())
  return service
}

export type Said = { status: number; body: unknown; headers: Readonly<Record<string, string | string[] | undefined>> }

/** One raw request, with exactly the headers given: what a browser would not let a page do. */
export function say(
  port: number,
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        const json = (response.headers['content-type'] ?? '').includes('json')
        resolve({ status: response.statusCode ?? 0, body: json ? JSON.parse(text) : text, headers: response.headers })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
