import { useTranslation } from 'react-i18next'
import type { CardFace as Face } from '#shared/model/workshop.ts'
import { AccountAge } from '../../app/age/AccountAge.tsx'
import { useFormat } from '../../app/format.ts'
import { monthBars } from '../../app/month-bars.ts'
import { useNow } from '../../app/now.ts'
import { SnapshotBars } from '../../components/charts/SnapshotBars.tsx'
import { DispositionMark } from '../../components/marks/DispositionMark.tsx'
import { NetworkIcon } from '../../components/marks/NetworkIcon.tsx'
import { SeverityMark } from '../../components/marks/SeverityMark.tsx'
import styles from './face.module.css'

/** Letters from which a name is set smaller. */
const LONG = 15
/** Overlapping accounts that are named; the rest is counted. */
const NAMED = 4

/** One account as the room sees it: name, figures, activity, findings, and what Muster suggests once it may be seen. */
export function CardFace({ face, quiet }: { face: Face; quiet: boolean }) {
  const { t } = useTranslation(['workshop', 'words', 'inventory'])
  const format = useFormat()
  const now = useNow()
  const { account, suggestion } = face
  const { bars, axis } = monthBars(account.postsPerMonth, now, format, (month, posts) =>
    posts === null ? month : `${month}: ${format.number(posts)}`,
  )
  const where = [account.networkName, account.brand, account.market, account.team].filter(Boolean).join(' · ')
  const what = suggestion ? t(`words:${suggestion.disposition}`).toLowerCase() : ''
  return (
    <section className={styles.face} aria-label={account.handle}>
      <h2 className={styles.name} data-long={account.handle.length > LONG || undefined}>
        <NetworkIcon icon={account.networkIcon} size={40} colour="var(--m-ink1)" />
        <span>{account.handle}</span>
      </h2>
      <p className={styles.where}>{where}</p>
      <dl className={styles.figures}>
        <Figure value={account.audience === null ? '–' : format.compact(account.audience)} label={t('followers')} />
        <Figure
          value={account.lastPostAt === null ? '–' : format.age(account.lastPostAt, now)}
          label={t('sinceLastPost')}
        />
        {face.askedForHelp === null || face.askedForHelp === 0 ? null : (
          <Figure
            value={`${format.number(face.withoutHelp ?? 0)} / ${format.number(face.askedForHelp)}`}
            label={t('askedForHelp')}
            {...((face.withoutHelp ?? 0) > 0 ? { tone: 'high' as const } : {})}
          />
        )}
        <Figure value={account.owner ?? t('words:noOwner')} label={t('owner')} small />
      </dl>
      <p className={styles.age}>
        <AccountAge account={account} />
      </p>
      {account.postsPerMonth.every((posts) => posts === null) ? null : (
        <div className={styles.chart}>
          <SnapshotBars
            label={t('inventory:postsChart')}
            months={bars}
            activity={account.activity}
            axis={axis}
            height={120}
          />
        </div>
      )}
      {face.purpose === null ? null : (
        <p className={styles.line}>
          <b>{t('purpose')}.</b> {face.purpose}
        </p>
      )}
      {face.overlaps.length === 0 ? null : (
        <p className={styles.line}>
          <b>{t('overlaps')}.</b>{' '}
          {face.overlaps
            .slice(0, NAMED)
            .map((one) => one.name)
            .join(', ')}
          {face.overlapCount > NAMED ? ` +${format.number(face.overlapCount - NAMED)}` : ''}
        </p>
      )}
      {face.outcome === null || face.outcome.needed === 0 ? null : (
        <p className={styles.line}>
          <b>{t('outcome')}.</b>{' '}
          {t('outcomeText', {
            reached: format.number(face.outcome.reached),
            needed: format.number(face.outcome.needed),
          })}
        </p>
      )}
      {suggestion === null ? (
        quiet ? null : (
          <p className={styles.hidden}>{t('hidden')}</p>
        )
      ) : (
        <p className={styles.suggestion}>
          <DispositionMark disposition={suggestion.disposition} size={22} />
          <span>
            <b>
              {suggestion.intoName === null
                ? t('suggests', { what })
                : t('suggestsInto', { what, into: suggestion.intoName })}
            </b>{' '}
            {suggestion.why.map((reason) => reason.text).join('. ')}
          </span>
        </p>
      )}
      {face.findings.length === 0 ? null : (
        <ul className={styles.findings}>
          {face.findings.map((finding) => (
            <li key={finding.message}>
              <SeverityMark severity={finding.severity} size={15} label={t(`words:${finding.severity}`)} />
              {finding.message}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type FigureProps = { value: string; label: string; tone?: 'high'; small?: boolean }

function Figure({ value, label, tone, small = false }: FigureProps) {
  return (
    <div className={styles.figure}>
      <dd data-tone={tone} data-small={small || undefined}>
        {value}
      </dd>
      <dt>{label}</dt>
    </div>
  )
}
