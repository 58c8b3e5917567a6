import { Button } from '@mantine/core'
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PastImport } from '#shared/contract/inventory-import.ts'
import { useFormat } from '../../../../app/format.ts'
import { linkTo } from '../../../../app/navigation.ts'
import { tellProblem } from '../../../../app/problems.ts'
import { useAsk } from '../../../../app/queries.ts'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../../components/panel/KeyValue.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { accountsOf } from '../Counts.tsx'
import { fieldWords } from '../fields.ts'
import { saveRejectsOf } from '../save-rejects.ts'
import { Conflicts } from './Conflicts.tsx'
import { undoImport } from './undo-import.ts'
import styles from './history.module.css'

const DOORS = ['created', 'updated', 'unchanged', 'merged'] as const

/** One import closely: its figures as ways to the accounts, how its columns were read, and the way back. */
export function PastImportPanel({ one, onClose }: { one: PastImport; onClose: () => void }) {
  const { t } = useTranslation(['import', 'frame'])
  const format = useFormat()
  const { data: used } = useAsk('import.mapping', { id: one.id })
  const canUndo = one.batch !== null && !one.undone
  const { data: standing } = useAsk('import.conflicts', { batch: one.batch ?? one.id }, canUndo)
  const conflicts = canUndo ? (standing ?? null) : null
  const figures = DOORS.map((name) => ({
    id: name,
    label: t(name),
    value:
      one.counts[name] === 0 || one.undone ? (
        format.number(one.counts[name])
      ) : (
        <TextButton
          href={accountsOf(one.id, name) ?? ''}
          label={`${format.number(one.counts[name])}, ${t('openRows', { what: t(name) })}`}
        >
          {format.number(one.counts[name])}
        </TextButton>
      ),
  }))
  const rejected = {
    id: 'rejected',
    label: t('rejected'),
    value: format.number(one.counts.rejected),
    note:
      one.rejects === 0 ? undefined : (
        <TextButton
          icon={<IconDownload size={14} aria-hidden />}
          onClick={() => void saveRejectsOf(one.id, one.file).catch(tellProblem)}
        >
          {t('saveRejects')}
        </TextButton>
      ),
  }
  return (
    <DetailPanel
      label={t('importOf', { file: one.file })}
      title={one.file}
      context={[format.instant(one.at), one.actor].filter(Boolean).join(' · ')}
      onClose={onClose}
      closeLabel={t('frame:close')}
      width={380}
      foot={
        canUndo ? (
          <Button
            variant="default"
            disabled={conflicts === null || conflicts.total > 0}
            leftSection={<IconArrowBackUp size={15} aria-hidden />}
            onClick={() => void undoImport({ id: one.id, batch: one.batch ?? '', file: one.file }).catch(tellProblem)}
          >
            {t('undo')}
          </Button>
        ) : (
          <span className={styles.state}>{t(one.undone ? 'undoneText' : 'nothingChanged')}</span>
        )
      }
    >
      {conflicts !== null && conflicts.total > 0 ? <Conflicts {...conflicts} /> : null}
      <PanelSection
        title={t('counts')}
        aside={
          one.undone ? undefined : (
            <TextButton href={`#${linkTo('accounts', { filter: `import:${one.id}` })}`}>{t('openImported')}</TextButton>
          )
        }
      >
        <KeyValue
          emptyLabel={format.number(0)}
          items={[{ id: 'rows', label: t('rowsTitle'), value: format.number(one.counts.rows) }, ...figures, rejected]}
        />
      </PanelSection>
      <PanelSection title={t('columns')} aside={used && used.chosen.length > 0 ? t('chosenMarked') : undefined}>
        <KeyValue
          labels={150}
          emptyLabel={t('field_ignore')}
          items={Object.entries(used?.mapping ?? {}).map(([column, field]) => ({
            id: column,
            label: used?.chosen.includes(column) ? `${column} *` : column,
            value: field === 'ignore' ? null : fieldWords(t, field),
          }))}
        />
      </PanelSection>
    </DetailPanel>
  )
}
