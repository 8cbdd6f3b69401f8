import { expect, it } from 'vitest'
import { FUNERALS, NOUNS, thereIn } from './incident-nouns.ts'
import { deniesOutright, isKnownToo, saysOutright, takesForGranted, tellsOfIt } from './says-outright.ts'
import { type KnownFact, weighSentences } from './sentence-basis.ts'
import { isListed } from './word-forms.ts'

const said = (fact: string, sentences: readonly string[], given: readonly string[] = []) =>
  sentences.filter((one) => saysOutright(one, fact, given))

it('when words tell what a fact tells, whole or as a part of a sentence, they say it outright', () => {
  const escaped = ['En innsatt har rømt.', 'Vi bekrefter at en innsatt har rømt.', 'En innsatt har rømt i natt.']
  expect(said('En innsatt har rømt', escaped)).toEqual(escaped)
  const hurt = ['En ansatt er skadd, og politiet er varslet.']
  expect(said('En ansatt er skadd', hurt)).toEqual(hurt)
})

it('when words only touch what a fact tells, they do not say it', () => {
  expect(
    said('En innsatt har rømt', [
      'Årsrapporten viser 4 rømninger i 2025.',
      'Vi har gode rutiner mot rømning.',
      'Rømningsveier skal holdes frie.',
      'Antall rømninger har gått ned de siste ti årene.',
      'Mediene skriver at en innsatt har rømt.',
      'Vi kjenner til ryktet om at en innsatt har rømt.',
    ]),
  ).toEqual([])
  expect(
    said('En ansatt er skadd', [
      'Dette skader tilliten til oss.',
      'Skadene på taket er reparert.',
      'Ansatte som blir skadd på jobb, skal melde fra til lederen sin.',
    ]),
  ).toEqual([])
  expect(said('Det brenner i en celle', ['Ved brann i en celle skal du trykke på alarmen.'], ['Brann'])).toEqual([])
})

it('when words tell what a fact tells in other words, or with when and who says it around them, they say it outright', () => {
  const hurt = [
    'Ein tilsett er skadd.',
    'En betjent er skadd.',
    'En ansatt er såret.',
    'En ansatt ble skadd under hendelsen i natt og er kjørt til sykehus.',
    'Det er meldt om skade på en av våre ansatte.',
    'Dessverre er en betjent såret.',
  ]
  expect(said('En ansatt er skadd', hurt)).toEqual(hurt)
  const escaped = [
    'Fire fanger har rømt.',
    'Fire innsatte har stukket av.',
    'Flere innsatte har rømt.',
    'Politiet etterforsker rømningen.',
  ]
  expect(said('Fire innsatte har rømt', escaped)).toEqual(escaped)
})

it('when words deny what stands as unconfirmed, they say the contrary outright', () => {
  const denied = (fact: string, sentences: readonly string[]) =>
    sentences.filter((one) => deniesOutright(one, fact, []))
  const hurt = ['Ingen ansatte er skadd.', 'Ingen er skadd.', 'Ingen betjenter ble såret i natt.']
  expect(denied('En ansatt er skadd', hurt)).toEqual(hurt)
  expect(
    denied('En ansatt er skadd', [
      'En ansatt er skadd.',
      'Ingen innsatte er skadd.',
      'Ansatte skal ikke betale for skader på utstyr.',
      'Det er ikke meldt om skader på bygningene.',
      'Besøk er ikke berørt.',
    ]),
  ).toEqual([])
})

it('when words are of an ordinary day, no fact holds them', () => {
  const ordinary = [
    'Årsrapporten viser 4 rømninger.',
    'Ansatte får opplæring i å forebygge skader.',
    'Ansatte skal hindre skader.',
    'Besøk går som vanlig.',
    'Rømningsveier',
    'Rømningsøvelse',
    'Det var 4 rømninger i fjor.',
    'Dersom en ansatt blir skadet, gi beskjed.',
    'Skade på vindu er meldt inn.',
    'Vi undersøker vindu og dører.',
    'To ansatte har fått nye oppgaver.',
    'En ansatt er kjørt til kurs i Halden.',
    'Ansatte er orientert om ny turnus.',
    'Innsatte kan søke om permisjon.',
    'Fire innsatte har tatt fagbrev.',
  ]
  for (const fact of ['En ansatt er skadd', 'Fire innsatte har rømt', 'En innsatt er funnet død på cella'])
    expect(
      ordinary.filter((one) => saysOutright(one, fact, []) || deniesOutright(one, fact, [])),
      fact,
    ).toEqual([])
})

