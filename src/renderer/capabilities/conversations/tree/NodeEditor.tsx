import { Button, MultiSelect, Select, TagsInput } from '@mantine/core'
import { IconArrowDown, IconArrowsExchange, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ROUTING_FACTS, RoutingFact, type RoutingLeaf, type RoutingNode } from '#shared/model/routing.ts'
import { TeamFunction } from '#shared/model/words.ts'
import { useAsk } from '../../../app/queries.ts'
import { SectionTitle } from '../../../components/page/SectionTitle.tsx'
import { change } from './draft.ts'
import {
  asked,
  isQuestion,
  lowered,
  nodeAt,
  type Place,
  type Question,
  raised,
  removed,
  replaced,
  swapped,
} from './edit.ts'
import { NEW_LEAF, NEW_QUESTION } from './new-question.ts'
import styles from './tree.module.css'
import { useTreeWords } from './words.ts'

const TEAMS = TeamFunction.options.filter((one) => one !== 'other')

/** The question or the outcome that is chosen, and what can be done with it. */
export function NodeEditor({ tree, at }: { tree: RoutingNode; at: Place }) {
  const { t } = useTranslation('tree')
  const node = nodeAt(tree, at)
  if (node === null) return null
  const put = (next: RoutingNode): void => change({ tree: replaced(tree, at, next), at })
  const question = isQuestion(node)
  return (
    <section className={styles.editor} aria-label={t(question ? 'question' : 'outcome')} data-node-editor>
      <SectionTitle title={t(question ? 'question' : 'outcome')} />
      {question ? <QuestionForm node={node} onPut={put} /> : <LeafForm node={node} onPut={put} />}
      <div className={styles.editVerbs}>
        <Button
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => change(asked(tree, at, NEW_QUESTION, NEW_LEAF))}
        >
          {t(question ? 'addAbove' : 'addHere')}
        </Button>
        {question ? (
          <>
            <Verb label={t('raise')} disabled={raised(tree, at) === null} onRun={() => change(raised(tree, at))}>
              <IconArrowUp size={15} aria-hidden />
            </Verb>
            <Verb label={t('lower')} disabled={lowered(tree, at) === null} onRun={() => change(lowered(tree, at))}>
              <IconArrowDown size={15} aria-hidden />
            </Verb>
            <Verb label={t('swap')} onRun={() => change(swapped(tree, at))}>
              <IconArrowsExchange size={15} aria-hidden />
            </Verb>
          </>
        ) : null}
        <Verb
          label={t(question ? 'removeQuestion' : 'removeOutcome')}
          disabled={!question && at === ''}
          onRun={() => change(removed(tree, at))}
        >
          <IconTrash size={15} aria-hidden />
        </Verb>
      </div>
    </section>
  )
}

type VerbProps = { label: string; disabled?: boolean; onRun: () => void; children: React.ReactNode }

function Verb({ label, disabled = false, onRun, children }: VerbProps) {
  return (
    <Button variant="default" px={8} aria-label={label} title={label} disabled={disabled} onClick={onRun}>
      {children}
    </Button>
  )
}

function QuestionForm({ node, onPut }: { node: Question; onPut: (next: RoutingNode) => void }) {
  const { t } = useTranslation('tree')
  const words = useTreeWords()
  const { fact, is } = node
  const known: readonly string[] = ROUTING_FACTS[fact]
  const directory = useAsk(
    'directory.list',
    { kind: fact === 'brand' ? 'brand' : 'market' },
    fact === 'brand' || fact === 'market',
  )
  const names = fact === 'brand' || fact === 'market' ? (directory.data?.entries ?? []).map(({ name }) => name) : []
  const values = (next: string[]): void => {
    if (next.length > 0) onPut({ ...node, is: next })
  }
  return (
    <>
      <Select
        label={t('fact')}
        allowDeselect={false}
        value={fact}
        data={RoutingFact.options.map((value) => ({ value, label: words.fact(value) }))}
        onChange={(next) => {
          const chosen = RoutingFact.options.find((one) => one === next)
          if (chosen === undefined || chosen === fact) return
          const [first] = ROUTING_FACTS[chosen]
          onPut({ ...node, fact: chosen, is: [first ?? '…'] })
        }}
      />
      {known.length > 0 ? (
        <MultiSelect
          label={t('values')}
          value={[...is]}
          data={known.map((value) => ({ value, label: words.value(fact, value) }))}
          onChange={values}
        />
      ) : (
        <TagsInput
          label={t('values')}
          description={t('valuesHint')}
          value={is.filter((one) => one !== '…')}
          data={names}
          onChange={values}
        />
      )}
    </>
  )
}

function LeafForm({ node, onPut }: { node: RoutingLeaf; onPut: (next: RoutingNode) => void }) {
  const { t } = useTranslation('tree')
  const words = useTreeWords()
  return (
    <>
      <Select
        label={t('goesTo')}
        allowDeselect={false}
        value={node.to}
        data={['own' as const, ...TEAMS].map((value) => ({ value, label: words.team(value) }))}
        onChange={(next) => {
          const to = next === 'own' ? next : TEAMS.find((one) => one === next)
          if (to !== undefined) onPut({ ...node, to })
        }}
      />
      <MultiSelect
        label={t('loop')}
        description={t('loopHint')}
        value={[...node.loop]}
        data={TEAMS.map((value) => ({ value, label: words.team(value) }))}
        onChange={(next) => onPut({ ...node, loop: TEAMS.filter((one) => next.includes(one)) })}
      />
    </>
  )
}
