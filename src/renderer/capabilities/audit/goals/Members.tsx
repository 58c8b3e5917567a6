import { Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change } from './change.ts'
import styles from './goals.module.css'

const SHOWN = 200
type MembersProps = { of: 'goal' | 'campaign'; id: string; name: string }

/** The accounts tied to a goal or a campaign; those a filter finds are added at once, each can be taken out. */
export function Members({ of, id, name }: MembersProps) {
  const { t } = useTranslation('charter')
  const format = useFormat()
  const [text, setText] = useState('')
  const members = useAsk('goals.members', { of, id, limit: SHOWN })
  const wanted = text.trim()
  const found = useAsk('accounts.count', { texts: [wanted] }, wanted !== '')
  const count = wanted === '' || found.isError ? 0 : (found.data?.counts[0] ?? 0)
  const command = of === 'goal' ? 'goals.setAccounts' : 'campaigns.setAccounts'
  const add = async (): Promise<void> => {
    const { ids } = await ask('accounts.ids', { filter: { text: wanted, sort: 'name', descending: false } })
    if (await change(command, { id, add: ids }, t('didAdd', { count: ids.length, name }))) setText('')
  }
  const total = members.data?.total ?? 0
  return (
    <PanelSection title={t('accountsHead')} aside={format.number(total)}>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault()
          if (count > 0) void add().catch(tellProblem)
        }}
      >
        <TextInput
          aria-label={t('addBy')}
          placeholder="brand:Kornwell market:DE"
          value={text}
          maxLength={2000}
          error={found.isError && wanted !== '' ? t('badFilter') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={count === 0}>
          {count === 0 ? t('add') : t('addAccounts', { count, replace: { count: format.number(count) } })}
        </Button>
      </form>
      <Awaited of={[members]} rows={0} flush />
      <ul className={styles.members}>
        {members.data?.accounts.map((account) => (
          <li key={account.id}>
            <NetworkIcon icon={account.networkIcon} size={14} label={account.networkName} />
            <a href={`#${linkTo('accounts', { account: account.id, tab: 'purpose' })}`}>{account.handle}</a>
            <span>{[account.brand, account.market].filter(Boolean).join(' · ')}</span>
            <button
              type="button"
              aria-label={t('takeOut', { account: account.handle })}
              title={t('takeOut', { account: account.handle })}
              onClick={() =>
                void change(command, { id, drop: [account.id] }, t('didTakeOut', { account: account.handle }))
              }
            >
              <IconX size={13} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {total > SHOWN ? (
        <p className={styles.reference}>{t('firstOf', { count: SHOWN, all: format.number(total) })}</p>
      ) : null}
      {members.data !== undefined && total === 0 ? <p className={styles.reference}>{t('noMembers')}</p> : null}
    </PanelSection>
  )
}