it('when a stop stands, what happened is told in whatever words, and an ordinary day is not', () => {
  const [thing, place] = [['Dødsfall', 'et dødsfall', 'eit dødsfall'], ['Halden fengsel']]
  const told = [
    'En innsatt er død ved Halden fengsel.',
    'En innsatt er død ved Halden fengsel',
    'Dødsfall ved Halden fengsel',
    'Det har vært et dødsfall i fengselet i natt.',
    'Ein innsett er død.',
    'En person er funnet livløs på cella.',
    'En fange omkom i går kveld.',
    'En innsatt mistet livet i dag.',
    'Politiet etterforsker dødsfallet.',
    'Alle er preget av dødsfallet.',
    'Dødsårsaken er ikke kjent.',
    'Våre tanker går til familien til den døde.',
    'Avdøde var innsatt hos oss.',
    'Ingen er død.',
    'En mann i 40-årene er død i Halden fengsel.',
    'En innsatt på 45 år er død.',
    'Vi har hatt et dødsfall hos oss.',
    'En innsatt ble funnet død i morges, og pårørende er varslet.',
    'Vi bekrefter et dødsfall.',
    'Besøk går som vanlig, men en innsatt er død.',
  ]
  const tells = (one: string) => thing.some((what) => tellsOfIt(one, what, place))
  expect(told.filter((one) => !tells(one))).toEqual([])
  const ordinary = [
    'Årsrapporten viser 4 dødsfall i fjor.',
    'Det var 4 dødsfall i fjor.',
    'I 2024 var det to dødsfall.',
    'Antall dødsfall har gått ned de siste ti årene.',
    'Vi har gode rutiner for å hindre dødsfall.',
    'Rutine ved dødsfall',
    'Ansatte får opplæring i å forebygge dødsfall.',
    'Dødsfallet i Bergen i 2019 er ferdig gransket.',
    'Den døde vinkelen i porten er merket.',
    'Batteriet i alarmen er dødt.',
    'Fristen er dødlinje for alle.',
    'Besøk går som vanlig i dag.',
    'Besøkstiden er kl. 12 til 15.',
    'Fra mai kan dere søke om permisjon på nett.',
    'Politiet er på stedet.',
    'Politiet øver ved Halden fengsel i dag.',
    'En innsatt har tatt fagbrev ved Halden fengsel.',
    'Pårørende kan ringe oss kl. 9 til 15.',
    'Vi kommer tilbake med mer kl. 15.',
    'Halden fengsel er åpent for besøk.',
    'Rutiner ved dødsfall',
    'Vi har gått gjennom rutiner ved dødsfall.',
    'Gravferden til en tidligere kollega er fredag.',
    'Nye tall: 4 dødsfall',
    'De siste ti årene døde fire innsatte.',
    'Vi kommenterer ikke enkeltsaker.',
    'Prest og samtaletilbud finnes i fengselet.',
  ]
  expect(ordinary.filter((one) => tells(one) || tellsOfIt(one, 'Rømning', place))).toEqual([])
  expect(tellsOfIt('En innsatt har rømt fra Halden fengsel.', 'Rømning', place)).toBe(true)
  expect(tellsOfIt('Rømningsveiene er merket på nytt.', 'Rømning', place)).toBe(false)
})

const YEARS = ['2026']
const fact = (text: string, state: KnownFact['state']): KnownFact => ({
  ...{ id: text, text, state, counter: '', police: 'none' },
})
const weighed = (text: string, facts: readonly KnownFact[], given: readonly string[]) =>
  weighSentences(
    { title: '', paragraphs: [text] },
    { facts, given, next: null, isCorrection: true, years: YEARS, said: [], isBeside: true },
  )
