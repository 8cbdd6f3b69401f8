import { sql } from 'kysely'
import { systemCaller } from '../kit/kernel/caller.ts'
import { planDispatch } from '../slices/dispatch/actions/plan-dispatch.ts'
import { startDispatch } from '../slices/dispatch/actions/start-dispatch.ts'
import { addVersion, fillAudience } from '../slices/dispatch/test/builders.ts'
import { acceptedBy, benchFolder, openBench, startSink } from './scenario.ts'

const WHO = systemCaller('bench')

/** All press contacts of a wave: time between the first and the last acceptance, and whether the order is random. */
export async function run({ contacts = 300 }: Record<string, number>): Promise<Record<string, unknown>> {
  const sink = await startSink({ mustRecord: true })
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, sink.url)
  try {
    await fillAudience(open.varde, { staff: { kind: 'staff', contacts: 50 }, press: { kind: 'press', contacts } })
    await open.startWork()
    const spreads: number[] = []
    const ranks: number[] = []
    for (let i = 0; i < 5; i++) {
      const before = (await acceptedBy(sink)).length
      const versionId = await addVersion(open.varde, `press${i}`)
      const wave = (group: string) => ({
        name: group,
        audiences: { groups: [group] },
        channels: ['email' as const],
        publishes: [],
        gate: { kind: 'with-start' as const },
        secondChannelMinutes: null,
      })
      const id = await planDispatch(open.varde, WHO, {
        versionId,
        waves: [wave('staff'), wave('press')],
        notAfter: null,
      })
      await startDispatch(open.varde, WHO, id)
      for (;;) {
        const { rows } = await sql<{ state: string }>`select state from dispatch.dispatch where id = ${id}`.execute(
          open.varde.db,
        )
        if (rows[0]!.state === 'closed') break
        await new Promise((done) => setTimeout(done, 20))
      }
      const press = (await acceptedBy(sink)).slice(before).filter(([address]) => address.startsWith('press'))
      const times = press.map(([, , at]) => at)
      spreads.push(Math.max(...times) - Math.min(...times))
      ranks.push(Math.abs(correlation(press.map(([address]) => Number(/\d+/.exec(address)?.[0])))))
    }
    const worst = Math.max(...ranks)
    return {
      contacts,
      spreadMs: spreads.sort((a, b) => a - b)[2],
      worstSpreadMs: Math.max(...spreads),
      order: worst < 4 / Math.sqrt(contacts) ? 'random' : `not random (rank correlation ${worst.toFixed(2)})`,
    }
  } finally {
    await open.stop()
    sink.stop()
    remove()
  }
}

/** Spearman's rank correlation between the order in the register and the order of arrival: near 0 when random. */
function correlation(order: number[]): number {
  const n = order.length
  const squares = order.reduce((sum, rank, index) => sum + (rank - (index + 1)) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}
