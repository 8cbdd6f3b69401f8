import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sliceWork } from '../slice-work.ts'
import { sourcePaths, TOP } from './source.ts'

const listeners = sliceWork.flatMap((work) => work.listeners ?? [])
const heard = new Set(listeners.flatMap((listener) => listener.on))

/**
 * Announced for the log alone, which chains every event without listening. A new name stands here with its reason, or
 * somebody listens to it: nothing is announced because it might come in handy.
 */
const FOR_THE_LOG: Record<string, string> = {
  'access.*': 'who came in, and who gave whom access',
  'approval.*': 'what follows from a yes happens in its own transaction; pages ask what waits',
  'audience.contacts-reviewed': 'a record of what was decided',
  'organisation.keeping-changed': 'the nightly tidying reads the rule each time',
  'organisation.authority-changed': 'approvers are computed when they are asked for',
  'organisation.power-seconded': 'the same',
  'audience.group-changed': 'an audience is counted anew and frozen when a dispatch starts',
  'audience.contact-changed': 'the same',
  'audience.contact-erased': 'the same',
  'audience.suppressed': 'the same',
  'audience.segment-saved': 'the same',
  'audience.head-count-set': 'the same',
  'audience.imported': 'the same',
  'audience.import-undone': 'the same',
  'audience.exported': 'who took data out',
  'audience.contact-handed-out': 'who took data out',
  'organisation.person-handed-out': 'who took data out',
  'audience.registration-asked': 'the link is put in line in the same transaction',
  'audience.registered': 'the page answers at once',
  'audience.unregistered': 'the page answers at once',
  // Audience hears of a new edition; of the rest, nobody.
  'strategy.*': 'readers ask the door and the views of strategy, which always show the edition in force',
  'cases.*': 'pages and slices above ask the door and the views of cases, which always show how it stands now',
  'plan.*': 'pages and slices above read the views of plan, which always show how it stands now',
  'measure.*': 'the pages read the register and its values as they stand',
  'message.*': 'dispatch and the pages ask for the approved version by the door',
  'confidentiality.raised': 'every list and page asks who may see it each time',
  'confidentiality.lowered': 'the same',
  'confidentiality.named': 'the same',
  'confidentiality.opened': 'those whose it is are told by `confidentiality.told`',
  'confidentiality.told': 'the letter is put in line in the same transaction',
  'organisation.power-told': 'the same',
  'outbox.tried-now': 'the engine is woken by the database',
  'outbox.not-delivered': 'whoever sent it has heard of it by the kind of letter that it is',
  'duty.hours-set': 'the hours are read each time',
  'press.*': 'the desk and its pages read the inquiries and lines themselves, live',
  'crisis.*': 'the room reads its own tables, live; slices above read the views of crisis',
  'trace.pages-kept': 'the fingerprints of public pages, for the chain to answer for',
  'trace.redacted': 'that something was taken out of the log, and why',
  'trace.key-changed': 'that another key signs, and from where on',
  'trace.shortened': 'that a database was set back, and why',
  'dispatch.*': 'engine, live pages and press room read the ledger, woken by the database',
}

const source = sourcePaths().map((path) => ({ path, text: readFileSync(join(TOP, path), 'utf8') }))
/** What each slice may announce, as its `events.ts` spells it: the name, and the member that stands for it where there is one. */
const announced = source
  .filter(({ path }) => path.endsWith('/events.ts'))
  .flatMap(({ text }) => [...text.matchAll(/(?:(\w+): )?'([a-z]+\.[a-z-]+)'/g)])
  .map(([, member, name]) => ({ member, name: name! }))
const NAMES = announced.map(({ name }) => name)
const inSource = source.filter(({ path }) => !path.endsWith('/events.ts'))

test('when an event is announced, somebody listens or it stands on the list with its reason', () => {
  const unheard = NAMES.filter((name) => !heard.has(name) && !reasonFor(name))
  expect(unheard).toEqual([])
})

test('when an event stands on the list, it exists and nobody listens to it', () => {
  const names = Object.keys(FOR_THE_LOG).filter((name) => !name.endsWith('.*'))
  expect(names.filter((name) => !NAMES.includes(name) || heard.has(name))).toEqual([])
})

test('when somebody listens, the event is one that a slice announces', () => {
  expect([...heard].filter((name) => !NAMES.includes(name))).toEqual([])
  expect(new Set(listeners.map(({ name }) => name)).size).toBe(listeners.length)
})

test('when a slice names an event, it announces it somewhere', () => {
  const silent = announced.filter(
    ({ name, member }) => !inSource.some(({ path, text }) => speaks(path, text, name, member)),
  )
  expect(silent).toEqual([])
})

test('when a name is announced as text, the slice lists it in its events', () => {
  const unlisted = inSource
    .filter(({ path, text }) => path.includes('/actions/') && /\bpublish(All)?\(/.test(text))
    .flatMap(({ text }) => [...text.matchAll(/\bname: '([a-z]+\.[a-z-]+)'/g)])
    .map((found) => found[1]!)
  expect(unlisted.filter((name) => !NAMES.includes(name))).toEqual([])
})

const reasonFor = (name: string) => FOR_THE_LOG[name] ?? FOR_THE_LOG[`${name.split('.')[0]}.*`]

/** The name stands in the slice's source as itself, as a member of its list, or as a template that can become it. */
function speaks(path: string, text: string, name: string, member: string | undefined): boolean {
  const [slice] = name.split('.') as [string]
  if (!path.startsWith(`slices/${slice}/`)) return false
  if (text.includes(`'${name}'`)) return true
  if (member && text.includes(`${slice.toUpperCase()}_EVENTS.${member}`)) return true
  return [...text.matchAll(/`([a-z]+\.[a-z-]*)\$\{/g)].some(
    ([, start]) => name.startsWith(start!) && start!.length > slice.length + 1,
  )
}
