import { useTranslation } from 'react-i18next'
import type { Clash } from '#shared/contract/exchange.ts'
import { Awaited } from '../../app/answers/Awaited.tsx'
import { toastDone } from '../../app/history.ts'
import { go } from '../../app/navigation.ts'
import { tellProblem } from '../../app/problems.ts'
import { useAsk, useCommand } from '../../app/queries.ts'
import { Section } from '../../components/page/PageHead.tsx'
import { SectionTitle } from '../../components/page/SectionTitle.tsx'
import { TextButton } from '../../components/page/TextButton.tsx'
import { ClashTable } from './ClashTable.tsx'
import styles from './exchange.module.css'

/** What both said differently and nobody has decided yet. */
export function Clashes() {
  const { t } = useTranslation('exchange')
  const { data, error, refetch } = useAsk('exchange.clashes', {})
  if (error || data === undefined) return <Awaited of={[{ error, refetch }]} rows={0} />
  if (data.total === 0) return null
  return (
    <Section line="bottom" label={t('both')}>
      <SectionTitle title={t('both')} aside={data.total} />
      <p className={styles.text}>{t('bothText')}</p>
      <ClashTable clashes={data.clashes} total={data.total} actions={Answers} />
    </Section>
  )
}

function Answers({ clash }: { readonly clash: Clash }) {
  const { t } = useTranslation('exchange')
  const settle = useCommand('exchange.settle')
  const answer = (side: 'mine' | 'theirs' | 'decided'): void =>
    settle.mutate(
      { id: clash.id, answer: side },
      { onSuccess: () => toastDone(t('settled')), onError: (error) => tellProblem(error) },
    )
  const { kind, accountId } = clash
  const word = (side: 'mine' | 'theirs'): string => {
    if (kind === 'removed') return t(clash[side].text === null ? 'removeIt' : 'keepIt')
    return t(side === 'mine' ? 'takeMine' : 'takeTheirs')
  }
  return (
    <>
      {clash.choosable ? (
        <>
          <TextButton onClick={() => answer('mine')}>{word('mine')}</TextButton>
          <TextButton onClick={() => answer('theirs')}>{word('theirs')}</TextButton>
        </>
      ) : (
        <TextButton onClick={() => answer('decided')}>{t('seen')}</TextButton>
      )}
      {accountId === null ? null : (
        <TextButton
          onClick={() => {
            answer('decided')
            if (kind === 'decision') go('plan', { account: accountId })
            else go('accounts', { account: accountId })
          }}
        >
          {t('decide')}
        </TextButton>
      )}
    </>
  )
}
