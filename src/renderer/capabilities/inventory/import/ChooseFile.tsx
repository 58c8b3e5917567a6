import { Button, Group, Modal, Textarea } from '@mantine/core'
import { IconFileImport, IconHistory } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askShell } from '../../../api.ts'
import { takeFile } from '../../../app/drop/FileDrop.tsx'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { tellProblem } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import { readPasted, usePastedList } from './paste-list.ts'
import { Steps } from './Steps.tsx'
import styles from './import.module.css'

/** Asks the person for a list and goes on with it. */
export async function chooseFile(): Promise<void> {
  const { file } = await askShell('shell.chooseImport', {})
  if (file) await takeFile(file)
}

/** The import before there is a file: drop, choose or paste. */
export function ChooseFile() {
  const { t } = useTranslation('import')
  const [parameters, setParameters] = useParameters()
  const pasting = parameters.get('paste') !== null
  const { data } = useAsk('import.list', { limit: 1 })
  useEffect(() => {
    document.documentElement.dataset['ready'] = 'true'
  }, [])
  usePastedList(!pasting)
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
            <Button size="lg" variant="default" onClick={() => setParameters({ paste: '1' })}>
              {t('paste')}
            </Button>
          </Group>
          <span className={styles.pasteHint}>{t('pasteHint')}</span>
        </div>
        {data && data.total > 0 ? (
          <p className={styles.past}>
            <TextButton href={`#${linkTo('import', { view: 'past' })}`} icon={<IconHistory size={15} aria-hidden />}>
              {t('pastImports')}
            </TextButton>
          </p>
        ) : null}
      </div>
      <PasteDialog opened={pasting} onClose={() => setParameters({ paste: null })} />
    </div>
  )
}

function PasteDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['import', 'frame'])
  const [text, setText] = useState('')
  const read = async (): Promise<void> => {
    onClose()
    setText('')
    await readPasted(text)
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
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
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || text.trim() === '') return
          event.preventDefault()
          void read().catch(tellProblem)
        }}
        data-autofocus
      />
      <Group justify="flex-end" mt={16}>
        <Button variant="default" onClick={onClose}>
          {t('frame:cancel')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={() => void read().catch(tellProblem)}>
          {t('pasteRead')}
        </Button>
      </Group>
    </Modal>
  )
}
