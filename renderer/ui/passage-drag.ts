/** What a passage is called while it is dragged; the data is its id. */
export const passageDragType = 'application/x-dictum-passage';
