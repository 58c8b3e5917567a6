import type { InstanceDecision, PlanInstance } from '#shared/model/plan-instance.ts'

/** Every plan of an instance, one after another. */
export function* allPlans({ accounts }: PlanInstance): Generator<InstanceDecision[]> {
  const choices = accounts.map(({ id, mergeInto }): InstanceDecision[] => [
    { account: id, disposition: 'keep', into: null },
    { account: id, disposition: 'close', into: null },
    ...mergeInto.map((target): InstanceDecision => ({ account: id, disposition: 'merge', into: target.id })),
  ])
  const at = choices.map(() => 0)
  for (;;) {
    yield choices.flatMap((of, place) => of[at[place] ?? 0] ?? [])
    let place = 0
    while (place < at.length) {
      at[place] = (at[place] ?? 0) + 1
      if ((at[place] ?? 0) < (choices[place]?.length ?? 0)) break
      at[place] = 0
      place += 1
    }
    if (place === at.length) return
  }
}
