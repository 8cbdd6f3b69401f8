export function install(): void
export function nodePath(): string
export function build(node: string): void
export function environmentOf(given: Record<string, string | undefined>): Record<string, string | undefined>
