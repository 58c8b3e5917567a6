import { IconCheck, IconKey } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HostToAsk } from '#shared/model/sync.ts'
import styles from '../sync.module.css'

/** Hosts drawn; a portfolio has hundreds of links, and the list is scrolled. */
const MOST = 500

/** Whom a source asks: what for, and with which secret. */
export function HostList({ hosts }: { hosts: readonly HostToAsk[] }) {
  const { t } = useTranslation('sync')
  return (
    <ul className={styles.hosts} aria-label={t('hosts')}>
      {hosts.slice(0, MOST).map(({ host, brings, secret, agreed, inside }) => (
        <li key={host} data-agreed={agreed || undefined}>
          <span className={styles.host}>
            {host}
            {inside ? <small> {t('insideShort')}</small> : null}
          </span>
          {agreed ? <IconCheck size={14} aria-label={t('agreed_yes')} /> : <small>{t('agreed_no')}</small>}
          <small className={styles.brings}>
            {brings.map((one) => t(`brings_${one}`)).join(', ')},{' '}
            {secret ? (
              <>
                <IconKey size={12} aria-hidden /> {t('withSecret')}
              </>
            ) : (
              t('withNothing')
            )}
          </small>
        </li>
      ))}
    </ul>
  )
}
