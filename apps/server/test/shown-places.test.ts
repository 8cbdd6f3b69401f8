import { expect, test } from 'vitest'
import { PUBLIC_ROUTES } from './public-routes.ts'

/** Public pages that are kept as they stand (`apps/public/keep/public-places.ts`). */
const KEPT = [
  '/presserom',
  '/presserom/kontakt',
  '/presserom/:slug',
  '/presserom/arrangementer',
  '/presserom/arrangementer/:slug',
  '/presserom/bilder',
  '/presserom/fakta',
  '/presserom/sporsmal-og-svar',
  '/kommunikasjonsstrategi',
  '/apne-data',
  '/rapporter/:id',
  '/personvern',
  '/tilgjengelighet',
  ...['/status', '/status/nn', '/status/en', '/status/:key', '/status/:key/nn', '/status/:key/en'],
]
/** The same words as a page that is kept, in another form. */
const SAME_WORDS =
  /\.(xml|json|jsonld|csv|ics|pdf|xlsx|png|atom|txt)$|^\/status\/:key\/:file$|^\/status\/cap\.atom$|^\/apne-data\/:file$|^\/presserom\/bilder\/:file$/
/** A form says what one can do, and a page behind a link is one reader's. */
const FORM_OR_LINK =
  /:token|^\/(parorende|abonner|spor-oss)(\/sendt)?$|\/akkreditering(\/sendt)?$|^\/(kalender|hooks)\/|^\/api\//
const HOUSE = /^\/(healthz|metrics|sw\.js|manifest\.webmanifest|assets\/\*|icon\.svg|icons\/:name|\*)$/

test('when a page is open to everyone, it is kept as it stands, or the reason why not is known', () => {
  const open = Object.keys(PUBLIC_ROUTES).flatMap((name) => (name.startsWith('GET ') ? [name.slice(4)] : []))
  const known = (path: string) => KEPT.includes(path) || [SAME_WORDS, FORM_OR_LINK, HOUSE].some((one) => one.test(path))
  expect(open.filter((path) => !known(path))).toEqual([])
  expect(KEPT.filter((path) => !open.includes(path))).toEqual([])
})
