import { formatMoment, formatNumber } from '../../../kit/i18n/formats.ts'
import { catalogue, translator } from '../../../kit/i18n/translate.ts'
import type { Caller } from '../../../kit/kernel/caller.ts'
import { renderTimeline } from '../../../kit/pdf/timeline.ts'
import type { Varde } from '../../../kit/settings/varde.ts'
import { sentenceOf } from '../rules/sentence.ts'
import type { Actor } from './read-log.ts'
import { readTimeline, type Timeline } from './read-timeline.ts'

let words: ReturnType<typeof catalogue> | null = null

/** The course as a tagged PDF in the caller's language, with what proves it. Same errors as `readTimeline`. */
export async function printTimeline(varde: Varde, caller: Caller, subject: string): Promise<Buffer> {
  const timeline = await readTimeline(varde, caller, subject)
  const { language } = caller
  const t = translator(language)
  const say = (key: string, values?: Record<string, unknown>) => t(`trace:${key}`, values ?? {})
  words ??= catalogue()
  const known = words[language].trace!
  const { proof, mode } = timeline
  return renderTimeline({
    language,
    title: say('print.title'),
    lead: proof.verified
      ? say(proof.verified.isUnchanged ? 'print.unchanged' : 'print.changed', { at: proof.verified.at })
      : say('print.unverified'),
    rows: timeline.lines.map((line) => ({
      time: line.at,
      actor: actorText(line.actor, say),
      what: sentenceOf(line, say, (key) => key in known),
    })),
    facts: facts(timeline, language, say),
    fingerprint: proof.last?.hash ?? '–',
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: mode === 'demo',
    isExercise: mode === 'exercise',
  })
}

type Say = (key: string, values?: Record<string, unknown>) => string

const actorText = (actor: Actor, say: Say) => actor.role ?? say(`actor.${actor.kind}`)

function facts({ subject, proof }: Timeline, language: string, say: Say) {
  const place = (entry: { position: number; hash: string } | null) =>
    entry ? `${formatNumber(entry.position, language)}: ${entry.hash}` : '–'
  const { checkpoint } = proof
  return [
    { label: say('fact.subject'), value: subject },
    { label: say('fact.entries'), value: formatNumber(proof.entries, language) },
    { label: say('fact.first'), value: place(proof.first) },
    { label: say('fact.last'), value: place(proof.last) },
    {
      label: say('fact.checkpoint'),
      value: checkpoint
        ? `${formatNumber(checkpoint.position, language)}, ${formatMoment(checkpoint.at, language)}`
        : '–',
    },
    { label: say('fact.how'), value: 'npm run varde -- verify' },
  ]
}
