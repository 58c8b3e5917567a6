import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type RoomPage = { readonly type: string; readonly body: Buffer }

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
]
const PAGE = 'phone.html'

/**
 * The phone page of a build, by the path it is asked for. Only the page and the files it names itself are in it: nothing
 * else of the folder can ever be served.
 * @throws when the build has no phone page
 */
export function roomPages(folder: string): ReadonlyMap<string, RoomPage> {
  const html = readFileSync(join(folder, PAGE))
  const named = new Set(
    [...html.toString('utf8').matchAll(/(?:src|href)="\.?\/?assets\/([\w.-]+)"/g)].map(([, name]) => name),
  )
  const assets = readdirSync(join(folder, 'assets')).filter((name) => named.has(name))
  const page = (name: string, body: Buffer): RoomPage => ({
    type: TYPES.find(([ending]) => name.endsWith(ending))?.[1] ?? 'application/octet-stream',
    body,
  })
  return new Map([
    ['/', page(PAGE, html)],
    ...assets.map((name): [string, RoomPage] => [
      `/assets/${name}`,
      page(name, readFileSync(join(folder, 'assets', name))),
    ]),
  ])
}