/** Those of the sentences that a stop holds, as the door asks it. */
function heldAtStop(told: readonly string[], facts: readonly string[], sentences: readonly string[]): string[] {
  const place = ['Halden fengsel']
  const known = [...told, ...facts]
  const confirmed = facts.map((one) => fact(one, 'confirmed'))
  return sentences.filter((sentence) =>
    weighed(sentence, confirmed, [...told, ...place]).some(({ text, basis }) =>
      known.some((one) => (basis === 'unknown' ? takesForGranted : tellsOfIt)(text, one, place, YEARS)),
    ),
  )
}
/** Those of the sentences that a room holds beside it, as the door asks it. */
function heldBeside(facts: readonly KnownFact[], sentences: readonly string[]): string[] {
  const isUntrue = (one: KnownFact, { text, basis, factIds }: ReturnType<typeof weighed>[number]) =>
    one.state !== 'confirmed' &&
    ((basis === 'refused' && factIds.includes(one.id) && saysOutright(text, one.text, [], YEARS)) ||
      (basis === 'none' && deniesOutright(text, one.text, [], YEARS))) &&
    !facts.some((other) => other.state === 'confirmed' && isKnownToo(text, one.text, other.text, [], YEARS))
  return sentences.filter((sentence) => weighed(sentence, facts, []).some((one) => facts.some((a) => isUntrue(a, one))))
}
const DEATH = [['Dødsfall', 'et dødsfall', 'eit dødsfall'], ['En innsatt er funnet død på cella']] as const
const ESCAPE = [
  ['Rømning', 'Rømming', 'en rømning'],
  ['En innsatt rømte kl. 13.20', 'Politiet leter etter ham'],
] as const

it('when a death is told in whatever form while a stop stands, it is held', () => {
  const told = [
    'En innsatt tok sitt eget liv i natt.',
    'En innsatt tok livet sitt.',
    'En innsatt begikk selvmord.',
    'Selvmord i Halden fengsel',
    'Det har vore eit sjølvmord i fengselet.',
    'En innsatt hengte seg på cella.',
    'En innsatt gikk bort i natt.',
    'Ein innsett gjekk bort i natt.',
    'En innsatt sovnet inn i natt.',
    'Ein innsett er avliden.',
    'En innsatt er ikke lenger i live.',
    'En innsatt overlevde ikke.',
    'Livet til den innsatte sto ikke til å redde.',
    'I natt mistet en av våre innsatte livet.',
    'Han ble erklært død kl. 03.',
    'Mistenkelig dødsfall i fengsel',
    'En 34-åring er død.',
    'Innsatt (født 1990) er død.',
    'Det er riktig at vi har hatt et dødsfall.',
    'En mann i 30-årene døde på cella i natt, opplyser politiet til NRK.',
    'De etterlatte er varslet.',
    'Ansatte finner en innsatt død.',
    'Dødsfallet skjedde under brannøvelsen.',
    'Den innsatte tok sitt liv.',
    'En innsatt døde for to timer siden.',
    'En varetektsfange er død.',
    'Vi har den triste plikt å meddele at en innsatt er død.',
    'Innsatte får tilbud om samtale etter at en medinnsatt døde.',
    'Ved Halden fengsel er en innsatt død.',
    'Når det gjelder dødsfallet, viser vi til politiet.',
    // It denies that anything is there to tell of.
    'Vi har ingen dødsfall å melde.',
  ]
  expect(told.filter((one) => !heldAtStop(...DEATH, [one]).length)).toEqual([])
})

