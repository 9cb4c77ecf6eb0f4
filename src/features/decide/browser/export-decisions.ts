/** A decision as a file. */
import { fileNameOf, writeDecisions, type Decision } from '../decision.ts';
import { toMadr } from '../madr.ts';
import { saveText } from '../../../shell/browser/save-text.ts';

/** Saves one as a Markdown decision record. */
export const saveRecord = (decision: Decision, address: string | undefined): void => {
  saveText(fileNameOf(decision, 'md'), toMadr(decision, address), 'text/markdown');
};

/** Saves one as JSON, which a log reads again. */
export const saveJson = (decision: Decision): void => {
  saveText(fileNameOf(decision, 'json'), writeDecisions([decision]), 'application/json');
};
