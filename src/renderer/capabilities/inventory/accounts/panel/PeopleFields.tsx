import { useTranslation } from 'react-i18next'
import type { AccessEntry, AccountDetail } from '#shared/model/account.ts'
import { useFormat } from '../../../../app/format.ts'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { PersonName } from '../../../../components/marks/Person.tsx'
import { isGone } from '../../directory/gone.ts'
import { change } from '../change.ts'
import { EntryChoice } from '../edit/EntryChoice.tsx'
import { FieldLine, Fields } from '../edit/FieldLine.tsx'
import { useAccessWords } from './access-words.ts'
import styles from './panel.module.css'

const SHOWN = 3

/** Who answers for the account, who can open it, and how; `short` leaves out the ways in, where they are listed below. */
export function PeopleFields({ account, short = false }: { account: AccountDetail; short?: boolean }) {
  const { t } = useTranslation(['inventory', 'words'])
  const save = (patch: { ownerId: string | null } | { backupOwnerId: string | null }): void =>
    void change('accounts.update', { ids: [account.id], patch })
  const people = account.access.filter((entry) => entry.person !== null || entry.agency !== null)
  return (
    <Fields>
      <FieldLine label={t('words:owner')} help={<TermHelp term="owner" />}>
        <EntryChoice
          id="owner"
          label={t('words:owner')}
          kind="person"
          quiet
          value={account.ownerId}
          chosen={account.owner}
          left={account.ownerLeft}
          missed
          placeholder={t('words:noOwner')}
          clearLabel={t('words:noOwner')}
          onChoose={(ownerId) => save({ ownerId })}
        />
      </FieldLine>
      <FieldLine label={t('words:backupOwner')} help={<TermHelp term="backupOwner" />}>
        <EntryChoice
          id="backupOwner"
          label={t('words:backupOwner')}
          kind="person"
          quiet
          value={account.backupOwnerId}
          chosen={account.backupOwner}
          placeholder={t('words:notStated')}
          clearLabel={t('words:notStated')}
          onChoose={(backupOwnerId) => save({ backupOwnerId })}
        />
      </FieldLine>
      {short ? null : (
        <>
          <FieldLine label={t('admins')} help={<TermHelp term="admin" />}>
            {people.length === 0 ? (
              <span className={styles.quietText}>{t('words:notStated')}</span>
            ) : (
              people.slice(0, SHOWN).map((entry) => <Person key={entry.id} entry={entry} only={people.length === 1} />)
            )}
            {people.length > SHOWN ? (
              <span className={styles.quietText}>{t('more', { count: people.length - SHOWN })}</span>
            ) : null}
          </FieldLine>
          <FieldLine label={t('wayIn')}>
            <WayIn access={account.access} />
          </FieldLine>
        </>
      )}
    </Fields>
  )
}

function Person({ entry, only }: { entry: AccessEntry; only: boolean }) {
  const { t } = useTranslation(['inventory', 'people'])
  const format = useFormat()
  const left = isGone(entry.personLeftOn) ? entry.personLeftOn : null
  const notes = [
    left === null ? null : t(entry.person === null ? 'people:contractEnded' : 'leftOn', { day: format.day(left) }),
    only ? t('onlyAdmin') : null,
  ].filter(Boolean)
  return (
    <span className={styles.person}>
      <PersonName
        name={entry.person ?? entry.agency}
        emptyLabel={t('nobody')}
        {...(left === null ? {} : { leftLabel: t('hasLeft') })}
      />
      {notes.length === 0 ? null : <span className={styles.note}>{notes.join(', ')}</span>}
    </span>
  )
}

function WayIn({ access }: { access: readonly AccessEntry[] }) {
  const { t } = useTranslation('words')
  const words = useAccessWords()
  const [first] = access
  return first === undefined ? <span className={styles.quietText}>{t('notStated')}</span> : <span>{words(first)}</span>
}
