import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import type { AccessRecord } from '#shared/model/people.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { TermHelp } from '../../../components/help/TermHelp.tsx'
import { PersonName } from '../../../components/marks/Person.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { change, today } from '../accounts/change.ts'
import { useAccessWords } from '../accounts/panel/access-words.ts'
import { PeopleFields } from '../accounts/panel/PeopleFields.tsx'
import styles from '../directory/directory.module.css'
import { AccessForm } from './AccessForm.tsx'

/** Who answers for the account and every way in: added, changed, proven, revoked, with what was revoked kept below. */
export function AccessTab({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['people', 'words'])
  const [editing, setEditing] = useState<string | null>(null)
  const { data, error, refetch } = useAsk('access.list', { account: account.id })
  const entries = data?.entries ?? []
  const live = entries.filter((entry) => entry.revokedOn === null)
  const revoked = entries.filter((entry) => entry.revokedOn !== null)
  const close = (): void => setEditing(null)
  return (
    <>
      <PanelSection title={t('responsible')}>
        <PeopleFields account={account} short />
      </PanelSection>
      <PanelSection
        title={t('accessTitle')}
        help={<TermHelp term="admin" />}
        {...(editing === null
          ? { aside: <TextButton onClick={() => setEditing('new')}>{t('addAccess')}</TextButton> }
          : {})}
      >
        {editing === 'new' ? (
          <AccessForm
            known={null}
            saveLabel={t('addAccess')}
            onCancel={close}
            onSave={async (entry) => {
              const done = await change('access.add', { accounts: [account.id], entry }, ({ added, present }) =>
                added > 0 ? t('accessAdded', { count: added }) : t('accessPresent', { count: present }),
              )
              if (done) close()
              return done !== null
            }}
          />
        ) : null}
        {error || data === undefined ? <Awaited of={[{ error, refetch }]} rows={3} flush /> : null}
        {data && live.length === 0 && editing === null ? <p className={styles.quiet}>{t('noAccess')}</p> : null}
        <Alone entries={live} />
        <ul className={styles.rows}>
          {live.map((entry) =>
            editing === entry.id ? (
              <li key={entry.id}>
                <AccessForm
                  known={entry}
                  saveLabel={t('save')}
                  onCancel={close}
                  onSave={async (draft) => {
                    const done = await change('access.update', { id: entry.id, entry: draft })
                    if (done) close()
                    return done !== null
                  }}
                />
              </li>
            ) : (
              <Line key={entry.id} entry={entry} onEdit={() => setEditing(entry.id)} />
            ),
          )}
        </ul>
      </PanelSection>
      {revoked.length === 0 ? null : (
        <PanelSection title={t('revokedTitle', { count: revoked.length })}>
          <ul className={styles.rows}>
            {revoked.map((entry) => (
              <Line key={entry.id} entry={entry} />
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  )
}

/** Says when everybody known is gone, or one person alone is left. */
function Alone({ entries }: { entries: readonly AccessRecord[] }) {
  const { t } = useTranslation('people')
  if (entries.length === 0 || entries.some((entry) => entry.person === null && entry.agency === null)) return null
  const here = new Set(
    entries.flatMap((entry) =>
      entry.goneOn === null || entry.goneOn > today() ? [entry.personId ?? entry.agencyId ?? ''] : [],
    ),
  )
  if (here.size > 1) return null
  return <p className={styles.warning}>{t(here.size === 0 ? 'allGone' : 'onlyOne')}</p>
}

function Line({ entry, onEdit }: { entry: AccessRecord; onEdit?: () => void }) {
  const { t } = useTranslation(['people', 'words'])
  const format = useFormat()
  const words = useAccessWords()
  const name = entry.person ?? entry.agency ?? entry.tool ?? t('nobodyNamed')
  const gone = entry.goneOn !== null && entry.goneOn <= today()
  const about = [
    words({ ...entry, personLeftOn: entry.goneOn }),
    entry.person !== null && entry.agency !== null ? entry.agency : null,
    gone ? t(entry.person === null ? 'contractEnded' : 'leftOn', { day: format.day(entry.goneOn) }) : null,
    entry.revokedOn === null ? null : t('revokedOn', { day: format.day(entry.revokedOn) }),
    entry.note,
  ]
  const revoke = (revokedOn: string | null): void =>
    void change('access.revoke', { ids: [entry.id], revokedOn }, () =>
      t(revokedOn === null ? 'accessBack' : 'accessRevoked', { name }),
    )
  return (
    <li className={styles.row}>
      <span>
        <PersonName
          name={entry.person ?? entry.agency}
          emptyLabel={t('nobodyNamed')}
          {...(gone ? { leftLabel: t('hasLeft') } : {})}
        />
      </span>
      <small>{about.filter(Boolean).join(' · ')}</small>
      <span className={styles.verbs}>
        {entry.revokedOn === null ? (
          <>
            {entry.provenOn === today() ? null : (
              <TextButton
                label={t('proveWhat', { name })}
                onClick={() =>
                  void change('access.prove', { ids: [entry.id], provenOn: today() }, () => t('proven', { count: 1 }))
                }
              >
                {t('proveToday')}
              </TextButton>
            )}
            {onEdit ? (
              <TextButton label={t('editWhat', { name })} onClick={onEdit}>
                {t('edit')}
              </TextButton>
            ) : null}
            <TextButton label={t('revokeWhat', { name })} onClick={() => revoke(today())}>
              {t('revoke')}
            </TextButton>
            {entry.personId === null ? null : (
              <TextButton label={t('openPerson', { name })} onClick={() => go('directory', { id: entry.personId })}>
                {t('record')}
              </TextButton>
            )}
          </>
        ) : (
          <TextButton label={t('restoreWhat', { name })} onClick={() => revoke(null)}>
            {t('restore')}
          </TextButton>
        )}
      </span>
    </li>
  )
}
