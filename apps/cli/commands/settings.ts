import { readSettings, SETTINGS } from '../../../kit/settings/settings.ts'
import type { Command } from '../command.ts'

export const settingsCommand: Command = {
  name: 'settings',
  about: 'Print every setting, its value in this environment, and what it does.',
  run: async () => {
    for (const [name, { default: otherwise, about, ...rest }] of Object.entries(SETTINGS)) {
      const given = (process.env[name] ?? '').trim()
      const shown = given && 'secret' in rest ? '(set, not shown)' : given || otherwise || '(empty)'
      console.log(`${name}=${shown}${given ? '' : '  (default)'}\n    ${about}`)
    }
    // Bad values end the command with the list of faults.
    readSettings(process.env)
    return 0
  },
}
