import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, askShell } from '../../api.ts'
import { tellProblem } from '../../app/problems.ts'
import { queryClient } from '../../app/queries.ts'
import { showToast } from '../../components/notice/toast.tsx'
import { Section } from '../../components/page/PageHead.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import styles from './hub.module.css'

/** The way out of a hub, with what it costs. */
export function Leave({ waiting, secretKey }: { waiting: number; secretKey: string }) {
  const { t } = useTranslation('hub')
  const [asking, setAsking] = useState(false)
  const leave = async (): Promise<void> => {
    try {
      await ask('hub.leave', {})
      await askShell('shell.forgetSecret', { connector: secretKey })
      showToast({ message: t('left'), closeLabel: t('close') })
    } catch (error) {
      tellProblem(error)
    } finally {
      setAsking(false)
      void queryClient.invalidateQueries()
    }
  }
  return (
    <Section>
      <TextButton tone="danger" onClick={() => setAsking(true)}>
        {t('leave')}
      </TextButton>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('leaveAsk')}
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        <p className={styles.text}>{t('leaveText')}</p>
        {waiting > 0 ? <p className={styles.warn}>{t('leaveWaiting', { count: waiting })}</p> : null}
        <Group gap={8} mt={16}>
          <Button data-autofocus color="red" variant="default" onClick={() => void leave()}>
            {t('leave')}
          </Button>
          <Button variant="subtle" onClick={() => setAsking(false)}>
            {t('cancel')}
          </Button>
        </Group>
      </Modal>
    </Section>
  )
}
