import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FigureOrigin } from '#shared/model/account.ts'
import { ConnectorType } from '#shared/model/sync.ts'
import { OLD_DAYS } from '#shared/model/words.ts'
import { useFormat } from '../format.ts'
import { useNow } from '../now.ts'

const DAY_MS = 86_400_000

export const isOld = (at: number, now: number): boolean => now - at > OLD_DAYS * DAY_MS

type AgeWords = {
  /** A source by what people call it: a connector, a list, an export. */
  source: (name: string) => string
  /** "From Mastodon, 28 Nov 2026, 14:05", and that it is long ago; nothing for what has no origin. */
  origin: (of: FigureOrigin | null) => string
}

/** What is said of the age of figures. The same object until the language changes. */
export function useAgeWords(): AgeWords {
  const { t } = useTranslation('sync')
  const format = useFormat()
  const now = useNow()
  return useMemo(() => {
    const source = (name: string): string => {
      const type = ConnectorType.safeParse(name)
      if (type.success) return t(`type_${type.data}`)
      return name === 'sample' ? t('sourceSample') : name
    }
    return {
      source,
      origin(of) {
        if (of === null) return ''
        const from = t('ageFrom', { source: source(of.source), time: format.instant(of.at) })
        return isOld(of.at, now) ? `${from}, ${t('ageOlder', { days: OLD_DAYS })}` : from
      },
    }
  }, [t, format, now])
}
