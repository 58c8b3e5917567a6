import type { Mirror } from '#main/mirror/open.ts'
import { pasteAccounts } from '#main/mirror/queries/accounts/paste.ts'
import { customFields, knownAccounts, tagRows, valuesOfField } from '#main/mirror/queries/people/labels.ts'
import { Refusal } from '#shared/contract/error.ts'
import { fits, type LabelPreview } from '#shared/model/custom-field.ts'
import { refuseSecrets } from './register.ts'

/** Accounts told one by one; the others are counted. */
const TOLD = 100

type HeldTag = { readonly id: string; readonly name: string }
type TagStep = {
  readonly account: string
  readonly held: readonly HeldTag[]
  readonly gone: readonly HeldTag[]
  readonly fresh: readonly string[]
}
type FieldStep = {
  readonly account: string
  readonly row: string | null
  readonly before: string | null
  readonly after: string | null
}

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** What giving and taking tags does to each account it changes. */
export function tagSteps(
  db: Mirror,
  accounts: readonly string[],
  add: readonly string[],
  drop: readonly string[],
): TagStep[] {
  const byAccount = new Map<string, HeldTag[]>()
  for (const { account, ...tag } of tagRows(db, accounts))
    byAccount.set(account, [...(byAccount.get(account) ?? []), tag])
  const wanted = add.filter((name, at) => add.findIndex((other) => sameName(other, name)) === at)
  return knownAccounts(db, accounts)
    .map((account) => {
      const held = byAccount.get(account) ?? []
      const gone = held.filter((tag) => drop.some((name) => sameName(name, tag.name)))
      const fresh = wanted.filter((name) => !held.some((tag) => sameName(tag.name, name)))
      return { account, held, gone, fresh }
    })
    .filter(({ gone, fresh }) => gone.length + fresh.length > 0)
}

/**
 * What writing one of the workspace's own fields does to each account it changes. Refused where there is no such field or
 * the value is none of its type.
 */
export function fieldSteps(db: Mirror, accounts: readonly string[], field: string, given: string | null): FieldStep[] {
  const known = customFields(db).find(({ id }) => id === field)
  if (!known) throw new Refusal('not_found', `no field ${field}`, { id: field })
  const after = given || null
  if (after !== null && !fits(after, known.type, known.choices))
    throw new Refusal('value_unfit', `${after} is no ${known.type}`, { value: after, name: known.name })
  refuseSecrets(after)
  const stored = new Map(valuesOfField(db, field, accounts).map((row) => [row.account, row]))
  return knownAccounts(db, accounts)
    .map((account) => {
      const row = stored.get(account)
      return { account, row: row?.id ?? null, before: row?.value ?? null, after }
    })
    .filter(({ before }) => before !== after)
}

/** The tags of the first accounts that change, before and after. */
export function tagPreview(db: Mirror, steps: readonly TagStep[]): LabelPreview {
  const said = (names: readonly string[]): string | null => (names.length === 0 ? null : names.join(', '))
  return preview(
    db,
    steps.map(({ account, held, gone, fresh }) => ({
      account,
      before: said(held.map(({ name }) => name)),
      after: said([...held.filter((tag) => !gone.includes(tag)).map(({ name }) => name), ...fresh]),
    })),
  )
}

/** The value of the first accounts that change, before and after. */
export const fieldPreview = (db: Mirror, steps: readonly FieldStep[]): LabelPreview => preview(db, steps)

function preview(db: Mirror, steps: readonly Pick<FieldStep, 'account' | 'before' | 'after'>[]): LabelPreview {
  const first = steps.slice(0, TOLD)
  const handles = new Map(
    pasteAccounts(
      db,
      first.map(({ account }) => account),
    ).map(({ id, handle }) => [id, handle]),
  )
  return {
    changes: steps.length,
    rows: first.map(({ account, before, after }) => ({ id: account, name: handles.get(account) ?? '', before, after })),
  }
}
