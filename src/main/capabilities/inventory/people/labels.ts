import { customFields, fieldValuesOf, tagRows, tagsInUse, valuesOfField } from '#main/mirror/queries/people/labels.ts'
import { Refusal } from '#shared/contract/error.ts'
import { fits, storedType } from '#shared/model/custom-field.ts'
import type { CommandHandlers, QueryHandlers } from '../../handler.ts'
import { fieldPreview, fieldSteps, sameName, tagPreview, tagSteps } from './label-steps.ts'

export const labelQueries: QueryHandlers<
  'fields.list' | 'fields.of' | 'fields.preview' | 'tags.list' | 'tags.preview'
> = {
  'fields.list': ({ db }) => ({ fields: customFields(db) }),
  'fields.of': ({ db }, { account }) => ({ values: fieldValuesOf(db, account) }),
  'fields.preview': ({ db }, { accounts, field, value }) => fieldPreview(db, fieldSteps(db, accounts, field, value)),
  'tags.list': ({ db }) => ({ tags: tagsInUse(db) }),
  'tags.preview': ({ db }, { accounts, add, drop }) => tagPreview(db, tagSteps(db, accounts, add, drop)),
}

type FieldCommands = 'fields.save' | 'fields.remove' | 'fields.set'

export const fieldCommands: CommandHandlers<FieldCommands> = {
  /** A type that values in use do not fit is refused: nothing is coerced. */
  'fields.save': ({ db, changes, newId }, { id, name, type, choices }) => {
    const known = customFields(db)
    if (known.some((field) => field.id !== id && sameName(field.name, name)))
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
  'fields.set': ({ db, changes, newId }, { accounts, field, value }) => {
    const steps = fieldSteps(db, accounts, field, value)
    for (const { account, row, after } of steps)
      if (row === null) changes.insert('account_field', newId(), { account_id: account, field_id: field, value: after })
      else if (after === null) changes.remove('account_field', row)
      else changes.update('account_field', row, { value: after })
    return { changed: steps.length }
  },
}

export const tagCommands: CommandHandlers<'tags.set' | 'tags.rename' | 'tags.remove'> = {
  'tags.set': ({ db, changes, newId }, { accounts, add, drop }) => {
    const steps = tagSteps(db, accounts, add, drop)
    for (const { account, gone, fresh } of steps) {
      for (const tag of gone) changes.remove('account_tag', tag.id)
      for (const name of fresh) changes.insert('account_tag', newId(), { account_id: account, name })
    }
    return { changed: steps.length }
  },
  'tags.rename': ({ db, changes }, { from, to }) => {
    const rows = tagRows(db)
    const taken = new Set(rows.filter((row) => sameName(row.name, to) && !sameName(from, to)).map((row) => row.account))
    const due = rows.filter((row) => sameName(row.name, from))
    for (const row of due)
      if (taken.has(row.account)) changes.remove('account_tag', row.id)
      else changes.update('account_tag', row.id, { name: to })
    return { changed: due.length }
  },
  'tags.remove': ({ db, changes }, { name }) => ({
    changed: tagRows(db).filter((row) => sameName(row.name, name) && changes.remove('account_tag', row.id)).length,
  }),
}
