import * as access from './people-access.ts'
import * as purpose from './people-purpose.ts'
import * as register from './people-register.ts'

/** Words of the directory and of everything about people, access, purpose, requests and labels. */
export const en = { ...register.en, ...access.en, ...purpose.en }

export const ru: Record<string, string> = { ...register.ru, ...access.ru, ...purpose.ru }
