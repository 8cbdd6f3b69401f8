import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSameThing } from './content-words.ts'
import { type KnownFact, type Room, weighSentences } from './sentence-basis.ts'
import { isSameRoot } from './word-forms.ts'

const room = (facts: readonly KnownFact[], given = ['Rømning', 'Halden fengsel']): Room => ({
  ...{ facts, given, next: '15.00', isCorrection: false, said: [] },
})
const fact = (id: string, text: string, state: KnownFact['state'] = 'unconfirmed'): KnownFact => ({
  ...{ id, text, state, counter: '', police: 'none' },
})
const bases = (text: string, facts: readonly KnownFact[], given?: string[]) => {
  const [said] = weighSentences({ title: '', paragraphs: [text] }, room(facts, given))
  return [said?.basis, ...(said?.factIds ?? [])]
}

it('when signs that nobody sees, or letters that look like ours, stand in a sentence, it says what it says without them', () => {
  const facts = [fact('lege', 'To ansatte er kjørt til lege')]
  for (const said of [
    'To an\u00ADsat\u00ADte er kjø\u00ADrt til le\u00ADge.',
    'To an\u200Dsatte er kj\u200Cørt til l\u200Dege.',
    'To an\uFE0Fsatte er kjø\uFE0Frt til l\uFE0Fege.',
    'To аnsаttе er kjørt til lеgе.',
    'To ans\u034Fatte er kj\u2060ørt til lege.',
    'Ｔｏ ansatte er kjørt til ｌｅｇｅ.',
    'To аnѕаttе er kjөrt til lеɡе.',
    'To ansa\u0336tte er kjø\u0336rt til lege\u0336.',
  ])
    expect([said, ...bases(said, facts)]).toEqual([said, 'refused', 'lege'])
  // What is shown and kept is what was written.
  const [written] = weighSentences({ title: '', paragraphs: ['To an\u00ADsatte er kjørt til lege.'] }, room(facts))
  expect(written?.text).toBe('To an\u00ADsatte er kjørt til lege.')
})

it('when unseen signs stand anywhere in a sentence that is refused, it is refused', () => {
  const facts = [fact('lege', 'To ansatte er kjørt til lege')]
  const letters = [...'To ansatte er kjørt til lege.']
  const unseen = fc.constantFrom('', '', '\u00AD', '\u200B', '\u200C', '\u200D', '\uFE0F', '\u2060', '\u034F', '\u3164')
  fc.assert(
    fc.property(fc.array(unseen, { minLength: letters.length, maxLength: letters.length }), (marks) => {
      expect(bases(letters.map((one, at) => one + marks[at]).join(''), facts)).toEqual(['refused', 'lege'])
    }),
  )
})

const SAME = [
  ...['rømt rømte rømme rømmer rømmen rømming rømmingen rømning rømningen rømninga rømd rømmande'],
  ...['brann brannen brenner brent brenn', 'død døde dødsfall dødsfallet døyr omkommet omkomen', 'tent tenning tenner'],
  ...['gissel gisler gisseltaking gisselsituasjon', 'vold volden voldelig voldshendelse vald valdshending'],
  ...['trussel truslene truet truer trua', 'smitte smittet smitta smitteutbrudd', 'streik streiker streiket streiken'],
  ...['syk syke sykdom sjuk sjukdom', 'lekkasje lekket lekker lekk', 'strøm strømmen straum', 'vann vatn vannet'],
  ...['dataangrep dataåtak dataangrepet', 'savnet sakna savna', 'tømt tømme tømming', 'stengt stenge stenging'],
  ...['evakuert evakuering evakuerer', 'drept drap drepe', 'skutt skyting skyter', 'pågrepet pågripelse pågripe'],
].map((line) => line.split(' '))
const OTHERS = [
  ...[
    ['lege', 'legge'],
    ['vann', 'vanen'],
    ['brann', 'brannvesenet'],
    ['død', 'dør'],
    ['takk', 'tak'],
    ['vold', 'volum'],
  ],
  ...[
    ['rømt', 'rom'],
    ['rømme', 'rommet'],
    ['brent', 'brev'],
    ['syk', 'sykkel'],
    ['streik', 'strekk'],
    ['true', 'tru'],
  ],
  ...[
    ['skutt', 'skuff'],
    ['leder', 'ledig'],
    ['tømt', 'tom'],
  ],
] as const

it('when two words are forms of one, verb or noun, bokmål or nynorsk, they are the same; words that are alike are not', () => {
  for (const family of SAME)
    for (const a of family) for (const b of family) expect([a, b, isSameThing(a, b)]).toEqual([a, b, true])
  for (const [a, b] of OTHERS) expect([a, b, isSameRoot(a, b)]).toEqual([a, b, false])
  for (const [a, b] of SAME.flatMap((one, at) => SAME.slice(at + 1).map((other) => [one[0]!, other[0]!] as const)))
    expect([a, b, isSameRoot(a, b)]).toEqual([a, b, false])
})

