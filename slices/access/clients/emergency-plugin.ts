import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import { EMERGENCY_HOURS } from '../rules/emergency.ts'

/** Whose code it was, once; null when it does not work. */
export type EmergencyEnter = (asked: { email: string; code: string }) => Promise<string | null>

/** A way in for the sign-in library: a code from the sealed envelope gives a short session that is marked as what it is. */
export const emergencyCodes = (enter: EmergencyEnter) =>
  ({
    id: 'emergency-codes',
    endpoints: {
      signInEmergency: createAuthEndpoint(
        '/sign-in/emergency',
        { method: 'POST', body: z.object({ email: z.string().max(200), code: z.string().max(60) }) },
        async (ctx) => {
          const userId = await enter(ctx.body)
          const user = userId ? await ctx.context.internalAdapter.findUserById(userId) : null
          if (!user) throw new APIError('UNAUTHORIZED', { code: 'EMERGENCY_CODE_REFUSED', message: 'refused' })
          const expiresAt = new Date(Date.now() + EMERGENCY_HOURS * 3_600_000)
          const session = await ctx.context.internalAdapter.createSession(
            user.id,
            true,
            { expiresAt, emergency: true },
            true,
          )
          if (!session) throw new APIError('UNAUTHORIZED', { code: 'FAILED_TO_CREATE_SESSION', message: 'refused' })
          await setSessionCookie(ctx, { session, user }, true)
          return ctx.json({ ok: true })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