it('when an escape is told in whatever form while a stop stands, it is held', () => {
  const told = [
    'En innsatt kom seg ut av fengselet i dag.',
    'En innsatt har tatt seg ut.',
    'En innsatt har unndratt seg.',
    'En innsatt mangler.',
    'En innsatt kom ikke tilbake fra permisjon.',
    'Fengselet mangler en innsatt etter opptelling.',
    'Vi leter etter en innsatt.',
    'Politiet søker etter en innsatt.',
    'En innsatt er etterlyst.',
    'En innsatt er forsvunnet.',
    'Politiet leter etter rømling.',
  ]
  expect(told.filter((one) => !heldAtStop(...ESCAPE, [one]).length)).toEqual([])
  const ordinary = [
    'Politiet leter etter vitner til et innbrudd i garasjen.',
    'Politiet leter etter nye lokaler.',
    'Alle innsatte kom seg ut da alarmen gikk.',
    'Vi mangler to ansatte i kveld.',
    'Innsatte mangler vinterklær.',
  ]
  expect(heldAtStop(...ESCAPE, ordinary)).toEqual([])
})

it('when a stop stands, whatever noun names what happened as there is held, in each definite form and its genitive', () => {
  const stopped = [
    [DEATH, [...NOUNS.death, ...NOUNS.ofDeath, ...NOUNS.ofDeathAndMore, ...NOUNS.suicide]],
    [DEATH, [...NOUNS.killing, ...NOUNS.ofKilling, ...NOUNS.ofKillingAndMore]],
    [ESCAPE, [...NOUNS.escape, ...NOUNS.ofEscape, ...NOUNS.ofEscapeAndMore]],
    [
      [['Brann'], ['Det brenner i en celle']],
      [...NOUNS.fire, ...NOUNS.ofFire],
    ],
    [[[], ['Brannen er påsatt']], NOUNS.arson],
    [[[], ['En betjent er tatt som gissel']], NOUNS.hostage],
    [[[], ['En innsatt er pågrepet']], NOUNS.arrest],
    [[['Dataangrep'], []], NOUNS.attack],
  ] as const
  const walked = new Set<unknown>()
  for (const [[told, facts], nouns] of stopped)
    for (const noun of nouns) {
      walked.add(noun)
      for (const form of thereIn(noun)) {
        expect([form, isListed(form), isListed(`${form}s`)]).toEqual([form, true, true])
        const sentences = [
          `Etter ${form} er alle besøk avlyst.`,
          `Omfanget av ${form}s følger undersøkes videre i uka.`,
        ]
        expect(heldAtStop(told, facts, sentences)).toEqual(sentences)
      }
    }
  expect(
    Object.values(NOUNS)
      .flat()
      .filter((noun) => !walked.has(noun)),
  ).toEqual([])
  // A funeral may be of somebody else.
  for (const form of FUNERALS.flatMap(thereIn)) expect(heldAtStop(...DEATH, [`${form} er fredag.`])).toEqual([])
})

it('when what happened is named as there in the words of an ordinary day, it is held', () => {
  const escaped = [
    'Etter flukten er alle besøk avlyst.',
    'Flukten skjedde fra luftegården.',
    'Etter unnvikelsen er besøk stengt i dag.',
    'Etter unnvikinga er besøk stengt i dag.',
    'Rømlingens familie kan ringe oss.',
    'De rømtes familier kan ringe oss.',
    'Fluktbilen sto ved porten.',
    // Wrongly: decision 84.
    'Flukten fra virkeligheten er tema for lesesirkelen.',
  ]
  expect(heldAtStop(...ESCAPE, escaped)).toEqual(escaped)
  const death = [
    'Dødsfallets omstendigheter undersøkes.',
    'Etter bortgangen er besøk stengt i dag.',
    'Etter dødsulykken er besøk stengt i dag.',
    'Etter dødsulukka er besøk stengt i dag.',
    'Liket er fraktet til obduksjon i Oslo.',
    'Avdødes familie kan ringe oss.',
    'Den dødes familie kan ringe oss.',
    'Familiene til de døde fangene er på vei.',
    'Den avlidnes familie kan ringe oss.',
    'De etterlattes advokat har ringt.',
    'Etter mordet er besøk stengt i dag.',
  ]
  expect(heldAtStop(...DEATH, death)).toEqual(death)
  // What somebody told of a death says nothing of an escape, nor the other way.
  expect(heldAtStop(...ESCAPE, ['Dødsfallets omstendigheter undersøkes.'])).toEqual([])
  expect(heldAtStop(...DEATH, ['Etter unnvikelsen er besøk stengt i dag.'])).toEqual([])
})

