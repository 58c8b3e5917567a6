import { SegmentedControl } from '@mantine/core'
import { IconArticle, IconDots, IconMessages } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CenterLink, hashOf } from '#shared/model/center-links.ts'
import { useChartTools } from '../../../app/charts.ts'
import { useFormat } from '../../../app/format.ts'
import { ChartFrame } from '../../../components/charts/ChartFrame.tsx'
import { QuantityBars } from '../../../components/charts/QuantityBars.tsx'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { Meter } from '../../../components/marks/Meter.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { CenterSection } from '../CenterSection.tsx'
import { open, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'

const SHOWN = 7
type Split = 'network' | 'brand' | 'market'
type Row = { id: string; mark?: ReactNode; label: string; count: number; reference: number | null; link: CenterLink }

/** Kinds of network that are no single network. */
const KINDS: Readonly<Record<string, typeof IconDots>> = { blogs: IconArticle, forums: IconMessages, other: IconDots }

function KindIcon({ of }: { of: string }) {
  const Icon = KINDS[of]
  return Icon ? <Icon size={14} color="var(--m-ink3)" aria-hidden /> : <NetworkIcon icon={of} size={14} />
}

/** The sprawl: how many accounts, beside the dated average and its parts, and what the plan would leave. */
export function AccountsSection({ figures, links }: SectionProps) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const tools = useChartTools()
  const [split, setSplit] = useState<Split>('network')
  const { accounts } = figures
  const { total, reference, sinceLastAudit, breakdown } = accounts
  const planned = figures.plan?.suggestedAt ? figures.plan.after.accounts : null
  const difference = total - reference.value
  const words = { count: Math.abs(difference), year: reference.year }
  const compared = difference > 0 ? t('moreThan', words) : difference < 0 ? t('fewerThan', words) : t('sameAs', words)
  const named = breakdown.filter(({ key }) => key !== 'other').flatMap(({ networks }) => networks)
  const kinds = (): Row[] =>
    breakdown.map(({ key, count, networks, reference: dated }) => ({
      id: key,
      mark: <KindIcon of={key} />,
      label: key === 'other' ? t('kindRest') : t(`kind_${key}`),
      count,
      reference: dated?.value ?? null,
      link: key === 'other' ? links.otherNetworks(named) : links.part('network', ...networks),
    }))
  const shares = { network: accounts.byNetwork, brand: accounts.byBrand, market: accounts.byMarket }[split]
  const rows: readonly Row[] =
    split === 'network'
      ? kinds()
      : shares
          .slice(0, SHOWN)
          .map(({ key, label, count }) => ({ id: key, label, count, reference: null, link: links.part(split, key) }))
  const source = `${reference.source} ${reference.year}`
  return (
    <CenterSection title={t('accounts')} area={styles.accounts} of={['sprawl', 'plan']} figures={figures}>
      <ChartFrame
        label={`${t('accounts')}: ${format.number(total)}, ${compared}`}
        tools={tools}
        fill
        title={{
          title: t('accounts'),
          help: <TermHelp term="account" />,
          href: hashOf(links.accounts()),
          aside: (
            <SegmentedControl
              value={split}
              onChange={(value) => setSplit(value)}
              aria-label={t('accounts')}
              data={[
                { value: 'network', label: t('network') },
                { value: 'brand', label: t('brand') },
                { value: 'market', label: t('market') },
              ]}
            />
          ),
        }}
        table={() => ({
          heads: [t(split), t('accounts'), ...(split === 'network' ? [source] : [])],
          rows: [
            ...(split === 'network' ? rows.map((row) => ({ ...row, id: `kind ${row.id}` })) : []),
            ...shares.map((row) => ({ id: row.key, label: row.label, count: row.count, reference: null })),
          ].map((row) => ({
            id: row.id,
            cells: [
              row.label,
              format.number(row.count),
              ...(split === 'network' ? [row.reference === null ? '–' : format.decimal(row.reference)] : []),
            ],
          })),
        })}
      >
        <div className={styles.keyLine}>
          <Figure size="display" value={format.number(total)} href={hashOf(links.accounts())} label={t('accounts')} />
          <span>{compared}</span>
          {sinceLastAudit === null || sinceLastAudit === 0 ? null : (
            <span className={styles.end}>{t('sinceAudit', { change: format.signed(sinceLastAudit) })}</span>
          )}
        </div>
        <Meter
          value={total}
          max={Math.max(total, reference.value) * 1.08}
          benchmark={reference.value}
          {...(planned === null ? {} : { marker: planned })}
          label={`${format.number(total)}; ${format.number(reference.value)} ${t('average', { source })}`}
          height={6}
        />
        <div className={styles.meterWords}>
          {planned === null ? null : (
            <span>
              <b>
                <Figure value={format.number(planned)} href={hashOf(links.staying())} label={t('inPlan')} />
              </b>{' '}
              {t('inPlan')}
            </span>
          )}
          <span>
            <b>{format.number(reference.value)}</b> {t('average', { source })}
          </span>
        </div>
        <QuantityBars
          label={t('accounts')}
          height={16}
          names={split === 'network' ? 86 : 104}
          onOpen={(key) => {
            const row = rows.find(({ id }) => id === key)
            if (row) open(row.link)
          }}
          rows={rows.map((row) => ({
            id: row.id,
            ...(row.mark === undefined ? {} : { mark: row.mark }),
            label: row.label,
            value: row.count,
            figure: format.number(row.count),
            ...(split === 'network'
              ? {
                  benchmark: row.reference,
                  aside: row.reference === null ? '–' : format.decimal(row.reference),
                }
              : {}),
            openLabel: t('showAccounts', { what: row.label }),
          }))}
        />
      </ChartFrame>
    </CenterSection>
  )
}
