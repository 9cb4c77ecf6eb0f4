/** Opening audits on the page: one of this browser, one in a link or a file, or a new one. */
import { beginAudit, changedAt, MOST_ROWS, type Audit } from '../model/audit/audit.ts';
import { writeAudit } from '../model/audit/file.ts';
import { readLink } from '../model/audit/link.ts';
import { isOfGuide, openAudit, openLink, rowsWith, type Guide } from '../model/audit/open.ts';
import { $desk, $guide, CALM, type Desk } from './audit-state.ts';
import { DELETED, failureOf, followGuide, keepAudit, storedAudit } from './audits.ts';
import { readFragment, writeFragment } from './location.ts';

export { changeAudit, changeAuditOf, confirmAnswer, keepDeleted, takeIn, undo } from './audit-change.ts';
export { $desk, isTargetGone, type Desk } from './audit-state.ts';

const newId = (): string =>
  crypto.getRandomValues(new Uint32Array(2)).reduce((text, part) => text + part.toString(36), '');

/** The last moment that a clock can show. A file with later ones would leave no time for changes. */
const LAST_MOMENT = 8_640_000_000_000_000;

const ELSEWHERE =
  'An address with #own= works only in the browser in which its audit was made. If somebody sent it to you, ask them to press “Copy link” and send that. If the audit was yours, it was deleted or could not be kept.';

/** How often something was put on the desk from here; what is opened more slowly must not push it away. */
let turns = 0;

const show = (desk: Desk): void => {
  turns += 1;
  $desk.set(desk);
};

/** Opens an audit that is kept here, or held. */
const showOwn = (audit: Audit, from: Partial<Pick<Desk, 'beside' | 'link' | 'told'>> = {}): void => {
  const guide = $guide.get();
  if (!guide) return;
  const failure = failureOf(audit);
  show({ ...CALM, ...from, origin: 'own', failure, isDeleted: failure === DELETED, ...openAudit(audit, guide) });
};

/** Puts an empty audit on the desk; it is kept with its first change. */
export const beginAfresh = (target?: string, from: Partial<Pick<Desk, 'beside' | 'damage' | 'told'>> = {}): void => {
  const guide = $guide.get();
  if (!guide) return;
  const { framework, stages } = guide;
  const known = target !== undefined && stages.includes(target) ? target : '';
  show({ ...CALM, ...from, origin: 'new', audit: beginAudit(newId(), framework, known, Date.now()) });
};

/** Opens an audit of this browser as it is kept now, and puts it into the address. */
export const openOwn = (audit: Audit, told = ''): void => {
  writeFragment(`own=${audit.id}`, 'push');
  showOwn(storedAudit(audit.framework, audit.id) ?? audit, { told });
};

/** Puts an empty audit on the desk, and takes the last one out of the address. */
export const beginNew = (): void => {
  writeFragment('', 'push');
  beginAfresh($desk.get()?.audit.target.value, { told: 'A new audit begins.' });
};

/** Begins an audit of the reader's own, held against the same stage, to be compared with the one in the link. */
export const answerBeside = (): void => {
  const desk = $desk.get();
  if (desk?.link === undefined) return;
  const { link, audit } = desk;
  writeFragment(`target=${encodeURIComponent(audit.target.value)}&with=${link}`, 'push');
  beginAfresh(audit.target.value, { beside: link, told: 'An audit of your own begins.' });
};

/**
 * Opens the audit of a file. One that is here already, but otherwise, stays as it is: the file's becomes one beside it.
 * @returns what came of it, in words
 */
export const bringInAudit = (audit: Audit, from: string): string => {
  const guide = $guide.get();
  if (!guide) return '';
  const { framework } = guide;
  if (!isOfGuide(guide, audit.framework)) {
    return `“${from}” is an audit of another guide (${audit.framework}); open it on that guide’s page.`;
  }
  if (changedAt(audit) > LAST_MOMENT) return `“${from}” was not brought in: its times are no times.`;
  const mine = { ...audit, framework };
  const stored = storedAudit(framework, audit.id);
  const isSame = stored !== undefined && writeAudit(stored) === writeAudit(mine);
  const rows = rowsWith(mine, guide);
  if (!isSame && rows > MOST_ROWS) {
    return `“${from}” was not brought in: it has rows that this guide does not have, and with the guide’s own it would speak of ${String(rows)}; at most ${String(MOST_ROWS)} fit.`;
  }
  const opened = stored && !isSame ? { ...mine, id: newId() } : mine;
  keepAudit(opened);
  openOwn(opened);
  if (isSame) return `“${from}” is the audit that is kept here already.`;
  return stored ? `“${from}” differs from the audit kept here; it stands beside it.` : `“${from}” is brought in.`;
};

const showLink = async (text: string): Promise<void> => {
  const guide = $guide.get();
  if (!guide) return;
  turns += 1;
  const turn = turns;
  const link = await readLink(text, guide.stages);
  // The reader has gone on meanwhile.
  if (turn !== turns) return;
  if (!link || !isOfGuide(guide, link.framework ?? guide.framework)) {
    const said = link
      ? `This link holds an audit of another guide (${String(link.framework).slice(0, 60)}); open it on that guide’s page.`
      : 'This link holds no audit, or nothing of it arrived. Ask for it once more, or for the file.';
    beginAfresh(undefined, { damage: [said] });
    return;
  }
  const opened = openLink(link, guide, newId(), Date.now());
  show({ ...CALM, origin: 'link', link: text, ...opened });
};

/** What of an address can be the code of a link. */
const codeIn = (fragment: URLSearchParams, name: string): string | undefined => {
  const text = fragment.get(name) ?? '';
  return /^[\w.~-]+$/.test(text) ? text : undefined;
};

/** Opens what the address names: an audit of this browser, one in a link, or none. */
export const openAddress = async (): Promise<void> => {
  const guide = $guide.get();
  if (!guide) return;
  const text = readFragment();
  const fragment = new URLSearchParams(text);
  // A place on the page is no other audit.
  if (text !== '' && $desk.get() && !['own', 'audit', 'target', 'with'].some((name) => fragment.has(name))) return;
  const [own, link] = [fragment.get('own'), fragment.get('audit')];
  const beside = codeIn(fragment, 'with');
  const stored = own === null ? undefined : storedAudit(guide.framework, own);
  if (stored) showOwn(stored, { beside, link: codeIn(fragment, 'audit') });
  else if (link !== null) await showLink(link);
  else beginAfresh(fragment.get('target') ?? undefined, { beside, damage: own === null ? [] : [ELSEWHERE] });
};

/** Says against which guide audits are held, and opens what the address names. */
export const setUpDesk = (known: Guide): Promise<void> => {
  $guide.set(known);
  const { framework, moved } = known;
  for (const [from, to] of Object.entries(moved)) {
    if (from.startsWith('framework:') && to === framework) followGuide(from.slice('framework:'.length), framework);
  }
  return openAddress();
};
