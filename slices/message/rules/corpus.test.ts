import { describe, expect, it } from 'vitest'
import { checkConfidentiality } from '../../../kit/kernel/stops/check-confidentiality.ts'
import { checkPlainLanguage } from './plain-language/check-plain-language.ts'

type Text = { language: 'nb' | 'nn'; title: string; blocks: { kind: 'heading' | 'paragraph' | 'list'; text: string }[] }

const text = (language: 'nb' | 'nn', title: string, ...parts: string[]): Text => ({
  language,
  title,
  // «# » starts a heading, «- » a list; the rest are paragraphs.
  blocks: parts.map((part) => ({
    kind: part.startsWith('# ') ? 'heading' : part.startsWith('- ') ? 'list' : 'paragraph',
    text: part.replace(/^# |^- /gm, ''),
  })),
})
const known = { telephones: ['69 12 34 56', '69 12 34 57'], emails: ['@kriminalomsorg.no'] }
const stops = (input: Text) =>
  checkConfidentiality({ ...input, known }).map(({ severity, check, excerpt }) => `${severity} ${check}: ${excerpt}`)
const advice = (input: Text, audienceKinds: string[] = []) => checkPlainLanguage({ ...input, audienceKinds })
const said = (input: Text) => advice(input).findings.map(({ check, excerpt }) => `${check}: ${excerpt}`)

const FIRE = text(
  'nb',
  'Brannen i Halden fengsel er slukket',
  'Brannen i avdeling C i Halden fengsel er slukket. Ingen er alvorlig skadet. Fire innsatte og to ansatte er undersøkt av lege, og alle er tilbake i fengselet.',
  '# Hva skjedde?',
  'Brannalarmen gikk kl. 14.10 onsdag 25. november. De ansatte flyttet alle innsatte til gymsalen i løpet av ti minutter. Brannvesenet var på stedet kl. 14.22 og hadde kontroll kl. 15. Politiet undersøker årsaken.',
  '# Besøk i dag og i morgen',
  'Vi avlyser alle besøk i dag. Fra torsdag morgen tar vi imot besøk som vanlig, bortsett fra i avdeling C. Har du avtale i avdeling C, ringer vi deg.',
  'Journalister kan ringe pressevakten på 69 12 34 56. Pårørende kan ringe 69 12 34 57. «Vi er glade for at det gikk bra, og takker de ansatte for innsatsen», sier fengselsleder Test Testesen.',
)

const VISITS = text(
  'nb',
  'Vedrørende endrede rutiner for besøk',
  'Det vises til tidligere informasjon vedrørende gjennomføring av besøk. I henhold til straffegjennomføringsloven skal besøkende legitimere seg, og det gjøres oppmerksom på at besøk vil bli avvist dersom legitimasjon ikke fremvises ved ankomst, samt at eventuelle gjenstander som medbringes, vil bli gjenstand for kontroll av av ansatte.',
  'Iverksettelse av ordningen skjer 1. januar. Vurdering av søknader, innhenting av opplysninger og tildeling av tidspunkt foretas av besøksavdelingen.',
)

const CHRISTMAS = text(
  'nb',
  'Bemanningen i julen',
  'I julen går vi ned til to betjenter på nattevakt i avdeling A. Vaktlisten ligger på Teams. Rondene går kl. 23, 02 og 05.',
  '- Nøkkelrutinen er den samme som før\n- Alarmkoden byttes 20. desember\n- Fangetransporten til tingretten går mandag kl. 8',
  'Spør nærmeste leder hvis du lurer på noe. Hovedverneombudet har vært med på planleggingen.',
)

const PRESS = text(
  'nb',
  'Svar om en innsatt',
  'Test Testesen (34) soner en dom på fire år i Indre Østfold fengsel. Han ble overført fra Oslo fengsel i mars og har søkt om permisjon. Se sak 2024/12345-3.',
  'Fødselsnummeret er 018190 12385, og kontakten er hans mor, telefon 912 34 567 eller test.testesen@gmail.com. Kommunikasjonsrådgiver Prøve Prøvesen svarer på spørsmål om saken.',
)

const OPEN_DAY = text(
  'nn',
  'Ope hus i Bjørgvin fengsel',
  'Laurdag 5. desember kl. 11–15 har Bjørgvin fengsel ope hus. Du kan sjå verkstadene, snakke med tilsette og kjøpe julegåver som dei innsette har laga.',
  '- Ta med legitimasjon\n- Legg att mobilen i bilen\n- Born under 16 år må ha følgje med ein vaksen',
  'Bussen frå Bergen stoppar rett utanfor porten. Har du spørsmål, kan du skrive til post.bjorgvin@kriminalomsorg.no. Vi gler oss til å sjå deg!',
)

const APPLICATIONS = text(
  'nn',
  'Informasjon om endring av søknadsrutinar',
  'I samband med innføring av nytt fagsystem vert det gjort merksam på at søknad om endring av vilkår frå nyttår skal sendast elektronisk. Underteikna vil i medhald av straffegjennomføringslova foreta ei vurdering av kvar enkelt søknad, og ovannemnde endringar medfører at handsaminga vert utført av friomsorgskontoret.',
  'Eventuelle spørsmål kan rettast til kontaktpersonen din i friomsorga. Handsaming av søknader, vurdering av vilkår og utarbeiding av vedtak tek om lag tre veker.',
)

describe('real kinds of texts', () => {
  it('when a clear notice about a fire names units, numbers of people, clock times and the leader, nothing is remarked', () => {
    expect(said(FIRE)).toEqual([])
    expect(stops(FIRE)).toEqual([])
    expect(advice(FIRE, ['press', 'public']).targets.some(({ over }) => over)).toBe(false)
  })

  it('when a notice about visits is written in the old way, each heavy place is remarked', () => {
    expect(said(VISITS)).toEqual([
      'bureaucratic-word: Vedrørende',
      'bureaucratic-word: Det vises til',
      'bureaucratic-word: vedrørende',
      'bureaucratic-word: I henhold til',
      expect.stringContaining('long-sentence: I henhold til'),
      'bureaucratic-word: det gjøres oppmerksom på at',
      'passive: bli avvist',
      'passive: fremvises',
      'bureaucratic-word: eventuelle',
      'passive: medbringes',
      'bureaucratic-word: bli gjenstand for',
      'doubled-word: av av',
      'bureaucratic-word: Iverksettelse',
      'noun-pile: Vurdering av søknader, innhenting av opplysninger og tildeling',
      'bureaucratic-word: innhenting',
      'bureaucratic-word: foretas',
    ])
    expect(stops(VISITS)).toEqual([])
    expect(advice(VISITS, ['relatives', 'inmates']).targets.every(({ over }) => over)).toBe(true)
  })

  it('when a notice to staff tells how the prison is guarded, every such place stops it', () => {
    expect(stops(CHRISTMAS)).toEqual([
      'stop security-staffing: to betjenter på nattevakt',
      'stop security-staffing: Vaktlisten',
      'stop security-routine: Rondene',
      'stop security-routine: Nøkkelrutinen',
      'stop security-technical: Alarmkoden',
      'stop security-transport: Fangetransporten',
    ])
  })

  it('when an answer to the press names an inmate and his mother’s telephone, every such place stops it', () => {
    expect(stops(PRESS)).toEqual([
      'stop person-in-custody: Test Testesen',
      'stop case-number: 2024/12345-3',
      'advice near-identity-number: 018190 12385',
      'stop telephone-number: 912 34 567',
      'stop private-email: test.testesen@gmail.com',
    ])
  })

  it('when a friendly invitation is in nynorsk, nothing is remarked', () => {
    expect(said(OPEN_DAY)).toEqual([])
    expect(stops(OPEN_DAY)).toEqual([])
    expect(advice(OPEN_DAY).lix.band).toBe('very-easy')
  })

  it('when nynorsk is bureaucratic, each heavy place is remarked', () => {
    expect(said(APPLICATIONS)).toEqual([
      'bureaucratic-word: I samband med',
      'bureaucratic-word: vert det gjort merksam på at',
      'passive: sendast',
      'bureaucratic-word: Underteikna',
      'bureaucratic-word: i medhald av',
      'bureaucratic-word: foreta ei vurdering av',
      'bureaucratic-word: ovannemnde',
      'bureaucratic-word: medfører',
      'passive: vert utført',
      'bureaucratic-word: Eventuelle',
      'passive: rettast',
      'noun-pile: Handsaming av søknader, vurdering av vilkår og utarbeiding',
      'bureaucratic-word: utarbeiding',
    ])
    expect(stops(APPLICATIONS)).toEqual([])
  })
})
