import type { Lifecycle } from '#shared/model/words.ts'

const LIFECYCLE_WORDS: readonly (readonly [Lifecycle, RegExp])[] = [
  ['proposed', /^(proposed|requested|planned|предложен|запрошен|geplant|beantragt|proposé|propuesto)$/i],
  ['approved', /^(approved|одобрен|согласован|genehmigt|approuvé|aprobado)$/i],
  [
    'active',
    /^(active|live|open|in use|running|ok|активен|активный|активна|действует|в работе|aktiv|actif|active|en ligne|activo|activa)$/i,
  ],
  ['closing', /^(closing|to close|to be closed|sunset|закрывается|wird geschlossen|en fermeture|cerrando)$/i],
  [
    'closed',
    /^(closed|inactive|deleted|deactivated|archived|defunct|закрыт|закрыта|неактивен|удалён|удален|geschlossen|inaktiv|fermé|inactif|cerrado|inactivo)$/i,
  ],
]

/** The lifecycle that a word of a list means; null for one that is not known. */
export function lifecycleOf(text: string): Lifecycle | null {
  return LIFECYCLE_WORDS.find(([, words]) => words.test(text))?.[0] ?? null
}
