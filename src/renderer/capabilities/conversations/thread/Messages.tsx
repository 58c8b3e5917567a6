import { IconClock, IconEyeOff, IconPaperclip } from '@tabler/icons-react'
import { Fragment, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationDetail } from '#shared/model/conversation.ts'
import { useFormat } from '../../../app/format.ts'
import { useNow } from '../../../app/now.ts'
import { Marked } from '../../../components/marks/Marked.tsx'
import { PersonDisc } from '../../../components/marks/Person.tsx'
import styles from './thread.module.css'
import { type Wait, waitsOf } from './waits.ts'

/** What was said, in its order, with the time the other side waited between. */
export function Messages({ detail, quotes }: { detail: ConversationDetail; quotes: readonly string[] }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const now = useNow()
  const place = useRef<HTMLDivElement>(null)
  const { conversation, messages, target, leftOut } = detail
  const waits = useMemo(
    () => waitsOf(messages, target.minutes, conversation.status !== 'resolved', now),
    [messages, target.minutes, conversation.status, now],
  )
  useEffect(() => {
    place.current?.scrollTo({ top: place.current.scrollHeight })
  }, [])
  return (
    <div ref={place} className={styles.messages} role="tabpanel" aria-label={t('thread')} tabIndex={0}>
      {conversation.subject === null ? null : <h3 className={styles.subject}>{conversation.subject}</h3>}
      {leftOut > 0 ? <p className={styles.leftOut}>{t('leftOut', { count: leftOut })}</p> : null}
      {messages.map((message) => {
        const wait = waits.before.get(message.id)
        return (
          <Fragment key={message.id}>
            {wait ? <WaitLine wait={wait} /> : null}
            <article className={styles.message} data-ours={message.ours || undefined}>
              <PersonDisc name={message.author || '?'} size={26} />
              <div className={styles.messageBody}>
                <header className={styles.messageHead}>
                  <b>{message.author}</b>
                  <span>
                    {message.ours
                      ? [conversation.accountName, message.team]
                          .filter((one) => one !== null && one !== message.author)
                          .join(', ')
                      : ''}
                  </span>
                  {message.private ? (
                    <span className={styles.private}>
                      <IconEyeOff size={13} aria-hidden />
                      {t('private')}
                    </span>
                  ) : null}
                  <time dateTime={new Date(message.at).toISOString()}>{format.instant(message.at)}</time>
                </header>
                {message.text === null ? (
                  <p className={styles.gone}>
                    {message.erasedAt === null
                      ? t('deletedOn', { day: format.date(message.deletedAt) })
                      : t('erasedOn', { day: format.date(message.erasedAt) })}
                  </p>
                ) : (
                  <p className={styles.text}>
                    {message.ours ? message.text : <Marked text={message.text} words={quotes} />}
                  </p>
                )}
                {message.attachments.map(({ kind, reference }) => (
                  <p key={reference} className={styles.attachment} title={reference}>
                    <IconPaperclip size={13} aria-hidden />
                    {kind === 'file' ? reference : `${kind} · ${reference}`}
                  </p>
                ))}
              </div>
            </article>
          </Fragment>
        )
      })}
      {waits.after ? <WaitLine wait={waits.after} /> : null}
    </div>
  )
}

function WaitLine({ wait }: { wait: Wait }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  return (
    <p className={styles.wait} data-late={wait.late || undefined}>
      <IconClock size={14} aria-hidden />
      {t(`wait_${wait.kind}`, { time: format.minutes(wait.minutes) })}
      <i aria-hidden />
    </p>
  )
}
