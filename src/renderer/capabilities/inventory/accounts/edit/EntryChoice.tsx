import { IconUserOff, IconUserQuestion } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DirectoryKind } from '#shared/model/directory.ts'
import { useAsk } from '../../../../app/queries.ts'
import { PersonDisc } from '../../../../components/marks/Person.tsx'
import { isGone } from '../../directory/gone.ts'
import { change } from '../change.ts'
import { Choice } from './Choice.tsx'
import type { Option } from './ChoiceOptions.tsx'

type EntryChoiceProps = {
  id: string
  label: string
  kind: DirectoryKind
  /** What is chosen, by id; `chosen` is its name while the register is on its way. */
  value: string | null
  chosen: string | null
  placeholder: string
  /** What the field is called when it is emptied. */
  clearLabel?: string
  clearAlways?: boolean
  /** Nobody being named is a fault, and shown as one. */
  missed?: boolean
  /** The person it names has left. */
  left?: boolean
  onChoose: (id: string | null) => void
  /** Entries that cannot be chosen again. */
  without?: readonly string[]
  quiet?: boolean
}

/** A brand, market, team, person or goal from the registers; typing a new name adds it. */
export function EntryChoice({
  id,
  label,
  kind,
  value,
  chosen: given,
  placeholder,
  clearLabel,
  clearAlways = false,
  left = false,
  missed = false,
  onChoose,
  without,
  quiet,
}: EntryChoiceProps) {
  const { t } = useTranslation('inventory')
  const { data } = useAsk('directory.list', { kind })
  const chosen = value === null ? null : (data?.entries.find((entry) => entry.id === value)?.name ?? given)
  const options = useMemo<Option[]>(
    () =>
      (data?.entries ?? [])
        .filter((entry) => !without?.includes(entry.id))
        .map((entry) => {
          const note = kind !== 'person' || !isGone(entry.leftOn) ? entry.detail : t('hasLeft')
          return { id: entry.id, label: entry.name, ...(note === null ? {} : { note }) }
        }),
    [data, without, kind, t],
  )
  const create = async (name: string): Promise<void> => {
    const made = await change('directory.add', { kind, name })
    if (made) onChoose(made.id)
  }
  const person =
    kind !== 'person' ? undefined : chosen === null ? (
      missed ? (
        <IconUserQuestion size={16} color="var(--m-high-text)" aria-hidden />
      ) : undefined
    ) : left ? (
      <IconUserOff size={16} color="var(--m-high-text)" aria-hidden />
    ) : (
      <PersonDisc name={chosen} />
    )
  return (
    <Choice
      id={id}
      label={label}
      chosen={chosen}
      placeholder={placeholder}
      options={options}
      onChoose={onChoose}
      onCreate={(name) => void create(name)}
      {...(clearLabel === undefined
        ? {}
        : { clear: { label: clearLabel, always: clearAlways, onClear: () => onChoose(null) } })}
      {...(quiet ? { quiet } : {})}
      {...(quiet && person ? { icon: person } : {})}
    />
  )
}
