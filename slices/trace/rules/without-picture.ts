/** A picture as the public pages lay it out, and what a card of the page says of its first picture. */
const FIGURE = /<figure class="pic">(?:(?!<\/figure>)[\s\S])*<\/figure>/g
const CARD =
  /<meta property="og:image" content="[^"]*">\s*(?:<meta property="og:image:(?:width|height|alt)" content="[^"]*">\s*)*/g

/** The page without a picture and the words beside it, with a note in its place; null when it is not on the page. */
export function withoutPicture(page: string, pictureId: string, note: string): string | null {
  const isIt = (part: string) => part.includes(`/presserom/bilder/${pictureId}-`)
  const left = page
    .replaceAll(FIGURE, (part) => (isIt(part) ? `<p class="help">${note}</p>` : part))
    .replaceAll(CARD, (part) => (isIt(part) ? '' : part))
  return left === page ? null : left
}
