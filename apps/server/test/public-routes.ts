import { PAGES } from '../static-web.ts'

/** Everything by which somebody could look for one release: its address without the base, its ids, and words of it. */
export type Clue = { slug: string; messageId: string; versionId: string; unitId: string; word: string; year: number }

/**
 * Why a route is open to everyone, and where on it a release stands when it is out. A route without `shows` never tells of
 * a release; the leak walk asks it for one all the same, with every clue put into its address.
 */
type PublicRoute = { why: string; shows?: (clue: Clue) => string[] }

const room = (shows: PublicRoute['shows']): PublicRoute => ({ why: 'the press room', ...(shows && { shows }) })
const link = (why: string): PublicRoute => ({ why })

/**
 * Everything that anyone in the world may call. A route that is added here by mistake is a hole, so each line says why it
 * is open. `GET` covers `HEAD`.
 */
export const PUBLIC_ROUTES: Record<string, PublicRoute> = {
  'GET /healthz': { why: 'is the server alive' },
  'GET /metrics': { why: 'figures, by a token or from the machine itself' },
  'GET /api/auth/*': { why: 'sign-in itself, behind its own list' },
  'POST /api/auth/*': { why: 'sign-in itself, behind its own list' },
  'GET /api/access/sign-in-choices': { why: 'the sign-in page' },
  'POST /api/access/links/read': { why: 'whoever holds a one-time link' },
  'POST /api/access/links/take-up': { why: 'whoever holds a one-time link' },
  'POST /api/access/first-administrator': { why: 'whoever holds the link from the console' },
  'POST /hooks/sms': { why: 'the gateway, by its secret' },
  'POST /hooks/measure/:id': { why: 'a system that sends values, by its signature' },
  'POST /hooks/voice': { why: 'the gateway, by its secret' },
  'GET /presserom': room(({ word, unitId, year }) => [
    '/presserom',
    '/presserom?sprak=nn',
    '/presserom?sprak=en',
    `/presserom?sok=${word}`,
    `/presserom?enhet=${unitId}`,
    `/presserom?aar=${year}`,
  ]),
  'GET /presserom/kontakt': { why: 'who answers the press now' },
  'GET /presserom/:slug': room(({ slug }) => [`/presserom/${slug}`]),
  'GET /presserom/:slug/ninjs.json': room(({ slug }) => [`/presserom/${slug}/ninjs.json`]),
  'GET /presserom/:slug/kort.png': { why: 'the card of a release, out when it is' },
  'GET /presserom/arrangementer/:slug/kort.png': { why: 'the card of an occasion, out when it is' },
  'GET /presserom/arrangementer': { why: 'what the press can come to' },
  'GET /presserom/arrangementer.ics': { why: 'what the press can come to, as a calendar' },
  'GET /presserom/arrangementer/:slug': { why: 'one occasion, out from its instant' },
  'GET /presserom/arrangementer/:slug/kalender.ics': { why: 'one occasion, as a calendar' },
  'GET /presserom/arrangementer/:slug/akkreditering': { why: 'whoever wants to come asks here' },
  'POST /presserom/arrangementer/:slug/akkreditering': { why: 'whoever wants to come asks here' },
  'GET /presserom/arrangementer/:slug/akkreditering/sendt': { why: 'whoever wants to come asks here' },
  'GET /presserom/akkreditering/:token': link('how one’s own request to come stands, behind a signed link'),
  'POST /presserom/akkreditering/:token': link('one’s own request to come is withdrawn, behind a signed link'),
  'GET /presserom/bilder': { why: 'press pictures' },
  'GET /presserom/bilder/:file': { why: 'a press picture, out when its text is' },
  'GET /presserom/fakta': { why: 'facts and figures of the press room' },
  'GET /presserom/fakta.csv': { why: 'facts and figures, as a file' },
  'GET /presserom/sporsmal-og-svar': { why: 'questions with answers that are marked public' },
  'GET /presserom/ninjs.json': room(() => ['/presserom/ninjs.json']),
  'GET /presserom/rss.xml': room(() => ['/presserom/rss.xml']),
  'GET /presserom/atom.xml': room(() => ['/presserom/atom.xml']),
  'GET /presserom/feed.json': room(() => ['/presserom/feed.json']),
  'GET /rss.xml': { why: 'the press room, at the usual address' },
  'GET /atom.xml': { why: 'the press room, at the usual address' },
  'GET /feed.json': { why: 'the press room, at the usual address' },
  'GET /sitemap.xml': { why: 'the press room, for search engines', shows: () => ['/sitemap.xml'] },
  'GET /robots.txt': { why: 'the press room, for search engines' },
  'GET /apne-data': { why: 'series of measurements that the agency gives away' },
  'GET /apne-data/katalog.jsonld': { why: 'the catalogue of them' },
  'GET /apne-data/:file': { why: 'one of them, as a file' },
  'GET /rapporter/:id': { why: 'a report that a leader has opened to everyone' },
  'GET /rapporter/:id/rapport.pdf': { why: 'the same on paper' },
  'GET /rapporter/:id/rapport.xlsx': { why: 'its numbers as a spreadsheet' },
  'GET /kommunikasjonsstrategi': { why: 'what the strategy in force says that is marked public' },
  'GET /sw.js': { why: 'the app on a telephone; holds no data' },
  'GET /manifest.webmanifest': { why: 'the app on a telephone; holds no data' },
  'GET /svar/:token': link('whoever got the SMS that calls them in'),
  'POST /svar/:token': link('the same, once'),
  'GET /status': { why: 'what goes on, as we have said it in public' },
  'GET /status/nn': { why: 'the same in nynorsk' },
  'GET /status/en': { why: 'the same in English' },
  'GET /status/:key': { why: 'the open status page of a crisis; never of an exercise' },
  'GET /status/:key/nn': { why: 'the same in nynorsk' },
  'GET /status/:key/en': { why: 'the same in English' },
  'GET /status/:key/:file': { why: 'what was said in a crisis as CAP; never of an exercise' },
  'GET /status/cap.atom': { why: 'the CAP messages, for those who subscribe' },
  'GET /status/atom.xml': { why: 'what we have said in crises, for those who follow' },
  'GET /status/rss.xml': { why: 'what we have said in crises, for those who follow' },
  'GET /status/feed.json': { why: 'what we have said in crises, for those who follow' },
  'GET /personvern': { why: 'what we do with personal data' },
  'GET /tilgjengelighet': { why: 'statement of accessibility' },
  'GET /k/:token': link('a receipt behind a signed link'),
  'GET /k/:token/lest': link('a receipt behind a signed link'),
  'POST /k/:token/lest': link('a receipt behind a signed link'),
  'GET /k/:token/svar': link('a receipt behind a signed link'),
  'POST /k/:token/svar': link('a receipt behind a signed link'),
  'GET /k/:token/spor': link('a receipt behind a signed link'),
  'POST /k/:token/spor': link('a receipt behind a signed link'),
  'GET /parorende': { why: 'relatives register themselves' },
  'POST /parorende': { why: 'relatives register themselves' },
  'GET /parorende/sendt': { why: 'relatives register themselves' },
  'GET /parorende/bekreft/:token': link('relatives confirm by a signed link'),
  'POST /parorende/bekreft/:token': link('relatives confirm by a signed link'),
  'GET /abonner': { why: 'anybody asks for news by e-mail' },
  'POST /abonner': { why: 'anybody asks for news by e-mail' },
  'GET /abonner/sendt': { why: 'anybody asks for news by e-mail' },
  'GET /abonner/bekreft/:token': link('news by e-mail are confirmed by a signed link'),
  'POST /abonner/bekreft/:token': link('news by e-mail are confirmed by a signed link'),
  'GET /spor-oss': { why: 'journalists ask, without an account' },
  'POST /spor-oss': { why: 'journalists ask, without an account' },
  'GET /spor-oss/:token': link('the receipt of a question, behind a signed link'),
  'GET /undersokelse/:token': link('a survey, behind its open link or an invitation'),
  'POST /undersokelse/:token': link('a survey, behind its open link or an invitation'),
  'GET /undersokelse/:token/takk': link('thanks for an answer'),
  'GET /avmeld/:token': link('unsubscribe by a signed link'),
  'POST /avmeld/:token': link('unsubscribe by a signed link'),
  'GET /kalender/:file': link('a calendar behind a secret address'),
  'GET /assets/*': { why: 'files of the shell' },
  'GET /icon.svg': { why: 'files of the shell' },
  'GET /icons/:name': { why: 'files of the shell' },
  'GET /*': { why: 'says that there is no such page' },
}

/** Styles and fonts of the public pages carry their content's digest in the name. */
export const isPublicFile = (name: string) => /^GET \/felles\/[\w.-]+$/.test(name)
/** Pages of the shell hold no data: what they show is fetched from guarded routes. */
export const isShell = (name: string) => PAGES.some((page) => name === `GET ${page}`)
