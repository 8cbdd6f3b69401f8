export function install(): void
export function nodePath(): string
export function build(node: string, folder?: string): void
export function isBuilt(folder?: string): boolean
export function pageSources(): string
export function stampOf(folder: string): string
export function environmentOf(given: Record<string, string | undefined>): Record<string, string | undefined>
