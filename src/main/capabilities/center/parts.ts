import type { Lasts } from '#main/domain/center/made-of.ts'
import { DEFUNCT, planSummary } from '#main/domain/plan/summary.ts'
import { waveName } from '#main/domain/plan/carry/words/index.ts'
import {
  countsBy,
  openFindings,
  findingDays,
  onRecord,
  askedAbout,
  reviewsDue,
  portfolioTotals,
  runNews,
} from '#main/mirror/queries/center.ts'
import { countCandidates } from '#main/mirror/queries/candidates.ts'
import { waveRows } from '#main/mirror/queries/carry/waves.ts'
import { strandedMerges } from '#main/mirror/queries/plan.ts'
import { neededCells, planNumbers, planScenario, type Scope } from '#main/mirror/queries/plan-figures.ts'
import type { CenterPart } from '#shared/model/center-parts.ts'
import { calendarDay } from '#shared/model/calendar-day.ts'
import type { ReadContext } from '../handler.ts'
import { coverageOf } from './coverage.ts'
import { recentRuns } from './findings.ts'
import { serviceOf } from './service.ts'
import { activity, namesOf } from './sprawl.ts'

type Part<V> = {
  /** Tables (`task*`), their rows (`account`) and columns (`account.owner_id`) the part is counted from. */
  readonly madeOf: readonly string[]
  readonly lasts: Lasts
  readonly count: (context: ReadContext, scope: Scope) => V
  /** What stands in while nothing is known. */
  readonly unknown: V
}
const part = <V>(made: Part<V>): Part<V> => made

const TASKS = { sort: 'due', descending: false, offset: 0, limit: 1 } as const
const LISTED = ['account', 'account.merged_into', 'account.brand_id', 'account.market_id']
const FOUND = [
  'audit_run*',
  'run_finding*',
  'finding_about*',
  'finding_kind*',
  'finding_state*',
  'live_finding*',
  'live_account*',
  'live_audit*',
]
const STANDING = ['scenario*', 'decision*', 'suggestion*']
const SERVED = [
  'account.lifecycle',
  'account.network',
  'account.last_post_at',
  'account_stage*',
  'required_cell*',
  'brand*',
  'market*',
]

