/**
 * What is wrong with a form that came back with faults: it must be said by us and not by the browser, in the title, in a list that has the focus,
 * with a link to each field, and in words at the field.
 */
export function formFaultsOf(page: string): string[] {
  const wrong = [...page.matchAll(/<(?:input|select|textarea)[^>]*aria-invalid="true"[^>]*>/g)].map(([tag]) => tag)
  const idOf = (tag: string) => /id="([^"]+)"/.exec(tag)?.[1] ?? ''
  const summary = /<div class="fault" role="alert" tabindex="-1" autofocus>.*?<\/ul><\/div>/s.exec(page)?.[0] ?? ''
  return [
    ...(/<title>(?:Feil|Error): /.test(page) ? [] : ['the title does not begin with the fault']),
    ...(summary ? [] : ['no list with the focus']),
    ...(wrong.length > 0 ? [] : ['no field is marked']),
    ...wrong.flatMap((tag) => {
      const id = idOf(tag)
      const by = /aria-describedby="([^"]+)"/.exec(tag)?.[1]?.split(' ') ?? []
      return [
        ...(summary.includes(`href="#${id}"`) ? [] : [`the list does not lead to ${id}`]),
        ...(by.includes(`${id}-feil`) && page.includes(`id="${id}-feil"`) ? [] : [`${id} is not tied to its fault`]),
      ]
    }),
    ...(/<form method="post"(?![^>]*novalidate)[^>]*>(?:(?!<\/form>).)*required/s.test(page)
      ? ['the browser speaks first']
      : []),
  ]
}
