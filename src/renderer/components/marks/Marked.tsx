import { Fragment } from 'react'
import { literally } from '#shared/model/literal.ts'
import styles from './marked.module.css'

/** A text in which some words are marked wherever they stand, whatever their case. */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  // The longest first: a word within another is marked with it.
  const wanted = words.filter((word) => word !== '').sort((a, b) => b.length - a.length)
  if (wanted.length === 0) return text
  const found = [...text.matchAll(new RegExp(wanted.map(literally).join('|'), 'giu'))]
  const ends = found.map(({ index, 0: part }) => index + part.length)
  return (
    <>
      {found.map(({ index, 0: part }, at) => (
        <Fragment key={index}>
          {text.slice(ends[at - 1] ?? 0, index)}
          <mark className={styles.marked}>{part}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  )
}
