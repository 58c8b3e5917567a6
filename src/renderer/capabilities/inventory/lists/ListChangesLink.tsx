import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportComparison } from '#shared/contract/inventory-lists.ts'
import { linkTo } from '../../../app/navigation.ts'

/** After an import of a whole list: the way to what changed. */
export function ListChangesLink({ comparison }: { comparison: ImportComparison | undefined }) {
  const { t } = useTranslation('lists')
  if (!comparison) return null
  return (
    <Button
      size="lg"
      variant="default"
      component="a"
      href={`#${linkTo('lists', { source: comparison.source, to: comparison.asOf })}`}
    >
      {t('openChanges')}
    </Button>
  )
}
