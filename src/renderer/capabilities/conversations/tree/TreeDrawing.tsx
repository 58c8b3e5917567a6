import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoutingNode } from '#shared/model/routing.ts'
import { useFormat } from '../../../app/format.ts'
import { change, redoStep, select, undoStep } from './draft.ts'
import { asked, isQuestion, lowered, nodeAt, type Place, placesOf, raised, removed } from './edit.ts'
import { NEW_LEAF, NEW_QUESTION } from './new-question.ts'
import styles from './tree.module.css'
import type { Trial } from './use-trial.ts'
import { useTreeWords } from './words.ts'

type Drawn = {
  at: Place
  /** Conversations that pass a place; null before the first trial. */
  counts: ReadonlyMap<string, number> | null
  all: number
  fault: string | null
}
/** The widest edge, in px. */
const WIDEST = 7

/** The tree from the first question down: a yes leads to the right, a no down; edges are as wide as what passes them. */
export function TreeDrawing({
  tree,
  at,
  trial,
  fault,
}: {
  tree: RoutingNode
  at: Place
  trial: Trial | null
  fault: string | null
}) {
  const { t } = useTranslation('tree')
  const box = useRef<HTMLDivElement>(null)
  const counts = useMemo(
    () => (trial === null ? null : new Map(trial.paths.map((one) => [one.at, one.conversations]))),
    [trial],
  )
  useEffect(() => {
    box.current?.querySelector(`[data-place="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const onKey = (event: KeyboardEvent): void => {
    const places = placesOf(tree)
    const index = places.indexOf(at)
    const go = (place: Place | undefined): void => {
      if (place !== undefined && nodeAt(tree, place) !== null) select(place)
    }
    const node = nodeAt(tree, at)
    const question = node !== null && isQuestion(node)
    const commands: Record<string, () => unknown> = {
      ArrowDown: () => go(places[index + 1]),
      ArrowUp: () => go(places[index - 1]),
      ArrowRight: () => question && go(`${at}y`),
      ArrowLeft: () => at !== '' && go(at.slice(0, -1)),
      Home: () => go(places[0]),
      End: () => go(places.at(-1)),
      'Alt+ArrowUp': () => change(raised(tree, at)),
      'Alt+ArrowDown': () => change(lowered(tree, at)),
      Delete: () => change(removed(tree, at)),
      KeyN: () => change(asked(tree, at, NEW_QUESTION, NEW_LEAF)),
      'Ctrl+KeyZ': undoStep,
      'Ctrl+Shift+KeyZ': redoStep,
      Enter: () => document.querySelector<HTMLElement>('[data-node-editor] input')?.focus(),
    }
    const name = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.code}`
    const command = commands[name]
    if (command === undefined) return
    event.preventDefault()
    // The window would take back a saved step.
    event.stopPropagation()
    command()
    if (name !== 'Enter')
      requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus())
  }
  const onClick = (event: MouseEvent): void => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null
    if (item) select(item.dataset['place'] ?? '')
  }
  return (
    <div
      ref={box}
      className={styles.drawing}
      role="tree"
      aria-label={t('tree')}
      tabIndex={-1}
      onKeyDown={onKey}
      onClick={onClick}
    >
      <p className={styles.start}>{t('start')}</p>
      <Branch node={tree} place="" drawn={{ at, counts, all: trial?.conversations ?? 0, fault }} />
      <p className={styles.keys}>{t('keys')}</p>
    </div>
  )
}

const edge = ({ counts, all }: Drawn, place: Place): number =>
  1 + (all === 0 ? 0 : Math.round(((counts?.get(place) ?? 0) / all) * (WIDEST - 1)))

function Branch({ node, place, drawn }: { node: RoutingNode; place: Place; drawn: Drawn }) {
  const { t } = useTranslation('tree')
  if (!isQuestion(node)) return <Item node={node} place={place} drawn={drawn} />
  const yes = isQuestion(node.yes)
  return (
    <div className={styles.chain}>
      <div className={styles.line}>
        <Item node={node} place={place} drawn={drawn} />
        <span className={styles.yes} aria-hidden>
          <i style={{ height: edge(drawn, `${place}y`) }} />
          {t('yes')}
          <i style={{ height: edge(drawn, `${place}y`) }} />
        </span>
        {yes ? null : <Item node={node.yes} place={`${place}y`} drawn={drawn} />}
      </div>
      {yes ? (
        <div className={styles.nested} role="group">
          <Branch node={node.yes} place={`${place}y`} drawn={drawn} />
        </div>
      ) : null}
      <span className={styles.no} aria-hidden>
        <i style={{ width: edge(drawn, `${place}n`) }} />
        {t('no')}
      </span>
      <Branch node={node.no} place={`${place}n`} drawn={drawn} />
    </div>
  )
}

function Item({ node, place, drawn }: { node: RoutingNode; place: Place; drawn: Drawn }) {
  const { t } = useTranslation('tree')
  const format = useFormat()
  const words = useTreeWords()
  const count = drawn.counts?.get(place) ?? (drawn.counts === null ? null : 0)
  const question = isQuestion(node) ? words.question(node) : null
  const onWay = place !== '' && drawn.at.startsWith(place) ? true : undefined
  return (
    <span
      role="treeitem"
      aria-level={place.length + 1}
      aria-selected={drawn.at === place}
      tabIndex={drawn.at === place ? 0 : -1}
      className={question ? styles.question : styles.leaf}
      data-way={onWay}
      data-fault={drawn.fault === place || undefined}
      data-place={place}
    >
      {question ? (
        <>
          <span>{question.what}</span> <b>{question.values}</b>
        </>
      ) : 'to' in node ? (
        <>
          <b>{words.team(node.to)}</b> {node.loop.length === 0 ? null : <span>{words.leaf(node)}</span>}
        </>
      ) : null}
      {count === null ? null : <small title={t('passes', { count })}>{format.number(count)}</small>}
    </span>
  )
}
