import { describe, expect, it } from 'vitest'
import { readPeople, sideWords } from '#renderer/capabilities/workshop/sessions/people.ts'

const sides = sideWords((id) => (id === 'support' ? 'Поддержка' : id))
const teams = new Map([['customer care de', 't1']])

describe('people as they are typed', () => {
  it('have a side, by its word in the language that is on or by its id, or a team of the workspace, and a role', () => {
    const { people, unknown } = readPeople(
      'Mia Lang, marketing, head of social\nSam Reed; поддержка\n\nIra Noll, Customer Care DE\nJo',
      sides,
      teams,
    )
    expect(unknown).toBeNull()
    expect(people).toEqual([
      { name: 'Mia Lang', function: 'marketing', teamId: null, role: 'head of social' },
      { name: 'Sam Reed', function: 'support', teamId: null, role: null },
      { name: 'Ira Noll', function: null, teamId: 't1', role: null },
      { name: 'Jo', function: null, teamId: null, role: null },
    ])
  })

  it('are not taken when what stands behind a name is neither', () => {
    expect(readPeople('Mia Lang, markting', sides, teams).unknown).toBe('markting')
  })
})
