import { IconCoffee, IconMessages } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '#shared/model/workshop.ts'
import styles from './face.module.css'

/** A part of the day in which nobody votes: what is talked about, or a break. */
export function PartFace({ part }: { part: AgendaItem }) {
  const { t } = useTranslation('workshop')
  const Icon = part.kind === 'break' ? IconCoffee : IconMessages
  const kind = t(`part_${part.kind}`)
  return (
    <section className={styles.face} aria-label={part.title === '' ? kind : part.title}>
      <h2 className={styles.name}>
        <Icon size={40} aria-hidden />
        <span>{part.title === '' ? kind : part.title}</span>
      </h2>
      <p className={styles.where}>{t(part.kind === 'break' ? 'breakText' : 'talkText')}</p>
    </section>
  )
}
