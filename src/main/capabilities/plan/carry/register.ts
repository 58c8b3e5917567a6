import { announcedOn, announcementOf, isAnnounced } from '#main/domain/plan/carry/announcements.ts'
import { CHANGING, type CarryFacts } from '#main/domain/plan/carry/facts.ts'
import { proposeRisks } from '#main/domain/plan/carry/risks.ts'
import { isKnownRisk, isOwnRisk, type RiskEdit, riskInWords } from '#main/domain/plan/carry/words/index.ts'
import { heaviestWeek } from '#main/mirror/queries/carry/tasks.ts'
import {
  announcementRows,
  approvalId,
  approvalRows,
  type RiskRow,
  riskRows,
} from '#main/mirror/queries/carry/register.ts'
import { Refusal } from '#shared/contract/error.ts'
import { type Announcement, AnnouncementStep, type PlanApproval, type PlanRisk } from '#shared/model/carry-out.ts'
import { Language } from '#shared/model/words.ts'
import type { CommandHandlers, QueryHandlers, ReadContext } from '../../handler.ts'
import { summary } from '../recommend.ts'
import { carryFacts } from './facts.ts'
import { planOf } from './schedule.ts'

type Context = Pick<ReadContext, 'db' | 'now' | 'language'>

const editOf = (row: RiskRow): RiskEdit => ({
  id: row.id,
  code: row.code,
  title: row.title,
  likelihood: row.likelihood,
  impact: row.impact,
  mitigation: row.mitigation,
  owner: row.owner,
  ownerId: row.owner_id,
  settled: row.settled_at !== null,
})

/** The risk register: what the facts of the plan propose, as people changed it, and what they added; the heaviest first. */
export function risksOf({ db, now, language }: Context): PlanRisk[] {
  const edits = riskRows(db).map(editOf)
  const figures = summary({ db, now, language })
  const drafts = proposeRisks(
    carryFacts(db, now).filter(({ disposition }) => CHANGING.has(disposition)),
    {
      audience: figures?.before.audience ?? 0,
      cells: {
        needed: figures?.after.cellsNeeded ?? 0,
        uncovered: (figures?.after.cellsNeeded ?? 0) - (figures?.after.cellsCovered ?? 0),
      },
      load: heaviestWeek(db),
    },
  )
  const byCode = new Map(edits.flatMap((edit) => (edit.code === null ? [] : [[edit.code, edit] as const])))
  const proposed = drafts.map((draft) => riskInWords(draft, byCode.get(draft.code) ?? null, language))
  const told = new Set<string>(drafts.map(({ code }) => code))
  const own = edits
    .filter((edit) => (edit.code === null || !told.has(edit.code)) && isOwnRisk(edit))
    .map((edit) => riskInWords(null, edit, language))
  return [...proposed, ...own].toSorted(
    (one, other) => Number(one.settled) - Number(other.settled) || other.points - one.points,
  )
}

/** Every market, what changes there, and whether its owner signed. */
export function approvalsOf({ db }: Pick<Context, 'db'>): PlanApproval[] {
  return approvalRows(db).map((row) => ({
    marketId: row.market_id,
    market: row.market,
    accounts: row.accounts,
    changing: row.changing,
    leaving: row.leaving,
    state: row.state ?? 'asked',
    name: row.name,
    at: row.at,
    note: row.note,
    since: row.state === 'approved' ? row.since : 0,
  }))
}

/** What accounts that go tell their followers, in both languages; of one account, or of all. */
export function announcementsOf({ db, now }: Pick<Context, 'db' | 'now'>, account?: string): Announcement[] {
  const edited = new Map(
    announcementRows(db).map((row) => [`${row.account} ${row.step} ${row.language}`, row.text] as const),
  )
  const textsOf = (facts: CarryFacts): Announcement[] =>
    AnnouncementStep.options.flatMap((step) =>
      Language.options.map((language) => {
        const own = edited.get(`${facts.id} ${step} ${language}`)
        return {
          account: facts.id,
          name: facts.name,
          step,
          language,
          on: announcedOn(facts, step),
          text: own ?? announcementOf(facts, step, language),
          edited: own !== undefined,
        }
      }),
    )
  return carryFacts(db, now)
    .filter((facts) => (account === undefined || facts.id === account) && isAnnounced(facts))
    .flatMap(textsOf)
}

export const registerQueries: QueryHandlers<'plan.risks' | 'plan.approvals' | 'plan.announcements'> = {
  'plan.risks': (context) => ({ risks: risksOf(context) }),
  'plan.approvals': (context) => ({ approvals: approvalsOf(context) }),
  'plan.announcements': (context, { account }) => ({ announcements: announcementsOf(context, account) }),
}

export const registerCommands: CommandHandlers<
  'plan.saveRisk' | 'plan.removeRisk' | 'plan.saveApproval' | 'plan.saveAnnouncement'
> = {
  'plan.saveRisk': ({ db, changes, newId, now }, { id, code, owner, settled, ...given }) => {
    const scenario = planOf(db)
    if (code !== null && !isKnownRisk(code)) throw new Refusal('not_found', `no risk ${code}`, { id: code })
    const known = riskRows(db).find((row) => (id === null ? code !== null && row.code === code : row.id === id))
    if (id !== null && !known) throw new Refusal('not_found', `no risk ${id}`, { id })
    if (!known && code === null && (given.title ?? '') === '')
      throw new Refusal('bad_request', 'a risk needs a title', { field: 'title' })
    const row = {
      ...given,
      ...(owner === undefined ? {} : { owner_id: owner }),
      ...(settled === undefined ? {} : { settled_at: settled ? now : null }),
    }
    if (known) {
      changes.update('risk', known.id, row)
      return { id: known.id }
    }
    const made = newId()
    changes.insert('risk', made, { scenario_id: scenario, code, title: '', ...row })
    return { id: made }
  },
  'plan.removeRisk': ({ changes }, { id }) => ({ changed: changes.remove('risk', id) ? 1 : 0 }),
  'plan.saveApproval': ({ db, changes, newId, now }, { market, state, ...given }) => {
    const scenario = planOf(db)
    const row = {
      ...given,
      ...(state === undefined ? {} : { state, at: state === 'asked' ? null : now }),
    }
    const known = approvalId(db, scenario, market)
    if (known !== null) return { changed: changes.update('approval', known, row) ? 1 : 0 }
    changes.insert('approval', newId(), { scenario_id: scenario, market_id: market, ...row })
    return { changed: 1 }
  },
  'plan.saveAnnouncement': ({ db, changes, newId, now, actor }, { account, step, language, text }) => {
    const scenario = planOf(db)
    const known = announcementRows(db).find(
      (row) => row.account === account && row.step === step && row.language === language,
    )
    if (text === null) return { changed: known && changes.remove('announcement', known.id) ? 1 : 0 }
    if (known) return { changed: changes.update('announcement', known.id, { text, at: now, who: actor }) ? 1 : 0 }
    if (!announcementsOf({ db, now }, account).some((one) => one.step === step))
      throw new Refusal('conflict', `${account} announces nothing`, { account, reason: 'unchanged' })
    changes.insert('announcement', newId(), {
      scenario_id: scenario,
      account_id: account,
      step,
      language,
      text,
      at: now,
      who: actor,
    })
    return { changed: 1 }
  },
}
