import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useDuplicates } from './found.ts'

/** The way to the duplicates, with how many groups wait for an answer. */
export function DuplicatesButton() {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const { answer } = useDuplicates()
  const waiting = (answer?.counts.duplicate ?? 0) + (answer?.counts.lookalike ?? 0)
  if (waiting === 0) return null
  return (
    <Button variant="default" onClick={() => go('accounts', { view: 'duplicates' })}>
      {t('duplicatesShort')} {format.number(waiting)}
    </Button>
  )
}
