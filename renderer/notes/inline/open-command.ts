import { createCommand } from 'lexical';

/** The key that opens what stands at the caret: a link, a mention, a citation, a footnote, a picture. */
export const OPEN_AT_CARET_COMMAND = createCommand<{ beside: boolean }>('OPEN_AT_CARET');
