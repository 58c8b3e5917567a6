import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AuditRun } from '#shared/model/finding.ts'
import { useFormat } from '../../../app/format.ts'
import styles from './runs.module.css'

type RunListProps = {
  runs: readonly AuditRun[]
  from: string
  to: string
  onChoose: (next: { from?: string; to?: string }) => void
}

/** Every audit with the two that are compared marked. */
export function RunList({ runs, from, to, onChoose }: RunListProps) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  return (
    <div className={styles.list}>
      <table aria-label={t('runList')}>
        <thead>
          <tr>
            <th scope="col">{t('runEarlier')}</th>
            <th scope="col">{t('runLater')}</th>
            <th scope="col">{t('runList')}</th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => {
            const when = format.instant(run.startedAt)
            const findings = t('findingsCount', {
              count: run.findings,
              replace: { count: format.number(run.findings) },
            })
            return (
              <tr key={run.id} data-chosen={run.id === from || run.id === to || undefined}>
                <td>
                  <Radio
                    size="xs"
                    name="earlier"
                    aria-label={t('earlierIs', { when })}
                    checked={run.id === from}
                    disabled={run.id === to}
                    onChange={() => onChoose({ from: run.id })}
                  />
                </td>
                <td>
                  <Radio
                    size="xs"
                    name="later"
                    aria-label={t('laterIs', { when })}
                    checked={run.id === to}
                    disabled={run.id === from}
                    onChange={() => onChoose({ to: run.id })}
                  />
                </td>
                <th scope="row">
                  {when}
                  <small>
                    {t('runLine', {
                      findings,
                      fresh: format.number(run.new),
                      resolved: format.number(run.resolved),
                    })}
                  </small>
                </th>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
