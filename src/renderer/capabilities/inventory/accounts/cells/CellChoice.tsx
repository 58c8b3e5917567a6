import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { EditEnd } from '../../../../components/table/cells.ts'
import { useLatest } from '../../../../app/latest.ts'
import { CLEAR, ChoiceOptions, CREATE, found, isNew, type Option } from '../edit/ChoiceOptions.tsx'
import { CellBox } from './CellBox.tsx'
import { type CellEdit, endOf, useCellEdit } from './use-cell-edit.ts'
import styles from './cells.module.css'

type CellChoiceProps = CellEdit & {
  /** What is chosen, in words; null when nothing is. */
  chosen: string | null
  placeholder: string
  options: readonly Option[]
  /** What the field is called when it is emptied; without it, it cannot be. */
  clearLabel?: string
  /** The id of the option, or null to empty. */
  save: (id: string | null) => Promise<unknown>
  /** Makes an entry of what was typed and saves it. */
  create?: (name: string) => Promise<unknown>
}

/** A value that is chosen from a list, in its cell: what is typed narrows the list, Enter and Tab take the marked one. */
export function CellChoice({ label, end, chosen, placeholder, options, clearLabel, save, create }: CellChoiceProps) {
  const [text, setText] = useState('')
  const how = useRef<EditEnd>('stay')
  const field = useRef<HTMLInputElement>(null)
  const box = useCombobox({ onDropdownOpen: () => box.updateSelectedOptionIndex('active') })
  const { wrong, setWrong, finish, commit } = useCellEdit(end)
  const opener = useLatest(box.openDropdown)
  useEffect(() => {
    field.current?.focus()
    opener.current()
  }, [opener])

  const typed = text.trim()
  const submit = (value: string): void => {
    const next = how.current
    if (value === CLEAR) void commit(chosen === null ? null : () => save(null), next)
    else if (value === CREATE) void commit(() => create?.(typed) ?? Promise.resolve(), next)
    else {
      const id = value.slice(1)
      const same = options.find((option) => option.id === id)?.label === chosen
      void commit(same ? null : () => save(id), next)
    }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const wanted = endOf(event)
    if (event.key === 'Escape') finish('stay')
    else if (wanted === null) return
    else {
      how.current = wanted
      const marked = box.getSelectedOptionIndex() >= 0 && (typed !== '' || event.key === 'Enter')
      if (marked) box.clickSelectedOption()
      else if (typed === '') finish(wanted)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <CellBox wrong={wrong}>
      <Combobox store={box} onOptionSubmit={submit} width={260} position="bottom-start">
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={field}
            classNames={{ input: styles.input ?? '' }}
            aria-label={label}
            aria-invalid={wrong !== null}
            value={text}
            placeholder={chosen ?? placeholder}
            autoComplete="off"
            onChange={(event) => {
              setText(event.currentTarget.value)
              setWrong(null)
              box.openDropdown()
              box.selectFirstOption()
            }}
            onClick={() => box.openDropdown()}
            onKeyDown={onKeyDown}
            onBlur={() => finish('away')}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <ChoiceOptions
            label={label}
            chosen={chosen}
            typed={typed}
            options={found(options, typed)}
            clearLabel={clearLabel !== undefined && chosen !== null && typed === '' ? clearLabel : null}
            creates={create !== undefined && isNew(options, typed)}
          />
        </Combobox.Dropdown>
      </Combobox>
    </CellBox>
  )
}
