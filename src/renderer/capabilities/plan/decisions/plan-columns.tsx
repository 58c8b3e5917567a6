import { IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow } from '#shared/model/plan.ts'
import { useAgeWords } from '../../../app/age/use-age-words.ts'
import { useFormat } from '../../../app/format.ts'
import { DispositionMark } from '../../../components/marks/DispositionMark.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { PersonDisc } from '../../../components/marks/Person.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import { standing, standingInto } from '../filters.ts'
import shared from '../plan.module.css'
import styles from './decisions.module.css'

/** The columns of the decisions. What a person decided is in first ink, what is only suggested in second. */
export function usePlanColumns(): readonly Column<PlanRow>[] {
  const { t } = useTranslation(['plan', 'words'])
  const format = useFormat()
  const { origin } = useAgeWords()
  return useMemo(
    () => [
      {
        id: 'name',
        header: t('account'),
        term: 'account',
        min: 150,
        flex: 2,
        tone: 'name',
        sortable: true,
        render: (row) => <Account row={row} />,
      },
      {
        id: 'disposition',
        header: t('disposition'),
        min: 150,
        flex: 2,
        sortable: true,
        render: (row) => <Standing row={row} />,
      },
      {
        id: 'why',
        header: t('why'),
        min: 160,
        flex: 5,
        tone: 'small',
        priority: 1,
        render: (row) => <Why row={row} />,
      },
      {
        id: 'audience',
        header: t('audience'),
        width: 76,
        align: 'end',
        tone: 'small',
        sortable: true,
        sortFirst: 'desc',
        priority: 3,
        render: (row) =>
          row.audience === null ? (
            <NoValue />
          ) : (
            <span title={[format.number(row.audience), origin(row.audienceOf)].filter(Boolean).join('. ')}>
              {format.compact(row.audience)}
            </span>
          ),
      },
      {
        id: 'findings',
        header: t('findings'),
        width: 72,
        align: 'end',
        tone: 'small',
        sortable: true,
        sortFirst: 'desc',
        priority: 4,
        render: (row) => (row.findings === 0 ? <NoValue /> : format.number(row.findings)),
      },
      {
        id: 'decided',
        header: t('decidedBy'),
        width: 168,
        tone: 'small',
        sortable: true,
        sortFirst: 'desc',
        priority: 2,
        render: (row) => <DecidedBy row={row} when={row.decidedAt === null ? '' : format.shortDate(row.decidedAt)} />,
      },
    ],
    [t, format, origin],
  )
}

function Account({ row }: { row: PlanRow }) {
  return (
    <span className={shared.named}>
      <NetworkIcon icon={row.networkIcon} />
      <Truncated text={row.name} />
    </span>
  )
}

function Standing({ row }: { row: PlanRow }) {
  const { t } = useTranslation(['plan', 'words'])
  const disposition = standing(row)
  const into = standingInto(row)
  return (
    <span className={styles.standing} data-decided={row.decided === null ? undefined : true}>
      <DispositionMark
        disposition={disposition}
        label={t(`words:${disposition}`)}
        suggested={row.decided === null}
        detail={into === null ? undefined : t('into', { name: into })}
      />
      {row.locked ? <IconLock size={13} role="img" aria-label={t('locked')} /> : null}
    </span>
  )
}

function Why({ row }: { row: PlanRow }) {
  const text = row.reason ?? row.why[0]?.text
  return text === undefined ? <NoValue /> : <Truncated text={text} />
}

function DecidedBy({ row, when }: { row: PlanRow; when: string }) {
  const { t } = useTranslation('plan')
  if (row.decided === null)
    return (
      <span className={styles.suggested}>{t(row.suggested === 'undecided' ? 'notSuggested' : 'bySuggestion')}</span>
    )
  return (
    <span className={shared.named}>
      {row.decidedBy === null ? null : <PersonDisc name={row.decidedBy} />}
      <Truncated text={row.decidedBy ?? ''} />
      <span className={styles.when}>{when}</span>
    </span>
  )
}
