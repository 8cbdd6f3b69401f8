import type { DemoHand } from './demo-hand.ts'
import type { PastMessage } from './past-weeks.ts'

type View = {
  sourceLanguage: string
  settingsRevision: number
  editions: { language: string; revision: number }[]
  origin: { revision: number }
}

/** Writes the editions, the question, and what the text serves, as an adviser does. */
export async function writePast(hand: DemoHand, id: string, message: PastMessage): Promise<void> {
  await writeEditions(hand, id, message.editions)
  const { settingsRevision, origin } = await hand.get<View>(`/api/messages/${id}`)
  await hand.send('PUT', `/api/messages/${id}/settings`, {
    revision: settingsRevision,
    kind: message.kind,
    audienceKinds: message.audienceKinds,
    confirm: true,
    byName: false,
    byNameGround: null,
    byNameUntil: null,
    requiredChecks: [],
    question: message.question ?? null,
  })
  await hand.send('PUT', `/api/messages/${id}/origin`, {
    revision: origin.revision,
    initiativeId: message.initiative ? `ini_${message.initiative}` : null,
    goalKeys: message.goals,
    gapKeys: message.gaps,
    audienceKeys: [],
    roleKey: message.role,
  })
}

/** Writes each edition, and says of the others that they follow the source; `readEditions` is for whoever did not write them. */
export async function writeEditions(hand: DemoHand, id: string, editions: PastMessage['editions']): Promise<void> {
  const read = () => hand.get<View>(`/api/messages/${id}`)
  const revisionOf = (view: View, language: string) =>
    view.editions.find((one) => one.language === language)?.revision ?? 0
  for (const [language, { title, body }] of Object.entries(editions)) {
    const revision = revisionOf(await read(), language)
    const blocks = body.map((text) => ({ kind: 'paragraph', text: [{ text }] }))
    await hand.send('PUT', `/api/messages/${id}/editions/${language}`, { revision, title, body: blocks })
  }
  await readEditions(hand, id)
}

/** Says of every other edition that it says the same as the source. */
export async function readEditions(hand: Pick<DemoHand, 'get' | 'send'>, id: string): Promise<void> {
  const { editions, sourceLanguage } = await hand.get<View>(`/api/messages/${id}`)
  const source = editions.find(({ language }) => language === sourceLanguage)
  for (const { language, revision } of editions)
    if (language !== sourceLanguage)
      await hand.send('POST', `/api/messages/${id}/editions/${language}/current`, {
        revision,
        sourceRevision: source?.revision ?? 0,
      })
}
