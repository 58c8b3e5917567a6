import { Autocomplete, Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListSummary, WholeList } from '#shared/contract/inventory-lists.ts'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import { today } from '../accounts/change.ts'
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
    <div className={styles.band}>
      <Checkbox
        checked={list !== null}
        disabled={disabled}
        label={t('isWhole')}
        onChange={(event) => onList(event.currentTarget.checked ? preview.proposedList : null)}
      />
      {list === null ? (
        <span className={styles.hint}>{t('isWholeHint')}</span>
      ) : (
        <>
          <Fields key={`${list.source} ${list.asOf}`} list={list} onList={onList} />
          <Outcome preview={preview} />
        </>
      )}
    </div>
  )
}

/** Source and day; they are taken when a field is left or Enter is pressed, because the file is then read again. */
function Fields({ list, onList }: { list: WholeList; onList: (list: WholeList) => void }) {
  const { t } = useTranslation('lists')
  const { data } = useAsk('lists.all', {})
  const [source, setSource] = useState(list.source)
  const [asOf, setAsOf] = useState(list.asOf)
  const wrong = !/^\d{4}-\d{2}-\d{2}$/.test(asOf) || asOf > today()
  const take = (next: WholeList): void => {
    const clean = { source: next.source.trim(), asOf: next.asOf }
    if (clean.source === '' || wrong) return
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
      <Autocomplete
        aria-label={t('source')}
        placeholder={t('source')}
        value={source}
        maxLength={100}
        data={data?.sources.map((known) => known.source) ?? []}
        onChange={setSource}
        onOptionSubmit={(chosen) => take({ source: chosen, asOf })}
        onBlur={() => take({ source, asOf })}
        w={220}
      />
      <label className={styles.day}>
        {t('asOf')}
        <TextInput
          type="date"
          value={asOf}
          max={today()}
          error={wrong ? t('badDay') : undefined}
          onChange={(event) => setAsOf(event.currentTarget.value)}
          onBlur={() => take({ source, asOf })}
        />
      </label>
    </form>
  )
}

function Outcome({ preview: { comparison } }: { preview: ImportPreview }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  if (!comparison) return null
  const { before, after, older, questions } = comparison
  const summary = before ?? after
  if (!summary) return <span className={styles.hint}>{t('firstList')}</span>
  const words = before
    ? t('comparedWith', { day: format.day(before.older.asOf) })
    : t('comparedOlder', { day: format.day(summary.newer.asOf) })
  return (
    <span className={styles.outcome} role="status" data-older={older || undefined}>
      {words} <Counted summary={summary} />
      {questions > 0 ? (
        <b>{t('askedLater', { count: questions, replace: { count: format.number(questions) } })}</b>
      ) : null}
    </span>
  )
}

function Counted({ summary }: { summary: ListSummary }) {
  const { t } = useTranslation('lists')
  const format = useFormat()
  return (['disappeared', 'renamed', 'changed', 'appeared'] as const).map((kind) => (
    <span key={kind} className={styles.count}>
      {t(kind)} <b>{format.number(summary[kind])}</b>
    </span>
  ))
}
