import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { useAsk } from '../../../app/queries.ts'

/** Words, figures and names of brands that the comparison is written with. */
export function useCompareWords() {
  const { t } = useTranslation(['plan', 'words'])
  const format = useFormat()
  const brands = useAsk('directory.list', { kind: 'brand' }).data?.entries ?? []
  return { t, format, brand: (id: string): string => brands.find((one) => one.id === id)?.name ?? id }
}
export type CompareWords = ReturnType<typeof useCompareWords>
