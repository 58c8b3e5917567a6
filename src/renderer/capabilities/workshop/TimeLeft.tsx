import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import styles from './time.module.css'

const SECOND = 1000

/** Minutes and seconds that are left on the card; nothing without a timer. */
export function TimeLeft({ session }: { session: Session }) {
  const { t } = useTranslation('workshop')
  const { timerUntil, timerLeft } = session
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (timerUntil === null) return undefined
    const beat = setInterval(() => setNow(Date.now()), SECOND / 4)
    return () => clearInterval(beat)
  }, [timerUntil])
  const left = timerUntil === null ? timerLeft : Math.max(0, timerUntil - now)
  if (left === null) return null
  const seconds = Math.ceil(left / SECOND)
  return (
    <span className={styles.time} role="timer" aria-label={t('timer')} data-late={seconds <= 10 || undefined}>
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  )
}
