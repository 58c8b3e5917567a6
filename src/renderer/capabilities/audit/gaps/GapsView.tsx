import { Button } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DataGap } from '#shared/model/finding.ts'
import { AskedFact } from '#shared/model/questionnaire.ts'
import { Awaited } from '../../../app/answers/Awaited.tsx'
import { useFormat } from '../../../app/format.ts'
import { linkTo, useParameters } from '../../../app/navigation.ts'
import { useActions } from '../../../app/palette/actions.ts'
import { useAsk } from '../../../app/queries.ts'
import { useReady } from '../../../app/ready.ts'
import { NothingFound } from '../../../components/notice/EmptyState.tsx'
import { Figure } from '../../../components/page/Figure.tsx'
import { TextButton } from '../../../components/page/TextButton.tsx'
import styles from '../audit.module.css'
import own from './gaps.module.css'
import { AskPanel } from './AskPanel.tsx'
import { gapFilter } from './gap-filter.ts'
import { GapWays } from './GapWays.tsx'
import { type Way, waysOf } from './gap-ways.ts'

const ALL = 'all'

/** Facts that are missing, ranked by how much waits for them, and the shortest way to fill each. */
export function GapsView() {
  const { t } = useTranslation(['audit', 'asking'])
  const [parameters, set] = useParameters()
  const gaps = useAsk('audit.gaps', {})
  const rules = useAsk('audit.rules', {})
  const asked = useAsk('questionnaire.receivers', { limit: 1 })
  const loaded = gaps.data !== undefined && rules.data !== undefined && asked.data !== undefined
  useReady(loaded)
  const asking = parameters.get('ask')
  const ask = (facts: readonly AskedFact[] | null): void => set({ ask: facts === null ? ALL : facts.join(',') })
  useActions('gaps', [
    { id: 'ask-owners', label: t('asking:questionnaires'), icon: IconMessageQuestion, run: () => ask(null) },
  ])
  if (gaps.isError || rules.isError || asked.isError) return <Awaited of={[gaps, rules, asked]} />
  if (gaps.data === undefined || rules.data === undefined || asked.data === undefined)
    return <Awaited of={[gaps, rules, asked]} />
  const titles = new Map(rules.data.rules.map((rule) => [rule.id, rule.title]))
  const most = Math.max(...gaps.data.gaps.map((gap) => gap.accounts))
  const { facts } = asked.data
  return (
    <div className={own.room}>
      <div className={styles.gaps}>
        <div className={own.head}>
          <p className={styles.lead}>{t('gapsLead')}</p>
          <Button
            variant="default"
            leftSection={<IconMessageQuestion size={15} aria-hidden />}
            aria-expanded={asking !== null}
            onClick={() => (asking === null ? ask(null) : set({ ask: null }))}
          >
            {t('asking:questionnaires')}
          </Button>
        </div>
        {gaps.data.gaps.length === 0 ? (
          <NothingFound title={t('noGaps')} />
        ) : (
          <table aria-label={t('gapsTable')} className={styles.gapTable}>
            <thead>
              <tr>
                <th scope="col">{t('fact')}</th>
                <th scope="col" colSpan={2}>
                  {t('gapAccounts')}
                </th>
                <th scope="col">{t('waiting')}</th>
                <th scope="col">{t('asking:shortest')}</th>
              </tr>
            </thead>
            <tbody>
              {gaps.data.gaps.map((gap) => (
                <GapRow key={gap.field} gap={gap} most={most} titles={titles} ways={waysOf(gap, facts)} onAsk={ask} />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {asking === null ? null : <AskPanel facts={factsIn(asking)} onFacts={ask} onClose={() => set({ ask: null })} />}
    </div>
  )
}

/** The facts a link asks for; null for everything. */
function factsIn(text: string): readonly AskedFact[] | null {
  const facts = text.split(',').flatMap((one) => {
    const fact = AskedFact.safeParse(one)
    return fact.success ? [fact.data] : []
  })
  return facts.length === 0 ? null : facts
}

type GapRowProps = {
  gap: DataGap
  most: number
  titles: ReadonlyMap<string, string>
  ways: readonly Way[]
  onAsk: (facts: readonly AskedFact[]) => void
}

function GapRow({ gap, most, titles, ways, onAsk }: GapRowProps) {
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
      <td>
        <GapWays gap={gap} ways={ways} onAsk={onAsk} />
      </td>
    </tr>
  )
}
