/** The version of the records' shapes and tables; a library of a newer one is refused. */
export const schemaVersion = 4;