/** Every part with what it is made of. Together they are the command center; each is counted and kept by itself. */
export const PARTS = {
  sprawl: part({
    madeOf: [...LISTED, 'account.network', 'brand*', 'market*'],
    lasts: 'always',
    count: ({ db }, scope) => ({
      network: countsBy(db, scope, 'network'),
      brand: countsBy(db, scope, 'brand_id'),
      market: countsBy(db, scope, 'market_id'),
      names: namesOf(db),
    }),
    unknown: { network: [], brand: [], market: [], names: { brand: {}, market: {} } },
  }),
  record: part({
    madeOf: [
      ...LISTED,
      'account.owner_id',
      'person',
      'person.left_on',
      'account_goal*',
      'access*',
      'expectation_evidence*',
    ],
    lasts: 'day',
    count: ({ db, now }, scope) => onRecord(db, scope, now),
    unknown: { accounts: 0, owner: 0, ownersLeft: 0, goal: 0, smms: 0, asked: 0 },
  }),
  activity: part({
    madeOf: [...LISTED, 'account.last_post_at', 'account.audience', 'account.snapshot_at', 'account.handle'],
    lasts: 'day',
    count: (context, scope) => {
      const totals = portfolioTotals(context.db, scope, context.now)
      return { ...activity(context, scope, totals), snapshotAt: totals.snapshotAt }
    },
    unknown: { groups: [], bars: [], every: 1, snapshotAt: null },
  }),
  findings: part({
    madeOf: [...LISTED, ...FOUND],
    lasts: 'day',
    count: (context, scope) => ({
      runs: recentRuns(context, scope),
      open: openFindings(context.db, scope),
      days: findingDays(context.db, scope),
      news: runNews(context.db),
    }),
    unknown: { runs: [], open: [], days: { overdue: 0, ending: 0 }, news: [] },
  }),
  coverage: part({
    madeOf: [...LISTED, ...SERVED, 'scenario*'],
    lasts: 'day',
    count: coverageOf,
    unknown: { markets: [], brands: [], needed: 0, covered: 0 },
  }),
  plan: part({
    madeOf: [...LISTED, ...SERVED, ...FOUND, ...STANDING, 'account.audience', 'account.owner_id'],
    lasts: 'day',
    count: ({ db, now, language }, scope) => {
      const numbers = planScenario(db) && planNumbers(db, scope, neededCells(db, scope, now, DEFUNCT))
      return { summary: numbers && planSummary(numbers, language), stranded: numbers ? strandedMerges(db, scope) : 0 }
    },
    unknown: { summary: null, stranded: 0 },
  }),
  waves: part({
    madeOf: [
      ...LISTED,
      ...STANDING,
      'wave*',
      'wave_account*',
      'task*',
      'carried*',
      'approval*',
      'market*',
      'account.audience',
    ],
    lasts: 'day',
    count: (context) => {
      const { db, now, language } = context
      const waves = waveRows(db, calendarDay(now))
        .map((row) => ({
          id: row.id,
          name: waveName(row, language),
          dueOn: row.due_on,
          accounts: row.accounts,
          carried: row.carried,
          tasks: row.tasks,
          tasksDone: row.done,
          late: row.late,
        }))
        .toSorted((one, other) => ((one.dueOn ?? '9') < (other.dueOn ?? '9') ? -1 : 1))
      if (waves.length === 0) return { waves, late: 0, soon: 0, approvals: 0 }
      return {
        waves,
        late: context.ask('plan.tasks', { ...TASKS, state: 'late' }).total,
        soon: context.ask('plan.tasks', { ...TASKS, state: 'soon' }).total,
        approvals: context
          .ask('plan.approvals', {})
          .approvals.filter(({ state, changing }) => state === 'asked' && changing > 0).length,
      }
    },
    unknown: { waves: [], late: 0, soon: 0, approvals: 0 },
  }),
  drift: part({
    madeOf: [
      'account*',
      ...STANDING,
      'wave*',
      'wave_account*',
      'task*',
      'carried*',
      'carry_mark*',
      'seal*',
      'access*',
      'person*',
      'agency*',
      'purpose*',
      'brand*',
      'market*',
      'team*',
      'question*',
      'conversation*',
      'triage*',
      'triage_result*',
      'import*',
      'account_source*',
      'source_list*',
      'list_entry*',
      'snapshot',
    ],
    lasts: 'day',
    count: (context) => {
      if (waveRows(context.db, calendarDay(context.now)).length === 0)
        return { carried: 0, changing: 0, ready: 0, drift: 0 }
      const { carried, changing, ready, drift } = context.ask('plan.readiness', {})
      const astray = ['still-found', 'still-posting', 'gone-but-stays', 'gone-early'] as const
      return { carried, changing, ready, drift: astray.reduce((sum, state) => sum + (drift[state] ?? 0), 0) }
    },
    unknown: { carried: 0, changing: 0, ready: 0, drift: 0 },
  }),
  service: part({
    madeOf: [
      ...LISTED,
      'account.team_id',
      'brand*',
      'market*',
      'team*',
      'conversation*',
      'message*',
      'handoff*',
      'route_step*',
      'triage*',
      'triage_result*',
      'contact_role*',
      'service_target*',
      'working_hours*',
      'holiday*',
    ],
    lasts: 'quarter',
    count: serviceOf,
    unknown: { gap: null, firstAnswer: null, overdue: 0 },
  }),
  duties: part({
    madeOf: [...LISTED, 'account.reviewed_on', 'account.network', 'account.handle_key', 'question*', 'candidate*'],
    lasts: 'day',
    count: ({ db, now }, scope) => ({
      reviews: reviewsDue(db, scope, now),
      questions: askedAbout(db, scope),
      // What was found belongs to no brand or market before it is confirmed.
      candidates: scope.brand === null && scope.market === null ? countCandidates(db, calendarDay(now)).open : 0,
    }),
    unknown: { reviews: 0, questions: 0, candidates: 0 },
  }),
} satisfies Record<CenterPart, Part<unknown>>

export type PartValues = { readonly [P in CenterPart]: ReturnType<(typeof PARTS)[P]['count']> }
