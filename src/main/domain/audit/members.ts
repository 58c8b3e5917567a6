/** What a rule takes a member for; null for one that it does not look at. */
type KindOf<S> = (member: S) => string | null
type Kinds<S> = Map<string, S[]>
type Sort = { readonly kindOf: KindOf<never>; readonly kinds: Map<string, unknown[]> }

/** The members of a group, in no order. */
export type Members<S> = {
  readonly members: readonly S[]
  /** How `sorted` sorted them so far. */
  readonly sorts: Sort[]
}
/** Members that come and go. */
export type OpenMembers<S> = Members<S> & { readonly members: S[] }

export const nobody = <S>(): OpenMembers<S> => ({ members: [], sorts: [] })

/**
 * The members of a group by what a rule takes each for; no kind is empty. A group may have ten thousand members: all are looked
 * at the first time, and from then on those that come and go. `kindOf` must be the same function every time.
 */
export function sorted<S>(group: Members<S>, kindOf: KindOf<S>): ReadonlyMap<string, readonly S[]> {
  const known = group.sorts.find((sort) => sort.kindOf === kindOf)
  if (known) return known.kinds as Kinds<S>
  const kinds: Kinds<S> = new Map()
  for (const member of group.members) enterKind(kinds, kindOf(member), member)
  group.sorts.push({ kindOf, kinds })
  return kinds
}

function enterKind<S>(kinds: Kinds<S>, kind: string | null, member: S): void {
  if (kind === null) return
  const alike = kinds.get(kind)
  if (alike) alike.push(member)
  else kinds.set(kind, [member])
}

/** How many members there are of all kinds. */
export function countSorted(kinds: ReadonlyMap<string, readonly unknown[]>): number {
  let count = 0
  for (const alike of kinds.values()) count += alike.length
  return count
}

/** Another comes into a group. */
export function come<S>({ members, sorts }: OpenMembers<S>, member: S): void {
  members.push(member)
  for (const { kindOf, kinds } of sorts) enterKind(kinds, (kindOf as KindOf<S>)(member), member)
}

/** One leaves a group. */
export function leave<S>({ members, sorts }: OpenMembers<S>, member: S): void {
  takeOut(members, member)
  for (const { kindOf, kinds } of sorts) {
    const kind = (kindOf as KindOf<S>)(member)
    const alike = kind === null ? undefined : kinds.get(kind)
    if (kind === null || !alike) continue
    takeOut(alike, member)
    if (alike.length === 0) kinds.delete(kind)
  }
}

/** The last takes the place of the one that goes. */
function takeOut(list: unknown[], member: unknown): void {
  const at = list.indexOf(member)
  if (at < 0) return
  const last = list.pop()
  if (at < list.length) list[at] = last
}
