import { SETTINGS } from '../kit/settings/settings.ts'

const KINDS: Record<string, string> = {
  text: 'text',
  port: 'port (0–65535)',
  flag: '`true` or `false`',
  url: 'address',
  folder: 'folder',
  file: 'file',
  number: 'number',
  hosts: 'names of hosts',
}

/** The settings as a page, straight from the table that the program itself reads. */
export function settingsDoc(): string {
  const rows = Object.entries(SETTINGS).map(([name, setting]) => {
    const isSecret = 'secret' in setting ? ' Secret.' : ''
    const schemes = 'schemes' in setting ? ` (${setting.schemes.map((scheme) => `\`${scheme}//\``).join(', ')})` : ''
    const otherwise = setting.default === '' ? '' : `\`${setting.default}\``
    return `| \`${name}\` | ${KINDS[setting.kind]}${schemes} | ${otherwise} | ${setting.about.replaceAll('|', '\\|')}${isSecret} |`
  })
  return `# Settings

All settings come from the environment. \`npm run varde -- settings\` prints them with the values of this environment and
names every value that cannot be used; secrets are never printed. An empty default means that the setting is off, or that
the text says what happens instead.

This page is made by \`node scripts/generate-settings-doc.ts\`; a test fails when it is not up to date.

| setting | kind | default | what it does |
|---|---|---|---|
${rows.join('\n')}
`
}
