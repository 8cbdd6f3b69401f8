import { formatClock, formatNumber } from '../../../kit/i18n/formats.ts'
import { isWrong } from '../../../slices/crisis/rules/room-needs.ts'
import { isEnded } from '../rows.ts'
import type { Asked, Told, Truth } from './as-rendered.ts'
import { plain, said } from './plain.ts'
import type { Screen } from './read-screen.ts'

/** I dag as it is drawn: what it asks for, what it says is wrong, what is on its way and what is promised. */
export function todayOnScreen(screen: Screen, truth: Truth, tell: Told): void {
  asksFor(screen, truth, tell)
  saysWrong(screen, truth, tell)
  promised(screen, truth, tell)
  moving(screen, truth, tell)
}

/** What waits for a yes is asked for, and nothing of the room may be sent. */
function asksFor(screen: Screen, { parts, asked }: Truth, tell: Told): void {
  for (const own of Map.groupBy(parts, ({ statementId }) => statementId).values()) {
    const waiting = own.filter(({ messageId }) => isAskedAbout(asked.find((one) => one.messageId === messageId)!))
    const shown = own.filter(({ messageId }) => rowsTo(screen, `/godkjenn/${messageId}`).length > 0)
    if (shown.length !== Math.min(1, waiting.length) || shown.some((one) => !waiting.includes(one)))
      tell(
        'twoTruths',
        `it asks for a yes to statement ${own[0]!.number} ${shown.length} times, ${waiting.length} texts wait for one`,
      )
  }
  for (const { versionId, number } of parts)
    if (versionId && rowsTo(screen, `/utsending/ny?versjon=${versionId}`).length > 0)
      tell('twoTruths', `it says that statement ${number} may be sent`)
}

const isAskedAbout = ({ page }: Asked): boolean => page.approvalId !== null && page.verdict === 'yes'

/** The crisis is there while it is open, or while something of it is wrong; what is wrong is called that. */
function saysWrong(screen: Screen, { crisisId, view, crisis }: Truth, tell: Told): void {
  const lines = rowsTo(screen, `/krise/${crisisId}`).map(({ text }) => plain(text))
  const wrong = view.statements.filter(isWrong).map(({ number }) => number)
  if (crisis.closedAt === null && lines.length === 0) tell('twoTruths', 'it does not say that the crisis is open')
  if (crisis.closedAt !== null && wrong.length === 0 && lines.length > 0)
    tell('twoTruths', 'it says of a closed crisis with nothing wrong in it that it goes on')
  const asWrong = lines.filter((line) => /må rettes|er feil, og rettelse/.test(line))
  if (wrong.length > 0 !== asWrong.length > 0)
    tell(
      'twoTruths',
      `statements ${wrong.join(', ') || '-'} are wrong, it says "${asWrong.join() || 'nothing of that'}"`,
    )
  for (const line of asWrong) {
    const named = /melding (\d+) (må rettes|er feil)/.exec(line)?.[1]
    if (named && !wrong.includes(Number(named))) tell('twoTruths', `it says that statement ${named} is wrong`)
  }
}

/** A time that it says is promised is the one that is promised, and comes. */
function promised(screen: Screen, { crisis, owed }: Truth, tell: Told): void {
  const own = [
    screen.heading,
    ...screen.rows.filter(({ links }) => links.some((at) => at.includes(crisis.id))).map(({ text }) => text),
  ]
  for (const text of own)
    for (const [, at] of plain(text).matchAll(/neste melding (?:til .+? )?er lovet kl\. (\d\d\.\d\d)/g)) {
      const is = owed.comes ? formatClock(owed.comes, 'nb') : 'nothing'
      const past = owed.broken.map((one) => formatClock(one, 'nb'))
      if (at !== is && past.includes(at!)) tell('pastPromises', `it says that ${at} comes, and it has passed`)
      else if (at !== is) tell('twoTruths', `it says that ${at} is promised: ${is} is`)
    }
}

/** What has ended is not on its way, and what is counts as many as there are. */
function moving({ asides }: Screen, { parts, view, counted }: Truth, tell: Told): void {
  for (const { dispatchId, statementId, number } of parts) {
    const aside = asides.find(({ links }) => links.includes(`/utsending/${dispatchId}`))
    if (!dispatchId || !aside) continue
    const { standing } = view.statements.find(({ id }) => id === statementId)!
    if (isEnded({ standing })) tell('twoTruths', `it has statement ${number}, ${standing}, on its way`)
    const heads = counted.get(dispatchId) ?? {}
    const total = Object.values(heads).reduce((sum, some) => sum + some, 0)
    const [confirmed, of] = [heads.confirmed ?? 0, total].map((some) => formatNumber(some, 'nb'))
    const counts = said('overview:running.confirmed', { confirmed, total: of })
    if (!plain(aside.text).includes(counts))
      tell('countedTwice', `it says "${plain(aside.text)}" of statement ${number}, not ${counts}`)
  }
}

const rowsTo = ({ rows }: Screen, at: string) => rows.filter(({ links }) => links.some((link) => link.startsWith(at)))
