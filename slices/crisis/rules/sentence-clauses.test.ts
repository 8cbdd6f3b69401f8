import { expect, it } from 'vitest'
import { type Basis, type KnownFact, type Room, weighSentences } from './sentence-basis.ts'

const fact = (id: string, text: string, state: KnownFact['state'] = 'confirmed'): KnownFact => ({
  ...{ id, text, state, counter: '', police: 'none' },
})
const room: Room = {
  facts: [
    fact('slukket', 'Brannen er slukket'),
    fact('skadd', 'En ansatt er skadd'),
    fact('pasatt', 'Brannen er påsatt', 'unconfirmed'),
    fact('ingen', 'Ingen er skadd', 'unconfirmed'),
    fact('lege', 'To ansatte er kjørt til lege', 'rumour'),
  ],
  given: ['Brann', 'Halden fengsel'],
  next: 'kl. 15.00',
  isCorrection: false,
  said: [
    'Ingen er skadd.',
    'To ansatte og en innsatt er skadd.',
    'Brannen er påsatt.',
    'To ansatte er kjørt til lege.',
    'Brannen er slukket.',
  ],
}
/** A room that does not know whether anybody is hurt. */
const unknowing = { ...room, facts: room.facts.filter(({ id }) => id !== 'skadd') }
const basis = (text: string, isCorrection: boolean, from = room) => {
  const [first] = weighSentences({ title: '', paragraphs: [text] }, { ...from, isCorrection })
  return first?.basis
}
/** That somebody is dead is the contrary of «Ingen er skadd»: it is held harder than what rests on nothing. */
const heldAs = (basis: Basis | undefined) => (basis === 'denied' ? 'none' : basis)
const all = (sentences: readonly string[], expected: Basis, isCorrection = false, from = room) =>
  expect(sentences.map((one) => [one, heldAs(basis(one, isCorrection, from))])).toEqual(
    sentences.map((one) => [one, expected]),
  )

it('when we say only that we do not know, nothing is claimed', () => {
  all(
    [
      'Vi vet ikke om noen er skadd.',
      'Vi veit ikkje enno om nokon er skadd.',
      'Vi vet ikke om noen er skadd, savnet eller drept.',
      'Vi vet ikke om ansatte og innsatte er skadd.',
      'Vi vet ikke om brannen er påsatt, eller om noen er skadd.',
      'Vi vet ikke når bygget åpner.',
      'Det er ikke bekreftet at ingen er skadd, og vi vet ikke hva som er årsaken.',
      'Vi kan foreløpig ikke bekrefte at brannen er påsatt.',
      'Vi kan ikkje stadfeste at brannen er påsett.',
      'Om noen er skadd, vet vi ikke.',
      'Politiet vet ikke hva som har skjedd.',
      'Vi kjenner ikke omfanget.',
      'Det vet vi ikke ennå, dessverre.',
    ],
    'unknown',
    false,
    unknowing,
  )
})

it('when something is said as true beside what we do not know, that is weighed', () => {
  all(
    [
      'Vi vet ikke om noen er skadd, men tre celler er helt utbrent.',
      'Vi veit ikkje om nokon er skadd, men tre celler er heilt utbrende.',
      'Vi vet ikke om noen er skadd; to er døde.',
      'Vi vet ikke om noen er skadd - to døde.',
      'Vi vet ikke om noen er skadd – tre celler er utbrent.',
      'Vi vet ikke om noen er skadd,to er døde.',
      'Vi vet ikke om noen er skadd (to er døde).',
      'Vi vet ikke om noen er skadd fordi to celler er utbrent.',
      'Vi vet ikke om betjentene som døde i røyken var på jobb.',
      'Vi vet ikke om noen er skadd og celle fem er utbrent.',
      'Vi vet ikke hvorfor to betjenter døde.',
      'Vi vet ikke hvor mange som er skadd.',
      'Vi vet at to betjenter ikke overlevde.',
      'Vi vet ikke bare at to betjenter er døde.',
      'Tre celler er utbrent, men vi vet ikke hvorfor.',
      'Vi vet ikke hvem, men en betjent er drept.',
      'Vi vet ikke om flere enn de to betjentene er døde.',
      'Vi vet ikke mer enn at betjenten døde.',
    ],
    'none',
    false,
    unknowing,
  )
  all(
    [
      'Vi vet ikke om noen er skadd, men brannen er påsatt.',
      'Vi vet ikke hvorfor brannen er påsatt.',
      'Vi kan ikke bekrefte annet enn at brannen er påsatt.',
      'Vi veit ikkje kven, men brannen er påsatt.',
      'Alle er ute av bygget, men brannen er påsett.',
      'To ansatte, vi vet ikke hvorfor, er kjørt til lege.',
    ],
    'refused',
  )
  all(['Vi vet ikke hva som er årsaken, men brannen er slukket.', 'Vi vet ikke hvem som er skadd.'], 'fact')
})

