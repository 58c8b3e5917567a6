import { Button, Checkbox, Group } from '@mantine/core'
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleMerge } from '#shared/contract/exchange.ts'
import { ask, runJob } from '../../api.ts'
import { useFormat } from '../../app/format.ts'
import { toastDone } from '../../app/history.ts'
import { wordsOf } from '../../app/problems.ts'
import { ErrorNotice } from '../../components/notice/ErrorNotice.tsx'
import { JobLine } from '../../components/notice/JobLine.tsx'
import { Section } from '../../components/page/PageHead.tsx'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import { ClashTable } from './ClashTable.tsx'
import { useProgress } from './use-progress.ts'
import styles from './exchange.module.css'

type FilePreviewProps = { token: string; name: string; onDone: () => void }

/** What merging a file would do, and the button that does it. */
export function FilePreview({ token, name, onDone }: FilePreviewProps) {
  const { t } = useTranslation('exchange')
  const [found, setFound] = useState<BundleMerge | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [trusted, setTrusted] = useState(false)
  const [job, setJob] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const steps = useSteps()
  const share = useProgress(job)
  useEffect(() => {
    let left = false
    const stop = (): void => void (left = true)
    runJob('exchange.preview', { file: token }, setJob).then(
      (merge) => left || setFound(merge),
      (reason: unknown) => left || setError(reason),
    )
    return stop
  }, [token])
  const merge = (of: BundleMerge): void => {
    setBusy(true)
    runJob('exchange.import', { file: token, trust: trusted || of.from.known }, setJob)
      .then(() => {
        toastDone(t('merged', { name: of.from.name, steps: steps(of.steps) }))
        onDone()
      }, setError)
      .finally(() => setBusy(false))
  }
  const cancel = (): void => void (job === null ? null : ask('jobs.cancel', { id: job }))
  return (
    <Section line="bottom" label={name}>
      {error !== null ? (
        <>
          <ErrorNotice title={wordsOf(error).what} text={wordsOf(error).todo} />
          <Group mt={12}>
            <Button variant="default" onClick={onDone}>
              {t('leave')}
            </Button>
          </Group>
        </>
      ) : found === null || busy ? (
        <JobLine
          place="wide"
          text={busy ? t('merging') : t('reading')}
          share={share}
          onCancel={cancel}
          cancelLabel={t('leave')}
        />
      ) : (
        <Found of={found} trusted={trusted} onTrust={setTrusted} onMerge={() => merge(found)} onLeave={onDone} />
      )}
    </Section>
  )
}

/** "3 steps", in the person's language. */
export function useSteps(): (count: number) => string {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  return (count) => t('steps', { count, replace: { count: format.number(count) } })
}

type FoundProps = {
  of: BundleMerge
  trusted: boolean
  onTrust: (trusted: boolean) => void
  onMerge: () => void
  onLeave: () => void
}

function Found({ of, trusted, onTrust, onMerge, onLeave }: FoundProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const steps = useSteps()
  const { from } = of
  const isNew = of.steps > 0 || of.facts > 0
  const total = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((sum, one) => sum + one, 0)
  const figures = [
    ['added', total(of.added)],
    ['changed', total(of.changed)],
    ['removed', total(of.removed)],
    ['joined', of.joined],
    ['facts', of.facts],
    ['clashes', of.clashTotal],
  ] as const
  return (
    <>
      <SectionTitle
        title={t('file', { name: from.name })}
        subtitle={`${t('madeAt', { when: format.instant(of.madeAt) })}, ${steps(of.steps)}`}
      />
      <p className={styles.sender} data-known={from.known || undefined}>
        {from.known ? <IconShieldCheck size={16} aria-hidden /> : <IconShieldQuestion size={16} aria-hidden />}
        {from.known ? t('known') : from.knownNameElsewhere ? t('otherKey', { name: from.name }) : t('unknown')}
        <code>{from.fingerprint}</code>
      </p>
      {isNew ? (
        <>
          <dl className={styles.figures}>
            {figures.map(([what, count]) => (
              <div key={what} data-none={count === 0 || undefined}>
                <dd>{format.number(count)}</dd>
                <dt>{t(what)}</dt>
              </div>
            ))}
          </dl>
          <p className={styles.text}>{t('lost')}</p>
          {of.clashes.length > 0 ? <ClashTable clashes={of.clashes} total={of.clashTotal} /> : null}
          {from.known ? null : (
            <Checkbox
              checked={trusted}
              onChange={(event) => onTrust(event.currentTarget.checked)}
              label={t('trust', { name: from.name, fingerprint: from.fingerprint })}
            />
          )}
        </>
      ) : (
        <p className={styles.text}>{t('nothing')}</p>
      )}
      <Group mt={16}>
        {isNew ? (
          <Button onClick={onMerge} disabled={!from.known && !trusted}>
            {t('merge')}
          </Button>
        ) : null}
        <Button variant="default" onClick={onLeave}>
          {t('leave')}
        </Button>
      </Group>
    </>
  )
}
