import { ActionIcon, Tooltip } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './steps.module.css'

type DockProps = {
  label: string
  mark?: ReactNode
  title: string
  text?: string
  children: ReactNode
  onClose: () => void
  closeLabel: string
}

/** A line between the page and the status bar; part of the layout, so that it covers nothing. */
export function Dock({ label, mark, title, text, children, onClose, closeLabel }: DockProps) {
  return (
    <section className={styles.dock} aria-label={label} data-dock>
      {mark}
      <div className={styles.words} role={text === undefined ? undefined : 'status'}>
        <strong>{title}</strong>
        {text === undefined ? null : <span title={text}>{text}</span>}
      </div>
      {children}
      <Tooltip label={closeLabel}>
        <ActionIcon variant="subtle" color="gray" size={24} aria-label={closeLabel} onClick={onClose}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </section>
  )
}

type StepMarksProps = { label: string; steps: readonly { id: string; done: boolean; current: boolean }[] }

/** One mark a step: done, now, to come. */
export function StepMarks({ label, steps }: StepMarksProps) {
  return (
    <span className={styles.marks} role="img" aria-label={label} title={label}>
      {steps.map(({ id, done, current }, at) => (
        <i key={id} data-done={done || undefined} data-current={current || undefined}>
          {done ? <IconCheck size={11} stroke={2.4} /> : at + 1}
        </i>
      ))}
    </span>
  )
}
