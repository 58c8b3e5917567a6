import { expect, it } from 'vitest'
import { listText, STATES } from '../../src/renderer/capabilities/audit/findings/list-query.ts'
import type { Service } from '#main/service/service.ts'
import type { CenterFigures } from '#shared/contract/center.ts'
import { CoverageWhen } from '#shared/contract/coverage.ts'
import { centerLinks, type CenterLink, type CenterScope, hashOf } from '#shared/model/center-links.ts'
import { RunChangeKind } from '#shared/model/run-comparison.ts'
import { ServiceFigure, ServiceGrouping } from '#shared/model/service-times.ts'
import { Disposition, Severity } from '#shared/model/words.ts'
import { newTestService, openTestService } from '#tests/support/workspace.ts'

const linkIn = (hash: string): CenterLink => {
  const [page = '', query = ''] = hash.replace('#/', '').split('?')
  return { page, parameters: Object.fromEntries(new URLSearchParams(query)) }
}

/** Which cells of the coverage map a figure counts. */
type Cells = 'gap' | 'covered'

/** How many rows a place in the window shows. */
async function rowsAt(service: Service, { page, parameters }: CenterLink, cells: Cells): Promise<number> {
  const { view, filter = '' } = parameters
  const scope = { brand: parameters['brand'] ?? null, market: parameters['market'] ?? null }
  switch (`${page} ${view ?? ''}`.trim()) {
    case 'accounts': {
      const list = { text: filter, sort: 'name', descending: false } as const
      return (await service.run('accounts.list', { filter: list, offset: 0, limit: 1 })).total
    }
    case 'audit':
      return (await service.run('findings.list', { text: listText(filter, STATES[0]), limit: 1 })).total
    case 'audit coverage': {
      const when = CoverageWhen.parse(parameters['when'] ?? 'today')
      return (await service.run('coverage.map', { ...scope, when })).cells
        .flatMap(({ stages }) => stages)
        .filter(({ state }) => state === cells).length
    }
    case 'audit runs': {
      const { from = '', to = '', kind } = parameters
      return (await service.run('audit.compare', { from, to, kind: RunChangeKind.parse(kind), limit: 1 })).total
    }
    case 'plan':
      return (await service.run('plan.rows', { text: filter, limit: 1 })).total
    case 'plan waves':
      return (await service.run('plan.waveMembers', { wave: parameters['wave'] ?? '' })).members.length
    case 'plan tasks': {
      const state = parameters['state'] === 'late' ? 'late' : 'soon'
      return (await service.run('plan.tasks', { state, limit: 1 })).total
    }
    case 'plan readiness': {
      const show = parameters['show'] === 'drift' ? 'drift' : parameters['show'] === 'carried' ? 'carried' : 'ready'
      return (await service.run('plan.carryAccounts', { show, limit: 1 })).total
    }
    case 'plan risks':
      return (await service.run('plan.approvals', {})).approvals.filter(
        (one) => one.state === 'asked' && one.changing > 0,
      ).length
    case 'conversations service':
      return (
        await service.run('service.rows', {
          ...scope,
          figure: ServiceFigure.parse(parameters['figure']),
          by: ServiceGrouping.parse(parameters['of'] ?? 'none'),
          ...(parameters['key'] === undefined ? {} : { key: parameters['key'] }),
          limit: 1,
        })
      ).total
    case 'discovery':
      return (await service.run('discovery.list', { limit: 1 })).total
    default:
      throw new Error(`nobody knows what ${hashOf({ page, parameters })} shows`)
  }
}

type Links = ReturnType<typeof centerLinks>
type Door = [name: string, figure: number, place: CenterLink, cells?: Cells]

/** Accounts and findings. */
function standing({ accounts, activity, record, findings, coverage }: CenterFigures, links: Links): Door[] {
  const named = accounts.breakdown.filter(({ key }) => key !== 'other').flatMap(({ networks }) => networks)
  const cells = coverage.brands.flatMap((brand) => brand.cells.flat())
  const splits = { network: accounts.byNetwork, brand: accounts.byBrand, market: accounts.byMarket }
  return [
    ['accounts', accounts.total, links.accounts()],
    ...(['network', 'brand', 'market'] as const).flatMap((by) =>
      splits[by].map(({ key, count }): Door => [`${by} ${key}`, count, links.part(by, key)]),
    ),
    ...accounts.breakdown.map(({ key, count, networks }): Door => {
      const place = key === 'other' ? links.otherNetworks(named) : links.part('network', ...networks)
      return [`breakdown ${key}`, count, place]
    }),
    ...activity.groups.map((one): Door => [`activity ${one.activity}`, one.count, links.activity(one.activity)]),
    ...record.parts.map(({ key, count }): Door => [`record ${key}`, count, links.record(key)]),
    ['covered cells', coverage.covered, links.coverage(), 'covered'],
    ['gaps', cells.filter((state) => state === 'gap').length, links.coverage()],
    ['findings', findings.total, links.findings()],
    ...Severity.options.map((severity): Door => {
      return [severity, findings.bySeverity[severity]?.count ?? 0, links.findings(severity)]
    }),
  ]
}

