import { resolveProfile } from '#main/domain/identity/resolve.ts'
import { handleKey } from '#main/domain/identity/key.ts'
import type { ProblemCode } from '#main/domain/identity/problem.ts'
import type { Kind } from '#shared/model/words.ts'

/** An account that an address or a handle leads to. */
export interface Identity {
  readonly network: string
  readonly handle: string
  readonly handleKey: string
  readonly kind: Kind
  readonly url: string | null
  readonly confidence: number
  readonly warning: ProblemCode | null
}

export interface NoIdentity {
  /** Problem code of the resolver. */
  readonly problem: ProblemCode
  /** The network where at least that is sure. */
  readonly network: string | null
}

/** Asks the resolver and sorts its answers into accounts and others: posts and single videos are no accounts. */
export function identify(raw: string, hint: string | null): Identity | NoIdentity {
  const found = resolveProfile(raw, hint ?? undefined)
  if (found.network === null || found.handle === null || found.kind === null || found.kind === 'post') {
    return { problem: found.problem ?? 'no_account', network: found.network }
  }
  return {
    network: found.network,
    handle: found.handle,
    handleKey: handleKey(found.network, found.handle),
    kind: found.kind,
    url: found.canonicalUrl,
    confidence: found.confidence,
    warning: found.problem,
  }
}

/** As `identify`, but a single post leads to the account it stands on, where its address names that. */
export function identifyAuthor(raw: string, hint: string | null): Identity | NoIdentity {
  const found = resolveProfile(raw, hint ?? undefined)
  if (found.kind !== 'post') return identify(raw, hint)
  return found.suggestion === undefined ? { problem: 'post', network: found.network } : identify(found.suggestion, null)
}

export function isIdentity(found: Identity | NoIdentity): found is Identity {
  return 'handle' in found
}
