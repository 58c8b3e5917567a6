import type { Share } from './portfolio-facts.ts'

/** Whether customers can meet the account: it is in use and its network is there. */
export const isLive = ({ lifecycle, networkDefunct }: Pick<Share, 'lifecycle' | 'networkDefunct'>): boolean =>
  lifecycle === 'active' && !networkDefunct

/** The one kind of those that are. */
export const live = (share: Pick<Share, 'lifecycle' | 'networkDefunct'>): string | null =>
  isLive(share) ? 'live' : null
