import {
  customFields,
  fieldValuesOf,
  knownAccounts,
  tagRows,
  tagsInUse,
  valuesOfField,
} from '#main/mirror/queries/people/labels.ts'
import { Refusal } from '#shared/contract/error.ts'
import { fits, storedType } from '#shared/model/custom-field.ts'
import type { CommandHandlers, QueryHandlers } from '../../handler.ts'
import { refuseSecrets } from './register.ts'

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export const labelQueries: QueryHandlers<'fields.list' | 'fields.of' | 'tags.list'> = {
  'fields.list': ({ db }) => ({ fields: customFields(db) }),
  'fields.of': ({ db }, { account }) => ({ values: fieldValuesOf(db, account) }),
  'tags.list': ({ db }) => ({ tags: tagsInUse(db) }),
}

type FieldCommands = 'fields.save' | 'fields.remove' | 'fields.set'

export const fieldCommands: CommandHandlers<FieldCommands> = {
  /** A type that values in use do not fit is refused: nothing is coerced. */
  'fields.save': ({ db, changes, newId }, { id, name, type, choices }) => {
    const known = customFields(db)
    if (known.some((field) => field.id !== id && same(field.name, name)))
      throw new Refusal('exists', `field ${name} exists`, { value: name })
    const row = { name, type: storedType(type, choices) }
    if (id === null) {
      const made = newId()
      changes.insert('custom_field', made, row)
      return { id: made }
    }
    const unfit = valuesOfField(db, id).find(({ value }) => !fits(value, type, choices))
    if (unfit) throw new Refusal('value_unfit', `${unfit.value} is no ${type}`, { value: unfit.value, name })
    changes.update('custom_field', id, row)
    return { id }
  },
  'fields.remove': ({ db, changes }, { id }) => {
    for (const value of valuesOfField(db, id)) changes.remove('account_field', value.id)
    return { removed: changes.remove('custom_field', id) ? 1 : 0 }
  },
  'fields.set': ({ db, changes, newId }, { accounts, field, value: given }) => {
    const known = customFields(db).find(({ id }) => id === field)
    if (!known) throw new Refusal('not_found', `no field ${field}`, { id: field })
    const value = given || null
    if (value !== null && !fits(value, known.type, known.choices))
      throw new Refusal('value_unfit', `${value} is no ${known.type}`, { value, name: known.name })
    refuseSecrets(value)
    const stored = new Map(valuesOfField(db, field, accounts).map((row) => [row.account, row]))
    let changed = 0
    for (const account of knownAccounts(db, accounts)) {
      const row = stored.get(account)
      if ((row?.value ?? null) === value) continue
      if (value === null) changes.remove('account_field', row?.id ?? '')
      else if (row) changes.update('account_field', row.id, { value })
      else changes.insert('account_field', newId(), { account_id: account, field_id: field, value })
      changed++
    }
    return { changed }
  },
}

export const tagCommands: CommandHandlers<'tags.set' | 'tags.rename' | 'tags.remove'> = {
  'tags.set': ({ db, changes, newId }, { accounts, add, drop }) => {
    const held = new Map<string, { id: string; name: string }[]>()
    for (const { account, ...tag } of tagRows(db, accounts)) held.set(account, [...(held.get(account) ?? []), tag])
    let changed = 0
    for (const account of knownAccounts(db, accounts)) {
      const tags = held.get(account) ?? []
      const gone = tags.filter((tag) => drop.some((name) => same(name, tag.name)))
      const fresh = add.filter(
        (name, at) => !tags.some((tag) => same(tag.name, name)) && add.findIndex((n) => same(n, name)) === at,
      )
      for (const tag of gone) changes.remove('account_tag', tag.id)
      for (const name of fresh) changes.insert('account_tag', newId(), { account_id: account, name })
      changed += gone.length + fresh.length > 0 ? 1 : 0
    }
    return { changed }
  },
  'tags.rename': ({ db, changes }, { from, to }) => {
    const rows = tagRows(db)
    const taken = new Set(rows.filter((row) => same(row.name, to) && !same(from, to)).map((row) => row.account))
    const due = rows.filter((row) => same(row.name, from))
    for (const row of due)
      if (taken.has(row.account)) changes.remove('account_tag', row.id)
      else changes.update('account_tag', row.id, { name: to })
    return { changed: due.length }
  },
  'tags.remove': ({ db, changes }, { name }) => ({
    changed: tagRows(db).filter((row) => same(row.name, name) && changes.remove('account_tag', row.id)).length,
  }),
}
