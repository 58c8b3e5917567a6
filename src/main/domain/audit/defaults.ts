import type { Parameter } from './rule.ts'

/** A threshold set by this product, not taken from a study. */
export const ownDefault = (value: number, unit: Parameter['unit']): Parameter => ({
  default: value,
  unit,
  source: { en: 'Muster default', ru: 'Значение Muster по умолчанию' },
  year: 2026,
})
