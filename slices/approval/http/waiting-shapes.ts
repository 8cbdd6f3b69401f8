import { z } from 'zod'

/** Words that wait for somebody else's yes, and whom they wait for. */
export const waitingShape = z.object({
  approvalId: z.string(),
  waiting: z.array(z.object({ personId: z.string(), displayName: z.string(), insteadOf: z.string().nullable() })),
})

/** The same, where something may follow at once: then nobody is asked. */
export const askedShape = z.object({ approvalId: z.string().nullable(), waiting: waitingShape.shape.waiting })
