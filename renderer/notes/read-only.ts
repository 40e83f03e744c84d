import { createContext } from 'react';

/**
 * Whether a note can only be read, as one in the trash. One that is still being opened can be written in soon: what is
 * drawn for that stands there from the start, because drawing it for all citations at once takes too long.
 */
export const ReadOnlyContext = createContext(false);
