export type SourceFile = { path: string; text: string }

/** What a slice may have at its top: the rooms of ARCHITECTURE.md. */
const ROOMS = ['README.md', 'index.ts', 'events.ts', 'http.ts', 'jobs.ts']
const FOLDERS = ['rules', 'actions', 'store', 'clients', 'http', 'ui', 'test']
const EXPORTED_SHAPE = /^export const (\w+)\b[^=\n]*= z\b/m

/** Files of slices that stand in no room of the house, and shapes of routes that more than one file uses outside `http/…-shapes.ts`. */
export function faultsOfRooms(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const [, , room = '', ...below] = path.split('/')
    if (!(below.length === 0 ? ROOMS : FOLDERS).includes(room))
      return [
        `${path}: a slice has no such room. Shapes of routes lie in http/<subject>-shapes.ts; see ARCHITECTURE.md.`,
      ]
    if ((room !== 'http' && room !== 'http.ts') || path.endsWith('-shapes.ts')) return []
    const shape = EXPORTED_SHAPE.exec(text)?.[1]
    return shape ? [`${path}: others may use the shape ${shape}. Move it to http/<subject>-shapes.ts.`] : []
  })
}
