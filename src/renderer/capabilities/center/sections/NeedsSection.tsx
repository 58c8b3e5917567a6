import { IconCircleDashed, IconHelpHexagon, IconPlayerPlay } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CenterFigures } from '#shared/contract/center.ts'
import { useFormat } from '../../../app/format.ts'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import styles from '../center.module.css'

const SHOWN = 7

function markOf(code: string): ReactNode {
  if (code === 'critical_findings' || code === 'owners_left') return <SeverityMark severity="critical" />
  if (code === 'high_findings_unassigned' || code === 'accounts_without_owner' || code === 'merges_without_successor')
    return <SeverityMark severity="high" />
  if (code === 'coverage_gaps' || code === 'acceptances_expiring') return <SeverityMark severity="medium" />
  if (code === 'never_audited' || code === 'no_plan')
    return <IconPlayerPlay size={13} color="var(--m-accent)" aria-hidden />
  if (code === 'undecided' || code === 'suggestions_to_confirm')
    return <IconCircleDashed size={14} color="var(--m-ink3)" aria-hidden />
  return <IconHelpHexagon size={14} color="var(--m-ink3)" aria-hidden />
}

/** What asks for action today, most urgent first. Each line opens its rows. */
export function NeedsSection({ figures }: { figures: CenterFigures }) {
  const { t, i18n } = useTranslation('center')
  const format = useFormat()
  const words = ({ code, count, extra }: CenterFigures['needsYou'][number]): string => {
    const main = i18n.exists(`center:need_${code}_other`) ? t(`need_${code}` as 'need_undecided', { count }) : code
    return code === 'critical_findings' && extra ? `${main}, ${t('need_critical_unassigned', { extra })}` : main
  }
  return (
    <section className={styles.needs} aria-label={t('needsYou')}>
      <SectionTitle title={t('needsYou')} />
      {figures.needsYou.length === 0 ? <p className={styles.quiet}>{t('nothingNeeds')}</p> : null}
      <ul className={styles.needList}>
        {figures.needsYou.slice(0, SHOWN).map((need) => (
          <li key={need.code}>
            <a href={need.where}>
              {markOf(need.code)}
              <b>{format.number(need.count)}</b>
              <span>{words(need)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
