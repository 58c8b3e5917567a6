import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileToken } from '#shared/contract/shell.ts'
import { askShell, fileToken, on, ProblemError } from '../../api.ts'
import { go } from '../navigation.ts'
import { tellProblem } from '../problems.ts'
import { changeShell, useShell } from '../state/shell.ts'
import styles from './drop.module.css'

const hasFiles = (event: DragEvent): boolean => [...(event.dataTransfer?.types ?? [])].includes('Files')

/** On the discovery page everything but a workspace is looked through for accounts. */
const onDiscovery = (): boolean => location.hash.startsWith('#/discovery')

/** Takes a file wherever it comes from: a workspace opens, anything else goes to the import page. */
export async function takeFile(file: FileToken): Promise<void> {
  const name = file.name.toLowerCase()
  if (name.endsWith('.muster')) return changeShell(() => askShell('shell.openDropped', { token: file.token }))
  if (name.endsWith('.musterbundle')) return takeBundle(file)
  if (onDiscovery()) return go('discovery', { file: file.token, name: file.name })
  if (!useShell.getState().state?.workspace)
    await changeShell(() => askShell('shell.newWorkspace', { name: file.name.replace(/\.[^.]+$/, '') }))
  if (useShell.getState().state?.workspace) go('import', { file: file.token, name: file.name })
}

/** A file of a partner is looked at before it is merged; it belongs to a workspace that must be open. */
function takeBundle(file: FileToken): void {
  if (useShell.getState().state?.workspace) go('sync', { view: 'exchange', file: file.token, name: file.name })
  else tellProblem(new ProblemError({ code: 'no_workspace', message: 'a bundle without its workspace' }))
}

/** A drag of a file anywhere onto the window. */
export function FileDrop() {
  const { t } = useTranslation()
  const [over, setOver] = useState(false)
  useEffect(() => on('file', (file) => void takeFile(file).catch(tellProblem)), [])
  useEffect(() => {
    let depth = 0
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      depth++
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      depth = Math.max(0, depth - 1)
      if (depth === 0) setOver(false)
    }
    const move = (event: DragEvent): void => {
      if (hasFiles(event)) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = 0
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file) fileToken(file).then(takeFile).catch(tellProblem)
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', move)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', move)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!over) return null
  return (
    <div className={styles.veil} role="presentation">
      <div className={styles.target}>
        <strong>{t(onDiscovery() ? 'dropToDiscover' : 'dropHere')}</strong>
        <span>{t(onDiscovery() ? 'dropToDiscoverHint' : 'dropHint')}</span>
      </div>
    </div>
  )
}
