import { useRef, useState } from 'react'

/**
 * The HTML of an e-mail in a closed frame: no scripts, no forms, no way to change this page. Its links open in a tab of their
 * own. The frame is of our own origin only so that its height can be read; without scripts that opens nothing.
 */
export function MailFrame({ html, title }: { html: string; title: string }) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(480)
  const fit = () => {
    const page = frame.current?.contentDocument
    if (!page) return
    for (const link of page.querySelectorAll('a')) {
      link.target = '_blank'
      link.rel = 'noreferrer'
    }
    setHeight(page.documentElement.scrollHeight)
  }
  return (
    <iframe
      ref={frame}
      className="v-inbox__frame"
      title={title}
      srcDoc={html}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      style={{ height }}
      onLoad={fit}
    />
  )
}
