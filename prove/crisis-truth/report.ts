import { translator } from '../../kit/i18n/translate.ts'
import { pdfText } from '../../kit/test/pdf-text.ts'
import type { CrisisView } from '../../slices/crisis/rules/crisis-view.ts'
import type { SituationContent } from '../../slices/crisis/rules/situation.ts'
import type { StatementsView, StatementView } from '../../slices/crisis/rules/statement-view.ts'
import type { Here } from './counts.ts'
import { goesNoFurther, hadIn, laterOf } from './rows.ts'

const pathOf = (crisisId: string) => `/api/crises/${crisisId}/situation-reports`

/** How it stands is frozen for the ministry. */
export async function makeReport({ ask, crisisId }: Here): Promise<void> {
  await ask('leader', 'POST', pathOf(crisisId))
}

/** A report made at this moment, as it lies in the room and, when it is printed, as the PDF that the ministry gets, beside the room itself. */
export async function compareReport(here: Here, view: StatementsView, isPrinted: boolean): Promise<void> {
  const { ask, crisisId, fault } = here
  await makeReport(here)
  const { reports } = await ask<{ reports: { number: number; content: SituationContent }[] }>(
    'leader',
    'GET',
    pathOf(crisisId),
  )
  const { number, content } = reports[0]!
  const { facts } = await ask<CrisisView>('leader', 'GET', `/api/crises/${crisisId}`)
  const sure = facts.filter((one) => one.state === 'confirmed' && one.police !== 'waiting').map((one) => one.text)
  if (
    !isSame(
      sure,
      content.facts.map((one) => one.text),
    )
  )
    fault('twoTruths', 'the report has other facts than the room')
  const had = await hadIn(here)
  for (const one of view.statements.filter(({ kind }) => kind !== 'page')) {
    const line = content.said.find((said) => said.way === 'room' && said.number === one.number)
    const isHad = ({ id }: StatementView) => had.has(id)
    const expected = isHad(one) ? standingOf(one, view.statements.filter(isHad)) : 'not said'
    const found = line ? line.standing : 'not said'
    if (found !== expected)
      fault('twoTruths', `statement ${one.number}: ${expected} in the room, ${found} in the report`)
    if (line && one.texts.nb && line.title !== one.texts.nb.title)
      fault('twoTruths', `statement ${one.number} has another title in the report`)
  }
  compareEnded(here, view, content)
  const reach = view.groups.filter((one) => one.of > 0).map((one) => `${one.group} ${one.reached}/${one.of}`)
  const told = content.reach.map((one) => `${one.kind} ${one.reached}/${one.total}`)
  if (!isSame(reach, told)) fault('countedTwice', `the room says ${reach.join(', ')}, the report ${told.join(', ')}`)
  if (isPrinted) await comparePrint(here, number, content)
}

const t = translator('nb')
/** As it is set: lines are broken, and a word at the end of one may be. */
const plain = (text: string) => text.replaceAll(/[\u00ad\u2010-]\n/g, '').replaceAll(/\s+/g, ' ')

/** Each message is in the print with how it stands, as the report has it. */
async function comparePrint(here: Here, number: number, { said }: SituationContent): Promise<void> {
  const words = await printed(here, number)
  if (words === null) return
  const text = plain(words)
  // One that says how more of them stand is longer: it is looked for first, and what is found is gone.
  let left = text
  const standings = said.flatMap(({ standing }) =>
    standing && standing !== 'stands' ? [t(`crisis:situation.standing.${standing}`)] : [],
  )
  for (const words of standings.toSorted((a, b) => b.length - a.length)) {
    if (!left.includes(plain(words)))
      here.fault('twoTruths', `the printed report does not say «${words}» as often as it is so`)
    left = left.replace(plain(words), '')
  }
  for (const { title } of said) {
    const own = /^Melding\w+/.exec(title)?.[0]
    if (own && !text.includes(own)) here.fault('twoTruths', `the printed report lacks ${own}`)
  }
}

/** What has ended is on its way to nobody, and what the report calls withdrawn is so in the room, with nothing in its place. */
function compareEnded({ fault }: Here, view: StatementsView, content: SituationContent): void {
  for (const { group, next } of view.groups)
    if (next && view.statements.some((one) => one.number === next.statement && goesNoFurther(one)))
      fault('twoTruths', `${group} is said to get statement ${next.statement}, which has ended`)
  for (const { number: gone, correctedBy: by } of content.withdrawn ?? []) {
    // Corrected, and some who have it do not have the correction: the room says by which.
    if (by !== undefined && view.statements.some((one) => one.number === gone && one.correctedBy === by)) continue
    if (!view.statements.some((one) => one.number === gone && goesNoFurther(one) && one.correctedBy === null))
      fault('twoTruths', `statement ${gone} is withdrawn in the report, and not in the room`)
  }
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  JSON.stringify(some.toSorted()) === JSON.stringify(others.toSorted())

/** `told`: what somebody has; what only waits has put nothing right. */
function standingOf(one: StatementView, told: readonly StatementView[]): string {
  if (one.standing === 'partly') return 'dropped'
  if (one.standing === 'withdrawn') return 'withdrawn'
  if (one.standing === 'lapsed' && one.changedFacts.length === 0) return 'lapsed'
  if (one.standing !== 'corrected') return one.changedFacts.length > 0 ? 'changed' : 'stands'
  return laterOf(one, told).some((other) => !goesNoFurther(other)) ? 'corrected' : 'corrected-gone'
}

/** The words of the PDF; null where no program is here that reads it. */
async function printed({ text, crisisId, fault }: Here, number: number): Promise<string | null> {
  const answer = await text('leader', `${pathOf(crisisId)}/${number}/pdf`)
  if (answer.statusCode !== 200) {
    fault('twoTruths', `the report could not be printed: ${answer.statusCode}`)
    return null
  }
  try {
    return pdfText(answer.rawPayload)
  } catch (error) {
    fault('twoTruths', `the printed report cannot be read: ${(error as Error).message}`)
    return null
  }
}
