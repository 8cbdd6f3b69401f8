import type { StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Here } from './counts.ts'
import type { Part } from './rows.ts'

const LISTS = ['/presserom', '/presserom/feed.json', '/presserom/atom.xml', '/presserom/rss.xml']

/** The press room, its feeds and the status page, as they are rendered, beside what the room says is out. */
export async function publicPages(
  here: Here,
  statements: readonly StatementView[],
  parts: readonly Part[],
): Promise<void> {
  const { page, pagesAreFresh, crisisId, fault } = here
  pagesAreFresh()
  const lists: [string, string][] = []
  for (const url of LISTS) lists.push([url, await page(url)])
  const statusUrl = `/status/${crisisId.slice(-12)}`
  const status = await page(statusUrl)
  const out = statements.filter((one) => one.isForEverybody && one.kind !== 'page' && one.state === 'out')
  for (const one of statements) {
    // The room shows the words of what is withdrawn no more; the database has them.
    const { title } = parts.find((part) => part.statementId === one.id)!
    if (!title || one.kind === 'holding') continue
    const shows = lists.filter(([, body]) => body.includes(title)).map(([url]) => url)
    if (one.state === 'out' && one.correctedBy === null && shows.length < lists.length)
      fault('twoTruths', `"${title}" is out, and stands only on ${shows.join(', ') || 'no list'}`)
    if (one.state === 'out') continue
    if (shows.length > 0) fault('twoTruths', `${shows.join(', ')} shows "${title}", which is ${one.state}`)
    // What was withdrawn stands there among what was said before, and never as what we say now.
    if (status.includes(one.state === 'withdrawn' ? `>${title}</h1>` : title))
      fault('twoTruths', `${statusUrl} says "${title}", which is ${one.state}`)
  }
  // What stands first on the open page is what the room said last.
  const newest = out.toSorted((a, b) => b.outAt!.localeCompare(a.outAt!) || b.number - a.number)[0]
  const isNewer = statements.some((one) => one.state === 'withdrawn')
  if (newest?.texts.nb && !isNewer && !status.includes(newest.texts.nb.title))
    fault('twoTruths', `${statusUrl} lacks "${newest.texts.nb.title}", which the room said last`)
}
