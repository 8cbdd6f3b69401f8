const FIELDS = 'input:not([type="hidden"]), textarea, select'
const TOLD = 'p, ul, ol, dl, table'

const isAfter = (one: Element, other: Element): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

/**
 * What opens begins at its first field; where something is told before that, or there is none, at its heading. Not at the button that closes it.
 * A field that has taken the focus already keeps it.
 */
export function focusFirst(dialog: HTMLDialogElement): void {
  const now = document.activeElement
  if (now !== dialog && dialog.contains(now) && now?.matches(FIELDS)) return
  const fields = [...dialog.querySelectorAll<HTMLInputElement>(FIELDS)].filter(
    (one) => !one.disabled && one.checkVisibility(),
  )
  const [first] = fields
  const named = dialog.getAttribute('aria-labelledby')
  const heading = (named && document.getElementById(named)) || dialog.querySelector<HTMLElement>('h2')
  const isTold =
    first && heading
      ? [...dialog.querySelectorAll(TOLD)].some(
          (one) =>
            isAfter(one, heading) && isAfter(first, one) && !one.closest('ds-field, fieldset') && one.checkVisibility(),
        )
      : false
  const isField = first !== undefined && !isTold
  if (!isField && heading) heading.tabIndex = -1
  const goal = isField ? (fields.find((one) => one.name === first.name && one.checked) ?? first) : heading
  goal?.focus()
}