/** The service gap and the first answer. */
function care({ serviceGap: gap, firstAnswer }: CenterFigures, links: Links): Door[] {
  if (!gap || !firstAnswer) return []
  return [
    ['gap needed', gap.needed, links.service('help')],
    ['gap open', gap.neverReached + gap.late, links.service('open')],
    ['gap never', gap.neverReached, links.service('never')],
    ['gap late', gap.late, links.service('late')],
    ['gap publisher', gap.answeredByPublisher, links.service('publisher')],
    ['gap reached', gap.byTeam.reduce((sum, { count }) => sum + count, 0), links.service('reached')],
    ...gap.byTeam.map(({ function: job, count }): Door => {
      return [`gap ${job}`, count, links.service('reached', 'function', job)]
    }),
    ['needed an answer', firstAnswer.needed, links.service('needed')],
    ['within', firstAnswer.within, links.service('within')],
    ...firstAnswer.byBrand.map(({ id, answered }): Door => {
      return [`answered ${id}`, answered, links.service('answered', 'brand', id)]
    }),
  ]
}

/** The plan and how far it is carried out. */
function planned({ plan, carryOut }: CenterFigures, links: Links): Door[] {
  const dispositions = Disposition.options.map((one): Door => {
    return [one, plan?.dispositions[one] ?? 0, links.disposition(one)]
  })
  if (!plan || !carryOut) return []
  return [
    ['decided', plan.decided, links.decided()],
    ...dispositions,
    ['accounts after', plan.after.accounts, links.staying()],
    ['without an owner', plan.before.withoutOwner, links.withoutOwner()],
    ['without an owner after', plan.after.withoutOwner, links.stayingWithoutOwner()],
    ['cells before', plan.before.cellsCovered, links.coverage(), 'covered'],
    ['cells after', plan.after.cellsCovered, links.coverage('plan'), 'covered'],
    ['severe findings', plan.before.severeFindings, links.findings('critical', 'high')],
    ['severe findings after', plan.after.severeFindings, links.findingsStaying('critical', 'high')],
    ...carryOut.waves.map(({ id, name, accounts }): Door => [`wave ${name}`, accounts, links.wave(id)]),
    ['ready', carryOut.ready, links.ready()],
    ['carried', carryOut.carried, links.carried()],
    ['drift', carryOut.drift, links.drift()],
  ]
}

/** Before the first audit and the first plan there are no rows but those that are to be made. */
const WITHOUT_ROWS = new Set(['never_audited', 'no_plan', 'audit_first'])

/** Every figure of the page with where its rows are. */
async function doors(service: Service, scope: CenterScope): Promise<Door[]> {
  const figures = await service.run('center.figures', scope)
  const links = centerLinks(scope)
  const told = [...figures.needsYou, ...(figures.since?.items ?? [])].filter(({ code }) => !WITHOUT_ROWS.has(code))
  return [
    ...standing(figures, links),
    ...care(figures, links),
    ...planned(figures, links),
    ...told.map(({ code, count, where }): Door => [code, count, linkIn(where)]),
  ]
}

async function differing(service: Service, scope: CenterScope): Promise<unknown[]> {
  const wrong: unknown[] = []
  for (const [name, count, place, cells = 'gap'] of await doors(service, scope)) {
    const rows = await rowsAt(service, place, cells)
    if (rows !== count) wrong.push({ name, count, rows, place: hashOf(place) })
  }
  return wrong
}

it(
  'every figure opens as many rows as it says, on the whole sample company and in every part of it',
  { timeout: 240_000 },
  async () => {
    const { service, file } = await newTestService()
    await service.run('workspace.fillSample', { seed: 178 })
    await service.run('audit.run', {})
    await service.run('center.visit', {})
    await service.run('plan.recommend', {})
    await service.run('plan.proposeWaves', { startsOn: '2020-01-01' })
    await service.run('discovery.propose', {})
    const { rows } = await service.run('plan.rows', { text: 'disposition:close', limit: 5 })
    await service.run('plan.decide', { accounts: rows.slice(0, 3).map(({ account }) => account), disposition: 'close' })
    const { findings } = await service.run('findings.list', { text: 'severity:high', limit: 3 })
    const day = (by: number): string => new Date(Date.now() + by * 86_400_000).toISOString().slice(0, 10)
    await service.run('findings.set', { ids: findings.slice(0, 1).map(({ id }) => id), dueOn: day(-3) })
    await service.run('findings.set', {
      ids: findings.slice(1, 2).map(({ id }) => id),
      status: 'accepted',
      reason: 'so',
      expiresOn: day(3),
    })
    await service.run('accounts.update', { ids: rows.map(({ account }) => account), patch: { reviewedOn: day(-500) } })
    const { brands } = await service.run('coverage.map', {})
    const whole = { brand: null, market: null }
    expect(await differing(service, whole)).toEqual([])

    // The person was away for an hour: what was done since is told by the next visit.
    await service.close()
    const Database = (await import('better-sqlite3')).default
    const db = new Database(file)
    db.exec('UPDATE visit SET seen_at = seen_at - 3600000')
    db.close()
    const again = await openTestService(file)
    await again.run('center.visit', {})
    await again.run('audit.run', {})
    const figures = await again.run('center.figures', whole)
    expect(figures.since?.items.map(({ code }) => code)).toEqual(['audit', 'audit_first', 'changed', 'decided'])
    expect(figures.needsYou.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'critical_findings',
        'tasks_late',
        'findings_overdue',
        'acceptances_expiring',
        'candidates_open',
        'reviews_due',
        'approvals_waiting',
      ]),
    )
    expect(await differing(again, whole)).toEqual([])
    const parts: CenterScope[] = [
      { brand: brands[0]?.id ?? null, market: null },
      { brand: null, market: (await again.run('coverage.map', {})).markets[0]?.id ?? null },
    ]
    for (const scope of parts) expect(await differing(again, scope)).toEqual([])
  },
)
