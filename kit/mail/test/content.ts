import type { MailContent } from '../content.ts'

/** An e-mail for tests; `changes` replaces what the test is about. */
export function mailContent(changes: Partial<MailContent> = {}): MailContent {
  return {
    language: 'nb',
    direction: 'ltr',
    subject: 'Besøk stenges i helgen',
    title: 'Besøksavdelingen er stengt lørdag og søndag',
    body: [
      {
        kind: 'paragraph',
        text: [{ text: 'Vi bytter låser. Les mer på ' }, { text: 'nettsiden', href: 'https://example.no/a?b=1&c=2' }],
      },
      { kind: 'list', ordered: false, items: [[{ text: 'Lørdag' }], [{ text: 'Søndag' }]] },
    ],
    unitName: 'Halden fengsel',
    agencyName: 'Kriminalomsorgen',
    links: [
      { label: 'Jeg har lest', base: 'https://varde.example.no/k/', marker: 'confirm' },
      { label: 'Meld deg av', base: 'https://varde.example.no/av/', marker: 'leave', place: 'footer' },
    ],
    footer: ['Du får denne e-posten fordi du arbeider i Kriminalomsorgen.'],
    isDemo: false,
    isExercise: false,
    ...changes,
  }
}
