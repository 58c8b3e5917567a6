import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversationImportPreview, ConversationImportResult } from '#shared/contract/conversations-import.ts'
import { MESSAGE_FIELDS } from '#shared/model/message-fields.ts'
import { useFormat } from '../../../app/format.ts'
import { useFileKeys } from '../../../app/keys/file-keys.ts'
import { undo } from '../../../app/history.ts'
import { go } from '../../../app/navigation.ts'
import { problemOf, wordsOf } from '../../../app/problems.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { ErrorNotice } from '../../../components/notice/ErrorNotice.tsx'
import { SkeletonRows } from '../../../components/notice/SkeletonRows.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from './import.module.css'
import { type ConversationImport, useConversationImport } from './use-conversation-import.ts'

/** Refused messages and repairs told here; the workspace keeps every refused one. */
const TOLD = 100

/** A file of messages: how its columns are read, what it would bring, and what it brought. */
export function ImportConversations({ file, name }: { file: string; name: string }) {
  const { t } = useTranslation('conversations')
  const state = useConversationImport(file)
  const { preview, result, error } = state
  useEffect(() => {
    if (preview !== null || error !== null) document.documentElement.dataset['ready'] = 'true'
  }, [preview, error])
  const ready = preview !== null && result === null && canTake(state, preview)
  useFileKeys({
    take: ready ? state.run : null,
    leave: () => (state.running ? state.stop() : go('conversations')),
  })
  const failed = error !== null && problemOf(error).code !== 'cancelled' ? wordsOf(error) : null
  return (
    <div className={styles.page}>
      <PageHead
        title={t('importTitle')}
        count={
          <span className={styles.file}>
            <IconMessages size={15} aria-hidden />
            {name}
          </span>
        }
      />
      {error !== null && problemOf(error).code === 'file_needs_account' ? (
        <WhoseArchive onSay={state.setAccount} />
      ) : failed ? (
        <div className={styles.notice}>
          <ErrorNotice title={failed.what} text={failed.todo} />
        </div>
      ) : result ? (
        <Done result={result} />
      ) : preview === null ? (
        <div className={styles.notice}>
          <SkeletonRows rows={10} label={t('importReading', { file: name })} />
        </div>
      ) : (
        <Preview state={state} preview={preview} />
      )}
    </div>
  )
}

/** An archive without the file that says whose it is. */
function WhoseArchive({ onSay }: { onSay: (account: string) => void }) {
  const { t } = useTranslation('conversations')
  const [account, setAccount] = useState('')
  const said = account.trim()
  return (
    <form
      className={styles.done}
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '') onSay(said)
      }}
    >
      <h2>{t('importWhose')}</h2>
      <p>{t('importWhoseText')}</p>
      <TextInput
        label={t('importHandle')}
        placeholder="@"
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
        w={320}
      />
      <span className={styles.doneActions}>
        <Button type="submit" size="lg" disabled={said === ''}>
          {t('importGoOn')}
        </Button>
      </span>
    </form>
  )
}

