import { Button, Checkbox, Select } from '@mantine/core'
import { IconBroadcast } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import { useAsk } from '../../../app/queries.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { act } from '../act.ts'
import { RoomCode } from '../RoomCode.tsx'
import styles from './console.module.css'

/** The way in for phones: closed until it is opened at one address, and shut again by one press. */
export function Doorway({ session }: { session: Session }) {
  const { t } = useTranslation('workshop')
  const { data } = useAsk('workshop.door', {})
  const [wished, setWished] = useState<string | null>(null)
  if (data === undefined || session.state === 'finished') return null
  const open = data.open?.session === session.id ? data.open : null
  const address = wished ?? data.addresses[0]?.address ?? null
  return (
    <section className={styles.part}>
      <SectionTitle
        title={t('phones')}
        {...(open === null ? {} : { aside: t('listening', { count: open.listening }) })}
      />
      {open === null ? (
        <>
          <p className={styles.quiet}>
            {data.addresses.every((one) => one.internal) ? t('noAddress') : t('phonesText')}
          </p>
          <div className={styles.doorway}>
            <Select
              aria-label={t('address')}
              allowDeselect={false}
              value={address}
              data={data.addresses.map((one) => ({
                value: one.address,
                label: one.internal ? t('addressOwn', { name: one.address }) : `${one.address} (${one.name})`,
              }))}
              onChange={setWished}
            />
            <Button
              variant="default"
              leftSection={<IconBroadcast size={15} />}
              disabled={address === null}
              onClick={() => void act('workshop.openDoor', { session: session.id, address: address ?? '' })}
            >
              {t('openDoor')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <RoomCode door={open} />
          <div className={styles.doorway}>
            <Checkbox
              label={t('lock')}
              checked={open.locked}
              onChange={(event) => void act('workshop.lockDoor', { locked: event.currentTarget.checked })}
            />
            <Button variant="default" onClick={() => void act('workshop.closeDoor', {})}>
              {t('closeDoor')}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
