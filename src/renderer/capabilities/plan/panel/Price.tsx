import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { requirementWords } from '#shared/locale/requirement.ts'
import type { PriceOfOverruling } from '#shared/model/plan.ts'
import type { Language } from '#shared/model/words.ts'
import { runJob } from '../../../api.ts'
import { useFormat } from '../../../app/format.ts'
import { tellProblem } from '../../../app/problems.ts'
import { cancelJob } from '../../../app/state/jobs.ts'
import { PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { KeyValue } from '../../../components/panel/KeyValue.tsx'
import shared from '../plan.module.css'
import styles from './panel.module.css'
import { useScenario } from '../scenario/use-scenario.ts'

/** How long an account is looked at before its price is worked out. */
const REST_MS = 250

type Told = { readonly key: string; readonly price: PriceOfOverruling | null; readonly unproven: boolean }

/**
 * What deciding the account the other way would cost, worked out by solving the plan again. Nothing is shown where the plan
 * has nothing to say. `asOf` changes whenever the plan does.
 */
export function Price({ account, asOf }: { account: string; asOf: string }) {
  const { t, i18n } = useTranslation('plan')
  const format = useFormat()
  const { of } = useScenario()
  const key = `${of.scenario ?? ''} ${account} ${asOf}`
  const [told, setTold] = useState<Told | null>(null)
  useEffect(() => {
    let job: string | null = null
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await runJob('plan.price', { ...of, account }, (id) => {
        job = id
        if (!wanted) cancelJob(id)
      })
      setTold({ key, ...answer })
    }
    // Not for every account that is passed on the way to another.
    const timer = setTimeout(() => {
      ask().catch((error: unknown) => wanted && tellProblem(error))
    }, REST_MS)
    return () => {
      wanted = false
      clearTimeout(timer)
      if (job !== null) cancelJob(job)
    }
  }, [account, key, of])
  if (told === null || told.key !== key)
    return (
      <PanelSection title={t('price')}>
        <p className={shared.quiet}>{t('pricing')}</p>
      </PanelSection>
    )
  const { price } = told
  if (told.unproven)
    return (
      <PanelSection title={t('price')}>
        <p className={shared.quiet}>{t('priceUnproven')}</p>
      </PanelSection>
    )
  if (price === null) return null
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${format.number(value)}`
  const { instead, accounts, audience, hours, worth, uncovered } = price
  return (
    <PanelSection title={t('price')} aside={t(instead === 'go' ? 'priceIfGoes' : 'priceIfStays')}>
      <KeyValue
        emptyLabel={t('notStated')}
        labels={130}
        items={[
          { id: 'accounts', label: t('fAccounts'), value: signed(accounts) },
          { id: 'audience', label: t('priceAudience'), value: signed(audience) },
          { id: 'hours', label: t('priceHours'), value: signed(hours) },
          { id: 'worth', label: t('priceWorth'), value: signed(worth) },
        ]}
      />
      {uncovered.length === 0 ? null : (
        <ul className={styles.reasons}>
          {uncovered.map((one) => {
            const text = requirementWords(one, i18n.language as Language)
            return <li key={text}>{t('priceUncovered', { cell: text })}</li>
          })}
        </ul>
      )}
    </PanelSection>
  )
}
