import { formatClock, formatDate, formatMoment } from '../../../../kit/i18n/formats.ts'
import { translator } from '../../../../kit/i18n/translate.ts'
import type { Caller } from '../../../../kit/kernel/caller.ts'
import { momentOf } from '../../../../kit/kernel/local-time.ts'
import { type ReportBlock, renderReport } from '../../../../kit/pdf/report.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { agendaReasons, agendaTitleKey } from '../../rules/meeting/agenda-words.ts'
import type { FrozenMinutes, ReadMinutes } from '../../rules/meeting/meeting-view.ts'
import { readMinutes } from './read-minutes.ts'

type Say = (key: string, values?: Record<string, unknown>) => string

/** A frozen version of the minutes in the caller's language, as a tagged PDF. */
export async function printMinutes(
  varde: Varde,
  caller: Caller,
  asked: { id: string; version: number },
): Promise<Buffer> {
  const minutes = await readMinutes(varde, caller, asked)
  const { language } = caller
  const t = translator(language)
  const say: Say = (key, values = {}) => t(`meetings:${key}`, values)
  const { content } = minutes
  return renderReport({
    language,
    title: content.title,
    lead: say('minutes.version', { version: minutes.version, at: minutes.frozenAt, name: minutes.by ?? say('gone') }),
    facts: factsOf(minutes, say, language),
    sections: content.items.map((item, place) => ({
      title: `${place + 1}. ${titleOf(item, say)}`,
      level: 2 as const,
      blocks: blocksOf(item, minutes, say, language),
    })),
    agencyName: varde.settings.agencyName,
    printedAt: varde.now(),
    isDemo: varde.mode === 'demo',
    isExercise: varde.mode === 'exercise',
  })
}

function factsOf({ content, names, reason, fingerprint }: ReadMinutes, say: Say, language: string) {
  const name = (id: string) => names[id] ?? say('gone')
  const present = [...content.presentIds.map(name), content.othersPresent].filter(Boolean).join(', ')
  const facts = [
    { label: say('form.kind'), value: say(`kind.${content.kind}`) },
    {
      label: say('when'),
      value: say('when.span', {
        from: formatMoment(momentOf(content.starts), language),
        to: formatClock(momentOf(content.ends), language),
      }),
    },
    { label: say('form.unit'), value: content.unitName },
    { label: say('form.place'), value: content.place },
    { label: say('form.chair'), value: name(content.chairId) },
    { label: say('present'), value: present },
    { label: say('minutes.reason'), value: reason ?? '' },
    { label: say('minutes.fingerprint'), value: fingerprint },
  ]
  return facts.filter(({ value }) => value !== '')
}

type Item = FrozenMinutes['items'][number]

const titleOf = (item: Item, say: Say) => {
  const key = agendaTitleKey(item)
  return key === null ? item.title : say(key)
}

function blocksOf(item: Item, { names }: ReadMinutes, say: Say, language: string): ReportBlock[] {
  const name = (id: string) => names[id] ?? say('gone')
  const why = agendaReasons(item.due).map(({ code, params, written }) =>
    [say(code, params), written].filter(Boolean).join(' '),
  )
  return [
    { kind: 'text', lines: why },
    { kind: 'text', lines: item.minutes === '' ? [say('minutes.nothing')] : item.minutes.split('\n') },
    {
      kind: 'table',
      columns: [say('decision'), say('decision.by'), say('about.initiative')],
      rows: item.decisions.map((one) => [one.text, name(one.decidedById), one.initiativeTitle ?? '']),
    },
    {
      kind: 'table',
      columns: [say('follow-up'), say('follow-up.owner'), say('follow-up.due'), say('follow-up.state')],
      rows: item.followUps.map((one) => [
        one.text,
        name(one.ownerId),
        formatDate(one.dueOn, language),
        say(`follow-up.${one.state}`),
      ]),
    },
  ]
}
