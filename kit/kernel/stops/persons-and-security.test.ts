import { describe, expect, it } from 'vitest'
import { checkConfidentiality } from './check-confidentiality.ts'

const found = (text: string, known = {}) =>
  checkConfidentiality({ language: 'nb', title: '', blocks: [{ kind: 'paragraph', text }], known }).map(
    ({ check, excerpt }) => `${check}: ${excerpt}`,
  )

describe('a named person in custody', () => {
  it.each([
    ['Test Testesen soner i Halden fengsel.', 'Test Testesen'],
    ['Innsatte Test Testesen er flyttet.', 'Test Testesen'],
    ['I går ble Test T. Testesen løslatt.', 'Test T. Testesen'],
    ['Vi snakket med Test van Testesen-Prøve. Han har fått permisjon.', 'Test van Testesen-Prøve'],
    ['Dommen er rettskraftig. Den gjelder Test Testesen.', 'Test Testesen'],
    ['Mannen heter Test Testesen og sitter i varetekt.', 'Test Testesen'],
    ['Test Testesen vart lauslaten måndag.', 'Test Testesen'],
    ['O’Test McTestesen er på isolat.', 'O’Test McTestesen'],
    ['Test Testesen is serving time.', 'Test Testesen'],
  ])('when the text says %j, the name stops it', (text, name) => {
    expect(found(text)).toContain(`person-in-custody: ${name}`)
  })

  it.each([
    ['Halden fengsel har innsatte som soner lange dommer.'],
    ['Indre Østfold fengsel og Kriminalomsorgen Innlandet tar imot domfelte som soner.'],
    ['Fengselsleder Test Testesen sier at alle som soner, får besøk.'],
    ['Test Testesen, regiondirektør i sør, sier at varetekt er krevende.'],
    ['Direktør i KDI Test Testesen møtte innsatte som soner.'],
    ['Godt Nytt År og God Jul til alle som soner!'],
    ['Statsråd Test Testesen vil ha færre i varetekt.'],
    ['Kommunikasjonsavdelingen ved Test Testesen svarer på spørsmål.'],
    ['Oslo tingrett avsa dommen. Justis- og beredskapsdepartementet er varslet om varetekt.'],
    ['Etter Røde Kors sitt besøk ble varetekt diskutert på Åpen Dag.'.replace('Åpen Dag', 'åpen dag')],
  ])('when the text says %j, nobody is placed in custody', (text) => {
    expect(found(text)).toEqual([])
  })

  it('when the name belongs to somebody who speaks for the agency, it is let be', () => {
    expect(found('Test Testesen svarer om dommen.', { names: ['Test Testesen'] })).toEqual([])
  })

  it('when a heading names the person and the paragraph below tells the rest, or the other way, it is found', () => {
    const blocks = (first: string, second: string) => [
      { kind: 'heading' as const, text: first },
      { kind: 'paragraph' as const, text: second },
    ]
    const places = (first: string, second: string) =>
      checkConfidentiality({ language: 'nb', title: '', blocks: blocks(first, second) }).map(({ block }) => block)
    expect(places('Test Testesen', 'Han soner i Halden.')).toEqual([0])
    expect(places('Løslatt i går', 'Det gjelder Test Testesen.')).toEqual([1])
  })

  it('when age and sex stand beside custody, it is advice', () => {
    expect(found('En mann i 30-årene ble løslatt.')).toEqual(['described-in-custody: mann i 30-årene'])
  })
})

describe('what the Freedom of Information Act § 24 protects', () => {
  it.each([
    ['Vi har to betjenter på nattevakt.', ['security-staffing: to betjenter på nattevakt']],
    ['Om natten er det bare 3 ansatte i hele fengselet.', ['security-staffing: Om natten er det bare 3 ansatte']],
    ['Nattevakten består av tre betjenter.', ['security-staffing: Nattevakten består av tre betjenter']],
    [
      'Nøklene henger i skapet. Koden er 4711.',
      ['security-routine: Nøklene henger', 'security-technical: Koden er 4711'],
    ],
    ['Kameraer er ikke tillatt på besøk. Tegningene til barna henger her.', []],
    ['Bemanningen i helgen er 12 personer.', ['security-staffing: Bemanningen']],
    ['Vaktlisten henger på vaktrommet.', ['security-staffing: Vaktlisten']],
    ['Rondene går hver time.', ['security-routine: Rondene']],
    ['Cellene visiteres kl. 10 hver tirsdag.', ['security-routine: visiteres']],
    ['Nøkkelrutinene er endret.', ['security-routine: Nøkkelrutinene']],
    ['Beredskapsplanen og tegningene ligger ved.', ['security-plan: Beredskapsplanen', 'security-plan: tegningene']],
    [
      'Alarmkoden er byttet, og kameraene dekker ikke porten.',
      ['security-technical: Alarmkoden', 'security-technical: kameraene'],
    ],
    ['Transporten går fredag kl. 9.', ['security-transport: Transporten']],
    ['Vi har fått flere ansatte, og bemanningen er god.', []],
    ['Besøk er åpent fra kl. 10. Ta med legitimasjon.', []],
    ['Offentlig transport stopper ved porten.', []],
    ['Alle besøkende kan bli visitert.', []],
  ])('when the text says %j, the remarks are right', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
