import { useTranslation } from 'react-i18next'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { Findings } from './use-findings.ts'

/** Why the inbox is empty, and the way out. */
export function NothingHere({ list }: { list: Findings }) {
  const { t } = useTranslation('audit')
  if (list.filter !== '') {
    return (
      <NothingFound
        title={t('noHits')}
        action={<TextButton onClick={() => list.setFilter('')}>{t('clearFilter')}</TextButton>}
      />
    )
  }
  const title = { open: t('allDone'), waived: t('noneWaived'), fixed: t('noneFixed'), all: t('allDone') }[list.state]
  return (
    <NothingFound title={title} action={<TextButton onClick={() => list.setState('all')}>{t('showAll')}</TextButton>} />
  )
}
