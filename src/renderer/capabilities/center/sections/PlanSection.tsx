import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Disposition } from '#shared/model/words.ts'
import { hashOf } from '#shared/model/center-links.ts'
import { EmptyPart } from '../EmptyPart.tsx'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { BeforeAfter } from '../../../components/charts/BeforeAfter.tsx'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { DispositionBar } from '../../../components/charts/DispositionBar.tsx'
import { WaveBars } from '../../../components/charts/WaveBars.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { CenterSection } from '../CenterSection.tsx'
import { open, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'
import { TermHelp } from '../../../components/help/TermHelp.tsx'

/** Waves that fit; the table has them all. */
const SHOWN = 3

/** Where the plan leads, how much of it is decided and carried out, and what drifted from it. */
export function PlanSection({ figures, links }: SectionProps) {
  const { t } = useTranslation(['center', 'words'])
  const format = useFormat()
  const tools = useChartTools()
  const { plan, carryOut } = figures
  if (!plan || plan.suggestedAt === null)
    return (
      <CenterSection title={t('planProgress')} area={styles.plan} of={['plan']} figures={figures}>
        <EmptyPart
          title={{ title: t('planProgress'), help: <TermHelp term="disposition" />, href: hashOf(links.plan()) }}
          text={t('noPlan')}
          step={{ label: t('suggestPlan'), onStep: () => runAction('recommend') }}
        />
      </CenterSection>
    )
  const { before, after } = plan
  const decided = t('decidedOf', { decided: format.number(plan.decided), all: format.number(plan.accounts) })
  const waves = (carryOut?.waves ?? []).map((wave) => ({
    id: wave.id,
    name: wave.name,
    done: wave.tasksDone,
    all: wave.tasks,
    figure: `${format.number(wave.tasksDone)}/${format.number(wave.tasks)}`,
    due: wave.dueOn === null ? '–' : format.shortDate(Date.parse(`${wave.dueOn}T12:00:00`)),
    late: wave.late > 0 ? t('waveLate') : null,
    href: hashOf(links.wave(wave.id)),
    openLabel: t('openWave', { name: wave.name }),
  }))
  const firstOpen = waves.findIndex(({ done, all }) => done < all)
  const from = Math.max(0, Math.min(firstOpen === -1 ? 0 : firstOpen, waves.length - SHOWN))
  const changes = [
    {
      id: 'cells',
      label: t('cells'),
      before: before.cellsCovered,
      after: after.cellsCovered,
      today: links.coverage(),
      planned: links.coverage('plan'),
    },
    {
      id: 'owner',
      label: t('withoutOwner'),
      before: before.withoutOwner,
      after: after.withoutOwner,
      today: links.withoutOwner(),
      planned: links.stayingWithoutOwner(),
    },
    {
      id: 'severe',
      label: t('severe'),
      before: before.severeFindings,
      after: after.severeFindings,
      today: links.findings('critical', 'high'),
      planned: links.findingsStaying('critical', 'high'),
    },
  ]
  return (
    <CenterSection title={t('planProgress')} area={styles.plan} of={['plan', 'waves', 'drift']} figures={figures}>
      <ChartFrame
        label={`${t('planProgress')}: ${decided}`}
        tools={tools}
        fill
        title={{
          title: t('planProgress'),
          help: <TermHelp term="disposition" />,
          href: hashOf(links.plan()),
          ...(carryOut === null ? { subtitle: t('noWaves') } : {}),
          aside: (
            <span className={styles.asides}>
              {carryOut === null ? null : (
                <Figure
                  value={t('carriedOf', {
                    done: format.number(carryOut.carried),
                    all: format.number(carryOut.changing),
                  })}
                  href={hashOf(links.carried())}
                  label={t('waves')}
                />
              )}
              <Figure value={decided} href={hashOf(links.decided())} label={t('planProgress')} />
            </span>
          ),
        }}
        table={() => ({
          heads: [t('figure'), t('today'), t('afterPlan')],
          rows: [
            { id: 'accounts', cells: [t('accounts'), format.number(before.accounts), format.number(after.accounts)] },
            ...changes.map((row) => ({
              id: row.id,
              cells: [row.label, format.number(row.before), format.number(row.after)],
            })),
            ...Disposition.options.map((one) => ({
              id: one,
              cells: [t(`words:${one}`), '–', format.number(plan.dispositions[one] ?? 0)],
            })),
            ...waves.map((wave) => ({ id: wave.id, cells: [wave.name, wave.figure, wave.due] })),
          ],
        })}
      >
        <div className={styles.keyLine}>
          <Figure
            size="display"
            value={format.number(before.accounts)}
            href={hashOf(links.accounts())}
            label={t('accounts')}
          />
          <IconArrowRight size={18} color="var(--m-ink3)" aria-hidden />
          <Figure
            size="display"
            value={format.number(after.accounts)}
            href={hashOf(links.staying())}
            label={t('inPlan')}
          />
          {plan.audienceKept === null ? null : (
            <span>{t('keepsAudience', { share: format.share(Math.round(plan.audienceKept * 1000) / 1000) })}</span>
          )}
          {carryOut === null ? null : (
            <span className={styles.end}>
              {carryOut.drift === 0 ? (
                t('noDrift')
              ) : (
                <Figure
                  value={t('drifted', { count: carryOut.drift, replace: { count: format.number(carryOut.drift) } })}
                  href={hashOf(links.drift())}
                  label={t('driftDoor')}
                  tone="high"
                />
              )}
            </span>
          )}
        </div>
        <DispositionBar
          label={t('planProgress')}
          format={format.number}
          onOpen={(disposition) => open(links.disposition(disposition))}
          shares={Disposition.options.map((disposition) => ({
            disposition,
            count: plan.dispositions[disposition] ?? 0,
            label: t(`words:${disposition}`),
            openLabel: t('showAccounts', { what: t(`words:${disposition}`) }),
          }))}
        />
        <div className={styles.rule}>
          {waves.length > 0 ? (
            <WaveBars label={t('waves')} rows={waves.slice(from, from + SHOWN)} />
          ) : (
            <BeforeAfter
              label={t('planProgress')}
              heads={[t('figure'), t('today'), t('afterPlan')]}
              rows={changes.map((row) => ({
                id: row.id,
                label: row.label,
                before: format.number(row.before),
                after: format.number(row.after),
                doors: {
                  before: { href: hashOf(row.today), label: `${t('today')}: ${row.label}` },
                  after: { href: hashOf(row.planned), label: `${t('afterPlan')}: ${row.label}` },
                },
              }))}
            />
          )}
        </div>
      </ChartFrame>
    </CenterSection>
  )
}
