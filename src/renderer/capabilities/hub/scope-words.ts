import { useTranslation } from 'react-i18next'
import type { HubScope } from '#shared/model/hub.ts'

/** Brands and markets somebody is limited to, in words. */
export function useScopeWords(): (of: { brands: HubScope; markets: HubScope }) => string {
  const { t } = useTranslation('hub')
  const names = (scope: HubScope): string => (scope ?? []).map(({ name }) => name).join(', ')
  return ({ brands, markets }) => {
    const parts = [brands === null ? '' : names(brands), markets === null ? '' : names(markets)]
    const said = parts.filter((part) => part !== '').join(' · ')
    return said === '' ? t('scopeAll') : said
  }
}
