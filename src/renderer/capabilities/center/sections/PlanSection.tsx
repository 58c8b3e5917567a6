import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Disposition } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { go } from '../../../app/navigation.ts'
import { runAction } from '../../../app/palette/actions.ts'
import { BeforeAfter } from '../../../components/charts/BeforeAfter.tsx'
import { DispositionBar } from '../../../components/charts/DispositionBar.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { filterOf, hrefTo, openFiltered, type SectionProps } from '../scope.ts'
import styles from '../center.module.css'

/** Where the plan leads and how much of it is decided. */
export function PlanSection({ figures, scope }: SectionProps) {
  const { t } = useTranslation(['center', 'words'])
  const format = useFormat()
  const { plan } = figures
  if (!plan || plan.suggestedAt === null)
    return (
      <section className={styles.plan} aria-label={t('planProgress')}>
        <SectionTitle title={t('planProgress')} href={hrefTo('plan', '')} />
        <p className={styles.quiet}>{t('noPlan')}</p>
        <Button variant="default" onClick={() => runAction('recommend')}>
          {t('suggestPlan')}
        </Button>
      </section>
    )
  const { before, after } = plan
  const row = (id: string, label: string, from: number, to: number) => ({
    id,
    label,
    before: format.number(from),
    after: format.number(to),
    openLabel: label,
    onOpen: () => go('plan'),
  })
  return (
    <section className={styles.plan} aria-label={t('planProgress')}>
      <SectionTitle
        title={t('planProgress')}
        href={hrefTo('plan', '')}
        aside={
          <Figure
            value={t('decidedOf', { decided: format.number(plan.decided), all: format.number(plan.accounts) })}
            href={hrefTo('plan', filterOf(scope, ['decided', 'no']))}
          />
        }
      />
      <div className={styles.keyLine}>
        <Figure
          size="display"
          value={format.number(before.accounts)}
          href={hrefTo('accounts', filterOf(scope))}
          label={t('accounts')}
        />
        <IconArrowRight size={18} color="var(--m-ink3)" aria-hidden />
        <Figure
          size="display"
          value={format.number(after.accounts)}
          href={hrefTo('plan', filterOf(scope, ['disposition', 'keep', 'refocus', 'transfer']))}
          label={t('inPlan')}
        />
        {plan.audienceKept === null ? null : (
          <span>{t('keepsAudience', { share: format.share(plan.audienceKept) })}</span>
        )}
      </div>
      <DispositionBar
        label={t('planProgress')}
        format={format.number}
        onOpen={(disposition) => openFiltered('plan', filterOf(scope, ['disposition', disposition]))}
        shares={Disposition.options.map((disposition) => ({
          disposition,
          count: plan.dispositions[disposition] ?? 0,
          label: t(`words:${disposition}`),
          openLabel: t('showAccounts', { what: t(`words:${disposition}`) }),
        }))}
      />
      <div className={styles.rule}>
        <BeforeAfter
          label={t('planProgress')}
          heads={[t('figure'), t('today'), t('afterPlan')]}
          rows={[
            row('cells', t('cells'), before.cellsCovered, after.cellsCovered),
            row('owner', t('withoutOwner'), before.withoutOwner, after.withoutOwner),
            row('severe', t('severe'), before.severeFindings, after.severeFindings),
          ]}
        />
      </div>
    </section>
  )
}
