/** What a part of the card asks for: the names to be changed, or who is meant. */
export type CardMode = 'look' | 'edit' | 'choose';
