import { hideNotification, showNotification } from '@mantine/notifications'
import { Key } from '../marks/Key.tsx'
import styles from './toast.module.css'

type Toast = {
  /** What was done, and to what. */
  message: string
  /** The way back: its word, its key and what it does. */
  undo?: { label: string; keys?: string; onUndo: () => void }
  /** A toast with the same id replaces the earlier one. */
  id?: string
  /** Name of the close button. */
  closeLabel: string
  /** Milliseconds; 0 stays until closed. */
  stay?: number
}

let toasts = 0

/** Says what was done and offers the way back. Returns the toast's id. */
export function showToast({ message, undo, id, closeLabel, stay = 8000 }: Toast): string {
  toasts += 1
  const toastId = id ?? `toast-${toasts}`
  hideNotification(toastId)
  showNotification({
    id: toastId,
    autoClose: stay === 0 ? false : stay,
    classNames: {
      root: styles.toast,
      body: styles.body,
      description: styles.line,
      closeButton: styles.close,
    },
    withBorder: false,
    icon: null,
    closeButtonProps: { 'aria-label': closeLabel, size: 20, iconSize: 13 },
    message: (
      <>
        <span className={styles.message}>{message}</span>
        {undo === undefined ? null : (
          <button
            type="button"
            className={styles.undo}
            onClick={() => {
              hideNotification(toastId)
              undo.onUndo()
            }}
          >
            <span className={styles.word}>{undo.label}</span>
            {undo.keys === undefined ? null : <Key keys={undo.keys} variant="plain" />}
          </button>
        )}
      </>
    ),
  })
  return toastId
}

/** Takes a toast away, for instance after the change it offered to undo was undone by key. */
export function hideToast(id: string): void {
  hideNotification(id)
}
