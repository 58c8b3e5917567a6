import { networkById } from '#main/domain/networks/index.ts'
import { fillCharter } from '#main/domain/people/charter.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { charterRows, charterTemplates, evidenceOf, TEMPLATE_PREFIX } from '#main/mirror/queries/people/charter.ts'
import type { Query } from '#shared/contract/index.ts'
import { Refusal } from '#shared/contract/error.ts'
import type { Purpose } from '#shared/model/account.ts'
import type { CommandHandlers, QueryHandlers } from '../../handler.ts'
import { refuseSecrets } from './register.ts'

const SAMPLE = 100

type Due = { id: string; handle: string; stated: boolean; fields: Partial<Purpose>; replaced: number; open: number }

/** What a template would give each account, those it gives nothing included. */
function due(db: Mirror, { template, accounts, replace }: Query<'charters.preview'>): Due[] {
  const found = charterTemplates(db).find(({ id }) => id === template)
  if (!found) throw new Refusal('not_found', `no template ${template}`, { id: template })
  return charterRows(db, accounts).map(({ id, handle, stated, purpose, brand, market, team, network }) => {
    const filling = { brand, market, team, network: networkById(network)?.name ?? network }
    return { id, handle, stated, ...fillCharter(found.fields, purpose, filling, replace) }
  })
}

const changing = ({ fields }: Due): boolean => Object.keys(fields).length > 0

export const charterQueries: QueryHandlers<'charters.list' | 'charters.preview' | 'evidence.list'> = {
  'charters.list': ({ db }) => ({ templates: charterTemplates(db) }),
  'charters.preview': ({ db }, wish) => {
    const all = due(db, wish)
    const changes = all.filter(changing)
    const sum = (of: 'replaced' | 'open'): number => all.reduce((total, each) => total + each[of], 0)
    return {
      changes: changes.length,
      replaced: sum('replaced'),
      open: sum('open'),
      sample: changes.slice(0, SAMPLE).map(({ id, handle, fields }) => ({
        id,
        handle,
        fields: Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, text ?? ''])),
      })),
    }
  },
  'evidence.list': ({ db }, { brandId, marketId }) => ({ evidence: evidenceOf(db, brandId, marketId) }),
}

type Commands = 'charters.save' | 'charters.remove' | 'charters.apply' | 'evidence.save' | 'evidence.remove'

export const charterCommands: CommandHandlers<Commands> = {
  'charters.save': ({ db, changes, newId }, { id, name, fields }) => {
    const known = charterTemplates(db)
    if (known.some((each) => each.id !== id && each.name.toLowerCase() === name.toLowerCase()))
      throw new Refusal('exists', `template ${name} exists`, { value: name })
    const value = JSON.stringify({ name, fields })
    if (id === null) {
      const made = `${TEMPLATE_PREFIX}${newId()}`
      changes.insert('setting', made, { value })
      return { id: made }
    }
    if (!known.some((each) => each.id === id)) throw new Refusal('not_found', `no template ${id}`, { id })
    changes.update('setting', id, { value })
    return { id }
  },
  'charters.remove': ({ changes }, { id }) => ({
    removed: id.startsWith(TEMPLATE_PREFIX) && changes.remove('setting', id) ? 1 : 0,
  }),
  'charters.apply': ({ db, changes }, wish) => {
    const found = due(db, wish).filter(changing)
    for (const { id, stated, fields } of found)
      if (stated) changes.update('purpose', id, fields)
      else changes.insert('purpose', id, fields)
    return { changed: found.length }
  },
  'evidence.save': ({ changes, newId }, { id, brandId, marketId, method, askedOn, sample, summary }) => {
    refuseSecrets(method, summary)
    if (brandId === null && marketId === null)
      throw new Refusal('bad_request', 'evidence belongs to a brand or a market', { field: 'brand' })
    const row = {
      brand_id: brandId,
      market_id: marketId,
      method,
      asked_on: askedOn,
      sample,
      summary: summary?.trim() || null,
    }
    const saved = id ?? newId()
    if (id === null) changes.insert('expectation_evidence', saved, row)
    else changes.update('expectation_evidence', saved, row)
    return { id: saved }
  },
  'evidence.remove': ({ changes }, { id }) => ({ removed: changes.remove('expectation_evidence', id) ? 1 : 0 }),
}
