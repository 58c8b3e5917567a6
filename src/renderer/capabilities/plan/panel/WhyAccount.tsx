import { useTranslation } from 'react-i18next'
import type { PlanRow, WhyAccount as Why } from '#shared/model/plan.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import shared from '../plan.module.css'
import styles from './panel.module.css'
import { useScenario } from '../scenario/use-scenario.ts'

/** What speaks for an account: what it alone serves, what it overlaps with, and what came of its conversations. */
export function WhyAccount({ row }: { row: PlanRow }) {
  const { of } = useScenario()
  const { data, error, refetch } = useAsk('plan.why', { ...of, account: row.account })
  if (error || !data) return <Awaited of={[{ error, refetch }]} rows={6} />
  return (
    <>
      <Serves why={data} />
      <Overlaps why={data} />
      <Findings account={row.account} />
      <Outcome why={data} />
    </>
  )
}

function Serves({ why }: { why: Why }) {
  const { t } = useTranslation(['plan', 'words'])
  const { alone, aloneAfterwards, shared: together } = why
  const today = new Set(alone.map(keyOf))
  const later = aloneAfterwards.filter((cell) => !today.has(keyOf(cell)))
  return (
    <PanelSection title={t('whyServes')}>
      {alone.length + later.length === 0 ? (
        <p className={shared.quiet}>
          {together === 0 ? t('whyServesNothing') : t('whyServesShared', { count: together })}
        </p>
      ) : (
        <ul className={styles.reasons}>
          {alone.map((cell) => (
            <li key={keyOf(cell)}>{t('whyAlone', wordsOf(cell, t))}</li>
          ))}
          {later.map((cell) => (
            <li key={keyOf(cell)}>{t('whyAloneLater', wordsOf(cell, t))}</li>
          ))}
        </ul>
      )}
    </PanelSection>
  )
}

type Cell = Why['alone'][number]
const keyOf = ({ brand, market, stage }: Cell): string => `${brand} ${market} ${stage}`
const wordsOf = (
  { brand, market, stage }: Cell,
  t: ReturnType<typeof useTranslation<['plan', 'words']>>['t'],
): { brand: string; market: string; stage: string } => ({
  brand,
  market,
  stage: t(`words:${stage}`).toLocaleLowerCase(),
})

function Overlaps({ why }: { why: Why }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const [, set] = useParameters()
  if (why.overlapCount === 0) return null
  const rest = why.overlapCount - why.overlaps.length
  return (
    <PanelSection title={t('whyOverlaps')} aside={format.number(why.overlapCount)}>
      <ul className={styles.overlaps}>
        {why.overlaps.map((other) => (
          <li key={other.account}>
            <button type="button" onClick={() => set({ account: other.account })}>
              <NetworkIcon icon={other.networkIcon} size={14} />
              <span className={shared.clip}>{other.name}</span>
              <span className={`${shared.quiet} ${styles.beside}`}>
                {t(other.samePurpose ? 'whySamePurpose' : other.stays ? 'whyStays' : 'whyLeaves')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className={shared.quiet}>{t('whyMore', { count: rest })}</p> : null}
    </PanelSection>
  )
}

/** Findings that are named; the account's line in the panel leads to all. */
const NAMED = 4

function Findings({ account }: { account: string }) {
  const { t } = useTranslation(['plan', 'words'])
  const { data } = useAsk('findings.list', {
    text: `account:${account} status:open,in_progress`,
    group: 'none',
    limit: NAMED,
  })
  if (!data || data.total === 0) return null
  const rest = data.total - data.findings.length
  return (
    <PanelSection title={t('openFindings')} help={<TermHelp term="finding" />} aside={String(data.total)}>
      <ul className={styles.findings}>
        {data.findings.map((finding) => (
          <li key={finding.id}>
            <SeverityMark severity={finding.severity} label={t(`words:${finding.severity}`)} />
            <a href={`#${linkTo('audit', { finding: finding.id })}`}>{finding.ruleTitle}</a>
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className={shared.quiet}>{t('whyMore', { count: rest })}</p> : null}
    </PanelSection>
  )
}

function Outcome({ why }: { why: Why }) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const { outcome, hours } = why
  const figure = (value: number | undefined): string | null => (value === undefined ? null : format.number(value))
  return (
    <PanelSection title={t('whyOutcome')}>
      <KeyValue
        emptyLabel={t('notStated')}
        labels={168}
        items={[
          {
            id: 'conversations',
            label: t('whyConversations'),
            term: 'conversation',
            value: figure(outcome?.conversations),
          },
          { id: 'needed', label: t('whyNeeded'), value: figure(outcome?.needed) },
          { id: 'reached', label: t('whyReached'), value: figure(outcome?.reached) },
          { id: 'never', label: t('whyNever'), value: figure(outcome?.neverReached) },
          { id: 'hours', label: t('whyHours'), value: format.decimal(hours) },
        ]}
      />
    </PanelSection>
  )
}
