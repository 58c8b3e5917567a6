import { useTranslation } from 'react-i18next'
import { fits } from '#shared/model/custom-field.ts'
import { useAsk } from '../../../../app/queries.ts'
import { CellChoice } from './CellChoice.tsx'
import { CellDay } from './CellDay.tsx'
import { CellText } from './CellText.tsx'
import type { CellEdit } from './use-cell-edit.ts'

type CellOwnProps = CellEdit & {
  /** The workspace's own field. */
  id: string
  value: string | null
  save: (value: string | null) => Promise<unknown>
}

/** A value of a field the workspace has added, as its type wants it. */
export function CellOwn({ id, value, save, ...edit }: CellOwnProps) {
  const { t } = useTranslation(['inventory', 'words'])
  const field = useAsk('fields.list', {}).data?.fields.find((one) => one.id === id)
  if (field === undefined) return null
  if (field.type === 'date') return <CellDay {...edit} value={value} save={save} />
  if (field.type === 'choice')
    return (
      <CellChoice
        {...edit}
        chosen={value}
        placeholder={t('words:notStated')}
        options={field.choices.map((choice) => ({ id: choice, label: choice }))}
        clearLabel={t('makeEmpty')}
        save={save}
      />
    )
  return (
    <CellText
      {...edit}
      value={value}
      most={4000}
      placeholder={t('words:notStated')}
      read={(text) => {
        const plain = field.type === 'number' ? text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.') : text
        return fits(plain, field.type, field.choices) ? { value: plain } : { wrong: t('noNumber') }
      }}
      save={save}
    />
  )
}
