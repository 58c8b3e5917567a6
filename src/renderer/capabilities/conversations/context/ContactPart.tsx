import { useTranslation } from 'react-i18next'
import { IconX } from '@tabler/icons-react'
import { ContactRole } from '#shared/model/words.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useCommand } from '../../../app/queries.ts'
import type { ConversationDetail } from '#shared/model/conversation.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { WithTerm } from '../../../components/help/TermHelp.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import page from '../conversations.module.css'
import styles from './context.module.css'
import { PersonActs } from '../person/PersonActs.tsx'

const SHOWN = 5

/** The person: where they are, what they are to us, and everything there was with them, over all accounts. */
export function ContactPart({
  contact,
  current,
}: {
  contact: NonNullable<ConversationDetail['contact']>
  current: string
}) {
  const { t } = useTranslation(['conversations', 'routes'])
  const remove = useCommand('triage.removeRole')
  const format = useFormat()
  const name = contact.name ?? contact.identities[0]?.handle ?? ''
  return (
    <section className={styles.part}>
      <WithTerm term="contact">
        <h3>{t('contact')}</h3>
      </WithTerm>
      <p className={styles.contactName}>
        <b>{name}</b>
        <span>{contact.crmId === null ? '' : t('crm', { id: contact.crmId })}</span>
      </p>
      {contact.roles.length === 0 ? null : (
        <ul className={styles.roles}>
          {contact.roles.map(({ role, evidence }) => (
            <li key={role}>
              <b>{t(`role_${role}` as 'role_customer')}</b>
              {evidence === null ? null : <span>{evidence}</span>}
              <button
                type="button"
                className={page.quiet}
                aria-label={t('routes:removeRole', { role: t(`role_${role}` as 'role_customer') })}
                title={t('routes:removeRole', { role: t(`role_${role}` as 'role_customer') })}
                onClick={() =>
                  remove.mutate(
                    { contactId: contact.id, role: ContactRole.parse(role) },
                    { onError: tellProblem, onSuccess: () => toastDone(t('routes:didRemoveRole')) },
                  )
                }
              >
                <IconX size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.identities}>
        {contact.identities.map(({ network, networkName, networkIcon, handle, followers }) => (
          <li key={`${network} ${handle}`}>
            <NetworkIcon icon={networkIcon ?? 'website'} label={networkName} />
            <span className={styles.handle}>{handle}</span>
            <span>{followers === null ? '' : t('followers', { figure: format.compact(followers) })}</span>
          </li>
        ))}
      </ul>
      <p className={styles.history}>
        {t('history', {
          count: contact.conversations,
          answered: format.number(contact.answered),
          since: format.date(contact.since),
        })}
      </p>
      <ul className={styles.others}>
        {contact.others
          .filter(({ id }) => id !== current)
          .slice(0, SHOWN)
          .map((other) => (
            <li key={other.id}>
              <a href={`#${linkTo('conversations', { filter: `contact:${contact.id}`, conversation: other.id })}`}>
                <NetworkIcon icon={other.networkIcon ?? 'website'} size={13} />
                <span className={styles.otherAccount}>{other.accountName}</span>
                <span className={styles.otherText}>{other.text}</span>
                <span>{format.shortDate(other.startedAt)}</span>
              </a>
            </li>
          ))}
      </ul>
      {contact.conversations > SHOWN + 1 ? (
        <TextButton href={`#${linkTo('conversations', { filter: `contact:${contact.id}` })}`}>
          {t('allOfPerson', { count: contact.conversations, replace: { count: format.number(contact.conversations) } })}
        </TextButton>
      ) : null}
      <PersonActs id={contact.id} name={name} crmId={contact.crmId} />
    </section>
  )
}
