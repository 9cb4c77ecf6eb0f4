/** The wizard's state in the address: answers in the query, the question being changed in the fragment. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { readIds } from '../../../routes/forgiving.ts';
import type { Wizard } from '../wizard.ts';
import { formatWizard, parseWizard, type WizardIds, type WizardState } from '../wizard-address.ts';
import { goTo, onTravel, readFragment, readSearch, tellUnread, tellView, writeSearch } from '../../../shell/address.ts';

/** What the address asks for. */
export interface Asked {
  readonly state: WizardState;
  /** The question that is asked again, though it has an answer. */
  readonly again: string | undefined;
  /** What its query said as an id and the wizard does not know, when the page was opened. */
  readonly unread: readonly string[];
}

const NOTHING: Asked = { state: { answers: {}, aspect: undefined, stage: undefined }, again: undefined, unread: [] };

/**
 * What the address asks for, and how to go on from there. The default until the page is hydrated.
 * @param keep puts what the address says beside the wizard's own into a query
 */
export const useAddress = (wizard: Wizard, ids: WizardIds, keep = (query: string): string => query) => {
  const [asked, setAsked] = useState<Asked & { readonly isHydrated: boolean }>({ ...NOTHING, isHydrated: false });
  const format = (state: WizardState): string => keep(formatWizard(state, wizard));
  /** Shows what a query and a fragment ask for; gives what it could not read. */
  const show = (search: string, fragment: string): string[] => {
    const unread: string[] = [];
    const state = parseWizard(search, wizard, ids, unread);
    const [again = ''] = readIds([fragment]);
    setAsked((before) => ({
      state,
      again: Object.hasOwn(state.answers, again) ? again : undefined,
      unread: before.isHydrated ? before.unread : unread,
      isHydrated: true,
    }));
    return unread;
  };
  const read = (): string[] => show(readSearch(), readFragment());
  useLayoutEffect(() => {
    tellUnread(read());
    writeSearch(format(parseWizard(readSearch(), wizard, ids)), 'replace');
    onTravel(() => {
      read();
      tellView(format(parseWizard(readSearch(), wizard, ids)));
    });
  }, []);
  return {
    ...asked,
    /** The address of a state, relative to the page. */
    linkTo: (state: WizardState, question = ''): string =>
      (format(state) || '?') + (question === '' ? '' : `#${question}`),
    go: (state: WizardState, question = ''): void => {
      const query = format(state);
      goTo(query, question);
      // Whether or not the address could be written: some browsers refuse.
      show(query, question);
    },
  };
};
