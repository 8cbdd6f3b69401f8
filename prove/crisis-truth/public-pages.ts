import { translator } from '../../kit/i18n/translate.ts'
import { LANGUAGES, type Language } from '../../kit/kernel/caller.ts'
import { saidStanding } from '../../slices/crisis/rules/said-standing.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Here } from './counts.ts'
import type { Part } from './rows.ts'

/** The feeds have an entry for each language; the pages are one for each. */
const FEEDS = ['/presserom/feed.json', '/presserom/atom.xml', '/presserom/rss.xml', '/presserom/ninjs.json']
const CAP = '/status/cap.atom'
const STATUS_FEEDS = ['/status/feed.json', '/status/atom.xml', '/status/rss.xml', CAP]
const listIn = (language: Language) => (language === 'nb' ? '/presserom' : `/presserom?sprak=${language}`)
const statusListIn = (language: Language) => (language === 'nb' ? '/status' : `/status/${language}`)
const statusIn = (crisisId: string, language: Language) =>
  `/status/${crisisId.slice(-12)}${language === 'nb' ? '' : `/${language}`}`

type Own = StatementView & { title: string }
type Page = readonly [url: string, body: string]
/** What a reader of one language has before them. */
type Reading = { language: Language; lists: Page[]; status: Page; pages: Page[] }
/** What stands before the time in a text of our own. */
const upTo = (language: Language, key: string) => translator(language)(key, { at: '\n' }).split('\n')[0]!

/**
 * The press room, its feeds, the status page and its feeds, and each message in CAP, as they are rendered, beside how the room says that its words stand: in every
 * language that something of the room is written in.
 */
export async function publicPages(
  here: Here,
  statements: readonly StatementView[],
  parts: readonly Part[],
): Promise<void> {
  const { page, pagesAreFresh, crisisId } = here
  pagesAreFresh()
  const read = async (url: string): Promise<Page> => [url, await page(url)]
  const feeds = await Promise.all(FEEDS.map(read))
  const statusFeeds = await Promise.all(STATUS_FEEDS.map(read))
  statusFeeds.push(...(await Promise.all(capMessages(statusFeeds, crisisId).map(read))))
  for (const language of LANGUAGES) {
    const own = ownIn(language, statements, parts)
    // First words are in all of them, and the same from room to room.
    if (language !== 'nb' && !own.some((one) => one.kind !== 'holding' && one.title === titleIn(one, language, parts)))
      continue
    const [list, status, statusList] = await Promise.all(
      [listIn(language), statusIn(crisisId, language), statusListIn(language)].map(read),
    )
    const lists = [list!, ...feeds]
    const reading = { language, lists, status: status!, pages: [...lists, status!, statusList!, ...statusFeeds] }
    firstOnThePage(here, own, reading)
    for (const one of own) asItStands(here, one, { own, reading, parts })
  }
}

