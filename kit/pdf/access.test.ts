import { expect, test } from 'vitest'
import { pdfFaults } from '../test/pdf-faults.ts'
import { renderEvaluation } from './evaluation.ts'
import { renderNotice } from './notice.ts'
import { renderReport } from './report.ts'
import { renderStrategy } from './strategy.ts'
import { renderTimeline } from './timeline.ts'

const frame = {
  ...{ language: 'nb', agencyName: 'Kriminalomsorgen', printedAt: new Date('2026-03-10T09:30:00Z') },
  ...{ isDemo: true, isExercise: false },
}
const notice = () =>
  renderNotice({
    ...{ ...frame, direction: 'ltr', unitName: 'Halden fengsel', dispatchNumber: '2026-014', readAloud: true },
    title: 'Vannet er stengt',
    body: [
      { kind: 'heading', text: [{ text: 'Dette gjør vi' }] },
      { kind: 'list', ordered: true, items: [[{ text: 'Først flaskevann' }], [{ text: 'Så dusj' }]] },
      { kind: 'paragraph', text: [{ text: 'Les mer ' }, { text: 'her', href: 'https://eksempel.no/vann' }] },
    ],
  })
const report = () =>
  renderReport({
    ...{ ...frame, title: 'Ledelsesrapport', lead: 'For mars.', facts: [{ label: 'Enhet', value: 'Halden' }] },
    sections: [
      { title: 'Tiltak', level: 2, blocks: [{ kind: 'list', lines: ['Skilt', 'Nyhetsbrev'] }] },
      { title: 'Tall', level: 3, blocks: [{ kind: 'table', columns: ['Hva', 'Nå'], rows: [['Lest', '61 %']] }] },
      { title: 'Ingenting', level: 2, blocks: [] },
    ],
  })
const evaluation = () =>
  renderEvaluation({
    ...{ ...frame, title: 'Evaluering: Ukens ti linjer', lead: 'Ett av to mål er nådd.', numbers: 'Målene' },
    columns: ['Mål', 'Start', 'Nå', 'Mål', 'Resultat'],
    targets: [{ name: 'Får vite det', start: '41 %', latest: '62 %', goal: '60 %', result: 'Nådd' }],
    parts: [{ title: 'Hva virket', lines: ['Korte tekster.'] }],
    facts: { title: 'Om tiltaket', rows: [{ label: 'Eier', value: 'Rådgiveren' }] },
  })
const timeline = () =>
  renderTimeline({
    ...{ ...frame, title: 'Vannet er stengt', lead: 'Loggen er uendret.', fingerprint: 'ab12' },
    rows: [{ time: frame.printedAt, actor: 'Systemet', what: 'Startet utsendingen' }],
    facts: [{ label: 'Innslag', value: '12' }],
  })
const nb = (text: string) => ({ text, lang: 'nb' })
const strategy = () =>
  renderStrategy({
    ...{
      ...frame,
      title: nb('Kommunikasjonsstrategi'),
      edition: 'Utgave 1',
      lead: 'Gjelder fra i dag.',
      mark: 'Utkast',
    },
    labels: { contents: 'Innhold', about: 'Om strategien' },
    about: [{ label: 'Bestemt av', value: nb('Direktøren') }],
    sections: [
      {
        ...{ title: 'Mål', note: null },
        groups: [
          {
            title: 'Omdømme',
            elements: [
              {
                ...{ key: 'goal', depth: 0, title: nb('Åpenhet'), kind: 'mål', marks: ['Ikke i kilden'] },
                texts: [{ label: 'Nå', said: { text: 'Closed', lang: 'en' } }],
                facts: [{ label: 'Støtter', names: [{ ...nb('Åpenhet'), key: 'goal' }] }],
              },
            ],
          },
        ],
      },
      { title: 'Strategimatrise', note: 'Ikke i kilden', groups: [] },
    ],
  })

test.each([
  ['a notice', notice],
  ['a report, minutes and what else is set as one', report],
  ['an evaluation', evaluation],
  ['a timeline', timeline],
  ['a strategy', strategy],
])('when %s is made, it can be read aloud from beginning to end', async (_what, make) => {
  expect(pdfFaults(await make())).toEqual([])
})

test('when a file lacks something, the check says what', async () => {
  const sound = (await report()).toString('latin1')
  const faults = (from: RegExp | string, to: string) => pdfFaults(Buffer.from(sound.replaceAll(from, to), 'latin1'))
  expect(faults('/Marked true', '/Marked nope')).toContain('not marked as tagged')
  expect(faults(/\/S \/H2\b/g, '/S /H3')).toContain('heading 2 is H3 after H1')
  expect(faults(/\/S \/TH\b/g, '/S /TD')).toContain('table without a header')
  expect(faults(/\/Scope \/Column/g, '/Other /Column')).toContain('TH that does not say what it heads')
  expect(faults(/\/S \/P\b/g, '/S /Figure')).toContain('Figure without a text')
  expect(faults(/\/Lang \(/g, '/Long (')).toContain('no language')
  const drawn = '\n900 0 obj\n<<\n  /Length 22\n>>\nstream\nBT 0 0 m 1 1 l S ET \nendstream\nendobj\n'
  const more = sound.replace(/\/Contents (\d+ 0 R)/, '/Contents [$1 900 0 R]') + drawn
  expect(pdfFaults(Buffer.from(more, 'latin1'))).toEqual(['something is drawn (S) that is not tagged'])
})
