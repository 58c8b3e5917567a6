import { Button, NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { TriageWeights } from '#shared/model/triage.ts'
import { ask, ProblemError, runJob } from '../../../api.ts'
import { toastDone } from '../../../app/history.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient, useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { useFormat } from '../../../app/format.ts'
import { runTriage } from '../triage/Unread.tsx'
import { Preview } from './Preview.tsx'
import styles from './rules.module.css'

const GROUPS = [
  { id: 'urgency', weights: ['critical', 'high', 'normal', 'negative'] },
  { id: 'person', weights: ['returning', 'disputed', 'critic', 'advocate', 'someReach', 'wideReach'] },
  { id: 'wait', weights: ['late', 'latest'] },
  { id: 'limits', weights: ['first', 'second', 'third'] },
] as const
const BUILT_IN = TriageWeights.parse({})
/** Milliseconds without another change before weights are tried. */
const PAUSE = 350

/** Points that make up a priority: changed, tried on what is open, and saved. */
export function Weights({ inForce, own }: { inForce: TriageWeights; own: boolean }) {
  const { t } = useTranslation(['rules', 'routes', 'frame'])
  const format = useFormat()
  const [weights, setWeights] = useState(inForce)
  const [tried, setTried] = useState<Answer<'triage.tryWeights'> | null>(null)
  const agreement = useAsk('triage.agreement', {})
  const ordered = weights.first >= weights.second && weights.second >= weights.third
  const edited = JSON.stringify(weights) !== JSON.stringify(inForce)
  useEffect(() => {
    let left = false
    let job: string | null = null
    const timer = setTimeout(() => {
      runJob('triage.tryWeights', { weights }, (id) => (job = id)).then(
        (found) => left || setTried(found),
        (error: unknown) =>
          left || (error instanceof ProblemError && error.problem.code === 'cancelled') || tellProblem(error),
      )
    }, PAUSE)
    return () => {
      left = true
      clearTimeout(timer)
      if (job !== null) ask('jobs.cancel', { id: job }).catch(() => undefined)
    }
  }, [weights])
  const save = async (next: TriageWeights | null): Promise<void> => {
    try {
      await ask('triage.setWeights', { weights: next })
      toastDone(t(next === null ? 'weightsBuiltIn' : 'weightsSaved'))
      await runTriage((count) => t('routes:didRun', { count }), t('frame:close'))
      await queryClient.invalidateQueries()
    } catch (error) {
      tellProblem(error)
    }
  }
  const judged = agreement.data
  useReady(tried !== null)
  return (
    <section className={styles.part} aria-label={t('weights')}>
      <SectionTitle title={t('weights')} subtitle={t(own ? 'weightsOwn' : 'weightsBuiltInNow')} />
      <div className={styles.weights}>
        {GROUPS.map(({ id, weights: names }) => (
          <fieldset key={id}>
            <legend>{t(`group_${id}`)}</legend>
            {names.map((name) => (
              <NumberInput
                key={name}
                size="xs"
                label={t(`weight_${name}`)}
                min={0}
                max={id === 'limits' ? 500 : 200}
                value={weights[name]}
                error={id === 'limits' && !ordered}
                onChange={(value) => {
                  const number = typeof value === 'number' ? value : Number.NaN
                  const next = TriageWeights.safeParse({ ...weights, [name]: number })
                  if (next.success) setWeights(next.data)
                }}
                classNames={{ root: styles.weight, wrapper: styles.weightInput }}
                data-changed={weights[name] !== BUILT_IN[name] || undefined}
              />
            ))}
          </fieldset>
        ))}
      </div>
      {ordered ? null : <p className={styles.problem}>{t('limitsOrder')}</p>}
      <div className={styles.verbs}>
        <Button disabled={!edited || !ordered} onClick={() => void save(weights)}>
          {t('saveWeights')}
        </Button>
        <Button variant="subtle" disabled={!edited} onClick={() => setWeights(inForce)}>
          {t('discard')}
        </Button>
        {own ? (
          <Button variant="subtle" onClick={() => void save(null)}>
            {t('useBuiltIn')}
          </Button>
        ) : null}
      </div>
      {judged !== undefined && judged.judged > 0 ? (
        <p className={styles.quiet}>
          {t('routes:agreement', { share: format.share(judged.agreed / judged.judged), count: judged.judged })}
          {Object.entries(judged.byAnswer)
            .map(
              ([answer, one]) =>
                ` · ${t(`answer_${answer}` as 'answer_priority')} ${format.share(one.judged === 0 ? null : one.agreed / one.judged)}`,
            )
            .join('')}
        </p>
      ) : null}
      {tried === null ? null : <Preview tried={tried} />}
    </section>
  )
}
