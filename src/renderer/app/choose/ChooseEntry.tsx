import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { PersonDisc } from '../../components/marks/Person.tsx'
import { useAsk } from '../queries.ts'
import styles from './choose.module.css'

const SHOWN = 40
const NOBODY = ''

type Entry = { readonly id: string; readonly name: string }

type ChooseEntryProps = {
  kind: 'person' | 'team'
  label: string
  /** What stands in the empty field; the label unless said otherwise. */
  placeholder?: string
  /** Offers to take nobody. */
  nobody?: string | undefined
  /** Said where no name fits. */
  none: string
  onChoose: (entry: Entry | null) => void
}

/** People who are still here, or teams, narrowed by typing; Enter takes the first. */
export function ChooseEntry({ kind, label, placeholder = label, nobody, none, onChoose }: ChooseEntryProps) {
  const [text, setText] = useState('')
  const directory = useAsk('directory.list', { kind })
  const store = useCombobox({ defaultOpened: true })
  const wanted = text.trim().toLocaleLowerCase()
  const entries = directory.data?.entries
  const found = useMemo(
    () =>
      (entries ?? [])
        .filter(
          ({ name, detail, leftOn }) =>
            leftOn === null && `${name} ${detail ?? ''}`.toLocaleLowerCase().includes(wanted),
        )
        .slice(0, SHOWN),
    [entries, wanted],
  )
  const { selectFirstOption } = store
  useEffect(() => {
    if (found.length > 0) selectFirstOption()
  }, [found, selectFirstOption])
  const choose = (id: string): void => {
    if (id === NOBODY) return onChoose(null)
    const entry = found.find((one) => one.id === id)
    if (entry) onChoose({ id: entry.id, name: entry.name })
  }
  return (
    <Combobox store={store} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={placeholder}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.entries} aria-label={label}>
        {found.map((entry) => (
          <Combobox.Option key={entry.id} value={entry.id}>
            <span className={styles.entry}>
              {kind === 'person' ? <PersonDisc name={entry.name} /> : null}
              <span>{entry.name}</span>
            </span>
          </Combobox.Option>
        ))}
        {nobody !== undefined && wanted === '' ? <Combobox.Option value={NOBODY}>{nobody}</Combobox.Option> : null}
        {found.length === 0 ? <Combobox.Empty>{none}</Combobox.Empty> : null}
      </Combobox.Options>
    </Combobox>
  )
}
