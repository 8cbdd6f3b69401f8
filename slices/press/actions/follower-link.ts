import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Varde } from '../../../kit/settings/varde.ts'

/** The link by which somebody confirms that they want news: `<id>.<mark>`. Kept nowhere, it proves itself. */
export function confirmLink(varde: Varde, id: string): string {
  return `${id}.${markOf(varde, id)}`
}

/** The follower's id, or null when the link is not one of ours. */
export function readConfirmLink(varde: Varde, token: string): string | null {
  const [id = '', mark = ''] = token.split('.')
  const [given, expected] = [Buffer.from(mark), Buffer.from(markOf(varde, id))]
  return given.length === expected.length && timingSafeEqual(given, expected) ? id : null
}

function markOf(varde: Varde, id: string): string {
  const mac = createHmac('sha256', varde.secrets.link).update(`follower:confirm:${id}`).digest()
  return mac.subarray(0, 18).toString('base64url')
}
