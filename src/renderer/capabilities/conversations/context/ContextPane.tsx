import { useTranslation } from 'react-i18next'
import type { ConversationDetail } from '#shared/model/conversation.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { WithTerm } from '../../../components/help/TermHelp.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import type { Acting } from '../acting/use-acting.ts'
import styles from './context.module.css'
import { TriageCard } from '../triage/TriageCard.tsx'
import { OutcomePart } from '../outcomes/OutcomePart.tsx'
import { ContactPart } from './ContactPart.tsx'

/** What is known around a conversation: its state, the person, the account, and who answered how fast. */
export function ContextPane({ detail, acting }: { detail: ConversationDetail; acting: Acting }) {
  const { t } = useTranslation(['conversations', 'words'])
  const format = useFormat()
  const { conversation, contact, answers } = detail
  const status = conversation.status
  const account = conversation.inInventory
  return (
    <aside className={styles.context} aria-label={t('context')}>
      <TriageCard detail={detail} acting={acting} />
      <section className={styles.part}>
        <h3>{t('state')}</h3>
        <KeyValue
          emptyLabel={t('words:notStated')}
          items={[
            {
              id: 'status',
              label: t('status'),
              value: t(`status_${status}`),
              ...(status === 'snoozed'
                ? { note: t('until', { moment: format.instant(conversation.snoozedUntil) }) }
                : {}),
            },
            {
              id: 'assignee',
              label: t('assignee'),
              value: (
                <TextButton onClick={() => acting.ask('assign')}>{conversation.assignee ?? t('nobody')}</TextButton>
              ),
            },
            { id: 'team', label: t('words:team'), term: 'team', value: conversation.team ?? detail.accountTeam },
          ]}
        />
      </section>
      <OutcomePart key={conversation.id} id={conversation.id} />
      {contact === null ? null : <ContactPart contact={contact} current={conversation.id} />}
      <section className={styles.part}>
        <WithTerm term="account">
          <h3>{t('words:account')}</h3>
        </WithTerm>
        <KeyValue
          emptyLabel={t('words:notStated')}
          items={[
            {
              id: 'account',
              label: t('words:account'),
              term: 'account',
              value: account ? (
                <TextButton href={`#${linkTo('accounts', { account: conversation.account })}`}>
                  {conversation.accountName}
                </TextButton>
              ) : (
                conversation.accountName || t('unknownAccount')
              ),
              ...(account ? {} : { note: t('notInInventory') }),
            },
            ...(account
              ? [
                  { id: 'brand', label: t('words:brand'), term: 'brand' as const, value: detail.accountBrand },
                  { id: 'market', label: t('words:market'), term: 'market' as const, value: detail.accountMarket },
                  { id: 'runBy', label: t('runBy'), value: detail.accountTeam },
                ]
              : []),
          ]}
        />
      </section>
      <section className={styles.part}>
        <h3>{t('answers')}</h3>
        {answers.length === 0 ? <p className={styles.none}>{t('noAnswers')}</p> : null}
        <ul className={styles.answers}>
          {answers.map((one) => (
            <li key={`${one.author} ${one.team ?? ''}`}>
              <span>
                <b>{one.author}</b> {one.team}
              </span>
              <span>{t('messages', { count: one.messages })}</span>
              <span>{one.minutes === null ? '' : t('after', { time: format.minutes(one.minutes) })}</span>
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
