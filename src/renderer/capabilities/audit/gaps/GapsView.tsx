import { useTranslation } from 'react-i18next'
import type { DataGap } from '#shared/model/finding.ts'
import { useFormat } from '../../../app/format.ts'
import { linkTo } from '../../../app/navigation.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { SkeletonRows } from '../../../components/notice/SkeletonRows.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from '../audit.module.css'
import { gapFilter } from './gap-filter.ts'

/** Facts that are missing, ranked by how much waits for them. */
export function GapsView() {
  const { t } = useTranslation('audit')
  const gaps = useAsk('audit.gaps', {})
  const rules = useAsk('audit.rules', {})
  useReady(gaps.data !== undefined && rules.data !== undefined)
  if (gaps.data === undefined || rules.data === undefined) return <SkeletonRows label={t('loading')} />
  if (gaps.data.gaps.length === 0) return <NothingFound title={t('noGaps')} />
  const titles = new Map(rules.data.rules.map((rule) => [rule.id, rule.title]))
  const most = Math.max(...gaps.data.gaps.map((gap) => gap.accounts))
  return (
    <div className={styles.gaps}>
      <p className={styles.lead}>{t('gapsLead')}</p>
      <table aria-label={t('gapsTable')} className={styles.gapTable}>
        <thead>
          <tr>
            <th scope="col">{t('fact')}</th>
            <th scope="col" colSpan={2}>
              {t('gapAccounts')}
            </th>
            <th scope="col">{t('waiting')}</th>
          </tr>
        </thead>
        <tbody>
          {gaps.data.gaps.map((gap) => (
            <GapRow key={gap.field} gap={gap} most={most} titles={titles} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function GapRow({ gap, most, titles }: { gap: DataGap; most: number; titles: ReadonlyMap<string, string> }) {
  const { t } = useTranslation('audit')
  const format = useFormat()
  const filter = gapFilter(gap.field)
  const door =
    filter === null
      ? {}
      : {
          href: `#${linkTo('accounts', { filter })}`,
          label: t('showAccounts', { count: gap.accounts, fact: gap.label }),
        }
  return (
    <tr>
      <th scope="row">{gap.label}</th>
      <td className={styles.gapBar} aria-hidden>
        <span style={{ width: `${(gap.accounts / Math.max(1, most)) * 100}%` }} />
      </td>
      <td className={styles.gapFigure}>
        <Figure value={format.number(gap.accounts)} {...door} />
      </td>
      <td className={styles.gapRules}>
        {gap.rules.map((rule) => (
          <TextButton key={rule} href={`#${linkTo('audit', { view: 'rules', rule })}`}>
            {titles.get(rule) ?? rule}
          </TextButton>
        ))}
      </td>
    </tr>
  )
}
