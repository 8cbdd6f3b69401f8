/**
 * Is there a number in the form that cannot be read? It takes the focus, with its own words about what to do, so that
 * nothing that somebody wrote is left out when the form is sent.
 */
export function hasUnreadNumber(form: EventTarget): boolean {
  const field = form instanceof HTMLElement ? form.querySelector<HTMLElement>('[data-unread]') : null
  field?.focus()
  return field !== null
}
