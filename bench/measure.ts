import { copyTransaction } from '../kit/db/copy-transaction.ts'
import { systemCaller } from '../kit/kernel/caller.ts'
import { followMentions } from '../slices/measure/actions/follow-mentions.ts'
import { newMentionImport, takeMentions } from '../slices/measure/actions/take-mentions.ts'
import { findMentions, lockPanel, viewMedia } from '../slices/measure/actions/view-media.ts'
import { copyLine } from '../slices/measure/rules/media/mention.ts'
import { periodBefore } from '../slices/measure/rules/periods.ts'
import { krippendorffAlpha } from '../slices/measure/rules/statistics/krippendorff.ts'
import { insertIndicator } from '../slices/measure/store/indicators.ts'
import { insertProvenance, insertValues } from '../slices/measure/store/values.ts'
import { askDashboard, fillLedgers } from './measure-dashboard.ts'
import { benchFolder, openBench } from './scenario.ts'

const OUTLETS = Array.from({ length: 120 }, (_, at) => `Avis ${at + 1}`)
const WHO = [
  'Kriminalomsorgen',
  'Politiet',
  'Riksadvokaten',
  'Tingretten',
  'Fengselet',
  'Kommunen',
  'Skolen',
  'Naboene',
]
const DOES = ['åpner', 'melder om', 'vurderer', 'bygger', 'stenger', 'undersøker', 'feirer', 'avviser']
const WHAT = [
  'besøksordning',
  'bemanningsplan',
  'soningskø',
  'opplæring',
  'kantine',
  'treningsrom',
  'verksted',
  'nabofest',
]

/** Mentions taken in beside a bare COPY of the same rows, searching, share of voice, the dashboard of three years, and alpha. */
export async function run({ mentions = 1_000_000, rounds = 40 }: Record<string, number>) {
  const { folder, remove } = benchFolder()
  const open = await openBench(folder, 'smtp://127.0.0.1:9')
  try {
    const { varde } = open
    const caller = systemCaller('bench')
    const id = newMentionImport()
    const lines = Array.from({ length: mentions }, (_, at) => lineAt(id, at, mentions))
    const copyMs = await bareCopy(varde.connection, lines)
    await lockPanel(varde, caller, { name: 'Panel', outlets: OUTLETS.slice(0, 60), coverage: '' })
    const taking = {
      id,
      fileName: 'bench.csv',
      source: 'Bench',
      fingerprint: '0'.repeat(64),
      by: 'bench',
      rows: mentions,
      days: null,
    }
    const importMs = await timed(() => takeMentions(varde, { ...taking, lines: chunked(lines) }))
    const readyMs = await timed(() => followMentions(varde))
    await fillRegister(varde)
    await fillLedgers(varde)
    const year = { fromOn: '2025-01-01', toOn: '2025-12-31' }
    const search = await p95(rounds, (at) =>
      findMentions(varde, [WHAT[at % 8]!, `${WHO[at % 8]} ${WHAT[(at * 3) % 8]}`, `hendelse ${at * 101}`][at % 3]!),
    )
    const voice = await p95(rounds, () => viewMedia(varde, caller, year))
    const dashboard = await p95(rounds, () => askDashboard(varde))
    const perSecond = (ms: number) => Math.round(mentions / (ms / 1000))
    return {
      mentions,
      importPerSecond: perSecond(importMs),
      copyPerSecond: perSecond(copyMs),
      importRatio: Math.round((copyMs / importMs) * 1000) / 1000,
      readySeconds: Math.round(readyMs / 100) / 10,
      searchP95Ms: search,
      shareOfVoiceP95Ms: voice,
      dashboardP95Ms: dashboard,
      alphaMs: alphaMs(),
    }
  } finally {
    await open.stop()
    remove()
  }
}

