import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { askShell } from '../../api.ts'
import { takeFile } from '../../app/drop/FileDrop.tsx'
import { tellProblem } from '../../app/problems.ts'
import { Key } from '../../components/marks/Key.tsx'
import styles from './start.module.css'

/** Heights of the quiet picture: active, dormant, abandoned. Decoration, not data. */
type ArtBar = { x: number; height: number; kind: 'active' | 'dormant' | 'hollow' }
const ART: readonly ArtBar[] = Array.from({ length: 84 }, (_, at) => {
  const wave = Math.abs(Math.sin(at * 12.9898) * 43_758.5453) % 1
  const height = 12 + wave * wave * 130 * (at < 48 ? 1 : at < 70 ? 0.8 : 0.55)
  return { x: at * 5 + 0.5, height, kind: at < 48 ? 'active' : at < 70 ? 'dormant' : 'hollow' }
})

function Art() {
  return (
    <svg className={styles.art} viewBox="0 0 420 160" aria-hidden>
      {ART.map(({ x, height, kind }) => (
        <rect key={x} x={x} y={159.5 - height} width={3} height={height} data-kind={kind} />
      ))}
    </svg>
  )
}

/** The other way in: a list that exists already. */
export function DropSide() {
  const { t } = useTranslation(['start', 'frame'])
  const [pasting, setPasting] = useState(false)
  const [text, setText] = useState('')
  const choose = async (): Promise<void> => {
    const { file } = await askShell('shell.chooseImport', {})
    if (file) await takeFile(file)
  }
  const paste = async (): Promise<void> => {
    setPasting(false)
    const { file } = await askShell('shell.pasteList', { text })
    setText('')
    await takeFile(file)
  }
  return (
    <aside className={styles.right}>
      <div className={styles.drop}>
        <h2>{t('dropTitle')}</h2>
        <p>{t('dropText')}</p>
        <Group justify="center" gap={8}>
          <Button variant="default" onClick={() => void choose().catch(tellProblem)}>
            {t('chooseFile')}
          </Button>
          <Button variant="default" rightSection={<Key keys="Ctrl V" />} onClick={() => setPasting(true)}>
            {t('paste')}
          </Button>
        </Group>
        <Art />
        <p className={styles.caption}>{t('artCaption')}</p>
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
          autosize
          maxRows={20}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <Group justify="flex-end" mt={16}>
          <Button variant="default" onClick={() => setPasting(false)}>
            {t('frame:cancel')}
          </Button>
          <Button disabled={text.trim() === ''} onClick={() => void paste().catch(tellProblem)}>
            {t('pasteImport')}
          </Button>
        </Group>
      </Modal>
    </aside>
  )
}
