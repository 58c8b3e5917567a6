import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListFilter } from '#shared/model/filter.ts'
import { PASTE_ACCOUNTS, PasteField, type PasteReading } from '#shared/model/paste.ts'
import { RightLine } from '../../../../app/right/RightLine.tsx'
import { tellProblem } from '../../../../app/problems.ts'
import { useAsk } from '../../../../app/queries.ts'
import { useFormat } from '../../../../app/format.ts'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { readPasted } from '../../import/paste-list.ts'
import { change } from '../change.ts'
import { closeSide } from '../desk.ts'
import type { Targets } from '../selected.ts'
import { pasteWord, PasteRows } from './PasteRows.tsx'
import { useOrdered } from './use-ordered.ts'
import styles from './paste.module.css'

/** Rest of typing before the block is read. */
const REST_MS = 200

/** A block from a spreadsheet onto the selected accounts: what it would change, then the change in one step. */
export function PastePanel({ targets, filter, pasted }: { targets: Targets; filter: ListFilter; pasted: string }) {
  const { t } = useTranslation(['inventory', 'words', 'frame'])
  const format = useFormat()
  const [text, setText] = useState(pasted)
  const [field, setField] = useState<PasteField | null>(null)
  const [rested] = useDebouncedValue(text, REST_MS)
  const ids = useOrdered(targets, filter)
  const many = targets.count > PASTE_ACCOUNTS
  const due = !many && ids.length > 0 && rested.trim() !== ''
  const { data } = useAsk('accounts.readPaste', { ids: due ? [...ids] : ['none'], text: rested, field }, due)
  const reading = due && rested === text ? data : undefined
  const changes = (reading?.rows ?? []).filter(({ patch }) => Object.keys(patch).length > 0)
  const apply = async (): Promise<void> => {
    const done = await change(
      'accounts.updateEach',
      { changes: changes.map(({ id, patch }) => ({ id, patch })) },
      ({ changed }) => t('changedAccounts', { count: changed }),
    )
    if (done) closeSide()
  }
  return (
    <DetailPanel
      label={t('paste')}
      title={t('pasteOnto', { count: targets.count })}
      context={t('pasteHint')}
      onClose={closeSide}
      closeLabel={t('frame:close')}
      width={380}
      foot={
        <>
          <span className={styles.notice}>
            {t('willChange', {
              count: changes.length,
              shown: format.number(changes.length),
              all: format.number(targets.count),
            })}
          </span>
          <Button disabled={changes.length === 0} onClick={() => void apply()}>
            {t('apply')}
          </Button>
        </>
      }
    >
      <RightLine of="rest" />
      <PanelSection>
        <Textarea
          label={t('pasteText')}
          classNames={{ input: styles.text ?? '' }}
          minRows={4}
          maxRows={8}
          autosize
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <NativeSelect
          mt={8}
          label={t('pasteAs')}
          value={field ?? ''}
          onChange={(event) => setField(PasteField.safeParse(event.currentTarget.value).data ?? null)}
          data={[
            { value: '', label: t('pasteByHead') },
            ...PasteField.options.map((each) => ({ value: each, label: pasteWord(each, t) })),
          ]}
        />
        {text.trim() === '' ? null : (
          <TextButton onClick={() => void readPasted(text).then(closeSide, tellProblem)}>{t('pasteImport')}</TextButton>
        )}
      </PanelSection>
      <PanelSection>
        {many ? <p className={styles.notice}>{t('pasteTooMany', { most: format.number(PASTE_ACCOUNTS) })}</p> : null}
        {reading ? <Told reading={reading} accounts={targets.count} /> : null}
        {reading ? <PasteRows rows={reading.rows} /> : null}
      </PanelSection>
    </DetailPanel>
  )
}

/** What a person has to know about the block before the rows. */
function Told({ reading, accounts }: { reading: PasteReading; accounts: number }) {
  const { t } = useTranslation('inventory')
  const format = useFormat()
  const { columns, rows, fits, lines, unmatched } = reading
  const unread = columns.every((column) => column.field === null)
  const left = columns.flatMap(({ name, field }) => (field === null && name !== '' ? [name] : []))
  const problems = rows.flatMap(({ cells }) => cells).filter(({ problem }) => problem !== null).length
  const said = unread
    ? [t('pasteNoHead')]
    : [
        ...(fits ? [] : [t('pasteUnfit', { lines: format.number(lines), accounts: format.number(accounts) })]),
        ...(left.length === 0 ? [] : [t('pasteLeftOut', { names: left.join(', ') })]),
        ...(unmatched === 0 ? [] : [t('pasteUnmatched', { count: unmatched })]),
        ...(problems === 0 ? [] : [t('pasteProblems', { count: problems })]),
        ...(fits && rows.length === 0 ? [t('pasteSame')] : []),
      ]
  return (
    <div role="status">
      {said.map((line) => (
        <p key={line} className={styles.notice}>
          {line}
        </p>
      ))}
    </div>
  )
}
