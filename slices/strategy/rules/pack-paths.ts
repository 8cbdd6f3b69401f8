/**
 * Which files of an archive are those of the strategy: the ones that lie beside the outermost `strategy.yaml`. Without one,
 * those in a folder called `strategy`, else the outermost; what is missing is then told as a fault. What a computer adds
 * for itself is left out.
 */
export function strategyPaths(paths: readonly string[]): string[] {
  const plain = paths.filter((path) => !path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX'))
  const heads = plain.filter((path) => nameOf(path) === 'strategy.yaml').sort(byDepth)
  const inFolder = plain.filter((path) => path.split('/').at(-2) === 'strategy').sort(byDepth)
  const first = heads[0] ?? inFolder[0] ?? plain.toSorted(byDepth)[0]
  if (first === undefined) return []
  return plain.filter((path) => folderOf(path) === folderOf(first) && (/\.ya?ml$/.test(path) || folderOf(path) !== ''))
}

export const nameOf = (path: string): string => path.split('/').at(-1)!
const folderOf = (path: string) => path.split('/').slice(0, -1).join('/')
const byDepth = (a: string, b: string) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1)
