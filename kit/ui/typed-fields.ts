export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
/** One field as somebody left it, found again by what it is called. */
export type TypedField = { name: string; nth: number; value: string; isText: boolean }

/** What is sought, sent as a file or kept secret is nobody's to keep. */
const NOT_TYPED = new Set(['search', 'password', 'file', 'hidden', 'submit', 'button', 'reset', 'image'])
const NO_WORDS = new Set([
  'checkbox',
  'radio',
  'select-one',
  'select-multiple',
  'number',
  'date',
  'time',
  'datetime-local',
])

const isField = (one: unknown): one is Field =>
  (one instanceof HTMLInputElement && !NOT_TYPED.has(one.type)) ||
  one instanceof HTMLTextAreaElement ||
  one instanceof HTMLSelectElement

const isChoice = (field: Field): field is HTMLInputElement => field.type === 'checkbox' || field.type === 'radio'
const isText = (field: Field): boolean => !NO_WORDS.has(field.type)
const stateOf = (field: Field): string => (isChoice(field) ? String(field.checked) : field.value)

/** The fields of the forms in a dialog. What is filtered or looked up outside a form is not written. */
const fieldsIn = (root: Element): Field[] =>
  [...root.querySelectorAll('form input, form textarea, form select')].filter(isField)

export const hasFields = (root: Element): boolean => fieldsIn(root).length > 0

function nameOf(field: Field): string {
  const legend = field.closest('fieldset')?.querySelector('legend')?.textContent ?? ''
  return [field.type, legend, field.labels?.[0]?.textContent ?? field.ariaLabel ?? ''].join('|')
}

/** What the forms in a dialog begin from: two dialogs with the same name that change different things differ here. */
export const startOf = (root: Element): string =>
  fieldsIn(root)
    .filter((field) => isText(field) && field.value)
    .map((field) => field.value.slice(0, 60))
    .join('|')
    .slice(0, 400)

export const countWords = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0)

/**
 * Follows what a person writes and chooses in the forms of `root`, by the fields themselves: whoever makes the form has nothing to do for it.
 * What the page fills in by itself does not count, and what is put back as it was does not either.
 */
export function followTyped(root: HTMLElement, onTyped: () => void) {
  let start = new Map<Field, string>()
  let typed = new Map<Field, TypedField>()
  let last: Field | null = null
  const note = () => {
    for (const field of fieldsIn(root))
      if (!typed.has(field) && !(isChoice(field) && start.has(field))) start.set(field, stateOf(field))
  }
  const read = (field: Field): void => {
    const name = nameOf(field)
    const nth = fieldsIn(root)
      .filter((one) => nameOf(one) === name)
      .indexOf(field)
    typed.set(field, { name, nth, value: stateOf(field), isText: isText(field) })
  }
  const write = ({ target }: Event) => {
    if (!isField(target) || !target.form || target.closest('dialog') !== root) return
    if (!start.has(target)) start.set(target, isChoice(target) ? String(!target.checked) : '')
    read(target)
    last = target
    onTyped()
  }
  const gestures = ['focusin', 'pointerdown', 'keydown']
  for (const gesture of gestures) root.addEventListener(gesture, note, true)
  for (const kind of ['input', 'change']) root.addEventListener(kind, write)
  return {
    /** What stands changed, in the order it was written; what is no longer on the screen as it was last. */
    changed(): TypedField[] {
      for (const field of typed.keys()) if (field.isConnected) read(field)
      return [...typed].filter(([field, { value }]) => value !== start.get(field)).map(([, one]) => one)
    },
    /** It is saved: from here on it is counted anew. */
    settle(): void {
      start = new Map()
      typed = new Map()
      note()
    },
    note,
    back: () => last?.isConnected && last.focus(),
    stop(): void {
      for (const gesture of gestures) root.removeEventListener(gesture, note, true)
      for (const kind of ['input', 'change']) root.removeEventListener(kind, write)
    },
  }
}

/** The page has drawn what it heard: a form that writes its whole draft anew must not write it from before the field above. */
const nextTask = () => new Promise<void>((done) => setTimeout(done))
const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))

const MOST_ROUNDS = 5

/**
 * Writes it into the fields again, choices first: they bring other fields with them. Round by round until every field stands as it was left, as
 * one may change another. Returns what found no field or would not stand.
 */
export async function writeAgain(root: Element, typed: readonly TypedField[]): Promise<TypedField[]> {
  const order = [...typed].sort((a, b) => Number(a.isText) - Number(b.isText))
  const fieldOf = ({ name, nth }: TypedField) => fieldsIn(root).filter((each) => nameOf(each) === name)[nth]
  const left = () =>
    order.filter((one) => {
      const field = fieldOf(one)
      return field === undefined || stateOf(field) !== one.value
    })
  for (let round = 0; round < MOST_ROUNDS && left().length > 0; round++) {
    for (const one of order) {
      const field = fieldOf(one)
      if (field && fill(field, one.value)) await nextTask()
    }
    await nextFrame()
  }
  return left()
}

/** Whether anything had to be written. */
function fill(field: Field, value: string): boolean {
  if (stateOf(field) === value) return false
  if (isChoice(field)) {
    if (field.type === 'checkbox' || value === 'true') field.click()
    return true
  }
  // As a person's keys do it: through the element itself, so that the page hears of it.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
  if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change', { bubbles: true }))
  return true
}
