import type { TFunction } from 'i18next'
import type { PastImport } from '#shared/contract/inventory-import.ts'
import type { Format } from '../../../../app/format.ts'
import type { Column } from '../../../../components/table/columns.ts'
import { NoValue, Truncated } from '../../../../components/table/Truncated.tsx'

/** Columns of the list of past imports. */
export function pastColumns(t: TFunction<'import'>, format: Format): readonly Column<PastImport>[] {
  const figure = (id: keyof PastImport['counts'], priority: number): Column<PastImport> => ({
    id,
    header: t(id === 'rows' ? 'rowsTitle' : id),
    width: 92,
    align: 'end',
    tone: 'plain',
    priority,
    render: ({ counts }) => format.number(counts[id]),
  })
  return [
    {
      id: 'file',
      header: t('stepFile'),
      min: 180,
      flex: 2,
      tone: 'name',
      render: ({ file }) => <Truncated text={file} at="middle" />,
    },
    { id: 'at', header: t('when'), width: 150, tone: 'plain', render: ({ at }) => format.instant(at) },
    {
      id: 'actor',
      header: t('who'),
      min: 90,
      flex: 0.8,
      tone: 'plain',
      priority: 2,
      render: ({ actor }) => (actor === null ? <NoValue /> : <Truncated text={actor} />),
    },
    figure('rows', 6),
    figure('created', 0),
    figure('updated', 1),
    figure('unchanged', 5),
    figure('merged', 4),
    figure('rejected', 3),
    {
      id: 'state',
      header: t('state'),
      width: 110,
      tone: 'small',
      render: ({ undone, batch }) => t(undone ? 'stateUndone' : batch === null ? 'stateNothing' : 'stateInForce'),
    },
  ]
}
