/** `npm run bench -- NAME --option value … --json`: runs bench/NAME.ts and prints its figures, as JSON on the last line. */
const [name, ...rest] = process.argv.slice(2)
const KNOWN = [
  'dispatch',
  'thread',
  'crash',
  'press',
  'import',
  'verify',
  'public',
  'pressroom',
  'calendar',
  'inquiries',
  'measure',
  'crisis',
  'status-page',
  'crisis-exercise',
  'outbox',
]

if (!name || !KNOWN.includes(name)) {
  console.error(`Say which: npm run bench -- ${KNOWN.join(' | ')} [--option value …] [--json]`)
  process.exit(2)
}
const options: Record<string, number> = {}
for (let i = 0; i < rest.length; i++) {
  const [key, value] = [rest[i]!.replace(/^--/, ''), rest[i + 1]]
  if (key === 'json') continue
  if (!rest[i]!.startsWith('--') || value === undefined || !/^\d+$/.test(value)) {
    console.error(`Options are --name number, such as --recipients 5000; "${rest[i]} ${value ?? ''}" is not.`)
    process.exit(2)
  }
  options[key] = Number(value)
  i++
}
const bench = (await import(`./${name}.ts`)) as {
  run: (options: Record<string, number>) => Promise<Record<string, unknown>>
}
const figures = await bench.run(options)
if (!rest.includes('--json'))
  for (const [key, value] of Object.entries(figures)) console.log(`${key.padEnd(20)} ${String(value)}`)
else console.log(JSON.stringify(figures))
process.exit(0)
