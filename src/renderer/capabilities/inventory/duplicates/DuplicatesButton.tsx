import { Button, Tooltip } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import styles from '../accounts/accounts.module.css'
import { useDuplicates } from './found.ts'

/** The way to the duplicates, with how many groups wait for an answer. */
export const DuplicatesButton = memo(function DuplicatesButton() {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const { answer } = useDuplicates()
  const { duplicate, lookalike } = answer?.counts ?? { duplicate: 0, lookalike: 0 }
  const waiting = duplicate + lookalike
  if (waiting === 0) return null
  return (
    <Tooltip
      label={`${t('class_duplicate')} ${format.number(duplicate)} · ${t('class_lookalike')} ${format.number(lookalike)}`}
    >
      <Button
        variant="default"
        leftSection={<IconCopy size={15} aria-hidden />}
        aria-label={`${t('duplicatesShort')} ${format.number(waiting)}`}
        onClick={() => go('accounts', { view: 'duplicates', of: duplicate > 0 ? null : 'lookalike' })}
      >
        <span className={styles.word}>{t('duplicatesShort')} </span>
        {format.number(waiting)}
      </Button>
    </Tooltip>
  )
})
