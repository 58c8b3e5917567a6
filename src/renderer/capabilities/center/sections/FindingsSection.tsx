import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Severity } from '#shared/model/words.ts'
import { hashOf } from '#shared/model/center-links.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { useAsk } from '../../../app/queries.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { QuantityBars } from '../../../components/charts/QuantityBars.tsx'
import { SeverityTrend } from '../../../components/charts/SeverityTrend.tsx'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { CenterSection } from '../CenterSection.tsx'
import { open, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'
import { TermHelp } from '../../../components/help/TermHelp.tsx'

/** What the latest audit found, by severity, with the runs before it. */
export function FindingsSection({ figures, links }: SectionProps) {
  const { t } = useTranslation(['center', 'words'])
  const format = useFormat()
  const tools = useChartTools()
  const { findings, auditAt } = figures
  if (auditAt === null)
    return (
      <CenterSection title={t('findings')} area={styles.findings} of={['findings']} figures={figures}>
        <SectionTitle title={t('findings')} href={hashOf(links.audit())} />
        <p className={styles.quiet}>{t('neverAudited')}</p>
        <Button variant="default" onClick={() => runAction('audit')}>
          {t('runAudit')}
        </Button>
      </CenterSection>
    )
  const change = findings.sinceLastAudit
  const compared =
    change === null
      ? null
      : change < 0
        ? t('fewerFindings', { count: -change })
        : change > 0
          ? t('moreFindings', { count: change })
          : t('sameFindings')
  const latest = findings.trend.at(-1)
  const words = Object.fromEntries(Severity.options.map((severity) => [severity, t(`words:${severity}`)])) as Record<
    Severity,
    string
  >
  const counts = (of: Record<Severity, number>): string[] =>
    Severity.options.map((severity) => format.number(of[severity]))
  const now = Object.fromEntries(
    Severity.options.map((severity) => [severity, findings.bySeverity[severity]?.count ?? 0]),
  ) as Record<Severity, number>
  return (
    <CenterSection title={t('findings')} area={styles.findings} of={['findings']} figures={figures}>
      <ChartFrame
        label={`${t('findings')}: ${format.number(findings.total)}${compared === null ? '' : `, ${compared}`}`}
        tools={tools}
        fill
        title={{ title: t('findings'), help: <TermHelp term="finding" />, href: hashOf(links.audit()) }}
        table={() => ({
          heads: [t('auditHead'), ...Severity.options.map((severity) => words[severity])],
          rows: [
            { id: 'open', cells: [t('openNow'), ...counts(now)] },
            ...[...findings.trend].reverse().map((run) => ({
              id: run.id,
              cells: [t('auditOf', { number: run.number, at: format.shortDate(run.at) }), ...counts(run)],
            })),
          ],
        })}
      >
        <div className={styles.keyLine}>
          <Figure
            size="display"
            value={format.number(findings.total)}
            href={hashOf(links.findings())}
            label={t('findings')}
          />
          {compared === null || latest === undefined ? null : (
            <Figure value={compared} href={hashOf(links.run(latest.id))} label={t('comparedDoor')} />
          )}
        </div>
        <QuantityBars
          label={t('findings')}
          tone="neutral"
          height={23}
          names={74}
          onOpen={(id) => open(links.findings(id))}
          rows={Severity.options.map((severity) => ({
            id: severity,
            mark: <SeverityMark severity={severity} />,
            label: words[severity],
            value: now[severity],
            figure: format.number(now[severity]),
            ...(change === null ? {} : { aside: format.signed(findings.bySeverity[severity]?.change ?? 0) }),
            openLabel: `${t('findings')}: ${words[severity]}`,
          }))}
        />
        {findings.trend.length > 1 ? (
          <SeverityTrend
            label={t('findings')}
            words={words}
            note={t('audits', { count: findings.trend.length })}
            format={format.number}
            height={78}
            onOpenRun={(id) => open(links.run(id))}
            runs={findings.trend.map((run) => ({
              id: run.id,
              label: format.shortDate(run.at),
              description: `${format.date(run.at)}: ${Severity.options.map((severity) => `${words[severity]} ${run[severity]}`).join(', ')}`,
              critical: run.critical,
              high: run.high,
              medium: run.medium,
              low: run.low,
            }))}
          />
        ) : (
          <TopRules links={links} />
        )}
      </ChartFrame>
    </CenterSection>
  )
}

const RULES_SHOWN = 4

/** While there is only one run there is no trend: the rules broken most often stand in its place. */
function TopRules({ links }: Pick<SectionProps, 'links'>) {
  const format = useFormat()
  const { data } = useAsk('audit.rules', {})
  const top = [...(data?.rules ?? [])].filter((rule) => rule.findings > 0).sort((a, b) => b.findings - a.findings)
  return (
    <ul className={styles.rules}>
      {top.slice(0, RULES_SHOWN).map((rule) => (
        <li key={rule.id}>
          <a href={hashOf(links.rule(rule.id))}>
            <SeverityMark severity={rule.severity} size={11} />
            <span>{rule.title}</span>
            <b>{format.number(rule.findings)}</b>
          </a>
        </li>
      ))}
    </ul>
  )
}
