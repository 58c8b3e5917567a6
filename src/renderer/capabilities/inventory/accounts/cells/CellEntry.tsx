import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectoryKind } from '#shared/model/directory.ts'
import { ask } from '../../../../api.ts'
import { useAsk } from '../../../../app/queries.ts'
import { isGone } from '../../directory/gone.ts'
import type { Option } from '../edit/ChoiceOptions.tsx'
import { CellChoice } from './CellChoice.tsx'
import type { CellEdit } from './use-cell-edit.ts'

type CellEntryProps = CellEdit & {
  register: DirectoryKind
  /** What is chosen, by id where it is known; `chosen` is its name. */
  value: string | null
  chosen: string | null
  save: (id: string | null) => Promise<unknown>
}

/** A brand, market, team or person in its cell; a name that is new becomes an entry. */
export function CellEntry({ register, value, chosen, save, ...edit }: CellEntryProps) {
  const { t } = useTranslation(['inventory', 'words'])
  const { data } = useAsk('directory.list', { kind: register })
  const options = useMemo<Option[]>(
    () =>
      (data?.entries ?? []).map((entry) => {
        const note = register === 'person' && isGone(entry.leftOn) ? t('hasLeft') : entry.detail
        return { id: entry.id, label: entry.name, ...(note === null ? {} : { note }) }
      }),
    [data, register, t],
  )
  return (
    <CellChoice
      {...edit}
      chosen={options.find(({ id }) => id === value)?.label ?? chosen}
      placeholder={t('words:notStated')}
      options={options}
      clearLabel={t('makeEmpty')}
      save={save}
      create={async (name) => save((await ask('directory.add', { kind: register, name })).id)}
    />
  )
}
