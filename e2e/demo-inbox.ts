import { catalogue } from '../kit/i18n/translate.ts'
import type { Hand } from './course.ts'

export type Received = { id: string; channel: string; address: string; subject: string; text: string | null }

/** The clocks of the demo's own press inquiries speak at some hours of the day, each in the reader's language, whatever a journey does meanwhile. */
const OF_ITSELF = Object.values(catalogue()).flatMap(({ press }) =>
  ['half', 'late', 'over', 'moved'].map((said) => press![`told.${said}.subject`]!.split('{{')[0]!),
)
const isOfItself = (subject: string) => OF_ITSELF.some((words) => subject.includes(words))

/** All that the demo has received, the newest first, but for what its own clocks say. `search`: words of an address, a subject or an SMS. */
export async function inboxOf(hand: Pick<Hand, 'get'>, search = ''): Promise<Received[]> {
  const found: Received[] = []
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null; ) {
    const page: { items: Received[]; next: number | null } = await hand.get(
      `/api/demo/inbox?search=${encodeURIComponent(search)}&before=${before}`,
    )
    found.push(...page.items.filter(({ subject }) => !isOfItself(subject)))
    before = page.next
  }
  return found
}
