import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sharedData } from '../../../../kit/test/shared-data.ts'
import { dayInOslo } from '../../rules/connect/day-in-oslo.ts'
import { feed } from './feed.ts'
import { ninjs } from './ninjs.ts'

const settings = { address: 'https://medier.example/strøm', subject: '', outlet: 'Prøveavisa', since: null }
const [ask] = feed.plan({ settings, mapping: [], wanted: {} })
const read = (text: string, link: string | null = null) => feed.read(ask!, { status: 200, text, link }, settings)
const rss = (items: string) =>
  `<rss version="2.0" xmlns:ret="http://x"><channel><title>Overvåking</title>${items}</channel></rss>`

test("when media monitoring says which outlet, Retriever's fields go before those of RSS", () => {
  const item = `<item><title>Fengselet åpner &lt;b&gt;dørene&lt;/b&gt;</title><link>https://a.example/1</link><source url="https://x">Samler</source>
    <description>Lang tekst</description><ret:docdate>2026-03-01T23:30:00Z</ret:docdate><ret:source>Lokalavisa</ret:source>
    <ret:dynteaser>… åpner dørene …</ret:dynteaser><ret:mediatype>print</ret:mediatype></item>`
  expect(read(rss(item))).toMatchObject({
    found: [
      {
        mention: {
          outlet: 'Lokalavisa',
          publishedOn: '2026-03-02',
          title: 'Fengselet åpner dørene',
          lead: '… åpner dørene …',
          url: 'https://a.example/1',
        },
      },
    ],
    left: {},
    next: null,
  })
})

test('when items lack what a mention needs, they are left and counted, and the others are read', () => {
  const items = `<item><title>Uten dag</title></item><item><pubDate>Sun, 01 Mar 2026 10:00:00 +0100</pubDate></item>
    <item><title>Hel</title><guid>https://a.example/2</guid><pubDate>Sun, 01 Mar 2026 10:00:00 +0100</pubDate></item>`
  const answer = read(rss(items))
  expect(answer).toMatchObject({
    left: { 'no-day': 1, 'no-title': 1 },
    found: [{ mention: { url: 'https://a.example/2' } }],
  })
})

test('when an Atom feed has more pages they are followed on the same machine, and nowhere else', () => {
  const atom = (next: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><link rel="next" href="${next}"/><entry><title>T</title>
     <link href="https://a.example/3"/><published>2026-03-01T10:00:00+01:00</published><source><title>Bladet</title></source></entry></feed>`
  expect(read(atom('/strøm?side=2'))).toMatchObject({
    found: [{ mention: { outlet: 'Bladet' } }],
    next: { page: 2, url: 'https://medier.example/str%C3%B8m?side=2' },
  })
  for (const elsewhere of ['http://169.254.169.254/latest', 'https://annen.example/', 'file:///etc/passwd'])
    expect(read(atom(elsewhere))).toMatchObject({ next: null })
})

test.each([
  ['Sun, 01 Mar 2026 23:30:00 GMT', '2026-03-02'],
  ['1 Mar 26 23:30 +0100', '2026-03-01'],
  ['2026-03-01T23:30:00Z', '2026-03-02'],
  ['2026-03-01', '2026-03-01'],
  ['2026-07-01T21:30:00+00:00', '2026-07-01'],
  ['2026-07-01T22:30:00+00:00', '2026-07-02'],
  ['Wed, 01 Jul 2026 00:30:00 CEST', '2026-07-01'],
  ['Thu, 31 Dec 2026 23:30:00 CET', '2026-12-31'],
  ['Thu, 31 Dec 2026 23:30:00 GMT', '2027-01-01'],
  // The night when clocks are turned back has an hour twice.
  ['2026-10-25T00:30:00Z', '2026-10-25'],
  ['2026-10-25T22:59:00Z', '2026-10-25'],
  ['2026-10-25T23:00:00Z', '2026-10-26'],
  ['31 Feb 2026', null],
  ['2-3-24', null],
  ['i går', null],
  ['', null],
])('when a feed says «%s», the day is %s', (said, day) => expect(dayInOslo(said)).toBe(day))

const folder = sharedData('feeds')
test.skipIf(!folder)('when real feeds come, right and wrong, each is read or refused with a reason', () => {
  const names = readdirSync(folder!)
  const answers = names.map((name) => read(readFileSync(join(folder!, name), 'utf8')))
  const feeds = answers.filter((answer) => 'found' in answer)
  expect(names.length).toBeGreaterThan(50)
  expect(feeds.length / names.length).toBeGreaterThan(0.9)
  for (const answer of answers) expect('found' in answer || 'fault' in answer).toBe(true)
})

const news = sharedData('ninjs')
test.skipIf(!news)('when a real news item of ninjs comes, it is a mention', () => {
  const text = readFileSync(join(news!, 'ntb_text.json'), 'utf8')
  const [asked] = ninjs.plan({ settings, mapping: [], wanted: {} })
  const list = `{"items":[${text},{"uri":"x"}]}`
  expect(ninjs.read(asked!, { status: 200, text: list, link: null }, settings)).toMatchObject({
    found: [{ mention: { outlet: 'NTB', publishedOn: '2019-08-09' } }],
    left: { 'no-title': 1 },
  })
  expect(ninjs.read(asked!, { status: 200, text: '{"a":1}', link: null }, settings)).toMatchObject({ fault: 'shape' })
  expect(ninjs.read(asked!, { status: 200, text: '<html>', link: null }, settings)).toMatchObject({ fault: 'not-json' })
})
