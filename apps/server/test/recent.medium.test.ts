import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD } from '../../../slices/access/test/people.ts'
import { type AuthorityHouse, authorityHouse } from './authority-house.ts'

const WAIVER = { reason: 'Rykter sprer seg fort.' }
/** Acts that cannot be taken back and go against what holds: the password, a code or a passkey is asked for first. */
const DANGEROUS: [string, (h: AuthorityHouse) => { url: string; body: object }][] = [
  [
    'send against what holds a wave',
    () => ({
      url: '/api/dispatches/dsp_out/waves/wav_out/override',
      body: { reason: 'Det haster for alle.', confirmed: true },
    }),
  ],
  ['empty an event of the log', (h) => ({ url: `/api/log/${h.eventId}/redaction`, body: { reason: 'Kort' } })],
  [
    'lift a stop',
    () => ({
      url: '/api/messages/msg_draft/stop-lifts',
      body: { language: 'nb', findingId: 'none', legalBasisKey: 'none', reason: 'Samtykke' },
    }),
  ],
  [
    'let what is public in a crisis go past own staff',
    () => ({ url: '/api/crises/cri_none/statements/stm_none/waiver', body: WAIVER }),
  ],
  [
    'release first words with that said',
    () => ({
      url: '/api/crises/cri_none/statements/holding',
      body: { groups: ['public'], nextAt: '2030-01-01T12:00:00Z', lastSeen: 0, waiver: WAIVER },
    }),
  ],
  [
    'approve first words with that said',
    () => ({
      url: '/api/crises/first-messages/fmg_none/approve',
      body: { revision: 1, until: '2030-01-01', waiver: WAIVER },
    }),
  ],
  [
    'put words on a status page before own staff have them',
    () => ({ url: '/api/crises/cri_none/status/now', body: { ...WAIVER, questionId: 'stq_none' } }),
  ],
]

let house: AuthorityHouse
beforeAll(async () => {
  house = await authorityHouse()
})
afterAll(() => house.stop())

test.each(DANGEROUS)(
  'when the sign-in is old and a leader wants to %s, they prove first who they are',
  async (_, of) => {
    const leader = house.people.get('leader@halden')!
    await sql`update access.session set created_at = now() - interval '30 minutes', confirmed_at = null`.execute(
      house.db,
    )
    // What is remembered of a session is at most two seconds old.
    await new Promise((done) => setTimeout(done, 2100))
    const { url, body } = of(house)
    expect((await leader.post(url, body)).json().code).toBe('access.recent-needed')
    expect((await leader.post('/api/my/confirm', { password: PASSWORD })).statusCode).toBe(200)
    const code = (await leader.post(url, body)).json().code
    expect(code).not.toMatch(/^access\./)
    expect(code).not.toBe('request.invalid')
  },
)
