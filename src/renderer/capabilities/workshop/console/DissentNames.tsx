import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/model/workshop.ts'
import styles from './console.module.css'

type DissentNamesProps = { session: Session; named: readonly string[]; onChange: (seats: string[]) => void }

/** Who said aloud that their name may stand with their dissent. Those who said so on their own phone need not be asked. */
export function DissentNames({ session, named, onChange }: DissentNamesProps) {
  const { t } = useTranslation('workshop')
  const voted = session.seats.filter((seat) => seat.voted)
  const agreed = voted.filter((seat) => seat.agrees)
  return (
    <>
      <MultiSelect
        label={t('dissentNames')}
        description={t('dissentNamesHint')}
        searchable
        data={voted.filter((seat) => !seat.agrees).map((seat) => ({ value: seat.id, label: seat.name }))}
        value={[...named]}
        onChange={onChange}
      />
      {agreed.length === 0 ? null : (
        <p className={styles.quiet}>{t('dissentAgreed', { who: agreed.map((seat) => seat.name).join(', ') })}</p>
      )}
    </>
  )
}
