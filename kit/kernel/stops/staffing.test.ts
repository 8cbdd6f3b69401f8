import { expect, it } from 'vitest'
import { checkConfidentiality } from './check-confidentiality.ts'

const stopped = (text: string) =>
  checkConfidentiality({ language: 'nb', title: '', blocks: [{ kind: 'paragraph', text }] }).filter(
    ({ severity, check }) => severity === 'stop' && check.startsWith('security-'),
  ).length > 0

it('when somebody says in everyday words how many are at work, where and when, it is stopped', () => {
  for (const text of [
    'Søndag er vi fire på avdelingen, og fra klokka 21 bare to.',
    'Det er færre på jobb på søndager, bare to om natta.',
    'På nattevakt søndag er det én person i sentralen, og runden går klokka 02 og 04.',
    'Vi klarer oss med halvparten av folkene på søndager, fem mot ti ellers.',
    'Sundag er vi fire på avdelinga, og frå klokka 21 berre to.',
    'Om natta er vi bare tre på jobb.',
    'Det er to på vakt i helgene.',
    'I helga er vi 4 på avdeling C.',
    'Lørdag kveld blir vi bare én i sentralen.',
    'Fra klokka 22 er det kun to igjen på jobb.',
    'On Sundays we are four on the wing, and only two after 9 pm.',
    'There are only three people on duty at night.',
    'De er fem på vakt fredag kveld, bare to etter midnatt.',
    'Vi har én person i porten om natta.',
    'I jula er vi færre på jobb.',
  ])
    expect(stopped(text), text).toBe(true)
})

it('when a number counts something else, nothing is stopped', () => {
  for (const text of [
    'Søndag er besøkstiden to timer, og avdelingen åpner klokka 12.',
    'Bare to om gangen kan komme på besøk på avdelingen søndag.',
    'Møtet er mandag klokka 10, og det er fem saker på listen for avdelingen.',
    'Vi er åpne fra klokka 8 mandag til fredag.',
    'Det er ti plasser på kurset, og avdelingen melder på innen fredag.',
    'Bare to besøkende kan komme samtidig på avdelingen på søndager.',
    'Avdelingen har fått tre nye sykler som kan lånes i helga.',
    'Kurset er mandag og tirsdag i fem uker på avdelingen.',
    'Vi er stolte av de ansatte, og feirer fredag klokka 14.',
    'Laget vant fem mot to på søndag.',
  ])
    expect(stopped(text), text).toBe(false)
})

it('when somebody says who keeps watch, or that nobody does, at an hour, it is stopped', () => {
  for (const text of [
    'I helga er vi bare to som har vakt etter klokka ti.',
    'Etter midnatt er det ingen i porten.',
    'Det er ingen i porten etter midnatt.',
    'Vi har ingen i porten fra klokka 23.',
    'Ingen sitter i sentralen om natta.',
    'Ingen passer porten i helgene.',
    'Bare to har vakt etter klokka ti.',
    'På lørdager er det to av oss som går vakt.',
    'Porten er ubemannet etter klokka 22.',
    'Etter midnatt står porten uten vakt.',
    'Etter klokka ti er det bare meg i porten.',
    'Jeg sitter alene i sentralen om natta.',
    'I helga er vi berre to som har vakt etter klokka ti.',
    'Etter midnatt er det ikkje nokon i porten.',
    'Om natta er det ikke noen på avdelingen.',
    'Frå klokka 22 er porten ubemanna.',
    'There is nobody at the gate after midnight.',
    'At weekends we are only two who are on duty after ten in the evening.',
  ])
    expect(stopped(text), text).toBe(true)
})

it('when nobody and only are said of something else, nothing is stopped', () => {
  for (const text of [
    'Ingen er skadd i brannen i porten i natt.',
    'Det er ingen skadde på avdelingen i natt.',
    'Alle er ute, og det er ingen igjen på avdelingen i natt.',
    'Etter klokka 18 er det ingen besøk.',
    'Det er ingen kø i porten om morgenen.',
    'Ingen kommer inn i porten etter klokka 21.',
    'Ingen trenger å vente i porten på lørdager.',
    'Bare to som har fått time, kan komme til porten søndag.',
    'Vi er to som kan svare på spørsmål om ordningen fredag.',
    'Det er ingen på besøk på avdelingen i helga.',
    'Ingen av oss vet mer før klokka ti.',
    'Porten er stengt for besøk etter klokka 20.',
    'Det er ingen endring i besøkstiden på lørdager.',
    'Vi har ingen saker til møtet i vaktrommet fredag.',
    'Jeg svarer alene på e-post i helga.',
    'Nobody was hurt at the gate last night.',
    'I helga er vi to som har pressevakt etter klokka ti.',
    'Resepsjonen er ubemannet etter klokka 16.',
  ])
    expect(stopped(text), text).toBe(false)
})

it('when a colleague is somebody to talk with, and nobody is counted, nothing is stopped', () => {
  for (const text of [
    'Ansatte kan få samtale med en kollega i kveld.',
    'Ansatte ved avdelingen kan snakke med en kollega på vaktrommet i kveld.',
    'Tilsette kan få samtale med ein kollega i kveld.',
    'Ansatte kan få hjelp av en kollega i natt.',
    'Staff can talk to one of the colleagues in the evening.',
  ])
    expect(stopped(text), text).toBe(false)
})

it('when one colleague is all who keeps watch, it is stopped', () => {
  for (const text of [
    'Det er bare én kollega i porten om natta.',
    'Jeg har vakt med en kollega i natt.',
    'Vi har en person i sentralen om natta.',
    'Ansatte har bare en kollega i kveld.',
    'I natt er det to kolleger på avdelingen.',
  ])
    expect(stopped(text), text).toBe(true)
})
