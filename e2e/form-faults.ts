import type { Page } from 'playwright-core'

/**
 * What axe does not ask for and the house does: headings in order, tables with a name, labels that point at one place, one main button,
 * and no line that breaks inside a clock or a share.
 */
export async function formFaults(page: Page): Promise<string[]> {
  const found = [await headings(page), await names(page), await mainButtons(page), await brokenLines(page)]
  return [...new Set(found.flat())]
}

const headings = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility())
    const levels = shown.map((one) => Number(one.tagName[1]))
    return shown
      .filter((_, at) => levels[at]! > (levels[at - 1] ?? 0) + 1)
      .map((one) => `${one.tagName} «${one.textContent}» leaves out a level`)
  })

const names = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
    const double = new Set(ids.filter((id, at) => ids.indexOf(id) !== at))
    const pointed = ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) =>
      [...document.querySelectorAll(`[${name}]`)].flatMap((one) => one.getAttribute(name)!.split(' ')),
    )
    const nameless = [...document.querySelectorAll('table:not([aria-label], [aria-labelledby]):not(:has(caption))')]
    return [
      ...pointed.filter((id) => double.has(id)).map((id) => `what points at «${id}» points at two places`),
      ...nameless.filter((one) => one.checkVisibility()).map((one) => `a table without a name: ${one.className}`),
    ]
  })

const mainButtons = (page: Page) =>
  page.evaluate(() => {
    const main = 'main .ds-button:not([data-variant="secondary"], [data-variant="tertiary"])'
    const shown = [...document.querySelectorAll(main)].filter((one) => one.checkVisibility() && !one.closest('dialog'))
    return shown.length > 1 ? [`${shown.length} main buttons: ${shown.map((one) => one.textContent).join(', ')}`] : []
  })

/** «kl. 14.15», «95 %» and «26. november» are read as one. */
const brokenLines = (page: Page) =>
  page.evaluate(() => {
    const ONE = /\bkl\. \d|\d (?:%|prosent)|\b\d{1,2}\. (?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|des)\p{L}*/gu
    const written = 'textarea, select, [data-data]'
    const faults: string[] = []
    const range = document.createRange()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest(written)) continue
      for (const { 0: text, index } of node.textContent!.matchAll(ONE)) {
        range.setStart(node, index)
        range.setEnd(node, index + text.length)
        const tops = [...range.getClientRects()].map(({ top }) => top)
        if (Math.max(...tops) - Math.min(...tops) > 8) faults.push(`«${text}» is broken over two lines`)
      }
    }
    return faults
  })
