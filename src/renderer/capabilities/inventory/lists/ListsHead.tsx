import { Button, Select } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SourceList } from '#shared/contract/inventory-lists.ts'
import { askShell, runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { useActions } from '../../../app/palette/actions.ts'
import { tellProblem } from '../../../app/problems.ts'
import { showToast } from '../../../components/notice/toast.tsx'
import { PageHead } from '../../../components/page/PageHead.tsx'
import { Timeline } from './Timeline.tsx'
import styles from './lists.module.css'

type Source = { source: string; lists: SourceList[] }
type ListsHeadProps = {
  sources: readonly Source[]
  source: Source
  pair: readonly [SourceList, SourceList] | null
  onSource: (source: string) => void
  onPair: (from: string, to: string) => void
}

/** Which source, which two of its lists, and the way out as CSV. */
export function ListsHead({ sources, source, pair, onSource, onPair }: ListsHeadProps) {
  const { t } = useTranslation(['lists', 'frame'])
  const format = useFormat()
  const days = source.lists.map(({ asOf }) => ({ value: asOf, label: format.day(asOf) }))

  async function write(): Promise<void> {
    if (!pair) return
    const { file: folder } = await askShell('shell.chooseFolder', {})
    if (!folder) return
    const { path } = await runJob('lists.export', { first: pair[0].id, second: pair[1].id, folder: folder.token })
    showToast({ message: t('exported', { file: path }), closeLabel: t('frame:close') })
  }
  const run = (): void => void write().catch(tellProblem)
  useActions('lists', pair ? [{ id: 'lists:csv', label: t('exportCsv'), icon: IconFileExport, run }] : [])
  return (
    <>
      <PageHead
        title={t('title')}
        line={false}
        actions={
          pair ? (
            <Button variant="default" leftSection={<IconFileExport size={15} aria-hidden />} onClick={run}>
              {t('exportCsv')}
            </Button>
          ) : null
        }
      />
      <div className={styles.choice}>
        <Select
          aria-label={t('source')}
          allowDeselect={false}
          value={source.source}
          data={sources.map((one) => one.source)}
          onChange={(value) => value !== null && onSource(value)}
          w={220}
        />
        {pair ? (
          <>
            <label className={styles.day}>
              {t('from')}
              <Select
                allowDeselect={false}
                aria-label={t('from')}
                value={pair[0].asOf}
                data={days}
                onChange={(value) => value !== null && value !== pair[1].asOf && onPair(value, pair[1].asOf)}
                w={140}
              />
            </label>
            <label className={styles.day}>
              {t('to')}
              <Select
                allowDeselect={false}
                aria-label={t('to')}
                value={pair[1].asOf}
                data={days}
                onChange={(value) => value !== null && value !== pair[0].asOf && onPair(pair[0].asOf, value)}
                w={140}
              />
            </label>
          </>
        ) : null}
        <Timeline source={source.source} lists={source.lists} pair={pair} onPair={onPair} />
      </div>
    </>
  )
}
