import { Button, Group } from '@mantine/core'
import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Partner } from '#shared/contract/exchange.ts'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { askShell, runJob } from '../../api.ts'
import { takeFile } from '../../app/drop/FileDrop.tsx'
import { useFormat } from '../../app/format.ts'
import { tellProblem } from '../../app/problems.ts'
import { useAsk } from '../../app/queries.ts'
import { useShell } from '../../app/state/shell.ts'
import { Section } from '../../components/page/PageHead.tsx'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { showToast } from '../../components/notice/toast.tsx'
import { useSteps } from './FilePreview.tsx'
import styles from './exchange.module.css'

/** Writing a file, merging one, and with whom that was done. */
export function Partners() {
  const { t } = useTranslation(['exchange', 'frame'])
  const format = useFormat()
  const steps = useSteps()
  const { data, error, refetch } = useAsk('exchange.state', {})
  const workspace = useShell(({ state }) => state?.workspace?.name ?? 'workspace')
  const [busy, setBusy] = useState(false)
  const write = async (partner: Partner | null): Promise<void> => {
    const name = `${workspace}${partner === null ? '' : ` – ${partner.name}`}.musterbundle`
    const { file } = await askShell('shell.chooseBundleTarget', { name })
    if (!file) return
    setBusy(true)
    try {
      const made = await runJob('exchange.export', { target: file.token, to: partner?.fingerprint ?? null })
      const told = { name: partner?.name ?? '', steps: steps(made.steps), file: made.path }
      showToast({ message: t(partner === null ? 'written' : 'writtenFor', told), closeLabel: t('frame:close') })
      await refetch()
    } finally {
      setBusy(false)
    }
  }
  const take = async (): Promise<void> => {
    const { file } = await askShell('shell.chooseBundle', {})
    if (file) await takeFile(file)
  }
  const settle = (work: Promise<void>): void => void work.catch(tellProblem)
  return (
    <Section>
      <p className={styles.lead}>{t('lead')}</p>
      <p className={styles.quiet}>{t('start')}</p>
      <Group mt={16}>
        <Button leftSection={<IconFileExport size={16} />} loading={busy} onClick={() => settle(write(null))}>
          {t('write')}
        </Button>
        <Button variant="default" leftSection={<IconFileImport size={16} />} onClick={() => settle(take())}>
          {t('take')}
        </Button>
      </Group>
      <div className={styles.block}>
        <SectionTitle title={t('partners')} />
        <Awaited of={[{ error, refetch }]} rows={0} flush />
        {data?.partners.length === 0 ? <p className={styles.quiet}>{t('partnersNone')}</p> : null}
        <ul className={styles.partners}>
          {data?.partners.map((partner) => (
            <li key={partner.fingerprint}>
              <strong>{partner.name}</strong>
              <code>{partner.fingerprint}</code>
              <span className={styles.quiet}>
                {[
                  partner.receivedAt === null ? '' : t('received', { when: format.instant(partner.receivedAt) }),
                  partner.sentAt === null ? t('sentNever') : t('sent', { when: format.instant(partner.sentAt) }),
                ]
                  .filter((part) => part !== '')
                  .join(', ')}
              </span>
              <TextButton onClick={() => settle(write(partner))}>{t('writeFor', { name: partner.name })}</TextButton>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.block}>
        <SectionTitle title={t('fingerprint')} />
        <p className={styles.own}>
          {data?.fingerprint ? <code>{data.fingerprint}</code> : <span>{t('fingerprintNone')}</span>}
        </p>
        <p className={styles.quiet}>{t('fingerprintWhy')}</p>
      </div>
    </Section>
  )
}
