import { useTranslation } from 'react-i18next'
import type { ComponentType } from 'react'
import type { Clash } from '#shared/contract/exchange.ts'
import { useFormat } from '../../app/format.ts'
import styles from './exchange.module.css'

type ClashTableProps = {
  clashes: readonly Clash[]
  total: number
  /** What can be done about one. */
  actions?: ComponentType<{ readonly clash: Clash }>
}

/** Where both said something different: side by side, with what stands marked. */
export function ClashTable({ clashes, total, actions: Actions }: ClashTableProps) {
  const { t } = useTranslation('exchange')
  const partner = clashes[0]?.partner ?? ''
  const more = total - clashes.length
  return (
    <>
      <table className={styles.clashes}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('mine')}</th>
            <th scope="col">{t('theirs', { name: partner })}</th>
            {Actions === undefined ? null : <th aria-label={t('decide')} />}
          </tr>
        </thead>
        <tbody>
          {clashes.map((clash) => (
            <tr key={clash.id}>
              <th scope="row">
                <span className={styles.title}>{clash.title}</span>
                <About clash={clash} />
              </th>
              <Side clash={clash} side="mine" />
              <Side clash={clash} side="theirs" />
              {Actions === undefined ? null : (
                <td className={styles.actions}>
                  <Actions clash={clash} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className={styles.quiet}>{t('bothMore', { count: more })}</p> : null}
    </>
  )
}

/** Words of the columns of accounts are those of an account's history. */
function About({ clash: { kind, field } }: { readonly clash: Clash }) {
  const { t, i18n } = useTranslation(['exchange', 'inventory'])
  const known = [`exchange:field_${field}`, `inventory:log_${field}`].find((key) => i18n.exists(key))
  const words =
    kind !== 'field'
      ? t(kind === 'removed' ? 'removal' : kind)
      : known === undefined
        ? field.replaceAll('_', ' ')
        : t(known as 'exchange:field_name')
  return <span className={styles.about}>{words}</span>
}

function Side({ clash, side }: { clash: Clash; side: 'mine' | 'theirs' }) {
  const { t } = useTranslation(['exchange', 'words'])
  const format = useFormat()
  const { text, by, at, reason } = clash[side]
  const stands = clash.kept === side
  const words = (): string => {
    if (text === null) return t(clash.kind === 'removed' ? 'gone' : 'none')
    if (clash.kind !== 'decision') return text
    const [disposition = '', into] = text.split(' → ')
    const name = t(`words:${disposition}`, { defaultValue: disposition })
    return into === undefined ? name : `${name} → ${into}`
  }
  return (
    <td data-stands={stands || undefined}>
      <span className={styles.value}>{words()}</span>
      {reason === null ? null : <span className={styles.about}>{reason}</span>}
      {by === null ? null : (
        <span className={styles.about}>
          {by}
          {at === null ? '' : `, ${format.instant(at)}`}
        </span>
      )}
      {stands ? <span className={styles.stands}>{t('stands')}</span> : null}
    </td>
  )
}
