import type { impostors } from './impostors.ts'

/** Old pages under a brand's name that fans, dealers or former staff opened; nobody in the company runs them. */
export const strangers: typeof impostors = [
  [
    'facebook',
    'KornwellOwnersClub',
    'Kornwell Owners Club',
    'Kornwell',
    'UK',
    'en',
    'https://oven-owners.example/forum',
  ],
  ['instagram', 'brisavo_sevilla', 'Brisavo Sevilla', 'Brisavo', 'ES', 'es', 'https://climafrio-sevilla.example'],
  ['vk', 'verdano_klub', 'Verdano: клуб садоводов', 'Verdano', 'KZ', 'ru', 'https://sad-klub.example'],
  ['pinterest', 'lumetralovers', 'Lumetra lovers', 'Lumetra', 'US', 'en', 'https://lamp-finds.example'],
]
