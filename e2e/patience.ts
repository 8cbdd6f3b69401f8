/** How long a browser waits for what must come: so long that only what never comes is told of. A busy machine is no fault. Unit: ms. */
export const PATIENCE_MS = 200_000
