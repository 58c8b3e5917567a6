import type { ParticipantWish } from '#shared/model/workshop.ts'
import { TeamFunction } from '#shared/model/words.ts'

export type ReadPeople = { people: ParticipantWish[]; unknown: string | null }

/**
 * People as they are typed: one a line, `Mia Lang, marketing, head of social`. Behind the name stands a side or a team,
 * which has its side. `sides` are the words of the language that is on, `teams` ids by name, all in small letters.
 */
export function readPeople(
  text: string,
  sides: ReadonlyMap<string, TeamFunction>,
  teams: ReadonlyMap<string, string>,
): ReadPeople {
  const people: ReadPeople['people'] = []
  let unknown: string | null = null
  for (const line of text.split('\n')) {
    const [name = '', side = '', role = ''] = line.split(/[,;\t]/).map((part) => part.trim())
    if (name === '') continue
    const known = sides.get(side.toLowerCase()) ?? null
    const teamId = teams.get(side.toLowerCase()) ?? null
    if (side !== '' && known === null && teamId === null) unknown ??= side
    people.push({ name, function: known, teamId, role: role === '' ? null : role })
  }
  return { people, unknown }
}

/** Every word for a side: its own in this language, and the plain id. */
export const sideWords = (word: (id: TeamFunction) => string): ReadonlyMap<string, TeamFunction> =>
  new Map(
    TeamFunction.options.flatMap((id): [string, TeamFunction][] => [
      [id, id],
      [word(id).toLowerCase(), id],
    ]),
  )
