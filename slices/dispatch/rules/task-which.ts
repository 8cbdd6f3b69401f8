type Task = { madeAt: string; incident: string | null; dispatchNumber: string }

/** Which of several alike a task is, as codes and what fills them: from when its words are, of which incident, and the number that stands on its sheet. */
export const taskWhich = ({ madeAt, incident, dispatchNumber }: Task) => [
  { code: 'tasks.which.from', params: { at: madeAt } },
  ...(incident === null ? [] : [{ code: 'tasks.which.incident', params: { number: incident } }]),
  { code: 'tasks.which.dispatch', params: { number: dispatchNumber } },
]
