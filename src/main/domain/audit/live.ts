import type { Share } from './portfolio-facts.ts'

/** Whether customers can meet the account: it is in use and its network is there. */
export const isLive = ({ lifecycle, networkDefunct }: Share): boolean => lifecycle === 'active' && !networkDefunct
