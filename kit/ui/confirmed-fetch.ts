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

/**
 * `fetch` for every call to the server: where a route answers that the sign-in is too old (`access.recent-needed`) or proves less than is
 * demanded (`access.second-factor-needed`), or the machine was left alone (`access.idle`), the person is asked in place, and the same call is sent again. What was written stays where it is. Whoever says no gets the refusal.
 */
export async function confirmedFetch(asked: Request | string, init?: RequestInit): Promise<Response> {
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

/** What the server wants before it does this, or null when its answer is another. */
async function wantedProof(answer: Response): Promise<string | null> {
  if (answer.status !== 403) return null
  const told: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  const code = (told as { code?: string } | null)?.code
  return code === OLD || code === WEAK || code === IDLE ? code : null
}
