import { useTranslation } from 'react-i18next'
import type { AccountPatch, AccountRow } from '#shared/model/account.ts'
import { Lifecycle } from '#shared/model/words.ts'
import { ask } from '../../../../api.ts'
import type { EditEnd } from '../../../../components/table/cells.ts'
import { type CellField, cellField, IN_USE } from './cell-fields.ts'
import { CellChoice } from './CellChoice.tsx'
import { CellEntry } from './CellEntry.tsx'
import { CellOwn } from './CellOwn.tsx'
import { CellTags } from './CellTags.tsx'
import { CellDay } from './CellDay.tsx'
import { CellText } from './CellText.tsx'

type AccountCellProps = { row: AccountRow; column: string; name: string; end: (how: EditEnd) => void }

/** What a column that is not the row's own holds. */
const more = (row: AccountRow, column: string): string | null => row.more?.[column] ?? null

/** The editor of one cell of the accounts table. `name` is what its column is called. */
export function AccountCell({ row, column, name, end }: AccountCellProps) {
  const { t } = useTranslation('inventory')
  const field = cellField(column)
  if (field === undefined) return null
  const edit = { label: t('cellOf', { field: name, name: row.handle }), end }
  return <Editor row={row} column={column} field={field} edit={edit} />
}

type EditorProps = {
  row: AccountRow
  column: string
  field: CellField
  edit: { label: string; end: (how: EditEnd) => void }
}

function Editor({ row, column, field, edit }: EditorProps) {
  const { t } = useTranslation(['inventory', 'words'])
  const save = (patch: AccountPatch): Promise<unknown> => ask('accounts.update', { ids: [row.id], patch })
  switch (field.kind) {
    case 'entry':
      return (
        <CellEntry
          {...edit}
          register={field.register}
          value={field.field === 'backupOwnerId' ? null : row[field.field]}
          chosen={field.field === 'backupOwnerId' ? more(row, column) : entryOf(row, field.field)}
          save={(id) => save({ [field.field]: id })}
        />
      )
    case 'text': {
      const value = field.field === 'displayName' ? row.displayName : more(row, column)
      return (
        <CellText
          {...edit}
          value={value}
          most={field.most}
          placeholder={t('words:notStated')}
          save={(text) => save({ [field.field]: text })}
        />
      )
    }
    case 'day':
      return <CellDay {...edit} value={more(row, column)} save={(day) => save({ [field.field]: day })} />
    case 'lifecycle':
      return (
        <CellChoice
          {...edit}
          chosen={t(`inLife_${row.lifecycle}`)}
          placeholder={t('words:notStated')}
          options={IN_USE.map((id) => ({ id, label: t(`inLife_${id}`) }))}
          save={(id) => save({ lifecycle: Lifecycle.parse(id) })}
        />
      )
    case 'tags':
      return (
        <CellTags
          {...edit}
          tags={more(row, column)?.split('; ') ?? []}
          placeholder={t('words:notStated')}
          save={(wish) => ask('tags.set', { accounts: [row.id], ...wish })}
        />
      )
    case 'own':
      return (
        <CellOwn
          {...edit}
          id={field.id}
          value={more(row, column)}
          save={(value) => ask('fields.set', { accounts: [row.id], field: field.id, value })}
        />
      )
  }
}

const ENTRY_NAMES = { brandId: 'brand', marketId: 'market', teamId: 'team', ownerId: 'owner' } as const
const entryOf = (row: AccountRow, field: keyof typeof ENTRY_NAMES): string | null => row[ENTRY_NAMES[field]]
