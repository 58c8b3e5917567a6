/** Why an answer did not come, or was none. */
export type NetProblemKind =
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'limited'
  | 'server_error'
  | 'not_authorised'
  | 'not_there'
  | 'refused'
  | 'too_large'
  | 'cut_short'
  | 'not_readable'
  | 'redirect'
  | 'private_address'
  | 'host_not_agreed'
  | 'bad_address'
  | 'endless'
  | 'stopped'

/** An expected failure of a request. `until` is the earliest moment to ask that host again, in milliseconds since 1970. */
export class NetProblem extends Error {
  readonly kind: NetProblemKind
  readonly host: string
  readonly until: number | null
  readonly status: number | null
  constructor(
    kind: NetProblemKind,
    host: string,
    message: string,
    more: { until?: number | null; status?: number | null } = {},
  ) {
    super(message)
    this.name = 'NetProblem'
    this.kind = kind
    this.host = host
    this.until = more.until ?? null
    this.status = more.status ?? null
  }
}

const NO_NETWORK = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'])
const CUT = new Set([
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET',
  'UND_ERR_ABORTED',
  'Z_BUF_ERROR',
  'ECONNRESET',
  'EPIPE',
])
const SLOW = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT'])

/** What a failure below HTTP means. @param begun whether an answer had begun to come */
export function problemOf(error: unknown, host: string, begun: boolean): NetProblem {
  if (error instanceof NetProblem) return error
  const { code, message, name } = told(error)
  if (name === 'TimeoutError' || SLOW.has(code)) return new NetProblem('timeout', host, message)
  if (NO_NETWORK.has(code)) return new NetProblem('offline', host, message)
  if (begun && CUT.has(code)) return new NetProblem('cut_short', host, message)
  if (code.startsWith('HPE_')) return new NetProblem('not_readable', host, message)
  return new NetProblem('unreachable', host, message)
}

function told(error: unknown): { code: string; message: string; name: string } {
  if (!(error instanceof Error)) return { code: '', message: String(error), name: '' }
  const own = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause
  const below = inner instanceof Error && 'code' in inner && typeof inner.code === 'string' ? inner.code : ''
  return { code: own === '' ? below : own, message: error.message || below || error.name, name: error.name }
}
