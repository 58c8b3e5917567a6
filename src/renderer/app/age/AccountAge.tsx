import { useTranslation } from 'react-i18next'
import type { AccountRow } from '#shared/model/account.ts'
import { OriginAge } from './OriginAge.tsx'

/** How old the followers and the last post of an account are, each for itself where that differs. */
export function AccountAge({ account }: { account: Pick<AccountRow, 'audienceOf' | 'lastPostOf'> }) {
  const { t } = useTranslation(['sync', 'words'])
  const { audienceOf, lastPostOf } = account
  if (audienceOf !== null && audienceOf.at === lastPostOf?.at && audienceOf.source === lastPostOf.source)
    return <OriginAge of={audienceOf} what={t('ageOfFigures')} />
  return (
    <>
      {audienceOf === null ? null : <OriginAge of={audienceOf} what={t('ageOfFollowers')} />}
      {lastPostOf === null ? null : <OriginAge of={lastPostOf} what={t('words:lastPost')} />}
    </>
  )
}
