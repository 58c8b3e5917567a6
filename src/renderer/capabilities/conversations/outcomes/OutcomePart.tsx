import { Menu } from '@mantine/core'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutcomeLine } from '#shared/model/outcome.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { ask } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { toastDone } from '../../../app/history.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { tellProblem } from '../../../app/problems.ts'
import { queryClient, useAsk } from '../../../app/queries.ts'
import { WithTerm } from '../../../components/help/TermHelp.tsx'
import { Key } from '../../../components/marks/Key.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import pane from '../context/context.module.css'
import styles from './outcomes.module.css'

const VALUES = {
  settled: ['yes', 'no'],
  felt: ['loved', 'liked', 'neutral', 'disliked', 'hated', 'unknown'],
  consequence: ['transaction', 'action', 'reaction', 'none', 'unknown'],
  stage: ['before', 'during', 'after'],
  influence: ['recommends', 'warns', 'answers', 'none'],
} as const satisfies Record<OutcomeLine['aspect'], readonly string[]>

/** What came of this conversation, what shows it, and a person's word on it. */
export function OutcomePart({ id }: { id: string }) {
  const { t } = useTranslation('outcomes')
  const { data, error, refetch } = useAsk('outcomes.get', { id })
  const felt = useRef<HTMLButtonElement>(null)
  useKeys({ KeyO: () => felt.current?.click() })
  const judge = (aspect: OutcomeLine['aspect'], value: string | null): void => {
    const stated = aspect === 'settled' && value !== null ? value === 'yes' : value
    const work = async (): Promise<void> => {
      await ask('outcomes.judge', { ids: [id], patch: { [aspect]: stated } })
      await queryClient.invalidateQueries()
      toastDone(t(value === null ? 'tookBack' : 'stated', { what: t(aspect) }))
    }
    work().catch(tellProblem)
  }
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} rows={5} />
  return (
    <section className={pane.part} aria-label={t('title')}>
      <WithTerm term="outcome">
        <h3>{t('one')}</h3>
      </WithTerm>
      <ul className={styles.lines}>
        {data.lines.map((line) => (
          <Line
            key={line.aspect}
            line={line}
            button={line.aspect === 'felt' ? felt : null}
            onChoose={(value) => judge(line.aspect, value)}
          />
        ))}
      </ul>
      {data.read ? null : <p className={styles.why}>{t('notRead')}</p>}
      <Past id={id} judged={data.judged !== null} />
    </section>
  )
}

type LineProps = {
  line: OutcomeLine
  button: RefObject<HTMLButtonElement | null> | null
  onChoose: (value: string | null) => void
}

function Line({ line, button, onChoose }: LineProps) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const { aspect, value, source, confidence, why, message, inferred } = line
  const word = (of: string): string => t(`${aspect}_${of}` as 'felt_liked')
  const people = source === 'person' || source === 'file'
  return (
    <li className={styles.line}>
      <span>{t(aspect)}</span>
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <button
            ref={button}
            type="button"
            className={styles.choice}
            aria-label={`${value === null ? t('unknownWord') : word(value)}, ${t('change', { what: t(aspect) })}`}
          >
            {value === null ? t('unknownWord') : word(value)}
            {button === null ? null : (
              <span aria-hidden>
                <Key keys="O" />
              </span>
            )}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {VALUES[aspect].map((one) => (
            <Menu.Item key={one} onClick={() => onChoose(one)} aria-current={one === value || undefined}>
              {word(one)}
            </Menu.Item>
          ))}
          {people ? (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => onChoose(null)}>{t('takeBack')}</Menu.Item>
            </>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {source === 'inferred' ? (
        <p className={styles.why}>
          {why}
          {confidence === null ? null : ` (${t('sure', { share: format.share(confidence) })})`}
          {message === null ? null : (
            <>
              {': '}
              {message.text === null ? t('deleted') : <q>{message.text}</q>}
            </>
          )}
        </p>
      ) : source === null ? null : (
        <p className={styles.why}>
          {why === null ? t(`source_${source}`) : t('saidThemselves', { why })}
          {inferred === null || inferred === value ? null : ` ${t('inferredWas', { value: word(inferred) })}`}
        </p>
      )}
    </li>
  )
}

const SHOWN = 5

/** What people stated before; read only when it is asked for. */
function Past({ id, judged }: { id: string; judged: boolean }) {
  const { t } = useTranslation('outcomes')
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const { data } = useAsk('outcomes.history', { id }, open)
  if (!open)
    return judged ? (
      <p className={styles.past}>
        <TextButton onClick={() => setOpen(true)}>{t('history')}</TextButton>
      </p>
    ) : null
  const word = (field: string, value: string | null): string =>
    value === null ? t('unknownWord') : field === 'note' ? value : t(`${field}_${value}` as 'felt_liked')
  return (
    <ul className={styles.past}>
      {(data?.entries ?? []).slice(0, SHOWN).map((entry) => (
        <li key={`${entry.at} ${entry.by}`}>
          {format.instant(entry.at)}, {entry.by}:{' '}
          {entry.fields
            .map(({ field, before, after }) => `${t(field as 'felt')}: ${word(field, before)} → ${word(field, after)}`)
            .join('; ')}
          {entry.undone ? ` (${t('undone')})` : null}
        </li>
      ))}
    </ul>
  )
}
