import { Autocomplete, Checkbox } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeList } from '#shared/contract/inventory-lists.ts'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { DayField } from '../../../app/day/DayField.tsx'
import { useAsk } from '../../../app/queries.ts'
import { today } from '../accounts/change.ts'
import { ListOutcome } from '../lists/ListOutcome.tsx'
import styles from './whole-list.module.css'

type WholeListChoiceProps = {
  preview: ImportPreview
  list: WholeList | null
  onList: (list: WholeList | null) => void
  disabled: boolean
}

/** "This is the whole list of a source, as of …", and what the lists next to it in time say. */
export function WholeListChoice({ preview, list, onList, disabled }: WholeListChoiceProps) {
  const { t } = useTranslation('lists')
  return (
    <section className={styles.whole} aria-label={t('isWhole')}>
      <Checkbox
        checked={list !== null}
        disabled={disabled}
        label={t('isWhole')}
        description={list === null ? t('isWholeHint') : undefined}
        onChange={(event) => onList(event.currentTarget.checked ? preview.proposedList : null)}
      />
      {list === null ? null : (
        <>
          <Fields key={preview.file} list={list} onList={onList} />
          <ListOutcome comparison={preview.comparison} ahead />
        </>
      )}
    </section>
  )
}

/** Source and day; they are taken when a field is left or Enter is pressed, because the file is then read again. */
function Fields({ list, onList }: { list: WholeList; onList: (list: WholeList) => void }) {
  const { t } = useTranslation('lists')
  const id = useId()
  const { data } = useAsk('lists.all', {})
  const [source, setSource] = useState(list.source)
  const [asOf, setAsOf] = useState(list.asOf)
  const take = (next: WholeList): void => {
    const clean = { source: next.source.trim(), asOf: next.asOf }
    if (clean.source === '') return
    if (clean.source !== list.source || clean.asOf !== list.asOf) onList(clean)
  }
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault()
        take({ source, asOf })
      }}
    >
      <label htmlFor={`${id}-source`}>{t('source')}</label>
      <Autocomplete
        id={`${id}-source`}
        size="xs"
        value={source}
        maxLength={100}
        data={data?.sources.map((known) => known.source) ?? []}
        onChange={setSource}
        onOptionSubmit={(chosen) => take({ source: chosen, asOf })}
        onBlur={() => take({ source, asOf })}
      />
      <label htmlFor={`${id}-day`}>{t('asOf')}</label>
      <DayField
        bare
        id={`${id}-day`}
        size="xs"
        label={t('asOf')}
        value={asOf}
        refuse={(day) => (day > today() ? t('badDay') : null)}
        onSave={(day) => {
          setAsOf(day ?? list.asOf)
          take({ source, asOf: day ?? list.asOf })
        }}
      />
      <button type="submit" hidden aria-label={t('compare')} />
    </form>
  )
}
