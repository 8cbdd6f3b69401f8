import type { SliceWork } from '../../kit/jobs/work.ts'

export const pressWork: SliceWork = {}
