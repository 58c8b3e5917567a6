import type { ReferenceFigure } from './reference.ts'

type Kind = 'x' | 'blogs' | 'facebook' | 'linkedin' | 'forums' | 'youtube' | 'other'
type Named = { readonly key: Exclude<Kind, 'other'>; readonly networks: readonly string[]; readonly value: number }

/** The kinds of network that the study of 178 accounts counted, largest first; ids of the registry that belong to each. */
const KINDS: readonly Named[] = [
  { key: 'x', networks: ['x'], value: 39.2 },
  {
    key: 'blogs',
    networks: [
      'website',
      'blogger',
      'wordpress',
      'tumblr',
      'livejournal',
      'medium',
      'substack',
      'naver_blog',
      'ameba',
      'note',
      'posterous',
    ],
    value: 31.9,
  },
  { key: 'facebook', networks: ['facebook'], value: 29.9 },
  { key: 'linkedin', networks: ['linkedin'], value: 28.8 },
  { key: 'forums', networks: ['reddit', 'lemmy', 'quora', 'stack_overflow', 'naver_cafe', 'tieba'], value: 23.4 },
  { key: 'youtube', networks: ['youtube'], value: 9.4 },
]
export const NAMED_NETWORKS: readonly string[] = KINDS.flatMap(({ networks }) => networks)

export type Slice = { key: Kind; count: number; networks: string[]; reference: ReferenceFigure | null }

/**
 * Accounts in the kinds of network of the dated study, and in `other` everything it has no figure of its own for: its six
 * figures add up to 162.6 of the 178, and the rest is never spread over networks.
 * @param counts accounts by network
 */
export function breakdown(counts: ReadonlyMap<string, number>): Slice[] {
  const sum = (networks: readonly string[]): number =>
    networks.reduce((total, network) => total + (counts.get(network) ?? 0), 0)
  const others = [...counts.keys()].filter((network) => !NAMED_NETWORKS.includes(network))
  return [
    ...KINDS.map(({ key, networks, value }): Slice => ({
      key,
      count: sum(networks),
      networks: [...networks],
      reference: { value, source: 'Altimeter', year: 2011 },
    })),
    { key: 'other', count: sum(others), networks: others, reference: null },
  ]
}
