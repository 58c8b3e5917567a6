import { Button, Group } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorCode } from '#shared/contract/error.ts'
import type { HubCame, HubFactsView, HubView } from '#shared/model/hub.ts'
import { ask, ProblemError, runJob } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { go } from '../../app/navigation.ts'
import { tellProblem, wordsOf } from '../../app/problems.ts'
import { JobLine } from '../../components/notice/JobLine.tsx'
import { showToast } from '../../components/notice/toast.tsx'
import { Section } from '../../components/page/PageHead.tsx'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { KeyValue } from '../../components/panel/KeyValue.tsx'
import { JoinForm } from './JoinForm.tsx'
import { useScopeWords } from './scope-words.ts'
import styles from './hub.module.css'

const problemIn = (code: string): string =>
  wordsOf(new ProblemError({ code: ErrorCode.catch('hub_unreachable').parse(code), message: '' })).what

type Joined = NonNullable<HubView['joined']>

/** How far this workspace and the hub are apart, and what is done about it. */
export function Standing({ view, joined }: { view: HubView; joined: Joined }) {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const scope = useScopeWords()
  const { state, waiting, behind, nextAt, problem, last, facts } = view
  const place = `${joined.host}, ${joined.database}`
  return (
    <Section line="bottom" label={t(`state_${state}`)}>
      <SectionTitle
        title={t(`state_${state}`)}
        subtitle={state === 'waiting' && nextAt !== null ? t('stateNext', { when: format.clock(nextAt) }) : place}
        aside={state === 'off' ? undefined : <Exchange />}
      />
      <Running running={view.running} />
      {state === 'waiting' ? <p className={styles.quiet}>{t('waitingText')}</p> : null}
      {state === 'waiting' && problem !== null ? <p className={styles.quiet}>{problemIn(problem)}</p> : null}
      <dl className={styles.figures}>
        <Count value={waiting} words={t('waiting', { count: waiting })} none={t('waitingNone')} />
        <Count
          value={behind}
          words={behind === null ? t('behindUnknown') : t('behind', { count: behind })}
          none={t('behindNone')}
        />
        {facts === null ? null : (
          <Count
            value={facts.waiting}
            words={t('factsWaiting', {
              count: facts.waiting,
              replace: { count: format.number(facts.waiting) },
            })}
            none={t('factsWaitingNone')}
          />
        )}
      </dl>
      {facts === null ? null : <StaysHere facts={facts} />}
      {last === null ? null : <Last last={last} clashes={view.clashes} />}
      {facts?.last ? <LastFacts last={facts.last} isFirst={last === null} /> : null}
      <div className={styles.block}>
        <KeyValue
          emptyLabel="–"
          labels={130}
          items={[
            { id: 'you', label: t('you'), value: joined.name },
            { id: 'role', label: t('role'), value: t(`role_${joined.role}`), note: t(`roleText_${joined.role}`) },
            { id: 'scope', label: t('scope'), value: scope(joined) },
            { id: 'host', label: t('host'), value: place, note: t(`line_${joined.line}`) },
            {
              id: 'contact',
              label: t('line'),
              value:
                joined.contactAt === null
                  ? t('contactNever')
                  : t('contact', { when: format.instant(joined.contactAt) }),
            },
          ]}
        />
      </div>
      {state === 'off' ? (
        <div className={styles.block}>
          <p className={styles.quiet}>{t('offText')}</p>
          <JoinForm />
        </div>
      ) : null}
    </Section>
  )
}

function Count({ value, words, none }: { value: number | null; words: string; none: string }) {
  return (
    <div data-none={value === 0 || undefined}>
      <dt>{value === 0 ? none : words}</dt>
    </div>
  )
}

