import { z } from 'zod'
import { AUDIENCE_KINDS } from '../../organisation/index.ts'
import { CONCERNS, MATTER_CHECKS, OFFICES } from '../rules/approval.ts'
import { MESSAGE_STATES } from '../rules/message-state.ts'
import { PRINCIPLE_ANSWERS } from '../rules/principles.ts'

/** Parts of the shapes on the wire, shared by what is read and what is sent in. */
export const messageKind = z.enum(['information', 'press-release', 'crisis-first', 'correction', 'notice'])
export const audienceKind = z.enum(AUDIENCE_KINDS)
export const state = z.enum(MESSAGE_STATES)
export const mode = z.enum(['real', 'exercise', 'demo'])
export const named = z.object({ id: z.string(), name: z.string().nullable() })
export const moment = z.string()
export const language = z.string().regex(/^[a-z]{2,3}$/)
export const words = z.record(z.string(), z.string())
export const shortText = z.string().trim().min(1).max(2000)
const inline = z.object({ text: z.string(), href: z.string().optional() })
const runs = z.array(inline)
export const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: runs }),
  z.object({ kind: z.literal('paragraph'), text: runs }),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(runs) }),
])
export const body = z.array(block)
export const checkName = z.enum(MATTER_CHECKS)
export const concern = z.enum(CONCERNS)
export const offices = z.array(z.enum(OFFICES)).min(1)
export const day = z.iso.date()
export const principleAnswer = z.object({
  key: z.string().min(1).max(200),
  answer: z.enum(PRINCIPLE_ANSWERS),
  note: z.string().trim().max(1000).nullable(),
})
export const approver = z.object({ personId: z.string(), displayName: z.string(), insteadOf: z.string().nullable() })
export const key = z.string().min(1).max(200)
const keys = z.array(key).max(100)
export const originKeys = {
  initiativeId: z.string().max(60).nullable(),
  goalKeys: keys,
  gapKeys: keys,
  audienceKeys: keys,
  roleKey: key.nullable(),
}
