import { Button, Group, Modal, Textarea } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askShell } from '../../../api.ts'
import { takeFile } from '../../../app/drop/FileDrop.tsx'
import { tellProblem } from '../../../app/problems.ts'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { Steps } from './Steps.tsx'
import styles from './import.module.css'

/** Asks the person for a list and goes on with it. */
export async function chooseFile(): Promise<void> {
  const { file } = await askShell('shell.chooseImport', {})
  if (file) await takeFile(file)
}

/** The import before there is a file: drop, choose or paste. */
export function ChooseFile() {
  const { t } = useTranslation(['import', 'frame'])
  const [pasting, setPasting] = useState(false)
  const [text, setText] = useState('')
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true'
  }, [])
  const read = async (): Promise<void> => {
    setPasting(false)
    const { file } = await askShell('shell.pasteList', { text })
    setText('')
    await takeFile(file)
  }
  return (
    <div className={styles.page}>
      <PageHead title={t('title')} actions={<Steps current={0} />} />
      <div className={styles.choose}>
        <h2>{t('emptyTitle')}</h2>
        <p>{t('emptyText')}</p>
        <div className={styles.drop}>
          <IconFileImport size={28} stroke={1.5} aria-hidden />
          <strong>{t('dropTitle')}</strong>
          <span>{t('dropText')}</span>
          <Group gap={8} justify="center" mt={12}>
            <Button size="lg" onClick={() => void chooseFile().catch(tellProblem)} data-autofocus>
              {t('choose')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setPasting(true)}>
              {t('paste')}
            </Button>
          </Group>
        </div>
      </div>
      <Modal
        opened={pasting}
        onClose={() => setPasting(false)}
        title={t('paste')}
        size={560}
        closeButtonProps={{ 'aria-label': t('frame:close') }}
      >
        <Textarea
          aria-label={t('pastePrompt')}
          placeholder={t('pastePrompt')}
          minRows={10}
          maxRows={20}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt={16}>
          <Button variant="default" onClick={() => setPasting(false)}>
            {t('frame:cancel')}
          </Button>
          <Button disabled={text.trim() === ''} onClick={() => void read().catch(tellProblem)}>
            {t('pasteRead')}
          </Button>
        </Group>
      </Modal>
    </div>
  )
}
