import type { TeamFunction } from '#shared/model/words.ts'

export type BrandName = 'Kornwell' | 'Brisavo' | 'Halvorn' | 'Lumetra' | 'Verdano'
export const MARKET_CODES = ['DE', 'UK', 'US', 'FR', 'ES', 'PL', 'BR', 'KZ', 'JP', 'Global'] as const
export type MarketCode = (typeof MARKET_CODES)[number]
export type SpokenLanguage = 'en' | 'de' | 'fr' | 'es' | 'pl' | 'pt' | 'ru' | 'ja'

/** Network, handle, display name, market, function of the team, language. */
export type Line = readonly [
  network: string,
  handle: string,
  displayName: string,
  market: MarketCode,
  function: TeamFunction,
  language: SpokenLanguage,
]
