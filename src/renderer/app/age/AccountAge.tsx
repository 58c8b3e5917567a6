import { useTranslation } from 'react-i18next'
import type { AccountRow } from '#shared/model/account.ts'
import { OriginAge } from './OriginAge.tsx'

const DAY_MS = 86_400_000

/** How old the followers and the last post of an account are, each for itself where that differs. */
export function AccountAge({ account }: { account: Pick<AccountRow, 'audienceOf' | 'lastPostOf'> }) {
  const { t } = useTranslation(['sync', 'words'])
  const { audienceOf, lastPostOf } = account
  // A source often tells them in two answers of one visit.
  if (
    audienceOf !== null &&
    lastPostOf?.source === audienceOf.source &&
    Math.abs(lastPostOf.at - audienceOf.at) < DAY_MS
  )
    return <OriginAge of={audienceOf.at < lastPostOf.at ? audienceOf : lastPostOf} what={t('ageOfFigures')} />
  return (
    <>
      {audienceOf === null ? null : <OriginAge of={audienceOf} what={t('ageOfFollowers')} />}
      {lastPostOf === null ? null : <OriginAge of={lastPostOf} what={t('words:lastPost')} />}
    </>
  )
}
