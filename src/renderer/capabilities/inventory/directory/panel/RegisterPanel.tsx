import { Button } from '@mantine/core'
import { IconArrowMerge, IconTrash, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import type { DirectoryKind } from '#shared/model/directory.ts'
import { Awaited } from '../../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../../app/format.ts'
import { useAsk } from '../../../../app/queries.ts'
import { FigureBlock } from '../../../../components/page/Figure.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DetailPanel, PanelSection } from '../../../../components/panel/DetailPanel.tsx'
import { change, today } from '../../accounts/change.ts'
import { EvidenceList } from '../../people/EvidenceList.tsx'
import styles from '../directory.module.css'
import { isGone } from '../gone.ts'
import { accountsLink } from '../place.ts'
import { FIGURES } from '../register-columns.tsx'
import { AloneOf } from './AloneOf.tsx'
import { EntryFields } from './EntryFields.tsx'
import { MergeEntry } from './MergeEntry.tsx'
import { Offboard } from './Offboard.tsx'

type RegisterPanelProps = {
  kind: DirectoryKind
  id: string
  onClose: () => void
  onOpen: (id: string) => void
}

/** One entry of a register: its figures, its fields, and what can be done with it. */
export function RegisterPanel({ kind, id, onClose, onOpen }: RegisterPanelProps) {
  const { t } = useTranslation(['people', 'words', 'frame'])
  const format = useFormat()
  const [deed, setDeed] = useState<'merge' | 'offboard' | null>(null)
  const { data, error, refetch } = useAsk('directory.get', { kind, id })
  const shell = { label: t(`one_${kind}`), onClose, closeLabel: t('frame:close') }
  if (error || data?.entry.id !== id)
    return (
      <DetailPanel {...shell} title={t(`one_${kind}`)}>
        <Awaited of={[{ error, refetch }]} rows={6} />
      </DetailPanel>
    )
  const { entry, uses } = data
  if (deed === 'merge') return <MergeEntry entry={entry} onBack={() => setDeed(null)} onMerged={onOpen} />
  if (deed === 'offboard') return <Offboard entry={entry} onBack={() => setDeed(null)} />
  const left = entry.fields['left_on'] ?? null
  return (
    <DetailPanel
      {...shell}
      title={entry.name}
      context={t(`one_${kind}`)}
      foot={
        <>
          <Button variant="default" leftSection={<IconArrowMerge size={15} />} onClick={() => setDeed('merge')}>
            {t('merge')}
          </Button>
          <TextButton
            tone="danger"
            icon={<IconTrash size={15} aria-hidden />}
            disabled={uses.length > 0}
            onClick={() =>
              void change('directory.remove', { kind, id }, () => t('removedEntry', { name: entry.name })).then(
                (done) => {
                  if (done) onClose()
                },
              )
            }
          >
            {t('delete')}
          </TextButton>
        </>
      }
    >
      <PanelSection>
        <div className={styles.figures}>
          {FIGURES[kind].map(({ id: figure, field }) => (
            <Figure key={figure} entry={entry} figure={figure} field={field} />
          ))}
        </div>
      </PanelSection>
      {kind === 'person' ? (
        <PanelSection title={t('leaving')}>
          {left !== null && !isGone(left) ? (
            <p className={styles.quiet}>{t('leavesOn', { day: format.day(left) })}</p>
          ) : null}
          <div className={styles.verbs}>
            <TextButton
              onClick={() =>
                void change('directory.setLeft', { person: id, leftOn: left === null ? today() : null }, () =>
                  t(left === null ? 'leftDone' : isGone(left) ? 'backDone' : 'staysDone', { name: entry.name }),
                )
              }
            >
              {t(left === null ? 'hasLeftToday' : isGone(left) ? 'isBack' : 'stays')}
            </TextButton>
            <TextButton icon={<IconUserOff size={14} aria-hidden />} onClick={() => setDeed('offboard')}>
              {t('offboard')}
            </TextButton>
          </div>
        </PanelSection>
      ) : null}
      {kind === 'person' && entry.alone > 0 ? <AloneOf entry={entry} /> : null}
      <PanelSection title={t('details')}>
        <EntryFields entry={entry} />
      </PanelSection>
      {kind === 'brand' ? <EvidenceList brand={{ id, name: entry.name }} /> : null}
      <Uses uses={uses} />
    </DetailPanel>
  )
}

type Entry = Answer<'directory.get'>['entry']

function Figure({
  entry,
  figure,
  field,
}: {
  entry: Entry
  figure: 'accounts' | 'backup' | 'access' | 'alone'
  field: string
}) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const count = entry[figure]
  return (
    <FigureBlock
      value={format.number(count)}
      caption={t(`figure_${figure}_${entry.kind}` as 'figure_accounts_person')}
      label={t('openFigure', { count, name: entry.name })}
      {...(count === 0 ? { tone: 'quiet' as const } : { href: accountsLink(field, entry.filterName) })}
      {...(figure === 'alone' && count > 0 ? { tone: 'high' as const } : {})}
    />
  )
}

function Uses({ uses }: { uses: Answer<'directory.get'>['uses'] }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  return (
    <PanelSection title={t('hangsOn')}>
      {uses.length === 0 ? <p className={styles.quiet}>{t('hangsNothing')}</p> : null}
      <ul className={styles.rows}>
        {uses.map(({ what, count }) => (
          <li key={what} className={styles.row}>
            <span>{t(`use_${what}` as 'use_accounts')}</span>
            <span>{format.number(count)}</span>
          </li>
        ))}
      </ul>
      {uses.length === 0 ? null : <p className={styles.hint}>{t('deleteHint')}</p>}
    </PanelSection>
  )
}
