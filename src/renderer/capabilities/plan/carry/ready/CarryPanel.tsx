import { Button, Textarea } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheckFilled,
  IconFileCertificate,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CarryAccount, ReadinessCheck } from '#shared/model/carry-out.ts'
import { useFormat } from '../../../../app/format.ts'
import { linkTo } from '../../../../app/navigation.ts'
import { NetworkIcon } from '../../../../components/marks/NetworkIcon.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import styles from '../carry.module.css'
import own from './ready.module.css'
import { change } from '../change.ts'
import { Announcements } from './Announcements.tsx'
import { What } from './carry-columns.tsx'

type CarryPanelProps = { row: CarryAccount; onSeal: (accounts: string[]) => void; onClose: () => void }

/** One account on its way: what is still missing, what people state, its records, and the carrying out itself. */
export function CarryPanel({ row, onSeal, onClose }: CarryPanelProps) {
  const { t } = useTranslation(['ready', 'carry'])
  const format = useFormat()
  const [despite, setDespite] = useState('')
  const open = row.carriedAt === null && row.checks.length > 0
  const carry = (): void => {
    void change(
      'plan.carryOut',
      { accounts: [row.account], despite: row.missing > 0 ? despite.trim() : null },
      ({ changed }) => t('didCarry', { count: changed }),
    )
  }
  return (
    <DetailPanel
      label={row.name}
      icon={<NetworkIcon icon={row.networkIcon} />}
      title={row.name}
      context={[row.brand, row.market, row.owner].filter((part) => part !== null).join(' · ')}
      onClose={onClose}
      closeLabel={t('carry:close')}
      width={400}
      foot={
        open ? (
          <>
            <Button
              leftSection={<IconPlayerPlay size={14} aria-hidden />}
              disabled={!row.decided || (row.missing > 0 && despite.trim() === '')}
              onClick={carry}
            >
              {t('carryOut')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFileCertificate size={14} aria-hidden />}
              onClick={() => onSeal([row.account])}
            >
              {t('seal')}
            </Button>
          </>
        ) : undefined
      }
    >
      <PanelSection
        title={t('disposition')}
        aside={row.waveName === null ? undefined : `${row.waveName} · ${format.day(row.dueOn)}`}
      >
        <What row={row} />
        {row.driftText === null ? null : (
          <p className={own.driftLine}>
            {row.drift === 'proven' || row.drift === 'waiting' ? null : (
              <IconAlertTriangle size={14} color="var(--m-high-text)" aria-hidden />
            )}
            {row.driftText}
          </p>
        )}
        {row.carriedAt === null ? null : (
          <p className={styles.quiet}>
            {t('carriedLine', { who: row.carriedBy ?? '', when: format.instant(row.carriedAt) })}
          </p>
        )}
        {row.despite === null ? null : <p className={styles.quiet}>{t('despiteLine', { why: row.despite })}</p>}
        <p className={styles.links}>
          <TextButton href={`#${linkTo('plan', { account: row.account })}`}>{t('openDecision')}</TextButton>
          <TextButton href={`#${linkTo('plan', { view: 'tasks', of: row.account })}`}>{t('openTasks')}</TextButton>
        </p>
      </PanelSection>
      {row.checks.length === 0 ? null : (
        <PanelSection title={t('checks')}>
          <ul className={own.checks}>
            {row.checks.map((check) => (
              <Check key={check.code} account={row.account} check={check} open={open} />
            ))}
          </ul>
        </PanelSection>
      )}
      {open ? (
        <PanelSection title={t('carryOut')}>
          <p className={styles.quiet}>{t('carryOutText')}</p>
          {row.missing > 0 && row.decided ? (
            <Textarea
              mt={8}
              label={t('despite')}
              autosize
              minRows={1}
              maxRows={4}
              maxLength={2000}
              value={despite}
              onChange={(event) => setDespite(event.currentTarget.value)}
            />
          ) : null}
          <p className={styles.quiet}>{t('sealText')}</p>
        </PanelSection>
      ) : null}
      <Announcements account={row.account} />
    </DetailPanel>
  )
}

/** One check; what people can state is stated beside it, and taken back. */
function Check({ account, check, open }: { account: string; check: ReadinessCheck; open: boolean }) {
  const { t } = useTranslation('ready')
  const { mark, met, stated } = check
  const state = (stated: boolean): void => {
    if (mark === null) return
    void change('plan.mark', { accounts: [account], mark, stated }, ({ changed }) =>
      stated ? t('didMark', { count: changed, what: t(`mark_${mark}`) }) : t('didUnmark', { count: changed }),
    )
  }
  return (
    <li data-met={met || undefined}>
      {met ? (
        <IconCircleCheckFilled size={15} color="var(--m-good)" role="img" aria-label={t('allThere')} />
      ) : (
        <IconCircle size={15} color="var(--m-ink3)" role="img" aria-label={t('missing')} />
      )}
      <span>{check.text}</span>
      {mark === null || !open || met !== stated ? null : (
        <TextButton
          tone="quiet"
          label={`${t(met ? 'takeBack' : 'state')}: ${t(`mark_${mark}`)}`}
          onClick={() => state(!met)}
        >
          {t(met ? 'takeBack' : 'state')}
        </TextButton>
      )}
    </li>
  )
}
