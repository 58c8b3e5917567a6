import type { FigureOrigin } from '#shared/model/account.ts'
import { DataAge } from '../../components/marks/DataAge.tsx'
import { useFormat } from '../format.ts'
import { useNow } from '../now.ts'
import { isOld, useAgeWords } from './use-age-words.ts'

/** How old one figure is and who says it: "3 days, Mastodon". `what` names it where several stand together. */
export function OriginAge({ of, what }: { of: FigureOrigin; what?: string }) {
  const format = useFormat()
  const now = useNow()
  const { origin, source } = useAgeWords()
  const text = `${format.age(of.at, now)}, ${source(of.source)}`
  return <DataAge text={what === undefined ? text : `${what}: ${text}`} detail={origin(of)} old={isOld(of.at, now)} />
}
