import { expect, it } from 'vitest'
import { promisesOther } from './promised-time.ts'

const found = (sentences: readonly string[], next: string | null) =>
  sentences.filter((one) => promisesOther(one, next)).map((one) => one)

const PROMISES = [
  'Vi beklager ventetiden og sier mer kl. 14.30.',
  'Vi beklagar ventetida og seier meir kl. 14.30.',
  'Neste melding kommer kl. 14.30.',
  'Neste melding kommer i dag, senest kl. 14.30.',
  'Neste oppdatering kl 14:30',
  'Mer kl. 14.30',
  'Meir informasjon kjem seinast kl. 14.30.',
  'Vi oppdaterer dere igjen klokka 14.30.',
  'Vi er tilbake kl. 14.30.',
  'Brannen er slukket, og vi sier mer senest 14.30.',
  'Vi lovet mer kl. 14.00, og sier mer kl. 14.30.',
  'Pårørende får beskjed kl. 14.30.',
  'Mer informasjon kommer kl. 1430.',
  'We are sorry, and will say more at 14:30.',
  'The next update comes at 2.30 pm.',
  'We will be back at 14:30.',
  'We do not know whether anybody is hurt, and will say more at 14:30.',
]
const OTHERS = [
  'Vi lovet å si mer senest kl. 14.30.',
  'Vi sa at neste melding kommer kl. 14.30.',
  'Neste melding skulle kommet kl. 14.30.',
  'We promised more at 14:30.',
  'Brannen startet kl. 14.30.',
  'Vi fikk melding om brannen kl. 14.30.',
  'Mer enn to ansatte går av vakt kl. 14.30.',
  'Ny vakt kommer kl. 14.30.',
  'Besøk åpner igjen kl. 14.30.',
  'Vi sier mer senere i dag.',
  'Vi svarer på telefonen til kl. 22.00.',
  'Pårørende får svar på telefon mellom kl. 08.00 og 20.00.',
  'Det er ikke kommet ny informasjon siden kl. 12.00.',
  'Nye tall fra opptellingen kl. 13.00 viser at alle er på plass.',
  'Vi er tilbake i normal drift kl. 15.00.',
  'Relatives get information by phone until 22:00.',
  'Vi vet ikke om neste melding kommer kl. 14.30.',
  'Om neste melding kommer kl. 14.30 vet vi ikke.',
  'Det er feil at neste melding kommer kl. 14.30.',
  'We do not know whether the next update comes at 14:30.',
]

it('a clock by which more is promised, in any of the three languages, is another than the time that is promised', () => {
  expect(found([...PROMISES, ...OTHERS], 'kl. 16.00')).toEqual(PROMISES)
  expect(found([...PROMISES, ...OTHERS], null)).toEqual(PROMISES)
})

it('the time that is promised may be said, however its clock is written', () => {
  expect(found([...PROMISES, ...OTHERS], 'kl. 14.30')).toEqual([])
  expect(found([...PROMISES, ...OTHERS], '2. desember kl. 14.30')).toEqual([])
})
