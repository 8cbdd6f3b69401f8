import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedData } from '../../../kit/test/shared-data.ts'
import { xmlFaults } from '../../../kit/test/xml-faults.ts'
import { readCap } from './read-cap.ts'
import { type CapCourse, type CapVersion, writeCap } from './write-cap.ts'

const version = (number: number, change: Partial<CapVersion> = {}): CapVersion => ({
  number,
  phase: 'ongoing',
  texts: {
    nb: { title: 'Brann', text: 'Det brenner & ryker.' },
    nn: { title: 'Brann', text: 'Det brenn.' },
    en: { title: 'Fire', text: 'There is a <fire>.' },
  },
  nextAt: new Date('2026-03-10T13:00:00Z'),
  at: new Date(`2026-03-10T12:0${number}:00Z`),
  relativesPhone: '+4722000000',
  isCertain: true,
  ...change,
})
const course = (...versions: CapVersion[]): CapCourse => ({
  host: 'varde.example.no',
  key: '72d7vakhzsp3',
  isTest: false,
  senderName: 'Etaten',
  event: { nb: 'Hendelse ved Halden fengsel', nn: 'Hending ved Halden fengsel', en: 'Incident at Halden prison' },
  note: 'Ikke nødvarsel',
  area: 'Halden fengsel',
  declaredAt: new Date('2026-03-10T11:30:00Z'),
  scenarioKey: 'fire',
  page: () => 'https://varde.example.no/status/72d7vakhzsp3',
  versions,
})
const read = (xml: string | null) => {
  const outcome = readCap(xml!)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.faults))
  expect(outcome.doubts).toEqual([])
  return outcome.alert
}
const WHOLE = writeCap(course(version(1)), 1)!
const faultOf = (change: (xml: string) => string) => {
  const outcome = readCap(change(WHOLE))
  return outcome.ok ? null : outcome.faults[0]
}

it('when something is said, then more, and then it is called off, that is an alert, an update and a cancel that name what was before', () => {
  const whole = course(version(1), version(2), version(3, { phase: 'withdrawn', nextAt: null }))
  const [alert, update, cancel] = [1, 2, 3].map((number) => read(writeCap(whole, number)))
  expect([alert!.msgType, update!.msgType, cancel!.msgType]).toEqual(['Alert', 'Update', 'Cancel'])
  expect(alert!.references).toBe('')
  expect(update!.references).toBe('varde.example.no,varde.example.no.72d7vakhzsp3.1,2026-03-10T12:01:00+00:00')
  expect(cancel!.references.split(' ')).toHaveLength(2)
  expect(alert!.infos.map((info) => info.language)).toEqual(['nb-NO', 'nn-NO', 'en-GB'])
  expect(alert!.infos[0]).toMatchObject({ description: 'Det brenner & ryker.', expires: '2026-03-10T13:00:00+00:00' })
  expect(writeCap(whole, 4)).toBeNull()
})

it('when it is a demo it is a test, and over is all clear', () => {
  expect(read(writeCap({ ...course(version(1)), isTest: true }, 1)).status).toBe('Test')
  expect(writeCap(course(version(1), version(2, { phase: 'over', nextAt: null })), 2)).toContain('AllClear')
})

it('when what a message says does not stand any more, how certain it is is unknown', () => {
  const certainty = (isCertain: boolean) =>
    /<certainty>(.*?)</.exec(writeCap(course(version(1, { isCertain })), 1)!)![1]
  expect([certainty(true), certainty(false)]).toEqual(['Observed', 'Unknown'])
  expect(readCap(writeCap(course(version(1, { isCertain: false })), 1)!).ok).toBe(true)
})

it('when a message breaks the standard, it is told where and what', () => {
  expect(faultOf((xml) => xml.replace('<scope>Public</scope>', ''))).toMatchObject({ at: 'scope', reason: 'missing' })
  expect(faultOf((xml) => xml.replace('>Unknown</severity>', '>Awful</severity>'))).toMatchObject({
    at: 'info[1]/severity',
    reason: 'value',
    detail: 'Awful',
  })
  expect(faultOf((xml) => xml.replace(/<sent>.*?<\/sent>/, '<sent>2026-02-30T12:00:00+00:00</sent>'))).toMatchObject({
    at: 'sent',
    reason: 'value',
  })
  expect(faultOf((xml) => xml.replace('<info>', '<extra/><info>'))).toMatchObject({ at: 'extra', reason: 'unexpected' })
  expect(faultOf((xml) => xml.replace('cap:1.2', 'cap:1.1'))).toMatchObject({ reason: 'not-cap' })
  expect(
    faultOf((xml) => xml.replace('<alert', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><alert')),
  ).toMatchObject({
    reason: 'doctype',
  })
  expect(faultOf((xml) => xml.replace('</alert>', ''))).toMatchObject({ reason: 'not-closed' })
})

it('when an update names nothing, or a private message nobody, it is read with doubts', () => {
  const reading = readCap(WHOLE.replace('>Alert<', '>Update<').replace('>Public<', '>Private<'))
  expect(reading.ok && reading.doubts.map((one) => one.at)).toEqual(['references', 'addresses'])
})

it('when any words are said, what is written can be read again, and any bytes at all are read without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const nb = { title: `x${text}`, text: `x${text}` }
      return read(writeCap(course(version(1, { texts: { nb } })), 1)).infos.length === 1
    }),
    { numRuns: 25 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => readCap(`<alert>${text}`).ok === false),
    { numRuns: 25 },
  )
})

const folder = sharedData('cap')
describe.skipIf(folder === null)('beside the schema and the samples', () => {
  const schema = () => readFileSync(join(folder!, 'cap12.xsd'))
  const samples = readdirSync(folder ?? '.').filter((name) => /\.(cap|cap\.xml)$/.test(name))

  it('when a sample is read, it is accepted and refused as the schema does', async () => {
    expect(samples.length).toBeGreaterThan(3)
    for (const name of samples) {
      const file = readFileSync(join(folder!, name))
      const isValid = (await xmlFaults(file, schema())).length === 0
      expect([name, readCap(file.toString()).ok]).toEqual([name, isValid])
    }
    const invalid = readCap(readFileSync(join(folder!, 'invalid.cap'), 'utf8'))
    expect(invalid.ok ? null : invalid.faults).toEqual([{ at: 'scope', reason: 'missing', detail: 'before info' }])
  })

  it('when we write, the schema accepts it', async () => {
    const whole = course(version(1), version(2), version(3, { phase: 'withdrawn', nextAt: null, relativesPhone: null }))
    for (const number of [1, 2, 3]) expect(await xmlFaults(writeCap(whole, number)!, schema())).toEqual([])
  })
})
