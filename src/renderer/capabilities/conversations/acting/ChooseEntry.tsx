import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../../app/queries.ts'
import { PersonDisc } from '../../../components/marks/Person.tsx'
import styles from './acting.module.css'

const SHOWN = 40
const NOBODY = ''

type ChooseEntryProps = {
  kind: 'person' | 'team'
  label: string
  /** Offers to take nobody. */
  nobody?: string
  onChoose: (id: string | null) => void
}

/** People who are still here, or teams, narrowed by typing; Enter takes the first. */
export function ChooseEntry({ kind, label, nobody, onChoose }: ChooseEntryProps) {
  const { t } = useTranslation('conversations')
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
  return (
    <Combobox store={store} onOptionSubmit={(id) => onChoose(id === NOBODY ? null : id)}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={label}
          placeholder={label}
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
        {found.length === 0 ? <Combobox.Empty>{t('noEntry')}</Combobox.Empty> : null}
      </Combobox.Options>
    </Combobox>
  )
}
