/** A field that is wrong, or a part without a field that says what is. */
const FAULT = '[aria-invalid="true"], [data-fault]'

/** After a form was sent and nothing went: the first thing that is wrong has the focus, and says what. */
export function focusFault(form: HTMLElement): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const fault = [...form.querySelectorAll<HTMLElement>(FAULT)].find((one) => one.checkVisibility())
      if (!fault) return
      if (fault.tabIndex < 0) fault.tabIndex = -1
      fault.focus()
    }),
  )
}