/** What is said of this crisis as CAP, each at the address that whoever subscribes finds in the list of them. */
const capMessages = (feeds: readonly Page[], crisisId: string): string[] =>
  feeds
    .filter(([url]) => url === CAP)
    .flatMap(([, body]) => [...body.matchAll(/href="[^"]*?(\/status\/([^/"]+)\/cap-\d+\.xml)"/g)])
    .flatMap(([, path, key]) => (path && key === crisisId.slice(-12) ? [path] : []))

/** The room shows the words of what is withdrawn no more; the database has them. What follows in more languages is said once the public has it. */
const titleIn = (one: StatementView, language: Language, parts: readonly Part[]): string | undefined =>
  one.texts[language]?.title ??
  parts.find((part) => part.statementId === one.id && (!part.isFollowing || part.isPublic) && part.titles[language])
    ?.titles[language]

/** As somebody who reads this language has them: in it, or in bokmål. */
const ownIn = (language: Language, statements: readonly StatementView[], parts: readonly Part[]): Own[] =>
  statements.flatMap((one): Own[] => {
    const title = titleIn(one, language, parts) ?? titleIn(one, 'nb', parts)
    return title ? [{ ...one, title }] : []
  })

type Beside = { own: readonly Own[]; reading: Reading; parts: readonly Part[] }

function asItStands(here: Here, one: Own, { own, reading, parts }: Beside): void {
  const { language, lists, status, pages } = reading
  // First words are the same from room to room; what is written in bokmål alone is read there; answers are read on one page (`reckoned.ts`).
  if (one.kind === 'holding' || one.kind === 'page' || one.title !== titleIn(one, language, parts)) return
  if (!one.isForEverybody || (one.standing !== 'stands' && one.standing !== 'corrected')) {
    shownNowhere(here, one, pages)
    return
  }
  if (one.outAt === null) return
  doubtedInBoth(here, one, reading)
  const isCorrected = own.some((other) => other.corrects === one.number && other.outAt !== null)
  inLists(here, one, { isCorrected, language, lists })
  if (language === 'nb') inCap(here, one, { isCorrected, pages })
  const isMarked = status[1].includes(
    `>${translator(language)('press:list.corrected-title', { title: one.title })}</h3><p class="note">${upTo(language, 'crisis:status.public.corrected')}`,
  )
  if (isMarked !== isCorrected)
    here.fault('twoTruths', `${status[0]} ${isMarked ? 'says' : 'does not say'} that "${one.title}" is corrected`)
}

/** What ended, and what was said to some alone, is read by nobody else. */
function shownNowhere({ fault }: Here, { title, standing, isForEverybody }: Own, pages: readonly Page[]): void {
  const shows = pages.filter(([, body]) => body.includes(title)).map(([url]) => url)
  const is = isForEverybody ? standing : 'not for the public'
  if (shows.length > 0) fault('twoTruths', `${shows.join(', ')} shows "${title}", which is ${is}`)
}

/** What is out stands in every list, and wherever it does, as the room has it. */
function inLists(
  { fault }: Here,
  { title, standing }: Own,
  { isCorrected, language, lists }: { isCorrected: boolean; language: Language; lists: readonly Page[] },
): void {
  for (const [url, body] of lists) {
    const says = saysCorrected(body, title, language)
    if (!body.includes(title)) fault('twoTruths', `"${title}" is out, and stands not on ${url}`)
    if (isCorrected && !says) fault('twoTruths', `${url} has "${title}" as true: it is corrected`)
    if (standing === 'stands' && says) fault('twoTruths', `${url} says "${title}" is corrected, and it stands`)
  }
}

/** What is no longer confirmed is so in both, the press room and the status page, or in neither. */
function doubtedInBoth(
  { fault }: Here,
  { title, standing }: Own,
  { language, status: [, statusPage], pages }: Reading,
): void {
  if (standing !== 'stands') return
  const bodyOf = (wanted: string) => pages.find(([url]) => url === wanted)![1]
  const [press, status] = [bodyOf('/presserom/feed.json'), bodyOf('/status/feed.json')]
  const mark = translator(language)('press:list.unsure-title', { title })
  const inPress = press.includes(mark)
  const inStatus =
    status.includes(mark) ||
    statusPage.includes(`>${mark}</h3><p class="note">${upTo(language, 'crisis:status.public.disowned')}`)
  const isBoth = press.includes(title) && (status.includes(title) || statusPage.includes(title))
  if (isBoth && inPress !== inStatus)
    fault('twoTruths', `"${title}" is no longer confirmed in ${inPress ? 'the press room' : 'the status page'} alone`)
}

/** What is out has a message in CAP, and is observed there as long as nothing says that it is corrected or no longer confirmed. */
function inCap(
  { fault }: Here,
  { title, standing }: Own,
  { isCorrected, pages }: { isCorrected: boolean; pages: readonly Page[] },
): void {
  const bodyOf = (wanted: string) => pages.find(([url]) => url === wanted)![1]
  const entries = bodyOf(CAP)
    .split('<entry>')
    .filter((one) => one.includes(title))
  const messages = pages.filter(([url, body]) => /\/cap-\d+\.xml$/.test(url) && body.includes(`<headline>${title}<`))
  if (entries.length === 0 || messages.length === 0) fault('twoTruths', `"${title}" is out, and stands not in CAP`)
  const isDoubted = bodyOf('/presserom/feed.json').includes(translator('nb')('press:list.unsure-title', { title }))
  const isSure = standing === 'stands' && !isCorrected && !isDoubted
  const saysSure = (body: string) => body.includes('certainty>Observed</')
  for (const [where, all] of [
    [CAP, entries],
    ['its message in CAP', messages.map(([, body]) => body)],
  ] as const)
    if (all.length > 0 && all.some(saysSure) !== isSure)
      fault('twoTruths', `${where} says ${isSure ? 'not ' : ''}that "${title}" is observed`)
}

/** Wherever a list has the title, it says first that it has been corrected; that it is no longer confirmed is another mark. */
function saysCorrected(body: string, title: string, language: Language): boolean {
  const t = translator(language)
  const said = body.replaceAll(t('press:list.corrected-title', { title }), '')
  return said !== body && !new RegExp(`(title>|"title":"|<a [^>]*>)${title}`).test(said)
}

/**
 * What stands first on the open page is what the room said last; that it is withdrawn, when it is. Once its fact has fallen, a new time or
 * phase puts there that it is not confirmed, and a correction that ends on its way marks it so.
 */
function firstOnThePage({ fault }: Here, own: readonly Own[], { language, status: [url, body] }: Reading): void {
  const out = own.filter((one) => one.isForEverybody && one.kind !== 'page' && one.outAt !== null)
  const newest = out.toSorted((a, b) => b.outAt!.localeCompare(a.outAt!) || b.number - a.number)[0]
  const first = /<h1[^>]*>([^<]*)/.exec(body)?.[1] ?? ''
  const t = translator(language)
  const isMarked = newest !== undefined && first === t('press:list.unsure-title', { title: newest.title })
  const isDoubted = isMarked || first.startsWith(upTo(language, 'crisis:unsure.page.title'))
  const mayDoubt = newest !== undefined && saidStanding(newest) !== 'stands'
  if (newest?.standing === 'stands' && first !== newest.title && !(isDoubted && mayDoubt))
    fault('twoTruths', `${url} says "${first}" first, the room said "${newest.title}" last`)
  if (newest?.standing === 'withdrawn' && !first.startsWith(upTo(language, 'crisis:withdrawn.page.title')))
    fault('twoTruths', `${url} says "${first}" first, and what the room said last is withdrawn`)
}
