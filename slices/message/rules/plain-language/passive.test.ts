import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../../kit/kernel/stops/tokenize.ts'
import { passives } from './passive.ts'

const found = (text: string, language: 'nb' | 'nn' | 'en') =>
  passives({ block: 0, kind: 'paragraph', text, sentences: tokenize(text) }, language).map((remark) =>
    text.slice(remark.start, remark.end),
  )

describe('passive voice', () => {
  it.each([
    ['Dørene låses kl. 20, og maten serveres tidligere.', ['låses', 'serveres']],
    ['Saken skal behandles. Vedtaket må tas snart, og svar gis på fredag.', ['behandles', 'tas', 'gis']],
    ['Avdelingen blir stengt. Ansatte ble ikke informert.', ['blir stengt', 'ble ikke informert']],
    ['I morgen blir fengselet stengt.', ['blir fengselet stengt']],
    ['Rapporten er blitt skrevet.', ['blitt skrevet']],
    ['Det finnes flere. Vi møtes i dag, og det synes vi er fint. Han trives og lykkes.', []],
    ['Innsattes rettigheter og pårørendes behov. Norges og Sandnes fengsel. Arbeidstakeres vern.', []],
    ['Det blir godt. Det ble kjent. Møtet blir kort. Det blir ikke lett.', []],
    ['Fremdeles, annerledes, ellers og felles. Fengslenes ledere møter journalistene.', []],
    ['Det skyldes at alle hennes venner deres klemmes.', []],
  ])('when bokmål says %j, the passives are found', (text, expected) => {
    expect(found(text, 'nb')).toEqual(expected)
  })

  it.each([
    ['Døra vert låst. Avdelinga blir stengd, og dei vart ikkje varsla.', ['vert låst', 'vart ikkje varsla']],
    ['Saka skal sendast, og brev må skrivast.', ['sendast', 'skrivast']],
    ['Det viktigaste er at dei oftast må kunne møtast og trivast.', []],
    ['Det blir ei god veke. Det vart ein fin dag. Det blir inga endring.', []],
    ['Saka skal behandles no.', ['behandles']],
  ])('when nynorsk says %j, the passives are found', (text, expected) => {
    expect(found(text, 'nn')).toEqual(expect.arrayContaining(expected))
    if (expected.length === 0) expect(found(text, 'nn')).toEqual([])
  })

  it.each([
    [
      'The doors are locked. Letters must be sent and were not always read.',
      ['are locked', 'be sent', 'were not always read'],
    ],
    ['We are concerned. She is tired, and the unit is based in Halden. They are here, and closed doors help.', []],
  ])('when English says %j, the passives are found', (text, expected) => {
    expect(found(text, 'en')).toEqual(expected)
  })
})
