import { useTranslation } from 'react-i18next'
import { wordsOf } from '../../../app/problems.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import type { Candidates } from './use-candidates.ts'

/** Why the list is empty, and the way out where there is one. */
export function NoCandidates({ list }: { list: Candidates }) {
  const { t } = useTranslation('discovery')
  if (list.error !== null) return <NothingFound title={wordsOf(list.error).what} />
  if (list.text !== '') {
    return (
      <NothingFound
        title={t('noHits')}
        action={<TextButton onClick={() => list.setText('')}>{t('clearFilter')}</TextButton>}
      />
    )
  }
  return <NothingFound title={list.state === 'open' ? t('allDone') : t(`none_${list.state}`)} />
}
