import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CenterFigures } from '#shared/contract/center.ts'
import { FiguresAge, MessagesAge } from '../../app/age/MirrorAge.tsx'
import { useFormat } from '../../app/format.ts'
import { useParameters } from '../../app/navigation.ts'
import { ScopeMenu } from '../../app/ScopeMenu.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import type { Scope } from './scope.ts'
import styles from './center.module.css'

/** What is shown, of which moment, narrowed to what; and that it is being counted anew. */
export function CenterHead({ figures, scope }: { figures: CenterFigures; scope: Scope }) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const [, set] = useParameters()
  const isCounted = !figures.behind.some(({ part, known }) => part === 'findings' && !known)
  const audit =
    figures.auditAt === null
      ? isCounted && t('noAudit')
      : t('auditOf', { number: figures.auditNumber, at: format.shortDate(figures.auditAt) })
  return (
    <PageHead
      title={t('title', { name: figures.workspace })}
      count={
        <span className={styles.ages}>
          <FiguresAge />
          <MessagesAge />
          {audit === false ? null : <span>{audit}</span>}
        </span>
      }
      actions={
        <>
          <span className={styles.counted} role="status">
            {figures.behind.length === 0 ? null : (
              <>
                <IconRefresh size={13} aria-hidden />
                {t('countedAnew')}
              </>
            )}
          </span>
          <ScopeMenu kind="brand" all={t('allBrands')} value={scope.brand} onChange={(brand) => set({ brand })} />
          <ScopeMenu kind="market" all={t('allMarkets')} value={scope.market} onChange={(market) => set({ market })} />
        </>
      }
    />
  )
}