it('when words are of this year, they are of no other year', () => {
  const death = [
    'Dødsfallet 1. desember 2026 etterforskes.',
    '1. desember 2026 ble en innsatt funnet død på cella.',
    'I 2026 døde en innsatt på cella.',
  ]
  expect(heldAtStop(...DEATH, death)).toEqual(death)
  expect(heldAtStop(...ESCAPE, ['Vi gransker rømningen i 2026.', 'Vi gransker rømningen i 2025.'])).toEqual([
    'Vi gransker rømningen i 2026.',
  ])
})

it('when words say that we do not know how it happened, they tell that it did; whether it did may be unknown', () => {
  const told = [
    'Vi kjenner ikke dødsårsaken.',
    'Vi kan ikke bekrefte dødsårsaken.',
    'Vi vet ikke hvorfor en innsatt døde.',
    'Vi veit ikkje kvifor ein innsett døydde.',
    'Vi vet ikke hva den innsatte døde av.',
    'Vi kan ikke svare på hvorfor en innsatt døde i natt.',
    'Politiet vet ikke hvordan den innsatte døde.',
  ]
  expect(told.filter((one) => !heldAtStop(...DEATH, [one]).length)).toEqual([])
  expect(told.filter((one) => !heldAtStop(DEATH[0], [], [one]).length)).toEqual([])
  const whether = ['Vi vet ikke om noen er død.', 'Vi kan ikke bekrefte et dødsfall.']
  expect(heldAtStop(...DEATH, whether)).toEqual([])
})

it('when words are of rules, law, other years and other things, no stop holds them', () => {
  const ordinary = [
    'Han er dømt for drapet på sin kone.',
    'Obduksjonsassistent søkes.',
    'Innsatte kan få permisjon til begravelser.',
    'NFF: Dødsfall i fengsel må granskes.',
    'Ingen innsatte døde i Halden fengsel i 2025.',
    'I 2025 døde fire innsatte.',
    'Boka «Den døde mannen» er på biblioteket.',
    'Bisettelsen er fredag.',
    'De etterlatte tingene kan hentes.',
    'Vi arbeider for at ingen innsatte skal dø.',
    'Når en innsatt dør, skal pårørende varsles.',
    'Vi jobber med selvmordsforebygging.',
  ]
  expect(heldAtStop(...DEATH, ordinary)).toEqual([])
  expect(heldAtStop(DEATH[0], ['Ansatte får oppfølging'], ['Ansatte får oppfølging etter omstillingen.'])).toEqual([])
})

it('when it is known that one has, words that more have are held', () => {
  const facts = [fact('En innsatt har rømt', 'confirmed'), fact('Fire innsatte har rømt', 'rumour')]
  const more = [
    'Fire rømte i natt.',
    'Fire menn har rømt.',
    'Fire har rømt.',
    'Flere innsatte har rømt.',
    'Fire innsatte har rømt.',
  ]
  expect(heldBeside(facts, more)).toEqual(more)
  expect(
    heldBeside(facts, ['En innsatt har rømt.', 'En innsatt rømte 1. desember 2026.', 'Rømningen etterforskes.']),
  ).toEqual([])
})

