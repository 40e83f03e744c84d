import { colours } from '#core/records/passage.ts';
import { act } from '../state/acts.ts';
import { nameColour, useColourNames } from '../state/colour-names.ts';
import { useLibrary } from '../state/library.ts';
import { classes } from '../ui/classes.ts';
import { Popover } from '../ui/popover.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useDraft } from '../ui/use-draft.ts';
import styles from './colour-names.module.css';

/** What the eight colours mean to the user; each name is saved when its field is left. */
export function ColourNames({ anchor }: { anchor: Element | null }) {
  const open = useColourNames((state) => state.open);
  return (
    <Popover
      label="Names of the colours"
      open={open}
      onOpenChange={(next) => useColourNames.setState({ open: next })}
      anchor={anchor}
      side="top"
      align="end"
    >
      <div className={styles.names}>
        <p className={styles.heading}>What the colours mean</p>
        {colours.map((colour) => (
          <ColourName key={colour} colour={colour} />
        ))}
      </div>
    </Popover>
  );
}

function ColourName({ colour }: { colour: number }) {
  const name = useLibrary((state) => state.settings.colourNames[colour - 1] ?? '');
  const draft = useDraft(name, (typed) => act(nameColour(colour, typed)));
  return (
    <div className={styles.row}>
      <span aria-hidden className={classes(styles.sign, `mark-sample-${colour}`)}>
        {'\u00A0'.repeat(6)}
      </span>
      <TextField label={`Colour ${colour}`} bare dir="auto" maxLength={60} {...draft} />
    </div>
  );
}
