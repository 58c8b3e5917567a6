import { IconCircleDashed, IconHelpHexagon, IconPlayerPlay, IconScan, IconSignature } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CenterFigures } from '#shared/contract/center.ts'
import { useFormat } from '../../../app/format.ts'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { CenterSection } from '../CenterSection.tsx'
import styles from '../center.module.css'

/** Lines that fit; what is left is a line of its own that opens them. */
const SHOWN = 6

const CRITICAL = new Set(['critical_findings', 'owners_left'])
const HIGH = new Set([
  'high_findings_unassigned',
  'accounts_without_owner',
  'merges_without_successor',
  'conversations_overdue',
  'tasks_late',
  'findings_overdue',
  'accounts_adrift',
])
const MEDIUM = new Set(['coverage_gaps', 'acceptances_expiring', 'tasks_soon', 'reviews_due'])

function markOf(code: string): ReactNode {
  if (CRITICAL.has(code)) return <SeverityMark severity="critical" />
  if (HIGH.has(code)) return <SeverityMark severity="high" />
  if (MEDIUM.has(code)) return <SeverityMark severity="medium" />
  if (code === 'never_audited' || code === 'no_plan')
    return <IconPlayerPlay size={13} color="var(--m-accent)" aria-hidden />
  if (code === 'candidates_open') return <IconScan size={14} color="var(--m-ink3)" aria-hidden />
  if (code === 'approvals_waiting') return <IconSignature size={14} color="var(--m-ink3)" aria-hidden />
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
  const [all, setAll] = useState(false)
  const { needsYou } = figures
  const shown = all || needsYou.length <= SHOWN + 1 ? needsYou : needsYou.slice(0, SHOWN)
  return (
    <CenterSection
      title={t('needsYou')}
      area={styles.needs}
      of={['findings', 'record', 'coverage', 'plan', 'waves', 'drift', 'service', 'duties']}
      figures={figures}
    >
      <SectionTitle
        title={t('needsYou')}
        {...(needsYou.length > SHOWN + 1
          ? {
              aside: (
                <button type="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
                  {all ? t('showLess') : t('showAll', { count: needsYou.length })}
                </button>
              ),
            }
          : {})}
      />
      {needsYou.length === 0 ? <p className={styles.quiet}>{t('nothingNeeds')}</p> : null}
      <ul className={styles.needList} data-all={all || undefined}>
        {shown.map((need) => (
          <li key={need.code}>
            <a href={need.where} title={words(need)}>
              {markOf(need.code)}
              <b>{format.number(need.count)}</b>
              <span>{words(need)}</span>
            </a>
          </li>
        ))}
      </ul>
    </CenterSection>
  )
}
