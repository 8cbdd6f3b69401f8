import { translator } from '../../kit/i18n/translate.ts'
import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Here } from './counts.ts'
import type { Part } from './rows.ts'

const LISTS = ['/presserom', '/presserom/feed.json', '/presserom/atom.xml', '/presserom/rss.xml']
const STATUS_LISTS = ['/status', '/status/feed.json', '/status/atom.xml', '/status/rss.xml']

type Own = StatementView & { title: string }
type Page = readonly [url: string, body: string]
const t = translator('nb')
/** What stands before the time in a text of our own. */
const upTo = (key: string) => t(key, { at: '\n' }).split('\n')[0]!

/** The press room, its feeds, the status page and its feeds, as they are rendered, beside how the room says that its words stand. */
export async function publicPages(
  here: Here,
  statements: readonly StatementView[],
  parts: readonly Part[],
): Promise<void> {
  const { page, pagesAreFresh, crisisId, fault } = here
  pagesAreFresh()
  const pages: Page[] = []
  const statusUrl = `/status/${crisisId.slice(-12)}`
  for (const url of [...LISTS, statusUrl, ...STATUS_LISTS]) pages.push([url, await page(url)])
  const [lists, status] = [pages.slice(0, LISTS.length), pages[LISTS.length]![1]]
  // The room shows the words of what is withdrawn no more; the database has them.
  const own = statements.flatMap((one): Own[] => {
    const title = one.texts.nb?.title ?? parts.find((part) => part.statementId === one.id)!.title
    return title ? [{ ...one, title }] : []
  })
  firstOnThePage(here, own, [statusUrl, status])
  doubtedInBoth(here, own, pages)
  for (const one of own) {
    // First words are the same from room to room.
    if (one.kind === 'holding') continue
    if (!one.isForEverybody || (one.standing !== 'stands' && one.standing !== 'corrected'))
      shownNowhere(here, one, pages)
    else if (one.outAt !== null) {
      const isCorrected = own.some((other) => other.corrects === one.number && other.outAt !== null)
      inLists(here, one, isCorrected, lists)
      const isMarked = status.includes(`>${one.title}</h3><p class="note">${upTo('crisis:status.public.corrected')}`)
      if (isMarked !== isCorrected)
        fault('twoTruths', `${statusUrl} ${isMarked ? 'says' : 'does not say'} that "${one.title}" is corrected`)
    }
  }
}

/** What ended, and what was said to some alone, is read by nobody else. */
function shownNowhere({ fault }: Here, { title, standing, isForEverybody }: Own, pages: readonly Page[]): void {
  const shows = pages.filter(([, body]) => body.includes(title)).map(([url]) => url)
  const is = isForEverybody ? standing : 'not for the public'
  if (shows.length > 0) fault('twoTruths', `${shows.join(', ')} shows "${title}", which is ${is}`)
}

/** What is out stands in every list, and wherever it does, as the room has it. */
function inLists({ fault }: Here, { title, standing }: Own, isCorrected: boolean, lists: readonly Page[]): void {
  for (const [url, body] of lists) {
    const says = saysCorrected(body, title)
    if (!body.includes(title)) fault('twoTruths', `"${title}" is out, and stands not on ${url}`)
    if (isCorrected && !says) fault('twoTruths', `${url} has "${title}" as true: it is corrected`)
    if (standing === 'stands' && says) fault('twoTruths', `${url} says "${title}" is corrected, and it stands`)
  }
}

/** What is no longer confirmed is so in both, the press room and the status page, or in neither. */
function doubtedInBoth({ fault }: Here, own: readonly Own[], pages: readonly Page[]): void {
  const bodyOf = (wanted: string) => pages.find(([url]) => url === wanted)![1]
  const [press, status, statusPage] = [
    bodyOf('/presserom/feed.json'),
    bodyOf('/status/feed.json'),
    pages[LISTS.length]![1],
  ]
  for (const { title, kind, standing, outAt, isForEverybody } of own) {
    if (kind === 'holding' || standing !== 'stands' || outAt === null || !isForEverybody) continue
    const mark = t('press:list.unsure-title', { title })
    const inPress = press.includes(mark)
    const inStatus =
      status.includes(mark) ||
      statusPage.includes(`>${title}</h3><p class="note">${upTo('crisis:status.public.disowned')}`)
    const isBoth = press.includes(title) && (status.includes(title) || statusPage.includes(title))
    if (isBoth && inPress !== inStatus)
      fault('twoTruths', `"${title}" is no longer confirmed in ${inPress ? 'the press room' : 'the status page'} alone`)
  }
}

/** Wherever a list has the title, it says beside it that it has been corrected; that it is no longer confirmed is another mark. */
function saysCorrected(body: string, title: string): boolean {
  const said = body
    .replaceAll(t('press:list.corrected-title', { title }), '')
    .replaceAll(new RegExp(`>${title}</a></h3>\\s*<p><span class="flag"[^>]*>${t('press:list.corrected')}`, 'g'), '')
  return said !== body && !new RegExp(`(title>|"title":"|<a [^>]*>)${title}`).test(said)
}

/** What stands first on the open page is what the room said last; that it is withdrawn, when it is. */
function firstOnThePage({ fault }: Here, own: readonly Own[], [url, body]: Page): void {
  const out = own.filter((one) => one.isForEverybody && one.kind !== 'page' && one.outAt !== null)
  const newest = out.toSorted((a, b) => b.outAt!.localeCompare(a.outAt!) || b.number - a.number)[0]
  const first = /<h1[^>]*>([^<]*)/.exec(body)?.[1] ?? ''
  if (newest?.standing === 'stands' && first !== newest.title)
    fault('twoTruths', `${url} says "${first}" first, the room said "${newest.title}" last`)
  if (newest?.standing === 'withdrawn' && !first.startsWith(upTo('crisis:withdrawn.page.title')))
    fault('twoTruths', `${url} says "${first}" first, and what the room said last is withdrawn`)
}
