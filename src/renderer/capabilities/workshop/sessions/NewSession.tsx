import { Button, Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AgendaItem, DecisionRule, DeckOrder, VotesSaid } from '#shared/model/workshop.ts'
import { go } from '../../../app/navigation.ts'
import { wordsOf } from '../../../app/problems.ts'
import { useAsk } from '../../../app/queries.ts'
import { DetailPanel, PanelSection } from '../../../components/panel/DetailPanel.tsx'
import { act } from '../act.ts'
import { AgendaEditor } from './AgendaEditor.tsx'
import { readPeople, sideWords } from './people.ts'
import styles from '../workshop.module.css'

const LATER = 250

/** What a session needs before it begins: a name, a deck, rules and the people. */
export function NewSession({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['workshop', 'words', 'frame'])
  const [name, setName] = useState('')
  const [goal, setGoal] = useState('')
  const [deck, setDeck] = useState('')
  const [order, setOrder] = useState<DeckOrder>('easy')
  const [decision, setDecision] = useState<DecisionRule>('facilitator')
  const [seconds, setSeconds] = useState(120)
  const [hideSuggestion, setHide] = useState(true)
  const [heldOn, setHeldOn] = useState('')
  const [votes, setVotes] = useState<VotesSaid>('sides')
  const [rapid, setRapid] = useState(false)
  const [agenda, setAgenda] = useState<AgendaItem[]>([])
  const [people, setPeople] = useState('')
  const views = useAsk('views.list', { page: 'accounts' }).data?.views ?? []
  const teams = useAsk('directory.list', { kind: 'team' }).data?.entries ?? []
  const found = useAsk('plan.rows', { text: deck, limit: 1 })
  const read = readPeople(
    people,
    sideWords((id) => t(`words:${id}`)),
    new Map(teams.map(({ id, name: team }) => [team.toLowerCase(), id])),
  )
  const cards = found.isError ? 0 : (found.data?.total ?? 0)
  const ready = name.trim() !== '' && cards > 0 && read.unknown === null
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!ready) return
    const made = await act('workshop.create', {
      name,
      goal: goal.trim() === '' ? null : goal,
      heldOn: heldOn === '' ? null : heldOn,
      rules: { order, decision, seconds, hideSuggestion, votes, rapid },
      agenda,
      participants: read.people,
      deck: { text: deck },
    })
    if (made) go('workshop', { session: made.id })
  }
  return (
    <DetailPanel label={t('newSession')} title={t('newSession')} onClose={onClose} closeLabel={t('frame:close')}>
      <form onSubmit={(event) => void make(event)}>
        <PanelSection>
          <div className={styles.form}>
            <TextInput
              label={t('name')}
              placeholder={t('nameHint')}
              value={name}
              maxLength={200}
              data-autofocus
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t('heldOn')}
              type="date"
              value={heldOn}
              onChange={(event) => setHeldOn(event.currentTarget.value)}
            />
            <Textarea
              label={t('goal')}
              autosize
              minRows={1}
              maxLength={2000}
              value={goal}
              onChange={(event) => setGoal(event.currentTarget.value)}
            />
            <TextInput
              label={t('deck')}
              description={found.isError ? undefined : t('deckFound', { count: cards })}
              error={found.isError ? wordsOf(found.error).what : undefined}
              placeholder={t('deckHint')}
              value={deck}
              spellCheck={false}
              onChange={(event) => setDeck(event.currentTarget.value)}
            />
            {views.length === 0 ? null : (
              <Select
                label={t('deckView')}
                clearable
                value={views.find((view) => view.query.text === deck)?.id ?? null}
                data={views.map((view) => ({ value: view.id, label: view.name }))}
                onChange={(id) => setDeck(views.find((view) => view.id === id)?.query.text ?? '')}
              />
            )}
            <Select
              label={t('order')}
              allowDeselect={false}
              value={order}
              data={DeckOrder.options.map((id) => ({ value: id, label: t(`order_${id}`) }))}
              onChange={(value) => setOrder(DeckOrder.parse(value))}
            />
            <Select
              label={t('rule')}
              allowDeselect={false}
              value={decision}
              data={DecisionRule.options.map((id) => ({ value: id, label: t(`rule_${id}`) }))}
              onChange={(value) => setDecision(DecisionRule.parse(value))}
            />
            <Select
              label={t('votesSaid')}
              description={t(`votesSaid_${votes}Hint`)}
              allowDeselect={false}
              value={votes}
              data={VotesSaid.options.map((id) => ({ value: id, label: t(`votesSaid_${id}`) }))}
              onChange={(value) => setVotes(VotesSaid.parse(value))}
            />
            <NumberInput
              label={t('seconds')}
              description={t('secondsHint')}
              min={0}
              max={3600}
              step={15}
              stepHoldDelay={LATER}
              stepHoldInterval={LATER}
              value={seconds}
              onChange={(value) => setSeconds(Number(value) || 0)}
            />
            <Checkbox
              label={t('hide')}
              checked={hideSuggestion}
              onChange={(event) => setHide(event.currentTarget.checked)}
            />
            <Checkbox
              label={t('rapid')}
              description={t('rapidHint')}
              checked={rapid}
              onChange={(event) => setRapid(event.currentTarget.checked)}
            />
            <AgendaEditor agenda={agenda} onChange={setAgenda} />
            <Textarea
              label={t('people')}
              description={t('peopleHint')}
              error={read.unknown === null ? undefined : t('peopleBad', { text: read.unknown })}
              autosize
              minRows={3}
              maxRows={12}
              value={people}
              onChange={(event) => setPeople(event.currentTarget.value)}
            />
            <Button type="submit" disabled={!ready}>
              {t('create')}
            </Button>
          </div>
        </PanelSection>
      </form>
    </DetailPanel>
  )
}
