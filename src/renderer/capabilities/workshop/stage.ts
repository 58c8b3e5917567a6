import type { AgendaItem, Session } from '#shared/model/workshop.ts'

/** The part of the agenda the room is in; null before the first, or without one. */
export const partOf = (session: Session): AgendaItem | null =>
  session.agendaAt === null ? null : (session.agenda[session.agendaAt] ?? null)

/** What stands in front of the room: a card, dots, a part of the day without votes, or nothing while it rests. */
export function stageOf(session: Session): 'card' | 'dots' | 'part' | 'rest' {
  if (session.state !== 'running') return 'rest'
  if (session.dots !== null) return 'dots'
  const part = partOf(session)
  if (part !== null && part.kind !== 'cards') return 'part'
  return session.current === null ? 'rest' : 'card'
}

/** Parts with their places: a part has no name of its own, its place is what it is known by. */
export const placed = (agenda: readonly AgendaItem[]): { item: AgendaItem; at: number }[] =>
  agenda.map((item, at) => ({ item, at }))
