import { Button, Checkbox } from '@mantine/core'
import { IconPlus, IconTimeline } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarDay, dayShifted } from '#shared/model/calendar-day.ts'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../../app/format.ts'
import { linkTo, useParameters } from '../../../../app/navigation.ts'
import { useActions } from '../../../../app/palette/actions.ts'
import { useAsk } from '../../../../app/queries.ts'
import { useReady } from '../../../../app/ready.ts'
import { TermHelp } from '../../../../components/help/TermHelp.tsx'
import { FrontierArt } from '../../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../../components/notice/EmptyState.tsx'
import { JobLine } from '../../../../components/notice/JobLine.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import styles from '../carry.module.css'
import own from './waves.module.css'
import { change } from '../change.ts'
import { usePropose } from './use-propose.ts'
import { WavePanel } from './WavePanel.tsx'
import { WaveTimeline } from './WaveTimeline.tsx'

/** Days a wave lasts that a person adds. */
const LASTS = 28

/** Waves in time, and the accounts of the one that is open. */
export function WavesView() {
  const { t } = useTranslation(['carry', 'frame'])
  const format = useFormat()
  const [parameters, set] = useParameters()
  const [withLater, setWithLater] = useState(true)
  const planned = useAsk('plan.waves', {})
  const { data } = planned
  const readiness = useAsk('plan.readiness', {})
  const propose = usePropose()
  useReady(data !== undefined && readiness.data !== undefined)
  const waves = data?.waves ?? []
  const chosen = waves.find(({ id }) => id === parameters.get('wave')) ?? null
  const add = async (): Promise<void> => {
    const startsOn = dayShifted(waves.at(-1)?.dueOn ?? calendarDay(Date.now()), 1)
    const made = await change(
      'plan.addWave',
      {
        name: t('newWaveName', { number: waves.length + 1 }),
        startsOn,
        dueOn: dayShifted(startsOn, LASTS),
      },
      () => t('didAddWave'),
    )
    if (made) set({ wave: made.id })
  }
  useActions('plan-waves', [
    { id: 'plan:propose', label: t('propose'), icon: IconTimeline, run: propose.start },
    { id: 'plan:newWave', label: t('newWave'), icon: IconPlus, run: () => void add() },
  ])
  if (planned.isError || data === undefined || readiness.isError || readiness.data === undefined)
    return <Awaited of={[planned, readiness]} />
  if (waves.length === 0)
    return (
      <EmptyState
        art={<FrontierArt />}
        title={t('wavesEmptyTitle')}
        text={readiness.data.changing === 0 ? t('nothingChanges') : t('wavesEmptyText')}
        primary={
          readiness.data.changing === 0 ? undefined : (
            <Button size="lg" onClick={propose.start} loading={propose.running}>
              {t('propose')}
            </Button>
          )
        }
        note={readiness.data.changing === 0 ? undefined : t('wavesEmptyNote')}
      />
    )
  return (
    <div className={styles.split}>
      <div className={styles.page}>
        <div className={styles.bar}>
          <TermHelp term="wave" />
          <Checkbox
            label={t('withLater')}
            checked={withLater}
            onChange={(event) => setWithLater(event.currentTarget.checked)}
          />
          {data.unplaced > 0 ? (
            <span className={own.unplaced}>
              {t('unplaced', { count: data.unplaced, replace: { count: format.number(data.unplaced) } })}{' '}
              <TextButton href={`#${linkTo('plan', { view: 'readiness', lacks: 'date' })}`}>
                {t('unplacedShow')}
              </TextButton>
            </span>
          ) : null}
          <span className={styles.end}>
            {propose.running ? (
              <JobLine
                text={t('proposing')}
                share={propose.share}
                onCancel={propose.cancel}
                cancelLabel={t('frame:cancel')}
              />
            ) : (
              <>
                <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void add()}>
                  {t('newWave')}
                </Button>
                <Button variant="default" onClick={propose.start}>
                  {t('proposeAgain')}
                </Button>
              </>
            )}
          </span>
        </div>
        <WaveTimeline
          waves={waves}
          chosen={chosen?.id ?? null}
          withLater={withLater}
          onOpen={(wave) => set({ wave })}
        />
        <p className={own.hint}>{t('dragHint')}</p>
      </div>
      {chosen === null ? null : (
        <WavePanel key={chosen.id} wave={chosen} waves={waves} onClose={() => set({ wave: null })} />
      )}
    </div>
  )
}
