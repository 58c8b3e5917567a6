import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { QuantityBars } from '../../../components/charts/QuantityBars.tsx'
import { Meter } from '../../../components/marks/Meter.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { filterOf, hrefTo, openFiltered, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'

const SHOWN = 5
type Split = 'network' | 'brand' | 'market'

/** The sprawl: how many accounts, beside the dated average and what the plan would leave. */
export function AccountsSection({ figures, scope }: SectionProps) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const [split, setSplit] = useState<Split>('network')
  const { total, reference, sinceLastAudit } = figures.accounts
  const planned = figures.plan?.suggestedAt ? figures.plan.after.accounts : null
  const difference = total - reference.value
  const shares = {
    network: figures.accounts.byNetwork,
    brand: figures.accounts.byBrand,
    market: figures.accounts.byMarket,
  }[split]
  const words = { count: Math.abs(difference), year: reference.year }
  const compared = difference > 0 ? t('moreThan', words) : difference < 0 ? t('fewerThan', words) : t('sameAs', words)
  return (
    <section className={styles.accounts} aria-label={t('accounts')}>
      <SectionTitle
        title={t('accounts')}
        href={hrefTo('accounts', filterOf(scope))}
        aside={
          <SegmentedControl
            value={split}
            onChange={(value) => setSplit(value)}
            data={[
              { value: 'network', label: t('network') },
              { value: 'brand', label: t('brand') },
              { value: 'market', label: t('market') },
            ]}
          />
        }
      />
      <div className={styles.keyLine}>
        <Figure
          size="display"
          value={format.number(total)}
          href={hrefTo('accounts', filterOf(scope))}
          label={t('accounts')}
        />
        <span>{compared}</span>
        {sinceLastAudit === null ? null : (
          <span className={styles.end}>{t('sinceAudit', { change: format.signed(sinceLastAudit) })}</span>
        )}
      </div>
      <Meter
        value={total}
        max={Math.max(total, reference.value) * 1.08}
        benchmark={reference.value}
        {...(planned === null ? {} : { marker: planned })}
        label={`${format.number(total)}; ${format.number(reference.value)} ${t('average', { source: `${reference.source} ${reference.year}` })}`}
        height={6}
      />
      <div className={styles.meterWords}>
        {planned === null ? null : (
          <span>
            <b>{format.number(planned)}</b> {t('inPlan')}
          </span>
        )}
        <span>
          <b>{format.number(reference.value)}</b> {t('average', { source: `${reference.source} ${reference.year}` })}
        </span>
      </div>
      <QuantityBars
        label={t('accounts')}
        onOpen={(key) => openFiltered('accounts', filterOf(scope, [split, key]))}
        rows={shares.slice(0, SHOWN).map((share) => ({
          id: share.key,
          ...(split === 'network' ? { mark: <NetworkIcon icon={share.icon ?? 'website'} /> } : {}),
          label: share.label,
          value: share.count,
          figure: format.number(share.count),
          ...(split === 'network'
            ? {
                benchmark: share.reference?.value ?? null,
                aside: share.reference ? format.decimal(share.reference.value) : '–',
              }
            : {}),
          openLabel: t('showAccounts', { what: share.label }),
        }))}
      />
    </section>
  )
}
