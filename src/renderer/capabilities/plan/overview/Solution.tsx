import { Popover, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconRosetteDiscountCheck, IconRuler2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { conflictWords } from '#shared/locale/requirement.ts'
import type { StoredSolution } from '#shared/model/plan.ts'
import type { Language } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import shared from '../plan.module.css'
import styles from './overview.module.css'

/** How sure the suggestion is, what a simple plan would reach, and what changes if merges keep fewer or more followers. */
export function Solution({ solution }: { solution: StoredSolution }) {
  const { t, i18n } = useTranslation('plan')
  const { status, gap, conflict } = solution
  const format = useFormat()
  const good = status === 'optimal' || status === 'feasible'
  const text = status === 'feasible' ? t('solution_feasible', { gap: format.share(gap ?? 0) }) : t(`solution_${status}`)
  const lines = good ? detailsOf(solution, t, format) : conflictWords(conflict, i18n.language as Language)
  return (
    <li>
      {good ? (
        <IconRosetteDiscountCheck size={14} color="var(--m-good)" aria-hidden />
      ) : status === 'rules' ? (
        <IconRuler2 size={14} color="var(--m-ink3)" aria-hidden />
      ) : (
        <IconAlertTriangle size={14} color="var(--m-high-text)" aria-hidden />
      )}
      <span className={shared.clip} title={text}>
        {text}
      </span>
      {lines.length === 0 ? null : (
        <span className={styles.checkFigure}>
          <Popover position="bottom-end" withinPortal trapFocus returnFocus>
            <Popover.Target>
              <button type="button" className={styles.door}>
                {good ? t('solutionHow') : format.number(lines.length)}
                {good ? null : <VisuallyHidden>{t('solutionConflict')}</VisuallyHidden>}
              </button>
            </Popover.Target>
            <Popover.Dropdown aria-label={good ? t('solutionHow') : t('solutionConflict')}>
              {good ? null : <p className={shared.quiet}>{t('solutionConflict')}</p>}
              <ul className={styles.cells}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Popover.Dropdown>
          </Popover>
        </span>
      )}
    </li>
  )
}

type Translate = ReturnType<typeof useTranslation<'plan'>>['t']

function detailsOf(
  { objective, greedy, range }: StoredSolution,
  t: Translate,
  format: ReturnType<typeof useFormat>,
): string[] {
  const lines: string[] = []
  if (objective !== null) lines.push(t('solutionWorth', { worth: format.number(Math.round(objective)) }))
  if (objective !== null && greedy !== null)
    lines.push(t('solutionGreedy', { gain: format.number(Math.round(objective - greedy)) }))
  for (const end of [range?.low, range?.high])
    if (end)
      lines.push(
        t('solutionRange', {
          retention: format.share(end.retention),
          accounts: format.number(end.accounts),
          kept: end.audienceKept === null ? '–' : format.share(end.audienceKept),
        }),
      )
  return lines
}
