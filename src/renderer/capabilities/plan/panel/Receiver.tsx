import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanRow, Receiver as Who } from '#shared/model/plan.ts'
import { useAsk } from '../../../app/queries.ts'
import { change } from '../carry/change.ts'
import { useScenario } from '../scenario/use-scenario.ts'

const keyOf = (row: PlanRow): string | null =>
  row.transferTo === null ? null : `${row.transferTo.kind} ${row.transferTo.id ?? row.transferTo.name}`

/** Who takes a transferred account over: a team, a person, or whatever else is typed, for somebody outside. */
export function Receiver({ row }: { row: PlanRow }) {
  const { t } = useTranslation('ready')
  const { of } = useScenario()
  const [text, setText] = useState(row.transferTo?.name ?? '')
  const teams = useAsk('directory.list', { kind: 'team' })
  const people = useAsk('directory.list', { kind: 'person' })
  const fits = (name: string): boolean => name.toLowerCase().includes(text.trim().toLowerCase())
  const entries = (kind: 'team' | 'person') =>
    ((kind === 'team' ? teams : people).data?.entries ?? [])
      .filter(({ leftOn }) => leftOn === null)
      .map(({ id, name }) => ({ value: `${kind} ${id}`, label: name }))
  const known = [...entries('team'), ...entries('person')]
  const chosen = text === row.transferTo?.name
  const shown = (kind: 'team' | 'person') =>
    entries(kind)
      .filter(({ label }) => chosen || fits(label))
      .slice(0, 50)
  const typed = text.trim()
  const outside =
    row.transferTo?.kind === 'outside' && chosen
      ? [{ value: `outside ${row.transferTo.name}`, label: row.transferTo.name }]
      : typed !== '' && !known.some(({ label }) => label.toLowerCase() === typed.toLowerCase())
        ? [{ value: `outside ${typed}`, label: t('transferOutside', { name: typed }) }]
        : []
  const choose = (key: string | null): void => {
    if (key === null || key === keyOf(row)) return
    const at = key.indexOf(' ')
    const rest = key.slice(at + 1)
    const kind = key.slice(0, at)
    const transferTo: Who = kind === 'team' || kind === 'person' ? { kind, id: rest } : { kind: 'outside', name: rest }
    const name = known.find(({ value }) => value === key)?.label ?? rest
    void change(
      'plan.decide',
      { ...of, accounts: [row.account], disposition: 'transfer', reason: row.reason, transferTo },
      () => t('didTransfer', { name }),
    )
  }
  return (
    <Select
      mt={8}
      label={t('transferTo')}
      placeholder={t('transferPlaceholder')}
      searchable
      disabled={row.locked}
      value={keyOf(row)}
      onChange={choose}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      data={[
        { group: t('transferTeams'), items: shown('team') },
        { group: t('transferPeople'), items: shown('person') },
        ...outside,
      ]}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