it('when words are of what one does each time, of other years, of an exercise or of other things, no unconfirmed fact holds them', () => {
  const beside = (what: string, sentences: readonly string[]) => heldBeside([fact(what, 'unconfirmed')], sentences)
  expect(
    beside('En ansatt er skadd', [
      'Når en ansatt er skadet, varsles pårørende.',
      'Om en ansatt er skadd, ring 113.',
      'Blir en ansatt skadet, varsle politiet.',
      'Ansatte som blir skadet, har rett til yrkesskadeerstatning.',
      'Ansatte som er skadet, får erstatning.',
      'Alle skader skal meldes.',
      'Skader på ansatte meldes i Synergi.',
      'Ingen ansatte ble skadet under brannøvelsen.',
      'NFF: Flere ansatte blir skadet.',
    ]),
  ).toEqual([])
  const hurt = [
    'En ansatt blir skadet.',
    'Om kvelden ble en ansatt skadd.',
    'I dag blir flere ansatte skadet.',
    'En ansatt ble skadet 1. desember 2026.',
    'En ansatt ble skadet under brannøvelsen.',
  ]
  expect(beside('En ansatt er skadd', hurt)).toEqual(hurt)
  const fire = [
    'I 2025 rømte fire innsatte.',
    'Fire innsatte rømte i fjor.',
    'Rømninger 2025: 4',
    'Øvelse: fire innsatte har rømt.',
    'Innsatte som rømmer, mister permisjon.',
  ]
  // This year is today too.
  expect(beside('Fire innsatte har rømt', [...fire, 'Ingen innsatte har rømt i år.'])).toEqual([
    'Ingen innsatte har rømt i år.',
  ])
  expect(
    beside('En innsatt er savnet', [
      'Innsatte savner familien.',
      'Mange innsatte savner besøk.',
      'Innsatte er borte fra skolen.',
    ]),
  ).toEqual([])
  expect(
    beside('Besøksavdelingen er stengt', [
      'Besøksavdelingen er stengt på søndager.',
      'Besøksavdelingen er ikke stengt i jula.',
    ]),
  ).toEqual([])
  expect(beside('Besøksavdelingen er stengt', ['Besøksavdelingen er stengt.'])).toHaveLength(1)
  expect(beside('Lederen er suspendert', ['Lederen er suspendert fra stillingen.'])).toHaveLength(1)
  expect(beside('En innsatt har rømt', ['En innsatt rømte i jula.', 'Innsatte rømte i jula.'])).toHaveLength(2)
})

it('when a rumour tells of a suicide, other words for it tell it, and those for a death do not', () => {
  const facts = [fact('En innsatt tok livet sitt', 'rumour')]
  const told = ['En innsatt tok sitt eget liv.', 'En innsatt har begått selvmord.', 'En innsatt hengte seg i natt.']
  expect(heldBeside(facts, [...told, 'En innsatt er død.'])).toEqual(told)
})

it('when what happened waits at a stop, whoever tells of one it happened to tells it, however much is said beside it', () => {
  const tells = (one: string, what = 'Dødsfall') => tellsOfIt(one, what, ['Halden fengsel'], ['2026'])
  for (const told of [
    'Én innsatt døde av knivstikk kl. 06.20.',
    'Én innsatt døde av knivstikk',
    'Det er én død i fengselet.',
    'En innsatt døde etter et slagsmål på avdeling C.',
    'Ein innsett døydde etter eit slagsmål på avdeling C i natt, og politiet granskar saka.',
    'Etter det vi kjenner til, omkom to innsatte da de prøvde å komme seg ut av cellen sin i andre etasje.',
    '3 personer mistet livet i hendelsen ved hovedporten i ettermiddag.',
    'Familien har fått beskjed om at sønnen deres er død.',
    'Broren din er død.',
    'Besøk er avlyst som følge av dødsfall.',
    'Etter dødsfall i natt er besøk avlyst.',
    'Hendelsen fikk dødelig utgang.',
    'Vi har mistet en innsatt.',
    'En av våre innsatte er ikke lenger blant oss.',
    'En innsatt ble funnet hengt.',
    'Innsatt kvalt på cella.',
    'En innsatt ble stukket i hjel.',
  ])
    expect([told, tells(told)]).toEqual([told, true])
  for (const other of [
    'Årsrapporten viser fire dødsfall.',
    'To innsatte døde i 2023, og vi endret rutinene etter det.',
    'Vi arbeider for å hindre at en innsatt dør.',
    'En innsatt har fått utgang.',
    'Øvelse: en innsatt er død.',
  ])
    expect([other, tells(other)]).toEqual([other, false])
})
