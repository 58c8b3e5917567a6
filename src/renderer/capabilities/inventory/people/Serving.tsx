import { useTranslation } from 'react-i18next'
import type { ServingAccount } from '#shared/model/people.ts'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from '../directory/directory.module.css'

/** The accounts that already do what a new one is asked for: the question the gate is there to ask. */
export function Serving({ accounts }: { accounts: readonly ServingAccount[] }) {
  const { t } = useTranslation(['people', 'words', 'inventory'])
  const format = useFormat()
  if (accounts.length === 0) return <p className={styles.quiet}>{t('servingNone')}</p>
  return (
    <div role="status">
      <p className={styles.warning}>{t('servingSome', { count: accounts.length })}</p>
      <ul className={styles.rows}>
        {accounts.map((one) => (
          <li key={one.id} className={styles.row}>
            <span>
              <TextButton onClick={() => go('accounts', { account: one.id })}>{one.handle}</TextButton>
            </span>
            <span>{t(`inventory:inLife_${one.lifecycle}`)}</span>
            <small>
              {[
                t(`words:${one.activity}`),
                one.audience === null ? null : t('audienceOf', { shown: format.compact(one.audience) }),
                one.team,
                one.owner ?? t('words:noOwner'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}
