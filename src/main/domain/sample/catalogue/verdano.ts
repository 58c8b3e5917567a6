import type { Line } from './entry.ts'

/** Garden: mowers, trimmers, seed boxes. */
export const verdano: readonly Line[] = [
  ['instagram', 'verdano.garten', 'Verdano Garten', 'DE', 'marketing', 'de'],
  ['facebook', 'VerdanoDE', 'Verdano Deutschland', 'DE', 'marketing', 'de'],
  ['youtube', '@VerdanoGarten', 'Verdano Garten', 'DE', 'marketing', 'de'],
  ['pinterest', 'meingartenglueck', 'Mein Gartenglück', 'DE', 'marketing', 'de'],
  ['facebook', 'groups/verdano.maehroboter', 'Verdano Mähroboter Treff', 'DE', 'support', 'de'],
  ['facebook', 'VerdanoUK', 'Verdano UK', 'UK', 'marketing', 'en'],
  ['x', 'VerdanoUK', 'Verdano UK', 'UK', 'marketing', 'en'],
  ['instagram', 'verdano_uk', 'Verdano UK', 'UK', 'marketing', 'en'],
  ['x', 'VerdanoHelp', 'Verdano Help', 'UK', 'support', 'en'],
  ['facebook', 'VerdanoUS', 'Verdano US', 'US', 'marketing', 'en'],
  ['tiktok', 'verdano.outdoor', 'Verdano Outdoor', 'US', 'marketing', 'en'],
  ['youtube', '@verdano', 'Verdano', 'Global', 'marketing', 'en'],
  ['instagram', 'verdano.jardin', 'Verdano Jardin', 'FR', 'marketing', 'fr'],
  ['facebook', 'VerdanoFrance', 'Verdano France', 'FR', 'marketing', 'fr'],
  ['facebook', 'VerdanoES', 'Verdano Jardín', 'ES', 'marketing', 'es'],
  ['instagram', 'verdano_polska', 'Verdano Polska', 'PL', 'marketing', 'pl'],
  ['facebook', 'VerdanoPolska', 'Verdano Polska', 'PL', 'marketing', 'pl'],
  ['vk', 'verdano_sad', 'Verdano: сад и газон', 'KZ', 'marketing', 'ru'],
  ['instagram', 'verdano.kz', 'Verdano Казахстан', 'KZ', 'marketing', 'ru'],
  ['telegram', 'verdano_dacha', 'Verdano: дача без хлопот', 'KZ', 'marketing', 'ru'],
  ['pinterest', 'verdanogarden', 'Verdano Garden', 'Global', 'marketing', 'en'],
  ['website', 'club.verdano.example', 'Verdano Club', 'Global', 'marketing', 'en'],
  ['periscope', 'VerdanoSpring', 'Verdano Spring', 'US', 'marketing', 'en'],
]
