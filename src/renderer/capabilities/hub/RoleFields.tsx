import { MultiSelect, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { HubRole } from '#shared/model/hub.ts'
import { useAsk } from '../../app/queries.ts'

export type RoleWish = { role: HubRole; brands: string[]; markets: string[] }

/** Role and scope of a member; nothing chosen is no limit. */
export function RoleFields({ wish, onChange }: { wish: RoleWish; onChange: (wish: RoleWish) => void }) {
  const { t } = useTranslation('hub')
  const brands = useAsk('directory.list', { kind: 'brand' }).data?.entries ?? []
  const markets = useAsk('directory.list', { kind: 'market' }).data?.entries ?? []
  const data = (entries: readonly { id: string; name: string }[]) =>
    entries.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <Select
        label={t('role')}
        description={t(`roleText_${wish.role}`)}
        inputWrapperOrder={['label', 'input', 'description']}
        value={wish.role}
        allowDeselect={false}
        data={HubRole.options.map((role) => ({ value: role, label: t(`role_${role}`) }))}
        onChange={(value) => {
          const role = HubRole.safeParse(value)
          if (role.success) onChange({ ...wish, role: role.data })
        }}
      />
      <MultiSelect
        label={t('brands')}
        placeholder={wish.brands.length === 0 ? t('scopeHint') : ''}
        searchable
        value={wish.brands}
        data={data(brands)}
        onChange={(chosen) => onChange({ ...wish, brands: chosen })}
      />
      <MultiSelect
        label={t('markets')}
        placeholder={wish.markets.length === 0 ? t('scopeHint') : ''}
        searchable
        value={wish.markets}
        data={data(markets)}
        onChange={(chosen) => onChange({ ...wish, markets: chosen })}
      />
    </>
  )
}

/** No choice is no limit. */
export const limits = (chosen: readonly string[]): string[] | null => (chosen.length === 0 ? null : [...chosen])
