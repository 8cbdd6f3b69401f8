import { createHash } from 'node:crypto'
import type { Trx } from '../../../kit/db/database.ts'
import { canonical } from '../../../kit/kernel/canonical.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { dayOf } from '../../organisation/index.ts'
import { blankId, seal, shuffled } from '../clients/survey-box.ts'
import { demoAnswers } from '../rules/survey/demo-answers.ts'
import { fillBox, insertAnswers, insertTexts } from '../store/survey-answers.ts'
import { findSurvey, insertSurvey, insertVersion } from '../store/surveys.ts'
import { handToUnits } from './hand-to-units.ts'
import { newCode } from './keep-survey.ts'
import { type DemoSurvey, readSurveyDemo } from './read-survey-demo.ts'

const ACTOR = 'system:pack'
const DAY_MS = 24 * 3_600_000

/** Fills the demo with surveys and invented answers. What is there already stays as it is. */
export async function importDemoSurveys(trx: Trx, { secrets }: Pick<Varde, 'secrets'>, now: Date): Promise<void> {
  for (const demo of await readSurveyDemo()) {
    if (await findSurvey(trx, demo.id)) continue
    await insertDemo(trx, demo, now)
    const content = contentOf(demo)
    if (demo.state === 'closed') {
      const answers = shuffled(demoAnswers(content, demo.shares, demo.byInvitation + demo.onPaper))
      await insertAnswers(
        trx,
        demo.id,
        answers.map((one) => ({ id: blankId(), answers: one })),
      )
      const said = Object.entries(demo.said).flatMap(([question, texts]) => texts.map((text) => ({ question, text })))
      await insertTexts(
        trx,
        demo.id,
        shuffled(said).map((one) => ({ id: blankId(), ...one })),
      )
    }
    if (demo.onPaperTo) {
      const { groups, units } = demo.onPaperTo
      const definition = { groups, unitIds: units.map((key) => `unt_${key}`) }
      const survey = (await findSurvey(trx, demo.id))!
      await handToUnits(trx, { survey, definition, actor: ACTOR, at: now })
    }
    if (demo.state === 'open') {
      const answers = demoAnswers(content, demo.shares, demo.boxed)
      await fillBox(
        trx,
        demo.id,
        answers.map((one) => ({ id: blankId(), sealed: seal(secrets, demo.id, { via: 'link', answers: one }) })),
      )
    }
  }
}

const contentOf = ({ languages, title, intro, questions }: DemoSurvey) => ({
  languages,
  title,
  intro,
  thanks: {},
  questions,
})

async function insertDemo(trx: Trx, demo: DemoSurvey, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const [isDraft, isClosed] = [demo.state === 'draft', demo.state === 'closed']
  const content = contentOf(demo)
  await insertSurvey(trx, {
    id: demo.id,
    mode: 'demo',
    unit_id: `unt_${demo.unit}`,
    code: newCode(),
    state: demo.state,
    sample: demo.sample,
    has_link: demo.sample === 'open',
    content: JSON.stringify(content),
    version: isDraft ? 0 : 1,
    revision: 1,
    changed_by: ACTOR,
    writers: [],
    previous_id: demo.previous,
    closes_on: isDraft ? null : dayOf(isClosed ? ago(demo.closed) : ago(-demo.closes)),
    papers: demo.papers,
    reminders: 0,
    ...(isClosed
      ? {
          invited: demo.invited,
          unreached: demo.unreached,
          by_invitation: demo.byInvitation,
          by_link: 0,
          on_paper: demo.onPaper,
          closed_at: ago(demo.closed),
        }
      : {}),
    created_by: ACTOR,
    created_at: ago(demo.opened + 1),
    opened_at: isDraft ? null : ago(demo.opened),
  })
  if (isDraft) return
  const fingerprint = createHash('sha256').update(canonical(content)).digest('hex')
  const version = { survey_id: demo.id, version: 1, content: JSON.stringify(content), fingerprint }
  await insertVersion(trx, { ...version, reason: '', by: ACTOR, at: ago(demo.opened) })
}
