import { html, Markup } from '../../../kit/http/html.ts'
import { translator } from '../../../kit/i18n/translate.ts'
import type { Language } from '../../../kit/kernel/caller.ts'

/** One thing that is wrong: in which field (its id), or in none, and what to do about it. */
export type FormFault = { field: string | null; text: string }

/**
 * A form that comes back, in the page's own language and not the browser's: every fault in a list above it that has the focus, each with a link to
 * its field, and in words at the field.
 */
export function formFaults(faults: readonly FormFault[], language: Language, heading: string) {
  const t = translator(language)
  const at = (field: string) => faults.find((one) => one.field === field)
  const item = ({ field, text }: FormFault) => html`<li>${field ? html`<a href="#${field}">${text}</a>` : text}</li>`
  return {
    titleOf: (title: string): string => (faults.length > 0 ? t('press:form.fault-title', { title }) : title),
    summary:
      faults.length > 0 &&
      html`<div class="fault" role="alert" tabindex="-1" autofocus><h2>${t(heading)}</h2><ul>${faults.map(item)}</ul></div>`,
    /** What is wrong in the field, between its help and the field. */
    told: (field: string): Markup | null => {
      const fault = at(field)
      return fault ? html`<span class="wrong" id="${field}-feil">${fault.text}</span>` : null
    },
    /** What the field is described by, and whether it is wrong. */
    marks: (field: string, help: string | null): Markup | null => {
      const by = [help, at(field) ? `${field}-feil` : null].filter(Boolean).join(' ')
      if (!by) return null
      return new Markup(` aria-describedby="${by}"${at(field) ? ' aria-invalid="true"' : ''}`)
    },
  }
}
