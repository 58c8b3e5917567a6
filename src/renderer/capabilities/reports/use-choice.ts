import { useState } from 'react'
import type { DirectoryEntry } from '#shared/model/directory.ts'
import { Audience, ReportSubject } from '#shared/contract/reports.ts'
import { Language } from '#shared/model/words.ts'
import { useParameters } from '../../app/navigation.ts'
import { useAsk } from '../../app/queries.ts'

/** What a document is about, for whom, of which part, in which language, and whether people are named; all but the last in the link. */
export function useChoice() {
  const [parameters, set] = useParameters()
  const [personal, setPersonal] = useState(false)
  const markets = useAsk('directory.list', { kind: 'market' }).data?.entries ?? []
  const brands = useAsk('directory.list', { kind: 'brand' }).data?.entries ?? []
  const audience = Audience.safeParse(parameters.get('audience')).data ?? 'board'
  const report = ReportSubject.safeParse(parameters.get('report')).data ?? 'plan'
  const language = Language.safeParse(parameters.get('language')).data ?? null
  const named = (entries: readonly DirectoryEntry[], name: string): DirectoryEntry | undefined =>
    entries.find(({ id }) => id === parameters.get(name))
  const limits = { market: report === 'plan' || audience === 'market', brand: report === 'plan' }
  const market = limits.market ? named(markets, 'market') : undefined
  const brand = limits.brand ? named(brands, 'brand') : undefined
  return {
    audience,
    report,
    language,
    personal,
    market: market?.id ?? null,
    brand: brand?.id ?? null,
    limits,
    markets,
    brands,
    set,
    setPersonal,
    /** As the requests take it. */
    query: {
      audience,
      report,
      personal,
      ...(market ? { market: market.id } : {}),
      ...(brand ? { brand: brand.id } : {}),
      ...(language ? { language } : {}),
    },
  }
}

export type Choice = ReturnType<typeof useChoice>
