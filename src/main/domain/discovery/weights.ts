import type { ReasonCode, SightingKind, SightingPlace } from '#shared/model/candidate.ts'

/**
 * By what share a reason alone makes an account likely ours. Only `scan` has a source: about nine of ten names that
 * scanners report are false (complaint of their users, see docs/discovery.md). All others are our own estimates, in the
 * order in which a site says "this is me": a statement for machines, a link in its frame, a link in its text.
 */
const WEIGHTS: Partial<Record<ReasonCode, number>> = {
  same_as: 0.9,
  rel_me: 0.85,
  meta: 0.8,
  link_frame: 0.75,
  embed: 0.6,
  link_nav: 0.6,
  site: 0.5,
  link_aside: 0.4,
  link_body: 0.45,
  site_wide: 0.3,
  mention: 0.5,
  scan: 0.1,
  pattern: 0.02,
  name_is_brand: 0.3,
  name_starts_with_brand: 0.2,
  name_holds_brand: 0.15,
  fits_pattern: 0.15,
  same_handle: 0.25,
  other_form: 0.5,
}
/** By what the whole is multiplied where something speaks against it. */
const FACTORS: Partial<Record<ReasonCode, number>> = {
  unknown_site: 0.9,
  foreign_site: 0.4,
  name_unrelated: 0.35,
  look_alike: 0.4,
  vendor: 0.05,
}

export const weightOf = (code: ReasonCode): number => WEIGHTS[code] ?? 0
export const factorOf = (code: ReasonCode): number => FACTORS[code] ?? 1

/** The reason that a sighting on a page or in a profile is. */
export function reasonOf(kind: SightingKind, place: SightingPlace): ReasonCode {
  if (kind !== 'link') return kind
  if (place === 'header' || place === 'footer') return 'link_frame'
  if (place === 'nav') return 'link_nav'
  return place === 'aside' ? 'link_aside' : 'link_body'
}

/** Makers of shops, sites and themes whose own accounts stand in the pages of their customers as a template left them. */
export const VENDORS: ReadonlySet<string> = new Set(
  'wordpress wordpressdotcom wpbeginner shopify squarespace wix weebly webflow godaddy hubspot elementor elegantthemes themeforest envato joomla drupal prestashop magento bigcommerce typo3 jimdo addthis sharethis onetrust cookiebot usercentrics'.split(
    ' ',
  ),
)