function Preview({ state, preview }: { state: ConversationImport; preview: ConversationImportPreview }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const news = preview.created + preview.updated
  const ready = canTake(state, preview)
  const { job } = state
  return (
    <>
      <div className={styles.body} aria-busy={state.busy}>
        {preview.columns.length === 0 ? null : (
          <section className={styles.columns} aria-label={t('importColumns')}>
            <h2>{t('importColumns')}</h2>
            {preview.columns.map((column) => (
              <div key={column.name} className={styles.column}>
                <span title={column.sample}>
                  <b>{column.name}</b>
                  <i>{column.sample}</i>
                </span>
                <NativeSelect
                  aria-label={t('importReadAs', { column: column.name })}
                  value={column.field}
                  onChange={(event) => state.setField(column.name, event.currentTarget.value)}
                  data={MESSAGE_FIELDS.map((field) => ({ value: field, label: t(`field_${field}`) }))}
                />
              </div>
            ))}
          </section>
        )}
        <section className={styles.rows} aria-label={t('importWhat')}>
          <Counts of={preview} />
          {preview.missing.length > 0 ? (
            <p className={styles.missing}>
              {t('importMissing', {
                fields: preview.missing.map((field) => t(`field_${field}` as 'field_text')).join(', '),
              })}
            </p>
          ) : null}
          <Lines of={preview} />
          <ul className={styles.messages}>
            {preview.messages.map((message) => (
              <li key={message.row} data-ours={message.ours || undefined}>
                <span>{format.number(message.row)}</span>
                <b>{message.author}</b>
                <p>{message.text}</p>
                <time>{format.instant(message.at)}</time>
              </li>
            ))}
          </ul>
        </section>
      </div>
      <footer className={styles.foot}>
        <span>
          {preview.privateLeftOut > 0 || state.reading.withPrivate ? (
            <Checkbox
              label={t('importPrivate')}
              checked={state.reading.withPrivate}
              onChange={(event) => state.setPrivate(event.currentTarget.checked)}
            />
          ) : state.running && job && job.total > 0 ? (
            t('importProgress', { share: format.share(job.done / job.total) })
          ) : (
            t('importPromise')
          )}
        </span>
        {state.running ? (
          <TextButton tone="quiet" onClick={state.stop}>
            {t('importStop')}
          </TextButton>
        ) : null}
        <Button
          disabled={!ready}
          loading={state.running}
          onClick={state.run}
          rightSection={ready ? <Key keys="Ctrl ↵" variant="plain" /> : null}
        >
          {news === 0 ? t('importNothing') : t('importRun', { count: news, replace: { count: format.number(news) } })}
        </Button>
      </footer>
    </>
  )
}

/** True where there is something new and all that is needed to read it. */
const canTake = ({ busy }: ConversationImport, { created, updated, missing }: ConversationImportPreview): boolean =>
  !busy && created + updated > 0 && missing.length === 0

type Figures = Pick<
  ConversationImportResult,
  'conversations' | 'extended' | 'contacts' | 'created' | 'updated' | 'unchanged' | 'merged' | 'rejected'
>

function Counts({ of }: { of: Figures }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const figures = ['conversations', 'contacts', 'created', 'updated', 'unchanged', 'merged', 'rejected'] as const
  return (
    <dl className={styles.counts}>
      {figures
        .filter((name) => of[name] > 0 || name === 'conversations' || name === 'rejected')
        .map((name) => (
          <div key={name}>
            <dd>{format.number(of[name])}</dd>
            <dt>{t(`count_${name}`, { count: of[name] })}</dt>
          </div>
        ))}
    </dl>
  )
}

/** What was refused and what was repaired, each with a word about it. */
function Lines({ of }: { of: Pick<ConversationImportResult, 'rejects' | 'notes' | 'ours' | 'rejected'> }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const lines = [
    ...of.rejects.map((line) => ({ ...line, kind: 'refused' })),
    ...of.notes.map((line) => ({ ...line, kind: 'repaired' })),
  ]
  const unknown = of.ours.filter(({ inInventory }) => !inInventory)
  if (lines.length === 0 && unknown.length === 0) return null
  return (
    <details className={styles.lines} open={lines.length > 0 && lines.length <= 12}>
      <summary>
        {t('importLines', { refused: format.number(of.rejected), repaired: format.number(of.notes.length) })}
      </summary>
      {unknown.length === 0 ? null : (
        <p>
          {t('importUnknown', {
            count: unknown.length,
            names: unknown
              .slice(0, 8)
              .map(({ handle }) => handle)
              .join(', '),
          })}
        </p>
      )}
      <ul>
        {lines.slice(0, TOLD).map((line) => (
          <li key={`${line.kind} ${line.row} ${line.reason}`}>
            <span>{format.number(line.row)}</span>
            <b>{line.reason}</b>
            <i>{line.value}</i>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Done({ result }: { result: ConversationImportResult }) {
  const { t } = useTranslation('conversations')
  const format = useFormat()
  const taken = result.conversations + result.extended
  return (
    <div className={styles.done}>
      <h2>{t('importDone', { count: taken, replace: { count: format.number(taken) } })}</h2>
      <p>{result.batch === null ? t('importNoNews') : t('importPromise')}</p>
      <Counts of={result} />
      <span className={styles.doneActions}>
        <Button size="lg" onClick={() => go('conversations')}>
          {t('importOpen')}
        </Button>
        {result.batch === null ? null : (
          <Button size="lg" variant="default" onClick={() => void undo()}>
            {t('importUndo')}
          </Button>
        )}
      </span>
      <Lines of={result} />
    </div>
  )
}
