import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { useAsk } from '../../app/queries.ts'
import styles from './progress.module.css'

/** What the decisions alone have moved so far: accounts that stay, and needed cells that are covered. */
export function Progress() {
  const { t } = useTranslation('workshop')
  const format = useFormat()
  const { data } = useAsk('workshop.progress', {})
  if (data === undefined) return null
  return (
    <dl className={styles.progress} aria-label={t('progress')}>
      <Move label={t('progressAccounts')} from={format.number(data.accounts)} to={format.number(data.staying)} />
      <Move
        label={t('progressCells', { needed: format.number(data.cellsNeeded) })}
        from={format.number(data.cellsBefore)}
        to={format.number(data.cellsCovered)}
      />
    </dl>
  )
}

function Move({ label, from, to }: { label: string; from: string; to: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {from}
        <IconArrowRight size="1em" aria-hidden />
        <b>{to}</b>
      </dd>
    </div>
  )
}
