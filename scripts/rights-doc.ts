import { catalogue } from '../kit/i18n/translate.ts'
import { DUTIES } from '../kit/kernel/caller.ts'
import { byArea, shownRights } from '../kit/kernel/rights/shown.ts'

/** Who may do what as a page, straight from the table that the program itself reads. */
export function rightsDoc(): string {
  const { rights: words, organisation } = catalogue().en as Record<'rights' | 'organisation', Record<string, string>>
  const duty = (name: string) => organisation[`duty.${name}`]!.toLowerCase()
  const parts = [...byArea(shownRights())].map(([area, rows]) => {
    const lines = rows.map(({ capability, grants }) => {
      const given = grants.map(({ reach, duties }) => {
        const who = duties.length === DUTIES.length ? words.everyone!.toLowerCase() : duties.map(duty).join(', ')
        return `**${words[`reach.${reach}`]!.toLowerCase()}:** ${who}`
      })
      return `| \`${capability}\` | ${words[`right.${capability}`]} | ${given.join('<br>')} |`
    })
    return `## ${words[`area.${area}`]}\n\n| capability | may | who |\n|---|---|---|\n${lines.join('\n')}\n`
  })
  return `# Who may do what

${words.lead} ${words['lead.authority']} On screen: *Innstillinger → Hvem kan hva*; as data: \`GET /api/rights\`.

To change who may, change the table: one line in \`kit/kernel/rights/<area>.ts\`. This page is made by
\`node scripts/generate-rights-doc.ts\`; a test fails when it is not up to date.

${parts.join('\n')}`
}
