import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardFace, Session } from '#shared/model/workshop.ts'
import { act } from '../act.ts'

/** What only the facilitator reads about a card; kept when the field is left. */
export function PrivateNote({ session, face }: { session: Session; face: CardFace }) {
  const { t } = useTranslation('workshop')
  const [text, setText] = useState(face.note ?? '')
  const keep = (): void => {
    if (text.trim() === (face.note ?? '')) return
    void act('workshop.note', {
      session: session.id,
      card: face.card.id,
      note: text.trim() === '' ? null : text.trim(),
    })
  }
  return (
    <Textarea
      label={t('note')}
      description={t('noteHint')}
      autosize
      minRows={1}
      maxRows={6}
      maxLength={4000}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
