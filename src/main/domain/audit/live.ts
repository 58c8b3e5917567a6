import type { Share } from './portfolio-facts.ts'

/** Whether customers can meet the account: it is in use and its network is there. */
export const isLive = ({ lifecycle, networkDefunct }: Pick<Share, 'lifecycle' | 'networkDefunct'>): boolean =>
  lifecycle === 'active' && !networkDefunct
