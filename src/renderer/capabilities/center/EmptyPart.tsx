import { Button } from '@mantine/core'
import type { ComponentProps } from 'react'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import styles from './center.module.css'

type EmptyPartProps = {
  title: ComponentProps<typeof SectionTitle>
  /** When something will be here. */
  text: string
  /** The next step towards that. */
  step: { label: string; onStep: () => void }
}

/** A part of the sheet that has nothing to show yet: its title, what it waits for, and the way there. */
export function EmptyPart({ title, text, step }: EmptyPartProps) {
  return (
    <>
      <SectionTitle {...title} />
      <p className={styles.quiet}>{text}</p>
      <Button variant="default" onClick={step.onStep}>
        {step.label}
      </Button>
    </>
  )
}
