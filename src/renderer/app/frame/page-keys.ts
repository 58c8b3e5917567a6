import type { English } from '#shared/locale/dictionary.ts'

type Hint = readonly [keys: string, word: keyof English['frame']]

const hints: Record<string, readonly Hint[]> = {
  center: [
    ['G A', 'accounts'],
    ['G U', 'audit'],
    ['Ctrl K', 'palette'],
    ['?', 'shortcuts'],
  ],
  accounts: [
    ['J K', 'keyMove'],
    ['X', 'keySelect'],
    ['Enter', 'keyPanel'],
    ['1…6', 'keyDecide'],
    ['?', 'shortcuts'],
  ],
  audit: [
    ['J K', 'keyMove'],
    ['A', 'keyAssign'],
    ['W', 'keyWaive'],
    ['R', 'keyResolved'],
    ['?', 'shortcuts'],
  ],
  plan: [
    ['1…6', 'keyDecide'],
    ['W', 'keyWhy'],
    ['L', 'keyLock'],
    ['?', 'shortcuts'],
  ],
  discovery: [
    ['J K', 'keyMove'],
    ['1…4', 'keyDecide'],
    ['X', 'keySelect'],
    ['Esc', 'keyBack'],
    ['?', 'shortcuts'],
  ],
  import: [
    ['Enter', 'import'],
    ['Esc', 'keyBack'],
    ['?', 'shortcuts'],
  ],
}

/** The keys worth knowing on a page: at most five. */
export const pageKeys = (page: string): readonly Hint[] =>
  hints[page] ?? [
    ['Ctrl K', 'palette'],
    ['?', 'shortcuts'],
  ]
