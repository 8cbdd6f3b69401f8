import { sql } from 'kysely'
import { Failure } from '../../kit/kernel/failure.ts'
import { type Course, inLanguage, type Language, nextNumber, statementsPath, statementsSeen, write } from './acts.ts'
import type { Here } from './counts.ts'

/** A question on the open page with its answer, which rests on a fact of the room. */
export async function answer(course: Course): Promise<void> {
  const fact = course.random.pick(course.known.filter((one) => one.content.state === 'confirmed'))
  if (!fact) return answerOnNothing(course)
  const { text } = fact.content
  await ask(course, `${text}.`, [{ id: fact.id, revision: fact.revision }])
}

/** The same with an answer that rests on no fact, as it asserts nothing. */
export async function answerOnNothing(course: Course): Promise<void> {
  await ask(course, 'Det vet vi ikke ennå.', [])
}

/** An answer that asserts something, and rests on nothing that the room knows, with whatever reason: nobody may be asked for a yes to it. */
export async function answerBare(course: Course): Promise<void> {
  const refused = await ask(course, 'Alle er friske.', []).then(
    () => 'taken',
    (error: unknown) => (error instanceof Failure ? error.code : Promise.reject(error)),
  )
  if (refused === 'taken') course.fault('falseLeft', 'an answer that rests on nothing was taken')
}

async function ask(course: Course, says: string, facts: { id: string; revision: number }[]): Promise<void> {
  const number = await nextNumber(course)
  // It promises nothing, whatever words that were refused under this number would have.
  course.promised.delete(number)
  const question = `Hvem kan jeg ringe om melding${course.name}n${number}?`
  const unfounded = facts.length > 0 ? [] : [says]
  await write(course, `/api/crises/${course.crisisId}/status/questions`, {
    texts: { nb: { question, answer: says } },
    ...{ facts, unfounded: unfounded.map((sentence) => ({ sentence, reason: 'Det er vi som vet det' })) },
  })
}

/** What has been said is written in one more language, which leaves when somebody has said yes to that too. */
export async function follow(course: Course): Promise<void> {
  const { random, crisisId } = course
  const language: Language = random.pick(['en', 'en', 'nn'])
  const { statements } = await statementsSeen(course)
  const one = statements.find(
    ({ kind, state, texts, following }) =>
      (kind === 'update' || kind === 'correction') &&
      (state === 'going' || state === 'out') &&
      ![...Object.keys(texts), ...following.flatMap(({ languages }) => languages)].includes(language),
  )
  if (!one) return
  const { title, paragraphs } = one.texts.nb!
  const editions = [inLanguage(language, title, paragraphs)]
  await write(course, `${statementsPath(crisisId)}/${one.id}/languages`, { editions })
}

/** Texts of the room that somebody has said yes to, and that it does not know of. */
export async function unheard({ db, crisisId, done, fault }: Here): Promise<void> {
  const { rows } = await sql<{ number: number; languages: string[] }>`
    select s.number, p.languages from crisis.statement_part p join crisis.statement s on s.id = p.statement_id
     where s.crisis_id = ${crisisId} and p.message_id = any (${[...done.approved]}) and p.version_id is null and p.dropped_reason is null
       and s.state in ('waiting', 'going', 'out')`.execute(db)
  for (const { number, languages } of rows)
    fault(
      'stuck',
      `statement ${number} in ${languages.join() || 'its own languages'} has its yes, and the room does not know`,
    )
}
