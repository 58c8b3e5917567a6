import { Checkbox, Radio, VisuallyHidden } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { type CompareField, compareFields } from './fields.tsx'
import { keptFrom, type Merging } from './merging.ts'
import styles from './duplicates.module.css'

type ComparisonProps = {
  accounts: readonly AccountDetail[]
  /** The account under suspicion is marked. */
  suspect: string | null
  /** Set while a merge is being put together: every field that differs can be chosen. */
  merging: Merging | null
}

/** Accounts side by side. Lines that differ come first and stand out; lines that nobody knows are left out. */
export function Comparison({ accounts, suspect, merging }: ComparisonProps) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const [now] = useState(() => Date.now())
  const fields = useMemo(() => compareFields(t, format, now), [t, format, now])
  const known = fields.filter((field) => accounts.some((account) => field.value(account) !== null))
  const differ = known.filter((field) => new Set(accounts.map(field.value)).size > 1)
  const same = known.filter((field) => !differ.includes(field))
  const part = (list: readonly CompareField[], title: string) =>
    list.length === 0 ? null : (
      <tbody>
        <tr>
          <th scope="rowgroup" colSpan={accounts.length + 1} className={styles.part}>
            {title}
          </th>
        </tr>
        {list.map((field) => (
          <Line key={field.id} field={field} accounts={accounts} merging={merging} differs={list === differ} />
        ))}
      </tbody>
    )
  return (
    // Many accounts are wider than the panel; the buttons inside let the keyboard scroll it.
    <div className={styles.scroll} role="region" aria-label={t('comparison')}>
      <table className={styles.compare} data-many={accounts.length > 2 || undefined}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('compareField')}</VisuallyHidden>
            </th>
            {accounts.map((account) => (
              <th key={account.id} scope="col">
                <span className={styles.column}>
                  <NetworkIcon icon={account.networkIcon} label={account.networkName} />
                  <TextButton
                    label={t('openAccount', { name: account.handle })}
                    onClick={() => go('accounts', { account: account.id })}
                  >
                    {account.handle}
                  </TextButton>
                </span>
                {merging ? (
                  <Radio
                    name="survivor"
                    label={t('survivor')}
                    checked={merging.survivor === account.id}
                    onChange={() => merging.stay(account.id)}
                  />
                ) : account.id === suspect ? (
                  <span className={styles.suspect}>{t('suspect')}</span>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        {part(differ, t('differs', { count: differ.length }))}
        {part(same, t('agrees', { count: same.length }))}
      </table>
    </div>
  )
}

type LineProps = {
  field: CompareField
  accounts: readonly AccountDetail[]
  merging: Merging | null
  differs: boolean
}

function Line({ field, accounts, merging, differs }: LineProps) {
  const { t } = useTranslation('inventory')
  const { field: chosen, list } = field
  const from = merging && differs && chosen ? keptFrom(field, merging, accounts) : null
  return (
    <tr data-differs={differs || undefined}>
      <th scope="row" id={`compare-${field.id}`}>
        {field.label}
        {merging && differs && list ? (
          <Checkbox
            className={styles.join}
            label={t('joinLists')}
            checked={!merging.leave.has(list)}
            onChange={() => merging.toggle(list)}
          />
        ) : null}
      </th>
      {accounts.map((account) => (
        <td key={account.id} data-kept={from === account.id || undefined}>
          {merging && from !== null && chosen ? (
            <Radio
              name={field.id}
              label={field.show(account)}
              aria-describedby={`compare-${field.id}`}
              checked={from === account.id}
              onChange={() => merging.choose(chosen, account.id)}
            />
          ) : (
            field.show(account)
          )}
        </td>
      ))}
    </tr>
  )
}
