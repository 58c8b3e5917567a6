import { Button } from '@mantine/core'
import { IconRadar } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import accounts from '../accounts/accounts.module.css'
import styles from './discovery.module.css'

/** The way from the accounts to what may be ours, with how many candidates wait. */
export const DiscoveryDoor = memo(function DiscoveryDoor() {
  const { t } = useTranslation('discovery')
  const format = useFormat()
  const waiting = useAsk('discovery.summary', {}).data?.states.open ?? 0
  return (
    <Button
      variant="default"
      {...(waiting > 0 ? {} : { className: accounts.bare })}
      leftSection={<IconRadar size={15} aria-hidden />}
      aria-label={waiting > 0 ? `${t('door')}: ${t('doorCount', { count: waiting })}` : t('door')}
      onClick={() => go('discovery')}
    >
      <span className={accounts.word}>{t('door')}</span>
      {waiting > 0 ? <b className={styles.doorCount}>{format.number(waiting)}</b> : null}
    </Button>
  )
})
