import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import type { Answer } from '#shared/contract/index.ts'
import { useFormat } from '../../../../app/format.ts'
import { linkTo } from '../../../../app/navigation.ts'
import { useAsk } from '../../../../app/queries.ts'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { SeverityMark } from '../../../../components/marks/SeverityMark.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import styles from './health.module.css'

const FULL = 100
type Health = Answer<'audit.health'>

/** What the health of an account is made of: 100, less what each finding takes; and what is not known. */
export function HealthSection({ account }: { account: AccountDetail }) {
  const { t } = useTranslation('audit')
  const health = useAsk('audit.health', { account: account.id }, account.health !== null)
  if (account.health === null || health.data === undefined || health.isPlaceholderData) return null
  return (
    <>
      <PanelSection title={t('healthTitle')} help={<TermHelp term="health" />}>
        <Arithmetic health={health.data} account={account.id} />
      </PanelSection>
      {health.data.unknown.length === 0 ? null : (
        <PanelSection title={t('healthUnknownTitle')} aside={t('healthUnknownText')}>
          <ul className={styles.unknown}>
            {health.data.unknown.map(({ fact, label, rules }) => (
              <li key={fact}>
                {label}
                <small>{t('healthWaits', { rules: rules.join(', ') })}</small>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  )
}

function Arithmetic({ health: { health, findings }, account }: { health: Health; account: string }) {
  const { t } = useTranslation(['audit', 'words'])
  const format = useFormat()
  const left = FULL - findings.reduce((sum, { points }) => sum + points, 0)
  const now = Math.max(0, left)
  return (
    <>
      <table className={styles.sum} aria-label={t('healthTitle')}>
        <tbody>
          <tr>
            <th scope="row">{t('healthStart')}</th>
            <td>{format.number(FULL)}</td>
          </tr>
          {findings.map(({ id, ruleTitle, severity, status, points }) => (
            <tr key={id} data-nothing={points === 0 || undefined}>
              <th scope="row">
                <span className={styles.one}>
                  <SeverityMark severity={severity} label={t(`words:${severity}`)} />
                  <a href={`#${linkTo('audit', { state: 'all', filter: `account:${account}`, finding: id })}`}>
                    {ruleTitle}
                  </a>
                </span>
                {points === 0 ? <small>{t('healthWaived', { status: t(`words:${status}`) })}</small> : null}
              </th>
              <td>{points === 0 ? '–' : t('healthPoints', { points: format.number(points) })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {t('healthNow')}
              {left < 0 ? <small>{t('healthFloor')}</small> : null}
            </th>
            <td>{format.number(now)}</td>
          </tr>
        </tfoot>
      </table>
      {health === null || health === now ? null : (
        <p className={styles.note}>{t('healthOlder', { health: format.number(health) })}</p>
      )}
    </>
  )
}
