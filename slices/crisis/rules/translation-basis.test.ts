import { expect, test } from 'vitest'
import { addedAsking, addedNumbers, sentenceFault } from './translation-basis.ts'

const SOURCE = {
  title: 'To ansatte er hos lege',
  paragraphs: ['Det hendte 26. november. Vi sier mer senest kl. 14.00.'],
}

test('when a translation has the numbers of its source, in whatever way they are written, it says no more', () => {
  for (const text of [
    '2 członków personelu. Powiemy więcej: 26 XI, 14:00.',
    '٢ … ١٤:٠٠ … ٢٦',
    'Two of staff, by 14:00',
  ])
    expect(addedNumbers(SOURCE, { title: '', paragraphs: [text] })).toEqual([])
})

test('when a translation has a number that its source does not have, that is said', () => {
  expect(addedNumbers(SOURCE, { title: '3 członków personelu', paragraphs: ['14:30'] })).toEqual(['3', '30'])
})

test('when a translation has a sentence for each of its source, nothing is said; with one more or one less, that is', () => {
  const of = (title: string, ...paragraphs: string[]) => sentenceFault(SOURCE, { title, paragraphs })
  expect(of('Two of staff have seen a doctor', 'It happened on 26 November. We say more by 14:00.')).toBeNull()
  expect(of('Dwoje u lekarza', 'To było 26 listopada. Powiemy więcej o godz. 14:00.')).toBeNull()
  expect(of('اثنان عند الطبيب', 'حدث ذلك في 26 نوفمبر. سنقول المزيد قبل 14:00.')).toBeNull()
  const more = 'It happened on 26 November. The fire was set on purpose. We say more by 14:00.'
  expect(of('Two of staff have seen a doctor', more)).toEqual({ count: 4, of: 3 })
  expect(of('Two of staff have seen a doctor', 'We say more by 14:00.')).toEqual({ count: 2, of: 3 })
})

test('when an English text asks who, how or when, and the text it is made from asks whether, that is said', () => {
  const of = (nb: string, en: string) => addedAsking({ title: nb, paragraphs: [] }, { title: en, paragraphs: [] })
  for (const [nb, en] of [
    ['Er noen død?', 'Who is dead?'],
    ['Er noen død?', 'How many are dead?'],
    ['Har noen rømt?', 'When did he escape?'],
    ['Har noen rømt?', 'And how did he escape?'],
    ['Vi vet ikke om noen er død.', 'We do not know yet who died.'],
    ['Vi vet ikke om noen er skadd, eller hva som er årsaken.', 'We do not know who is hurt, or what the cause is.'],
    ['Hva har skjedd?', 'Who is dead?'],
    ['Er årsaken kjent?', 'Is the cause of death known?'],
    ['Er familien varslet?', 'Has the family been told that he died?'],
    ['Er noen tatt?', 'Has the attacker been caught?'],
    ['Har noen rømt fra fengselet?', 'Do the police know that he has escaped?'],
  ] as const)
    expect([en, of(nb, en)]).toEqual([en, en])
  for (const [nb, en] of [
    ['Er noen død?', 'Is anyone dead?'],
    ['Hvem er skadd?', 'Who is hurt?'],
    ['Er dødsårsaken kjent?', 'Is the cause of death known?'],
    ['Er brannen slukket?', 'Is the fire out?'],
    ['Vet familien at han er skadd?', 'Does the family know that he is hurt?'],
    ['Er alle trygge?', 'Is everyone who was there safe?'],
    ['Hvor lenge er det stengt?', 'How long are you closed?'],
    [
      'Vi vet ikke om noen er skadd, eller hva som er årsaken.',
      'We do not know whether anyone is hurt, or what the cause is.',
    ],
    ['Er gjerningspersonen tatt?', 'Has the perpetrator been caught?'],
    ['Er angrepet over?', 'Is the assault over?'],
    ['Er rymingen meldt?', 'Has the escape been reported?'],
    ['Er nødetatene på stedet?', 'Is the fire service there?'],
    ['Vi veit ikkje kven det gjeld.', 'We do not know whom it concerns.'],
    ['Vi sier mer når vi vet mer.', 'We will say more when we know more.'],
  ] as const)
    expect([en, of(nb, en)]).toEqual([en, null])
})
