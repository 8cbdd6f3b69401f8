import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Which parts are open: all or none, but for those that were turned by hand. */
type State = { all: boolean; turned: ReadonlyMap<string, boolean> }
const CLOSED: State = { all: false, turned: new Map() }
type Held = { state: State; setState: (next: State) => void }
const Context = createContext<Held | null>(null)
/** What was open when the reader went on to another page, so that it is when they come back. */
const left = new Map<string, State>()

/**
 * A long page whose parts say their main thing in a line on a telephone, and open there. On a wide screen and on paper they stand open. `name` is the
 * page's, in the code.
 */
export function Folds({ name, children }: { name: string; children: ReactNode }) {
  const [state, set] = useState(left.get(name) ?? CLOSED)
  const held = useMemo(
    () => ({
      state,
      setState: (next: State) => {
        left.set(name, next)
        set(next)
      },
    }),
    [name, state],
  )
  return <Context.Provider value={held}>{children}</Context.Provider>
}

function useHeld(): Held {
  const held = useContext(Context)
  if (!held) throw new Error('a part that folds stands outside of Folds')
  return held
}

/** Opens or closes every part of the page at once. */
export function FoldAll() {
  const { t } = useTranslation()
  const { state, setState } = useHeld()
  return (
    <p className="v-fold-all">
      <button type="button" className="v-link" onClick={() => setState({ all: !state.all, turned: new Map() })}>
        {t(state.all ? 'fold.none' : 'fold.all')}
      </button>
    </p>
  )
}

export type Fold = { id: string; isOpen: boolean; turn: () => void }

export function useFold(id: string): Fold {
  const { state, setState } = useHeld()
  const isOpen = state.turned.get(id) ?? state.all
  return { id, isOpen, turn: () => setState({ ...state, turned: new Map([...state.turned, [id, !isOpen]]) }) }
}

/** The title of a part: a button on a telephone, words elsewhere. Stands within the heading. */
export function FoldTitle({ fold: { id, isOpen, turn }, title }: { fold: Fold; title: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null)
  const press = () => {
    const part = button.current?.closest('.v-fold')
    turn()
    // One that is closed from below its beginning would leave the reader somewhere further down the page.
    if (isOpen && part && part.getBoundingClientRect().top < 0) part.scrollIntoView()
  }
  return (
    <>
      <span className="v-fold__wide">{title}</span>
      <button
        ref={button}
        type="button"
        className="v-fold__open"
        aria-expanded={isOpen}
        aria-controls={`${id}-body`}
        onClick={press}
      >
        {title}
      </button>
    </>
  )
}

type Props = {
  id: string
  title: string
  /** To the right of the title, as in every section. */
  aside?: ReactNode
  /** The main thing, in the place of the rest while it is closed. */
  gist: ReactNode
  children: ReactNode
}

/** A section that opens on a telephone. */
export function FoldSection({ id, title, aside, gist, children }: Props) {
  const fold = useFold(id)
  return (
    <section className="v-block v-fold" data-open={fold.isOpen} aria-labelledby={`${id}-title`}>
      <div className="v-sec">
        <h2 id={`${id}-title`}>
          <FoldTitle fold={fold} title={title} />
        </h2>
        {aside !== undefined && <span>{aside}</span>}
      </div>
      <p className="v-fold__gist">{gist}</p>
      <FoldBody fold={fold}>{children}</FoldBody>
    </section>
  )
}

/** What is long within a section: on a telephone it opens by itself, elsewhere it has no heading of its own. */
export function FoldPart({ id, title, gist, children }: Omit<Props, 'aside' | 'gist'> & { gist?: ReactNode }) {
  const fold = useFold(id)
  return (
    <div className="v-fold is-part" data-open={fold.isOpen}>
      <h3>
        <FoldTitle fold={fold} title={title} />
      </h3>
      {gist && <p className="v-fold__gist">{gist}</p>}
      <FoldBody fold={fold}>{children}</FoldBody>
    </div>
  )
}

export function FoldBody({ fold, children }: { fold: Fold; children: ReactNode }) {
  return (
    <div className="v-fold__body" id={`${fold.id}-body`}>
      {children}
    </div>
  )
}
