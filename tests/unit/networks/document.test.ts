import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { networks } from '#main/domain/networks/index.ts'
import type { Network } from '#main/domain/networks/network.ts'

const document = readFileSync(new URL('../../../docs/networks.md', import.meta.url), 'utf8')

const unique = (values: readonly string[]): string => [...new Set(values)].join(', ')

function rowOf({ id, name, status, statusDate, host, spaces, canMerge, canRename, metrics }: Network): string {
  const cells = [
    name,
    `\`${id}\``,
    statusDate === undefined ? status : `${status} ${statusDate}`,
    host === '' ? '–' : host,
    unique(spaces.map((space) => space.kind)),
    canMerge.value ? 'yes' : 'no',
    canRename.value ? 'yes' : 'no',
    unique(metrics.map((metric) => metric.name.en.toLowerCase())) || '–',
  ]
  return cells.join(' | ')
}

const rows = document
  .split('\n')
  .filter((line) => /^\| [^|`]+ \| `[a-z0-9_]+` +\|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
      .join(' | '),
  )

describe('the document on networks', () => {
  it('has a true row for every network, in the order of their ids', () => {
    expect(rows).toEqual(networks.map(rowOf))
  })

  it('counts them', () => {
    const gone = networks.filter((network) => network.status === 'defunct').length
    expect(document).toContain(`${networks.length} networks, ${gone} of them defunct`)
  })
})
