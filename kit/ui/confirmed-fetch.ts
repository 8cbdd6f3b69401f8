/** Asks in place who it is; true when they have proved it. */
type AskWho = () => Promise<boolean>

/** The sign-in is too old, or proves less than is demanded. */
const WANTS_PROOF = ['access.recent-needed', 'access.second-factor-needed']

let askWho: AskWho | null = null
let asking: Promise<boolean> | null = null

/** The one place that asks (the frame of the pages, `ConfirmAgain` of access). Returns how to take it away. */
export function whoIsAskedBy(ask: AskWho): () => void {
  askWho = ask
  return () => {
    if (askWho === ask) askWho = null
  }
}

/**
 * `fetch` for every call to the server: where a route answers that the sign-in is too old (`access.recent-needed`) or proves less than is
 * demanded (`access.second-factor-needed`), the person is asked in place, and the same call is sent again. What was written stays where it is. Whoever says no gets the refusal.
 */
export async function confirmedFetch(asked: Request | string, init?: RequestInit): Promise<Response> {
  const again = asked instanceof Request ? asked.clone() : asked
  const answer = await fetch(asked, init)
  if (!askWho || !(await needsProof(answer))) return answer
  asking ??= askWho().finally(() => {
    asking = null
  })
  return (await asking) ? fetch(again, init) : answer
}

async function needsProof(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false
  const told: unknown = await answer
    .clone()
    .json()
    .catch(() => null)
  return WANTS_PROOF.includes((told as { code?: string } | null)?.code ?? '')
}
