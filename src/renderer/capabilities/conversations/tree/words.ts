import { useTranslation } from 'react-i18next'
import { ROUTING_FACTS, type RoutingFact, type RoutingLeaf } from '#shared/model/routing.ts'
import type { Question } from './edit.ts'

/** The tree in words of the language: facts, values and outcomes. */
export function useTreeWords() {
  const { t } = useTranslation(['tree', 'conversations', 'words'])
  const value = (fact: RoutingFact, one: string): string => {
    if (ROUTING_FACTS[fact].length === 0) return one
    if (fact === 'role') return t(`conversations:role_${one}` as 'conversations:role_customer')
    if (fact === 'team') return t(`words:${one}` as 'words:support')
    return t(`${one}_val` as 'wide_val')
  }
  const fact = (one: RoutingFact): string => t(`fact_${one}`)
  const team = (to: RoutingLeaf['to']): string => (to === 'own' ? t('own') : t(`words:${to}`))
  return {
    fact,
    value,
    team,
    question: ({ fact: asked, is }: Pick<Question, 'fact' | 'is'>): { what: string; values: string } => ({
      what: fact(asked),
      values: is.map((one) => value(asked, one)).join(t('or')),
    }),
    leaf: ({ loop }: RoutingLeaf): string =>
      loop.length === 0 ? '' : t('withLoop', { teams: loop.map((job) => team(job)).join(', ') }),
  }
}
