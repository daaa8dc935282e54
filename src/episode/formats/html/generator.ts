/** Marks a file as our own export, so that it is read back as it was written and nothing is guessed. */
export const GENERATOR = 'Reinschrift'
