import type { RoutingLeaf } from '#shared/model/routing.ts'
import type { Question } from './edit.ts'

/** What a new question asks until it is changed. */
export const NEW_QUESTION: Pick<Question, 'fact' | 'is'> = { fact: 'market', is: ['…'] }
export const NEW_LEAF: RoutingLeaf = { to: 'support', loop: [] }
