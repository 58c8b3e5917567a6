import { useTranslation } from 'react-i18next'
import { ErrorCode } from '#shared/contract/error.ts'
import type { HubView } from '#shared/model/hub.ts'
import { ProblemError } from '../../api.ts'
import { useFormat } from '../format.ts'
import { wordsOf } from '../problems.ts'
import { useAsk } from '../queries.ts'

/** How the window's head tells of a connection: in few words, in full, and where more of it stands. */
export type SyncLine = {
  readonly mark: 'off' | 'on' | 'done' | 'busy' | 'problem'
  readonly words: string
  readonly detail: string
  readonly view: 'hub' | null
}

/** The hub of the team as far as this computer knows it; null where the workspace is not joined. */
export function useHubView(): HubView | null {
  const joined = useAsk('sync.ties', {}).data?.hub === true
  const { data } = useAsk('hub.view', {}, joined)
  return joined && data?.joined ? data : null
}

/** How the workspace stands with the hub of its team; null where there is none. */
export function useHubLine(): SyncLine | null {
  const { t } = useTranslation()
  const format = useFormat()
  const view = useHubView()
  if (!view?.joined) return null
  const { joined, state, running, waiting, refused, problem, nextAt } = view
  const left = running === null ? 0 : Math.max(0, running.total - running.done)
  const marks = { off: 'problem', waiting: 'off', connecting: 'busy', working: 'busy', connected: 'done' } as const
  const words = {
    off: t('hubOff'),
    waiting: t('hubWaiting'),
    connecting: t('hubConnecting'),
    working: left > 0 ? t('hubLeft', { count: left, left: format.number(left) }) : t('hubWorking'),
    connected: refused > 0 ? t('hubRefused', { count: refused, refused: format.number(refused) }) : t('hubConnected'),
  }[state]
  const said = [
    joined.contactAt === null
      ? t('hubNever', { host: joined.host })
      : t('hubLast', { host: joined.host, when: format.instant(joined.contactAt) }),
    waiting > 0 ? t('hubWaits', { count: waiting, waits: format.number(waiting) }) : t('hubSent'),
    state === 'waiting' && problem !== null
      ? wordsOf(new ProblemError({ code: ErrorCode.catch('hub_unreachable').parse(problem), message: '' })).what
      : '',
    state === 'waiting' && nextAt !== null ? t('hubNext', { when: format.clock(nextAt) }) : '',
  ]
  return {
    mark: state === 'connected' && refused > 0 ? 'problem' : marks[state],
    words,
    detail: said
      .filter(Boolean)
      .map((one) => one.replace(/[.]$/, ''))
      .join('. '),
    view: 'hub',
  }
}

/** How the sources stand that the workspace asks; null where none is connected or what is known is not to be shown. */
export function useSourceLine(wanted: boolean): SyncLine | null {
  const { t } = useTranslation()
  const format = useFormat()
  const connectors = useAsk('sync.ties', {}).data?.connectors ?? 0
  const { data } = useAsk('sync.now', {}, wanted && connectors > 0)
  if (!wanted || connectors === 0 || data === undefined || data.agreed === 0) return null
  const { online, agreed, running, stuck, lastAt } = data
  const detail = [
    lastAt === null ? t('sourcesNever') : t('sourcesLast', { when: format.instant(lastAt) }),
    stuck > 0 ? t('sourcesStuck', { count: stuck, stuck: format.number(stuck) }) : '',
  ]
    .filter(Boolean)
    .join('. ')
  if (running > 0)
    return {
      mark: 'busy',
      words: t('sourcesRunning', { count: running, running: format.number(running) }),
      detail,
      view: null,
    }
  if (online === false) return { mark: 'off', words: t('offlineSaved'), detail, view: null }
  return {
    mark: 'on',
    words: t('sourcesSaved', { count: agreed, connectors: format.number(agreed) }),
    detail,
    view: null,
  }
}
