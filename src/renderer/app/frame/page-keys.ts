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
  directory: [
    ['J K', 'keyMove'],
    ['Enter', 'keyPanel'],
    ['?', 'shortcuts'],
  ],
  'accounts/duplicates': [
    ['J K', 'keyMove'],
    ['M', 'keyMerge'],
    ['N', 'keyApart'],
    ['Enter', 'keyPanel'],
    ['?', 'shortcuts'],
  ],
  audit: [
    ['J K', 'keyMove'],
    ['A', 'keyAssign'],
    ['W', 'keyWaive'],
    ['C', 'keyComment'],
    ['R', 'keyResolved'],
  ],
  'audit/maturity': [
    ['Ctrl K', 'palette'],
    ['?', 'shortcuts'],
  ],
  conversations: [
    ['J K', 'keyMove'],
    ['E', 'keyDone'],
    ['R', 'keyRoute'],
    ['1…4', 'keyPriority'],
    ['C', 'keyConfirm'],
  ],
  'conversations/service': [
    ['Ctrl K', 'palette'],
    ['?', 'shortcuts'],
  ],
  'conversations/tree': [
    ['Alt ↑ ↓', 'keyReorder'],
    ['N', 'keyAsk'],
    ['Delete', 'keyTakeAway'],
    ['?', 'shortcuts'],
  ],
  'conversations/rules': [
    ['Ctrl K', 'palette'],
    ['?', 'shortcuts'],
  ],
  'audit/rules': [
    ['J K', 'keyMove'],
    ['Enter', 'keyPanel'],
    ['?', 'shortcuts'],
  ],
  'audit/runs': [
    ['J K', 'keyMove'],
    ['Enter', 'keyPanel'],
    ['?', 'shortcuts'],
  ],
  'audit/charter': [
    ['J K', 'keyMove'],
    ['Enter', 'keyPanel'],
    ['?', 'shortcuts'],
  ],
  'audit/goals': [
    ['J K', 'keyMove'],
    ['Enter', 'keyPanel'],
    ['?', 'shortcuts'],
  ],
  'audit/coverage': [
    ['Enter', 'keyPanel'],
    ['?', 'shortcuts'],
  ],
  'audit/gaps': [
    ['Ctrl K', 'palette'],
    ['?', 'shortcuts'],
  ],
  plan: [
    ['1…6', 'keyDecide'],
    ['W', 'keyWhy'],
    ['L', 'keyLock'],
    ['?', 'shortcuts'],
  ],
  'plan/risks': [
    ['Ctrl K', 'palette'],
    ['?', 'shortcuts'],
  ],
  'plan/compare': [
    ['Ctrl K', 'palette'],
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
    ['J K', 'keyMove'],
    ['L', 'keyLeaveOut'],
    ['Ctrl Enter', 'import'],
    ['Esc', 'keyBack'],
    ['?', 'shortcuts'],
  ],
}

/** The keys worth knowing on a page, or in a view of it that has its own: at most five. */
export const pageKeys = (page: string, view: string | null): readonly Hint[] =>
  hints[`${page}/${view ?? ''}`] ??
  hints[page] ?? [
    ['Ctrl K', 'palette'],
    ['?', 'shortcuts'],
  ]
