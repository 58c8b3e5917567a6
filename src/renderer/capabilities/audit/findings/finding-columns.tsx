import { IconMessage } from '@tabler/icons-react'
import { useMemo } from 'react'
import { IconSitemap } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/model/finding.ts'
import { type Format, useFormat } from '../../../app/format.ts'
import { useNow } from '../../../app/now.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { PersonDisc } from '../../../components/marks/Person.tsx'
import { SeverityMark } from '../../../components/marks/SeverityMark.tsx'
import type { Column } from '../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../components/table/Truncated.tsx'
import styles from '../audit.module.css'
import { aboutOf } from './about.ts'
import { dayStart, isOverdue } from './due-days.ts'
import type { Grouping } from './list-query.ts'

/**
 * The columns of the inbox. Grouped by account a row is named by its rule, otherwise by its account.
 * @param withNew off after a first audit, where everything is new and the word says nothing
 */
export function useFindingColumns(
  group: Grouping,
  withNew: boolean,
  onAssign: (index: number) => void,
): readonly Column<Finding>[] {
  const { t } = useTranslation(['audit', 'words'])
  const format = useFormat()
  const now = useNow()
  return useMemo(() => {
    const first: Column<Finding> =
      group === 'account'
        ? {
            id: 'rule',
            header: t('rule'),
            min: 180,
            flex: 2,
            tone: 'name',
            render: (row) => <Named row={row} text={row.ruleTitle} withSeverity withNetwork={false} />,
          }
        : {
            id: 'account',
            header: t('account'),
            min: 158,
            flex: 1,
            tone: 'name',
            render: (row) => <Named row={row} text={aboutOf(row)} withSeverity={group !== 'rule'} />,
          }
    return [
      first,
      {
        id: 'evidence',
        header: t('evidence'),
        min: 200,
        flex: 3,
        tone: 'small',
        render: (row) => (
          <Message
            row={row}
            fresh={withNew ? t('new') : null}
            status={row.status === 'open' ? null : t(`words:${row.status}`)}
            again={row.again === null ? null : t(`again_${row.again}`)}
            comments={row.comments === 0 ? null : t('comments', { count: row.comments })}
          />
        ),
      },
      {
        id: 'assignee',
        header: t('assignee'),
        width: 120,
        tone: 'small',
        priority: 1,
        render: (row, { index }) => <Assignee row={row} word={t('assign')} onAssign={() => onAssign(index)} />,
      },
      {
        id: 'due',
        header: t('due'),
        width: 56,
        align: 'end',
        tone: 'small',
        render: (row) => <Due row={row} format={format} now={now} />,
      },
    ]
  }, [group, withNew, onAssign, t, format, now])
}

function Named({
  row,
  text,
  withSeverity,
  withNetwork = true,
}: {
  row: Finding
  text: string
  withSeverity: boolean
  withNetwork?: boolean
}) {
  const { t } = useTranslation('words')
  return (
    <span className={styles.named}>
      {withSeverity ? <SeverityMark severity={row.severity} label={t(row.severity)} /> : null}
      {row.networkIcon === null || !withNetwork ? null : <NetworkIcon icon={row.networkIcon} />}
      {row.account === null && withNetwork ? (
        <IconSitemap size={15} color="var(--m-ink3)" aria-hidden className={styles.aboutIcon} />
      ) : null}
      <Truncated text={text} />
    </span>
  )
}

type MessageProps = {
  row: Finding
  fresh: string | null
  status: string | null
  again: string | null
  comments: string | null
}

function Message({ row, fresh, status, again, comments }: MessageProps) {
  const open = row.status === 'open' || row.status === 'in_progress'
  const word = again ?? (row.isNew && status === null ? fresh : null)
  return (
    <span className={styles.message}>
      {word !== null && open ? <b className={styles.fresh}>{word}</b> : null}
      {status === null ? null : <span className={styles.status}>{status}</span>}
      <Truncated text={row.message} />
      {comments === null ? null : (
        <span className={styles.comments} title={comments}>
          <IconMessage size={13} role="img" aria-label={comments} />
          <span aria-hidden>{row.comments}</span>
        </span>
      )}
    </span>
  )
}

function Assignee({ row, word, onAssign }: { row: Finding; word: string; onAssign: () => void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.assignee}
      data-empty={row.assignee === null || undefined}
      onClick={onAssign}
    >
      {row.assignee === null ? <span className={styles.nobody} aria-hidden /> : <PersonDisc name={row.assignee} />}
      <Truncated text={row.assignee ?? word} />
    </button>
  )
}

function Due({ row, format, now }: { row: Finding; format: Format; now: number }) {
  if (row.dueOn === null) return <NoValue />
  const late = isOverdue(row.dueOn, now) && (row.status === 'open' || row.status === 'in_progress')
  return <span data-late={late || undefined}>{format.shortDate(dayStart(row.dueOn))}</span>
}
