import { useTranslation } from 'react-i18next'
import type { Answer } from '#shared/contract/index.ts'
import { RunChangeKind } from '#shared/model/run-comparison.ts'
import { useFormat } from '../../../app/format.ts'
import { Chip } from '../../../components/marks/Chip.tsx'
import { useCauseWords } from './cause-words.ts'
import styles from './runs.module.css'
import type { Comparing } from './use-comparison.ts'

/** Counts by what happened and by why, each a door to its rows, and how the rules themselves differ. */
export function ComparisonHead({ list, comparison }: { list: Comparing; comparison: Answer<'audit.compare'> }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const { counts, same, causes } = comparison
  return (
    <div className={styles.head}>
      <div role="group" aria-label={t('kinds')} className={styles.kinds}>
        {RunChangeKind.options.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            data-none={(counts[kind] ?? 0) === 0 || undefined}
            aria-pressed={list.kind === kind}
            onClick={() => list.setKind(list.kind === kind ? undefined : kind)}
          >
            <b>{format.number(counts[kind] ?? 0)}</b>
            <span>{t(`kind_${kind}`)}</span>
          </button>
        ))}
        <span className={styles.same} title={t('comparesAll')}>
          {t('kindSame', { count: same, replace: { count: format.number(same) } })}
        </span>
      </div>
      {causes.length === 0 ? null : (
        <div role="group" aria-label={t('causes')} className={styles.causes}>
          <span className={styles.same}>{t('causes')}</span>
          {causes.map(({ kind, count }) => (
            <Chip
              key={kind}
              chosen={list.cause === kind}
              onClick={() => list.setCause(list.cause === kind ? undefined : kind)}
            >
              {t(`cause_${kind}`)} {format.number(count)}
            </Chip>
          ))}
        </div>
      )}
      <OtherRules comparison={comparison} />
    </div>
  )
}

function OtherRules({ comparison: { packs, differences } }: { comparison: Answer<'audit.compare'> }) {
  const { t } = useTranslation('audit')
  const words = useCauseWords()
  if (packs === null && differences.length === 0) return null
  return (
    <section className={styles.otherwise} aria-label={t('judgedOtherwise')}>
      <h3>{t('judgedOtherwise')}</h3>
      <ul>
        {packs === null ? null : <li>{t('packChange', packs)}</li>}
        {differences.map(({ rule, ruleTitle, cause }) => (
          <li key={`${rule} ${cause.kind} ${cause.fields.join()}`}>
            <b>{ruleTitle}</b> {words(cause)}
          </li>
        ))}
      </ul>
    </section>
  )
}
