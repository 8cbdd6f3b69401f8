import type { Database } from '../../../kit/db/database.ts'
import { Failure } from '../../../kit/kernel/failure.ts'
import { type Block, knownPublic, stopsOf } from '../../message/index.ts'
import type { StatusTexts } from '../rules/status.ts'

/**
 * What stops a message stops the status page: nothing that tells who somebody in custody is, and no number of a person. What may
 * give security away is weighed by whoever publishes. Throws `crisis.status-stopped` with the place.
 */
export async function refuseWhatStops(
  db: Database,
  now: Date,
  texts: StatusTexts<Record<string, string>>,
): Promise<void> {
  const known = await knownPublic(db, now)
  for (const [language, words] of Object.entries(texts)) {
    if (!words) continue
    const [title = '', ...rest] = Object.values(words)
    const body: Block[] = rest.flatMap(paragraphs)
    const [stop] = stopsOf({ language, title, body }, known).filter((one) => !one.check.startsWith('security-'))
    if (stop) throw new Failure('conflict', 'crisis.status-stopped', { excerpt: stop.excerpt, language })
  }
}

const paragraphs = (text: string): Block[] =>
  text.split(/\n+/).flatMap((part) => (part.trim() === '' ? [] : [{ kind: 'paragraph', text: [{ text: part }] }]))
