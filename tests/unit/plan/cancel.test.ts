import { expect, test } from 'vitest'
import { solveByHighs } from '#main/adapters/solver/highs.ts'
import { readInstance } from '#main/capabilities/plan/instance.ts'
import { InstanceModel } from '#main/domain/plan/instance/model.ts'
import { Refusal } from '#shared/contract/error.ts'
import { generator, randomInstance } from './random-instance.ts'

const model = new InstanceModel(
  readInstance('random', randomInstance(generator(178), { accounts: 178, tight: 0, cells: 60, density: 0.08 })),
).best()

test('while it works the solver tells the best plan found and the bound no plan passes', async () => {
  const told: { incumbent: number | null; bound: number | null }[] = []
  const { status } = await solveByHighs(model, {
    seconds: 60,
    gap: 0,
    stop: (state) => {
      told.push(state)
      return false
    },
  })
  expect(status).toBe('optimal')
  const both = told.flatMap(({ incumbent, bound }) =>
    incumbent === null || bound === null ? [] : [{ incumbent, bound }],
  )
  expect(both.length).toBeGreaterThan(0)
  expect(both.filter(({ incumbent, bound }) => incumbent > bound + 1e-6)).toEqual([])
}, 60_000)

test('a refusal on the way stops the solver and comes out whole, and the next model is solved as ever', async () => {
  const refusal = new Refusal('cancelled', 'stopped')
  await expect(
    solveByHighs(model, {
      seconds: 60,
      gap: 0,
      stop: () => {
        throw refusal
      },
    }),
  ).rejects.toBe(refusal)
  expect((await solveByHighs(model, { seconds: 60, gap: 0 })).status).toBe('optimal')
}, 60_000)
