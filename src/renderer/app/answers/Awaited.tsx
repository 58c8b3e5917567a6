import { useTranslation } from 'react-i18next'
import { SkeletonRows } from '../../components/notice/SkeletonRows.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import { Failed } from './Failed.tsx'

type Asked = { readonly error: Error | null; readonly refetch: () => unknown }

type AwaitedProps = {
  /** Everything the place needs before it can be drawn. */
  of: readonly Asked[]
  /** Rows that stand in for it; 0 where a part that may turn out empty keeps no place. */
  rows?: number
  rowHeight?: number
  /** In a place that has a margin of its own. */
  flush?: boolean
  /** Title of the page, where all of it is awaited. */
  page?: string
}

/** Stands where answers are under way; once one of them was refused it says so and asks for those again. */
export function Awaited({ page, ...stead }: AwaitedProps) {
  return (
    <>
      {page === undefined ? null : <PageHead title={page} />}
      <Stead {...stead} />
    </>
  )
}

function Stead({ of, rows = 8, rowHeight = 32, flush = false }: Omit<AwaitedProps, 'page'>) {
  const { t } = useTranslation('frame')
  const refused = of.filter(({ error }) => error !== null)
  const [first] = refused
  if (first)
    return (
      <Failed error={first.error} flush={flush} onRetry={() => Promise.all(refused.map(({ refetch }) => refetch()))} />
    )
  return rows === 0 ? null : <SkeletonRows rows={rows} rowHeight={rowHeight} label={t('awaited')} />
}
