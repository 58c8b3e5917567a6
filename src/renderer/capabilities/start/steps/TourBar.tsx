import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Begun } from '#shared/contract/workspace.ts'
import { runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { go, useParameters } from '../../../app/navigation.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { tellProblem } from '../../../app/problems.ts'
import { Dock, StepMarks } from './Dock.tsx'
import { currentStep, newTour, type Tour, TOUR_STEPS, tourDone, type TourStep } from './tour.ts'
import { keepTour } from './keep.ts'

const GO: Record<TourStep, () => void> = {
  look: () => go('accounts', { filter: 'owner:none' }),
  own: () => go('accounts', { filter: 'owner:none' }),
  audit: () => go('audit'),
  decide: () => go('plan', { filter: 'decided:no' }),
  export: () => go('reports'),
}

/** Whoever is where a step is done needs no way there. */
function isThere(step: TourStep, page: string, looking: boolean): boolean {
  if (step === 'look' || step === 'own') return looking
  return page === (step === 'decide' ? 'plan' : step === 'export' ? 'reports' : step)
}

type TourBarProps = { tour: Tour | null; begun: Begun; page: string }

/** One line below the page: what comes next in the tour. The page above it stays fully usable. */
export function TourBar({ tour, begun, page }: TourBarProps) {
  const { t } = useTranslation(['start', 'frame'])
  const format = useFormat()
  const [parameters] = useParameters()
  const looking = page === 'accounts' && (parameters.get('filter') ?? '').includes('owner:none')
  useEffect(() => {
    if (tour && !tour.looked && looking) keepTour({ ...tour, looked: true })
  }, [tour, looking])
  const leave = (): void => keepTour({ ...(tour ?? newTour(begun, Date.now())), left: true })
  // The sample audits and plans itself first; what it does is no step of the person.
  if (tour === null && begun.suggestedAt === null) return null
  if (tour === null)
    return (
      <Dock
        label={t('tour')}
        title={t('tourOffer')}
        text={t('tourOfferText')}
        onClose={leave}
        closeLabel={t('tourNotNow')}
      >
        <Button onClick={() => keepTour(newTour(begun, Date.now()))}>{t('tourBegin')}</Button>
      </Dock>
    )
  const done = tourDone(tour, begun)
  const step = currentStep(done)
  if (step === null)
    return (
      <Dock
        label={t('tour')}
        title={t('tourOver')}
        text={t('tourOverText')}
        onClose={leave}
        closeLabel={t('tourClose')}
      >
        <Button
          onClick={() => {
            leave()
            runAction('new')
          }}
        >
          {t('tourOwn')}
        </Button>
      </Dock>
    )
  const at = TOUR_STEPS.indexOf(step)
  return (
    <Dock
      label={t('tour')}
      mark={
        <StepMarks
          label={t('tourAt', { at: format.number(at + 1), all: format.number(TOUR_STEPS.length) })}
          steps={TOUR_STEPS.map((one) => ({ id: one, done: done[one], current: one === step }))}
        />
      }
      title={t(`tour_${step}`)}
      text={t(`tourHow_${step}`)}
      onClose={leave}
      closeLabel={t('tourLeave')}
    >
      {step === 'audit' && page === 'audit' ? (
        <Button variant="default" onClick={() => void runJob('audit.run', {}).catch(tellProblem)}>
          {t('frame:runAudit')}
        </Button>
      ) : isThere(step, page, looking) ? null : (
        <Button variant="default" onClick={GO[step]}>
          {t('tourGo')}
        </Button>
      )}
    </Dock>
  )
}