function Running({ running }: { running: HubView['running'] }) {
  const { t } = useTranslation('hub')
  const format = useFormat()
  if (running === null) return null
  const { what, done, total, leftMs } = running
  const words = [
    t(`running_${what}`),
    `${format.number(done)} / ${format.number(total)}`,
    ...(leftMs === null ? [] : [t('left', { count: Math.max(1, Math.round(leftMs / 1000)) })]),
  ]
  return <JobLine place="wide" text={words.join(', ')} share={total === 0 ? null : done / total} />
}

/** Messages and figures that are not shared, and why. */
function StaysHere({ facts }: { facts: HubFactsView }) {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const counts = { factsPrivate: facts.private, factsKept: facts.kept }
  return (['factsPrivate', 'factsKept'] as const)
    .filter((key) => counts[key] > 0)
    .map((key) => (
      <p key={key} className={styles.quiet}>
        {t(key, { count: counts[key], replace: { count: format.number(counts[key]) } })}
      </p>
    ))
}

/** What came and went of messages and figures the last time anything did. */
function LastFacts({ last, isFirst }: { last: NonNullable<HubFactsView['last']>; isFirst: boolean }) {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const counted = (key: 'messages' | 'figures' | 'factsErased', count: number): string =>
    t(key, { count, replace: { count: format.number(count) } })
  const seconds = Math.max(1, Math.round(last.took / 1000))
  return (
    <div className={styles.block}>
      {isFirst ? <SectionTitle title={t('last')} level={3} /> : null}
      <p className={styles.text}>
        {t('factsLast', {
          when: format.instant(last.at),
          messages: counted('messages', last.messages),
          figures: counted('figures', last.figures),
          sent: format.number(last.sent),
          took: t('seconds', { count: seconds, replace: { count: format.number(seconds) } }),
        })}
      </p>
      {last.erased > 0 ? <p className={styles.text}>{counted('factsErased', last.erased)}</p> : null}
    </div>
  )
}

/** What the last round brought: after a month away this is the month. */
function Last({ last, clashes }: { last: HubCame; clashes: number }) {
  const { t } = useTranslation('hub')
  const format = useFormat()
  const seconds = Math.max(1, Math.round(last.took / 1000))
  return (
    <div className={styles.block}>
      <SectionTitle title={t('last')} level={3} />
      <p className={styles.text}>
        {t('lastText', {
          when: format.instant(last.at),
          steps: t('stepsSent', { count: last.steps, replace: { count: format.number(last.steps) } }),
          changes: t('changes', { count: last.changes, replace: { count: format.number(last.changes) } }),
          took: t('seconds', { count: seconds }),
        })}
      </p>
      {clashes > 0 ? (
        <p className={styles.text}>
          {t('lastClashes', { count: clashes })}{' '}
          <TextButton onClick={() => go('sync', { view: 'exchange' })}>{t('lookClashes')}</TextButton>
        </p>
      ) : null}
    </div>
  )
}

/** Exchanges now, and can be stopped: what was sent and fetched by then stays. */
function Exchange() {
  const { t } = useTranslation(['hub', 'frame'])
  const [job, setJob] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const start = async (): Promise<void> => {
    setBusy(true)
    try {
      const { sent, steps } = await runJob('hub.sync', {}, setJob)
      const told = { sent: t('stepsSent', { count: sent }), received: t('stepsSent', { count: steps }) }
      showToast({ id: 'hub', message: t('syncedToast', told), closeLabel: t('close') })
    } catch (error) {
      if (!(error instanceof ProblemError && error.problem.code === 'cancelled')) tellProblem(error)
    } finally {
      setBusy(false)
      setJob(null)
    }
  }
  return (
    <Group gap={8}>
      {busy && job !== null ? (
        <TextButton tone="quiet" onClick={() => void ask('jobs.cancel', { id: job })}>
          {t('stop')}
        </TextButton>
      ) : null}
      <Button
        variant="default"
        leftSection={<IconRefresh size={15} aria-hidden />}
        loading={busy}
        onClick={() => void start()}
      >
        {t('syncNow')}
      </Button>
    </Group>
  )
}
