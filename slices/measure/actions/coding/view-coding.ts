import type { Caller } from '../../../../kit/kernel/caller.ts'
import type { Varde } from '../../../../kit/settings/varde.ts'
import { personNames } from '../../../organisation/index.ts'
import { MEDIA } from '../../rules/coding/code-book.ts'
import type { CodeBookView, CodingView } from '../../rules/coding/coding-view.ts'
import { mayKeepSome } from '../../rules/measure-right.ts'
import { type CodeBookRow, codeBooks } from '../../store/code-books.ts'
import { listRounds } from '../../store/coding-rounds.ts'
import { panelsNow } from '../../store/panels.ts'
import { codersNow } from './coders-now.ts'
import { roundLines } from './round-lines.ts'

/** The code book with its versions, and every round with what the caller has left to code. */
export async function viewCoding(varde: Varde, caller: Caller): Promise<CodingView> {
  const { db } = varde
  const [books, rounds, panels] = await Promise.all([codeBooks(db, MEDIA), listRounds(db), panelsNow(db)])
  const mayKeep = mayKeepSome(caller)
  return {
    book: books[0] ? await bookView(varde, books) : null,
    rounds: await roundLines(varde, caller, rounds),
    panels: panels.map(({ id, name }) => ({ id, name })),
    people: mayKeep ? await codersNow(varde) : [],
    mayKeep,
  }
}

/** The newest version of a code book, with those before it; `books` has the newest first. */
export async function bookView({ db }: Varde, books: CodeBookRow[]): Promise<CodeBookView> {
  const names = await personNames(
    db,
    books.map(({ by }) => by),
  )
  const { version, variables } = books[0]!
  const versions = books.map(({ version: number, at, by, reason }) => {
    return { number, at: at.toISOString(), by: names.get(by) ?? null, reason }
  })
  return { number: version, variables, versions }
}
