/** The words of the glossary, and the few others a page cannot do without. Each has an entry in every language. */
export const TERMS = [
  'workspace',
  'account',
  'network',
  'snapshot',
  'brand',
  'market',
  'team',
  'owner',
  'backupOwner',
  'admin',
  'purpose',
  'journeyStage',
  'goal',
  'conversation',
  'contact',
  'triage',
  'route',
  'handoff',
  'serviceGap',
  'feltOutcome',
  'vanity',
  'outcome',
  'expectationEvidence',
  'insight',
  'finding',
  'disposition',
  'scenario',
  'wave',
  'task',
  'decision',
  'rulePack',
  'waiver',
  'health',
  'coverage',
  'target',
  'candidate',
  'session',
] as const
export type Term = (typeof TERMS)[number]

/** Areas of the window, in the order of the help page. */
export const AREAS = [
  'start',
  'center',
  'accounts',
  'import',
  'lists',
  'discovery',
  'directory',
  'audit',
  'conversations',
  'plan',
  'workshop',
  'reports',
  'sync',
  'exchange',
  'settings',
  'filter',
] as const
export type Area = (typeof AREAS)[number]

/** A term in one language: `short` fits a small window beside the word, `more` says what follows from it. */
export type TermText = { readonly short: string; readonly more: string; readonly see: readonly Term[] }

/** The page of an area: what it answers, and what is done there. */
export type AreaText = {
  readonly title: string
  readonly lead: string
  readonly parts: readonly { readonly title: string; readonly text: string }[]
  readonly terms: readonly Term[]
}

/** Everything the help says in one language. */
export type HelpTexts = {
  readonly terms: Readonly<Record<Term, TermText>>
  readonly areas: Readonly<Record<Area, AreaText>>
}

/** The term a thing is named after, also in the plural: `owner`, `findings`, `owner_id`. */
export const termNamed = (name: string): Term | undefined =>
  [name, name.replace(/s$|_id$/, '')].find((one): one is Term => isTerm(one))

export const isTerm = (name: string): name is Term => (TERMS as readonly string[]).includes(name)
export const isArea = (name: string): name is Area => (AREAS as readonly string[]).includes(name)
