import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, Session } from '#shared/model/workshop.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { act } from '../act.ts'
import { placed } from '../stage.ts'
import { AgendaEditor } from '../sessions/AgendaEditor.tsx'
import styles from './console.module.css'

/** The parts of the day: where the room is, what comes next, and the way to change it. */
export function AgendaPart({ session }: { session: Session }) {
  const { t } = useTranslation('workshop')
  const { id, agenda, agendaAt, state } = session
  const runs = state === 'running'
  const into = (item: number | null): void => void act('workshop.turn', { session: id, to: 'agenda', item })
  const next = agendaAt === null ? 0 : agendaAt + 1
  const goOn = (): void => into(next < agenda.length ? next : null)
  useKeys({ KeyA: goOn }, runs && agenda.length > 0)
  const label = (item: AgendaItem): string => (item.title === '' ? t(`part_${item.kind}`) : item.title)
  if (state === 'finished') return null
  return (
    <section className={styles.part}>
      <SectionTitle title={t('agenda')} aside={<EditAgenda session={session} />} />
      {agenda.length === 0 ? (
        <p className={styles.quiet}>{t('agendaNone')}</p>
      ) : (
        <ol className={styles.agenda}>
          {placed(agenda).map(({ item, at }) => (
            <li key={at}>
              <button
                type="button"
                disabled={!runs}
                aria-current={at === agendaAt ? 'step' : undefined}
                onClick={() => into(at)}
              >
                <span>{at + 1}</span>
                <span>{label(item)}</span>
                <small>
                  {item.kind === 'cards' || item.minutes === 0 ? '' : `${item.minutes} ${t('minutesShort')}`}
                </small>
              </button>
            </li>
          ))}
        </ol>
      )}
      {runs && agenda.length > 0 ? (
        <div className={styles.verbs}>
          <Button variant="default" rightSection={<Key keys="A" variant="plain" />} onClick={goOn}>
            {t(next < agenda.length ? 'partNext' : 'partEnd')}
          </Button>
        </div>
      ) : null}
    </section>
  )
}

function EditAgenda({ session }: { session: Session }) {
  const { t } = useTranslation('workshop')
  const [draft, setDraft] = useState<AgendaItem[] | null>(null)
  const keep = async (): Promise<void> => {
    if (draft === null) return
    if (await act('workshop.change', { id: session.id, agenda: draft }, t('agendaKept'))) setDraft(null)
  }
  return (
    <Popover
      opened={draft !== null}
      onChange={(opened) => setDraft(opened ? session.agenda : null)}
      position="left-start"
      width={420}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Button variant="subtle" size="compact-xs" onClick={() => setDraft(draft === null ? session.agenda : null)}>
          {t('agendaChange')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('agendaChange')}>
        <div className={styles.parking}>
          <AgendaEditor agenda={draft ?? []} onChange={setDraft} />
          <Button onClick={() => void keep()}>{t('agendaKeep')}</Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
