import type { KyselyPlugin } from 'kysely'
import { type Connection, databaseOn, poolOf } from '../../kit/db/database.ts'
import type { Varde } from '../../kit/settings/varde.ts'
import { runEmail } from '../../slices/dispatch/actions/send-email.ts'
import { runSms } from '../../slices/dispatch/actions/send-sms.ts'

/** What the database calls the channels, so that something can be switched off for them alone. */
export const NAME = 'varde-channels'
const CHANNELS = [runEmail, runSms]

/** The channels of the house, as the process runs them: on connections of their own, by SMTP and HTTP, until nothing more of what is due may leave. */
export function openChannels(varde: Varde, connection: Connection) {
  const pool = poolOf({ connection, max: 4 })
  Object.assign(pool.options, { application_name: NAME })
  const db = databaseOn(pool)
  const isInHand = async () => {
    const { rows } = await pool.query(
      `select from dispatch.attempt where state = 'prepared' and claimed_by is not null limit 1`,
    )
    return rows.length > 0
  }
  return {
    run: async (): Promise<void> => {
      await Promise.all(
        CHANNELS.map(async (runs) => {
          const ended = new AbortController()
          const empty = Promise.withResolvers<void>()
          const own = db.withPlugin(whenNothingIsDue(empty.resolve))
          const running = runs(Object.assign(Object.create(varde), { db: own }), ended.signal)
          await Promise.race([empty.promise, running])
          while (await isInHand()) await new Promise((done) => setTimeout(done, 2))
          ended.abort()
          await running
        }),
      )
    },
    close: () => db.destroy(),
  }
}

/** What takes what is due, and the look before it. */
const CLAIM = /skip locked|"from dispatch\.attempt a where "/

/** Hears the channel find nothing that it may claim. */
function whenNothingIsDue(then: () => void): KyselyPlugin {
  const claims = new WeakSet<object>()
  return {
    transformQuery: ({ node, queryId }) => {
      if (CLAIM.test(JSON.stringify(node))) claims.add(queryId)
      return node
    },
    transformResult: async ({ result, queryId }) => {
      if (claims.has(queryId) && result.rows.length === 0) then()
      return result
    },
  }
}
