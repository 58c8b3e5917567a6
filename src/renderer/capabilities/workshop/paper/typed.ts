import { Disposition } from '#shared/model/words.ts'
import type { DotRound } from '#shared/model/workshop.ts'

const CHOICES = Disposition.exclude(['undecided']).options
export type TypedVote = { number: number; disposition: (typeof CHOICES)[number] }

/** Votes as they are said aloud, ballot number and digit: `7 3, 12 1` or `7:3 12:1`. Null where that is not what was typed. */
export function votesTyped(text: string): TypedVote[] | null {
  const numbers = text.match(/\d+/g) ?? []
  if (/[^\d\s,;:=-]/.test(text) || numbers.length === 0 || numbers.length % 2 === 1) return null
  const votes: TypedVote[] = []
  for (let at = 0; at < numbers.length; at += 2) {
    const disposition = CHOICES[Number(numbers[at + 1]) - 1]
    if (disposition === undefined) return null
    votes.push({ number: Number(numbers[at]), disposition })
  }
  return votes
}

/** Dots as they are said: the number of an option for each dot, `3 3 7`. Null for an unknown number or more than the budget. */
export function dotsTyped(text: string, { options, budget }: DotRound): { option: string; dots: number }[] | null {
  if (/[^\d\s,;]/.test(text)) return null
  const said = (text.match(/\d+/g) ?? []).map(Number)
  if (said.length === 0 || said.length > budget) return null
  const given = new Map<string, number>()
  for (const number of said) {
    const option = options.find((one) => one.number === number)
    if (option === undefined) return null
    given.set(option.id, (given.get(option.id) ?? 0) + 1)
  }
  return [...given].map(([option, dots]) => ({ option, dots }))
}
