import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useDesk } from '../desk.ts'
import { useLatest } from '../../../../app/latest.ts'
import { CLEAR, ChoiceOptions, CREATE, found, isNew, type Option } from './ChoiceOptions.tsx'
import styles from './edit.module.css'

type ChoiceProps = {
  /** Name of the field; the wish for focus names it too. */
  id: string
  label: string
  /** What is chosen, in words; null when nothing is. */
  chosen: string | null
  placeholder: string
  options: readonly Option[]
  onChoose: (id: string) => void
  /** Empties the field; the word is what it is called then ("No owner"). `always`: also where nothing is known to be chosen. */
  clear?: { label: string; onClear: () => void; always?: boolean }
  /** Makes an entry of what was typed. */
  onCreate?: (name: string) => void
  /** The options depend on what is typed and come from elsewhere. */
  onSearch?: (text: string) => void
  quiet?: boolean
  icon?: ReactNode
}

/** A field that is chosen from a list by typing a part of the name, and where the list can be added to. */
export function Choice({
  id,
  label,
  chosen,
  placeholder,
  options,
  onChoose,
  clear,
  onCreate,
  onSearch,
  quiet = false,
  icon,
}: ChoiceProps) {
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const box = useCombobox({
    onDropdownClose: () => {
      box.resetSelectedOption()
      setText('')
      onSearch?.('')
    },
    onDropdownOpen: () => box.updateSelectedOptionIndex('active'),
  })
  const open = box.dropdownOpened
  const wish = useDesk(({ focus }) => (focus?.field === id ? focus.wish : 0))
  const opener = useLatest(box.openDropdown)
  useEffect(() => {
    if (wish === 0) return
    input.current?.focus()
    opener.current()
    input.current?.scrollIntoView({ block: 'nearest' })
  }, [wish, opener])

  const typed = text.trim()
  const listed = onSearch ? options : found(options, typed)

  const submit = (value: string): void => {
    box.closeDropdown()
    input.current?.blur()
    if (value === CLEAR) clear?.onClear()
    else if (value === CREATE) onCreate?.(typed)
    else onChoose(value.slice(1))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    input.current?.blur()
  }
  return (
    <Combobox
      store={box}
      onOptionSubmit={submit}
      width={quiet ? 280 : 'target'}
      position={quiet ? 'bottom-end' : 'bottom-start'}
    >
      <Combobox.Target>
        <TextInput
          ref={input}
          aria-label={label}
          value={open ? text : (chosen ?? '')}
          placeholder={open ? (chosen ?? placeholder) : placeholder}
          leftSection={icon}
          leftSectionWidth={icon ? 28 : undefined}
          {...(quiet ? { classNames: { input: styles.quiet ?? '', section: styles.section ?? '' } } : {})}
          {...(quiet && icon ? { 'data-with-icon': true } : {})}
          onChange={(event) => {
            setText(event.currentTarget.value)
            onSearch?.(event.currentTarget.value)
            box.openDropdown()
            box.selectFirstOption()
          }}
          onClick={() => box.openDropdown()}
          onFocus={() => onSearch?.('')}
          onBlur={() => box.closeDropdown()}
          onKeyDown={onKeyDown}
          rightSection={null}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <ChoiceOptions
          label={label}
          chosen={chosen}
          typed={typed}
          options={listed}
          clearLabel={clear && (chosen !== null || clear.always === true) && typed === '' ? clear.label : null}
          creates={onCreate !== undefined && isNew(options, typed)}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
}
