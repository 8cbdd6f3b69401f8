import type { Trx } from '../../../kit/db/database.ts'
import type { Mode } from '../../../kit/kernel/caller.ts'
import type { MailToCompose } from '../../../kit/mail/compose.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import type { Letter } from '../rules/letter.ts'
import type { ToldLetter } from '../store/telling.ts'

/** An e-mail. The same `content` to many is composed once: what differs stands in `tokens` and `listUnsubscribe`. `from`: the usual sender when left out. */
export type Mail = Omit<MailToCompose, 'from'> & {
  to: string
  from?: string
  tokens?: Record<string, string>
  /** Address that ends a subscription by POST (RFC 8058). */
  listUnsubscribe?: string
}

/** A few words to a telephone, read by SMS or aloud; a demo and an exercise say so first. `mode`: the installation's when left out. */
export type Spoken = { to: string; language: string; text: string; mode?: Mode; keys?: readonly string[] }

/** What a letter says as it leaves. `waitSeconds`: it may not go now, and is asked again then; that is no try. `ended`: why it goes to nobody any more. */
export type Written = { mail: Mail } | { spoken: Spoken } | { waitSeconds: number } | { ended: string }

/**
 * One kind of letter: what makes it, and what follows. A kind knows nothing of servers, tries and bounces, and the outbox nothing of what a kind
 * is about.
 */
export type LetterKind = {
  /** `<slice>.<what>`, as it stands in the outbox. */
  name: string
  /** What these letters say now, by letter id, with as few questions to the database as may be. One that is left out has nobody to go to any more. */
  write: (varde: Varde, letters: readonly Letter[]) => Promise<ReadonlyMap<string, Written>>
  /** Subjects whose letters may not go at this moment, such as words that a room holds: asked before they are taken, and before each leaves that has waited. */
  holds?: (varde: Varde) => Promise<readonly string[]>
  /** Handed over again when the server may have taken it; false: once, and unknown counts as sent. */
  mayRepeat: boolean
  /** What follows when it was sent, or not: in a transaction of its own, once, and again until it is done. `sent` may be followed by `bounced`. */
  onEnd?: (varde: Varde, trx: Trx, letter: ToldLetter) => Promise<void>
  /** Nothing is said of its letters in the log, which is kept for ever. */
  isUnlogged?: boolean
  /** Which ends `onEnd` hears of; all when left out. */
  hears?: readonly ToldLetter['state'][]
}

/** For kinds whose letters have nothing in common. One that cannot be written holds back no other: it is tried again. */
export const oneByOne =
  (write: (varde: Varde, letter: Letter) => Promise<Written | null>): LetterKind['write'] =>
  async (varde, letters) => {
    const written = new Map<string, Written>()
    for (const letter of letters) {
      const words = await write(varde, letter)
      if (words) written.set(letter.id, words)
    }
    return written
  }
