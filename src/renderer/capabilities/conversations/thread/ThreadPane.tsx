import { Button } from '@mantine/core'
import { IconCheck, IconClockPause, IconRotate, IconRoute } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConversationDetail } from '#shared/model/conversation.ts'
import { linkTo } from '../../../app/navigation.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { NetworkIcon } from '../../../components/marks/NetworkIcon.tsx'
import { AskOver } from '../acting/AskOver.tsx'
import type { Acting } from '../acting/use-acting.ts'
import styles from './thread.module.css'
import { Messages } from './Messages.tsx'
import { RouteStrip } from './RouteStrip.tsx'

type ThreadPaneProps = {
  detail: ConversationDetail
  /** Words that triage goes by: marked where they were said. */
  quotes: readonly string[]
  acting: Acting
}

/** The conversation that is read: with whom on which account, what can be done, its way, and what was said. */
export function ThreadPane({ detail, quotes, acting }: ThreadPaneProps) {
  const { t } = useTranslation('conversations')
  const { conversation } = detail
  const { contact, accountName, inInventory, account, network, networkIcon, status } = conversation
  const isDone = status === 'resolved'
  const actions = (
    <span className={styles.threadActions}>
      <Button
        variant="subtle"
        leftSection={<IconClockPause size={15} aria-hidden />}
        rightSection={<Key keys="S" variant="plain" />}
        onClick={() => acting.ask('snooze')}
      >
        <span className={styles.wide}>{t('snooze')}</span>
      </Button>
      <Button
        variant="subtle"
        leftSection={<IconRoute size={15} aria-hidden />}
        rightSection={<Key keys="R" variant="plain" />}
        onClick={() => acting.ask('route')}
      >
        <span className={styles.wide}>{t('route')}</span>
      </Button>
      <Button
        variant={isDone ? 'default' : 'filled'}
        leftSection={isDone ? <IconRotate size={15} aria-hidden /> : <IconCheck size={15} aria-hidden />}
        rightSection={<Key keys="E" variant="plain" />}
        onClick={acting.done}
      >
        {isDone ? t('reopen') : t('done')}
      </Button>
      {acting.selected === 0 ? <AskOver acting={acting} place="thread" /> : null}
    </span>
  )
  return (
    <section className={styles.thread} aria-label={t('conversation')}>
      <header className={styles.threadHead}>
        <NetworkIcon icon={networkIcon ?? 'website'} label={network ?? t('unknownNetwork')} />
        <div className={styles.who}>
          <h2>{contact ?? (detail.messages.some(({ ours }) => !ours) ? t('somebody') : t('ownPost'))}</h2>
          <p>
            {t('on')}{' '}
            {inInventory ? (
              <a href={`#${linkTo('accounts', { account })}`}>{accountName}</a>
            ) : (
              <span>{accountName || t('unknownAccount')}</span>
            )}
          </p>
        </div>
        {actions}
      </header>
      <RouteStrip detail={detail} />
      <Messages key={conversation.id} detail={detail} quotes={quotes} />
    </section>
  )
}
