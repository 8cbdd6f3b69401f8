import { expect } from 'vitest'
import type { Hand } from './course.ts'
import { inboxOf } from './demo-inbox.ts'
import type { Installation } from './installation.ts'

type Waits = { messageId: string }
type Waiting = { statements: { state: string; waiting: Waits[]; following: { waiting: Waits | null }[] }[] }

type Asked = { approvalId: string | null; translations: { language: string }[] }

/** Says yes to every text of the crisis that waits. */
export async function approveAll(hand: Hand, crisisId: string): Promise<void> {
  const { statements } = await hand.get<Waiting>(`/api/crises/${crisisId}/statements`)
  const waiting = statements.flatMap((one) => [
    ...one.waiting,
    ...one.following.flatMap(({ waiting: yes }) => yes ?? []),
  ])
  expect(waiting.length).toBeGreaterThan(0)
  for (const { messageId } of waiting) {
    const { approvalId, translations } = await hand.get<Asked>(`/api/crisis-approvals/${messageId}`)
    const read = translations.map((one) => one.language)
    // One yes answers for all parts that say the same.
    if (approvalId) await hand.send('POST', `/api/crisis-approvals/${messageId}/approve`, { approvalId, read })
  }
}

/** What everyone outside reads now: the page as it comes, before any script. */
export async function statusOf(varde: Installation, hand: Hand, crisisId: string): Promise<string> {
  const { path } = await hand.get<{ path: string }>(`/api/crises/${crisisId}/status`)
  return (await fetch(varde.url + path)).text()
}

/**
 * Every e-mail address that the demo has taken something to with these words in it. Not telephones: somebody whom e-mail was slow to reach may
 * have got one text by SMS too, and the next by e-mail alone.
 */
export async function whoGot(hand: Hand, words: string): Promise<Set<string>> {
  const got = await inboxOf(hand, words)
  return new Set(got.filter(({ channel }) => channel === 'email').map(({ address }) => address))
}
