import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ELSEWHERE, OVERLAYS } from '#tests/e2e/support/overlays.ts'

const renderer = join(import.meta.dirname, '..', '..', 'src', 'renderer')

test('everything that opens over the page is in the list that the window test opens', () => {
  const written = globSync('**/*.tsx', { cwd: renderer })
    .filter((file) =>
      /<(Modal|Modal\.Root|Drawer|Menu|Popover|HoverCard)[\s>]/.test(readFileSync(join(renderer, file), 'utf8')),
    )
    .map((file) => file.replaceAll('\\', '/'))
  const opened = [...OVERLAYS.map(({ file }) => file), ...Object.keys(ELSEWHERE)]
  expect([...new Set(opened)].toSorted()).toEqual(written.toSorted())
})