it('when we are only sorry or late, nothing is claimed', () => {
  all(
    [
      'Vi beklager ulempen.',
      'Vi beklagar ulempa dette fører til.',
      'Vi beklager at vi er sene.',
      'Vi er forsinket, og det beklager vi.',
      'Vi lovet å si mer senest kl. 14.00.',
      'Det klarte vi ikke.',
      'Vi beklager uroen dette har skapt for pårørende.',
      'Vi beklager at meldingen kom for sent, og at vi tok feil.',
    ],
    'house',
  )
})

it('when a regret says that something has happened, that is weighed', () => {
  all(
    [
      'Vi beklager at to ansatte døde i røyken.',
      'Vi beklagar at to tilsette døydde i røyken.',
      'Vi beklager ulempen, men tre celler er utbrent.',
      'Vi beklager ulempen som de tre dødsfallene gir.',
      'Vi beklager drapet på betjenten.',
      'Vi er forsinket fordi to celler er utbrent.',
    ],
    'none',
  )
  all(['Vi beklager at brannen er påsatt.', 'Vi er forsinket, for brannen er påsatt.'], 'refused')
  all(['Vi beklager at en ansatt er skadd.'], 'fact')
})

it('when we only say when more comes, nothing is claimed', () => {
  all(
    [
      'Vi sier mer senest kl. 15.00.',
      'Vi seier meir seinast kl. 15.00.',
      'Neste melding kommer senest kl. 15.00, også hvis vi ikke har noe nytt.',
      'Neste melding kjem seinast kl. 15.00, òg om vi ikkje har noko nytt.',
      'Neste melding kommer senest kl. 15.00, og før hvis noe endrer seg.',
      'Neste melding kjem seinast kl. 15.00, og før om noko endrar seg.',
      'Vi gir dere et nytt situasjonsbilde senest kl. 15.00.',
      'Vi gir dykk eit nytt situasjonsbilete seinast kl. 15.00.',
      'Mer informasjon om brannen kommer kl. 15.00.',
    ],
    'house',
  )
})

it('when more is promised by another time, no reason lets it through, also with a regret; what we kept not may be said', () => {
  const other = [
    'Vi beklager ventetiden og sier mer kl. 14.30.',
    'Neste melding kommer kl. 14.30.',
    'Meir kjem kl. 14.30.',
  ]
  all(other, 'promise')
  all(other, 'promise', false, { ...room, next: null })
  all(['Vi lovet mer kl. 14.30, og det klarte vi ikke.', 'Vi beklager at vi lovet mer kl. 14.30.'], 'house')
  all(['Vi beklager hendelsen kl. 14.30.'], 'none')
})

it('a promise by another clock is one whatever stands beside it; the time that is promised, and what the room has confirmed, may be said', () => {
  const rumour = { ...fact('rømt', 'En innsatt har rømt', 'rumour'), counter: 'Alle innsatte er på plass' }
  const told = fact('møte', 'Vi orienterer pressen kl. 14.30')
  const from = { ...room, facts: [...room.facts, rumour, told] }
  const table: [Basis, string][] = [
    ['counter', 'Alle innsatte er på plass, og neste melding kommer'],
    ['known', 'Vi vet ikke om noen er skadd, og neste melding kommer'],
    ['unknown', 'Vi vet ikke om brannen sprer seg, og vi sier mer'],
    ['unknown', 'Vi veit ikkje om det brenn, og seier meir'],
    ['unknown', 'Vi vet ikke om det brenner, og om kort tid sier vi mer'],
    ['unknown', 'Vi vet ikke om det brenner før vi sier mer'],
    ['taken-back', 'Det er feil at noen rømte, og vi sier mer'],
    ['house', 'Neste melding kommer'],
    ['none', 'Nabolaget er trygt, og neste melding kommer'],
  ]
  for (const [otherwise, text] of table)
    for (const isCorrection of otherwise === 'taken-back' ? [true] : [true, false]) {
      all([`${text} kl. 14.30.`], 'promise', isCorrection, from)
      all([`${text} kl. 14.30.`], 'promise', isCorrection, { ...from, next: null })
      all([`${text} kl. 15.00.`], otherwise, isCorrection, from)
    }
  all(['Vi orienterer pressen kl. 14.30.'], 'fact', false, from)
  all(['Brannen er påsatt, og neste melding kommer kl. 14.30.'], 'refused', false, from)
})

it('a clock that is told, of which we do not know, or that was said wrong, is no promise beside any of it either', () => {
  const counter = { ...fact('rømt', 'En innsatt har rømt', 'rumour'), counter: 'Alle innsatte er på plass' }
  const from = { ...room, facts: [...room.facts, counter] }
  all(
    ['Alle innsatte er på plass, og vi svarer på telefonen til kl. 22.', 'Kl. 02 ble alle innsatte funnet på plass.'],
    'counter',
    false,
    from,
  )
  all(['Vi vet ikke om noen er skadd, og fikk melding kl. 02.'], 'known', false, from)
  all(
    [
      'Vi vet ikke om neste melding kommer kl. 14.30.',
      'Vi veit ikkje om neste melding kjem kl. 14.30.',
      'Om neste melding kommer kl. 14.30, vet vi ikke.',
      'Vi vet ikke om det brenner, eller om vi sier mer kl. 14.30.',
      'Vi kan ikke bekrefte at neste melding kommer kl. 14.30.',
    ],
    'unknown',
    false,
    from,
  )
  all(
    [
      'Det er feil at neste melding kommer kl. 14.30.',
      'Det er feil at brannen er slukket, og at neste melding kommer kl. 14.30.',
      'Vi sa at brannen er slukket, og at neste melding kommer kl. 14.30.',
      'Vi skrev: Neste melding kommer kl. 14.30.',
    ],
    'taken-back',
    true,
    { ...from, said: [...from.said, 'Neste melding kommer kl. 14.30.'] },
  )
})

