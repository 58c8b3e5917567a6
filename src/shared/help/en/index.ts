import type { HelpTexts } from '../topics.ts'
import { areas } from './areas.ts'
import { terms } from './terms.ts'

export const texts: HelpTexts = { areas, terms }
