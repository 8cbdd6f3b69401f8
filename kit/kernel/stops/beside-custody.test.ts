import { expect, it } from 'vitest'
import { checkConfidentiality } from './check-confidentiality.ts'

const stopped = (...texts: string[]) =>
  checkConfidentiality({ language: 'nb', title: '', blocks: texts.map((text) => ({ kind: 'paragraph', text })) })
    .filter(({ check }) => check === 'person-in-custody')
    .map(({ excerpt }) => excerpt)

it.each([
  'Saken Innsatt Test Testesen er flyttet.',
  'Pressemelding Innsatt Test Testesen er flyttet.',
  'Fengselet Innsatt Test Testesen',
  'Test Testesen Innsatt',
  'Direktør Innsatt Test Testesen',
  'Innsatt Dag Testesen er flyttet.',
  'Innsatt Test Store',
  'Innsatt Test Nord',
  'Innsatt Test Sogn er flyttet.',
  'Innsatt Test Hamar',
  'Den innsatte Kari Norge er flyttet.',
  'Innsatt Test Testesen fengsel',
  'Innsatt Test Testesen Fengsel',
  'INNSATT TEST TESTESEN',
  'INNSATT KARI NORDMANN ER FLYTTET',
  'Innsatt TEST TESTESEN er flyttet.',
  'Den innsatte TEST TESTESEN er flyttet.',
  'Innsatt Test\nTestesen er flyttet.',
  'Innsatt Test\u2028Testesen er flyttet.',
  'Innsatt\nTest Testesen er flyttet.',
  'Innsatt **Test** Testesen er flyttet.',
  'Innsatt **Test Testesen** er flyttet.',
  'Innsatt Test · Testesen er flyttet.',
  'Innsatt Test - Testesen er flyttet.',
  'Innsatt Test-Testesen er flyttet.',
  'Innsatt: Test Testesen',
  'lnnsatt Test Testesen er her.',
  '1nnsatt Test Testesen er her.',
  'Insatt Test Testesen er her.',
  'Inn satt Test Testesen er her.',
  'Fangane Test Testesen og ein annan er her.',
  'Soningsfangen Test Testesen er her.',
  'Domfelt Test Testesen er her.',
  'Les mer: https://www.example.no/innsatt/test-testesen',
  'Les mer: https://www.example.no/innsatt%2Ftest-testesen',
  'Les mer på innsatt.test-testesen.no',
  'Les mer på https://innsatt.test-testesen.no/',
  'Advokat Test Testesen er innsatt.',
  'Sjef Test Testesen er innsatt.',
  'Leiar Test Testesen er innsett.',
  'Direktør Test Testesen sitter i varetekt.',
  'Kari Norge er innsatt.',
  'Dag Testesen soner.',
])('when the text says %j, the door stops the name', (text) => {
  expect(stopped(text)).not.toEqual([])
})

it('when the name is divided between two paragraphs, it is stopped', () => {
  expect(stopped('Det gjelder innsatt Test', 'Testesen, som er flyttet.')).toEqual(['Test'])
})

it.each([
  // Staff and guests with a title beside words of prison.
  'Fengselsleder Test Testesen i Halden fengsel tok imot innsatte.',
  'Direktør Test Testesen besøkte Halden fengsel og snakket med innsatte.',
  'Avdelingsleder Test Testesen svarer for de innsatte.',
  'Regiondirektør Test Testesen er glad for at flere innsatte får skole.',
  'Test Testesen, fengselsleder i Ila fengsel, møtte innsatte som soner.',
  'Test Testesen, advokat for innsatte, mener loven er klar.',
  'Fengselsprest Test Testesen slutter.',
  'Kontaktbetjent Test Testesen følger opp domfelte.',
  'Biskop Test Testesen er innsatt i embetet.',
  'Rektor Test Testesen er innsatt som leder.',
  'Justisminister Test Testesen besøkte Oslo fengsel.',
  'Statsråd Test Testesen besøkte fengselet.',
  'Statsminister Test Testesen åpnet Agder fengsel.',
  'Fengselsleiar Test Testesen i Bjørgvin fengsel tok imot innsette.',
  // Places and units.
  'Innsatt i Halden fengsel',
  'Innsatte i Halden fengsel',
  'Innsatt Halden fengsel',
  'Innsatt Sandeid Fengsel',
  'Innsatte Indre Østfold fengsel',
  'Innsatt Indre Østfold Fengsel',
  'Innsatte Kriminalomsorgen Region Øst',
  'Kriminalomsorgen region øst har flere innsatte.',
  'Kriminalomsorgen region sørvest, Bjørgvin fengsel',
  'Innsatt ved Ullersmo fengsel, Krus eller KDI',
  'Agder fengsel, avdeling Mandal, har innsatte.',
  'Innsatte Nord-Norge og Møre og Romsdal',
  'Oslo friomsorgskontor følger opp domfelte.',
  // The plain words, alone and in headings.
  'Innsatte og domfelte',
  'Innsatte og Domfelte',
  'Innsatte, pårørende og ansatte',
  'Innsatt\nPårørende\nAnsatt',
  'Innsatte\nBesøk\nPermisjon',
  'Den som er innsatt, får brev.',
  'Fangane får betre mat.',
  'Innsette som sonar i Vik fengsel, får skule.',
  'Ein innsett har rett til besøk. Barn har det òg.',
  'Soning og samfunnsstraff',
  'Inn satt de nye vinduer.',
  // Headlines in capitals.
  'INNSATTE I HALDEN FENGSEL',
  'INNSATTE FÅR BEDRE MAT',
  'INNSATT FUNNET DØD',
  'INNSATT DØDE I HALDEN FENGSEL',
  'INNSATT RØMTE FRA LEIRA',
  'INNSATTE OG PÅRØRENDE',
  'INNSATT FÅR PRISEN',
  'INNSATT UKJENT PERSON',
  'Innsatt UNDER KONFERANSEN',
  'Norwegian Prison Conference about Prisoner Rights',
  'Innsatte har Rett til Skole og Arbeid.',
  'FLERE INNSATTE I NORSKE FENGSLER',
  'NYE REGLER FOR BESØK I FENGSEL',
  'OSLO FENGSEL STENGER',
  'Innsatte FÅR IKKE besøk i dag.',
  // Organisations.
  'Innsatte Røde Kors møter',
  'Røde Kors Visitortjeneste besøker innsatte.',
  'Kirkens Bymisjon gir innsatte råd.',
  'Juss-Buss gir råd til innsatte.',
  'Wayback Oslo følger løslatte.',
  'Norsk Fengsels- og Friomsorgsforbund er opptatt av innsatte.',
  'Straffede Foreldres Barn gir råd.',
  'Innsatte (Kriminalomsorgen) er varslet.',
  // Addresses.
  'Les mer: https://www.kriminalomsorgen.no/innsatt/besok-og-permisjon',
  'Les mer: https://www.kriminalomsorgen.no/innsatte/rettigheter-plikter',
  'Les mer: https://www.kriminalomsorgen.no/domfelt/gjennomforing-straff',
  'Les mer: https://www.example.no/innsatt/halden-fengsel',
  'Les mer på https://innsatt.kriminalomsorgen.no/',
])('when the text says %j, the door lets it pass', (text) => {
  expect(stopped(text)).toEqual([])
})
