import { useTranslation } from 'react-i18next'
import type { AccountDetail } from '#shared/model/account.ts'
import { useFormat } from '../../../../app/format.ts'
import { PersonName } from '../../../../components/marks/Person.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change, today } from '../change.ts'
import { useAccessWords } from './access-words.ts'
import styles from './panel.module.css'

/** Everyone with a way in, and the one step when a person leaves: it shows on every account they alone could open. */
export function AccessTab({ account }: { account: AccountDetail }) {
  const { t } = useTranslation(['inventory', 'words'])
  const format = useFormat()
  const words = useAccessWords()
  const responsible = [
    { id: account.ownerId, name: account.owner, role: t('words:owner'), left: account.ownerLeft },
    { id: account.backupOwnerId, name: account.backupOwner, role: t('words:backupOwner'), left: false },
  ].filter((person) => person.id !== null && !account.access.some((entry) => entry.personId === person.id))
  const leave = (person: string, name: string, leftOn: string | null): void =>
    void change('directory.setLeft', { person, leftOn }, () =>
      leftOn === null ? t('cameBack', { name }) : t('leftDone', { name }),
    )
  const verb = (person: string | null, name: string | null, left: boolean) =>
    person === null || name === null ? null : (
      <TextButton onClick={() => leave(person, name, left ? null : today())}>
        {left ? t('isBack') : t('markLeft')}
      </TextButton>
    )
  return (
    <>
      <PanelSection title={t('accessTitle')}>
        {account.access.length === 0 ? <p className={styles.quietText}>{t('noAccessKnown')}</p> : null}
        <ul className={styles.list}>
          {account.access.map((entry) => (
            <li key={entry.id} className={styles.person}>
              <span className={styles.personLine}>
                <PersonName
                  name={entry.person ?? entry.agency}
                  emptyLabel={t('nobody')}
                  {...(entry.personLeftOn === null ? {} : { leftLabel: t('hasLeft') })}
                />
                {verb(entry.personId, entry.person, entry.personLeftOn !== null)}
              </span>
              <span className={styles.note}>
                {[
                  words(entry),
                  entry.personLeftOn === null ? null : t('leftOn', { day: format.day(entry.personLeftOn) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </PanelSection>
      {responsible.length === 0 ? null : (
        <PanelSection title={t('noWayInTitle')}>
          <ul className={styles.list}>
            {responsible.map((person) => (
              <li key={person.role} className={styles.person}>
                <span className={styles.personLine}>
                  <PersonName
                    name={person.name}
                    emptyLabel={t('words:noOwner')}
                    {...(person.left ? { leftLabel: t('hasLeft') } : {})}
                  />
                  {verb(person.id, person.name, person.left)}
                </span>
                <span className={styles.note}>{person.role}</span>
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
    </>
  )
}