it('when the room has put the promise down as a fact, it is a promise still; what is done at a time, or was, is a fact', () => {
  const put = (...texts: string[]) => ({ ...room, facts: [...room.facts, ...texts.map((text) => fact(text, text))] })
  const promises = [
    ...['Vi sier mer kl. 14.30', 'Mer informasjon kommer kl. 14.30', 'Neste melding kommer kl. 14.30'],
    ...['Vi seier meir kl. 14.30', 'Meir informasjon kjem kl. 14.30'],
  ]
  all(promises, 'promise', false, put(...promises))
  all(['Brannen er slukket, og neste melding kommer kl. 14.30.'], 'promise', false, put(...promises))
  const facts = [
    ...['Pressekonferanse kl. 14.30', 'Vi orienterer pressen kl. 14.30', 'Politiet sier mer kl. 14.30'],
    ...['Ny melding om røyk kl. 12.40', 'Politiet ga ny informasjon kl. 12.00'],
  ]
  all(facts, 'fact', false, put(...facts))
  const denied = { ...fact('rykte', 'Vi har stengt telefonen', 'rumour'), counter: 'Vi sier mer kl. 14.30' }
  all(['Vi sier mer kl. 14.30.'], 'promise', false, { ...room, facts: [denied] })
  all(['Vi vet ikke om noen er skadd, men sier mer kl. 14.30.'], 'promise')
})

it('when a promise says what has happened, that is weighed', () => {
  all(
    [
      'Nye opplysninger viser at to betjenter er døde, mer kl. 15.00.',
      'Nye opplysningar viser at to betjentar er døde, meir kl. 15.00.',
      'Vi sier mer om de tre døde kl. 15.00.',
      'Vi har to døde, neste melding kl. 15.00.',
      'Neste melding kommer kl. 15.00, to celler er utbrent.',
    ],
    'none',
  )
  all(['Mer kl. 15.00, brannen er påsatt.'], 'refused')
  all(['Vi sier mer kl. 15.00, og brannen er slukket.'], 'fact')
})

it('when a correction only takes back, it may say what was said', () => {
  all(
    [
      'Vi sa at ingen er skadd.',
      'Vi sa at to ansatte og en innsatt er skadd.',
      'Vi skreiv at brannen er påsett.',
      'Vi sa at ingen er skadd, men det er ikke sikkert.',
      'Vi sa at brannen er påsatt, og at ingen er skadd.',
      'Det var feil.',
      'Det var ikke riktig at to ansatte er kjørt til lege.',
      'Det er ikkje rett at brannen er påsatt.',
      'Vi sa for mye for tidlig.',
      'Opplysningen vi ga var feil.',
      'Vi tok feil.',
      'Vi beklager at vi sa at brannen er påsatt.',
    ],
    'taken-back',
    true,
  )
  all(['Vi sa at ingen er skadd.'], 'refused')
})

it('when a correction says something new beside what it takes back, that is weighed', () => {
  all(
    ['Vi sa at ingen er skadd, men brannen er påsatt.', 'Det var feil, for to ansatte er kjørt til lege.'],
    'refused',
    true,
  )
  all(
    [
      'Det var feil, for to ansatte er døde.',
      'Det var feil for to ansatte er døde.',
      'Det var feil - to ansatte er døde.',
      'Vi sa at ingen er skadd, men to ansatte er døde.',
      'Vi sa at ingen er skadd; to ansatte er døde.',
      'Vi sa at ingen er skadd mens tre celler er utbrent.',
      'Vi sa at ingen er skadd og to ansatte er døde.',
      'Vi skreiv at ingen er skadde, men to tilsette er døde.',
      'Vi beklager at to ansatte er døde.',
    ],
    'none',
    true,
  )
  all(['Vi sa at ingen er skadd, men en ansatt er skadd.', 'Det var feil, en ansatt er skadd.'], 'fact', true)
})

it('when what a sentence of our own rests on is gone, so is the sentence: the fact is named beside it', () => {
  const [said] = weighSentences({ title: '', paragraphs: ['Vi beklager at en ansatt er skadd.'] }, room)
  expect(said).toMatchObject({ basis: 'fact', factIds: ['skadd'] })
})

it('when a clause is hung on with «som» or «fordi», it is weighed too', () => {
  all(['Brannen som var påtent er slukket.', 'Brannen er slukket fordi to celler er utbrent.'], 'none')
})
