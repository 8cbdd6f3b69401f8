/** Asks in place who it is; true when they have proved it. */
type AskWho = () => Promise<boolean>

/** The sign-in is too old. */
const OLD = 'access.recent-needed'
/** The sign-in proves less than is demanded. */
const WEAK = 'access.second-factor-needed'

/** The machine was left alone. */
const IDLE = 'access.idle'

/** With these a call says what a person has looked at. */
const CLEARED = 'varde-names-cleared'
const ACKNOWLEDGED = 'varde-acknowledged'

let askWho: AskWho | null = null
let asking: Promise<boolean> | null = null
let saidNo = false

/** The one place that asks (the frame of the pages, `ConfirmAgain` of access). Returns how to take it away. */
export function whoIsAskedBy(ask: AskWho): () => void {
  askWho = ask
  saidNo = false
  return () => {
    if (askWho === ask) askWho = null
  }
}

/** What seems to name somebody in custody: as it is said, and as it stands in the text. */
export type Named = { words: string; excerpts: string[] }
/** Says what seems to name somebody in custody; true when a person has looked, and it does not. */
type AskNames = (named: Named) => Promise<boolean>

let askNames: AskNames | null = null

/** The one place that asks (`NamesAsked` in the frame of the pages). Returns how to take it away. */
export function namesAreAskedBy(ask: AskNames): () => void {
  askNames = ask
  return () => {
    if (askNames === ask) askNames = null
  }
}

/** Something has happened that some are to hear first, and a crisis room holds words near it back: which, and who hears it first. */
export type StopNear = { number: string; stop: string }
/** Asks whether the words tell of it; true when a person has looked, and they do not. */
type AskStop = (near: StopNear) => Promise<boolean>

let askStop: AskStop | null = null

/** The one place that asks (`StopAsked` in the frame of the pages). Returns how to take it away. */
export function stopsAreAskedBy(ask: AskStop): () => void {
  askStop = ask
  return () => {
    if (askStop === ask) askStop = null
  }
}

/**
 * `fetch` for every call to the server. What it refuses until a person has answered is asked about in place, and the same call is sent again:
 * that the sign-in is too old (`access.recent-needed`) or proves less than is demanded (`access.second-factor-needed`), that the machine was left
 * alone (`access.idle`), that a working text seems to name somebody in custody (`request.names-somebody`), and that words go near a stop of a crisis room (`crisis.stop-stands-near`). What was written stays where it is. Whoever says no gets the refusal.
 */
export async function confirmedFetch(asked: Request | string, init?: RequestInit): Promise<Response> {
  const again = asked instanceof Request ? asked.clone() : asked
  const answer = await provedFetch(asked, init)
  const headers = new Headers(init?.headers ?? (asked instanceof Request ? asked.headers : undefined))
  return (await hasLooked(answer, headers)) ? confirmedFetch(again, { ...init, headers }) : answer
}

/** Has a person looked at what the answer asks of? Then the headers say so, beside what they have said before: it may be asked of one thing after another. */
async function hasLooked(answer: Response, headers: Headers): Promise<boolean> {
  const named = askNames && (await namedIn(answer))
  if (askNames && named && !headers.has(CLEARED)) {
    headers.set(CLEARED, 'true')
    return askNames(named)
  }
  const near = askStop && (await stopIn(answer))
  const seen = headers.get(ACKNOWLEDGED)?.split(',') ?? []
  if (!askStop || !near || seen.includes(near.number)) return false
  headers.set(ACKNOWLEDGED, [...seen, near.number].join(','))
  return askStop(near)
}

async function provedFetch(asked: Request | string, init?: RequestInit): Promise<Response> {
  const again = asked instanceof Request ? asked.clone() : asked
  const answer = await fetch(asked, init)
  const wanted = askWho && (await wantedProof(answer))
  if (!askWho || !wanted) return answer
  // Pages look again by themselves all the time: whoever said no to them is asked when they do something.
  const isLook = (asked instanceof Request ? asked.method : (init?.method ?? 'GET')) === 'GET'
  if (isLook && saidNo && wanted !== OLD) return answer
  asking ??= askWho().finally(() => {
    asking = null
  })
  const isProved = await asking
  saidNo = !isProved
  return isProved ? fetch(again, init) : answer
}

type Refusal = { code?: string; details?: Partial<Named & StopNear> }

async function refusalOf(answer: Response, status: number): Promise<Refusal | null> {
  if (answer.status !== status) return null
  return (await answer
    .clone()
    .json()
    .catch(() => null)) as Refusal | null
}

/** What the server wants before it does this, or null when its answer is another. */
async function wantedProof(answer: Response): Promise<string | null> {
  const code = (await refusalOf(answer, 403))?.code
  return code === OLD || code === WEAK || code === IDLE ? code : null
}

/** What seems to name somebody, or null when the answer is another. */
async function namedIn(answer: Response): Promise<Named | null> {
  const refusal = await refusalOf(answer, 422)
  if (refusal?.code !== 'request.names-somebody') return null
  return { words: refusal.details?.words ?? '', excerpts: refusal.details?.excerpts ?? [] }
}

/** The stop that the words go near, or null when the answer is another. */
async function stopIn(answer: Response): Promise<StopNear | null> {
  const refusal = await refusalOf(answer, 409)
  if (refusal?.code !== 'crisis.stop-stands-near') return null
  return { number: refusal.details?.number ?? '', stop: refusal.details?.stop ?? '' }
}
