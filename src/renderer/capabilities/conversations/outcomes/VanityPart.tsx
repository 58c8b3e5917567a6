import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { OutcomeMeasure, type PlacedAccount } from '#shared/model/outcome.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useChartTools } from '../../../app/charts.ts'
import { FiguresAge } from '../../../app/age/MirrorAge.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { quarterOf } from '../../../components/charts/vanity-shape.ts'
import { VanityOutcome } from '../../../components/charts/VanityOutcome.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { Section } from '../../../components/page/PageHead.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './outcomes.module.css'

type Placed = Answer<'outcomes.accounts'>
const QUARTERS = ['loud_good', 'loud_poor', 'quiet_good', 'quiet_poor'] as const

/** Accounts placed by how many listen against what came of it, explained; every point opens its account and conversations. */
export function VanityPart({ query }: { query: { brand: string | null; since: string | null } }) {
  const { t } = useTranslation(['outcomes', 'center'])
  const format = useFormat()
  const tools = useChartTools()
  const [parameters, set] = useParameters()
  const [measure, setMeasure] = useState<OutcomeMeasure>('felt')
  const chosen = parameters.get('account')
  const { data, error, refetch } = useAsk('outcomes.accounts', { ...query, measure })
  const words = (one: PlacedAccount): string =>
    t('placedAs', {
      name: one.name,
      audience: format.compact(one.audience),
      good: format.number(one.good),
      known: format.number(one.known),
      what: t(`good_${measure}`),
    })
  const account = data?.accounts.find(({ id }) => id === chosen) ?? null
  const title = {
    title: t('vanityTitle'),
    help: <TermHelp term="vanity" />,
    aside: (
      <SegmentedControl
        aria-label={t('measure')}
        value={measure}
        onChange={(next) => setMeasure(OutcomeMeasure.parse(next))}
        data={OutcomeMeasure.options.map((value) => ({ value, label: t(`measure_${value}`) }))}
      />
    ),
  }
  return (
    <Section label={t('vanityTitle')} line="right">
      {data === undefined || data.middle === null ? (
        <>
          <SectionTitle {...title} />
          {error || data === undefined ? (
            <Awaited of={[{ error, refetch }]} flush />
          ) : (
            <p className={styles.quiet}>{t('nonePlaced', { least: data.least })}</p>
          )}
        </>
      ) : (
        <>
          <ChartFrame
            title={title}
            label={t('vanityAlt', {
              count: data.accounts.length,
              replace: {
                count: format.number(data.accounts.length),
                share: format.share(Math.round(data.middle.share * 100) / 100),
              },
            })}
            tools={tools}
            table={() => ({
              heads: [t('account'), t('brand'), t('audience'), t('knownOutcomes'), t(`good_${measure}`), t('quarter')],
              rows: data.accounts.map((one) => ({
                id: one.id,
                cells: [
                  <a key={one.id} href={`#${linkTo('accounts', { account: one.id })}`}>
                    {one.name}
                  </a>,
                  one.brand ?? '–',
                  format.number(one.audience),
                  format.number(one.known),
                  format.share(one.good / one.known),
                  data.middle === null ? '' : t(quarterOf(one, data.middle)),
                ],
              })),
            })}
          >
            <VanityOutcome
              label={t('vanityTitle')}
              points={data.accounts.map((one) => ({ ...one, description: words(one) }))}
              middle={data.middle}
              quarters={quartersOf(data, (quarter, count) =>
                t('quarterCount', { name: t(quarter), number: format.number(count) }),
              )}
              axes={{ audience: t('axisAudience'), outcome: t(`axis_${measure}`) }}
              tick={format.compact}
              share={format.share}
              chosen={chosen}
              onOpen={(id) => set({ account: id })}
              height={300}
            />
          </ChartFrame>
          <p className={styles.chosen} aria-live="polite">
            {account === null ? (
              <span>{t('choosePoint')}</span>
            ) : (
              <>
                <NetworkIcon icon={account.networkIcon ?? 'website'} size={14} />
                <span>{words(account)}</span>
                <TextButton href={`#${linkTo('accounts', { account: account.id })}`}>{t('openAccount')}</TextButton>
                <TextButton
                  href={`#${linkTo('conversations', { filter: `account:${account.id} after:${data.since}` })}`}
                >
                  {t('openConversations')}
                </TextButton>
              </>
            )}
          </p>
          <p className={styles.quiet}>
            <FiguresAge />
          </p>
          <p className={styles.quiet}>
            {t('vanityHow', {
              share: format.share(Math.round(data.middle.share * 100) / 100),
              audience: format.compact(data.middle.audience),
            })}{' '}
            {[
              data.tooFew === 0 ? '' : t('tooFew', { count: data.tooFew, least: data.least }),
              data.noAudience === 0 ? '' : t('noAudience', { count: data.noAudience }),
              data.leftOut === 0 ? '' : t('leftOut', { count: data.leftOut }),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
        </>
      )}
    </Section>
  )
}

function quartersOf(
  { accounts, middle }: Placed,
  say: (quarter: (typeof QUARTERS)[number], count: number) => string,
): Record<(typeof QUARTERS)[number], string> {
  const counts = { loud_good: 0, loud_poor: 0, quiet_good: 0, quiet_poor: 0 }
  if (middle !== null) for (const one of accounts) counts[quarterOf(one, middle)]++
  return {
    loud_good: say('loud_good', counts.loud_good),
    loud_poor: say('loud_poor', counts.loud_poor),
    quiet_good: say('quiet_good', counts.quiet_good),
    quiet_poor: say('quiet_poor', counts.quiet_poor),
  }
}
