import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { OLD_DAYS } from '#shared/model/words.ts'
import { DataAge } from '../../components/marks/DataAge.tsx'
import { useFormat } from '../format.ts'
import { linkTo } from '../navigation.ts'
import { useNow } from '../now.ts'
import { useAsk } from '../queries.ts'
import styles from './age.module.css'
import { isOld, useAgeWords } from './use-age-words.ts'

/** How old the followers and last posts of the accounts are: the newest of them, and how many are old, which opens these. */
export const FiguresAge = memo(function FiguresAge() {
  const { t } = useTranslation('sync')
  const format = useFormat()
  const { source } = useAgeWords()
  const now = useNow()
  const figures = useAsk('sync.age', {}).data?.figures
  if (!figures?.newest) return null
  const { newest, accounts, old } = figures
  const detail = t('ageNewest', {
    count: accounts,
    accounts: format.number(accounts),
    source: source(newest.source),
    time: format.instant(newest.at),
  })
  return (
    <span className={styles.line}>
      <DataAge
        text={t('ageFigures', { age: format.age(newest.at, now) })}
        detail={detail}
        old={isOld(newest.at, now)}
      />
      {old === 0 || old === accounts ? null : (
        <a className={styles.old} href={`#${linkTo('accounts', { filter: `measured:>${OLD_DAYS}d` })}`}>
          {t('ageOld', { count: old, old: format.number(old), days: OLD_DAYS })}
        </a>
      )}
    </span>
  )
})

/** How old the conversations are: when a source last brought any, else the newest message. */
export const MessagesAge = memo(function MessagesAge() {
  const { t } = useTranslation('sync')
  const format = useFormat()
  const now = useNow()
  const { data } = useAsk('sync.age', {})
  if (!data || data.messageAt === null) return null
  const time = format.instant(data.messageAt)
  const at = Math.max(data.messageAt, data.fetchedAt ?? 0)
  return (
    <span className={styles.line}>
      <DataAge
        text={t('ageMessages', { age: format.age(at, now) })}
        detail={
          data.fetchedAt === null
            ? t('newestMessage', { time })
            : t('newestFetched', { time, fetched: format.instant(data.fetchedAt) })
        }
        old={isOld(at, now)}
      />
    </span>
  )
})
