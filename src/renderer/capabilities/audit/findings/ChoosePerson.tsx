import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../../app/queries.ts'
import { PersonDisc } from '../../../components/marks/Person.tsx'
import styles from '../audit.module.css'
import type { Person } from './use-decisions.ts'

const SHOWN = 40
const NOBODY = ''

/** A list of people who are still here, narrowed by typing; Enter takes the first. */
export function ChoosePerson({ assigned, onChoose }: { assigned: boolean; onChoose: (person: Person | null) => void }) {
  const { t } = useTranslation('audit')
  const [text, setText] = useState('')
  const directory = useAsk('directory.list', { kind: 'person' })
  const store = useCombobox({ defaultOpened: true })
  const wanted = text.trim().toLocaleLowerCase()
  const entries = directory.data?.entries
  const people = useMemo(
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
    if (people.length > 0) selectFirstOption()
  }, [people, selectFirstOption])
  const choose = (id: string): void => {
    if (id === NOBODY) return onChoose(null)
    const person = people.find((entry) => entry.id === id)
    if (person) onChoose({ id: person.id, name: person.name })
  }
  return (
    <Combobox store={store} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          aria-label={t('person')}
          placeholder={t('assignTo')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.people} aria-label={t('person')}>
        {people.map((person) => (
          <Combobox.Option key={person.id} value={person.id}>
            <span className={styles.named}>
              <PersonDisc name={person.name} />
              <span>{person.name}</span>
            </span>
          </Combobox.Option>
        ))}
        {assigned && wanted === '' ? <Combobox.Option value={NOBODY}>{t('nobody')}</Combobox.Option> : null}
        {people.length === 0 ? <Combobox.Empty>{t('noPerson')}</Combobox.Empty> : null}
      </Combobox.Options>
    </Combobox>
  )
}
