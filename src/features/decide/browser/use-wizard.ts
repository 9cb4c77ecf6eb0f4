/** A wizard on a page: which question or outcome the address asks for, the page's title, where the focus goes. */
import { useEffect, useRef } from 'preact/hooks';
import { follow, type Wizard } from '../wizard.ts';
import type { WizardIds } from '../wizard-address.ts';
import { useAddress } from './address.ts';

/** What has a name, and an id by which the address knows it. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** A wizard as its page hands it to the island. */
export type WizardProps = Wizard & Named & { readonly question: string };

export const idsOf = (list: readonly Named[]): string[] => list.map(({ id }) => id);

/** The one with an id, if there is such. */
export const named = (list: readonly Named[], id: string | undefined): Named | undefined =>
  list.find((it) => it.id === id);

/** Follows the address through a wizard. The first question until the page is hydrated. */
export const useWizard = (wizard: Wizard, ids: WizardIds, keep?: (query: string) => string) => {
  const { state, again, unread, isHydrated, linkTo, go } = useAddress(wizard, ids, keep);
  const heading = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const pageTitle = useRef('');
  const path = follow(wizard, state.answers);
  const asked = wizard.questions.find(({ id }) => id === again) ?? path.next;
  const { outcome } = path;
  useEffect(() => {
    if (isHydrated) document.documentElement.classList.remove('pending');
  });
  useEffect(() => {
    pageTitle.current = document.title;
  }, []);
  useEffect(() => {
    if (!isHydrated) return;
    const title = asked?.title ?? outcome?.title;
    const isStart = asked === wizard.questions[0] && !hasMoved.current;
    document.title = title === undefined || isStart ? pageTitle.current : `${title} · ${pageTitle.current}`;
    if (hasMoved.current && outcome && !asked) heading.current?.focus();
  }, [outcome?.id, asked?.id, isHydrated]);
  const move: typeof go = (...where) => {
    hasMoved.current = true;
    go(...where);
  };
  return {
    wizard,
    state,
    /** What the address said and the wizard does not know. */
    unread,
    path,
    /** The question to answer now; none at an outcome. */
    asked,
    linkTo,
    move,
    changeAnswer: (question: string): void => {
      move(state, question);
    },
    /** The outcome's heading, which takes the focus when one arrives there. */
    heading,
    /** Whether the reader has gone on from where the page was opened. */
    hasMoved: hasMoved.current,
  };
};

export type Progress = ReturnType<typeof useWizard>;
