import type { AccountFacts } from './account-facts.ts'

/** Whether an account is to go on: neither closed nor closing, and its network still there. What is ending needs no plans. */
export const goesOn = ({ lifecycle, networkDefunct }: AccountFacts): boolean =>
  lifecycle !== 'closed' && lifecycle !== 'closing' && !networkDefunct
