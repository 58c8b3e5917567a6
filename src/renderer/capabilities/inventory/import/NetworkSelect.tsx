import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../../app/queries.ts'

type NetworkSelectProps = {
  label: string
  value: string | null
  onChange: (network: string | null) => void
  disabled?: boolean
}

/** One network of all that are known, found by typing a part of its name. */
export function NetworkSelect({ label, value, onChange, disabled = false }: NetworkSelectProps) {
  const { t } = useTranslation('import')
  const { data } = useAsk('import.networks', {})
  return (
    <Select
      aria-label={label}
      placeholder={t('chooseNetwork')}
      data={(data?.networks ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('clearNetwork') }}
      nothingFoundMessage={t('noNetwork')}
      disabled={disabled}
      w={180}
      maxDropdownHeight={280}
    />
  )
}
