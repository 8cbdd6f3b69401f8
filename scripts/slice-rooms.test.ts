import { expect, test } from 'vitest'
import { faultsOfRooms } from './slice-rooms.ts'

const file = (path: string, text = '') => ({ path, text })
const shape = 'export const note = z.object({})\n'

test('when a file stands in a room of its slice, nothing is said', () => {
  const files = ['index.ts', 'README.md', 'rules/duty.ts', 'actions/meeting/close-meeting.ts', 'test/house.ts']
  expect(faultsOfRooms(files.map((path) => file(`slices/plan/${path}`)))).toEqual([])
})

test('when a slice has a room of its own invention, the file is named', () => {
  const faults = faultsOfRooms([file('slices/plan/schemas.ts'), file('slices/plan/services/mail.ts')])
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['slices/plan/schemas.ts', 'slices/plan/services/mail.ts'])
})

test('when a file of routes gives a shape away, it is to lie among the shapes; its own it keeps', () => {
  expect(faultsOfRooms([file('slices/plan/http/note-routes.ts', shape)])).toHaveLength(1)
  expect(faultsOfRooms([file('slices/plan/http/note-shapes.ts', shape)])).toEqual([])
  expect(faultsOfRooms([file('slices/plan/http/note-routes.ts', shape.replace('export ', ''))])).toEqual([])
  expect(faultsOfRooms([file('slices/plan/actions/read-pack.ts', shape)])).toEqual([])
})
