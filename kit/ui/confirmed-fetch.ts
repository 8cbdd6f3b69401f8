/** Asks in place who it is; true when they have proved it. */
type AskWho = () => Promise<boolean>

/** The sign-in is too old. */
const OLD = 'access.recent-needed'
/** The sign-in proves less than is demanded. */
const WEAK = 'access.second-factor-needed'

/** The machine was left alone. */
const IDLE = 'access.idle'

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

/**
 * `fetch` for every call to the server. What it refuses until a person has answered is asked about in place, and the same call is sent again:
 * that the sign-in is too old (`access.recent-needed`) or proves less than is demanded (`access.second-factor-needed`), that the machine was left
 * alone (`access.idle`), and that a working text seems to name somebody in custody (`request.names-somebody`). What was written stays where it is. Whoever says no gets the refusal.
 */
export async function confirmedFetch(asked: Request | string, init?: RequestInit): Promise<Response> {
  const again = asked instanceof Request ? asked.clone() : asked
  const answer = await provedFetch(asked, init)
  const named = askNames && (await namedIn(answer))
  if (!askNames || !named || !(await askNames(named))) return answer
  const headers = new Headers(again instanceof Request ? again.headers : init?.headers)
  headers.set('varde-names-cleared', 'true')
  return provedFetch(again, { ...init, headers })
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

type Refusal = { code?: string; details?: Partial<Named> }

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
