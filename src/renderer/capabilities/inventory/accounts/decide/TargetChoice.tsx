import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { filterText, parseFilter } from '#shared/model/filter-language.ts'
import { useFormat } from '../../../../app/format.ts'
import { useAsk } from '../../../../app/queries.ts'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import { Choice } from '../edit/Choice.tsx'
import { wishFocus } from '../desk.ts'

export type Target = { readonly id: string; readonly name: string }

type TargetChoiceProps = {
  /** Accounts that are merged and cannot take over. */
  without: readonly string[]
  /** The network all of them are on, when it is known; accounts of another one cannot take over. */
  network: string | null
  chosen: Target | null
  onChoose: (target: Target) => void
}

const FOUND = 40

/** The account that takes over, found by its name among those of the same network; the largest audience first. */
export function TargetChoice({ without, network, chosen, onChoose }: TargetChoiceProps) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed, 120)
  const words = parseFilter(wanted).words
  const text = filterText(network === null ? [] : [{ field: 'network', op: '=', values: [network] }], words)
  const { data } = useAsk('accounts.list', {
    filter: { text, sort: 'audience', descending: true },
    offset: 0,
    limit: FOUND,
  })
  useEffect(() => wishFocus('into'), [])
  const options = (data?.rows ?? [])
    .filter((row) => !without.includes(row.id))
    .map((row) => ({
      id: row.id,
      label: row.handle,
      note: [row.brand, row.market, format.compact(row.audience)].filter(Boolean).join(' · '),
      icon: <NetworkIcon icon={row.networkIcon} size={14} />,
    }))
  return (
    <Choice
      id="into"
      label={t('mergeInto')}
      chosen={chosen?.name ?? null}
      placeholder={t('findAccount')}
      options={options}
      onSearch={setTyped}
      onChoose={(id) => {
        const found = options.find((option) => option.id === id)
        if (found) onChoose({ id, name: found.label })
      }}
    />
  )
}
