import { Checkbox, Popover, ScrollArea, Select } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TEXT_ENCODINGS } from '#shared/contract/inventory-import.ts'
import type { ImportPreview } from '#shared/contract/inventory.ts'
import { useFormat } from '../../../app/format.ts'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { ImportState } from './use-import.ts'
import styles from './read-as.module.css'

type ReadAsProps = {
  preview: ImportPreview
  choose: Pick<ImportState, 'readAs' | 'asRecognised'>
  touched: boolean
  disabled: boolean
}

const DELIMITERS: Readonly<Record<string, 'comma' | 'semicolon' | 'tab' | 'bar'>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
}

const NAMED = ['html', 'text', 'x-archive'] as const
const isNamed = (format: string): format is (typeof NAMED)[number] => NAMED.some((one) => one === format)

/** How the file was read, and what a person may know better: encoding, sheets, the row of the column names. */
export function ReadAs({ preview, choose, touched, disabled }: ReadAsProps) {
  const { t } = useTranslation('import')
  const { readAs, format } = preview
  const delimiter = DELIMITERS[readAs.delimiter ?? '']
  const kind = delimiter
    ? t('formatSeparated', { separator: t(`separator_${delimiter}`) })
    : isNamed(format)
      ? t(`format_${format}`)
      : format.toUpperCase()
  return (
    <section className={styles.readAs} aria-label={t('readAsTitle')}>
      <dl className={styles.facts}>
        <dt>{t('format')}</dt>
        <dd>{kind}</dd>
        {preview.recognised === null ? null : (
          <>
            <dt>{t('recognised')}</dt>
            <dd>{t(`recognised_${preview.recognised.holds}`, { tool: preview.recognised.tool })}</dd>
          </>
        )}
        {readAs.encoding === null ? null : (
          <>
            <dt>{t('encoding')}</dt>
            <dd>
              <Encoding readAs={readAs} onChoose={(encoding) => choose.readAs({ encoding })} disabled={disabled} />
            </dd>
          </>
        )}
        {readAs.sheets.length < 2 ? null : (
          <>
            <dt>{t('sheetsTitle')}</dt>
            <dd>
              <Sheets sheets={readAs.sheets} onChoose={(sheets) => choose.readAs({ sheets })} disabled={disabled} />
            </dd>
          </>
        )}
        {readAs.header === null ? null : (
          <>
            <dt>{t('headerTitle')}</dt>
            <dd>
              <Header header={readAs.header} onChoose={(header) => choose.readAs({ header })} disabled={disabled} />
            </dd>
          </>
        )}
      </dl>
      <Remarks remarks={preview.remarks} />
      <Remembered preview={preview} touched={touched} onRecognised={choose.asRecognised} />
    </section>
  )
}

type Part<K extends 'encoding' | 'sheets' | 'header'> = { disabled: boolean } & (K extends 'encoding'
  ? { readAs: ImportPreview['readAs']; onChoose: (value: (typeof TEXT_ENCODINGS)[number]) => void }
  : K extends 'sheets'
    ? { sheets: ImportPreview['readAs']['sheets']; onChoose: (value: string[]) => void }
    : { header: NonNullable<ImportPreview['readAs']['header']>; onChoose: (value: number) => void })

function Encoding({ readAs, onChoose, disabled }: Part<'encoding'>) {
  const { t } = useTranslation('import')
  const current = TEXT_ENCODINGS.find((label) => label === readAs.encoding)
  const others = TEXT_ENCODINGS.map((label) => ({ value: label as string, label: t(`encoding_${label}`) }))
  const data = current ? others : [{ value: readAs.encoding ?? '', label: readAs.encoding ?? '' }, ...others]
  return (
    <>
      <Select
        className={styles.choice}
        variant="unstyled"
        aria-label={t('encoding')}
        data={data}
        value={readAs.encoding}
        onChange={(value) => {
          const label = TEXT_ENCODINGS.find((one) => one === value)
          if (label && label !== readAs.encoding) onChoose(label)
        }}
        allowDeselect={false}
        disabled={disabled}
        comboboxProps={{ width: 280, position: 'bottom-start' }}
      />
      {readAs.encodingGuessed ? <span className={styles.hint}>{t('encodingGuessed')}</span> : null}
    </>
  )
}

