import { Button } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PastImport } from '#shared/contract/inventory-import.ts'
import { useFormat } from '../../../../app/format.ts'
import { go, useParameters } from '../../../../app/navigation.ts'
import { useAsk } from '../../../../app/queries.ts'
import { StripArt } from '../../../../components/notice/EmptyArt.tsx'
import { EmptyState } from '../../../../components/notice/EmptyState.tsx'
import { PageHead } from '../../../../components/page/PageHead.tsx'
import { TextButton } from '../../../../components/page/TextButton.tsx'
import { DataTable } from '../../../../components/table/DataTable.tsx'
import { usePastedList } from '../paste-list.ts'
import { PastImportPanel } from './PastImportPanel.tsx'
import { pastColumns } from './past-columns.tsx'
import styles from '../import.module.css'

/** Imports asked for at once. */
const PAGE = 100

const NONE: readonly PastImport[] = []

/** Every list that was imported: when, by whom, what came of it, and the way back. */
export function PastImports() {
  const { t } = useTranslation('import')
  const format = useFormat()
  const [parameters, setParameters] = useParameters()
  const [pages, setPages] = useState(1)
  const { data } = useAsk('import.list', { limit: Math.min(200, pages * PAGE) })
  const imports = data?.imports ?? NONE
  const chosen = parameters.get('import')
  const at = imports.findIndex(({ id }) => id === chosen)
  const columns = useMemo(() => pastColumns(t, format), [t, format])
  useEffect(() => {
    if (data) document.documentElement.dataset['ready'] = 'true'
  }, [data])
  usePastedList()
  const open = (index: number): void => {
    const one = imports[index]
    if (one) setParameters({ import: one.id })
  }
  const shown = at < 0 ? undefined : imports[at]
  const total = data?.total ?? 0
  return (
    <div className={styles.page}>
      <PageHead
        title={t('pastImports')}
        count={total === 0 ? undefined : t('importsCount', { count: total, replace: { count: format.number(total) } })}
        actions={
          <Button leftSection={<IconUpload size={15} aria-hidden />} onClick={() => go('import')}>
            {t('newImport')}
          </Button>
        }
      />
      <div className={styles.body}>
        {data && total === 0 ? (
          <EmptyState
            art={<StripArt />}
            title={t('noImports')}
            text={t('noImportsText')}
            primary={
              <Button size="lg" onClick={() => go('import')}>
                {t('newImport')}
              </Button>
            }
          />
        ) : (
          <section className={styles.rows} aria-label={t('pastImports')}>
            <DataTable
              label={t('pastImports')}
              total={imports.length}
              rowAt={(index) => imports[index]}
              getId={({ id }) => id}
              columns={columns}
              current={at < 0 ? null : at}
              onCurrent={open}
              onOpen={open}
            />
            {imports.length < total ? (
              <p className={styles.cut}>
                {t('olderImports', { count: imports.length, replace: { count: format.number(imports.length) } })}{' '}
                {pages * PAGE < 200 ? (
                  <TextButton onClick={() => setPages((before) => before + 1)}>{t('showMore')}</TextButton>
                ) : null}
              </p>
            ) : null}
          </section>
        )}
        {shown ? <PastImportPanel one={shown} onClose={() => setParameters({ import: null })} /> : null}
      </div>
    </div>
  )
}
