import { Button, Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filterText } from '#shared/model/filter-language.ts'
import { type PlanRow, TAKING_OVER } from '#shared/model/plan.ts'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'
import shared from '../plan.module.css'
import styles from './decisions.module.css'
import { useScenario } from '../scenario/use-scenario.ts'

const SHOWN = 100

type MergeIntoProps = {
  /** The account that goes; of several, the first one tells the network. */
  from: PlanRow
  /** Off for several accounts: each was suggested its own. */
  preselect: boolean
  onMerge: (into: string) => void
  onCancel: () => void
}

/** Chooses the account that takes over, among those of the network that stay. Enter takes the suggested one. */
export function MergeInto({ from, preselect, onMerge, onCancel }: MergeIntoProps) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  const known = preselect ? (from.decidedInto ?? from.suggestedInto) : null
  const knownName = preselect ? (from.decidedIntoName ?? from.suggestedIntoName ?? '') : ''
  const [into, setInto] = useState<string | null>(known)
  const [text, setText] = useState(knownName)
  const { of } = useScenario()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const words = text === knownName && known !== null ? [] : text.trim() === '' ? [] : [text.trim()]
  const filter = filterText(
    [
      { field: 'network', op: '=', values: [from.network] },
      { field: 'disposition', op: '=', values: [...TAKING_OVER] },
    ],
    words,
  )
  const rows = useAsk('plan.rows', { ...of, text: filter, sort: 'audience', descending: true, limit: SHOWN })
  const options = (rows.data?.rows ?? [])
    .filter((row) => row.account !== from.account)
    .map((row) => ({
      value: row.account,
      label: `${row.name}${row.audience === null ? '' : ` · ${format.compact(row.audience)}`}`,
    }))
  const listed =
    known === null || options.some((option) => option.value === known)
      ? options
      : [{ value: known, label: knownName }, ...options]
  return (
    <form
      className={styles.merge}
      onSubmit={(event) => {
        event.preventDefault()
        if (into !== null) onMerge(into)
      }}
    >
      <Select
        aria-label={t('mergeSearch')}
        placeholder={t('mergeSearch')}
        searchable
        ref={field}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          onCancel()
        }}
        data-autofocus
        openOnFocus={false}
        value={into}
        onChange={setInto}
        searchValue={text}
        onSearchChange={setText}
        data={listed}
        filter={({ options: all }) => all}
        nothingFoundMessage={t('mergeNone')}
        maxDropdownHeight={260}
        styles={{ option: { fontSize: 13 } }}
        comboboxProps={{ withinPortal: true }}
      />
      <div className={shared.mergeActions}>
        <Button variant="subtle" onClick={onCancel}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={into === null}>
          {t('mergeNow')}
        </Button>
      </div>
    </form>
  )
}
