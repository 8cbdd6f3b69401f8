/** Serif for what the agency says, sans for the frame. Both fall back to what the reader's machine has. */
export const SERIF = "'Source Serif 4', Georgia, 'Times New Roman', serif"
const SANS = "Inter, system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** The light colours of the Varde theme; the dark ones stand in the style below. */
export const COLOURS = {
  ground: '#F1F4F4',
  paper: '#FFFFFF',
  fjord: '#0B4352',
  text: '#162226',
  subtle: '#52605F',
  band: '#B22809',
  onBand: '#FFFFFF',
}

const DARK = `
.ground, .ground > div { background-color: #10171A !important; }
.paper, .paper > table { background-color: #192327 !important; }
.said div, .said p, .said h1, .said h2, .said li, .question p { color: #EAEEEF !important; }
.said a { color: #9DD0DB !important; }
.subtle div, .subtle p, .subtle a { color: #A7B1B4 !important; }
.first td, .first a { background-color: #8FC7D3 !important; color: #0B1417 !important; }
.other td, .other a { background-color: #192327 !important; color: #9DD0DB !important; border-color: #9DD0DB !important; }
.question { border-color: #5F8F9A !important; }
`

/** Everything in `<mj-head>` but the title. */
export const HEAD = `
<mj-attributes>
  <mj-all font-family="${SANS}" />
  <mj-text color="${COLOURS.text}" font-size="16px" line-height="24px" padding="8px 24px" />
  <mj-button font-size="17px" font-weight="600" inner-padding="14px 22px" border-radius="4px" padding="8px 24px" />
</mj-attributes>
<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></mj-raw>
<mj-style>
:root { color-scheme: light dark; }
p, ul, ol { margin: 0 0 12px; }
a { color: #0B4352; }
@media (prefers-color-scheme: dark) { ${DARK} }
</mj-style>`