it('when first words name an incident that stands as unconfirmed or as a rumour in other words, they are refused', () => {
  const escaped = [
    'En innsatt har rømt',
    'En fange er på rømmen',
    'En innsatt kan være rømt',
    'Ein innsett kan ha rømt',
  ]
  for (const state of ['unconfirmed', 'rumour'] as const)
    for (const text of escaped)
      for (const said of [
        'Vi håndterer en rømning ved Halden fengsel.',
        'Vi handterer ei rømming ved Halden fengsel.',
        'Rømning ved Halden fengsel',
        'En person har rømt fra Halden fengsel.',
        'En innsatt er på rømmen.',
      ])
        expect([text, said, ...bases(said, [fact('romt', text, state)])]).toEqual([text, said, 'refused', 'romt'])
  for (const [said, text] of [
    ['Vi håndterer et dødsfall ved Halden fengsel.', 'En innsatt er død'],
    ['Vi håndterer et dødsfall ved Halden fengsel.', 'En innsatt er funnet død'],
    ['Vi håndterer en brann ved Halden fengsel.', 'Det brenner'],
    ['Vi håndterer en gisselsituasjon ved Halden fengsel.', 'En ansatt er tatt som gissel'],
    ['Vi håndterer en voldshendelse ved Halden fengsel.', 'En innsatt har vært voldelig'],
    ['Vi handterer ei valdshending ved Halden fengsel.', 'En innsatt har vært voldelig'],
    ['Vi håndterer et utbrudd av smitte ved Halden fengsel.', 'Innsatte er smittet'],
    ['Vi håndterer et dataangrep.', 'Eit dataåtak'],
  ] as const)
    expect([said, ...bases(said, [fact('uviss', text)], [])]).toEqual([said, 'refused', 'uviss'])
})

it('when somebody else is spoken of, it is denied, nothing is claimed, or it is confirmed too, it is not refused', () => {
  const escaped = [fact('romt', 'En innsatt har rømt')]
  for (const said of [
    'Vi håndterer en hendelse ved Halden fengsel.',
    'Vi vet ikke om noen har rømt.',
    'Ingen har rømt.',
    'Rommet er tømt.',
    'Politiet er varslet.',
    'Vi sier mer senest kl. 15.00.',
    'Pårørende kan ringe fengselet.',
  ])
    expect([said, bases(said, escaped)[0]]).not.toEqual([said, 'refused'])
  const hurt = [fact('ansatt', 'En ansatt er skadd', 'confirmed'), fact('innsatt', 'En innsatt er skadd')]
  expect(bases('En ansatt er skadd.', hurt)).toEqual(['fact', 'ansatt'])
  expect(bases('Den skadde ansatte er hos lege.', hurt)[0]).not.toBe('refused')
  const two = [fact('en', 'En innsatt har rømt', 'confirmed'), fact('to', 'To innsatte har rømt')]
  expect(bases('Vi håndterer en rømning ved Halden fengsel.', two)[0]).not.toBe('refused')
  expect(bases('To innsatte har rømt.', two)).toEqual(['refused', 'to'])
})

it('when what is unconfirmed is told in other words of the same thing, it is refused', () => {
  for (const [fact_, ...all] of [
    [
      'En innsatt har rømt',
      ...[
        'En innsatt har unnveket.',
        'Vi håndterer en unnvikelse.',
        'En innsatt har flyktet.',
        'Fangen stakk av i natt.',
      ],
      ...[
        'En innsatt har stukket av.',
        'En innsatt er på frifot.',
        'Ein innsett har flykta.',
        'An inmate has escaped.',
      ],
      ...['En innsatt har r0mt.', 'En innsatt har roemt.', 'En innsatt har rø mt.', 'En innsatt er på r0mmen.'],
    ],
    [
      'En innsatt er død',
      ...[
        'En innsatt har mistet livet.',
        'En innsatt er drept.',
        'Avdøde var innsatt.',
        'En innsatt er funnet livløs.',
      ],
      ...['En innsatt er omkommet.', 'Ein innsett er funnen livlaus.', 'En innsatt er d0d.', 'En innsatt er doed.'],
      ...['En innsatt er dø d.', 'An inmate has died.'],
    ],
    [
      'En ansatt er skadet',
      ...[
        'En ansatt er såret.',
        'En ansatt er lemlestet.',
        'Ein tilsett er såra.',
        'En ansatt er saaret.',
        'En ansatt er sk4det.',
      ],
    ],
    ['En innsatt er savnet', 'En innsatt er borte.', 'En fange er forsvunnet.', 'Ein innsett er sakna.'],
    [
      'Brannen er påsatt',
      ...['Brannen er påtent.', 'Noen har tent på.', 'Vi håndterer en ildspåsettelse.', 'Det er brannstiftelse.'],
    ],
    ['Tre innsatte har rømt', '3 innsatte har rømt.', 'Tre fanger har unnveket.'],
    ['13 innsatte har rømt', 'Tretten innsatte har rømt.'],
    ['En innsatt har rømt', 'Hvem har unnveket?', 'Hvor mange har flyktet?', 'Hvem er på frifot?'],
  ] as const)
    for (const said of all)
      expect([said, ...bases(said, [fact('uviss', fact_)], ['Halden fengsel'])]).toEqual([said, 'refused', 'uviss'])
})

it('when a word tells less than what is unconfirmed, or of something else, it is not refused, and what rests on a fact says no more than it', () => {
  const all = ['En innsatt har rømt', 'En innsatt er drept', 'En innsatt er savnet', 'Brannen er påsatt'].map((text) =>
    fact(text, text),
  )
  for (const said of [
    ...['Vi håndterer et dødsfall.', 'Strømmen er borte.', 'Vi håndterer en brann.', 'Personalrommet er tømt.'],
    ...['Noen er på vei.', 'Det er satt inn ekstra ansatte.', 'Besøk er flyttet til tre dager senere.'],
  ])
    expect([said, bases(said, all, ['Dødsfall', 'Brann'])[0]]).not.toEqual([said, 'refused'])
  // He is dead; that he was killed, nobody has said.
  expect(bases('En innsatt er drept.', [fact('dod', 'En innsatt er død', 'confirmed')], [])[0]).not.toBe('fact')
  const both = [fact('dod', 'En innsatt er død', 'confirmed'), fact('drept', 'En innsatt er drept')]
  expect(bases('En innsatt er drept.', both, [])).toEqual(['refused', 'drept'])
  expect(bases('En innsatt er død.', both, [])).toEqual(['fact', 'dod'])
})
