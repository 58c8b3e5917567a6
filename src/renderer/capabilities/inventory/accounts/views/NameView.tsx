import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'

type NameViewProps = {
  name: string
  label: string
  onName: (name: string) => Promise<unknown>
  onLeave: () => void
}

/** A name in place: Enter keeps it, Esc and leaving do not. */
export function NameView({ name, label, onName, onLeave }: NameViewProps) {
  const [text, setText] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() !== '') void onName(text.trim())
      }}
    >
      <TextInput
        ref={field}
        aria-label={label}
        value={text}
        maxLength={120}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          onLeave()
        }}
      />
    </form>
  )
}
