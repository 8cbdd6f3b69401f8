import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue, translator } from '../../../kit/i18n/translate.ts'
import { LANGUAGES } from '../../../kit/kernel/caller.ts'
import { detailOf } from '../actions/detail-of.ts'
import { namedIn } from '../rules/event-detail.ts'
import { FAULT_KINDS } from '../rules/fault.ts'
import { sentenceOf } from '../rules/sentence.ts'

const ROOT = join(import.meta.dirname, '../../..')
const words = catalogue()
const PUBLISHED = /\b(?:publish|publishAll|eventRow)\([^;]{0,120}?\bname: '([a-z-]+\.[a-z-]+)'/g

/** Every event name in the `events.ts` files, and every literal name that is handed to `publish`. */
function eventNames(): string[] {
  const leaves = globSync('slices/*/events.ts', { cwd: ROOT })
  const told = leaves.flatMap((file) => {
    const slice = file.split('/')[1]
    return [...text(file).matchAll(/'([a-z-]+\.[a-z-]+)'/g)]
      .map((m) => m[1]!)
      .filter((name) => name.startsWith(`${slice}.`))
  })
  const published = globSync('{slices,apps,kit}/**/*.ts', { cwd: ROOT })
    .filter((file) => !file.includes('test'))
    .flatMap((file) => [...text(file).matchAll(PUBLISHED)].map((m) => m[1]!))
  return [...new Set([...told, ...published])].sort()
}
const text = (file: string) => readFileSync(join(ROOT, file), 'utf8')

test('when a slice announces something, the log has a sentence for it in three languages', () => {
  const names = eventNames()
  expect(names.length).toBeGreaterThan(50)
  const missing = names.flatMap((name) =>
    LANGUAGES.filter((language) => !words[language].trace![`event.${name}`]).map((language) => `${language}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('when something can be wrong with the log, the pages say what in three languages', () => {
  for (const language of LANGUAGES)
    expect(FAULT_KINDS.filter((kind) => !words[language].trace![`fault.${kind}`])).toEqual([])
})

test('when an event has figures or a reason, they follow its sentence', () => {
  const nb = words.nb.trace!
  const t = (key: string, values: Record<string, unknown> = {}) =>
    (nb[key] ?? nb[`${key}_${values.count === 1 ? 'one' : 'other'}`] ?? key).replaceAll(
      /\{\{(\w+)[^}]*\}\}/g,
      (_, name) => String(values[name]),
    )
  const has = (key: string) => key in nb
  const told = { events: 1, isRedacted: false, isShielded: false }
  expect(
    sentenceOf(
      {
        ...told,
        name: 'dispatch.attempts-recorded',
        detail: { values: {}, numbers: { attempts: 9, submitted: 8, bounced: 1 }, reason: null },
      },
      t,
      has,
    ),
  ).toBe('Meldinger gikk ut. 9 forsøk: 8 sendt, 1 avvist.')
  expect(
    sentenceOf(
      { ...told, name: 'dispatch.wave-overridden', detail: { values: {}, numbers: { position: 2 }, reason: 'Brann' } },
      t,
      has,
    ),
  ).toBe('Sendte puljen likevel, før vilkåret var oppfylt. Pulje 2. Begrunnelse: «Brann»')
  expect(
    sentenceOf(
      { ...told, name: 'message.saved', events: 4, detail: { values: {}, numbers: {}, reason: null } },
      t,
      has,
    ),
  ).toBe('Lagret teksten. 4 ganger.')
})

test('when a sentence names something, the event’s own value stands there, a blank where it has none, and a reason once', () => {
  const t = translator('nb')
  const say = (name: string, content: string | null) =>
    sentenceOf(
      { name, events: 1, isRedacted: false, isShielded: false, detail: detailOf({ name, content }) },
      (key, values) => t(`trace:${key}`, values ?? {}),
      (key) => key in words.nb.trace!,
    )
  expect(say('crisis.statement-out', '{"statement":2,"statementId":"stm_x"}')).toBe('Melding 2 gikk ut.')
  expect(say('crisis.statement-out', null)).toBe('Melding … gikk ut.')
  expect(say('crisis.closed', '{"reason":"Over"}')).toBe('Avsluttet hendelsen: Over')
  expect(say('crisis.promise-made', '{"dueAt":"2026-03-10T13:00:00Z"}')).toBe(
    'Lovet mer senest 10. mars 2026 kl. 14.00.',
  )
})

test('when a sentence names something, it names the same in all three languages', () => {
  const named = (language: (typeof LANGUAGES)[number]) =>
    Object.fromEntries(
      Object.entries(words[language].trace!)
        .filter(([key]) => key.startsWith('event.'))
        .map(([key, sentence]) => [key, namedIn(sentence).toSorted()]),
    )
  for (const language of LANGUAGES) expect(named(language)).toEqual(named('nb'))
})
