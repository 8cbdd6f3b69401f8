import type { Mention } from '../media/mention.ts'
import { decoded } from './xml-tag.ts'

const LONGEST = 2000
const LONGEST_TITLE = 500
/** How much of a text is read for a lead. */
const READ = 20_000

export type MentionFields = { outlet: string; day: string | null; title: string; lead: string; url: string }

/** A mention from what a feed or a news item says, without its markup; or why it cannot be one. */
export function mentionFrom(
  fields: MentionFields,
): { mention: Mention } | { fault: 'no-day' | 'no-title' | 'no-outlet' } {
  const [title, outlet] = [plain(fields.title, LONGEST_TITLE), plain(fields.outlet, 200)]
  if (title === '') return { fault: 'no-title' }
  if (outlet === '') return { fault: 'no-outlet' }
  if (fields.day === null) return { fault: 'no-day' }
  const url = /^https?:\/\/\S+$/i.test(fields.url) && fields.url.length <= LONGEST ? fields.url : ''
  return { mention: { outlet, publishedOn: fields.day, title, lead: plain(fields.lead, LONGEST), url } }
}

/** Text without tags and without what a database or a screen cannot hold. */
function plain(text: string, longest: number): string {
  const without = text
    .slice(0, READ)
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replaceAll(/<\/?[a-z!][^>]*>/gi, ' ')
  const clean = (decoded(without) ?? without).replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' ').replaceAll(/\s+/g, ' ')
  return clean.trim().slice(0, longest)
}