function lineAt(id: string, at: number, all: number): string {
  const story = Math.floor(at / 5)
  const title = `${WHO[story % 8]} ${DOES[(story >> 3) % 8]} ${WHAT[(story >> 6) % 8]} etter hendelse ${story}`
  const day = new Date(Date.UTC(2023, 0, 1) + Math.floor((at / all) * 1095) * 86_400_000).toISOString().slice(0, 10)
  return copyLine(id, {
    outlet: OUTLETS[(at * 7) % OUTLETS.length]!,
    publishedOn: day,
    title,
    lead: `Saken handler om ${WHAT[(at * 5) % 8]} og hva den betyr for dem som bor i nærheten.`,
    url: `https://avis${at % 120}.example/sak/${at}`,
  })
}

const CHUNK = 500
function* chunked(lines: readonly string[]): Iterable<string> {
  for (let at = 0; at < lines.length; at += CHUNK) yield lines.slice(at, at + CHUNK).join('')
}

async function bareCopy(connection: Parameters<typeof copyTransaction>[0], lines: string[]): Promise<number> {
  return copyTransaction(connection, async (_, copyIn) => {
    const { default: pg } = await import('pg')
    const client = new pg.Client(typeof connection === 'string' ? { connectionString: connection } : connection)
    await client.connect()
    await client.query(`create table public.bare_mention (import_id text, identity bigint, story bigint, outlet text,
      published_on date, title text, lead text, url text, actors smallint)`)
    await client.end()
    return timed(() => copyIn('copy public.bare_mention from stdin', chunked(lines)))
  })
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

async function p95(rounds: number, run: (at: number) => Promise<unknown>): Promise<number> {
  await run(0)
  const times: number[] = []
  for (let at = 0; at < rounds; at++) times.push(await timed(() => run(at)))
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor((rounds - 1) * 0.95)]! * 10) / 10
}

/** Thirty indicators with a value for every month of three years. */
async function fillRegister(varde: Parameters<typeof followMentions>[0] & { now: () => Date }): Promise<void> {
  const at = varde.now()
  const today = at.toISOString().slice(0, 10)
  const by = 'bench'
  await varde.db.transaction().execute(async (trx) => {
    const from = { kind: 'manual', source: 'Bench', reference: '', fingerprint: '0'.repeat(64) } as const
    await insertProvenance(trx, { id: 'prv_bench', ...from, row_count: 1, code_version: 'bench', by, at })
    for (let place = 0; place < 30; place++) {
      const key = `bench-${place}`
      await insertIndicator(
        trx,
        {
          key,
          mode: 'real',
          strategy_key: null,
          version: 1,
          unit_id: 'unt_x',
          rhythm: 'month',
          goal_keys: [],
          initiative_ids: [],
          created_by: by,
          created_at: at,
          updated_at: at,
        },
        {
          indicator_key: key,
          version: 1,
          segment: 1,
          names: JSON.stringify({ nb: key }),
          about: '',
          unit: 'prosent',
          scale: 'share',
          direction: 'up',
          stage: 'attitude',
          kind: 'outcome',
          method: '',
          source: '',
          reason: '',
          by,
          at,
        },
      )
      const months = Array.from({ length: 36 }, (_, ago) => periodBefore(today, 'month', ago + 1))
      const values = months.map(({ fromOn, toOn }, month) => ({
        id: `val_bench-${place}-${month}`,
        indicator_key: key,
        version: 1,
        series: '',
        from_on: fromOn,
        to_on: toOn,
        value: 40 + ((place * month) % 20),
        missing: null,
        recipe: 'entered' as const,
        n: 1000,
        provenance_id: 'prv_bench',
        by,
        at,
      }))
      await insertValues(trx, values, [])
    }
  })
}

function alphaMs(): number {
  const ratings = [0, 1, 2].map((coder) =>
    Array.from({ length: 5000 }, (_, unit) => (unit * 7 + (unit % 11 === coder ? 1 : 0)) % 5),
  )
  const started = performance.now()
  krippendorffAlpha(ratings, 'ordinal')
  return Math.round((performance.now() - started) * 10) / 10
}
