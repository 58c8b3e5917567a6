import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { AccountRow } from '#shared/model/account.ts'
import { TAKING_OVER } from '#shared/model/plan.ts'
import { useAsk } from '../../../app/queries.ts'

type IntoChoiceProps = { account: AccountRow; value: string | null; onChange: (id: string | null) => void }

/** The account that takes over: those on the same network that stay, the largest first. */
export function IntoChoice({ account, value, onChange }: IntoChoiceProps) {
  const { t } = useTranslation('workshop')
  const { data } = useAsk('plan.rows', {
    text: `network:${account.network}`,
    sort: 'audience',
    descending: true,
    limit: 1000,
  })
  const options = (data?.rows ?? []).filter(
    (row) => row.account !== account.id && TAKING_OVER.has(row.decided ?? row.suggested),
  )
  return (
    <Select
      label={t('into')}
      searchable
      value={value}
      nothingFoundMessage={t('intoNone')}
      data={options.map((row) => ({
        value: row.account,
        label: row.brand === null ? row.name : `${row.name} (${row.brand})`,
      }))}
      limit={50}
      onChange={onChange}
    />
  )
}