function Sheets({ sheets, onChoose, disabled }: Part<'sheets'>) {
  const { t } = useTranslation('import')
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const read = sheets.filter((sheet) => sheet.read).map(({ name }) => name)
  const close = (): void => {
    setOpen(false)
    if (chosen.length > 0 && chosen.join('\n') !== read.join('\n')) onChoose([...chosen])
  }
  return (
    <Popover opened={open} onChange={(opened) => (opened ? setOpen(true) : close())} position="bottom-start" trapFocus>
      <Popover.Target>
        <span>
          <TextButton
            disabled={disabled}
            onClick={() => {
              setChosen(read)
              if (open) close()
              else setOpen(true)
            }}
          >
            {t('sheetsOf', { count: read.length, all: sheets.length })}
          </TextButton>
        </span>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('sheetsTitle')}>
        <div className={styles.sheets}>
          {sheets.map(({ name }) => (
            <Checkbox
              key={name}
              label={name}
              checked={chosen.includes(name)}
              onChange={(event) => {
                const { checked } = event.currentTarget
                setChosen((before) =>
                  sheets.map((sheet) => sheet.name).filter((one) => (one === name ? checked : before.includes(one))),
                )
              }}
            />
          ))}
        </div>
        <TextButton disabled={chosen.length === 0} onClick={close}>
          {t('readSheets')}
        </TextButton>
      </Popover.Dropdown>
    </Popover>
  )
}

function Header({ header, onChoose, disabled }: Part<'header'>) {
  const { t } = useTranslation('import')
  const format = useFormat()
  const rows = header.rows.map(({ row, text }) => ({
    value: String(row),
    label: t('headerRow', { row: format.number(row), text }),
  }))
  const known = header.row === 0 || header.rows.some(({ row }) => row === header.row)
  const own = known ? [] : [{ value: String(header.row), label: t('headerRow', { row: header.row, text: '' }) }]
  return (
    <Select
      className={styles.choice}
      variant="unstyled"
      aria-label={t('headerTitle')}
      data={[...own, ...rows, { value: '0', label: t('headerNone') }]}
      value={String(header.row)}
      onChange={(value) => value !== null && Number(value) !== header.row && onChoose(Number(value))}
      allowDeselect={false}
      disabled={disabled}
      maxDropdownHeight={320}
      comboboxProps={{ width: 360, position: 'bottom-start' }}
    />
  )
}

/** What was noticed on the way, in sentences; a long list can be scrolled. */
function Remarks({ remarks }: { remarks: readonly string[] }) {
  const { t } = useTranslation('import')
  if (remarks.length === 0) return null
  return (
    <ScrollArea.Autosize
      mah={96}
      className={styles.remarks}
      viewportProps={{ tabIndex: 0, 'aria-label': t('remarks') }}
    >
      <ul>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </ScrollArea.Autosize>
  )
}

function Remembered({
  preview: { recalled },
  touched,
  onRecognised,
}: {
  preview: ImportPreview
  touched: boolean
  onRecognised: () => void
}) {
  const { t } = useTranslation('import')
  const format = useFormat()
  if (recalled === null && !touched) return null
  return (
    <p className={styles.remembered} role="status">
      <IconHistory size={14} aria-hidden />
      <span>
        {recalled === null ? t('chosenHere') : t('recalled', { date: format.date(recalled.at), file: recalled.file })}{' '}
        <TextButton onClick={onRecognised}>{t('asRecognised')}</TextButton>
      </span>
    </p>
  )
}
