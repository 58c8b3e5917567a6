import { useTranslation } from 'react-i18next'
import { useFormat } from '../../app/format.ts'
import { useParameters } from '../../app/navigation.ts'
import { ScopeMenu } from '../../app/ScopeMenu.tsx'
import { PageHead } from '../../components/page/PageHead.tsx'
import type { SectionProps } from './scope.ts'

/** What is shown, of which moment, narrowed to what. */
export function CenterHead({ figures, scope }: SectionProps) {
  const { t } = useTranslation('center')
  const format = useFormat()
  const [, set] = useParameters()
  const mirror = figures.mirrorAt === null ? null : t('mirrorOf', { at: format.instant(figures.mirrorAt) })
  const audit =
    figures.auditAt === null
      ? t('noAudit')
      : t('auditOf', { number: figures.auditNumber, at: format.shortDate(figures.auditAt) })
  return (
    <PageHead
      title={t('title', { name: figures.workspace })}
      count={[mirror, audit].filter(Boolean).join(' · ')}
      actions={
        <>
          <ScopeMenu kind="brand" all={t('allBrands')} value={scope.brand} onChange={(brand) => set({ brand })} />
          <ScopeMenu kind="market" all={t('allMarkets')} value={scope.market} onChange={(market) => set({ market })} />
        </>
      }
    />
  )
}
