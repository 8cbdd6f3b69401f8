import type { ReactNode } from 'react'
import type { Block, Inline } from '../rules/body.ts'
import { directionOf } from '../rules/edition-language.ts'

type Props = { language: string; title: string; body: Block[]; titleLevel?: 1 | 2 }

/** A text as its reader gets it: serif, its own language and direction, links that can be followed. */
export function ReadingText({ language, title, body, titleLevel = 1 }: Props) {
  const Title = titleLevel === 1 ? 'h1' : 'h2'
  const Heading = titleLevel === 1 ? 'h2' : 'h3'
  return (
    <article className="v-text" data-typography="secondary" lang={language} dir={directionOf(language)}>
      <Title className="v-text__title">{title}</Title>
      {body.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity and do not move here.
        <BlockView key={index} block={block} Heading={Heading} />
      ))}
    </article>
  )
}

function BlockView({ block, Heading }: { block: Block; Heading: 'h2' | 'h3' }): ReactNode {
  if (block.kind === 'heading') return <Heading>{runs(block.text)}</Heading>
  if (block.kind === 'paragraph') return <p>{runs(block.text)}</p>
  const List = block.ordered ? 'ol' : 'ul'
  return (
    <List>
      {block.items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity and do not move here.
        <li key={index}>{runs(item)}</li>
      ))}
    </List>
  )
}

function runs(inlines: Inline[]): ReactNode {
  return inlines.map(({ text, href }, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity and do not move here.
    if (href === undefined) return <span key={index}>{text}</span>
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <a key={index} href={href} rel="noreferrer">
        {text}
      </a>
    )
  })
}
