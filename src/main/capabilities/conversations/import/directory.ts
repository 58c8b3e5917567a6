import type { ChangeWriter } from '#main/mirror/changes.ts'
import type { Mirror } from '#main/mirror/open.ts'
import { directoryNames } from '#main/mirror/queries/conversations/directory.ts'
import { RESOLVING } from '#main/domain/center/reference.ts'
import type { Directory } from './take-in.ts'

/**
 * Teams and people by the names a file gives them. A team that is new is made with the import and goes with it; people are
 * only ever recognised.
 * @param changes null for a look that writes nothing
 */
export function importDirectory(db: Mirror, changes: ChangeWriter | null, newId: () => string): Directory {
  const { teams, people } = directoryNames(db)
  const teamIds = new Map(teams.map(({ id, name }) => [name.toLowerCase(), id]))
  const functions = new Map(teams.map((team) => [team.id, team.function]))
  const personIds = new Map(
    people.flatMap(({ id, name, email }) => [
      [name.toLowerCase(), id] as const,
      ...(email ? [[email.toLowerCase(), id] as const] : []),
    ]),
  )
  return {
    team(name) {
      if (name === null || name.trim() === '') return null
      const key = name.trim().toLowerCase()
      const known = teamIds.get(key)
      if (known !== undefined) return known
      const id = newId()
      teamIds.set(key, id)
      const job = functionOf(key)
      functions.set(id, job)
      changes?.insert('team', id, { name: name.trim().slice(0, 200), function: job })
      return id
    },
    person: (name) => (name === null ? null : (personIds.get(name.trim().toLowerCase()) ?? null)),
    isResolving: (team) => RESOLVING.some((one) => one === functions.get(team)),
  }
}

const FUNCTIONS: readonly (readonly [RegExp, string])[] = [
  [/support|help|service|care|поддержк|сервис/, 'support'],
  [/market|маркетинг/, 'marketing'],
  [/sales|продаж/, 'sales'],
  [/legal|юрист|юридич/, 'legal'],
  [/product|engineering|продукт/, 'product'],
  [/press|pr\b|пресс/, 'pr'],
  [/hr\b|people|кадр/, 'hr'],
]
const functionOf = (name: string): string => FUNCTIONS.find(([words]) => words.test(name))?.[1] ?? 'other'
