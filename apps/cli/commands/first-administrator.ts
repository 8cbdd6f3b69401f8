import { createFirstAdministratorLink } from '../../../slices/access/index.ts'
import { type Command, withVarde } from '../command.ts'

export const firstAdministrator: Command = {
  name: 'first-administrator',
  about: 'Print the one-time link (24 hours) that makes the first administrator.',
  run: () =>
    withVarde(async (varde) => {
      const link = await createFirstAdministratorLink(varde)
      if (link) console.log(link)
      else
        console.error(
          varde.mode === 'demo'
            ? 'A demo has its accounts already; the server prints them when it starts.'
            : 'There is an account already. Its administrator invites the others.',
        )
      return link ? 0 : 1
    }),
}
