import { Button, Checkbox, Popover, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CardFace, Session } from '#shared/model/workshop.ts'
import { Disposition } from '#shared/model/words.ts'
import { useFormat } from '../../../app/format.ts'
import { useKeys } from '../../../app/keys/keys.ts'
import { Key } from '../../../components/marks/Key.tsx'
import { isNowhere } from '../../../components/page/nowhere.ts'
import { act } from '../act.ts'
import { Agreement, Votes } from '../Votes.tsx'
import { DissentNames } from './DissentNames.tsx'
import { Hands } from './Hands.tsx'
import { IntoChoice } from './IntoChoice.tsx'
import { PrivateNote } from './PrivateNote.tsx'
import styles from './console.module.css'

type Choice = Exclude<Disposition, 'undecided'>
const CHOICES = Disposition.exclude(['undecided']).options
const TALK_SECONDS = 120

/** What the facilitator does with the card: shows votes, chooses, records, leaves it or parks its question. */
export function Desk({ session, face }: { session: Session; face: CardFace }) {
  const { t } = useTranslation(['workshop', 'words'])
  const format = useFormat()
  const { id } = session
  const { card, tally, account } = face
  const outcome = CHOICES.find((one) => one === tally?.outcome) ?? null
  const [chosen, setChosen] = useState<Choice | null>(null)
  const [picked, setInto] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [withDissent, setDissent] = useState(true)
  const [named, setNamed] = useState<readonly string[]>([])
  const [parking, setParking] = useState(false)
  const [question, setQuestion] = useState('')
  const choice = chosen ?? outcome
  const into = picked ?? (face.suggestion?.disposition === 'merge' ? face.suggestion.into : null)
  const ready = choice !== null && (choice !== 'merge' || into !== null)
  const voted = session.seats.filter((seat) => seat.voted).length
  const { rapid } = session.rules
  const everybody = voted > 0 && voted === session.seats.length
  const silent = session.phase === 'voting'

  const why = useRef<HTMLInputElement>(null)
  // In a rapid session nobody waits for the key once everybody has voted.
  useEffect(() => {
    if (rapid && silent && everybody) void act('workshop.turn', { session: id, to: 'reveal' })
  }, [rapid, silent, everybody, id])
  /** The reason comes next: Enter records, Esc gives the keys back. */
  const choose = (each: Choice): void => {
    setChosen(each)
    if (rapid && (each !== 'merge' || into !== null)) void record(each)
    else why.current?.focus()
  }
  const turn = (to: 'reveal' | 'again' | 'card', next: string | null = null): void =>
    void act('workshop.turn', { session: id, to, card: next })
  /** The room talks for as long as a card has, or two minutes where cards have no clock. */
  const talk = (): void =>
    void act('workshop.turn', { session: id, to: 'timer', seconds: session.rules.seconds || TALK_SECONDS, runs: true })
  const record = async (what = choice): Promise<void> => {
    if (what === null || (what === 'merge' && into === null)) return
    const suggested = face.suggestion?.disposition === what ? face.suggestion.why.map((one) => one.text).join('. ') : ''
    // A clear card that goes fast keeps the reason it was suggested for.
    const said = reason.trim() === '' && rapid ? suggested : reason.trim()
    const done = await act(
      'workshop.decide',
      {
        session: id,
        card: card.id,
        disposition: what,
        into: what === 'merge' ? into : null,
        reason: said === '' ? null : said,
        // Whoever voted for what is recorded is left out by the service; so are names of those who did not agree to theirs.
        dissent: withDissent
          ? session.seats
              .filter((seat) => seat.voted)
              .map((seat) => ({
                participant: seat.id,
                named: named.includes(seat.id),
              }))
          : [],
      },
      t('recorded', { account: card.name, what: t(`words:${what}`).toLowerCase() }),
    )
    if (done) turn('card', done.next)
  }
  const leave = async (text: string | null): Promise<void> => {
    const done = await act(
      'workshop.leave',
      { session: id, card: card.id, parked: text === null ? null : { text } },
      text === null ? t('left', { account: card.name }) : t('parkedDone'),
    )
    if (done) turn('card', done.next)
  }
  useKeys({
    ...Object.fromEntries(CHOICES.map((each, index) => [`Digit${index + 1}`, () => choose(each)])),
    KeyV: () => turn(session.phase === 'voting' ? 'reveal' : 'again'),
    KeyN: () => turn('card'),
    KeyD: () => {
      if (!silent) talk()
    },
    KeyS: () => void leave(null),
    KeyP: () => setParking(true),
    KeyR: () => void act('workshop.change', { id, rules: { ...session.rules, rapid: !rapid } }),
    Enter: (event) => {
      if (isNowhere(event.target)) void record()
    },
  })
  return (
    <section className={styles.desk} aria-label={t('votes')}>
      {tally === null ? (
        <div className={styles.silent}>
          <h3>{t('votedOf', { voted: format.number(voted), all: format.number(session.seats.length) })}</h3>
          <Button variant="default" rightSection={<Key keys="V" variant="plain" />} onClick={() => turn('reveal')}>
            {t('reveal')}
          </Button>
        </div>
      ) : (
        <>
          <Agreement tally={tally} />
          <div className={styles.verbs}>
            {session.timerUntil === null ? (
              <Button variant="default" rightSection={<Key keys="D" variant="plain" />} onClick={talk}>
                {t('discuss')}
              </Button>
            ) : null}
            <Button variant="default" rightSection={<Key keys="V" variant="plain" />} onClick={() => turn('again')}>
              {t('again')}
            </Button>
          </div>
        </>
      )}
      <Votes
        tally={tally}
        chosen={choice}
        onChoose={(each) => {
          const found = CHOICES.find((one) => one === each)
          if (found) choose(found)
        }}
      />
      {choice === 'merge' ? <IntoChoice account={account} value={into} onChange={setInto} /> : null}
      <TextInput
        ref={why}
        aria-label={t('reason')}
        placeholder={t('reason')}
        value={reason}
        maxLength={4000}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void record()
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      {tally !== null && tally.lines.length > 0 && tally.lines.some((line) => line.disposition !== choice) ? (
        <>
          <Checkbox
            label={t('dissent')}
            checked={withDissent}
            onChange={(event) => setDissent(event.currentTarget.checked)}
          />
          {withDissent ? <DissentNames session={session} named={named} onChange={setNamed} /> : null}
        </>
      ) : null}
      <div className={styles.verbs}>
        <Button disabled={!ready} rightSection={<Key keys="Enter" variant="plain" />} onClick={() => void record()}>
          {choice === null ? t('recordHint') : t('record', { what: t(`words:${choice}`).toLowerCase() })}
        </Button>
        <Button variant="default" rightSection={<Key keys="S" variant="plain" />} onClick={() => void leave(null)}>
          {t('skip')}
        </Button>
        {silent ? <Hands session={session} card={card.id} /> : null}
        <Popover
          opened={parking}
          onChange={setParking}
          position="top-end"
          width={300}
          trapFocus
          returnFocus
          withinPortal
        >
          <Popover.Target>
            <Button
              variant="default"
              rightSection={<Key keys="P" variant="plain" />}
              onClick={() => setParking(!parking)}
            >
              {t('park')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('park')}>
            <form
              className={styles.parking}
              onSubmit={(event) => {
                event.preventDefault()
                if (question.trim() !== '') void leave(question)
              }}
            >
              <Textarea
                label={t('parkText')}
                autosize
                minRows={2}
                maxLength={2000}
                data-autofocus
                value={question}
                onChange={(event) => setQuestion(event.currentTarget.value)}
              />
              <Button type="submit" disabled={question.trim() === ''}>
                {t('parkDo')}
              </Button>
            </form>
          </Popover.Dropdown>
        </Popover>
      </div>
      <Checkbox
        label={
          <>
            {t('rapid')} <Key keys="R" variant="plain" />
          </>
        }
        description={t('rapidHint')}
        checked={rapid}
        onChange={(event) =>
          void act('workshop.change', { id, rules: { ...session.rules, rapid: event.currentTarget.checked } })
        }
      />
      <PrivateNote session={session} face={face} />
    </section>
  )
}
