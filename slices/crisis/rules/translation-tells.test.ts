import { expect, test } from 'vitest'
import { addedTelling } from './translation-tells.ts'

const of = (nb: string, en: string) => addedTelling({ title: nb, paragraphs: [] }, { title: en, paragraphs: [] })

test.each([
  ['Brannen er ikke slukket.', 'One inmate is dead.'],
  ['Politiet er varslet.', 'An inmate has passed away, and the police have been told.'],
  ['Politiet er på stedet.', 'An inmate was found lifeless.'],
  ['En innsatt er skadd.', 'An inmate has been killed.'],
  ['Vi vet ikke om noen er skadd.', 'We do not know whether anybody is dead.'],
  ['Det er uro i avdelingen.', 'An officer is held hostage.'],
  ['Ingen er skadd.', 'An inmate is hurt.'],
  ['To ansatte er skadd.', 'None of staff are hurt.'],
  ['Politiet leter.', 'Police are looking for an escaped prisoner.'],
  ['Vi sier mer senere.', 'There was one fatality.'],
])('beside «%s», «%s» tells of something more', (nb, en) => {
  expect(of(nb, en)).toBe(en)
})

test.each([
  ['En innsatt er død.', 'An inmate is dead.'],
  ['En innsatt er død.', 'An inmate has passed away.'],
  ['De etterlatte er varslet.', 'The family of the deceased has been told.'],
  ['Alle er uskadd.', 'Nobody is hurt.'],
  ['Alle er uskadd.', 'Everybody is unhurt.'],
  ['Ingen er skadd.', 'No one is hurt.'],
  ['Ingen er skadd.', 'Nobody is injured.'],
  ['Brannvesenet er på stedet.', 'The fire service is there.'],
  ['Det er brann i Halden fengsel.', 'There is a fire at Halden prison.'],
  ['Brannen er slukket.', 'The fire is out.'],
  ['En innsatt har rømt.', 'An inmate has escaped.'],
  ['Vi vet ikke om noen er skadd.', 'We do not know whether anybody is hurt.'],
  ['Vi vet ikke hvem som er døde.', 'We do not know who died.'],
  ['To ansatte er stukket med kniv.', 'Two of staff were stabbed.'],
  ['En betjent er tatt som gissel.', 'An officer has been taken hostage.'],
  ['Ingen ble drept.', 'Nobody was killed.'],
])('beside «%s», «%s» tells of nothing more', (nb, en) => {
  expect(of(nb, en)).toBeNull()
})
