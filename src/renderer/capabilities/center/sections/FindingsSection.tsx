import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Severity } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { useAsk } from '../../../app/queries.ts'
import { QuantityBars } from '../../../components/charts/QuantityBars.tsx'
import { SeverityTrend } from '../../../components/charts/SeverityTrend.tsx'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { filterOf, hrefTo, openFiltered, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'

/** What the latest audit found, by severity, with the runs before it. */
export function FindingsSection({ figures, scope }: SectionProps) {
  const { t } = useTranslation(['center', 'words'])
  const format = useFormat()
  const { findings, auditAt } = figures
  if (auditAt === null)
    return (
      <section className={styles.findings} aria-label={t('findings')}>
        <SectionTitle title={t('findings')} href={hrefTo('audit', '')} />
        <p className={styles.quiet}>{t('neverAudited')}</p>
        <Button variant="default" onClick={() => runAction('audit')}>
          {t('runAudit')}
        </Button>
      </section>
    )
  const change = findings.sinceLastAudit
  const open = filterOf(scope, ['status', 'open', 'in_progress'])
  const compared =
    change === null
      ? null
      : change < 0
        ? t('fewerFindings', { count: -change })
        : change > 0
          ? t('moreFindings', { count: change })
          : t('sameFindings')
  const words = Object.fromEntries(Severity.options.map((severity) => [severity, t(`words:${severity}`)])) as Record<
    Severity,
    string
  >
  return (
    <section className={styles.findings} aria-label={t('findings')}>
      <SectionTitle title={t('findings')} href={hrefTo('audit', '')} />
      <div className={styles.keyLine}>
        <Figure
          size="display"
          value={format.number(findings.total)}
          href={hrefTo('audit', open)}
          label={t('findings')}
        />
        <span>{compared}</span>
      </div>
      <QuantityBars
        label={t('findings')}
        tone="neutral"
        height={24}
        names={74}
        onOpen={(id) => openFiltered('audit', filterOf(scope, ['severity', id], ['status', 'open', 'in_progress']))}
        rows={Severity.options.map((severity) => {
          const row = findings.bySeverity[severity]
          return {
            id: severity,
            mark: <SeverityMark severity={severity} />,
            label: words[severity],
            value: row?.count ?? 0,
            figure: format.number(row?.count ?? 0),
            ...(change === null ? {} : { aside: format.signed(row?.change ?? 0) }),
            openLabel: `${t('findings')}: ${words[severity]}`,
          }
        })}
      />
      {findings.trend.length > 1 ? (
        <SeverityTrend
          label={t('findings')}
          words={words}
          note={t('audits', { count: findings.trend.length })}
          format={format.number}
          height={70}
          onOpenRun={() => go('audit')}
          runs={findings.trend.map((run, at) => ({
            id: String(at),
            label: format.shortDate(run.at),
            description: `${format.date(run.at)}: ${Severity.options.map((severity) => `${words[severity]} ${run[severity]}`).join(', ')}`,
            critical: run.critical,
            high: run.high,
            medium: run.medium,
            low: run.low,
          }))}
        />
      ) : (
        <TopRules scope={scope} />
      )}
    </section>
  )
}

const RULES_SHOWN = 4

/** While there is only one run there is no trend: the rules broken most often stand in its place. */
function TopRules({ scope }: { scope: SectionProps['scope'] }) {
  const format = useFormat()
  const { data } = useAsk('audit.rules', {})
  const top = [...(data?.rules ?? [])].filter((rule) => rule.findings > 0).sort((a, b) => b.findings - a.findings)
  return (
    <ul className={styles.rules}>
      {top.slice(0, RULES_SHOWN).map((rule) => (
        <li key={rule.id}>
          <a href={hrefTo('audit', filterOf(scope, ['rule', rule.id]))}>
            <SeverityMark severity={rule.severity} size={11} />
            <span>{rule.title}</span>
            <b>{format.number(rule.findings)}</b>
          </a>
        </li>
      ))}
    </ul>
  )
}
