import { filterText } from './filter-language.ts'
import { STAYING } from './plan.ts'
import type { ServiceFigure } from './service-times.ts'

/** What the command center is narrowed to: ids of a brand and a market. */
export type CenterScope = { readonly brand: string | null; readonly market: string | null }
/** A place in the window: a page and the parameters of its link. */
export type CenterLink = { readonly page: string; readonly parameters: Readonly<Record<string, string>> }

type Term = readonly [field: string, ...values: string[]]
type Filtered = 'accounts' | 'audit' | 'plan'

const OPEN = ['status', 'open', 'in_progress'] as const

/** The filter of the rows behind a figure, narrowed like the page. A field behind a minus is turned round. */
export function centerFilter(scope: CenterScope, ...terms: readonly Term[]): string {
  const own: readonly Term[] = [
    ...terms,
    ...(scope.brand === null ? [] : [['brand', scope.brand] as const]),
    ...(scope.market === null ? [] : [['market', scope.market] as const]),
  ]
  return filterText(
    own.map(([field, ...values]) =>
      field.startsWith('-')
        ? { field: field.slice(1), op: '!=' as const, values }
        : { field, op: '=' as const, values },
    ),
    [],
  )
}

function place(page: string, parameters: Readonly<Record<string, string | null>> = {}): CenterLink {
  const stated = Object.entries(parameters).filter((one): one is [string, string] => one[1] !== null && one[1] !== '')
  return { page, parameters: Object.fromEntries(stated) }
}

const list =
  (scope: CenterScope) =>
  (page: Filtered, ...terms: readonly Term[]): CenterLink =>
    place(page, { filter: centerFilter(scope, ...terms) })

/**
 * Where the rows behind every figure of the command center are, for one scope. The window goes there, and a test compares the
 * number of rows found there with the figure.
 */
export function centerLinks(scope: CenterScope) {
  const rows = list(scope)
  const service = (figure: ServiceFigure, of?: 'brand' | 'function', key = 'none'): CenterLink => {
    // An empty key is the group of what has no brand, or no function.
    const group: Record<string, string> = of === undefined ? {} : { of, key: key === 'none' ? '' : key }
    const { page, parameters } = place('conversations', { view: 'service', figure, ...scope })
    return { page, parameters: { ...parameters, ...group } }
  }
  return {
    accounts: () => rows('accounts'),
    part: (by: 'network' | 'brand' | 'market', ...keys: string[]) => rows('accounts', [by, ...keys]),
    otherNetworks: (named: readonly string[]) => rows('accounts', ['-network', ...named]),
    activity: (activity: string) => rows('accounts', ['activity', activity]),
    strip: (ids: readonly string[]) => rows('accounts', ['id', ...ids]),
    cell: (brand: string, market: string) => place('accounts', { filter: centerFilter({ brand, market }) }),
    coverage: (when: 'today' | 'plan' = 'today') =>
      place('audit', { view: 'coverage', ...scope, when: when === 'today' ? null : when }),
    record: (what: 'owner' | 'goal' | 'smms' | 'asked') =>
      rows(
        'accounts',
        (
          { owner: ['owner', 'any'], goal: ['goal', 'any'], smms: ['way', 'smms'], asked: ['evidence', 'yes'] } as const
        )[what],
      ),
    withoutOwner: () => rows('accounts', ['owner', 'none']),
    ownersLeft: () => rows('accounts', ['owner_left', 'yes']),
    findings: (...severities: string[]) =>
      rows('audit', ...(severities.length === 0 ? [] : [['severity', ...severities] as const]), OPEN),
    /** Findings of accounts that are still there when the plan is carried out. */
    findingsStaying: (...severities: string[]) =>
      rows('audit', ['severity', ...severities], ['disposition', ...STAYING], OPEN),
    rule: (rule: string) => rows('audit', ['rule', rule]),
    unassigned: (severity: string) => rows('audit', ['severity', severity], ['assignee', 'none'], OPEN),
    overdue: () => rows('audit', ['is', 'overdue']),
    waiversEnding: () => rows('audit', ['is', 'waiver-ending'], ['status', 'accepted']),
    audit: () => rows('audit'),
    run: (id: string) => place('audit', { view: 'runs', to: id }),
    appeared: (from: string, to: string) => place('audit', { view: 'runs', from, to, kind: 'appeared' }),
    service,
    serviceView: () => place('conversations', { view: 'service', ...scope }),
    plan: () => rows('plan'),
    disposition: (...dispositions: string[]) => rows('plan', ['disposition', ...dispositions]),
    /** Accounts that are still there when the plan is carried out. */
    staying: () => rows('plan', ['disposition', ...STAYING]),
    stayingWithoutOwner: () => rows('plan', ['disposition', ...STAYING], ['owner', 'none']),
    decided: () => rows('plan', ['decided', 'yes']),
    undecided: () => rows('plan', ['disposition', 'undecided']),
    suggestions: () => rows('plan', ['decided', 'no'], ['-disposition', 'undecided']),
    stranded: () => rows('plan', ['stranded', 'yes']),
    wave: (id: string) => place('plan', { view: 'waves', wave: id }),
    carried: () => place('plan', { view: 'readiness', show: 'carried' }),
    ready: () => place('plan', { view: 'readiness', show: 'ready' }),
    drift: () => place('plan', { view: 'readiness', show: 'drift' }),
    tasks: (state: 'late' | 'soon') => place('plan', { view: 'tasks', state }),
    approvals: () => place('plan', { view: 'risks', list: 'approvals' }),
    reviewsDue: () => place('accounts', { filter: `reviewed:>1y ${centerFilter(scope)}`.trim() }),
    questions: () => rows('accounts', ['question', 'open']),
    candidates: () => place('discovery'),
    changed: (step: number) => place('accounts', { filter: `step:>${step} ${centerFilter(scope)}`.trim() }),
    decidedSince: (step: number) => place('plan', { filter: `decision_step:>${step} ${centerFilter(scope)}`.trim() }),
    imported: (id: string) => rows('accounts', ['import', id]),
    imports: () => place('import', { view: 'past' }),
  }
}
export type CenterLinks = ReturnType<typeof centerLinks>

/** The link as a `href` holds it. */
export function hashOf({ page, parameters }: CenterLink): string {
  const text = Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return text === '' ? `#/${page}` : `#/${page}?${text}`
}
