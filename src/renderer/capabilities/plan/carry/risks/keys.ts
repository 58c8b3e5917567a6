/** What stands in the link for accounts of no market. */
const NO_MARKET = 'none'

export const riskKey = ({ id, code }: { id: string | null; code: string | null }): string => code ?? id ?? ''
export const marketKey = ({ marketId }: { marketId: string | null }): string => marketId ?? NO_MARKET
