/** The few platform words that pure code may use: they exist in every runtime Muster runs on. */
declare class URL {
  constructor(url: string, base?: string)
  static canParse(url: string, base?: string): boolean
  readonly hash: string
  readonly host: string
  readonly hostname: string
  readonly href: string
  readonly origin: string
  readonly password: string
  readonly pathname: string
  readonly port: string
  readonly protocol: string
  readonly search: string
  readonly searchParams: URLSearchParams
  readonly username: string
}
declare class URLSearchParams {
  constructor(query?: string)
  get(name: string): string | null
  has(name: string): boolean
}
/** Only a name here: what a page gets from a drop. */
interface File {
  readonly name: string
}
